/// The reading of one quick line, from what is certain to what is left over: fields that are named,
/// quoted texts, amounts, dates, names of the project, numbers of documents, plain numbers, and
/// last the words that nothing explains.
struct QuickLineParse {
  let reader: QuickLineReader
  var tokens: [QuickLineToken]
  private(set) var pieces: [QuickLine.Piece] = []
  private var filled: Set<Field> = []
  /// Known suppliers that begin like the name of a new one, by the place of its first word.
  private var namesakes: [Int: [QuickLineReader.Meaning]] = [:]

  init(_ text: String, _ reader: QuickLineReader) {
    self.reader = reader
    tokens = QuickLineToken.tokens(of: text) { reader.field($0) != nil }
  }

  mutating func run() -> [QuickLine.Piece] {
    readNamed()
    readQuoted()
    readAmount()
    readDate()
    readNames()
    readReference()
    readPlainNumbers()
    readRest()
    pieces.sort { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
    addLearned()
    return pieces
  }

  private func lacks(_ field: Field) -> Bool { !filled.contains(field) }

  /// The range in the line of some tokens.
  private func range(_ places: Range<Int>) -> Range<Int> {
    tokens[places.lowerBound].range.lowerBound..<tokens[places.upperBound - 1].range.upperBound
  }

  private mutating func take(
    _ places: Range<Int>, as field: Field, _ value: FieldValue?,
    _ alternatives: [QuickLine.Alternative] = []
  ) {
    for place in places { tokens[place].isTaken = true }
    filled.insert(field)
    pieces.append(
      QuickLine.Piece(
        range: range(places), field: field, value: value, alternatives: alternatives,
        source: .said))
  }
}

extension QuickLineParse {
  private mutating func readNamed() {
    for place in tokens.indices {
      guard let name = tokens[place].name, let field = reader.field(name) else { continue }
      tokens[place].isTaken = true
      guard lacks(field), !tokens[place].text.isEmpty else { continue }
      let meanings = reader.meanings(of: tokens[place].text, for: field)
      take(
        place..<(place + 1), as: field, meanings.first?.value,
        meanings.count > 1 ? meanings.map(\.alternative) : [])
    }
  }

  private mutating func readQuoted() {
    for place in tokens.indices where tokens[place].isQuoted && !tokens[place].isTaken {
      let text = tokens[place].text
      guard !text.isEmpty, let field = [.supplier, .description, .note].first(where: lacks) else {
        continue
      }
      take(place..<(place + 1), as: field, .text(text))
    }
  }

  private mutating func readAmount() {
    guard lacks(.amount) else { return }
    var unreadable: Range<Int>?
    for place in tokens.indices where tokens[place].isFree {
      let places = amountPlaces(from: place)
      let text = joined(places)
      let isPlain =
        tokens[place].isPlainlyAmount
        || places.count > 1 && places.contains { tokens[$0].isPlainlyAmount || isUnit($0) }
      guard isPlain else { continue }
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

  /// The tokens that make one number with the one at a place: groups of three digits and a unit.
  private func amountPlaces(from place: Int) -> Range<Int> {
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

  private func joined(_ places: Range<Int>) -> String {
    tokens[places].map(\.text).joined(separator: " ")
  }
}

extension QuickLineParse {
  private mutating func readDate() {
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
  private func isLikeDate(_ places: Range<Int>) -> Bool {
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
    guard dated.count == 2 || dated.count == 3, dated.count(where: { isMonth($0) }) == 1,
      dated.prefix(2).contains(where: { isDayOfMonth($0) }),
      dated.prefix(2).contains(where: { isMonth($0) })
    else { return false }
    return dated.count == 2 || dated.last?.utf8.count == 4
  }

  private func isMonth(_ word: String) -> Bool {
    word.utf8.count >= 3 && reader.months.contains { $0.hasPrefix(word) }
  }

  private func isDayOfMonth(_ word: String) -> Bool {
    word == "1er" || word == "1st" || word.utf8.count <= 2 && Int(word) != nil
  }
}

extension QuickLineParse {
  private typealias Meaning = QuickLineReader.Meaning

  /// Longest names first. What may be several things waits until the certain ones have taken their
  /// fields.
  private mutating func readNames() {
    var unsure: [(places: Range<Int>, meanings: [Meaning])] = []
    for length in [6, 5, 4, 3, 2, 1] where length <= tokens.count {
      for start in 0...(tokens.count - length) {
        let places = start..<(start + length)
        guard tokens[places].allSatisfy({ $0.isFree && !$0.keys.isEmpty }) else { continue }
        let meanings = best(reader.meanings(of: tokens[places].flatMap(\.keys)))
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
      && best(reader.meanings(of: next.keys)).isEmpty
  }

  /// The meanings that fit equally well and better than all others, of fields that are still free.
  private func best(_ meanings: [Meaning]) -> [Meaning] {
    let free = meanings.filter { lacks($0.field) }
    guard let rank = free.map(\.rank).min() else { return [] }
    return free.filter { $0.rank == rank }
  }
}

extension QuickLineParse {
  private mutating func readReference() {
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

  private mutating func readPlainNumbers() {
    if lacks(.amount) {
      let numbers = tokens.indices.filter { tokens[$0].isFree && tokens[$0].isWhole }
      // What cannot be a day of the month is the amount, whichever comes first.
      let place =
        numbers.first { tokens[$0].text.count > 2 || amountPlaces(from: $0).count > 1 }
        ?? numbers.first { Int(tokens[$0].text).map { $0 > 31 } ?? true } ?? numbers.first
      if let place {
        let places = amountPlaces(from: place)
        take(places, as: .amount, (try? Money(typed: joined(places))).map { .money($0) })
      }
    }
    for place in tokens.indices where tokens[place].isFree && tokens[place].isWhole {
      let text = tokens[place].text
      if lacks(.date), text.count <= 2,
        let day = try? CalendarDay(typed: text, today: reader.today)
      {
        take(place..<(place + 1), as: .date, .day(day))
      } else if lacks(.reference) {
        take(place..<(place + 1), as: .reference, .text(text))
      }
    }
  }

  /// Words that lead to what follows them and are no part of it.
  private static let leads: Set = ["a", "au", "chez", "pour", "at", "for", "from"]

  private mutating func readRest() {
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

extension QuickLineParse {
  /// Fills what was not said: by the activity, by the supplier, by the last receipt.
  private mutating func addLearned() {
    func said(_ field: Field) -> FieldValue? { pieces.first { $0.field == field }?.value }
    if let activity = said(.activity).reference {
      let part = reader.activities.first { $0.id == activity }?.part
      add(.part, .ifPresent(part), .learned)
    }
    let habit = reader.supplierBook.book.number(of: said(.supplier).text)
      .flatMap { reader.supplierBook.habit(of: $0) }
    if let habit {
      add(.category, .ifPresent(habit.category), .learned)
      if let part = habit.part, reader.parts.contains(where: { $0.id == part }) {
        add(.part, .reference(part), .learned)
      }
      if habit.keepsActivity,
        let activity = reader.activities.first(where: { $0.id == habit.activity }),
        activity.part == nil || activity.part == said(.part).reference
      {
        add(.activity, .reference(activity.id), .learned)
      }
      if habit.keepsMunicipality {
        add(.municipality, .ifPresent(habit.municipality), .learned)
      }
    }
    for assignment in reader.defaults { add(assignment.field, assignment.value, .repeated) }
    add(.date, .day(reader.today), .assumed)
  }

  private mutating func add(_ field: Field, _ value: FieldValue?, _ source: QuickLine.Source) {
    guard lacks(field), let value else { return }
    filled.insert(field)
    pieces.append(QuickLine.Piece(range: nil, field: field, value: value, source: source))
  }
}
