extension KeyDecoder {
  /// What a terminal reports in other bytes than those of a sequence. It is swallowed.
  enum Report: Sendable {
    /// A string; in 8 bits its end is one byte, which in 7 bits may be part of a character.
    case string(isEightBit: Bool, length: Int)
    /// The bytes of a mouse report that are still to come: button, column and row.
    case mouse(left: Int)

    /// Leaves out what belongs to the report; true once its end was found. An Escape that may be the
    /// beginning of the end stays.
    mutating func take(_ input: inout ArraySlice<UInt8>) -> Bool {
      switch self {
      case .string(let isEightBit, var length):
        while let byte = input.first {
          if byte == 0x1B {
            guard input.count > 1 else { break }
            if input[input.startIndex + 1] == 0x5C { input = input.dropFirst(2) }
            return true
          }
          input = input.dropFirst()
          length += 1
          if [0x07, 0x18, 0x1A].contains(byte) || isEightBit && byte == 0x9C { return true }
          if length >= KeyDecoder.maximumString { return true }
        }
        self = .string(isEightBit: isEightBit, length: length)
        return false
      case .mouse(var left):
        while left > 0, let byte = input.first {
          // Beyond the 223rd column xterm sends 0; no other control is part of a report.
          if (0x01..<0x20).contains(byte) { return true }
          input = input.dropFirst()
          left -= 1
        }
        self = .mouse(left: left)
        return left == 0
      }
    }
  }
}
