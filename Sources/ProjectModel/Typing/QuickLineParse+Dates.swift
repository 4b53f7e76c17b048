extension QuickLineParse {
  /// Words of a date, the most first: `mer le 14 février 2024`.
  static let lengths = [5, 4, 3, 2, 1]

  /// Takes some tokens as the date; false if they are none.
  mutating func takeDate(_ places: Range<Int>) -> Bool {
    let days = reader.days(joined(places))
    guard let first = days.first else { return false }
    take(places, as: .date, first.value, days.count > 1 ? days.map(\.alternative) : [])
    return true
  }

  /// Reads a date whose three numbers stand apart, as `2024 02 14`, before they could be amounts.
  mutating func readNumberedDate() {
    guard lacks(.date), tokens.count >= 3 else { return }
    for place in 0...(tokens.count - 3) {
      let places = place..<(place + 3)
      guard tokens[places].allSatisfy({ $0.isFree && $0.isWhole }) else { continue }
      let texts = tokens[places].map(\.text)
      let (year, rest) =
        texts[0].count == 4 ? (texts[0], [texts[1], texts[2]]) : (texts[2], [texts[1], texts[0]])
      guard year.count == 4, year.hasPrefix("19") || year.hasPrefix("20"),
        rest.allSatisfy({ $0.count <= 2 }), Int(rest[0]).map({ (1...12).contains($0) }) ?? false
      else { continue }
      if !takeDate(places) { take(places, as: .date, nil) }
      return
    }
  }

  mutating func readDate() {
    guard lacks(.date) else { return }
    for place in tokens.indices where tokens[place].isFree {
      for length in Self.lengths where place + length <= tokens.count {
        let places = place..<(place + length)
        guard tokens[places].allSatisfy(\.isFree), isLikeDate(places) else { continue }
        if length == 1, askSignedNumber(place) {
          if lacks(.date) { continue } else { return }
        }
        if takeDate(places) { return }
        // Its beginning alone would be another day.
        if length > 2, isMistakenDate(places) {
          take(places, as: .date, nil)
          return
        }
      }
    }
  }

  /// Whether some tokens are a date but for its day, its year or the name of its day.
  private func isMistakenDate(_ places: Range<Int>) -> Bool {
    do throws(DateProblem) {
      _ = try DateReading(joined(places), today: reader.today)
      return false
    } catch {
      switch error {
      case .shortYear, .otherWeekday, .tooFar, .noSuchDay: return true
      case .empty, .unreadable, .noDay: return false
      }
    }
  }

  /// Whether some tokens can be a date and hardly anything else. Asked before a date is read, which
  /// takes longer.
  func isLikeDate(_ places: Range<Int>) -> Bool {
    let first = tokens[places.lowerBound]
    if places.count == 1 {
      if !first.hasDigit {
        let word = first.keys.joined(separator: " ")
        return word.utf8.count >= 4 && reader.dayWords.contains { $0.hasPrefix(word) }
          || reader.dayWords.contains(word)
      }
      if first.isWhole { return first.text.count == 8 }
      let hasMonth = first.keys.contains { isMonth($0) }
      return hasMonth || !first.hasLetter
    }
    var words = tokens[places].flatMap(\.keys)
    if words.count > 2, let first = words.first, DateReading.weekday(first) != nil,
      words.dropFirst().contains(where: { isMonth($0) }) || tokens[places.upperBound - 1].hasDigit
    {
      words.removeFirst()
      if !words.contains(where: { isMonth($0) }) {
        return places.count == 2 && words.allSatisfy { Int($0) != nil }
      }
    }
    if isWeekdayWithNumber(places, words) { return true }
    guard let start = words.first else { return false }
    if start == "le", places.count == 2 { return isDayOfMonth(words.last ?? "") }
    let dated = start == "le" ? words.dropFirst() : words[...]
    if words.count == 2, words.contains(where: { isRatherName($0) }) { return false }
    guard dated.count == 2 || dated.count == 3, dated.count(where: { isMonth($0) }) == 1,
      dated.prefix(2).contains(where: { isDayOfMonth($0) }),
      dated.prefix(2).contains(where: { isMonth($0) })
    else { return false }
    // « 15 mars 24 » ends in a year where the amount is said already.
    let last = dated.last?.utf8.count ?? 0
    return dated.count == 2 || last == 4 || last == 2 && !lacks(.amount)
  }

  /// Whether two tokens are `lundi 5`, where another number may be the amount.
  private func isWeekdayWithNumber(_ places: Range<Int>, _ words: [String]) -> Bool {
    guard places.count == 2, words.count == 2, DateReading.weekday(words[0]) != nil,
      !isMonth(words[0]), isDayOfMonth(words[1])
    else { return false }
    return !lacks(.amount)
      || tokens.indices.contains { place in
        !places.contains(place) && tokens[place].isFree && tokens[place].hasDigit
      }
  }

  /// Whether three letters of a month may as well begin a name of the project: « 12 sep » where
  /// Sept-Îles takes part. A whole name of a month, « mai », stays one.
  private func isRatherName(_ word: String) -> Bool {
    word.utf8.count == 3 && isMonth(word) && !reader.months.contains(word)
      && [reader.towns, reader.suppliers, reader.categories].contains {
        !$0.matches(word, worst: FuzzyMatch.prefix).isEmpty
      }
  }

  private func isMonth(_ word: String) -> Bool {
    word.utf8.count >= 3 && reader.months.contains { $0.hasPrefix(word) }
  }

  func isDayOfMonth(_ word: String) -> Bool {
    word == "1er" || word == "1st" || word.utf8.count <= 2 && Int(word) != nil
  }
}
