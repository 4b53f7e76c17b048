/// Texts as words of a shell, for sentences that tell people what to type.
enum ShellWord {
  /// A text that a shell takes for one word, and for that very text.
  ///
  /// Quotation goes by the byte: a quotation mark with an accent on it is still one to a shell.
  static func quoted(_ text: String) -> String {
    let bytes = Array(text.utf8)
    if !bytes.isEmpty, bytes.allSatisfy({ isPlain($0) }) { return text }
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return escaped(bytes) }
    var word: [UInt8] = [0x27]
    for byte in bytes {
      if byte == 0x27 { word += [0x27, 0x5C, 0x27, 0x27] } else { word.append(byte) }
    }
    word.append(0x27)
    return String(decoding: word, as: UTF8.self)
  }

  /// A text with control characters, which are written by their numbers.
  private static func escaped(_ bytes: [UInt8]) -> String {
    var word: [UInt8] = [0x24, 0x27]
    for byte in bytes {
      switch byte {
      case 0x27, 0x5C: word += [0x5C, byte]
      case 0..<0x20, 0x7F: word += [0x5C, 0x30 + byte >> 6, 0x30 + byte >> 3 & 7, 0x30 + byte & 7]
      default: word.append(byte)
      }
    }
    word.append(0x27)
    return String(decoding: word, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0x2B...0x2F, 0x3A, 0x3D, 0x40, 0x5F, 0x25: true
    default: false
    }
  }
}
