extension JSONScanner {
  /// The text of a string between its quotes, with its escapes and its UTF-8 checked.
  func decoded(_ range: Range<Int>) throws(JSONProblem) -> String {
    let source = UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    guard source.contains(0x5C) else {
      guard let text = String(validating: source, as: UTF8.self) else {
        throw JSONProblem(.badUTF8, at: range.lowerBound)
      }
      return text
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      guard base[index] == 0x5C else {
        bytes.append(base[index])
        index += 1
        continue
      }
      let start = index
      index += 1
      switch base[index] {
      case 0x22, 0x5C, 0x2F: bytes.append(base[index])
      case 0x62: bytes.append(0x08)
      case 0x66: bytes.append(0x0C)
      case 0x6E: bytes.append(0x0A)
      case 0x72: bytes.append(0x0D)
      case 0x74: bytes.append(0x09)
      case 0x75:
        guard let scalar = unicodeEscape(&index, limit: range.upperBound) else {
          throw JSONProblem(.badEscape, at: start)
        }
        bytes += Array(UTF8.encode(scalar) ?? UTF8.EncodedScalar())
      default: throw JSONProblem(.badEscape, at: start)
      }
      index += 1
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw JSONProblem(.badUTF8, at: range.lowerBound)
    }
    return text
  }

  /// The scalar of a `u` with four hexadecimal digits, or of two of them that make a surrogate pair;
  /// `index` stands on the `u` and ends on the last digit.
  private func unicodeEscape(_ index: inout Int, limit: Int) -> Unicode.Scalar? {
    func unit(at start: Int) -> UInt32? {
      guard start + 4 <= limit else { return nil }
      var value: UInt32 = 0
      for offset in start..<(start + 4) {
        switch base[offset] {
        case 0x30...0x39: value = value << 4 | UInt32(base[offset] - 0x30)
        case 0x41...0x46: value = value << 4 | UInt32(base[offset] - 0x37)
        case 0x61...0x66: value = value << 4 | UInt32(base[offset] - 0x57)
        default: return nil
        }
      }
      return value
    }
    guard let first = unit(at: index + 1) else { return nil }
    index += 4
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
    guard index + 2 < limit, base[index + 1] == 0x5C, base[index + 2] == 0x75,
      let second = unit(at: index + 3), (0xDC00..<0xE000).contains(second)
    else { return nil }
    index += 6
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }
}
