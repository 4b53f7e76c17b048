extension QuickLineParse {
  mutating func readAmount() {
    guard lacks(.amount) else { return }
    var unreadable: Range<Int>?
    for place in tokens.indices where tokens[place].isFree {
      guard let places = plainAmountPlaces(from: place) else { continue }
      let text = joined(places)
      if let amount = try? Money(typed: text) {
        take(places, as: .amount, .money(amount))
        return
      }
      if unreadable == nil, (try? CalendarDay(typed: text, today: reader.today)) == nil {
        unreadable = places
      }
    }
    if let unreadable { take(unreadable, as: .amount, nil) }
  }

  /// The tokens that make one number with the one at a place, if that can only be an amount.
  func plainAmountPlaces(from place: Int) -> Range<Int>? {
    let places = amountPlaces(from: place)
    let isPlain =
      tokens[place].isPlainlyAmount
      || places.count > 1 && places.contains { tokens[$0].isPlainlyAmount || isUnit($0) }
    return isPlain ? places : nil
  }

  /// The tokens that make one number with the one at a place: groups of three digits and a unit.
  func amountPlaces(from place: Int) -> Range<Int> {
    var end = place + 1
    if tokens[place].text == "$", end < tokens.count, tokens[end].isFree, tokens[end].hasDigit,
      !tokens[end].hasLetter
    {
      end += 1
    }
    if tokens[end - 1].beginsGroups {
      while end < tokens.count, tokens[end].isFree, tokens[end].continuesGroups {
        end += 1
        if !tokens[end - 1].isWhole { break }
      }
    }
    let isNumber = tokens[place].hasDigit && !tokens[place].hasLetter
    if isNumber, end < tokens.count, isUnit(end) { end += 1 }
    return place..<end
  }

  private func isUnit(_ place: Int) -> Bool {
    tokens[place].isFree && ["$", "k", "k$", "K$", "M$"].contains(tokens[place].text)
  }

  func joined(_ places: Range<Int>) -> String {
    tokens[places].map(\.text).joined(separator: " ")
  }
}

extension QuickLineParse {
  mutating func readDate() {
    guard lacks(.date) else { return }
    for place in tokens.indices where tokens[place].isFree {
      for length in [4, 3, 2, 1] where place + length <= tokens.count {
        let places = place..<(place + length)
        guard tokens[places].allSatisfy(\.isFree), isLikeDate(places),
          let day = try? CalendarDay(typed: joined(places), today: reader.today)
        else { continue }
        take(places, as: .date, .day(day))
        return
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
    let words = tokens[places].flatMap(\.keys)
    guard let start = words.first else { return false }
    if start == "le", places.count == 2 { return isDayOfMonth(words.last ?? "") }
    let dated = start == "le" ? words.dropFirst() : words[...]
    if words.count == 2, words.contains(where: { isRatherName($0) }) { return false }
    guard dated.count == 2 || dated.count == 3, dated.count(where: { isMonth($0) }) == 1,
      dated.prefix(2).contains(where: { isDayOfMonth($0) }),
      dated.prefix(2).contains(where: { isMonth($0) })
    else { return false }
    return dated.count == 2 || dated.last?.utf8.count == 4
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

extension QuickLineParse {
  mutating func readReference() {
    guard lacks(.reference) else { return }
    for place in tokens.indices where tokens[place].isFree {
      let token = tokens[place]
      let isNumbered = token.hasDigit && (token.hasLetter || token.keys.count > 1)
      guard isNumbered || token.text.first == "#" && !token.keys.isEmpty else { continue }
      let text = token.text.first == "#" ? String(token.text.dropFirst()) : token.text
      take(place..<(place + 1), as: .reference, .text(text))
      return
    }
  }

  mutating func readPlainNumbers() {
    var wholeAmount: Range<Int>?
    if lacks(.amount) {
      let numbers = tokens.indices.filter { tokens[$0].isFree && tokens[$0].isWhole }
      // What cannot be a day of the month is the amount, whichever comes first.
      let place =
        numbers.first { tokens[$0].text.count > 2 || amountPlaces(from: $0).count > 1 }
        ?? numbers.first { Int(tokens[$0].text).map { $0 > 31 } ?? true } ?? numbers.first
      if let place {
        let places = amountPlaces(from: place)
        wholeAmount = places
        take(places, as: .amount, (try? Money(typed: joined(places))).map { .money($0) })
      }
    }
    for place in tokens.indices where tokens[place].isFree && tokens[place].isWhole {
      let text = tokens[place].text
      if lacks(.date), text.count <= 2,
        let day = try? CalendarDay(typed: text, today: reader.today)
      {
        take(place..<(place + 1), as: .date, .day(day))
      } else if text.count == 2, place == wholeAmount?.upperBound {
        // « 45 30 » is rather 45,30 with a space for the comma than a document of number 30.
        take(place..<(place + 1), as: .amount, nil)
      } else if lacks(.reference) {
        take(place..<(place + 1), as: .reference, .text(text))
      } else if !isBesideText(place) {
        take(place..<(place + 1), as: .amount, nil)
      }
    }
  }

  /// Whether a number may belong to a name or a description.
  private func isBesideText(_ place: Int) -> Bool {
    [place - 1, place + 1].contains {
      tokens.indices.contains($0) && tokens[$0].isFree && tokens[$0].hasLetter
    }
  }
}
