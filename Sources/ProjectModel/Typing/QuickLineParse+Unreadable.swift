extension QuickLineParse {
  /// Tells what can only be an amount, a date, a part or an activity, and either is none or comes
  /// second. Left to itself it would be saved as the number of a document, or not at all.
  mutating func readUnreadable() {
    for place in tokens.indices where tokens[place].isFree {
      if let places = plainAmountPlaces(from: place), !lacks(.amount) {
        take(places, as: .amount, nil)
      } else if let places = unreadableDate(from: place) {
        take(places, as: .date, nil)
      } else if let field = unreadableCode(tokens[place]) {
        take(place..<(place + 1), as: field, nil)
      }
    }
  }

  private func unreadableDate(from place: Int) -> Range<Int>? {
    for length in Self.lengths where place + length <= tokens.count {
      let places = place..<(place + length)
      guard tokens[places].allSatisfy(\.isFree), isLikeDate(places) else { continue }
      do throws(DateProblem) {
        _ = try CalendarDay(typed: joined(places), today: reader.today)
        if !lacks(.date), isOnlyDate(places) { return places }
      } catch {
        switch error {
        case .noSuchDay, .shortYear, .otherWeekday, .tooFar:
          if isOnlyDate(places) { return places }
        case .empty, .unreadable, .noDay: continue
        }
      }
    }
    return nil
  }

  /// Whether tokens that are like a date are not as well a number of a document, a number and a
  /// word, or the beginning of a word.
  private func isOnlyDate(_ places: Range<Int>) -> Bool {
    let first = tokens[places.lowerBound]
    if places.count == 1, !first.hasDigit {
      return reader.dayWords.contains(first.keys.joined(separator: " "))
    }
    guard places.count > 1 || first.hasLetter else { return first.isShapedAsDate }
    // « 45 mars » is an amount and a word, `mars-2024` may be a document.
    let days = tokens[places].flatMap(\.keys).filter { isDayOfMonth($0) }
    return !days.isEmpty && days.allSatisfy { Int($0).map { $0 <= 31 } ?? true }
  }

  /// The field of a code that is taken already, or that is like those of the parts.
  private func unreadableCode(_ token: QuickLineToken) -> Field? {
    guard token.hasDigit, token.hasLetter, token.text.first != "#" else { return nil }
    let key = token.keys.joined(separator: " ")
    if reader.parts.contains(where: { $0.codeKey == key }) { return .part }
    if reader.activities.contains(where: { $0.codeKey == key }) { return .activity }
    guard let number = CodeNumber(key) else { return nil }
    let isLikePart = reader.parts.contains { part in
      CodeNumber(part.codeKey).map {
        // More digits are rather those of a document: « F1024 » where there is a part F1.
        $0.letters == number.letters && number.digits <= max($0.digits, 2)
      } ?? false
    }
    return isLikePart ? .part : nil
  }

  /// A code of letters, then digits: `v9`.
  private struct CodeNumber {
    var letters: Substring
    /// Number of digits.
    var digits: Int

    init?(_ key: String) {
      letters = key.prefix { !QuickLineToken.isDigit($0) }
      let rest = key[letters.endIndex...]
      digits = rest.count
      guard !letters.isEmpty, !rest.isEmpty, rest.allSatisfy({ QuickLineToken.isDigit($0) }) else {
        return nil
      }
    }
  }
}

extension QuickLineToken {
  /// Whether it is written as dates are, and documents hardly: `2024-02-30`, `31/2`, `-3`.
  var isShapedAsDate: Bool {
    if let sign = text.first, "-+\u{2212}".contains(sign) {
      let digits = text.dropFirst()
      return (1...4).contains(digits.count) && digits.allSatisfy { Self.isDigit($0) }
    }
    let groups = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    guard groups.allSatisfy({ group in group.allSatisfy { Self.isDigit($0) } }) else {
      return false
    }
    let numbers = groups.compactMap { Int($0) }
    let lengths = groups.map(\.count)
    guard numbers.count == groups.count else { return false }
    switch numbers.count {
    case 2:
      return text.contains("/") && lengths.allSatisfy { $0 <= 2 }
        && (numbers[0] <= 31 || numbers[1] <= 12)
    case 3:
      guard lengths[1] <= 2 else { return false }
      if lengths[0] == 4 { return lengths[2] <= 2 }
      return lengths[0] <= 2
        && (lengths[2] == 4 || lengths[2] == 2 && numbers[0] <= 31 && numbers[1] <= 12)
    default: return false
    }
  }
}
