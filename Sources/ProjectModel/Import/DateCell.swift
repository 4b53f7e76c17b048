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

  /// Whether bytes are a time of day, led by a space or a `T`.
  private static func isTime(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let rest = bytes.dropFirst()
    guard rest.count >= 4, rest.contains(0x3A) else { return false }
    return rest.allSatisfy {
      (0x30...0x3A).contains($0) || [0x20, 0x2B, 0x2D, 0x2E, 0x41, 0x4D, 0x50, 0x5A].contains($0)
    }
  }

  /// Reads a date by the order of its column. Words, such as `15 mars 2024`, are read with them; what
  /// counts from today, or lacks its year, is refused: the same file would mean something else
  /// tomorrow.
  static func day(
    _ text: String, _ order: CellConvention.DateOrder, today: CalendarDay
  ) throws(DateProblem) -> CalendarDay {
    guard let parts = parts(text) else {
      let hasYear = SearchKey.words(of: text).contains { $0.utf8.count == 4 && Int($0) != nil }
      guard hasYear, text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else {
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
