extension QuickLineParse {
  private typealias Meaning = QuickLineReader.Meaning

  /// Longest names first. What may be several things waits until the certain ones have taken their
  /// fields.
  mutating func readNames() {
    var unsure: [(places: Range<Int>, meanings: [Meaning])] = []
    for length in [6, 5, 4, 3, 2, 1] where length <= tokens.count {
      for start in 0...(tokens.count - length) {
        let places = start..<(start + length)
        guard tokens[places].allSatisfy({ $0.isFree && !$0.keys.isEmpty }) else { continue }
        let meanings = best(
          reader.meanings(of: tokens[places].flatMap(\.keys), tokens: length))
        if length == 1, beginsNewSupplier(start, meanings) {
          namesakes[start] = meanings
        } else if meanings.count == 1 {
          take(places, as: meanings[0].field, meanings[0].value)
        } else if meanings.count > 1 {
          unsure.append((places, meanings))
          for place in places { tokens[place].isTaken = true }
        }
      }
    }
    unsure.sort { $0.places.lowerBound < $1.places.lowerBound }
    for (places, all) in unsure {
      let meanings = best(all)
      if let first = meanings.first {
        take(
          places, as: first.field, first.value,
          meanings.count > 1 ? meanings.prefix(8).map(\.alternative) : [])
      } else {
        for place in places { tokens[place].isTaken = false }
      }
    }
  }

  /// Whether a word of known suppliers is rather the first one of a new name: « Hôtel Universel »
  /// where there is an « Hôtel Rimouski ». A capital letter after it tells.
  private func beginsNewSupplier(_ place: Int, _ meanings: [Meaning]) -> Bool {
    guard place + 1 < tokens.count, let first = meanings.first, first.rank > FuzzyMatch.exact,
      meanings.allSatisfy({ $0.field == .supplier })
    else { return false }
    let next = tokens[place + 1]
    return next.isFree && next.text.first?.isUppercase == true && !next.hasDigit
      && best(reader.meanings(of: next.keys, tokens: 1)).isEmpty
  }

  /// The meanings that fit equally well and better than all others, of fields that are still free.
  private func best(_ meanings: [Meaning]) -> [Meaning] {
    let free = meanings.filter { lacks($0.field) }
    guard let rank = free.map(\.rank).min() else { return [] }
    return free.filter { $0.rank == rank }
  }
}

extension QuickLineParse {
  /// Words that lead to what follows them and are no part of it.
  private static let leads: Set = ["a", "au", "chez", "pour", "at", "for", "from"]

  mutating func readRest() {
    var place = 0
    while place < tokens.count {
      guard tokens[place].isFree else {
        place += 1
        continue
      }
      var end = place + 1
      while end < tokens.count, tokens[end].isFree { end += 1 }
      var run = place..<end
      place = end
      if tokens[run.lowerBound].keys.count == 1,
        Self.leads.contains(tokens[run.lowerBound].keys[0])
      {
        run = (run.lowerBound + 1)..<run.upperBound
      }
      guard !run.isEmpty, tokens[run].contains(where: { !$0.keys.isEmpty }) else { continue }
      if let field = [.supplier, .description, .note].first(where: lacks) {
        let text = joined(run)
        let known = field == .supplier ? namesakes[run.lowerBound] ?? [] : []
        let new = QuickLine.Alternative(field: field, value: .text(text), label: text)
        take(
          run, as: field, .text(text),
          known.isEmpty ? [] : [new] + known.prefix(7).map(\.alternative))
      }
    }
  }
}
