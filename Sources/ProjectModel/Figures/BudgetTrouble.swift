/// What is wrong with the money of a line, worst first.
public enum BudgetTrouble: Int, Hashable, Comparable, Sendable {
  /// More charged than budgeted.
  case over
  /// Charged, with nothing budgeted: « hors budget ».
  case unbudgeted
  /// Nine tenths or more are paid or committed.
  case nearlyUsed

  /// Whether one is worse than the other.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension BudgetCell {
  /// What is wrong, if anything is.
  public var trouble: BudgetTrouble? {
    let charged = spent + committed
    if revised.cents <= 0 { return charged.cents > 0 ? .unbudgeted : nil }
    if available.cents < 0 { return .over }
    return (engagement ?? 0) >= 0.9 ? .nearlyUsed : nil
  }
}
