/// The reading of one quick line, from what is certain to what is left over: fields that are named,
/// quoted texts, dates in three numbers, amounts, other dates, names of the project, numbers of
/// documents, plain numbers, the sign of a credit, words that are close to a name, and last those that nothing explains.
/// What can only be one thing and is not that is told before it could be taken for a number of a
/// document.
struct QuickLineParse {
  let reader: QuickLineReader
  var tokens: [QuickLineToken]
  private(set) var pieces: [QuickLine.Piece] = []
  private var filled: Set<Field> = []
  /// Known suppliers that begin like the name of a new one, by the place of its first word.
  var namesakes: [Int: [QuickLineReader.Meaning]] = [:]
  private let isRepeating: Bool
  /// Whether something of the last receipt is not repeated, as words are not understood yet.
  private(set) var isWithholding = false

  init(_ text: String, _ reader: QuickLineReader, isRepeating: Bool) {
    self.reader = reader
    self.isRepeating = isRepeating
    tokens = QuickLineToken.tokens(of: text) { reader.field($0) != nil }
  }

  mutating func run() -> [QuickLine.Piece] {
    readNamed()
    readQuoted()
    readNumberedDate()
    readAmount()
    readDate()
    readNames()
    readUnreadable()
    readReference()
    readPlainNumbers()
    readSign()
    readNearNames()
    readRest()
    pieces.sort { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
    addLearned()
    return pieces
  }

  func lacks(_ field: Field) -> Bool { !filled.contains(field) }

  /// The range in the line of some tokens.
  private func range(_ places: Range<Int>) -> Range<Int> {
    tokens[places.lowerBound].range.lowerBound..<tokens[places.upperBound - 1].range.upperBound
  }

  mutating func take(
    _ places: Range<Int>, as field: Field, _ value: FieldValue?,
    _ alternatives: [QuickLine.Alternative] = [], isCleared: Bool = false,
    isUnexplained: Bool = false
  ) {
    for place in places { tokens[place].isTaken = true }
    let problem = value == nil && !isCleared ? problem(of: places, as: field) : nil
    filled.insert(field)
    pieces.append(
      QuickLine.Piece(
        range: range(places), field: field, value: value, isCleared: isCleared,
        alternatives: alternatives, isUnexplained: isUnexplained, source: .said, problem: problem))
  }

  /// Why some tokens cannot be read as a field; nil where no more is known than that.
  private func problem(of places: Range<Int>, as field: Field) -> FieldProblem? {
    guard lacks(field) else { return .saidTwice }
    switch field {
    case .date, .paid:
      do throws(DateProblem) { _ = try DateReading(joined(places), today: reader.today) } catch {
        return .date(error)
      }
    case .amount:
      do throws(NumberProblem) { _ = try Money(typed: joined(places)) } catch {
        return .number(error)
      }
    default: break
    }
    return nil
  }

  /// Gives a piece that was taken other meanings than one.
  mutating func open(_ piece: Int, _ alternatives: [QuickLine.Alternative]) {
    pieces[piece].alternatives = alternatives
    if let first = alternatives.first { pieces[piece].value = first.value }
  }

  /// The field that free words fall to; nil if there is none left.
  var textField: Field? { [.supplier, .description, .note].first(where: lacks) }
}

extension QuickLineParse {
  mutating func readNamed() {
    for place in tokens.indices {
      guard let name = tokens[place].name, let field = reader.field(name) else { continue }
      tokens[place].isTaken = true
      guard !tokens[place].text.isEmpty else { continue }
      guard lacks(field) else {
        // Which of the two is meant, nobody can tell.
        take(place..<(place + 1), as: field, nil)
        continue
      }
      if tokens[place].saysNothing, !Kind.expense.requiredFields.contains(field) {
        take(place..<(place + 1), as: field, nil, isCleared: true)
        continue
      }
      let meanings = reader.meanings(of: tokens[place].text, for: field)
      take(
        place..<(place + 1), as: field, meanings.first?.value,
        meanings.count > 1 ? meanings.map(\.alternative) : [])
    }
  }

  mutating func readQuoted() {
    for place in tokens.indices where tokens[place].isQuoted && !tokens[place].isTaken {
      let text = tokens[place].text
      guard !text.isEmpty, let field = textField else { continue }
      take(place..<(place + 1), as: field, .text(text))
    }
  }
}

extension QuickLineParse {
  /// Fills what was not said: by the activity, by the supplier, by the last receipt.
  mutating func addLearned() {
    func said(_ field: Field) -> FieldValue? {
      pieces.first { $0.field == field && $0.value != nil }?.value
    }
    if let activity = said(.activity).reference {
      let part = reader.activities.first { $0.id == activity }?.part
      add(.part, .ifPresent(part), .said)
    }
    // Names of signs alone are all reduced to nothing, as is a supplier that was not said.
    let supplier = said(.supplier).text
    let habit =
      SearchKey.words(of: supplier).isEmpty
      ? nil
      : reader.supplierBook.book.number(of: supplier)
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
      if habit.keepsMunicipality, lacks(.municipality), habit.municipality != nil {
        // A word that is not understood might be a town.
        if hasUnknown {
          isWithholding = true
        } else {
          add(.municipality, .ifPresent(habit.municipality), .learned)
        }
      }
    }
    repeatLast()
    add(.date, .day(reader.today), .assumed)
  }

  /// Fills what is left by the last receipt, unless a word is not understood: it might say just that.
  private mutating func repeatLast() {
    guard isRepeating else { return }
    let defaults = reader.defaults.filter { lacks($0.field) && $0.value != nil }
    if !defaults.isEmpty, hasUnknown { isWithholding = true }
    guard !hasUnknown else { return }
    for assignment in defaults { add(assignment.field, assignment.value, .repeated) }
  }

  /// Whether some word is not understood yet.
  private var hasUnknown: Bool {
    pieces.contains { $0.isUnexplained || $0.isUnread || !$0.alternatives.isEmpty }
  }

  private mutating func add(_ field: Field, _ value: FieldValue?, _ source: QuickLine.Source) {
    guard lacks(field), let value else { return }
    filled.insert(field)
    pieces.append(QuickLine.Piece(range: nil, field: field, value: value, source: source))
  }
}
