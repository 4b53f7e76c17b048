/// Writes JSON into bytes, one token after the other, with the commas put in.
public struct JSONWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false
  private let indents: Bool
  private var depth = 0

  /// A writer; with `indents`, every member stands on a line of its own.
  public init(indents: Bool = false) { self.indents = indents }

  /// The text written so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
    breakLine()
    needsComma = true
  }

  private mutating func breakLine() {
    guard indents, depth > 0 else { return }
    bytes.append(0x0A)
    bytes += [UInt8](repeating: 0x20, count: 2 * depth)
  }

  private mutating func open(_ bracket: UInt8) {
    bytes.append(bracket)
    depth += 1
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if needsComma, indents {
      bytes.append(0x0A)
      bytes += [UInt8](repeating: 0x20, count: 2 * depth)
    }
    bytes.append(bracket)
    needsComma = true
  }

  /// Writes an object; `body` writes its members.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(0x7B)
    body(&self)
    close(0x7D)
  }

  /// Writes an array; `body` calls `element` before each value.
  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    open(0x5B)
    body(&self)
    close(0x5D)
  }

  /// Begins an element of an array.
  public mutating func element() { separate() }

  /// Begins a member of an object; its value must follow.
  public mutating func key(_ key: String) {
    separate()
    string(key)
    bytes.append(0x3A)
    if indents { bytes.append(0x20) }
  }

  /// Writes `null`.
  public mutating func null() { bytes += Array("null".utf8) }

  /// Writes a flag.
  public mutating func flag(_ value: Bool) { bytes += Array((value ? "true" : "false").utf8) }

  /// Writes a whole number.
  public mutating func integer(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  /// Writes a number rounded to `places` decimals, `null` if it is not finite.
  public mutating func number(_ value: Double, places: Int = 6) {
    guard value.isFinite, value.magnitude < 1e12 else { return null() }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let rounded = (value * scale).rounded(.toNearestOrAwayFromZero) / scale
    let text = rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    bytes += Array(text.utf8)
  }

  /// Writes JSON text that was made elsewhere. What a terminal would obey can only be inside its
  /// strings, and is escaped.
  public mutating func raw(_ json: String) {
    for scalar in json.unicodeScalars {
      if (0x7F..<0xA0).contains(scalar.value) || Self.isInvisible(scalar.value) {
        escape(scalar)
      } else {
        bytes += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
  }

  /// Writes a string. Besides what JSON asks for, what a terminal would obey, what reorders text and
  /// what takes no room is escaped, so that JSON can be shown anywhere.
  public mutating func string(_ value: String) {
    bytes.append(0x22)
    defer { bytes.append(0x22) }
    var value = value
    let isPlain = value.withUTF8 { text in
      guard text.allSatisfy({ Self.isPlain($0) }) else { return false }
      bytes.append(contentsOf: text)
      return true
    }
    if isPlain { return }
    for scalar in value.unicodeScalars {
      switch scalar.value {
      case 0x22: bytes += [0x5C, 0x22]
      case 0x5C: bytes += [0x5C, 0x5C]
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0x0D: bytes += [0x5C, 0x72]
      case 0x09: bytes += [0x5C, 0x74]
      case 0..<0x20, 0x7F..<0xA0: escape(scalar)
      case let value where Self.isInvisible(value): escape(scalar)
      default: if let encoded = UTF8.encode(scalar) { bytes.append(contentsOf: encoded) }
      }
    }
  }

  /// Whether a byte is written as it is, whatever bytes are beside it. What must be escaped beyond
  /// ASCII begins with one of these bytes.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3: false
    default: true
    }
  }

  /// Whether a scalar reorders the text around it, or is drawn as nothing.
  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    let digits = Array("0123456789abcdef".utf8)
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      bytes += [0x5C, 0x75]
      for shift in [12, 8, 4, 0] as [UInt16] { bytes.append(digits[Int(unit >> shift & 15)]) }
    }
  }
}
