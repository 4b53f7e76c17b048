/// The identifier of a record: one to sixteen of `A–Z a–z 0–9 . _ -`, kept without allocation.
///
/// Municipalities of the directory use their five-digit official code as identifier.
public struct RecordID: Hashable, Comparable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// Reads an identifier; nil if it is empty, too long or holds any other byte.
  @inlinable
  public init?(_ bytes: some Sequence<UInt8>) {
    var words: (UInt64, UInt64) = (0, 0)
    var count = 0
    for byte in bytes {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: break
      default: return nil
      }
      if count < 8 {
        words.0 |= UInt64(byte) << UInt64(56 - 8 * count)
      } else if count < 16 {
        words.1 |= UInt64(byte) << UInt64(120 - 8 * count)
      } else {
        return nil
      }
      count += 1
    }
    guard count > 0 else { return nil }
    self.init(words: words)
  }

  @usableFromInline
  init(words: (UInt64, UInt64)) { (high, low) = words }

  /// Reads an identifier from text.
  public init?(_ text: String) { self.init(text.utf8) }

  public static func < (left: Self, right: Self) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }

  /// The identifier's bits mixed, for a hash table of the size of a power of two.
  var scattered: UInt32 {
    let mixed = (high &* 0x9E37_79B9_7F4A_7C15) ^ low
    return UInt32(truncatingIfNeeded: ((mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93) >> 32)
  }

  /// The identifier's bytes, ASCII.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for shift in stride(from: 56, through: 0, by: -8) {
      let byte = UInt8(truncatingIfNeeded: high >> UInt64(shift))
      if byte != 0 { bytes.append(byte) }
    }
    for shift in stride(from: 56, through: 0, by: -8) {
      let byte = UInt8(truncatingIfNeeded: low >> UInt64(shift))
      if byte != 0 { bytes.append(byte) }
    }
    return bytes
  }
}

extension RecordID: CustomStringConvertible {
  /// The identifier as text.
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension RecordID {
  /// The project's own record: a folder holds one project, so its identifier is fixed.
  public static let project = RecordID(words: (0x7072_6F6A_6563_7400, 0))

  /// Of a record that is only looked at; no text makes it.
  static let unwritten = RecordID(words: (0, 0))
}
