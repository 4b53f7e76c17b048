public import Cells

/// Puts a part of a plane onto a canvas of dots, as large as it fits, upright and undistorted.
public struct MapScale: Hashable, Sendable {
  /// A part of a plane; `y` grows downwards.
  public struct Bounds: Hashable, Sendable {
    /// The left and right edges.
    public var x: ClosedRange<Double>
    /// The upper and lower edges.
    public var y: ClosedRange<Double>

    /// A part.
    public init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
      self.x = x
      self.y = y
    }

    /// The smallest part that holds some points; nil for none.
    public init?(of points: some Sequence<(x: Double, y: Double)>) {
      var bounds: Bounds?
      for point in points {
        guard let held = bounds else {
          bounds = Bounds(x: point.x...point.x, y: point.y...point.y)
          continue
        }
        bounds = Bounds(
          x: min(held.x.lowerBound, point.x)...max(held.x.upperBound, point.x),
          y: min(held.y.lowerBound, point.y)...max(held.y.upperBound, point.y))
      }
      guard let bounds else { return nil }
      self = bounds
    }

    /// Extent from left to right.
    public var width: Double { x.upperBound - x.lowerBound }
    /// Extent from top to bottom.
    public var height: Double { y.upperBound - y.lowerBound }

    /// Made larger on every side.
    public func grown(by margin: Double) -> Bounds {
      Bounds(
        x: (x.lowerBound - margin)...(x.upperBound + margin),
        y: (y.lowerBound - margin)...(y.upperBound + margin))
    }

    /// Whether a point lies in it.
    public func contains(x: Double, y: Double) -> Bool { self.x.contains(x) && self.y.contains(y) }
  }

  /// Dots per unit of the plane.
  public let scale: Double
  private let left: Double
  private let top: Double

  /// Fits a part of the plane into the middle of a canvas.
  public init(_ bounds: Bounds, in size: Size) {
    let columns = Double(size.columns * 2 - 1)
    let rows = Double(size.rows * 4 - 1)
    let scale = min(
      columns / max(bounds.width, .leastNormalMagnitude),
      rows / max(bounds.height, .leastNormalMagnitude))
    self.scale = scale.isFinite ? max(0, scale) : 0
    left = (bounds.x.lowerBound + bounds.x.upperBound) / 2 - columns / 2 / max(self.scale, 1e-300)
    top = (bounds.y.lowerBound + bounds.y.upperBound) / 2 - rows / 2 / max(self.scale, 1e-300)
  }

  /// Where a point lies, in dots from the top left corner of the canvas; may lie outside of it.
  public func dot(x: Double, y: Double) -> (x: Double, y: Double) {
    ((x - left) * scale + 0.5, (y - top) * scale + 0.5)
  }

  /// The cell that a point falls into, counted from the canvas' own corner; may lie outside of it.
  public func cell(x: Double, y: Double) -> Point {
    let dot = dot(x: x, y: y)
    func clamped(_ value: Double) -> Int {
      Int(min(max(value.rounded(.down), -1_000_000), 1_000_000))
    }
    return Point(column: clamped(dot.x / 2), row: clamped(dot.y / 4))
  }

  /// The rows that a part of the plane fills where it has some columns.
  public static func rows(of bounds: Bounds, columns: Int) -> Int {
    guard bounds.width > 0 else { return 1 }
    let dots = Double(columns * 2) * bounds.height / bounds.width
    return max(1, Int((dots / 4).rounded(.up)))
  }
}
