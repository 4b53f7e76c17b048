internal import ProjectModel

/// The text between the quotes of a JSON string, with the bytes that each character stands in, so
/// that a part of it can be replaced and every other byte stays.
struct RawText {
  struct Unit {
    var scalar: Unicode.Scalar
    /// Where it stands, escaped or not.
    var range: Range<Int>
  }

  private(set) var units: [Unit] = []

  /// Reads bytes. Bytes that are no text are passed over, as lines that cannot be read are searched
  /// too.
  init(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) {
    units.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, end) = Self.scalar(base, index..<range.upperBound)
      units.append(Unit(scalar: scalar, range: index..<end))
      index = end
    }
  }

  private static func scalar(
    _ base: UnsafePointer<UInt8>, _ range: Range<Int>
  ) -> (Unicode.Scalar, end: Int) {
    let start = range.lowerBound
    guard base[start] == 0x5C, start + 1 < range.upperBound else { return plain(base, range) }
    switch base[start + 1] {
    case 0x75:
      guard let first = unit(base, start + 2, range.upperBound) else { return (" ", start + 2) }
      if let second = unit(base, start + 8, range.upperBound), base[start + 6] == 0x5C,
        (0xD800..<0xDC00).contains(first), (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return (scalar, start + 12)
      }
      return (Unicode.Scalar(first) ?? " ", start + 6)
    case 0x62, 0x66, 0x6E, 0x72, 0x74: return ("\n", start + 2)
    case let byte: return (byte < 0x80 ? Unicode.Scalar(byte) : " ", start + 2)
    }
  }

  private static func plain(
    _ base: UnsafePointer<UInt8>, _ range: Range<Int>
  ) -> (Unicode.Scalar, end: Int) {
    let start = range.lowerBound
    if base[start] < 0x80 { return (Unicode.Scalar(base[start]), start + 1) }
    let bytes = UnsafeBufferPointer(
      start: base + start, count: min(4, range.upperBound - start))
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return (" ", start + 1) }
    return (scalar, start + UTF8.width(scalar))
  }

  private static func unit(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> UInt32? {
    guard start + 4 <= end else { return nil }
    return UInt32(
      String(decoding: UnsafeBufferPointer(start: base + start, count: 4), as: UTF8.self), radix: 16
    )
  }
}

extension RawText {
  /// A word, reduced to lower case without accents, and where it stands among the units.
  struct Word {
    var key: [UInt8]
    var units: Range<Int>
  }

  /// The words of the text. Marks and characters that are not seen belong to the word before them.
  var words: [Word] {
    var words: [Word] = []
    var isOpen = false
    for (index, unit) in units.enumerated() {
      let key = Self.reduced(unit.scalar)
      if let key, !(key.isEmpty && !isOpen) {
        if !isOpen { words.append(Word(key: [], units: index..<index)) }
        isOpen = true
        words[words.count - 1].key += key
        words[words.count - 1].units = words[words.count - 1].units.lowerBound..<(index + 1)
      } else {
        isOpen = false
      }
    }
    return words
  }

  /// Whether a hyphen stands at a place among the units.
  func isHyphen(_ place: Int) -> Bool {
    units.indices.contains(place) && [0x2D, 0x2010, 0x2011].contains(units[place].scalar.value)
  }

  /// Whether units are a part of a longer word, to which a hyphen joins them.
  func isWithinWord(_ range: Range<Int>) -> Bool {
    func isLetter(_ place: Int) -> Bool {
      units.indices.contains(place) && Self.reduced(units[place].scalar) != nil
    }
    return isHyphen(range.lowerBound - 1) && isLetter(range.lowerBound - 2)
      || isHyphen(range.upperBound) && isLetter(range.upperBound + 1)
  }

  /// The letters and digits that a character counts as; none for a mark, nil for what parts words.
  private static func reduced(_ scalar: Unicode.Scalar) -> [UInt8]? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: return [UInt8(scalar.value)]
    case 0x41...0x5A: return [UInt8(scalar.value + 32)]
    case 0..<0x80: return nil
    case 0x152, 0x153: return [0x6F, 0x65]
    case 0xC6, 0xE6: return [0x61, 0x65]
    case 0xDF: return [0x73, 0x73]
    default:
      if let base = LatinFolding.base(of: scalar) { return [base.letter] }
      if LatinFolding.accent(ofCombining: scalar) != nil { return [] }
      if scalar.properties.generalCategory == .format { return [] }
      return scalar.properties.isAlphabetic
        ? Array(scalar.properties.lowercaseMapping.utf8) : nil
    }
  }
}
