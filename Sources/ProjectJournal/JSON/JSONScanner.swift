/// A strict RFC 8259 reader that walks over bytes and makes nothing that is not asked for.
///
/// Accepts every JSON text up to `maximumDepth` levels of nesting and nothing else. The caller must
/// keep the memory alive and unchanged while the scanner is in use; it lives inside one
/// `withUnsafeBufferPointer` and is never stored.
struct JSONScanner {
  /// Deepest nesting of objects and arrays that is read.
  static let maximumDepth = 128

  let base: UnsafePointer<UInt8>
  let end: Int
  private(set) var position: Int

  /// Reads `bytes[range]`.
  init(base: UnsafePointer<UInt8>, range: Range<Int>) {
    self.base = base
    position = range.lowerBound
    end = range.upperBound
  }

  /// A scanner at another place of the same bytes.
  func moved(to position: Int) -> JSONScanner { JSONScanner(base: base, range: position..<end) }

  func problem(_ reason: JSONProblem.Reason) -> JSONProblem { JSONProblem(reason, at: position) }

  /// The next byte, or 0 at the end; 0 is no byte of JSON outside a string.
  @inline(__always)
  var byte: UInt8 { position < end ? base[position] : 0 }

  /// Whether some bytes are one JSON value and nothing else.
  static func isWhole(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Bool {
    var scanner = JSONScanner(base: base, range: range)
    do throws(JSONProblem) {
      scanner.skipSpace()
      try scanner.skipValue()
      try scanner.finish()
      return true
    } catch {
      return false
    }
  }

  /// What to say of the byte at hand.
  func unexpected() -> JSONProblem {
    position < end ? problem(.unexpectedByte(base[position])) : problem(.unexpectedEnd)
  }

  @inline(__always)
  mutating func skipSpace() {
    while position < end, base[position] <= 0x20 {
      switch base[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  @inline(__always)
  mutating func expect(_ expected: UInt8) throws(JSONProblem) {
    guard byte == expected, position < end else { throw unexpected() }
    position += 1
  }

  /// Takes a byte if it is next.
  @inline(__always)
  mutating func take(_ wanted: UInt8) -> Bool {
    guard position < end, base[position] == wanted else { return false }
    position += 1
    return true
  }

  /// Fails unless only white space is left.
  mutating func finish() throws(JSONProblem) {
    skipSpace()
    guard position == end else { throw unexpected() }
  }

  // MARK: Strings

  /// A string as it stands between its quotes.
  struct RawString {
    var range: Range<Int>
    var hasEscapes: Bool
    var isASCII: Bool
  }

  private static let high: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Walks over a string. Escapes and UTF-8 are checked only where there are any.
  @inline(__always)
  mutating func rawString() throws(JSONProblem) -> RawString {
    let raw = try uncheckedString()
    if raw.hasEscapes || !raw.isASCII { try check(raw.range) }
    return raw
  }

  /// Walks over a string whose escapes and UTF-8 `text` will check.
  @inline(__always)
  mutating func uncheckedString() throws(JSONProblem) -> RawString {
    try expect(0x22)
    var raw = RawString(range: position..<position, hasEscapes: false, isASCII: true)
    while true {
      try skipPlain(&raw)
      let byte = base[position]
      position += 1
      switch byte {
      case 0x22:
        raw.range = raw.range.lowerBound..<(position - 1)
        return raw
      case 0x5C:
        raw.hasEscapes = true
        guard position < end else { throw problem(.unexpectedEnd) }
        position += 1
      default: throw JSONProblem(.controlInString(byte), at: position - 1)
      }
    }
  }

  /// Goes to the next quote, backslash or control character, eight bytes at a time.
  @inline(__always)
  private mutating func skipPlain(_ raw: inout RawString) throws(JSONProblem) {
    var seen: UInt64 = 0
    defer { if seen & Self.high != 0 { raw.isASCII = false } }
    while position + 8 <= end {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self))
      let quote = word ^ (Self.ones &* 0x22)
      let slash = word ^ (Self.ones &* 0x5C)
      // The lowest of these bits is exact; a borrow can only spoil those above it.
      let special =
        (((quote &- Self.ones) & ~quote) | ((slash &- Self.ones) & ~slash)
          | ((word &- (Self.ones &* 0x20)) & ~word)) & Self.high
      guard special == 0 else {
        let plainBits = special.trailingZeroBitCount & ~7
        seen |= word & ((1 << UInt64(plainBits)) - 1)
        position += plainBits / 8
        return
      }
      seen |= word
      position += 8
    }
    while position < end {
      let byte = base[position]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 { return }
      seen |= UInt64(byte)
      position += 1
    }
    throw problem(.unexpectedEnd)
  }

  /// Checks the escapes and the UTF-8 of a string.
  private func check(_ range: Range<Int>) throws(JSONProblem) {
    _ = try decoded(range)
  }

  /// The text of a string.
  @inline(__always)
  func text(_ raw: RawString) throws(JSONProblem) -> String {
    if raw.isASCII, !raw.hasEscapes {
      return String(
        decoding: UnsafeBufferPointer(start: base + raw.range.lowerBound, count: raw.range.count),
        as: UTF8.self)
    }
    return try decoded(raw.range)
  }

  /// Reads a string.
  mutating func string() throws(JSONProblem) -> String {
    guard byte == 0x22 else { throw problem(.expected(.text)) }
    return try text(uncheckedString())
  }
}

extension JSONScanner {
  // MARK: Numbers

  /// A number as it is written: digits without leading or trailing meaning, times a power of ten.
  struct Number {
    var isNegative = false
    var mantissa: UInt64 = 0
    /// Whether the mantissa has all of the digits.
    var isExact = true
    var exponent = 0

    /// The number times ten to the `places`, if it is whole and fits.
    func scaled(by places: Int) -> Int? {
      guard isExact else { return nil }
      var value = mantissa
      var shift = exponent + places
      if value == 0 { return 0 }
      while shift < 0 {
        guard value % 10 == 0 else { return nil }
        value /= 10
        shift += 1
      }
      while shift > 0 {
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        guard !overflow else { return nil }
        value = product
        shift -= 1
      }
      guard let integer = Int(exactly: value) else { return nil }
      return isNegative ? -integer : integer
    }
  }

  /// Reads a number of any form that JSON allows.
  @inline(__always)
  mutating func number() throws(JSONProblem) -> Number {
    var number = Number()
    number.isNegative = take(0x2D)
    let start = position
    try digits(into: &number)
    if position - start > 1, base[start] == 0x30 {
      throw JSONProblem(.badNumber, at: start)
    }
    if take(0x2E) {
      let first = position
      try digits(into: &number)
      number.exponent -= position - first
    }
    if byte == 0x65 || byte == 0x45 {
      position += 1
      let isNegative = byte == 0x2D
      if byte == 0x2D || byte == 0x2B { position += 1 }
      var power = Number()
      try digits(into: &power)
      let size = power.isExact ? Int(min(power.mantissa, 100_000)) : 100_000
      number.exponent += isNegative ? -size : size
      if size == 100_000, number.mantissa != 0 { number.isExact = false }
    }
    return number
  }

  @inline(__always)
  private mutating func digits(into number: inout Number) throws(JSONProblem) {
    let start = position
    while position < end {
      let digit = base[position] &- 0x30
      guard digit < 10 else { break }
      if number.mantissa < 1_000_000_000_000_000_000 {
        number.mantissa = number.mantissa * 10 + UInt64(digit)
      } else {
        number.isExact = false
      }
      position += 1
    }
    guard position > start else {
      throw position < end ? problem(.badNumber) : problem(.unexpectedEnd)
    }
  }

  /// Reads a whole number within bounds.
  @inline(__always)
  mutating func integer(in bounds: ClosedRange<Int>) throws(JSONProblem) -> Int {
    let start = position
    guard byte == 0x2D || (0x30...0x39).contains(byte) else {
      throw problem(.expected(.wholeNumber(bounds)))
    }
    guard let value = try number().scaled(by: 0), bounds.contains(value) else {
      throw JSONProblem(.expected(.wholeNumber(bounds)), at: start)
    }
    return value
  }

  // MARK: Any value

  /// Takes `null` if it is next.
  mutating func takeNull() throws(JSONProblem) -> Bool {
    guard byte == 0x6E else { return false }
    try word("null")
    return true
  }

  /// Reads `true` or `false`.
  mutating func flag() throws(JSONProblem) -> Bool {
    switch byte {
    case 0x74:
      try word("true")
      return true
    case 0x66:
      try word("false")
      return false
    default: throw problem(.expected(.flag))
    }
  }

  private mutating func word(_ word: StaticString) throws(JSONProblem) {
    for offset in 0..<word.utf8CodeUnitCount {
      try expect(word.utf8Start[offset])
    }
  }

  /// Walks over any value, checking all of it.
  mutating func skipValue(depth: Int = 0) throws(JSONProblem) {
    switch byte {
    case 0x22: _ = try rawString()
    case 0x2D, 0x30...0x39: _ = try number()
    case 0x74, 0x66: _ = try flag()
    case 0x6E: _ = try takeNull()
    case 0x7B:
      try forEachMember(depth: depth) { (scanner, _) throws(JSONProblem) in
        try scanner.skipValue(depth: depth + 1)
      }
    case 0x5B:
      try forEachElement(depth: depth) { scanner throws(JSONProblem) in
        try scanner.skipValue(depth: depth + 1)
      }
    default: throw unexpected()
    }
  }

  /// Walks over an object. `body` gets the scanner on each value, with its key, and must read it.
  @inline(__always)
  mutating func forEachMember(
    depth: Int, _ body: (inout JSONScanner, RawString) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    guard byte == 0x7B, position < end else { throw problem(.expected(.object)) }
    guard depth < Self.maximumDepth else { throw problem(.tooDeep) }
    position += 1
    skipSpace()
    if take(0x7D) { return }
    while true {
      skipSpace()
      guard byte == 0x22 else { throw unexpected() }
      let key = try rawString()
      skipSpace()
      try expect(0x3A)
      skipSpace()
      try body(&self, key)
      skipSpace()
      if take(0x2C) { continue }
      try expect(0x7D)
      return
    }
  }

  /// Walks over an array. `body` gets the scanner on each element and must read it.
  @inline(__always)
  mutating func forEachElement(
    depth: Int, _ body: (inout JSONScanner) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    guard byte == 0x5B, position < end else { throw problem(.expected(.array)) }
    guard depth < Self.maximumDepth else { throw problem(.tooDeep) }
    position += 1
    skipSpace()
    if take(0x5D) { return }
    while true {
      skipSpace()
      try body(&self)
      skipSpace()
      if take(0x2C) { continue }
      try expect(0x5D)
      return
    }
  }
}
