/// Text as markup holds it, by the byte: a quotation mark or a `<` with an accent on it is one
/// `Character` to Swift, and the end of the text to whoever reads the page.
enum MarkupEscape {
  /// Appends a text in which nothing is markup, nothing controls, and nothing turns the direction of
  /// what follows. What has no place in a page becomes U+FFFD.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      var index = 0
      /// Puts what stands instead of some bytes.
      func replace(_ count: Int, by replacement: StaticString) {
        bytes.append(contentsOf: utf8[start..<index])
        replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
        index += count
        start = index
      }
      while index < utf8.count {
        switch utf8[index] {
        case 0x26: replace(1, by: "&amp;")
        case 0x3C: replace(1, by: "&lt;")
        case 0x3E: replace(1, by: "&gt;")
        case 0x22: replace(1, by: "&quot;")
        case 0x27: replace(1, by: "&#39;")
        case 0x09, 0x0A: index += 1
        case 0..<0x20, 0x7F: replace(1, by: "\u{FFFD}")
        // U+0080 to U+009F.
        case 0xC2 where utf8[index + 1] < 0xA0: replace(2, by: "\u{FFFD}")
        // U+061C, a mark of direction.
        case 0xD8 where utf8[index + 1] == 0x9C: replace(2, by: "\u{FFFD}")
        case 0xE2 where isTurn(utf8[index + 1], utf8[index + 2]): replace(3, by: "\u{FFFD}")
        // U+FFFE and U+FFFF, which are no characters.
        case 0xEF where utf8[index + 1] == 0xBF && utf8[index + 2] >= 0xBE:
          replace(3, by: "\u{FFFD}")
        default: index += 1
        }
      }
      bytes.append(contentsOf: utf8[start...])
    }
  }

  /// U+200E and U+200F, U+2028 to U+202E, U+2066 to U+2069, behind their first byte: line separators
  /// and what turns the direction of text.
  private static func isTurn(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: third == 0x8E || third == 0x8F || (0xA8...0xAE).contains(third)
    case 0x81: (0xA6...0xA9).contains(third)
    default: false
    }
  }
}
