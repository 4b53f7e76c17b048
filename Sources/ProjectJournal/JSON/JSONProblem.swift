/// Why some bytes are not the JSON that was expected, and where.
public struct JSONProblem: Error, Hashable, Sendable {
  /// Offset of the offending byte from the start of the bytes read.
  public var offset: Int
  /// What is wrong there.
  public var reason: Reason

  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The bytes end inside a value.
    case unexpectedEnd
    /// A byte that cannot stand there.
    case unexpectedByte(UInt8)
    /// A control character in a string; RFC 8259 wants it escaped.
    case controlInString(UInt8)
    /// An escape that JSON does not have, or a lone surrogate.
    case badEscape
    /// Bytes that are not UTF-8.
    case badUTF8
    /// A number that JSON does not allow, such as `01` or `1.`.
    case badNumber
    /// Nested deeper than `JSONScanner.maximumDepth`.
    case tooDeep
    /// A value of another type than the field holds.
    case expected(Expectation)
    /// A key that must be there.
    case missing(String)
    /// A stamp so late that hardly any could follow it.
    case endOfTime
  }

  /// What a field of the journal holds.
  public enum Expectation: Hashable, Sendable {
    case object, array, text, flag
    case wholeNumber(ClosedRange<Int>)
    case number, day, stamp, identifier
    case word([String])
  }

  /// A problem at an offset.
  public init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}
