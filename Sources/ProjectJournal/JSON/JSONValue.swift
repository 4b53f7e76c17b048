/// A whole JSON value in memory, for small files and for tests; journals are read without it.
public enum JSONValue: Hashable, Sendable {
  case null
  case flag(Bool)
  /// A number as it was written.
  case number(String)
  case text(String)
  case array([JSONValue])
  /// Members in order; a repeated key is there twice.
  case object([Member])

  /// One member of an object.
  public struct Member: Hashable, Sendable {
    /// The key.
    public var key: String
    /// The value.
    public var value: JSONValue
  }

  /// Reads one JSON text.
  ///
  /// - Throws: where and why the bytes are none.
  public init(_ bytes: [UInt8]) throws(JSONProblem) {
    var result: Result<JSONValue, JSONProblem> = .success(.null)
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else {
        result = .failure(JSONProblem(.unexpectedEnd, at: 0))
        return
      }
      var scanner = JSONScanner(base: base, range: 0..<buffer.count)
      do throws(JSONProblem) {
        scanner.skipSpace()
        let value = try scanner.value(depth: 0)
        try scanner.finish()
        result = .success(value)
      } catch {
        result = .failure(error)
      }
    }
    self = try result.get()
  }

  /// The value of a key of an object, the last one if it is repeated; nil if there is none.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// The text, if this is one.
  public var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The whole number, if this is one.
  public var integer: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }
}

extension JSONScanner {
  mutating func value(depth: Int) throws(JSONProblem) -> JSONValue {
    switch byte {
    case 0x22: return .text(try string())
    case 0x74, 0x66: return .flag(try flag())
    case 0x6E:
      _ = try takeNull()
      return .null
    case 0x7B:
      var members: [JSONValue.Member] = []
      try forEachMember(depth: depth) { (scanner, key) throws(JSONProblem) in
        let name = try scanner.text(key)
        members.append(.init(key: name, value: try scanner.value(depth: depth + 1)))
      }
      return .object(members)
    case 0x5B:
      var elements: [JSONValue] = []
      try forEachElement(depth: depth) { scanner throws(JSONProblem) in
        elements.append(try scanner.value(depth: depth + 1))
      }
      return .array(elements)
    default:
      let start = position
      guard byte == 0x2D || (0x30...0x39).contains(byte) else { throw unexpected() }
      _ = try number()
      return .number(slice(start..<position))
    }
  }

  /// The bytes of a range as text; they must have been checked before.
  func slice(_ range: Range<Int>) -> String {
    String(
      decoding: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count),
      as: UTF8.self)
  }
}
