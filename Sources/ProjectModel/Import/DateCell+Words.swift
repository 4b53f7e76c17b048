/// Dates with the name of their month, of their weekday, or of both.
extension DateCell {
  /// A day whose month is written out, or a month without a day.
  struct Named {
    /// The year; nil where none is written.
    var year: Int?
    /// From 1 to 12.
    var month: Int
    /// The day; nil where there is a month alone.
    var day: Int?
  }

  /// Reads `14 févr. 2024`, `Wednesday, February 14, 2024`, `14-Feb-24`, `2024 févr. 14`, `14 févr.`
  /// and `Feb 14`; nil for a text of another form.
  ///
  /// `févr-24` and `févr. 24` are months of 2024 rather than days of February: so spreadsheets show
  /// months, and no one who writes French puts the month first.
  static func named(_ text: String) -> Named? {
    let text = withoutTime(text)
    var words = SearchKey.words(of: text).filter { $0 != "le" && $0 != "the" }
    if let first = words.first, isWeekday(first),
      words.dropFirst().contains(where: { month($0) != nil })
    {
      words.removeFirst()
    }
    var numbers: [(value: Int, digits: Int)] = []
    var found: (month: Int, isEnglishOnly: Bool, place: Int)?
    for (place, word) in words.enumerated() {
      if let number = number(word) {
        numbers.append(number)
      } else if found == nil, let (month, isEnglishOnly) = month(word) {
        found = (month, isEnglishOnly, place)
      } else {
        return nil
      }
    }
    guard let (month, isEnglishOnly, place) = found else { return nil }
    switch numbers.count {
    case 0: return Named(month: month)
    case 1:
      let (value, digits) = numbers[0]
      guard digits <= 2 else {
        return digits == 4 ? Named(year: value, month: month) : nil
      }
      if place == 0, !isEnglishOnly || text.utf8.contains(where: { $0 == 0x2D || $0 == 0x2F }) {
        return Named(year: 2000 + value, month: month)
      }
      return Named(month: month, day: value)
    case 2:
      let (first, second) = (numbers[0], numbers[1])
      if first.digits == 4, second.digits <= 2 {
        return Named(year: first.value, month: month, day: second.value)
      }
      guard first.digits <= 2, second.digits == 2 || second.digits == 4 else { return nil }
      let year = second.digits == 2 ? 2000 + second.value : second.value
      return Named(year: year, month: month, day: first.value)
    default: return nil
    }
  }

  /// A text without a weekday in front of it: `mer. 14/02/2024`.
  static func withoutWeekday(_ text: String) -> String {
    let text = text.drop { $0.isWhitespace }
    let word = text.prefix { $0.isLetter }
    guard !word.isEmpty, isWeekday(SearchKey.text(String(word))) else { return String(text) }
    return String(text.dropFirst(word.count).drop { $0 == "." || $0 == "," || $0.isWhitespace })
  }

  /// A text up to a time of day, such as `08:15`.
  private static func withoutTime(_ text: String) -> String {
    guard let colon = text.firstIndex(of: ":") else { return text }
    let end = text[..<colon].lastIndex { $0.isWhitespace } ?? text.startIndex
    return String(text[..<end])
  }

  private static func number(_ word: String) -> (value: Int, digits: Int)? {
    var digits = word[...]
    for ending in ["er", "st", "nd", "rd", "th"] where digits.hasSuffix(ending) {
      digits = digits.dropLast(ending.count)
    }
    guard (1...4).contains(digits.utf8.count), let value = Int(digits) else { return nil }
    return (value, digits.utf8.count)
  }

  /// The month that a reduced word names or begins to name, in French or English, and whether it does
  /// so in English only.
  private static func month(_ word: String) -> (month: Int, isEnglishOnly: Bool)? {
    guard word.utf8.count >= 3 else { return nil }
    let places = Language.allCases.map { language in
      let fitting = months(language).indices.filter { months(language)[$0].hasPrefix(word) }
      return fitting.count == 1 ? fitting[0] + 1 : nil
    }
    let french = zip(Language.allCases, places).first { $0.0 == .french }?.1
    return (places.compactMap(\.self).first).map { ($0, french == nil) }
  }

  private static func isWeekday(_ word: String) -> Bool {
    word.utf8.count >= 2
      && Language.allCases.contains { weekdays($0).contains { $0.hasPrefix(word) } }
  }

  private static func months(_ language: Language) -> [String] {
    language == .french ? frenchMonths : englishMonths
  }

  private static func weekdays(_ language: Language) -> [String] {
    language == .french ? frenchWeekdays : englishWeekdays
  }

  private static let frenchMonths = QuebecFormat.months(.french).map { SearchKey.text($0) }
  private static let englishMonths = QuebecFormat.months(.english).map { SearchKey.text($0) }
  private static let frenchWeekdays = QuebecFormat.weekdays(.french).map { SearchKey.text($0) }
  private static let englishWeekdays = QuebecFormat.weekdays(.english).map { SearchKey.text($0) }
}
