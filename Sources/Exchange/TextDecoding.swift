internal import ProjectModel

/// Bytes of any encoding as UTF-8.
enum TextDecoding {
  /// The encoding that a file is in, told by its mark, its zeros, or by whether it is valid UTF-8, and
  /// its bytes as UTF-8, without mark and without NUL.
  static func utf8(_ bytes: [UInt8]) -> (encoding: ImportTable.Encoding, bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = bytes[3...]
      return (.utf8WithMark, isUTF8(rest) ? withoutNUL(rest) : repaired(rest))
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return (.utf16LittleEndian, utf16(bytes[2...], isBigEndian: false))
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return (.utf16BigEndian, utf16(bytes[2...], isBigEndian: true))
    }
    if let isBigEndian = zeros(bytes.prefix(4096)) {
      let encoding = isBigEndian ? ImportTable.Encoding.utf16BigEndian : .utf16LittleEndian
      return (encoding, utf16(bytes[...], isBigEndian: isBigEndian))
    }
    if isUTF8(bytes[...]) { return (.utf8, withoutNUL(bytes[...])) }
    return (.windows1252, windows1252(bytes))
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

  private static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    withoutNUL(Array(String(decoding: bytes, as: UTF8.self).utf8)[...])
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

  private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes where byte != 0 {
      guard byte >= 0x80 else {
        result.append(byte)
        continue
      }
      let value = byte < 0xA0 ? upper[Int(byte) - 0x80] : UInt16(byte)
      if value >= 0x800 { result.append(0xE0 | UInt8(value >> 12)) }
      result.append(
        value >= 0x800 ? 0x80 | UInt8(value >> 6 & 0x3F) : 0xC0 | UInt8(value >> 6))
      result.append(0x80 | UInt8(value & 0x3F))
    }
    return result
  }

  /// What 0x80 to 0x9F are in Windows-1252; U+FFFD where it has nothing.
  private static let upper: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
