/// A path as it is typed, dropped or pasted, read as the file's own name.
enum PastedPath {
  /// The path without spaces around it; without the quotation marks, the `file://` or the backslashes
  /// that file managers and terminals put into it.
  static func path(_ typed: String) -> String {
    var text = Substring(typed)
    while let last = text.last, last.isWhitespace {
      // A name may end in a space that a backslash keeps.
      if text.dropLast().last == "\\" { break }
      text.removeLast()
    }
    text = text.drop { $0.isWhitespace }
    if text.count >= 2, let mark = text.first, mark == text.last, mark == "'" || mark == "\"" {
      let inner = String(text.dropFirst().dropLast())
      return address(inner[...]) ?? inner
    }
    return address(text) ?? withoutBackslashes(text)
  }

  /// Whether a pasted text is a path from the root, from one's own folder, or an address.
  static func isWhole(_ text: String) -> Bool {
    let start = text.drop { $0.isWhitespace || $0 == "'" || $0 == "\"" }
    return ["/", "~/"].contains { start.hasPrefix($0) } || start.lowercased().hasPrefix("file://")
  }

  /// The path of an address, `file:///home/…`; nil for anything else.
  private static func address(_ text: Substring) -> String? {
    guard text.lowercased().hasPrefix("file://") else { return nil }
    // A host may stand before the path.
    let rest = text.dropFirst(7)
    guard let start = rest.firstIndex(of: "/") else { return nil }
    return withoutPercents(rest[start...])
  }

  /// The text with each `%20` and the like as the byte that it stands for; nil if these make no text.
  private static func withoutPercents(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else {
        bytes.append(byte)
        continue
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func withoutBackslashes(_ text: Substring) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        result.append(character)
        isEscaped = false
      }
    }
    return isEscaped ? result + "\\" : result
  }
}
