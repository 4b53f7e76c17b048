extension QuickLineReader {
  /// One thing that words may mean.
  struct Meaning {
    var field: Field
    var value: FieldValue
    /// What people call it.
    var label: String
    /// As `FuzzyMatch.rank`: lower is better.
    var rank: Int
    /// Whether it is only close to what was typed, so that nobody should take it unasked.
    var isGuess = false

    var alternative: QuickLine.Alternative {
      QuickLine.Alternative(field: field, value: value, label: label)
    }
  }

  /// Everything of the project that some words may mean, the likelier first among equals.
  ///
  /// - Parameter tokens: how many words they were typed as. A code is one, so that `v2 12` is not
  ///   `V2-12`.
  func meanings(of words: [String], tokens: Int) -> [Meaning] {
    let key = words.joined(separator: " ")
    guard words.contains(where: { !Self.isFiller($0) }) else { return [] }
    // A short word is in too many names to mean one of them.
    let longest = words.map(\.utf8.count).max() ?? 0
    let shortest = words.map(\.utf8.count).min() ?? 0
    let worst =
      longest < 3
      ? FuzzyMatch.exact : shortest < 4 ? FuzzyMatch.wordBeginnings : FuzzyMatch.parts
    let codes =
      tokens == 1 ? coded(key, parts, .part) + coded(key, activities, .activity) : []
    return codes + fixedWords(key)
      + named(key, categories, .category, worst: min(worst, FuzzyMatch.wordBeginnings))
      + municipalities(words, key, worst: worst, shortest: shortest)
      + named(key, suppliers, .supplier, worst: worst).map { meaning in
        // « du Fleuve » may be another printer than « Imprimerie du Fleuve ».
        let beginsAlike =
          words.first.map { SearchKey.text(meaning.label).hasPrefix($0) } ?? false
        var meaning = meaning
        meaning.isGuess =
          meaning.rank >= FuzzyMatch.parts
          || meaning.rank == FuzzyMatch.wordBeginnings && !beginsAlike
        return meaning
      }
  }

  /// Numbers, and words that are in every other name.
  private static func isFiller(_ word: String) -> Bool {
    fillers.contains(word) || word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static let fillers: Set = [
    "a", "and", "at", "au", "aux", "avec", "chez", "d", "dans", "de", "des", "du", "en", "et",
    "for",
    "from", "in", "l", "la", "le", "les", "of", "on", "par", "pour", "s", "sur", "the", "un", "une",
    "with",
  ]

  private func coded(_ key: String, _ records: [Coded], _ field: Field) -> [Meaning] {
    records.filter { $0.codeKey == key && !key.isEmpty }.map {
      Meaning(field: field, value: .reference($0.id), label: $0.code, rank: FuzzyMatch.exact)
    }
  }

  private func named(_ key: String, _ index: NameIndex, _ field: Field, worst: Int) -> [Meaning] {
    index.matches(key, worst: worst).map { place, rank in
      let name = index.names[place]
      return Meaning(field: field, value: .text(name), label: name, rank: rank)
    }
  }

  /// States and eligibility. A beginning of theirs ranks behind one of a name.
  private func fixedWords(_ key: String) -> [Meaning] {
    switch key {
    case "non admissible", "inadmissible", "inadm", "not eligible", "non eligible", "ineligible":
      return [Meaning(field: .eligible, value: .flag(false), label: "non", rank: FuzzyMatch.exact)]
    case "admissible", "eligible":
      return [Meaning(field: .eligible, value: .flag(true), label: "oui", rank: FuzzyMatch.exact)]
    default: break
    }
    var found: [Meaning] = []
    for state in states where key.utf8.count >= 3 && state.key.hasPrefix(key) {
      let rank = state.key == key ? FuzzyMatch.exact : FuzzyMatch.wordBeginnings
      if found.contains(where: { $0.label == state.title }) { continue }
      found.append(
        Meaning(field: .state, value: .choice(state.word), label: state.title, rank: rank))
    }
    return found
  }

  /// Towns by their whole name, also with what they are before it; those that take part by the
  /// beginning of it, too, where no other town of Québec begins so. A few letters, or a word of the
  /// name such as « Paul », only give a guess.
  private func municipalities(
    _ words: [String], _ key: String, worst: Int, shortest: Int
  ) -> [Meaning] {
    if WrittenTown.isDesignation(words) { return [] }
    let whole = search.wholeMatches(words)
    let exact = whole.filter { $0.rank == .exact }
    // One who leaves out articles may mean « L’Ange-Gardien » by « Ange-Gardien », which is another.
    let isSurelyExact = exact.contains { participants.contains($0.id) }
    // A town that takes part is rather meant than its namesakes that do not; nobody knows.
    let found = (isSurelyExact ? exact : whole).sorted { left, right in
      (participants.contains(left.id) ? 0 : 1, left.rank.rawValue, -left.population, left.id)
        < (
          participants.contains(right.id) ? 0 : 1, right.rank.rawValue, -right.population, right.id
        )
    }
    let rank = exact.isEmpty ? FuzzyMatch.prefix : FuzzyMatch.exact
    var meanings = found.map { municipality($0.id, rank: rank) }
    for (place, rank) in towns.matches(key, worst: worst) {
      let id = townIDs[place]
      if found.contains(where: { $0.id == id }) { continue }
      var meaning = municipality(id, rank: rank)
      meaning.isGuess =
        rank >= FuzzyMatch.wordBeginnings
        || rank > FuzzyMatch.exact && (shortest < 4 || search.isBeginning(words, notOnlyOf: id))
      meanings.append(meaning)
    }
    return meanings
  }

  private func municipality(_ id: RecordID, rank: Int) -> Meaning {
    Meaning(
      field: .municipality, value: .reference(id), label: directory.name(of: id), rank: rank)
  }
}

extension QuickLineReader {
  /// The suppliers that a reduced text may be, mistyped.
  func suppliers(near key: String) -> [Meaning] { guesses(suppliers, .supplier, key) }

  /// The towns, categories and suppliers that some words may be, mistyped; of towns those that take
  /// part, or else any in Québec.
  func near(_ key: String, _ words: [String]) -> [Meaning] {
    guard words.contains(where: { !Self.isFiller($0) }), !WrittenTown.isDesignation(words) else {
      return []
    }
    let written = WrittenTown(words: words)
    let name = written.isSurelyBare ? written.bareWords ?? words : words
    var ids = towns.near(name.joined(separator: " ")).map { townIDs[$0] }
    if ids.isEmpty { ids = search.nearMatches(name) }
    let mine = ids.map { id in
      var meaning = municipality(id, rank: FuzzyMatch.letters)
      meaning.isGuess = true
      return meaning
    }
    return mine + guesses(categories, .category, key) + suppliers(near: key)
  }

  private func guesses(_ index: NameIndex, _ field: Field, _ key: String) -> [Meaning] {
    index.near(key).map { place in
      let name = index.names[place]
      return Meaning(
        field: field, value: .text(name), label: name, rank: FuzzyMatch.letters, isGuess: true)
    }
  }
}

extension QuickLineReader {
  /// What a text may mean where its field was said, best first; empty if it cannot be read.
  func meanings(of text: String, for field: Field) -> [Meaning] {
    let key = SearchKey.text(text)
    func one(_ value: FieldValue?) -> [Meaning] {
      value.map { [Meaning(field: field, value: $0, label: text, rank: 0)] } ?? []
    }
    switch field {
    case .amount: return one((try? Money(typed: text)).map { .money($0) })
    case .date: return days(text)
    // A payment may lie ahead.
    case .paid: return one((try? DateReading(text, today: today)).map { .day($0.day) })
    case .part: return record(text, key, parts, field)
    case .activity: return record(text, key, activities, field)
    case .municipality: return namedMunicipality(text)
    case .state:
      return fixedWords(key).filter { $0.field == .state }
    case .eligible:
      switch key {
      case "oui", "o", "yes", "y", "true": return one(.flag(true))
      case "non", "n", "no", "false": return one(.flag(false))
      default: return []
      }
    case .category:
      let found = best(named(key, categories, field, worst: FuzzyMatch.wordBeginnings))
      return found.isEmpty ? one(.text(text)) : found
    case .supplier:
      let known = named(key, suppliers, field, worst: FuzzyMatch.exact)
      return known.isEmpty ? one(.text(text)) : known
    default: return one(.text(text))
    }
  }

  /// The day that a text says; both that it may say where one is still to come, the last one first.
  func days(_ text: String) -> [Meaning] {
    guard let reading = try? DateReading(text, today: today) else { return [] }
    return [reading.earlier, reading.day].compactMap(\.self).map {
      Meaning(field: .date, value: .day($0), label: $0.iso, rank: 0)
    }
  }

  private func best(_ meanings: [Meaning]) -> [Meaning] {
    guard let rank = meanings.map(\.rank).min() else { return [] }
    return Array(meanings.filter { $0.rank == rank }.prefix(8))
  }

  private func record(
    _ text: String, _ key: String, _ records: [Coded], _ field: Field
  ) -> [Meaning] {
    func meaning(_ record: Coded, _ rank: Int) -> Meaning {
      Meaning(field: field, value: .reference(record.id), label: record.code, rank: rank)
    }
    let coded = records.filter { $0.codeKey == key || $0.id.description == text }
    if !coded.isEmpty || key.isEmpty { return coded.map { meaning($0, 0) } }
    return best(
      records.compactMap { record in
        FuzzyMatch.wordRank(of: key, in: record.titleKey).map { meaning(record, $0) }
      })
  }

  private func namedMunicipality(_ text: String) -> [Meaning] {
    if let id = RecordID(text), directory[id] != nil { return [municipality(id, rank: 0)] }
    let found = search.matches(text) { participants.contains($0) }
      .filter { $0.rank != .surroundings }
    guard let first = found.first else { return [] }
    let equal = found.prefix { $0.rank == first.rank }
    let mine = equal.filter { participants.contains($0.id) }
    // A whole name that others bear as well may be theirs; a beginning is rather one that takes part.
    let isWhole = first.rank <= .bare
    let others = equal.filter { !participants.contains($0.id) }
    return (mine.isEmpty || isWhole ? mine + others : mine).prefix(8).map {
      municipality($0.id, rank: $0.rank.rawValue)
    }
  }
}
