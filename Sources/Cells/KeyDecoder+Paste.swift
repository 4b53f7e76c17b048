extension KeyDecoder {
  /// A paste between its two brackets.
  struct Paste: Sendable {
    private var text: [UInt8] = []

    private static let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

    /// Moves pasted bytes over; the whole text once the end was found. What may be the beginning of
    /// the end stays.
    mutating func take(_ input: inout ArraySlice<UInt8>) -> String? {
      while let byte = input.first {
        if byte == 0x1B {
          if input.starts(with: Self.end) {
            input = input.dropFirst(Self.end.count)
            return Self.cleaned(text)
          }
          if input.count < Self.end.count, Self.end.starts(with: input) { break }
        }
        if text.count < KeyDecoder.maximumPaste { text.append(byte) }
        input = input.dropFirst()
      }
      return nil
    }

    private static func cleaned(_ bytes: [UInt8]) -> String {
      var text = String.UnicodeScalarView()
      for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
        switch scalar.value {
        case 0x0D: text.append("\n")
        case 0x0A where text.last == "\n": continue
        case 0x09, 0x0A: text.append(scalar)
        case 0..<0x20, 0x7F..<0xA0: continue
        default: text.append(scalar)
        }
      }
      return String(text)
    }
  }
}
