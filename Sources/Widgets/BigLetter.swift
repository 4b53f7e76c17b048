/// One large letter, row by row from the top; the lowest bit of a row is its right end.
struct BigLetter: Hashable, Sendable {
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

extension BigLetter {
  /// Digits up to 4.
  private static func lowDigit(_ scalar: Unicode.Scalar) -> BigLetter {
    switch scalar {
    case "0":
      BigLetter(
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
      BigLetter(
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
      BigLetter(
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
      BigLetter(
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
      BigLetter(
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
  private static func highDigit(_ scalar: Unicode.Scalar) -> BigLetter {
    switch scalar {
    case "5":
      BigLetter(
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
      BigLetter(
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
      BigLetter(
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
      BigLetter(
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
      BigLetter(
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
  private static func unit(_ scalar: Unicode.Scalar) -> BigLetter {
    switch scalar {
    case "k":
      BigLetter(
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
      BigLetter(
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
      BigLetter(
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
  private static func sign(_ scalar: Unicode.Scalar) -> BigLetter {
    switch scalar {
    case ",":
      BigLetter(
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
      BigLetter(
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
      BigLetter(
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
      BigLetter(
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
      BigLetter(
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
    case "-", "\u{2212}":
      BigLetter(
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
      BigLetter(
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
      BigLetter(
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
      BigLetter(
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
    case " ", "\u{A0}", "\u{202F}": BigLetter(2)
    default: BigLetter(3)
    }
  }

}
