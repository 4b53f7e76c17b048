/// Dates as tables have them, read by the byte.
enum DateCell {
  /// Three numbers, whatever parts them.
  struct Parts {
    var first: Int
    var second: Int
    var third: Int
    /// Digits of the first number.
    var firstLength: Int
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
          firstLength: 4)
      }
      guard index == 2, lengths.0 > 0, lengths.1 > 0, lengths.2 > 0, lengths.0 <= 4,
        lengths.0 != 3, lengths.2 != 3, lengths.0 != 4 || lengths.2 <= 2
      else { return nil }
      return Parts(
        first: numbers.0, second: numbers.1, third: numbers.2, firstLength: lengths.0)
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

  /// Whether a text is a date by its form alone; `1.15` and `1-15` could be something else.
  static func isDate(_ text: String) -> Bool {
    parts(text) != nil || text.utf8.contains(0x2F) && shortParts(text) != nil
  }

  /// Whether bytes are a time of day, led by a space or a `T`.
  private static func isTime(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let rest = bytes.dropFirst()
    guard rest.count >= 4, rest.contains(0x3A) else { return false }
    return rest.allSatisfy {
      (0x30...0x3A).contains($0) || [0x20, 0x2B, 0x2D, 0x2E, 0x41, 0x4D, 0x50, 0x5A].contains($0)
    }
  }

  /// Reads a date by the order of its column. A day without its year is one of this year, as where it
  /// is typed. Words, such as `15 mars`, are read as there too; what counts from today is refused: the
  /// same file would mean something else tomorrow.
  static func day(
    _ text: String, _ order: CellConvention.DateOrder, today: CalendarDay
  ) throws(DateProblem) -> CalendarDay {
    guard let parts = parts(text) else {
      if let (first, second) = shortParts(text) {
        let (month, day) = order == .dayMonthYear ? (second, first) : (first, second)
        guard let result = CalendarDay(year: today.civil.year, month: month, day: day) else {
          throw .noSuchDay(text)
        }
        return result
      }
      guard text.utf8.contains(where: { (0x30...0x39).contains($0) }),
        text.unicodeScalars.contains(where: { $0.properties.isAlphabetic })
      else {
        throw .unreadable(text)
      }
      return try CalendarDay(typed: text, today: today)
    }
    var (year, month, day) = (parts.third, parts.second, parts.first)
    if parts.firstLength == 4 || order == .yearMonthDay {
      (year, day) = (parts.first, parts.third)
    } else if order == .monthDayYear {
      (month, day) = (parts.first, parts.second)
    }
    guard
      let result = CalendarDay(year: year < 100 ? 2000 + year : year, month: month, day: day)
    else { throw .noSuchDay(text) }
    return result
  }
}
