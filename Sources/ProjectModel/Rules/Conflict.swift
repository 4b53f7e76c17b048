/// What is wrong with a record as a whole, where each field by itself is fine.
public enum Conflict: Hashable, Sendable {
  /// The agreement would end before it starts, or last more than fifty years.
  case agreementDates
  /// The agreement would lose years that have budget, by their numbers.
  case yearsWithBudget([Int])
  /// An activity would be due before it starts.
  case activityDates
  /// The municipality takes part already, under this record.
  case alreadyTakesPart(RecordID)
  /// The code is borne by another record of the kind.
  case codeTaken(String, RecordID)
  /// A budget line for a year that the agreement does not have; the last one that it has.
  case noSuchYear(last: Int)
  /// A grant or a planned cost below zero.
  case negative(Field)
  /// The record is named by others; how many of each kind.
  case stillNamed([Kind: Int])
  /// A transfer of nothing, or of less.
  case emptyTransfer
  /// A transfer from a line to itself.
  case transferToItself
}

extension Conflict {
  /// The field in which it is mended; nil where there is none.
  public var field: Field? {
    switch self {
    case .agreementDates, .yearsWithBudget: .end
    case .activityDates: .due
    case .alreadyTakesPart: .municipality
    case .codeTaken: .code
    case .noSuchYear: .year
    case .negative(let field): field
    case .emptyTransfer: .amount
    case .transferToItself: .to
    case .stillNamed: nil
    }
  }
}

extension Project {
  /// What would be wrong with a record once assignments are written to it; nil if nothing.
  ///
  /// - Parameter id: the record that is changed; nil for a new one.
  public func conflict(of assignments: [Assignment], kind: Kind, id: RecordID?) -> Conflict? {
    let written = { (field: Field) in assignments.contains { $0.field == field } }
    let current = id.flatMap { record(kind, $0) }
    let value = { (field: Field) -> FieldValue? in
      assignments.last { $0.field == field }.map(\.value) ?? current?.value(of: field)
    }
    for field in [Field.grant, .cost] where written(field) {
      if let money = value(field).money, money.cents < 0 { return .negative(field) }
    }
    switch kind {
    case .budgetLine:
      guard written(.year), let year = value(.year).integer, let calendar, year > calendar.yearCount
      else { return nil }
      return .noSuchYear(last: calendar.yearCount)
    case .project:
      guard written(.start) || written(.end), let start = value(.start).day,
        let end = value(.end).day
      else { return nil }
      guard let wanted = ProjectCalendar(start: start, end: end) else { return .agreementDates }
      let lost = budgetedYears(after: wanted.yearCount)
      return lost.isEmpty ? nil : .yearsWithBudget(lost)
    case .activity:
      if let start = value(.start).day, let due = value(.due).day, due < start {
        return .activityDates
      }
      return written(.code) ? takenCode(value(.code).text, activities, id) : nil
    case .part: return written(.code) ? takenCode(value(.code).text, parts, id) : nil
    case .indicator: return written(.code) ? takenCode(value(.code).text, indicators, id) : nil
    case .participation:
      guard written(.municipality), let town = value(.municipality).reference else { return nil }
      return participations.first { $0.municipality == town && $0.id != id }
        .map { .alreadyTakesPart($0.id) }
    case .transfer:
      if value(.from).reference == value(.to).reference { return .transferToItself }
      return (value(.amount).money?.cents ?? 0) <= 0 ? .emptyTransfer : nil
    default: return nil
    }
  }

  /// The project years after a year that have budget; only those that the agreement has now.
  private func budgetedYears(after last: Int) -> [Int] {
    let years = last + 1..<max(last + 1, (calendar?.yearCount ?? 50) + 1)
    var budgeted: Set<Int> = []
    for (key, cell) in BudgetTable(self).cells where years.contains(key.year) {
      if cell.initial.cents != 0 || cell.revised.cents != 0 { budgeted.insert(key.year) }
    }
    return budgeted.sorted()
  }

  private func takenCode<Element: Record>(
    _ code: String, _ table: Table<Element>, _ id: RecordID?
  ) -> Conflict? {
    let key = SearchKey.text(code)
    guard !key.isEmpty else { return nil }
    return table.first { $0.id != id && SearchKey.text($0.value(of: .code).text) == key }
      .map { .codeTaken(code, $0.id) }
  }

  /// Why a record cannot be dropped; nil if nothing names it.
  public func conflict(ofDropping id: RecordID) -> Conflict? {
    var counts: [Kind: Int] = [:]
    for kind in Kind.allCases {
      let fields = kind.fields.filter { field in
        switch field.type {
        case .reference, .references: true
        default: false
        }
      }
      guard !fields.isEmpty else { continue }
      forEach(kind) { record in
        let names = fields.contains { field in
          let value = record.value(of: field)
          return value.reference == id || value.references.contains(id)
        }
        if names { counts[kind, default: 0] += 1 }
      }
    }
    return counts.isEmpty ? nil : .stillNamed(counts)
  }

  /// The change to the list of assumptions that writing fields of the agreement brings: what was
  /// written is confirmed.
  func confirmations(of assignments: [Assignment]) -> [Assignment] {
    guard !assignments.contains(where: { $0.field == .toConfirm }) else { return [] }
    let written = assignments.map(\.field.name)
    let left = info.toConfirm.filter { !written.contains($0) }
    guard left.count < info.toConfirm.count else { return [] }
    return [Assignment(.toConfirm, left.isEmpty ? nil : .texts(left))]
  }
}
