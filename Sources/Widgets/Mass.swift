public import Cells

/// Amounts along time as one solid mass: a height for every column, and a second layer on top of it.
/// Heights are in rows from the ground, drawn to the eighth; nothing floats and nothing has holes.
public struct Mass: Hashable, Sendable {
  /// How high the two layers reach in a column.
  public struct Height: Hashable, Sendable {
    /// The top of the lower layer.
    public var lower: Double
    /// The top of the upper one, at least `lower`.
    public var upper: Double

    /// A height.
    public init(lower: Double, upper: Double) {
      self.lower = max(0, lower)
      self.upper = max(self.lower, upper)
    }
  }

  /// The columns from the left of the room on.
  public var heights: [Height]

  /// A mass.
  public init(_ heights: [Height]) { self.heights = heights }

  /// How much of a cell the mass has.
  public enum Part: Hashable, Sendable {
    case nothing
    /// The top of the lower layer, as eighths from 1 to 7.
    case edge(eighths: Int)
    case lower, upper
  }

  /// What a cell shows.
  ///
  /// - Parameter level: the row of the cell, counted from the ground.
  public func part(column: Int, level: Int) -> Part {
    guard heights.indices.contains(column) else { return .nothing }
    let height = heights[column]
    let level = Double(level)
    let eighths = Int((max(0, min(1, height.lower - level)) * 8).rounded())
    let top = max(0, min(1, height.upper - level))
    // What is there at all is seen at the ground.
    let least = level == 0 && height.lower > 0 ? 1 : 0
    if eighths == 8 { return .lower }
    // Where both layers meet the cell goes to the one that has more of it.
    let upper = height.upper > height.lower ? top - Double(eighths) / 8 : 0
    if upper > 0, top * 8 >= 4, upper * 8 > Double(eighths) { return .upper }
    if upper > 0, eighths >= 4, top >= 1 { return .lower }
    return max(eighths, least) > 0 ? .edge(eighths: max(eighths, least)) : .nothing
  }

  /// Draws the mass from the bottom of a rectangle up.
  public func draw(in frame: inout Frame, _ rect: Rect, lower: Style, upper: Style) {
    for row in rect.row..<max(rect.row, rect.bottom) {
      for column in 0..<min(heights.count, rect.columns) {
        let point = Point(column: rect.column + column, row: row)
        switch part(column: column, level: rect.bottom - 1 - row) {
        case .nothing: continue
        case .edge(let eighths): frame.put(Self.eighths[eighths - 1], at: point, in: rect, lower)
        case .lower: frame.put("█", at: point, in: rect, lower)
        case .upper: frame.put("▒", at: point, in: rect, upper)
        }
      }
    }
  }

  private static let eighths: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"]
}
