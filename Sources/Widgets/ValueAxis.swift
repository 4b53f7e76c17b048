public import Cells

/// The heights of a chart that are named beside it: 0, round values, as many as there is room for.
public struct ValueAxis: Hashable, Sendable {
  /// What the whole height stands for.
  public let maximum: Double
  /// The values that are named, from 0 up.
  public let ticks: [Double]

  /// An axis.
  ///
  /// - Parameters:
  ///   - maximum: what the whole height stands for, more than 0.
  ///   - rows: the height in rows.
  public init(maximum: Double, rows: Int) {
    self.maximum = maximum
    guard maximum > 0, maximum.isFinite, rows > 0 else {
      ticks = []
      return
    }
    let most = Double(max(1, rows / 4))
    var power = 1.0
    while power * 10 < maximum / most { power *= 10 }
    let step = [1, 2, 5, 10].map { $0 * power }.first { maximum / $0 <= most } ?? power * 20
    ticks = stride(from: 0, through: maximum, by: step).map(\.self)
  }

  /// An axis that names 0, the middle and the whole height, or, where it is low, the last alone.
  public static func halves(of maximum: Double, rows: Int) -> ValueAxis {
    guard maximum > 0, maximum.isFinite, rows > 0 else { return ValueAxis(maximum: 0, rows: 0) }
    return ValueAxis(
      maximum: maximum,
      ticks: rows >= 5 ? [0, maximum / 2, maximum] : rows >= 3 ? [0, maximum] : [maximum])
  }

  private init(maximum: Double, ticks: [Double]) {
    self.maximum = maximum
    self.ticks = ticks
  }

  /// The row of a rectangle in which a value lies; nil outside of it.
  public func row(of value: Double, in rect: Rect) -> Int? {
    guard value >= 0, value <= maximum, maximum > 0, rect.rows > 0 else { return nil }
    return rect.bottom - 1 - min(rect.rows - 1, Int(value / maximum * Double(rect.rows)))
  }
}
