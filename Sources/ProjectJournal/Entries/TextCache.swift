/// Texts that were read lately, so that a name that a journal repeats is made and kept only once.
struct TextCache {
  private var texts = [String](repeating: "", count: 512)

  /// The text of a string. Short ASCII is kept inside `String` itself and gains nothing here.
  @inline(__always)
  mutating func text(
    _ raw: JSONScanner.RawString, _ scanner: borrowing JSONScanner
  ) throws(JSONProblem) -> String {
    if raw.hasEscapes || raw.range.count < 8 || (raw.isASCII && raw.range.count < 16) {
      return try scanner.text(raw)
    }
    let bytes = scanner.bytes(raw)
    let place = Self.place(bytes)
    if Self.isText(texts[place], bytes) { return texts[place] }
    let text = try scanner.text(raw)
    texts[place] = text
    return text
  }

  @inline(__always)
  private static func place(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let first = raw.loadUnaligned(as: UInt64.self)
    let last = raw.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
    let mixed = (first &* 31 ^ last &+ UInt64(bytes.count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(mixed >> 55)
  }

  @inline(__always)
  private static func isText(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    text.utf8.count == bytes.count
      && text.utf8.withContiguousStorageIfAvailable {
        UnsafeRawBufferPointer($0).hasSameBytes(UnsafeRawBufferPointer(bytes))
      } ?? false
  }
}

extension UnsafeRawBufferPointer {
  /// Whether two buffers of one length of at least eight bytes are the same.
  @inline(__always)
  fileprivate func hasSameBytes(_ other: UnsafeRawBufferPointer) -> Bool {
    var offset = 0
    while offset + 8 < count {
      let mine = loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      if mine != other.loadUnaligned(fromByteOffset: offset, as: UInt64.self) { return false }
      offset += 8
    }
    return loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      == other.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
  }
}
