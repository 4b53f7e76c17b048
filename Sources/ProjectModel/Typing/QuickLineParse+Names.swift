extension QuickLineParse {
  private typealias Meaning = QuickLineReader.Meaning

  /// Longest names first. What may be several things waits until the certain ones have taken their
  /// fields, and so does a town that a name may end with.
  mutating func readNames() {
    var unsure: [(places: Range<Int>, meanings: [Meaning])] = []
    var endings: [(places: Range<Int>, meanings: [Meaning])] = []
    for length in [6, 5, 4, 3, 2, 1] where length <= tokens.count {
      for start in 0...(tokens.count - length) {
        let places = start..<(start + length)
        guard tokens[places].allSatisfy({ $0.isFree && !$0.keys.isEmpty }) else { continue }
        let meanings = best(
          reader.meanings(of: tokens[places].flatMap(\.keys), tokens: length)
            .filter {
              !$0.isGuess && ($0.rank == FuzzyMatch.exact || !isTie(tokens[places.upperBound - 1]))
            })
        if length == 1, beginsNewSupplier(start, meanings) {
          namesakes[start] = meanings
        } else if !meanings.isEmpty, meanings.allSatisfy({ $0.field == .municipality }),
          mayEndName(places)
        {
          endings.append((places, meanings))
          for place in places { tokens[place].isTaken = true }
        } else if meanings.count == 1 {
          take(places, as: meanings[0].field, meanings[0].value)
        } else if meanings.count > 1 {
          unsure.append((places, meanings))
          for place in places { tokens[place].isTaken = true }
        }
      }
    }
    unsure.sort { $0.places.lowerBound < $1.places.lowerBound }
    for (places, all) in unsure { settle(places, best(all)) }
    endings.sort { $0.places.lowerBound < $1.places.lowerBound }
    for (places, all) in endings { readEnding(places, all) }
  }

  /// Takes some tokens as what they mean; as nothing where that is said elsewhere.
  private mutating func settle(_ places: Range<Int>, _ meanings: [Meaning]) {
    if let first = meanings.first {
      take(
        places, as: first.field, first.value,
        meanings.count > 1 ? meanings.prefix(8).map(\.alternative) : [])
    } else {
      for place in places { tokens[place].isTaken = false }
    }
  }

  /// Whether a word of known suppliers is rather the first one of a new name: « Hôtel Universel » or
  /// « Hôtel de la Mer » where there is an « Hôtel Rimouski ». A capital letter or a tie after it tells.
  private func beginsNewSupplier(_ place: Int, _ meanings: [Meaning]) -> Bool {
    guard place + 1 < tokens.count, let first = meanings.first, first.rank > FuzzyMatch.exact,
      meanings.allSatisfy({ $0.field == .supplier })
    else { return false }
    let next = tokens[place + 1]
    if isTie(next), place + 2 < tokens.count, isWordOfName(tokens[place + 2]) { return true }
    // A town may be a part of the name.
    return next.isFree && next.isCapitalized && !next.hasDigit
      && best(reader.meanings(of: next.keys, tokens: 1))
        .allSatisfy { $0.field == .municipality && tokens[place].isCapitalized }
  }

  /// The meanings that fit equally well and better than all others, of fields that are still free.
  private func best(_ meanings: [Meaning]) -> [Meaning] {
    let free = meanings.filter { lacks($0.field) }
    guard let rank = free.map(\.rank).min() else { return [] }
    return free.filter { $0.rank == rank }
  }
}

/// Names that end with a town: « Université de Sherbrooke ».
extension QuickLineParse {
  /// Words that tie a name to the town it ends with.
  private static let ties: Set = ["de", "du", "des", "d", "of", "la"]

  private func isTie(_ token: QuickLineToken) -> Bool {
    token.isFree && token.keys.count == 1 && Self.ties.contains(token.keys[0])
  }

  /// Where the words begin that make one name with a town; nil if none do.
  private func startOfName(before town: Int) -> Int? {
    var start = town
    while start > 0, isTie(tokens[start - 1]) { start -= 1 }
    let isTied = start < town
    guard start > 0, isWordOfName(tokens[start - 1]),
      isTied || tokens[start - 1].isCapitalized && tokens[town].isCapitalized
    else { return nil }
    while start > 0, isWordOfName(tokens[start - 1]) || isTie(tokens[start - 1]) { start -= 1 }
    while isTie(tokens[start]) { start += 1 }
    return start
  }

  private func isWordOfName(_ token: QuickLineToken) -> Bool {
    token.isFree && token.hasLetter && !token.hasDigit && !token.isLead
  }

  private func mayEndName(_ places: Range<Int>) -> Bool {
    startOfName(before: places.lowerBound) != nil
  }

  /// Reads a town that may end a name. The whole is a name where the town cannot be meant: as another
  /// one is said, or as « de » ties it and it takes no part. Else it is to be chosen.
  private mutating func readEnding(_ places: Range<Int>, _ meanings: [QuickLineReader.Meaning]) {
    // The words before it may have got another meaning since.
    guard let start = startOfName(before: places.lowerBound), let field = textField else {
      settle(places, best(meanings))
      return
    }
    let whole = start..<places.upperBound
    let text = joined(whole)
    let isTied = isTie(tokens[places.lowerBound - 1])
    let takesPart = meanings.contains { meaning in
      if case .reference(let id) = meaning.value { reader.participants.contains(id) } else { false }
    }
    guard lacks(.municipality), takesPart || !isTied else {
      take(whole, as: field, .text(text), isUnexplained: true)
      return
    }
    var end = places.lowerBound
    while isTie(tokens[end - 1]) { end -= 1 }
    let name = joined(start..<end)
    let known = field == .supplier ? namesakes[start] ?? [] : []
    let split = (known.map(\.label) + [name]).prefix(3).flatMap { supplier in
      meanings.prefix(3).map { meaning in
        var alternative = meaning.alternative
        alternative.besides = QuickLine.Alternative.Said(field: field, label: supplier)
        return alternative
      }
    }
    take(
      whole, as: field, .text(text),
      [QuickLine.Alternative(field: field, value: .text(text), label: text)] + split)
  }
}

extension QuickLineToken {
  /// Words that lead to what follows them and are no part of it.
  private static let leads: Set = ["a", "au", "chez", "pour", "at", "for", "from"]

  /// Whether it leads to what follows it.
  var isLead: Bool { keys.count == 1 && Self.leads.contains(keys[0]) }

  /// Whether its first letter is a capital one.
  var isCapitalized: Bool { text.first?.isUppercase ?? false }
}

extension QuickLineParse {
  /// The tokens that nothing explains, in runs.
  func freeRuns() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var place = 0
    while place < tokens.count {
      guard tokens[place].isFree else {
        place += 1
        continue
      }
      var end = place + 1
      while end < tokens.count, tokens[end].isFree { end += 1 }
      runs.append(place..<end)
      place = end
    }
    return runs
  }

  mutating func readRest() {
    for free in freeRuns() {
      var run = free
      while let first = run.first, tokens[first].isLead { run.removeFirst() }
      while let last = run.last, tokens[last].isLead { run.removeLast() }
      guard !run.isEmpty, tokens[run].contains(where: { !$0.keys.isEmpty }) else { continue }
      guard let field = textField else { continue }
      let text = joined(run)
      let known = field == .supplier ? namesakes[run.lowerBound] ?? [] : []
      let new = QuickLine.Alternative(field: field, value: .text(text), label: text)
      // A second town may be the one that is meant.
      let isTown =
        !lacks(.municipality) && !reader.search.wholeMatches(tokens[run].flatMap(\.keys)).isEmpty
      take(
        run, as: field, .text(text),
        known.isEmpty && !isTown ? [] : [new] + known.prefix(7).map(\.alternative),
        isUnexplained: true)
    }
  }
}
