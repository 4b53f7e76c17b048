public import Cells

/// A bar: a share that is filled, a second share behind it, and a tick to compare them with.
public struct Gauge: Hashable, Sendable {
  /// Filled share; 1 is full, more is drawn as full and marked.
  public var value: Double
  /// A share that follows it, such as what is committed after what is spent.
  public var second: Double
  /// Where a tick stands, such as the share of time elapsed; nil, or 1 and more, for none.
  public var tick: Double?
  /// What the filled part means.
  public var role: Role

  /// A bar.
  public init(value: Double, second: Double = 0, tick: Double? = nil, role: Role = .neutral) {
    self.value = value.isFinite ? max(0, value) : 0
    self.second = second.isFinite ? max(0, second) : 0
    self.tick = tick
    self.role = role
  }

  private static let eighths: [Unicode.Scalar] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// Draws the bar over the first row of a rectangle.
  public func draw(in frame: inout Frame, _ rect: Rect) {
    guard rect.columns > 0, rect.rows > 0 else { return }
    let width = rect.columns
    let filled = min(value, 1) * Double(width)
    let both = min(value + second, 1) * Double(width)
    for offset in 0..<width {
      let point = Point(column: rect.column + offset, row: rect.row)
      let rest = filled - Double(offset)
      if rest >= 1 - 1 / 16 {
        frame.put("█", at: point, in: rect, Style(role))
      } else if rest >= 1 / 16, frame.glyphs != .ascii {
        let index = min(6, max(0, Int((rest * 8).rounded()) - 1))
        frame.put(Self.eighths[index], at: point, in: rect, Style(role))
      } else if rest >= 0.5 {
        frame.put("█", at: point, in: rect, Style(role))
      } else if both - Double(offset) >= 0.5 {
        frame.put("▒", at: point, in: rect, Style(.planned))
      } else {
        frame.put("░", at: point, in: rect, Style(.track))
      }
    }
    if value + second > 1.0005 {
      let end = Point(column: rect.right - 1, row: rect.row)
      frame.put("▶", at: end, in: rect, Style(.bad, bold: true))
    }
    if let tick, (0..<1).contains(tick), width >= 4 {
      let offset = min(width - 1, Int((tick * Double(width)).rounded()))
      frame.put(
        "│", at: Point(column: rect.column + offset, row: rect.row), in: rect,
        Style(.accent, bold: true))
    }
  }
}
