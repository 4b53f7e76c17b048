extension Participation {
  /// Days without news after which a municipality counts as silent.
  public static let silenceLimit = 90

  /// Whether silence counts at its stage: it was approached and has neither finished nor left.
  var mayBeSilent: Bool {
    switch stage {
    case .toContact, .completed, .withdrawn: false
    case .contacted, .engaged, .active: true
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
