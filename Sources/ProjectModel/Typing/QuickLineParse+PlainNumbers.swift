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
    let wholeAmount = lacks(.amount) ? takePlainAmount() : nil
    for place in tokens.indices where tokens[place].isFree && tokens[place].isWhole {
      let text = tokens[place].text
      if counts(place) {
        continue
      } else if text.count == 2, place == wholeAmount?.upperBound {
        // « 45 30 » is rather 45,30 with a space for the comma than a document of number 30.
        take(place..<(place + 1), as: .amount, nil)
      } else if lacks(.date), text.count <= 2, takeDate(place..<(place + 1)) {
        continue
      } else if lacks(.reference) {
        take(place..<(place + 1), as: .reference, .text(text))
      } else if !isBesideText(place) {
        take(place..<(place + 1), as: .amount, nil)
      }
    }
  }

  /// Takes the one whole number that may be the amount; where others may be it as well, it is to be
  /// chosen.
  private mutating func takePlainAmount() -> Range<Int>? {
    let numbers = plainNumbers()
    // What can be a day of the month is the amount only where nothing else is.
    let sure = numbers.filter { !isDay($0) }
    guard let places = sure.first ?? numbers.first else { return nil }
    let rivals = sure.isEmpty ? numbers.count - 1 : sure.count - 1
    var alternatives: [QuickLine.Alternative] = []
    let amount = try? Money(typed: joined(places))
    if let amount {
      alternatives.append(QuickLine.Alternative(amount: amount))
      if rivals > 0, places.count == 1 {
        let text = tokens[places.lowerBound].text
        if sure.isEmpty, lacks(.date) { alternatives += reader.days(text).map(\.alternative) }
        if lacks(.reference) {
          alternatives.append(
            QuickLine.Alternative(field: .reference, value: .text(text), label: text))
        }
      } else if let apart = apart(places) {
        alternatives += apart
      }
      if let (whole, withCents) = withCents(places, amount) {
        take(whole, as: .amount, withCents.first?.value, withCents)
        return whole
      }
    }
    take(
      places, as: .amount, amount.map { .money($0) }, alternatives.count > 1 ? alternatives : [])
    return places
  }

  /// The whole numbers that nothing explains, with the groups of three digits that follow.
  private func plainNumbers() -> [Range<Int>] {
    var numbers: [Range<Int>] = []
    for place in tokens.indices where tokens[place].isFree && tokens[place].isWhole {
      if counts(place) || numbers.last?.contains(place) == true { continue }
      numbers.append(amountPlaces(from: place))
    }
    return numbers
  }

  func isDay(_ places: Range<Int>) -> Bool {
    let text = tokens[places.lowerBound].text
    return places.count == 1 && text.count <= 2 && Int(text).map { (1...31).contains($0) } ?? false
  }

  /// What `12 250` may mean besides twelve thousand: an amount, and the day before it.
  private func apart(_ places: Range<Int>) -> [QuickLine.Alternative]? {
    let first = places.lowerBound..<(places.lowerBound + 1)
    let rest = (places.lowerBound + 1)..<places.upperBound
    guard lacks(.date), !rest.isEmpty, isDay(first), tokens[first.lowerBound].text.count == 2,
      tokens[rest].allSatisfy(\.isWhole), let amount = try? Money(typed: joined(rest))
    else { return nil }
    return reader.days(joined(first)).map { day in
      var alternative = QuickLine.Alternative(amount: amount)
      alternative.besides = QuickLine.Alternative.Said(field: .date, label: day.label)
      return alternative
    }
  }

  /// What `45 12` may mean: an amount with a space for the comma, or an amount and a day.
  private func withCents(
    _ places: Range<Int>, _ amount: Money
  ) -> (whole: Range<Int>, [QuickLine.Alternative])? {
    let next = places.upperBound
    guard lacks(.date), next < tokens.count, tokens[next].isFree, tokens[next].isWhole,
      tokens[next].text.count == 2, !counts(next), let cents = Int(tokens[next].text)
    else { return nil }
    let days = reader.days(tokens[next].text).map { day in
      var alternative = QuickLine.Alternative(amount: amount)
      alternative.besides = QuickLine.Alternative.Said(field: .date, label: day.label)
      return alternative
    }
    guard !days.isEmpty else { return nil }
    let both = QuickLine.Alternative(amount: amount + Money(cents: cents))
    return (places.lowerBound..<(next + 1), [both] + days)
  }

  /// Whether a number counts what is named behind it, as in `312 km`.
  func counts(_ place: Int) -> Bool {
    place + 1 < tokens.count && tokens[place + 1].isFree && tokens[place + 1].isUnitOfCount
  }

  /// Whether a number may belong to a name or a description.
  private func isBesideText(_ place: Int) -> Bool {
    [place - 1, place + 1].contains {
      tokens.indices.contains($0) && tokens[$0].isFree && tokens[$0].hasLetter
    }
  }
}
