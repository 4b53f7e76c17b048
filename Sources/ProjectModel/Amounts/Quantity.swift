/// A measured number to the thousandth: people reached, a percentage, hours.
public struct Quantity: Hashable, Comparable, Sendable, AdditiveArithmetic {
  /// The number times one thousand.
  public var thousandths: Int

  /// A number given in thousandths.
  public init(thousandths: Int) { self.thousandths = thousandths }

  /// A whole number.
  public init(_ whole: Int) { thousandths = whole * 1000 }

  /// Zero.
  public static let zero = Quantity(thousandths: 0)

  /// The largest quantity that one record may hold, either way: a thousand million. Nine million
  /// records at that limit still add up without overflow.
  public static let limit = Quantity(thousandths: 1_000_000_000_000)

  public static func < (left: Self, right: Self) -> Bool { left.thousandths < right.thousandths }
  public static func + (left: Self, right: Self) -> Self {
    Self(thousandths: left.thousandths + right.thousandths)
  }
  public static func - (left: Self, right: Self) -> Self {
    Self(thousandths: left.thousandths - right.thousandths)
  }

  /// The plain decimal form with a point and no trailing zeros, as in JSON: `45.5`.
  public var plain: String {
    let magnitude = thousandths.magnitude
    let sign = thousandths < 0 ? "-" : ""
    var fraction = String(magnitude % 1000)
    guard magnitude % 1000 != 0 else { return sign + String(magnitude / 1000) }
    fraction = String(repeating: "0", count: 3 - fraction.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return sign + String(magnitude / 1000) + "." + fraction
  }
}
