extension Participation {
  /// Days without news after which a municipality counts as silent.
  public static let silenceLimit = 90

  /// Days since it was last heard from, or since it joined; nil where neither is known. Days to come
  /// are typing errors, and tell nothing.
  public func daysWithoutNews(on today: CalendarDay) -> Int? {
    let heard = [lastNews, joined].compactMap(\.self).first { $0 <= today }
    return heard.map { today.days(since: $0) }
  }

  /// Whether nothing was heard for longer than `silenceLimit` from a municipality that was
  /// approached and has neither finished nor left.
  public func isSilent(on today: CalendarDay) -> Bool {
    switch stage {
    case .toContact, .completed, .withdrawn: false
    case .contacted, .engaged, .active:
      daysWithoutNews(on: today).map { $0 > Self.silenceLimit } ?? false
    }
  }
}

extension Stage {
  /// Whether the municipality was approached and has not left.
  public var isReached: Bool { self != .toContact && self != .withdrawn }

  /// Whether it has agreed to take part, and maybe gone further.
  public var isEngaged: Bool {
    switch self {
    case .engaged, .active, .completed: true
    case .toContact, .contacted, .withdrawn: false
    }
  }
}
