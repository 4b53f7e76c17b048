/// Latin letters taken apart into a base letter and an accent, and put together again.
///
/// Covers what French, the names of Québec's municipalities and most names written in Latin letters
/// need: Latin-1 and Latin Extended-A. Other scripts pass through unchanged.
public enum LatinFolding {
  /// The weight of an accent in the Québec sort order (SGQRI 004): none < acute < grave <
  /// circumflex < diaeresis; the others follow.
  public enum Accent: UInt8, Sendable {
    /// No accent.
    case none
    /// U+0301.
    case acute
    /// U+0300.
    case grave
    /// U+0302.
    case circumflex
    /// U+0308.
    case diaeresis
    /// U+0327.
    case cedilla
    /// U+0303.
    case tilde
    /// Any other combining mark.
    case other
  }

  private static let bases: [(base: String, letters: String, accents: [Accent])] = [
    ("a", "àáâãäå", [.grave, .acute, .circumflex, .tilde, .diaeresis, .other]),
    ("c", "ç", [.cedilla]),
    ("e", "èéêë", [.grave, .acute, .circumflex, .diaeresis]),
    ("i", "ìíîï", [.grave, .acute, .circumflex, .diaeresis]),
    ("n", "ñ", [.tilde]),
    ("o", "òóôõö", [.grave, .acute, .circumflex, .tilde, .diaeresis]),
    ("u", "ùúûü", [.grave, .acute, .circumflex, .diaeresis]),
    ("y", "ýÿ", [.acute, .diaeresis]),
  ]

  /// The base letters of U+0100 to U+017F, in order.
  private static let extended = Array(
    ("aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
      + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs")
      .utf8)

  /// Indexed by scalar value minus 0xC0, up to U+00FF.
  private static let latin1: [(base: UInt8, accent: Accent)] = {
    var table = [(base: UInt8, accent: Accent)](repeating: (0, .none), count: 64)
    for (base, letters, accents) in bases {
      for (letter, accent) in zip(letters.unicodeScalars, accents) {
        let byte = base.utf8.first ?? 0
        table[Int(letter.value) - 0xC0] = (byte, accent)
        if letter.value >= 0xE0, letter.value != 0xFF {
          table[Int(letter.value) - 0xE0] = (byte, accent)
        }
      }
    }
    table[0xD8 - 0xC0] = (UInt8(ascii: "o"), .other)
    table[0xF8 - 0xC0] = (UInt8(ascii: "o"), .other)
    return table
  }()

  /// The lower-case ASCII base letter of an accented letter and its accent; nil for anything else.
  public static func base(of scalar: Unicode.Scalar) -> (letter: UInt8, accent: Accent)? {
    let value = scalar.value
    if (0xC0...0xFF).contains(value) {
      let entry = latin1[Int(value) - 0xC0]
      return entry.base == 0 ? nil : (entry.base, entry.accent)
    }
    if (0x100...0x17F).contains(value), value != 0x152, value != 0x153 {
      return (extended[Int(value) - 0x100], .other)
    }
    return nil
  }

  /// The accent that a combining scalar puts on the letter before it; nil if it is not combining.
  public static func accent(ofCombining scalar: Unicode.Scalar) -> Accent? {
    switch scalar.value {
    case 0x300: .grave
    case 0x301: .acute
    case 0x302: .circumflex
    case 0x303: .tilde
    case 0x308: .diaeresis
    case 0x327: .cedilla
    case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: .other
    default: nil
    }
  }

  /// The letter that a base letter and a combining scalar make together, for the accents of French
  /// and its neighbours.
  public static func composed(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    guard let accent = accent(ofCombining: mark), accent != .other, base.isASCII,
      base.properties.isAlphabetic
    else { return nil }
    let isUpper = (0x41...0x5A).contains(base.value)
    let lower = UInt8(isUpper ? base.value + 32 : base.value)
    guard let index = latin1.lastIndex(where: { $0.base == lower && $0.accent == accent }) else {
      return nil
    }
    let value = UInt32(index) + 0xC0
    if isUpper { return value == 0xFF ? Unicode.Scalar(0x178) : Unicode.Scalar(value - 0x20) }
    return Unicode.Scalar(value)
  }

  /// The text with decomposed Latin accents composed (`e` + U+0301 → `é`), as files keep it.
  public static func composed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { accent(ofCombining: $0) != nil }) else {
      return text
    }
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let base = previous, let letter = composed(base, scalar) {
        scalars.removeLast()
        scalars.append(letter)
        previous = letter
      } else {
        scalars.append(scalar)
        previous = scalar
      }
    }
    return String(scalars)
  }
}
