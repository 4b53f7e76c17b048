internal import ProjectModel

/// Bytes of any encoding as UTF-8.
enum TextDecoding {
  /// A text, and how it was found.
  struct Decoded {
    var encoding: ImportTable.Encoding
    /// UTF-8, without mark and without NUL.
    var bytes: [UInt8]
    var oddBytes: ImportTable.OddBytes?
  }

  /// Reads a file in the encoding that its mark tells, its zeros, whether it is UTF-8 but for a few bytes,
  /// or else what its letters would be in each code page.
  static func utf8(_ bytes: [UInt8]) -> Decoded {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = bytes[3...]
      guard !isUTF8(rest) else {
        return Decoded(encoding: .utf8WithMark, bytes: withoutNUL(rest))
      }
      return mended(MixedText(rest), .utf8WithMark)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return Decoded(encoding: .utf16LittleEndian, bytes: utf16(bytes[2...], isBigEndian: false))
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return Decoded(encoding: .utf16BigEndian, bytes: utf16(bytes[2...], isBigEndian: true))
    }
    if let isBigEndian = zeros(bytes.prefix(4096)) {
      let encoding = isBigEndian ? ImportTable.Encoding.utf16BigEndian : .utf16LittleEndian
      return Decoded(encoding: encoding, bytes: utf16(bytes[...], isBigEndian: isBigEndian))
    }
    if isUTF8(bytes[...]) { return Decoded(encoding: .utf8, bytes: withoutNUL(bytes[...])) }
    let mixed = MixedText(bytes[...])
    // Letters of a code page hardly ever happen to be UTF-8.
    if mixed.longScalars > 0, mixed.longScalars >= mixed.odd.count { return mended(mixed, .utf8) }
    let page = CodePageScores(bytes).best
    return Decoded(encoding: page.encoding, bytes: page.utf8(bytes))
  }

  private static func mended(_ text: MixedText, _ encoding: ImportTable.Encoding) -> Decoded {
    Decoded(encoding: encoding, bytes: withoutNUL(text.bytes[...]), oddBytes: text.odd)
  }

  /// Where the zeros of UTF-16 without a mark stand: nil if it is none. Latin letters have a zero as
  /// their high byte, so that nearly all zeros stand on one side, and there are many.
  private static func zeros(_ bytes: ArraySlice<UInt8>) -> Bool? {
    var counts = (even: 0, odd: 0)
    for (index, byte) in bytes.enumerated() where byte == 0 {
      if index % 2 == 0 { counts.even += 1 } else { counts.odd += 1 }
    }
    let most = max(counts.even, counts.odd)
    guard most * 5 >= bytes.count, most > 0, min(counts.even, counts.odd) * 10 < most else {
      return nil
    }
    return counts.even > counts.odd
  }

  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  /// NUL is no text in any table, and ends strings for whatever program reads them next.
  private static func withoutNUL(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.contains(0) ? bytes.filter { $0 != 0 } : Array(bytes)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      let unit = isBigEndian ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0
      if unit != 0 { units.append(unit) }
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}

/// A text of UTF-8 amid which bytes of Windows-1252 stand, as when a line was pasted into it.
private struct MixedText {
  /// The text as UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Scalars of two bytes or more that are valid.
  private(set) var longScalars = 0
  private(set) var odd = ImportTable.OddBytes(count: 0, firstLine: 1)

  init(_ text: ArraySlice<UInt8>) {
    bytes.reserveCapacity(text.count + 64)
    var place = text.startIndex
    var line = 1
    while place < text.endIndex {
      let byte = text[place]
      if byte < 0x80 {
        if byte == 0x0A { line += 1 }
        bytes.append(byte)
        place += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      let sequence = text[place...].prefix(length)
      if byte >= 0xC2, sequence.count == length,
        String(validating: sequence, as: UTF8.self) != nil
      {
        bytes += sequence
        longScalars += 1
        place += length
      } else {
        CodePage.windows1252.append(byte, to: &bytes)
        if odd.count == 0 { odd.firstLine = line }
        odd.count += 1
        place += 1
      }
    }
  }
}
