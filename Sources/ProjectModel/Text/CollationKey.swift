/// The place of a text in the Québec sort order (SGQRI 004 / CAN/CSA-Z243.4.1), as bytes that
/// compare.
///
/// Letters first, in continuous order: spaces, hyphens and apostrophes do not count, so Lac-Mégantic
/// comes before La Malbaie before L'Ancienne-Lorette. Runs of digits compare as numbers. Then
/// accents, the last difference winning: cote, côte, coté, côté. Then lower case before upper, then
/// punctuation.
public struct CollationKey: Hashable, Comparable, Sendable {
  private let bytes: [UInt8]

  /// The key of a text.
  public init(_ text: String) {
    var primary: [UInt8] = []
    var accents: [UInt8] = []
    var cases: [UInt8] = []
    var punctuation: [UInt8] = []
    var digits: [UInt8] = []

    func flushDigits() {
      guard !digits.isEmpty else { return }
      let significant = digits.drop { $0 == 0x30 }
      primary.append(0x10)
      primary.append(UInt8(clamping: significant.count))
      primary += significant
      accents.append(0)
      cases.append(0)
      digits.removeAll(keepingCapacity: true)
    }
    func add(_ letter: UInt8, accent: UInt8, isUpper: Bool) {
      primary.append(letter)
      accents.append(accent)
      cases.append(isUpper ? 1 : 0)
    }

    for scalar in text.unicodeScalars {
      let value = scalar.value
      if (0x30...0x39).contains(value) {
        digits.append(UInt8(value))
        continue
      }
      flushDigits()
      switch value {
      case 0x61...0x7A: add(UInt8(value), accent: 0, isUpper: false)
      case 0x41...0x5A: add(UInt8(value + 32), accent: 0, isUpper: true)
      case 0x152, 0x153:
        add(0x6F, accent: 8, isUpper: value == 0x152)
        add(0x65, accent: 8, isUpper: value == 0x152)
      case 0xC6, 0xE6:
        add(0x61, accent: 8, isUpper: value == 0xC6)
        add(0x65, accent: 8, isUpper: value == 0xC6)
      default:
        if let base = LatinFolding.base(of: scalar) {
          let isUpper = scalar.properties.isUppercase
          add(base.letter, accent: base.accent.rawValue, isUpper: isUpper)
        } else if let accent = LatinFolding.accent(ofCombining: scalar) {
          if !accents.isEmpty { accents[accents.count - 1] = accent.rawValue }
        } else if value > 0x7F, scalar.properties.isAlphabetic {
          add(0xFF, accent: 0, isUpper: false)
          primary += Array(String(scalar).utf8)
        } else {
          punctuation.append(value == 0x20 || value == 0xA0 ? 1 : UInt8(clamping: value))
          punctuation.append(UInt8(clamping: primary.count))
        }
      }
    }
    flushDigits()
    bytes = primary + [0] + accents.reversed() + [0] + cases + [0] + punctuation
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
