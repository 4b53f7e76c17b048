/// A day of the Gregorian calendar, without time or time zone.
///
/// Stored as the number of days since 1970-01-01, so that ordering, distance and hashing cost one
/// integer operation. Valid from year 1 to year 9999.
public struct CalendarDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let number: Int32

  /// The day that lies `number` days after 1970-01-01.
  public init(number: Int32) {
    self.number = number
  }

  /// The day of a civil date, or nil where the calendar has no such day (2023-02-29).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  /// The day of a civil date that the calendar has for certain.
  init(year: Int, month: Int, knownDay day: Int) {
    guard let known = Self(year: year, month: month, day: day) else {
      preconditionFailure("the calendar has no \(year)-\(month)-\(day)")
    }
    self = known
  }

  /// Days since the epoch by counting eras of 400 years that start on 1 March.
  private init(validYear year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year, month (1–12) and day (1–31).
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The civil year.
  public var year: Int { civil.year }

  /// Months since January of the year 0.
  public var month: Int {
    let (year, month, _) = civil
    return year * 12 + month - 1
  }

  /// Day of the week by ISO 8601: Monday is 1, Sunday is 7.
  public var weekday: Int { ((Int(number) + 3) % 7 + 7) % 7 + 1 }

  /// Number of days in a month of a year, leap years included.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether a year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  /// Number of days from `start` to this day; negative if this day is earlier.
  public func days(since start: Self) -> Int { Int(number) - Int(start.number) }

  /// The day `days` later; the first or last day that there is, if it would lie beyond.
  public func adding(days: Int) -> Self {
    let sum = Int(number) + min(max(days, -10_000_000), 10_000_000)
    return Self(number: Int32(min(max(sum, Self.bounds.lowerBound), Self.bounds.upperBound)))
  }

  /// The numbers of 0001-01-01 and 9999-12-31.
  private static let bounds = -719_162...2_932_896

  /// The same day of the month `months` later, or the last day of that month where it is shorter:
  /// 31 January + 1 month is 28 or 29 February.
  public func adding(months: Int) -> Self {
    let (year, month, day) = civil
    let index = min(max(year * 12 + (month - 1) + min(max(months, -200_000), 200_000), 12), 119_999)
    let newYear = Int((Double(index) / 12).rounded(.down))
    let newMonth = index - newYear * 12 + 1
    return Self(
      validYear: newYear, month: newMonth,
      day: min(day, Self.length(ofMonth: newMonth, year: newYear)))
  }
}

extension CalendarDay: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  public var description: String { iso }

  /// `YYYY-MM-DD`, the form of files and tables.
  public var iso: String {
    let (year, month, day) = civil
    return String(unsafeUninitializedCapacity: 10) { bytes in
      let zero = UInt8(ascii: "0")
      let digits = [
        year / 1000 % 10, year / 100 % 10, year / 10 % 10, year % 10, -1,
        month / 10, month % 10, -1, day / 10, day % 10,
      ]
      for (index, digit) in digits.enumerated() {
        bytes[index] = digit < 0 ? UInt8(ascii: "-") : zero + UInt8(digit)
      }
      return 10
    }
  }

  /// Reads exactly `YYYY-MM-DD` from bytes; nil for any other text or a day that does not exist.
  public init?(iso bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let century = bytes.twoDigits(at: 0), let year = bytes.twoDigits(at: 2),
      let month = bytes.twoDigits(at: 5), let day = bytes.twoDigits(at: 8)
    else { return nil }
    self.init(year: century * 100 + year, month: month, day: day)
  }

  /// Reads exactly `YYYY-MM-DD` from bytes; nil for any other text or a day that does not exist.
  public init?(iso bytes: some Collection<UInt8>) {
    guard let day = Array(bytes).withUnsafeBufferPointer({ CalendarDay(iso: $0) }) else {
      return nil
    }
    self = day
  }

  /// Reads exactly `YYYY-MM-DD`.
  public init?(iso text: String) {
    self.init(iso: text.utf8)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The number of two decimal digits; nil for any other bytes.
  @inline(__always)
  func twoDigits(at offset: Int) -> Int? {
    let tens = self[offset] &- 0x30
    let ones = self[offset + 1] &- 0x30
    guard tens < 10, ones < 10 else { return nil }
    return Int(tens) * 10 + Int(ones)
  }
}
