public import Cells

/// Lines made of dots, two across and four down in every cell, as braille has them.
///
/// Every dot belongs to a layer. A cell shows the dots of all its layers in the style of the highest;
/// on a canvas of ranks it shows those of the highest alone, so that a line keeps its shape where it
/// crosses a lesser one.
public struct DotCanvas: Hashable, Sendable {
  /// Columns and rows of cells.
  public let size: Size
  /// Whether a layer drives those below it from its cells.
  private let isRanked: Bool
  /// Per cell, a bit for each dot: row by row from the top, the left one first.
  private var dots: [UInt8]
  /// Per cell, the highest layer that has a dot there.
  private var layers: [UInt8]

  /// An empty canvas.
  public init(size: Size, isRanked: Bool = false) {
    self.size = size
    self.isRanked = isRanked
    dots = [UInt8](repeating: 0, count: size.columns * size.rows)
    layers = dots
  }

  /// Whether a cell of a frame has no dot where the canvas is drawn in a rectangle.
  public func isEmpty(at point: Point, in rect: Rect) -> Bool {
    let column = point.column - rect.column
    let row = point.row - rect.row
    guard (0..<size.columns).contains(column), (0..<size.rows).contains(row) else { return true }
    return dots[row * size.columns + column] == 0
  }

  /// Sets a dot, counted from the top left corner; outside of the canvas it does nothing.
  public mutating func dot(x: Int, y: Int, layer: UInt8) {
    guard x >= 0, y >= 0, x < size.columns * 2, y < size.rows * 4 else { return }
    let cell = y / 4 * size.columns + x / 2
    if isRanked, dots[cell] != 0, layer != layers[cell] {
      guard layer > layers[cell] else { return }
      dots[cell] = 0
    }
    dots[cell] |= 1 << UInt8(y % 4 * 2 + x % 2)
    layers[cell] = max(layers[cell], layer)
  }

  /// Draws a line through points given in dots.
  ///
  /// - Parameter gap: every how many dots one is left out, for a dashed line; 0 for none.
  public mutating func line(through points: [(x: Double, y: Double)], layer: UInt8, gap: Int = 0) {
    var step = 0
    for (start, end) in zip(points, points.dropFirst()) {
      guard start.x.isFinite, start.y.isFinite, end.x.isFinite, end.y.isFinite else { continue }
      guard let (from, to) = clipped(start, end) else { continue }
      let count = max(1, Int(max(abs(to.x - from.x), abs(to.y - from.y)).rounded(.up)))
      for index in 0...count {
        let share = Double(index) / Double(count)
        step += 1
        if gap > 0, step % gap == 0 { continue }
        dot(
          x: Int((from.x + share * (to.x - from.x)).rounded(.down)),
          y: Int((from.y + share * (to.y - from.y)).rounded(.down)), layer: layer)
      }
    }
  }

  /// The part of a line that lies on the canvas, by Liang and Barsky; nil for none.
  private func clipped(
    _ start: (x: Double, y: Double), _ end: (x: Double, y: Double)
  ) -> (from: (x: Double, y: Double), to: (x: Double, y: Double))? {
    let dx = end.x - start.x
    let dy = end.y - start.y
    var enter = 0.0
    var leave = 1.0
    for (step, room) in [
      (-dx, start.x), (dx, Double(size.columns * 2) - start.x),
      (-dy, start.y), (dy, Double(size.rows * 4) - start.y),
    ] {
      if step == 0 {
        if room < 0 { return nil }
      } else if step < 0 {
        enter = max(enter, room / step)
      } else {
        leave = min(leave, room / step)
      }
    }
    guard enter <= leave else { return nil }
    return (
      (start.x + enter * dx, start.y + enter * dy), (start.x + leave * dx, start.y + leave * dy)
    )
  }

  /// Draws the canvas from the top left corner of a rectangle, in braille, in quarters of blocks or
  /// in ASCII, as the frame's characters are. Cells without dots are left as they are.
  ///
  /// - Parameter styles: the style of each layer.
  public func draw(in frame: inout Frame, _ rect: Rect, styles: [Style]) {
    draw(in: &frame, rect) { layer, _ in styles[Int(layer)] }
  }

  /// Draws the canvas likewise.
  ///
  /// - Parameter style: the style of a layer in a cell of the frame; nil to leave that cell as it is.
  public func draw(
    in frame: inout Frame, _ rect: Rect, style: (UInt8, Point) -> Style?
  ) {
    for row in 0..<min(size.rows, rect.rows) {
      for column in 0..<min(size.columns, rect.columns) {
        let index = row * size.columns + column
        guard dots[index] != 0 else { continue }
        let glyph =
          switch frame.glyphs {
          case .unicode: Self.braille(dots[index])
          case .blocks: Self.quarters[Self.quarter(dots[index])]
          case .ascii: Self.letter(dots[index])
          }
        let point = Point(column: rect.column + column, row: rect.row + row)
        guard let style = style(layers[index], point) else { continue }
        frame.put(glyph, at: point, in: rect, style)
      }
    }
  }
}

extension DotCanvas {
  /// U+2800 numbers its dots down the left column, then down the right one, the lowest two last.
  private static func braille(_ dots: UInt8) -> Unicode.Scalar {
    var value: UInt32 = 0x2800
    for (bit, dot) in [0, 3, 1, 4, 2, 5, 6, 7].enumerated() where dots & (1 << UInt8(bit)) != 0 {
      value |= 1 << UInt32(dot)
    }
    return Unicode.Scalar(value) ?? " "
  }

  private static let quarters: [Unicode.Scalar] = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]

  /// Which quarters of a cell hold a dot: top left 1, top right 2, bottom left 4, bottom right 8.
  private static func quarter(_ dots: UInt8) -> Int {
    let top = (dots | dots >> 2) & 3
    let bottom = (dots >> 4 | dots >> 6) & 3
    return Int(top | bottom << 2)
  }

  /// The ASCII character whose stroke is nearest to the dots.
  private static func letter(_ dots: UInt8) -> Unicode.Scalar {
    let rows = (0..<4).filter { dots >> UInt8($0 * 2) & 3 != 0 }
    guard let top = rows.first, let bottom = rows.last else { return " " }
    let first = dots >> UInt8(top * 2) & 3
    let last = dots >> UInt8(bottom * 2) & 3
    if bottom - top >= 2 {
      if first == 1, last == 2 { return "\\" }
      if first == 2, last == 1 { return "/" }
      return first == 3 ? "-" : last == 3 ? "_" : "|"
    }
    let isWide = dots & 0x55 != 0 && dots & 0xAA != 0
    switch (isWide, top) {
    case (true, 0...1): return "-"
    case (true, _): return "_"
    case (false, 0...1): return "'"
    case (false, _): return "."
    }
  }
}
