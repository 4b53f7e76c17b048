/// When and by whom a transaction was written: a hybrid logical clock reading.
///
/// Wall time in milliseconds (UTC), a counter for what happens within one of them or behind a clock
/// that runs ahead, and the writer. Stamps order all transactions the same way everywhere, and are
/// their identity: no two transactions share one.
public struct Stamp: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64
  /// Counts from 0 within a millisecond.
  public let counter: UInt16
  /// Who wrote.
  public let writer: WriterID

  /// A stamp.
  public init(milliseconds: Int64, counter: UInt16, writer: WriterID) {
    self.milliseconds = milliseconds
    self.counter = counter
    self.writer = writer
  }

  @inlinable
  public static func < (left: Self, right: Self) -> Bool {
    if left.milliseconds != right.milliseconds { return left.milliseconds < right.milliseconds }
    if left.counter != right.counter { return left.counter < right.counter }
    return left.writer < right.writer
  }

  /// The first stamp of `writer` that follows `last` and is not before `now`.
  ///
  /// - Parameter now: the wall clock, milliseconds since 1970-01-01 UTC.
  public static func next(after last: Stamp?, now: Int64, writer: WriterID) -> Stamp {
    guard let last, last.milliseconds >= now else {
      return Stamp(milliseconds: now, counter: 0, writer: writer)
    }
    if last.counter < .max {
      return Stamp(milliseconds: last.milliseconds, counter: last.counter + 1, writer: writer)
    }
    return Stamp(milliseconds: last.milliseconds + 1, counter: 0, writer: writer)
  }
}

extension Stamp {
  /// A moment later than any entry that a journal can hold: of what is tried out on a copy of a
  /// project and is never written.
  ///
  /// - Parameter step: puts what is done to one copy time after time in order, from 0.
  static func afterAll(step: Int64 = 0) -> Self {
    Self(milliseconds: .max / 2 + step, counter: 0, writer: WriterID(word: .max))
  }
}

extension Stamp: CustomStringConvertible {
  /// Stamps after this day are refused: they could only come from a broken clock or a hostile hand,
  /// and writing after them would run out of dates that a stamp can tell.
  public static let latestDay = CalendarDay(year: 8999, month: 12, knownDay: 31)

  /// No clock shows a day after this one. Later stamps come of counting up from one that a clock gave,
  /// and an entry with one says what the clock showed.
  public static let latestDayOfClock = CalendarDay(year: 8998, month: 12, knownDay: 31)

  /// No clock that is right shows a moment before this one, 2020-01-01, in milliseconds since
  /// 1970-01-01 UTC.
  public static let earliestOfClock: Int64 = 1_577_836_800_000

  /// Length of the text before the writer: `2024-02-14T19:02:05.123Z-0000-`.
  private static let prefixLength = 30
  /// Length of the text of a moment: `2024-02-14T19:02:05.123Z`.
  private static let momentLength = 24

  /// The day in UTC.
  public var day: CalendarDay { Self.day(milliseconds) }

  /// The day in UTC of a moment in milliseconds since 1970-01-01 UTC.
  public static func day(_ milliseconds: Int64) -> CalendarDay {
    CalendarDay(number: Int32(clamping: milliseconds.dividedFloor(by: 86_400_000)))
  }

  /// `2024-02-14T19:02:05.123Z-0000-k7m2q9xa`; texts sort as stamps do.
  public var description: String {
    "\(Self.text(ofMoment: milliseconds))-\(Self.padded(Int64(counter), 4, radix: 16))-\(writer)"
  }

  /// `2024-02-14T19:02:05.123Z`.
  ///
  /// - Parameter milliseconds: since 1970-01-01 UTC.
  public static func text(ofMoment milliseconds: Int64) -> String {
    let day = day(milliseconds)
    let time = milliseconds - Int64(day.number) * 86_400_000
    let hours = padded(time / 3_600_000, 2)
    let minutes = padded(time / 60_000 % 60, 2)
    let seconds = padded(time / 1000 % 60, 2)
    return "\(day.iso)T\(hours):\(minutes):\(seconds).\(padded(time % 1000, 3))Z"
  }

  private static func padded(_ value: Int64, _ width: Int, radix: Int = 10) -> String {
    let digits = String(value, radix: radix)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Reads a stamp from its text; nil for any other text.
  public init?(_ text: String) {
    guard let stamp = Array(text.utf8).withUnsafeBufferPointer({ Stamp($0) }) else { return nil }
    self = stamp
  }

  /// Reads a stamp from the bytes of its text; nil for any other bytes.
  public init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    func hex(_ offset: Int) -> UInt16? {
      var value: UInt16 = 0
      for index in offset..<(offset + 4) {
        switch bytes[index] {
        case 0x30...0x39: value = value * 16 + UInt16(bytes[index] - 48)
        case 0x61...0x66: value = value * 16 + UInt16(bytes[index] - 87)
        default: return nil
        }
      }
      return value
    }
    func has(_ character: Unicode.Scalar, at offset: Int) -> Bool {
      bytes[offset] == UInt8(ascii: character)
    }
    guard bytes.count > Self.prefixLength, has("-", at: 24), has("-", at: 29),
      let milliseconds = Self.moment(UnsafeBufferPointer(rebasing: bytes[..<Self.momentLength])),
      let counter = hex(25),
      let writer = WriterID(UnsafeBufferPointer(rebasing: bytes[30...]))
    else { return nil }
    self.init(milliseconds: milliseconds, counter: counter, writer: writer)
  }

  /// Reads a moment from the bytes of its text, `2024-02-14T19:02:05.123Z`, as milliseconds since
  /// 1970-01-01 UTC; nil for any other bytes.
  public static func moment(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    func has(_ character: Unicode.Scalar, at offset: Int) -> Bool {
      bytes[offset] == UInt8(ascii: character)
    }
    guard bytes.count == momentLength, has("T", at: 10), has(":", at: 13), has(":", at: 16),
      has(".", at: 19), has("Z", at: 23),
      let day = CalendarDay(iso: UnsafeBufferPointer(rebasing: bytes[..<10])),
      let hours = bytes.twoDigits(at: 11), hours < 24,
      let minutes = bytes.twoDigits(at: 14), minutes < 60,
      let seconds = bytes.twoDigits(at: 17), seconds < 60,
      let hundredths = bytes.twoDigits(at: 20), (0x30...0x39).contains(bytes[22]),
      day <= latestDay
    else { return nil }
    let thousandths = hundredths * 10 + Int(bytes[22] - 0x30)
    let time = ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths
    return Int64(day.number) * 86_400_000 + Int64(time)
  }
}

extension Int64 {
  fileprivate func dividedFloor(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self < 0 && quotient * divisor != self ? quotient - 1 : quotient
  }
}
