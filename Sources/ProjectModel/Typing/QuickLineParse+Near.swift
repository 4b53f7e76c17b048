/// Words that are close to a name of the project, or only a part of one: they are not taken for it, but
/// asked about.
extension QuickLineParse {
  private typealias Meaning = QuickLineReader.Meaning

  /// Meanings offered at most.
  private static let limit = 6

  mutating func readNearNames() {
    for run in freeRuns() {
      // A supplier is a whole name.
      if run.count > 1, lacks(.supplier), !isKnownBeginning(run),
        let key = key(of: run), offer(reader.suppliers(near: key), for: run)
      {
        continue
      }
      for length in [3, 2, 1] where length <= run.count {
        for start in run.lowerBound...(run.upperBound - length) {
          let places = start..<(start + length)
          guard tokens[places].allSatisfy(\.isFree), !isKnownBeginning(places),
            let key = key(of: places)
          else { continue }
          let words = tokens[places].flatMap(\.keys)
          let guesses = reader.meanings(of: words, tokens: length).filter(\.isGuess)
          _ = offer(guesses + reader.near(key, words), for: places)
        }
      }
    }
  }

  /// Whether words begin like known suppliers, which are offered already.
  private func isKnownBeginning(_ places: Range<Int>) -> Bool {
    namesakes[places.lowerBound] != nil
  }

  /// The reduced text of some tokens; nil for what is not words.
  private func key(of places: Range<Int>) -> String? {
    guard tokens[places].allSatisfy({ !$0.keys.isEmpty && !$0.hasDigit && !$0.isLead }) else {
      return nil
    }
    return tokens[places].flatMap(\.keys).joined(separator: " ")
  }

  /// Offers what some tokens may mean beside the words themselves; false if that is nothing.
  private mutating func offer(_ meanings: [Meaning], for places: Range<Int>) -> Bool {
    var alternatives: [QuickLine.Alternative] = []
    for meaning in meanings where lacks(meaning.field) {
      let alternative = meaning.alternative
      if !alternatives.contains(alternative) { alternatives.append(alternative) }
    }
    guard let first = alternatives.first else { return false }
    alternatives = Array(alternatives.prefix(Self.limit))
    if let field = textField {
      let text = joined(places)
      alternatives.append(QuickLine.Alternative(field: field, value: .text(text), label: text))
    }
    take(places, as: first.field, first.value, alternatives)
    return true
  }
}
