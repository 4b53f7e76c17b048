/// An amount of Canadian dollars as a whole number of cents.
public struct Money: Hashable, Comparable, Sendable, AdditiveArithmetic {
  /// The amount in cents; negative for a credit.
  public var cents: Int

  /// An amount in cents.
  public init(cents: Int) { self.cents = cents }

  /// A number of whole dollars.
  public static func dollars(_ dollars: Int) -> Self { Self(cents: dollars * 100) }

  /// Rounds an amount in cents half away from zero.
  public init(rounding cents: Double) {
    self.cents = Int(
      max(min(cents.rounded(.toNearestOrAwayFromZero), 9e18), -9e18))
  }

  /// No money.
  public static let zero = Money(cents: 0)

  /// The largest amount that one record may hold, either way: ten billion dollars. Nine million
  /// records at that limit still add up without overflow.
  public static let limit = Money(cents: 1_000_000_000_000)

  public static func < (left: Self, right: Self) -> Bool { left.cents < right.cents }
  public static func + (left: Self, right: Self) -> Self { Self(cents: left.cents + right.cents) }
  public static func - (left: Self, right: Self) -> Self { Self(cents: left.cents - right.cents) }
  /// The opposite amount.
  public static prefix func - (value: Self) -> Self { Self(cents: -value.cents) }

  /// This amount as a share of another; nil where the other is zero.
  public func share(of whole: Money) -> Double? {
    whole.cents == 0 ? nil : Double(cents) / Double(whole.cents)
  }

  /// Splits the amount into `count` parts that differ by a cent at most and add up to it exactly;
  /// the larger parts come first (largest remainder).
  public func split(into count: Int) -> [Money] {
    guard count > 0 else { return [] }
    var base = cents / count
    if base * count > cents { base -= 1 }
    let extra = cents - base * count
    return (0..<count).map { Money(cents: base + ($0 < extra ? 1 : 0)) }
  }
}
