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
    let rows = Double(rect.rows) / top
    // As wide as the narrowest pair lets all be; what is left over is gaps.
    let usable = max(1, rect.columns / pairs.count - 1)
    let half = usable / 2
    let width = max(1, half)
    for (index, pair) in pairs.enumerated() {
      let start = columns(of: index, in: rect).lowerBound
      if half > 0 {
        bar(start..<(start + width), upTo: pair.planned * rows, in: &frame, rect)
      }
      let stack = Mass.Height(
        lower: pair.actual * rows, upper: (pair.actual + pair.pending) * rows)
      let right = Rect(column: start + half, row: rect.row, columns: width, rows: rect.rows)
      let reached = (pair.actual + pair.pending + pair.forecast) * rows
      drawForecast(upTo: reached, over: stack, in: &frame, right)
      Mass([Mass.Height](repeating: stack, count: width))
        .draw(in: &frame, right, lower: Style(pair.role), upper: Style(.planned))
    }
  }

  /// What was planned: a bar of whole cells.
  private func bar(
    _ columns: Range<Int>, upTo height: Double, in frame: inout Frame, _ rect: Rect
  ) {
    guard height > 0 else { return }
    for level in 0..<min(rect.rows, max(1, Int(height.rounded()))) {
      for column in columns {
        frame.put(
          "░", at: Point(column: column, row: rect.bottom - 1 - level), in: rect, Style(.planned))
      }
    }
  }

  /// What may still come, in the cells that what came leaves free.
  private func drawForecast(
    upTo height: Double, over stack: Mass.Height, in frame: inout Frame, _ rect: Rect
  ) {
    guard height > stack.upper else { return }
    let mass = Mass([stack])
    for level in 0..<min(rect.rows, max(1, Int(height.rounded())))
    where mass.part(column: 0, level: level) == .nothing {
      for column in rect.column..<rect.right {
        frame.put(
          "╎", at: Point(column: column, row: rect.bottom - 1 - level), in: rect, Style(.forecast))
      }
    }
  }
}
