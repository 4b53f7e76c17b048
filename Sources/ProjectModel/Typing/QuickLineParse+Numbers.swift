extension QuickLineParse {
  mutating func readAmount() {
    guard lacks(.amount) else { return }
    var unreadable: Range<Int>?
    for place in tokens.indices where tokens[place].isFree {
      if let (places, alternatives) = bareProduct(from: place) {
        guard let first = alternatives.first else { continue }
        take(places, as: first.field, first.value, alternatives)
        if first.field == .amount { return }
        continue
      }
      if let (places, amount, alternatives) = product(from: place) {
        take(places, as: .amount, .money(amount), alternatives)
        return
      }
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
    if isCurrency(place), end < tokens.count, tokens[end].isFree, tokens[end].hasDigit,
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
    let hasCurrency = tokens[place..<end].contains { $0.text.contains("$") }
    let isNumber = tokens[place].hasDigit && !tokens[place].hasLetter
    if isNumber, end < tokens.count, isUnit(end) { end += 1 }
    // « 12,50 $ CA »
    if isNumber, end < tokens.count, tokens[end].isFree,
      hasCurrency || tokens[end - 1].text.contains("$"), Currency.isCountry(tokens[end].text)
    {
      end += 1
    }
    return place..<end
  }

  private func isUnit(_ place: Int) -> Bool {
    tokens[place].isFree
      && (["k", "k$", "K$", "M$"].contains(tokens[place].text) || isCurrency(place))
  }

  private func isCurrency(_ place: Int) -> Bool { Currency.isWord(tokens[place].text) }

  func joined(_ places: Range<Int>) -> String {
    tokens[places].map(\.text).joined(separator: " ")
  }
}

/// Products: `312 km x 0,61`.
extension QuickLineParse {
  /// The amount that a product comes to from a place, with the tokens that it stands in; nil where
  /// there is none. Where nothing stands between a distance and an amount, either may be meant.
  private func product(
    from place: Int
  ) -> (places: Range<Int>, amount: Money, alternatives: [QuickLine.Alternative])? {
    if tokens[place].hasDigit, tokens[place].text.contains(where: NumberScanner.times.contains),
      let amount = try? Money(typed: tokens[place].text)
    {
      return (place..<(place + 1), amount, [])
    }
    guard let first = factorEnd(from: place), first < tokens.count, tokens[first].isFree else {
      return nil
    }
    let isTimes = NumberScanner.times.map { String($0) }.contains(tokens[first].text)
    let isRate = isDistance(place..<first) && ["à", "a", "@"].contains(tokens[first].text)
    let second = isTimes || isRate ? first + 1 : first
    guard second < tokens.count, isTimes || isDistance(place..<first),
      let end = factorEnd(from: second),
      let amount = try? Money(typed: joined(place..<first) + " x " + joined(second..<end))
    else { return nil }
    if isTimes || isRate { return (place..<end, amount, []) }
    guard tokens[second].isPlainlyAmount, let alone = try? Money(typed: tokens[second].text) else {
      return nil
    }
    return (
      place..<end, amount,
      [amount, alone].map { QuickLine.Alternative(amount: $0) }
    )
  }

  /// Where a factor ends: a number, and what it counts.
  private func factorEnd(from place: Int) -> Int? {
    guard tokens[place].isFree, tokens[place].text.first?.isNumber == true else { return nil }
    var end = place + 1
    while end < tokens.count, tokens[end].isFree,
      tokens[end].isUnitOfCount || isCurrency(end) || tokens[end].text == "$/km"
    {
      end += 1
    }
    return end
  }

  private func isDistance(_ places: Range<Int>) -> Bool {
    places.contains { tokens[$0].keys.last.map { $0.hasSuffix("km") } ?? false }
  }
}

extension QuickLine.Alternative {
  /// An amount, as it is typed.
  init(amount: Money) {
    let cents = amount.cents.magnitude
    let sign = amount.cents < 0 ? "-" : ""
    let digits = cents % 100 < 10 ? "0\(cents % 100)" : "\(cents % 100)"
    self.init(
      field: .amount, value: .money(amount), label: "\(sign)\(cents / 100),\(digits)")
  }
}

extension QuickLineToken {
  private static let units: Set = [
    "copies", "h", "heure", "heures", "hour", "hours", "hrs", "jour", "jours", "km", "kms", "night",
    "nights", "nuit", "nuitees", "nuits", "participantes", "participants", "people", "pers",
    "personne", "personnes",
  ]

  /// Whether it tells what the number before it counts, which is then no amount.
  var isUnitOfCount: Bool { !hasDigit && keys.count == 1 && Self.units.contains(keys[0]) }
}
