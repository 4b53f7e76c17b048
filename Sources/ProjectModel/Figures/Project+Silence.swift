extension Project {
  /// Days since a municipality was last heard from; nil where no such day is known. Days to come are
  /// typing errors, and tell nothing.
  ///
  /// It was heard from when it joined, so that older news do not count; one that was never heard from,
  /// since the day its stage was written.
  public func daysWithoutNews(from participation: Participation) -> Int? {
    let heard = [participation.lastNews, participation.joined].compactMap(\.self)
      .filter { $0 <= today }.max()
    let written = stageHistory[participation.id].last.map { Stamp.day($0.written) }
    guard let heard = heard ?? written else { return nil }
    return max(0, today.days(since: heard))
  }

  /// Whether nothing was heard for longer than `Participation.silenceLimit` from a municipality that
  /// was approached and has neither finished nor left.
  public func isSilent(_ participation: Participation) -> Bool {
    guard participation.mayBeSilent, let days = daysWithoutNews(from: participation) else {
      return false
    }
    return days > Participation.silenceLimit
  }
}
