public import Cells

/// A short text in large letters made of blocks, for a figure that a whole room is to read.
///
/// It knows digits, spaces and `, . % $ k M - + — / h :`. Every letter is seven pixels high and has
/// the width it needs, digits five pixels each, so that figures under each other line up; what it
/// does not know is a gap of three pixels.
public struct BigText: Hashable, Sendable {
  private let letters: [BigLetter]

  /// A text.
  public init(_ text: String) {
    letters = text.unicodeScalars.map { BigLetter($0) }
  }

  /// The largest scale it is drawn at.
  private static let largestScale = 6

  /// The room that the text takes, in cells.
  ///
  /// - Parameter scale: how many columns, and how many halves of a row, a pixel takes; 1 or more.
  public func size(scale: Int) -> Size {
    let pixels = letters.reduce(0) { $0 + $1.width } + max(0, letters.count - 1)
    return Size(columns: pixels * scale, rows: (BigLetter.height * scale + 1) / 2)
  }

  /// The largest scale at which the text fits a room; nil where it fits at none.
  public func scale(fitting room: Size) -> Int? {
    (1...Self.largestScale).last { scale in
      let size = self.size(scale: scale)
      return size.columns <= room.columns && size.rows <= room.rows
    }
  }

  /// Draws the text along the top of a rectangle, as large as fits, or smaller if that is asked for: a
  /// pixel takes `scale` columns and as many halves of a row. Cells between its strokes are left as they
  /// are.
  ///
  /// - Parameter most: the largest scale, 1 or more.
  /// - Returns: the rectangle that it takes; nil where it does not fit, and then nothing is drawn.
  public func draw(
    in frame: inout Frame, _ rect: Rect, _ style: Style, alignment: Alignment = .leading,
    atMost most: Int = .max
  ) -> Rect? {
    guard let scale = scale(fitting: rect.size).map({ min($0, most) }) else { return nil }
    let size = self.size(scale: scale)
    let spare = alignment == .leading ? 0 : rect.columns - size.columns
    let room = Rect(
      column: rect.column + spare, row: rect.row, columns: size.columns, rows: size.rows)
    var column = room.column
    for letter in letters {
      draw(letter, scale, at: column, in: &frame, room, style)
      column += (letter.width + 1) * scale
    }
    return room
  }

  private func draw(
    _ letter: BigLetter, _ scale: Int, at column: Int, in frame: inout Frame, _ room: Rect,
    _ style: Style
  ) {
    for row in 0..<room.rows {
      let upper = letter.row(row * 2 / scale)
      let lower = letter.row((row * 2 + 1) / scale)
      for x in 0..<letter.width {
        let bit: UInt8 = 1 << UInt8(letter.width - 1 - x)
        let halves = (upper & bit != 0, lower & bit != 0)
        guard let block = Self.block(halves, frame.glyphs, scale) else { continue }
        for offset in 0..<scale {
          let point = Point(column: column + x * scale + offset, row: room.row + row)
          frame.put(block, at: point, in: room, style)
        }
      }
    }
  }

  /// The character for a cell whose upper and lower halves are set or not; nil for neither. In ASCII
  /// only the smallest letters need marks that stand high or low in their cell; in larger ones these
  /// would fray the strokes.
  private static func block(
    _ halves: (upper: Bool, lower: Bool), _ glyphs: Glyphs, _ scale: Int
  ) -> Unicode.Scalar? {
    switch halves {
    case (false, false): nil
    case (true, true): glyphs == .ascii ? "#" : "█"
    case (true, false): glyphs != .ascii ? "▀" : scale == 1 ? "\"" : "#"
    case (false, true): glyphs != .ascii ? "▄" : scale == 1 ? "_" : "#"
    }
  }
}
