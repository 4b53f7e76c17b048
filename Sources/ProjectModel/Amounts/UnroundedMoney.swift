/// An amount that is not rounded to the cent: what earned value and forecasts are reckoned with until
/// they are shown. Rounding on the way changes the last cent of what follows.
public struct UnroundedMoney: Hashable, Comparable, Sendable, AdditiveArithmetic {
  /// The amount in cents; negative for an overrun.
  public var cents: Double

  /// An amount in cents.
  public init(cents: Double) { self.cents = cents }

  /// A whole number of cents.
  public init(_ money: Money) { cents = Double(money.cents) }

  /// No money.
  public static let zero = Self(cents: 0)

  /// The amount to the cent, half away from zero.
  public var rounded: Money { Money(rounding: nudged(cents)) }

  /// The amount to the dollar, half away from zero: rounded once, not first to the cent.
  public var roundedToDollars: Money {
    Money(rounding: nudged(cents / 100).rounded(.toNearestOrAwayFromZero) * 100)
  }

  /// A number a little farther from zero, by less than any amount that is told apart from another: an
  /// exact half that binary fractions fall short of is a half all the same.
  private func nudged(_ number: Double) -> Double { number * (1 + 1e-14) }

  public static func < (left: Self, right: Self) -> Bool { left.cents < right.cents }
  public static func + (left: Self, right: Self) -> Self { Self(cents: left.cents + right.cents) }
  public static func - (left: Self, right: Self) -> Self { Self(cents: left.cents - right.cents) }
  /// The opposite amount.
  public static prefix func - (value: Self) -> Self { Self(cents: -value.cents) }
  /// The amount some times.
  public static func * (left: Self, right: Double) -> Self { Self(cents: left.cents * right) }
  /// One of some equal parts of the amount.
  public static func / (left: Self, right: Double) -> Self { Self(cents: left.cents / right) }
  /// How many times one amount goes into another.
  public static func / (left: Self, right: Self) -> Double { left.cents / right.cents }
}
