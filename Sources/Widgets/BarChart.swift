public import Cells

/// Pairs of upright bars side by side: what was planned, and what came, in layers.
public struct BarChart: Hashable, Sendable {
  /// One pair of bars.
  public struct Pair: Hashable, Sendable {
    /// The left bar.
    public var planned: Double
    /// The right bar.
    public var actual: Double
    /// Stands on top of the right bar.
    public var pending: Double
    /// Stands on top of that: what may still come.
    public var forecast: Double
    /// What the right bar means.
    public var role: Role

    /// A pair of bars.
    public init(
      planned: Double, actual: Double, pending: Double = 0, forecast: Double = 0,
      role: Role = .neutral
    ) {
      self.planned = planned
      self.actual = actual
      self.pending = pending
      self.forecast = forecast
      self.role = role
    }
  }

  /// The pairs from left to right.
  public var pairs: [Pair]

  /// A chart.
  public init(_ pairs: [Pair]) { self.pairs = pairs }

  /// The largest value; the height of the chart stands for it.
  public var maximum: Double {
    pairs.map { max($0.planned, $0.actual + $0.pending + $0.forecast) }.max() ?? 0
  }

  /// The columns of the chart that a pair has, the gap behind it included.
  public func columns(of index: Int, in rect: Rect) -> Range<Int> {
    guard !pairs.isEmpty else { return rect.column..<rect.column }
    let start = rect.column + rect.columns * index / pairs.count
    return start..<(rect.column + rect.columns * (index + 1) / pairs.count)
  }

  /// Draws the chart from the bottom of a rectangle up.
  public func draw(in frame: inout Frame, _ rect: Rect) {
    let top = maximum
    guard top > 0, !rect.isEmpty else { return }
    let height = Double(rect.rows)
    for (index, pair) in pairs.enumerated() {
      let columns = columns(of: index, in: rect)
      let usable = max(1, columns.count - 1)
      let half = usable >= 2 ? usable / 2 : 0
      let left = columns.lowerBound..<(columns.lowerBound + half)
      let right = (columns.lowerBound + half)..<(columns.lowerBound + usable)
      bar(0, pair.planned / top * height, left, "░", Style(.planned), in: &frame, rect)
      let actual = pair.actual / top * height
      bar(0, actual, right, "█", Style(pair.role), in: &frame, rect)
      bar(
        actual, actual + pair.pending / top * height, right, "▒", Style(.planned), in: &frame, rect)
      let reached = actual + pair.pending / top * height
      bar(
        reached, reached + pair.forecast / top * height, right, "╎", Style(.accent), in: &frame,
        rect)
    }
  }

  private static let eighths: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"]

  /// A bar between two heights in rows; its top is drawn to the eighth where it starts at the ground.
  private func bar(
    _ from: Double, _ to: Double, _ columns: Range<Int>, _ full: Unicode.Scalar, _ style: Style,
    in frame: inout Frame, _ rect: Rect
  ) {
    guard to > from, !columns.isEmpty else { return }
    for row in 0..<rect.rows {
      let level = Double(rect.rows - 1 - row)
      let share = to - level
      guard share > 0 else { continue }
      let glyph: Unicode.Scalar
      if from > level + 0.5 { continue }
      if share >= 1 - 1 / 16 {
        glyph = full
      } else if full == "█", from == 0, frame.glyphs != .ascii {
        glyph = Self.eighths[min(6, max(0, Int((share * 8).rounded()) - 1))]
      } else if share >= 0.5 || (from == 0 && level == 0) {
        glyph = full
      } else {
        continue
      }
      for column in columns {
        frame.put(glyph, at: Point(column: column, row: rect.row + row), in: rect, style)
      }
    }
  }
}
