/// The identity of a writer: one to eight of `a–z 0–9`, chosen once per person and machine.
public struct WriterID: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let word: UInt64

  init(word: UInt64) { self.word = word }

  /// Reads a writer's identity; nil if it is empty, too long or holds another character.
  public init?(_ bytes: some Sequence<UInt8>) {
    var word: UInt64 = 0
    var count = 0
    for byte in bytes {
      guard count < 8, (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) else {
        return nil
      }
      word |= UInt64(byte) << UInt64(56 - 8 * count)
      count += 1
    }
    guard count > 0 else { return nil }
    self.word = word
  }

  /// Reads a writer's identity from text.
  public init?(_ text: String) { self.init(text.utf8) }

  public static func < (left: Self, right: Self) -> Bool { left.word < right.word }

  /// The identity as text, also the name of the writer's journal file.
  public var description: String {
    var text = ""
    for shift in stride(from: 56, through: 0, by: -8) {
      let byte = UInt8(truncatingIfNeeded: word >> UInt64(shift))
      if byte != 0 { text.unicodeScalars.append(Unicode.Scalar(byte)) }
    }
    return text
  }
}
