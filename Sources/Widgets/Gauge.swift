public import Cells

/// A bar: a share that is filled, a second share behind it, and a tick to compare them with. It is one
/// piece: where two of its parts share a cell, the first has the second as its ground, and the tick
/// is cut out of whatever is there.
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

  /// What one cell of the bar holds.
  enum Part: Hashable {
    case filled
    /// The end of the filled part, as eighths from 1 to 7, and whether the second share follows.
    case edge(eighths: Int, beforeSecond: Bool)
    case second, empty
  }

  /// What a cell of a bar of a width in columns holds.
  func part(_ offset: Int, of width: Int) -> Part {
    let eighths = Int((min(value, 1) * Double(width) * 8).rounded()) - offset * 8
    let both = min(value + second, 1) * Double(width) - Double(offset)
    if eighths >= 8 { return .filled }
    if eighths > 0 { return .edge(eighths: eighths, beforeSecond: second > 0 && both >= 0.5) }
    return second > 0 && both >= 0.5 ? .second : .empty
  }

  /// Draws the bar over the first row of a rectangle.
  public func draw(in frame: inout Frame, _ rect: Rect) {
    guard rect.columns > 0, rect.rows > 0 else { return }
    let width = rect.columns
    for offset in 0..<width {
      let (glyph, style) = look(part(offset, of: width), frame.glyphs)
      frame.put(glyph, at: Point(column: rect.column + offset, row: rect.row), in: rect, style)
    }
    if value + second > 1.0005 {
      frame.put(
        "▶", at: Point(column: rect.right - 1, row: rect.row), in: rect, Style(.bad, bold: true))
    }
    if let offset = tickOffset(width) {
      frame.put(
        "│", at: Point(column: rect.column + offset, row: rect.row), in: rect,
        tickStyle(part(offset, of: width)))
    }
  }

  /// The cell of the tick; nil for none.
  func tickOffset(_ width: Int) -> Int? {
    guard let tick, (0..<1).contains(tick), width >= 4 else { return nil }
    return min(width - 1, Int((tick * Double(width)).rounded(.down)))
  }

  private func look(_ part: Part, _ glyphs: Glyphs) -> (Unicode.Scalar, Style) {
    switch part {
    case .filled: return ("█", Style(role))
    case .edge(let eighths, let beforeSecond):
      if glyphs == .ascii {
        return eighths >= 4
          ? ("█", Style(role)) : look(beforeSecond ? .second : .empty, glyphs)
      }
      return (Self.eighths[eighths - 1], Style(role, on: beforeSecond ? .track : .trough))
    case .second: return ("▒", Style(.planned, on: .track))
    case .empty: return ("░", Style(.track, on: .trough))
    }
  }

  /// A tick is dark where the bar is bright.
  private func tickStyle(_ part: Part) -> Style {
    switch part {
    case .filled: Style(role, cutOut: true)
    case .edge(let eighths, _):
      eighths >= 4 ? Style(role, cutOut: true) : Style(.accent, on: .trough)
    case .second: Style(.accent, on: .track)
    case .empty: Style(.accent, on: .trough)
    }
  }
}
