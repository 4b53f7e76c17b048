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
}

extension CalendarDay {
  /// Reads a date as people type it, from `today`: `2024-03-15`, `20240315`, `15` (this month),
  /// `15/3` (this year), `15/3/2024`, `15 mars`, `1er avril 2024`, `March 15, 2024`, `-3`, `+7`,
  /// `hier`, `demain`, `avant-hier`, `aujourd'hui`, `lundi` (the last one, today included), and the
  /// same words in English.
  ///
  /// - Throws: what is wrong with the text.
  public init(typed text: String, today: CalendarDay) throws(DateProblem) {
    let key = SearchKey.words(of: text)
    guard !key.isEmpty else { throw .empty }
    if let day = Self.relative(text, key: key, today: today) {
      self = day
      return
    }
    guard let (year, month, day) = Self.civilParts(text, key: key, today: today) else {
      throw .unreadable(text)
    }
    guard let result = CalendarDay(year: year, month: month, day: day) else {
      throw .noSuchDay(text)
    }
    self = result
  }

  private static func relative(
    _ text: String, key: [String], today: CalendarDay
  ) -> CalendarDay? {
    switch key.joined(separator: " ") {
    case "aujourd hui", "auj", "today", "ajd": return today
    case "hier", "yesterday": return today.adding(days: -1)
    case "avant hier": return today.adding(days: -2)
    case "demain", "tomorrow": return today.adding(days: 1)
    case "apres demain": return today.adding(days: 2)
    default: break
    }
    if key.count == 1, let word = key.first, word.utf8.count >= 3 {
      for language in Language.allCases {
        for (index, name) in QuebecFormat.weekdays(language).enumerated()
        where SearchKey.text(name).hasPrefix(word) && Int(word) == nil {
          return today.adding(days: -((today.weekday - index - 1 + 7) % 7))
        }
      }
    }
    var digits = text.filter { !$0.isWhitespace }
    let sign = digits.first
    guard sign == "-" || sign == "+" || sign == "\u{2212}" else { return nil }
    digits.removeFirst()
    guard digits.count <= 4, let count = Int(digits) else { return nil }
    return today.adding(days: sign == "+" ? count : -count)
  }

  private static func civilParts(
    _ text: String, key: [String], today: CalendarDay
  ) -> (year: Int, month: Int, day: Int)? {
    let now = today.civil
    var numbers: [Int] = []
    var month: Int?
    for word in key {
      if let number = Int(word), word.utf8.count <= 8 {
        numbers.append(number)
      } else if word == "1er" || word == "1st" {
        numbers.append(1)
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
      case 1: return (now.year, month, numbers[0])
      case 2: return numbers[0] > 31 ? nil : (fullYear(numbers[1]), month, numbers[0])
      default: return nil
      }
    }
    switch numbers.count {
    case 1 where key[0].utf8.count == 8:
      return (numbers[0] / 10000, numbers[0] / 100 % 100, numbers[0] % 100)
    case 1 where key[0].utf8.count <= 2: return (now.year, now.month, numbers[0])
    case 2: return (now.year, numbers[1], numbers[0])
    case 3 where key[0].utf8.count == 4: return (numbers[0], numbers[1], numbers[2])
    case 3: return (fullYear(numbers[2]), numbers[1], numbers[0])
    default: return nil
    }
  }

  private static func fullYear(_ year: Int) -> Int { year < 100 ? 2000 + year : year }

  private static func monthNumber(_ word: String) -> Int? {
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
