/// Dates as tables have them, read by the byte.
enum DateCell {
  /// Three numbers, whatever parts them.
  struct Parts {
    var first: Int
    var second: Int
    var third: Int
    /// Digits of the first number.
    var firstLength: Int
    /// Digits of the third number.
    var thirdLength: Int

    /// Whether the year has two digits, so that it may be the first number or the third.
    var hasShortYear: Bool { firstLength < 4 && thirdLength < 4 }

    /// Year, month and day where the numbers stand in an order; a year of two digits is of this
    /// century.
    func civil(_ order: CellConvention.DateOrder) -> (year: Int, month: Int, day: Int) {
      var (year, month, day) = (third, second, first)
      if firstLength == 4 || order == .yearMonthDay {
        (year, day) = (first, third)
      } else if order == .monthDayYear {
        (month, day) = (first, second)
      }
      return (year < 100 ? 2000 + year : year, month, day)
    }
  }

  /// The numbers of a date; nil for a text of another form. A time of day behind it is passed over.
  static func parts(_ text: String) -> Parts? {
    var text = text
    return text.withUTF8 { bytes in
      var numbers = (0, 0, 0)
      var lengths = (0, 0, 0)
      var index = 0
      var place = bytes.startIndex
      var end = bytes.endIndex
      while place < end, bytes[place] == 0x20 { place += 1 }
      while end > place, bytes[end - 1] == 0x20 { end -= 1 }
      let start = place
      while place < end {
        let byte = bytes[place]
        switch byte {
        case 0x30...0x39:
          let digit = Int(byte) - 0x30
          switch index {
          case 0: (numbers.0, lengths.0) = (numbers.0 * 10 + digit, lengths.0 + 1)
          case 1: (numbers.1, lengths.1) = (numbers.1 * 10 + digit, lengths.1 + 1)
          default: (numbers.2, lengths.2) = (numbers.2 * 10 + digit, lengths.2 + 1)
          }
          guard lengths.0 <= 8, lengths.1 <= 2, lengths.2 <= 4 else { return nil }
        case 0x2F, 0x2D, 0x2E, 0x20:
          if index == 2, byte == 0x20, isTime(bytes[place..<end]) {
            place = end
            continue
          }
          // A sign before all digits counts days from today, which a table does not do.
          guard place > start, bytes[place - 1] != byte, index < 2 else { return nil }
          index += 1
        case 0x54 where index == 2 && isTime(bytes[place..<end]):
          place = end
          continue
        default: return nil
        }
        place += 1
      }
      if index == 0, lengths.0 == 8 {
        return Parts(
          first: numbers.0 / 10_000, second: numbers.0 / 100 % 100, third: numbers.0 % 100,
          firstLength: 4, thirdLength: 2)
      }
      guard index == 2, lengths.0 > 0, lengths.1 > 0, lengths.2 > 0, lengths.0 <= 4,
        lengths.0 != 3, lengths.2 != 3, lengths.0 != 4 || lengths.2 <= 2
      else { return nil }
      return Parts(
        first: numbers.0, second: numbers.1, third: numbers.2, firstLength: lengths.0,
        thirdLength: lengths.2)
    }
  }

  /// The two numbers of a day without its year, such as `15/1`; nil for a text of another form.
  static func shortParts(_ text: String) -> (first: Int, second: Int)? {
    var text = text
    return text.withUTF8 { bytes in
      let numbers = bytes.split(omittingEmptySubsequences: false) {
        $0 == 0x2F || $0 == 0x2D || $0 == 0x2E
      }
      guard numbers.count == 2,
        let first = Self.number(numbers[0].drop { $0 == 0x20 }),
        let second = Self.number(
          numbers[1].prefix { $0 != 0x20 }),
        numbers[1].drop(while: { $0 != 0x20 }).allSatisfy({ $0 == 0x20 })
      else { return nil }
      return (first, second)
    }
  }

  /// A number of one or two digits.
  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard (1...2).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// The numbers of a date, with its weekday in front or not.
  static func numbers(_ text: String) -> Parts? {
    parts(text) ?? (hasLetters(text) ? parts(withoutWeekday(text)) : nil)
  }

  /// Whether a text is a date by its form alone; `1.15` and `1-15` could be something else.
  static func isDate(_ text: String) -> Bool {
    if numbers(text) != nil || text.utf8.contains(0x2F) && shortParts(text) != nil { return true }
    return hasLetters(text) && named(text)?.day != nil
  }

  /// Whether bytes are a time of day, led by a space or a `T`.
  private static func isTime(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let rest = bytes.dropFirst()
    guard rest.count >= 4, rest.contains(0x3A) else { return false }
    return rest.allSatisfy {
      (0x30...0x3A).contains($0) || [0x20, 0x2B, 0x2D, 0x2E, 0x41, 0x4D, 0x50, 0x5A].contains($0)
    }
  }

  /// A date that was read.
  struct Reading {
    var day: CalendarDay
    /// Whether the year is not written, and was found from the day of today.
    var isYearGuessed = false
  }

  /// Which year a day without its year is of.
  enum MissingYear {
    /// The last one in which the day has come: what has happened.
    case past
    /// This one: what is planned.
    case current
  }

  /// Reads a date by the order of its column. What counts from today is refused: the same file would
  /// mean something else tomorrow. So is a month without a day.
  static func reading(
    _ text: String, _ order: CellConvention.DateOrder, _ missing: MissingYear, today: CalendarDay
  ) throws(DateProblem) -> Reading {
    if let parts = numbers(text) { return Reading(day: try day(parts, order, text)) }
    if let (first, second) = shortParts(text) ?? shortParts(withoutWeekday(text)) {
      let (month, day) = order == .dayMonthYear ? (second, first) : (first, second)
      return try reading(month: month, day: day, missing, text, today)
    }
    if isMonth(text) { throw .noDay(text) }
    guard hasLetters(text), text.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      throw .unreadable(text)
    }
    guard let named = named(text) else { throw .unreadable(text) }
    guard let day = named.day else { throw .noDay(text) }
    guard let year = named.year else {
      return try reading(month: named.month, day: day, missing, text, today)
    }
    guard let result = CalendarDay(year: year, month: named.month, day: day) else {
      throw .noSuchDay(text)
    }
    return Reading(day: result)
  }

  private static func day(
    _ parts: Parts, _ order: CellConvention.DateOrder, _ text: String
  ) throws(DateProblem) -> CalendarDay {
    let (year, month, day) = parts.civil(order)
    guard let result = CalendarDay(year: year, month: month, day: day) else {
      throw .noSuchDay(text)
    }
    return result
  }

  private static func reading(
    month: Int, day: Int, _ missing: MissingYear, _ text: String, _ today: CalendarDay
  ) throws(DateProblem) -> Reading {
    // 29 February may be eight years back.
    for year in stride(from: today.civil.year, through: today.civil.year - 8, by: -1) {
      guard let result = CalendarDay(year: year, month: month, day: day) else {
        if missing == .past, (month, day) == (2, 29) { continue }
        break
      }
      if missing == .current || result <= today { return Reading(day: result, isYearGuessed: true) }
    }
    throw .noSuchDay(text)
  }

  private static func hasLetters(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  /// Whether a text is a month in numbers: `2024-02`, `02/2024`.
  private static func isMonth(_ text: String) -> Bool {
    let numbers = text.utf8.filter { $0 != 0x20 }
      .split(omittingEmptySubsequences: false) { $0 == 0x2F || $0 == 0x2D }
    guard numbers.count == 2, numbers.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return false }
    let lengths = numbers.map(\.count)
    return lengths == [4, 2] || lengths == [2, 4] || lengths == [1, 4]
  }
}
