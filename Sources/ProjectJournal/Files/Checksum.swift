/// A number that tells lines that were read from others: equal lines in equal order have the same one,
/// however they were read. It guards against no malice.
struct Checksum: Hashable {
  private var value: UInt64 = 0

  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Takes in one line.
  mutating func add(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) {
    let memory = UnsafeRawPointer(base)
    var line = UInt64(truncatingIfNeeded: range.count)
    var position = range.lowerBound
    while position + 8 <= range.upperBound {
      line.mix(memory.loadUnaligned(fromByteOffset: position, as: UInt64.self), Self.factor)
      position += 8
    }
    while position < range.upperBound {
      line.mix(UInt64(base[position]), Self.factor)
      position += 1
    }
    value.mix(line, Self.factor)
  }

  /// Takes in a line that is known by its length alone.
  mutating func add(length: Int) { value.mix(UInt64(truncatingIfNeeded: length), Self.factor) }
}

extension UInt64 {
  fileprivate mutating func mix(_ other: UInt64, _ factor: UInt64) {
    self = (self ^ other) &* factor
    self ^= self >> 32
  }
}
