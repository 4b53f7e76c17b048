internal import ProjectModel

/// The fields by their JSON names, found from bytes without making a `String`.
///
/// Names of at most sixteen bytes are packed into one word and looked up in a small open table.
struct FieldNames {
  struct Slot {
    fileprivate var name: UInt128
    let field: Field
    let type: FieldType
  }

  private var slots = [Slot?](repeating: nil, count: 256)

  init() {
    for field in Field.allCases {
      guard let name = UInt128(packing: field.jsonName) else {
        preconditionFailure("a field name of more than sixteen bytes cannot be found")
      }
      var place = Self.place(name)
      while slots[place] != nil { place = (place + 1) & 255 }
      slots[place] = Slot(name: name, field: field, type: field.type)
    }
  }

  @inline(__always)
  private static func place(_ name: UInt128) -> Int {
    let mixed =
      (UInt64(truncatingIfNeeded: name) ^ UInt64(truncatingIfNeeded: name >> 64) &* 31)
      &* 0x9E37_79B9_7F4A_7C15
    return Int(mixed >> 56)
  }

  /// The field of a packed JSON name, nil if this program has none.
  @inline(__always)
  subscript(name: UInt128) -> Slot? {
    var place = Self.place(name)
    while let slot = slots[place] {
      if slot.name == name { return slot }
      place = (place + 1) & 255
    }
    return nil
  }
}

extension UInt128 {
  /// The UTF-8 of a name of at most sixteen bytes, first byte lowest; nil for a longer one.
  init?(packing name: String) {
    guard name.utf8.count <= 16 else { return nil }
    self = name.utf8.reversed().reduce(0) { $0 << 8 | UInt128($1) }
  }
}

extension JSONScanner {
  /// The bytes of a string of at most sixteen, first byte lowest; 0 for a longer one.
  @inline(__always)
  func packed(_ raw: RawString) -> UInt128 {
    let count = raw.range.count
    guard count <= 16 else { return 0 }
    let start = UnsafeRawPointer(base + raw.range.lowerBound)
    guard raw.range.lowerBound + 16 <= end else {
      return (0..<count).reversed().reduce(0) {
        $0 << 8 | UInt128(start.load(fromByteOffset: $1, as: UInt8.self))
      }
    }
    let low = UInt64(littleEndian: start.loadUnaligned(as: UInt64.self))
    let high = UInt64(littleEndian: start.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    // A shift by the width of the word or more gives 0.
    return UInt128(high & ~(UInt64.max << UInt64(max(count - 8, 0) * 8))) << 64
      | UInt128(low & ~(UInt64.max << UInt64(count * 8)))
  }
}
