/// Numbers whose sign or place says two things, and changes money.
extension QuickLineParse {
  /// Words of an amount that is given back.
  private static let credits: Set = [
    "credit", "credits", "refund", "refunded", "refunds", "rembourse", "remboursee",
    "remboursement", "remboursements",
  ]

  /// Words that lead to one of them: « note de crédit ».
  private static let leadsToCredit: Set = ["credit", "d", "de", "note", "un", "une"]

  /// Asks whether an amount is taken away where a word says that it is given back, and its sign does
  /// not.
  mutating func readSign() {
    guard tokens.indices.contains(where: saysCredit) else { return }
    askSign()
    for run in freeRuns() {
      let words = tokens[run].flatMap(\.keys)
      guard words.contains(where: Self.credits.contains),
        words.allSatisfy({ Self.credits.contains($0) || Self.leadsToCredit.contains($0) }),
        let field = [.description, .note].first(where: lacks)
      else { continue }
      take(run, as: field, .text(joined(run)))
    }
  }

  private mutating func askSign() {
    guard let place = pieces.firstIndex(where: { $0.field == .amount && $0.value != nil }),
      let range = pieces[place].range, !isNamed(range),
      case .money(let amount)? = pieces[place].value
    else { return }
    let known = pieces[place].alternatives
    let all = known.isEmpty ? [QuickLine.Alternative(amount: amount)] : known
    var negative: [QuickLine.Alternative] = []
    for alternative in all {
      guard case .money(let amount) = alternative.value, amount.cents > 0 else { continue }
      var other = QuickLine.Alternative(amount: Money.zero - amount)
      other.besides = alternative.besides
      negative.append(other)
    }
    if !negative.isEmpty { open(place, negative + all) }
  }

  private func isNamed(_ range: Range<Int>) -> Bool {
    tokens.contains { $0.name != nil && $0.range == range }
  }

  /// Whether a token says that something is given back, and is not the name of somebody.
  private func saysCredit(_ place: Int) -> Bool {
    let token = tokens[place]
    let words = token.isQuoted ? SearchKey.words(of: token.text) : token.keys
    guard words.contains(where: Self.credits.contains) else { return false }
    if let name = token.name { return [.description, .note].contains(reader.field(name)) }
    if token.isQuoted { return reader.supplierBook.book.number(of: token.text) == nil }
    // In « Crédit Zed inc. » it is a part of the name.
    return token.isFree || pieces.contains { $0.range == token.range }
  }
}

/// `-75`: an amount that is taken away, or a day so long ago.
extension QuickLineParse {
  /// Asks what a negative number is where it may be the amount as well as the date; false where it can
  /// be the date alone.
  mutating func askSignedNumber(_ place: Int) -> Bool {
    let token = tokens[place]
    guard lacks(.amount), token.isNegativeWhole, let amount = try? Money(typed: token.text),
      let day = reader.days(token.text).first
    else { return false }
    let others = tokens.indices.filter { other in
      other != place && tokens[other].isFree && tokens[other].hasDigit && !tokens[other].hasLetter
    }
    // Another number may be the amount; it surely is where it can be no day.
    let isAlone = others.allSatisfy { isWithinDate($0) }
    guard isAlone || others.allSatisfy({ isWithinDate($0) || isDay($0..<($0 + 1)) }) else {
      return false
    }
    let both = [QuickLine.Alternative(amount: amount), day.alternative]
    let places = place..<(place + 1)
    if isAlone {
      take(places, as: .amount, .money(amount), both)
    } else {
      take(places, as: .date, day.value, both.reversed())
    }
    return true
  }

  /// Whether a number is a part of a date that is written with other words.
  func isWithinDate(_ place: Int) -> Bool {
    if tokens[place].isShapedAsDate, !tokens[place].isNegativeWhole { return true }
    for length in [5, 4, 3, 2] where length <= tokens.count {
      for start in max(0, place - length + 1)...place where start + length <= tokens.count {
        let places = start..<(start + length)
        guard tokens[places].allSatisfy(\.isFree), isLikeDate(places) else { continue }
        if !reader.days(joined(places)).isEmpty { return true }
      }
    }
    return false
  }
}

/// `2 x 4`: what is counted, or what is bought.
extension QuickLineParse {
  /// What a product of two bare whole numbers may mean where another number may be the amount; nil
  /// where it can only be the amount.
  func bareProduct(
    from place: Int
  ) -> (places: Range<Int>, alternatives: [QuickLine.Alternative])? {
    guard let places = bareFactors(from: place), let product = try? Money(typed: joined(places)),
      let field = lacks(.description) ? .description : textField
    else { return nil }
    let text = joined(places)
    let end = places.upperBound
    let lastDigits = text.reversed().prefix { QuickLineToken.isDigit($0) }.count
    if lastDigits <= 3, end < tokens.count, tokens[end].isFree, tokens[end].continuesGroups {
      let rest = end..<amountPlaces(from: end).upperBound
      let whole = places.lowerBound..<rest.upperBound
      var alternatives: [QuickLine.Alternative] = []
      if let amount = try? Money(typed: joined(rest)) {
        var alternative = QuickLine.Alternative(amount: amount)
        alternative.besides = QuickLine.Alternative.Said(field: field, label: text)
        alternatives.append(alternative)
      }
      if let amount = try? Money(typed: joined(whole)) {
        alternatives.append(QuickLine.Alternative(amount: amount))
      }
      if lacks(.reference), tokens[rest].allSatisfy(\.isWhole) {
        var alternative = QuickLine.Alternative(amount: product)
        alternative.besides = QuickLine.Alternative.Said(field: .reference, label: joined(rest))
        alternatives.append(alternative)
      }
      return (whole, alternatives)
    }
    let hasRival = tokens.indices.contains { other in
      !places.contains(other) && tokens[other].isFree
        && (tokens[other].isWhole || tokens[other].isPlainlyAmount)
        && !counts(other) && !isWithinDate(other)
    }
    guard hasRival else { return nil }
    return (
      places,
      [
        QuickLine.Alternative(field: field, value: .text(text), label: text),
        QuickLine.Alternative(amount: product),
      ]
    )
  }

  /// The tokens of `2 x 4` or `2x4`, whole numbers without what they count.
  private func bareFactors(from place: Int) -> Range<Int>? {
    let token = tokens[place]
    guard token.isFree else { return nil }
    let factors = token.text.split(omittingEmptySubsequences: false) {
      NumberScanner.times.contains($0)
    }
    if factors.count == 2 {
      let isBare = factors.allSatisfy { !$0.isEmpty && $0.allSatisfy(QuickLineToken.isDigit) }
      return isBare && !isFollowedByUnit(place) ? place..<(place + 1) : nil
    }
    guard place + 2 < tokens.count, token.isWhole, tokens[place + 1].isFree,
      NumberScanner.times.contains(where: { String($0) == tokens[place + 1].text }),
      tokens[place + 2].isFree, tokens[place + 2].isWhole, !isFollowedByUnit(place + 2)
    else { return nil }
    return place..<(place + 3)
  }

  private func isFollowedByUnit(_ place: Int) -> Bool {
    guard place + 1 < tokens.count, tokens[place + 1].isFree else { return false }
    return tokens[place + 1].isUnitOfCount || Currency.isWord(tokens[place + 1].text)
  }
}

extension QuickLineToken {
  /// Whether it is `-75`.
  var isNegativeWhole: Bool {
    guard let sign = text.first, "-\u{2212}".contains(sign) else { return false }
    let digits = text.dropFirst()
    return !digits.isEmpty && digits.allSatisfy { Self.isDigit($0) }
  }
}
