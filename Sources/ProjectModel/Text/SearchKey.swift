/// Text reduced to what a person searching for it would type: lower case, without accents,
/// apostrophes or hyphens, `œ` as `oe`, `St` and `Ste` as `saint` and `sainte`.
public enum SearchKey {
  /// The words of a text, reduced.
  public static func words(of text: String) -> [String] {
    var words: [String] = []
    forEachWord(of: text) { word, _ in words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// Calls `body` with the bytes of each word of a text, reduced, and with where it stands.
  static func forEachWord(
    of text: String, _ body: (_ word: [UInt8], _ place: Range<String.Index>) -> Void
  ) {
    let scalars = text.unicodeScalars
    var word: [UInt8] = []
    var start = scalars.startIndex
    func finish(_ end: String.Index) {
      guard !word.isEmpty else { return }
      switch word {
      case [0x73, 0x74]: body(Self.saint, start..<end)
      case [0x73, 0x74, 0x65]: body(Self.sainte, start..<end)
      default: body(word, start..<end)
      }
      word.removeAll(keepingCapacity: true)
    }
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if word.isEmpty { start = index }
      if !reduce(scalar, into: &word) { finish(index) }
      index = scalars.index(after: index)
    }
    finish(scalars.endIndex)
  }

  private static let saint = Array("saint".utf8)
  private static let sainte = Array("sainte".utf8)

  /// Adds what is left of a character to a word; false for one that stands between words.
  private static func reduce(_ scalar: Unicode.Scalar, into word: inout [UInt8]) -> Bool {
    let value = scalar.value
    switch value {
    case 0x30...0x39, 0x61...0x7A: word.append(UInt8(value))
    case 0x41...0x5A: word.append(UInt8(value + 32))
    case 0x00...0x7F: return false
    case 0x152, 0x153: word += [0x6F, 0x65]
    case 0xC6, 0xE6: word += [0x61, 0x65]
    case 0xDF: word += [0x73, 0x73]
    default:
      if let base = LatinFolding.base(of: scalar) {
        word.append(base.letter)
      } else if LatinFolding.accent(ofCombining: scalar) != nil {
        return true
      } else if scalar.properties.isAlphabetic {
        word += Array(scalar.properties.lowercaseMapping.utf8)
      } else {
        return false
      }
    }
    return true
  }

  /// The words joined by single spaces; two texts that people would call the same have the same
  /// key.
  public static func text(_ text: String) -> String {
    words(of: text).joined(separator: " ")
  }

  /// Whether every word of a query occurs somewhere in a key; a query of no words matches all.
  public static func matches(_ key: String, query: [String]) -> Bool {
    query.allSatisfy { contains(key.utf8, $0.utf8) }
  }

  /// Whether the bytes of a word occur among those of a key.
  private static func contains(_ key: String.UTF8View, _ word: String.UTF8View) -> Bool {
    let found = key.withContiguousStorageIfAvailable { key in
      word.withContiguousStorageIfAvailable { word in
        guard let first = word.first else { return true }
        guard word.count <= key.count else { return false }
        for start in 0...(key.count - word.count) where key[start] == first {
          if (0..<word.count).allSatisfy({ key[start + $0] == word[$0] }) { return true }
        }
        return false
      } ?? false
    }
    return found ?? false
  }
}
