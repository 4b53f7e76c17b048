public import Cells

/// Upright bars along time: what came, in layers, and a mark at what was planned. All bars are equally
/// wide; what is left over is gaps.
public struct BarChart: Hashable, Sendable {
  /// One period.
  public struct Bar: Hashable, Sendable {
    /// Where the mark stands; 0 for none.
    public var planned: Double
    /// The lowest layer.
    public var actual: Double
    /// Stands on top of it.
    public var pending: Double
    /// Stands on top of that: what may still come.
    public var forecast: Double
    /// What the lowest layer means.
    public var role: Role

    /// A bar.
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

  /// The bars from left to right.
  public var bars: [Bar]

  /// Columns of a bar with its mark at most.
  private static let widest = 14

  /// A chart.
  public init(_ bars: [Bar]) { self.bars = bars }

  /// The largest value; the height of the chart stands for it.
  public var maximum: Double {
    bars.map { max($0.planned, $0.actual + $0.pending + $0.forecast) }.max() ?? 0
  }

  /// The columns of the chart that a bar has, the gap behind it included.
  public func columns(of index: Int, in rect: Rect) -> Range<Int> {
    guard !bars.isEmpty else { return rect.column..<rect.column }
    let start = rect.column + rect.columns * index / bars.count
    return start..<(rect.column + rect.columns * (index + 1) / bars.count)
  }

  /// Draws the chart from the bottom of a rectangle up.
  ///
  /// - Parameters:
  ///   - line: the column of a line over the whole height, such as today; nil for none.
  ///   - hasBase: whether the ground is drawn.
  public func draw(in frame: inout Frame, _ rect: Rect, line: Int? = nil, hasBase: Bool = true) {
    let top = maximum
    guard top > 0, !rect.isEmpty else { return }
    let rows = Double(rect.rows) / top
    // As wide as the narrowest bar lets all be.
    let width = min(Self.widest, max(1, rect.columns / bars.count - 1))
    let margin = width >= 5 ? 1 : 0
    if hasBase { frame.fill(rect.line(rect.rows - 1), with: "▁", Style(.border)) }
    for (index, bar) in bars.enumerated() {
      let start = columns(of: index, in: rect).lowerBound
      let mass = Mass(
        [Mass.Height](
          repeating: Mass.Height(
            lower: bar.actual * rows, upper: (bar.actual + bar.pending) * rows),
          count: width - 2 * margin))
      let room = Rect(
        column: start + margin, row: rect.row, columns: mass.heights.count, rows: rect.rows)
      let reached = (bar.actual + bar.pending + bar.forecast) * rows
      drawForecast(upTo: reached, over: mass, in: &frame, room)
      mass.draw(in: &frame, room, lower: Style(bar.role), upper: Self.pending)
      let marked = Rect(column: start, row: rect.row, columns: width, rows: rect.rows)
      drawTarget(bar, height: bar.planned * rows, mass, in: &frame, marked, margin)
    }
    if let line { drawLine(line, in: &frame, rect) }
  }

  /// What is on top of what came.
  public static let pending = Style(.planned, on: .track)

  /// What was planned: a mark as wide as the bar and its margins, cut out of the bar where that is
  /// higher.
  private func drawTarget(
    _ bar: Bar, height: Double, _ mass: Mass, in frame: inout Frame, _ rect: Rect, _ margin: Int
  ) {
    guard height > 0 else { return }
    let level = min(rect.rows - 1, max(0, Int(height.rounded(.up)) - 1))
    let share = height - Double(level)
    let glyph: Unicode.Scalar = share > 2.0 / 3 ? "▔" : share > 1.0 / 3 ? "─" : "▁"
    for column in rect.column..<rect.right {
      let style: Style
      switch mass.part(column: column - rect.column - margin, level: level) {
      case .nothing: style = Style(.planned, bold: true)
      // Within a row of what came: its own top says as much.
      case .edge: continue
      case .lower: style = Style(bar.role, cutOut: true)
      case .upper: style = Style(.text, on: .track)
      }
      frame.put(glyph, at: Point(column: column, row: rect.bottom - 1 - level), in: rect, style)
    }
  }

  /// What may still come, in the cells that what came leaves free.
  private func drawForecast(
    upTo height: Double, over mass: Mass, in frame: inout Frame, _ rect: Rect
  ) {
    guard height > mass.heights.first?.upper ?? 0 else { return }
    for level in 0..<min(rect.rows, max(1, Int(height.rounded())))
    where mass.part(column: 0, level: level) == .nothing {
      for column in rect.column..<rect.right {
        frame.put(
          "╎", at: Point(column: column, row: rect.bottom - 1 - level), in: rect, Style(.forecast))
      }
    }
  }

  /// A line on whatever is there.
  private func drawLine(_ column: Int, in frame: inout Frame, _ rect: Rect) {
    guard column >= rect.column, column < rect.right else { return }
    for row in rect.row..<rect.bottom {
      let cell = frame[column, row]
      let style: Style
      switch Unicode.Scalar(cell.scalar) {
      case "█": style = Style(cell.style.role, cutOut: true)
      case "▒": style = Style(.accent, on: cell.style.ground)
      default: style = Style(.accent)
      }
      frame.put("│", at: Point(column: column, row: row), in: rect, style)
    }
  }
}
