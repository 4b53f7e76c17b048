internal import ProjectModel

/// The fields by their JSON names, found from bytes without making a `String`.
///
/// Names of at most sixteen bytes are packed into one word and looked up in a small open table.
struct FieldNames {
  private var keys = [UInt128](repeating: 0, count: 256)
  private var fields = [Field?](repeating: nil, count: 256)

  init() {
    for field in Field.allCases {
      let name = Array(field.jsonName.utf8)
      precondition(name.count <= 16, "a field name of more than sixteen bytes cannot be found")
      let key = name.withUnsafeBufferPointer { Self.pack($0) }
      var slot = Self.slot(key)
      while keys[slot] != 0 { slot = (slot + 1) & 255 }
      keys[slot] = key
      fields[slot] = field
    }
  }

  @inline(__always)
  private static func pack(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt128 {
    var low: UInt64 = 0
    var high: UInt64 = 0
    for (index, byte) in bytes.enumerated() {
      if index < 8 {
        low |= UInt64(byte) << UInt64(8 * index)
      } else {
        high |= UInt64(byte) << UInt64(8 * index - 64)
      }
    }
    return UInt128(high) << 64 | UInt128(low)
  }

  @inline(__always)
  private static func slot(_ key: UInt128) -> Int {
    let mixed =
      (UInt64(truncatingIfNeeded: key) ^ UInt64(truncatingIfNeeded: key >> 64) &* 31)
      &* 0x9E37_79B9_7F4A_7C15
    return Int(mixed >> 56)
  }

  /// The field of a JSON name, nil if this program has none.
  @inline(__always)
  func field(_ name: UnsafeBufferPointer<UInt8>) -> Field? {
    guard name.count <= 16 else { return nil }
    let key = Self.pack(name)
    var slot = Self.slot(key)
    while keys[slot] != 0 {
      if keys[slot] == key { return fields[slot] }
      slot = (slot + 1) & 255
    }
    return nil
  }
}
