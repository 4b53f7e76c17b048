public import Cells

/// A short text in large letters made of blocks, for a figure that a whole room is to read.
///
/// It knows digits, spaces and `, . % $ k M - + — / h :`. Every letter is seven pixels high and has
/// the width it needs, digits five pixels each, so that figures under each other line up; what it
/// does not know is a gap of three pixels.
public struct BigText: Hashable, Sendable {
  private let letters: [Letter]

  /// A text.
  public init(_ text: String) {
    letters = text.unicodeScalars.map { Letter($0) }
  }

  /// The scales it is drawn at, the preferred first.
  private static let scales = [3, 2, 1]

  /// The room that the text takes, in cells.
  ///
  /// - Parameter scale: how many columns, and how many halves of a row, a pixel takes; 1 or more.
  public func size(scale: Int) -> Size {
    let pixels = letters.reduce(0) { $0 + $1.width } + max(0, letters.count - 1)
    return Size(columns: pixels * scale, rows: (Letter.height * scale + 1) / 2)
  }

  /// Draws the text along the top of a rectangle, as large as fits: a pixel takes three, two or one
  /// columns and as many halves of a row. Cells between its strokes are left as they are.
  ///
  /// - Returns: the rectangle that it takes; nil where it does not fit, and then nothing is drawn.
  public func draw(
    in frame: inout Frame, _ rect: Rect, _ style: Style, alignment: Alignment = .leading
  ) -> Rect? {
    let fitting = Self.scales.first { scale in
      let size = self.size(scale: scale)
      return size.columns <= rect.columns && size.rows <= rect.rows
    }
    guard let scale = fitting else { return nil }
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
    _ letter: Letter, _ scale: Int, at column: Int, in frame: inout Frame, _ room: Rect,
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

/// One letter, row by row from the top; the lowest bit of a row is its right end.
private struct Letter: Hashable, Sendable {
  /// Rows of every letter.
  static let height = 7

  /// Pixels across.
  let width: Int
  private let rows: [UInt8]

  /// A row of pixels; empty below the last one.
  func row(_ index: Int) -> UInt8 { index < rows.count ? rows[index] : 0 }

  private init(_ width: Int, _ rows: [UInt8] = []) {
    self.width = width
    self.rows = rows
  }

  init(_ scalar: Unicode.Scalar) {
    self =
      switch scalar {
      case "0"..."4": Self.lowDigit(scalar)
      case "5"..."9": Self.highDigit(scalar)
      case "k", "M", "h": Self.unit(scalar)
      default: Self.sign(scalar)
      }
  }
}

extension Letter {
  /// Digits up to 4.
  private static func lowDigit(_ scalar: Unicode.Scalar) -> Letter {
    switch scalar {
    case "0":
      Letter(
        5,
        [
          0b01110,
          0b10001,
          0b10001,
          0b10001,
          0b10001,
          0b10001,
          0b01110,
        ])
    case "1":
      Letter(
        5,
        [
          0b00100,
          0b01100,
          0b00100,
          0b00100,
          0b00100,
          0b00100,
          0b11111,
        ])
    case "2":
      Letter(
        5,
        [
          0b01110,
          0b10001,
          0b00001,
          0b00010,
          0b00100,
          0b01000,
          0b11111,
        ])
    case "3":
      Letter(
        5,
        [
          0b11110,
          0b00001,
          0b00001,
          0b01110,
          0b00001,
          0b00001,
          0b11110,
        ])
    default:
      Letter(
        5,
        [
          0b00010,
          0b00110,
          0b01010,
          0b10010,
          0b11111,
          0b00010,
          0b00010,
        ])
    }
  }

  /// Digits from 5.
  private static func highDigit(_ scalar: Unicode.Scalar) -> Letter {
    switch scalar {
    case "5":
      Letter(
        5,
        [
          0b11111,
          0b10000,
          0b11110,
          0b00001,
          0b00001,
          0b00001,
          0b11110,
        ])
    case "6":
      Letter(
        5,
        [
          0b00110,
          0b01000,
          0b10000,
          0b11110,
          0b10001,
          0b10001,
          0b01110,
        ])
    case "7":
      Letter(
        5,
        [
          0b11111,
          0b00001,
          0b00010,
          0b00010,
          0b00100,
          0b00100,
          0b00100,
        ])
    case "8":
      Letter(
        5,
        [
          0b01110,
          0b10001,
          0b10001,
          0b01110,
          0b10001,
          0b10001,
          0b01110,
        ])
    default:
      Letter(
        5,
        [
          0b01110,
          0b10001,
          0b10001,
          0b01111,
          0b00001,
          0b00010,
          0b01100,
        ])
    }
  }

  /// What is counted: thousands, millions, hours.
  private static func unit(_ scalar: Unicode.Scalar) -> Letter {
    switch scalar {
    case "k":
      Letter(
        4,
        [
          0b1000,
          0b1000,
          0b1001,
          0b1010,
          0b1100,
          0b1010,
          0b1001,
        ])
    case "M":
      Letter(
        5,
        [
          0b10001,
          0b11011,
          0b10101,
          0b10101,
          0b10001,
          0b10001,
          0b10001,
        ])
    default:
      Letter(
        4,
        [
          0b1000,
          0b1000,
          0b1110,
          0b1001,
          0b1001,
          0b1001,
          0b1001,
        ])
    }
  }

  /// Signs and spaces; a gap for what there is no letter for.
  private static func sign(_ scalar: Unicode.Scalar) -> Letter {
    switch scalar {
    case ",":
      Letter(
        2,
        [
          0b00,
          0b00,
          0b00,
          0b00,
          0b01,
          0b01,
          0b10,
        ])
    case ".":
      Letter(
        2,
        [
          0b00,
          0b00,
          0b00,
          0b00,
          0b00,
          0b11,
          0b11,
        ])
    case ":":
      Letter(
        2,
        [
          0b00,
          0b11,
          0b11,
          0b00,
          0b00,
          0b11,
          0b11,
        ])
    case "%":
      Letter(
        5,
        [
          0b11001,
          0b11001,
          0b00010,
          0b00100,
          0b01000,
          0b10011,
          0b10011,
        ])
    case "$":
      Letter(
        5,
        [
          0b00100,
          0b01111,
          0b10100,
          0b01110,
          0b00101,
          0b11110,
          0b00100,
        ])
    case "-":
      Letter(
        3,
        [
          0b000,
          0b000,
          0b000,
          0b111,
          0b000,
          0b000,
          0b000,
        ])
    case "+":
      Letter(
        5,
        [
          0b00000,
          0b00100,
          0b00100,
          0b11111,
          0b00100,
          0b00100,
          0b00000,
        ])
    case "—":
      Letter(
        5,
        [
          0b00000,
          0b00000,
          0b00000,
          0b11111,
          0b00000,
          0b00000,
          0b00000,
        ])
    case "/":
      Letter(
        4,
        [
          0b0001,
          0b0001,
          0b0010,
          0b0010,
          0b0100,
          0b0100,
          0b1000,
        ])
    case " ", "\u{A0}", "\u{202F}": Letter(2)
    default: Letter(3)
    }
  }

}
