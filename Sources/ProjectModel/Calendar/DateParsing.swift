/// Why a typed date was not understood.
public enum DateProblem: Error, Hashable, Sendable {
  /// Nothing was typed.
  case empty
  /// No form of date that is known.
  case unreadable(String)
  /// A day that the calendar does not have, such as 30 February.
  case noSuchDay(String)
  /// A month without a day.
  case noDay(String)
  /// A year of two digits, such as `15/3/24`; the day that is probably meant, if there is one.
  case shortYear(String, CalendarDay?)
  /// A day with the name of another day of the week, and what it is.
  case otherWeekday(String, CalendarDay)
  /// More than a hundred years away.
  case tooFar(CalendarDay)
}

/// What a typed date is read as.
public struct DateReading: Hashable, Sendable {
  /// The day.
  public var day: CalendarDay
  /// The last such day that is not still to come, where the text leaves the month or the year open
  /// and `day` lies ahead: on 14 February `15/3` may be that of last year.
  public var earlier: CalendarDay?

  /// Reads a date as people type it, from `today`: `2024-03-15`, `20240315`, `2024 03 15`, `15`
  /// (this month), `15/3` (this year), `15/3/2024`, `15 mars`, `mer 14 févr`, `1er avril 2024`,
  /// `March 15, 2024`, `-3`, `+7`, `hier`, `demain`, `avant-hier`, `aujourd'hui`, `lundi` (the last
  /// one, today included), and the same words in English.
  ///
  /// - Throws: what is wrong with the text.
  public init(_ text: String, today: CalendarDay) throws(DateProblem) {
    var words = SearchKey.words(of: text)
    guard !words.isEmpty else { throw .empty }
    if let day = Self.relative(text, words, today: today) {
      self.day = day
    } else {
      var weekday: Int?
      if Self.beginsWithWeekday(words), let first = Self.weekday(words[0]) {
        weekday = first
        words.removeFirst()
      }
      if Self.monthAlone(words) != nil { throw .noDay(text) }
      guard let parts = Self.civilParts(words, today: today) else { throw .unreadable(text) }
      self = try Self.reading(parts, weekday: weekday, text, today: today)
    }
    guard day >= today.adding(months: -1200), day <= today.adding(months: 1200) else {
      throw .tooFar(day)
    }
  }

  private init(day: CalendarDay, earlier: CalendarDay? = nil) {
    self.day = day
    self.earlier = earlier
  }
}

extension CalendarDay {
  /// Reads a date as `DateReading` does.
  ///
  /// - Throws: what is wrong with the text.
  public init(typed text: String, today: CalendarDay) throws(DateProblem) {
    self = try DateReading(text, today: today).day
  }
}

extension DateReading {
  /// Year, month and day as far as they are said, and what stands for the rest.
  private struct Parts {
    var year: Int
    var month: Int
    var day: Int
    /// Digits of the year; 0 if it is not said.
    var yearLength = 0
    var isMonthSaid = true
  }

  private static func reading(
    _ parts: Parts, weekday: Int?, _ text: String, today: CalendarDay
  ) throws(DateProblem) -> Self {
    func day(yearsBack: Int) -> CalendarDay? {
      CalendarDay(year: parts.year - yearsBack, month: parts.month, day: parts.day)
    }
    func day(monthsBack: Int) -> CalendarDay? {
      let month = parts.year * 12 + parts.month - 1 - monthsBack
      return CalendarDay(year: month / 12, month: month % 12 + 1, day: parts.day)
    }
    guard parts.yearLength == 0 || parts.yearLength > 2 else {
      let century = today.civil.year / 100 * 100
      throw .shortYear(
        text, CalendarDay(year: century + parts.year, month: parts.month, day: parts.day))
    }
    let isYearSaid = parts.yearLength > 0
    if let weekday {
      // The name of the day tells the year or the month where nothing else does.
      let near = isYearSaid ? [0] : [0, 1, -1]
      let days = near.compactMap {
        parts.isMonthSaid ? day(yearsBack: $0) : day(monthsBack: $0)
      }
      if let found = days.first(where: { $0.weekday == weekday }) { return Self(day: found) }
      guard let other = day(yearsBack: 0) else { throw .noSuchDay(text) }
      throw .otherWeekday(text, other)
    }
    guard let result = day(yearsBack: 0) else { throw .noSuchDay(text) }
    guard !isYearSaid, result > today else { return Self(day: result) }
    guard parts.isMonthSaid else {
      // Of two months in a row one has such a day.
      return Self(day: result, earlier: day(monthsBack: 1) ?? day(monthsBack: 2))
    }
    // Eight years may part two 29 February.
    return Self(day: result, earlier: (1...8).lazy.compactMap { day(yearsBack: $0) }.first)
  }

  private static func relative(
    _ text: String, _ words: [String], today: CalendarDay
  ) -> CalendarDay? {
    switch words.joined(separator: " ") {
    case "aujourd hui", "auj", "today", "ajd": return today
    case "hier", "yesterday": return today.adding(days: -1)
    case "avant hier": return today.adding(days: -2)
    case "demain", "tomorrow": return today.adding(days: 1)
    case "apres demain": return today.adding(days: 2)
    default: break
    }
    if words.count == 1, let weekday = weekday(words[0]) {
      return today.adding(days: -((today.weekday - weekday + 7) % 7))
    }
    var digits = text.filter { !$0.isWhitespace }
    let sign = digits.first
    guard sign == "-" || sign == "+" || sign == "\u{2212}" else { return nil }
    digits.removeFirst()
    guard digits.count <= 4, let count = Int(digits) else { return nil }
    return today.adding(days: sign == "+" ? count : -count)
  }

  /// The day of the week that a reduced word begins, Monday being 1; three letters suffice.
  static func weekday(_ word: String) -> Int? {
    guard word.utf8.count >= 3, Int(word) == nil else { return nil }
    for language in Language.allCases {
      let names = QuebecFormat.weekdays(language)
      if let index = names.firstIndex(where: { SearchKey.text($0).hasPrefix(word) }) {
        return index + 1
      }
    }
    return nil
  }

  /// Whether the first word is the name of a day; « mar 14 » is one of March.
  private static func beginsWithWeekday(_ words: [String]) -> Bool {
    guard words.count > 1 else { return false }
    let rest = words.dropFirst()
    return monthNumber(words[0]) == nil || rest.contains { monthNumber($0) != nil }
      || rest.count == 2 && rest.allSatisfy { $0.utf8.count <= 2 }
  }

  /// The year and month of words that are a month and its year: `2024-03`, `mars 2024`; nil for others.
  static func monthAlone(_ words: [String]) -> (year: Int, month: Int)? {
    guard words.count == 2,
      let place = words.firstIndex(where: { $0.utf8.count == 4 && Int($0) != nil }),
      let year = Int(words[place])
    else { return nil }
    let word = words[1 - place]
    if let month = monthNumber(word) { return (year, month) }
    return Int(word).flatMap { (1...12).contains($0) ? (year, $0) : nil }
  }

  private static func civilParts(_ words: [String], today: CalendarDay) -> Parts? {
    let now = today.civil
    var numbers: [(value: Int, length: Int)] = []
    var month: Int?
    for word in words {
      if let number = Int(word), word.utf8.count <= 8 {
        numbers.append((number, word.utf8.count))
      } else if word == "1er" || word == "1st" {
        numbers.append((1, 1))
      } else if word == "le" || word == "the" {
        continue
      } else if month == nil, let found = monthNumber(word) {
        month = found
      } else {
        return nil
      }
    }
    if let month {
      switch numbers.count {
      case 1: return Parts(year: now.year, month: month, day: numbers[0].value)
      case 2 where numbers[0].value <= 31:
        return Parts(
          year: numbers[1].value, month: month, day: numbers[0].value,
          yearLength: numbers[1].length)
      default: return nil
      }
    }
    switch numbers.count {
    case 1 where numbers[0].length == 8:
      let number = numbers[0].value
      return Parts(
        year: number / 10000, month: number / 100 % 100, day: number % 100, yearLength: 4)
    case 1 where numbers[0].length <= 2:
      return Parts(year: now.year, month: now.month, day: numbers[0].value, isMonthSaid: false)
    case 2: return Parts(year: now.year, month: numbers[1].value, day: numbers[0].value)
    case 3 where numbers[0].length == 4:
      return Parts(
        year: numbers[0].value, month: numbers[1].value, day: numbers[2].value, yearLength: 4)
    case 3:
      return Parts(
        year: numbers[2].value, month: numbers[1].value, day: numbers[0].value,
        yearLength: numbers[2].length)
    default: return nil
    }
  }

  /// The month that a reduced word begins, in either language; three letters suffice where no other
  /// begins so.
  static func monthNumber(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    for language in Language.allCases {
      let matches = QuebecFormat.months(language).enumerated().filter {
        SearchKey.text($0.element).hasPrefix(word)
      }
      if matches.count == 1, let match = matches.first { return match.offset + 1 }
    }
    return nil
  }
}
