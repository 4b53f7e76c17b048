/// What comes of a table: records to add, rows that are there already, rows that cannot be taken.
///
/// Rows are taken in slices, so that a caller can show how far it is, and stop. Nothing is written by a
/// plan; `write(to:)` puts all that is to be added into one change.
public struct ImportPlan: Sendable {
  /// What becomes of a row.
  public enum Outcome: UInt8, Hashable, Sendable {
    /// A record to add.
    case added
    /// The project has it already.
    case known
    /// The project may have it already: it is added only where somebody says so.
    case doubtful
    /// It cannot be taken.
    case refused
  }

  /// A row that was not taken.
  public struct Rejection: Hashable, Sendable {
    /// Its place in the file, from 1.
    public var row: Int
    /// Its place among the rows of the table, from 0.
    public var index: Int
    /// The heading of the column at fault; nil where the row is.
    public var column: String?
    /// Its place in the table, from 0.
    public var columnIndex: Int?
    /// What is wrong.
    public var reason: Reason
  }

  /// A row that the project may have already.
  public struct Doubt: Hashable, Sendable {
    /// Its place among the rows of the table, from 0.
    public var index: Int
    /// The record that the row may be.
    public var twin: RecordID
    /// Whether the row is the very record, but for the year, which the row does not have.
    public var isOfOtherYear: Bool
  }

  /// Why a row was not taken.
  public enum Reason: Hashable, Sendable {
    /// A cell could not be read; its text.
    case field(FieldProblem, text: String)
    /// A cell that every record needs is empty.
    case missing(Field)
    /// There are more cells than headings; how many cells.
    case tooManyCells(Int)
    /// A quotation mark stands where it makes the cells uncertain.
    case strayQuote
    /// The record by itself is wrong.
    case conflict(Conflict)
  }

  /// A column that is read, and how.
  public struct Column: Hashable, Sendable {
    /// Its place in the table, from 0.
    public var index: Int
    /// What it holds.
    public var target: ColumnMapping.Target
    /// How its numbers or dates are written.
    public var convention: CellConvention
  }

  /// The table that is read.
  public let table: ImportTable
  /// The kind of the records.
  public let kind: Kind
  /// The columns that are read, in the order of the kind's fields.
  public let columns: [Column]
  /// Rows that the project has already.
  public private(set) var duplicateCount = 0
  /// What becomes of each row taken so far, in order.
  public private(set) var outcomes: [Outcome] = []
  /// Rows that were not taken, in order.
  public private(set) var rejections: [Rejection] = []
  /// Rows that the project may have already, in order; those of the same day and amount as an expense
  /// are found once all rows have been taken.
  public private(set) var doubts: [Doubt] = []
  /// The sum of the amounts that are to be added, without those of doubtful rows; zero for kinds
  /// without amounts.
  public private(set) var total = Money.zero
  /// Rows to be added whose date lies outside the agreement, in order.
  public private(set) var outsideRows: [Int] = []
  /// Expenses to be added whose category neither the budget nor another expense has, in order; none
  /// where the project has no category at all.
  public private(set) var newCategories: [NewCategory] = []

  let reader: FieldReader
  private let identifying: [Field]
  private var byHand: ExpensesByHand
  private var unknownCategories: UnknownCategories
  private var occurrences: [FactHash: Int] = [:]
  private var twins = ExpenseTwins()
  /// The column of the identifiers that a table which the program wrote has.
  private let idColumn: Int?
  /// Whether the row that is being read has no year, and its day is one of those gone by.
  var isYearGuessed = false
  /// What cells of each column were read as, by their texts.
  var caches: [[String: Result<FieldValue?, FieldProblem>]]
  /// The records to add, and the row of each.
  private(set) var ids: [RecordID] = []
  private(set) var addedRows: [Int] = []
  /// Where the assignments of each record end.
  private(set) var ends: [Int] = []
  private(set) var assignments: [Assignment] = []

  /// A plan for a table; nothing is read yet but the columns whose form must be found.
  ///
  /// - Throws: what the mapping lacks, or what the signs of the amounts leave open.
  public init(
    _ table: ImportTable, _ mapping: ColumnMapping, _ reader: FieldReader
  ) throws(ColumnMapping.Problem) {
    if let problem = mapping.problem { throw problem }
    let idColumn = table.headings.indices.first { table.headings[$0] == "id" }
    let isOwn = idColumn != nil && Self.isOwnExport(table, of: mapping.kind)
    if !mapping.areSignsChosen, !isOwn, mapping.kind == .expense {
      for (column, target) in mapping.targets.enumerated() where target?.field.type == .money {
        guard !CellConvention.isMostlyNegative(table, column) else {
          throw .unsureSigns(table.headings[column])
        }
      }
    }
    self.table = table
    self.idColumn = idColumn
    kind = mapping.kind
    let order = mapping.kind.fields
    let held = mapping.targets.enumerated().compactMap { index, target in
      target.map { (index, $0) }
    }
    let today = reader.today.civil.year
    let years =
      reader.project.calendar.map { $0.start.civil.year - 1...$0.end.civil.year + 1 }
      ?? today - 10...today + 5
    columns =
      held
      .sorted { left, right in
        (order.firstIndex(of: left.1.field) ?? 0, left.0)
          < (order.firstIndex(of: right.1.field) ?? 0, right.0)
      }
      .map { index, target in
        Column(
          index: index, target: target,
          convention: Self.convention(table, index, target.field, years))
      }
    caches = Array(repeating: [:], count: columns.count)
    identifying = ImportIdentity.fields(kind)
    byHand = ExpensesByHand(kind == .expense ? reader.project : nil)
    let hasCategories = kind == .expense && columns.contains { $0.target.field == .category }
    unknownCategories = UnknownCategories(hasCategories ? reader.project : nil)
    var reader = reader
    let searches = columns.contains {
      [.municipality, .municipalities].contains($0.target.field.type)
    }
    if searches, reader.search == nil { reader.search = DirectorySearch(reader.directory) }
    self.reader = reader
  }

  private static func convention(
    _ table: ImportTable, _ column: Int, _ field: Field, _ years: ClosedRange<Int>
  ) -> CellConvention {
    switch field.type {
    case .money: .ofNumbers(table, column)
    case .day: .ofDates(table, column, expecting: years)
    default: CellConvention()
    }
  }

  /// Number of records to add, without the doubtful ones.
  public var additionCount: Int { ids.count - doubts.count }

  /// Puts the records that are to be added into a change.
  ///
  /// - Parameter takesDoubtful: whether records that the project may have already are added, too.
  public func write(to draft: inout Draft, takesDoubtful: Bool = false) {
    forEachAddition { row, id, assignments in
      if takesDoubtful || outcomes[row] == .added { draft.set(kind, id, assignments) }
    }
  }

  /// The identifiers and fields of the first records to add, for a preview.
  public func preview(_ count: Int) -> [(id: RecordID, assignments: [Assignment])] {
    (0..<min(count, ids.count)).map { index in
      (ids[index], Array(assignments[(index == 0 ? 0 : ends[index - 1])..<ends[index]]))
    }
  }
}

extension ImportPlan {
  /// Whether a table has a column for each field of a kind, as this program writes it: a bank has
  /// identifiers of its own, but not all of these.
  private static func isOwnExport(_ table: ImportTable, of kind: Kind) -> Bool {
    Set(kind.fields.map(\.name)).subtracting(table.headings).count <= 1
  }

  /// Takes rows in. Every row must be taken once, from the first to the last: equal rows are told
  /// apart by their order.
  public mutating func take(_ rows: Range<Int>) {
    for row in rows { take(row) }
    if takenCount == table.rowCount { settleDoubts() }
  }

  private mutating func take(_ row: Int) {
    let mark = assignments.count
    isYearGuessed = false
    if let (column, reason) = read(row) {
      assignments.removeSubrange(mark...)
      rejections.append(
        Rejection(
          row: table.number(ofRow: row), index: row, column: column.map { table.headings[$0] },
          columnIndex: column, reason: reason))
      outcomes.append(.refused)
      return
    }
    guard let id = newID(row, since: mark) else {
      assignments.removeSubrange(mark...)
      duplicateCount += 1
      outcomes.append(.known)
      return
    }
    ids.append(id)
    ends.append(assignments.count)
    addedRows.append(row)
    if let twin = isYearGuessed ? recordOfOtherYear(since: mark) : nil {
      doubts.append(Doubt(index: row, twin: twin, isOfOtherYear: true))
      outcomes.append(.doubtful)
    } else {
      outcomes.append(.added)
      total += value(of: .amount, since: mark).money ?? .zero
    }
    if let day = value(of: .date, since: mark).day, let calendar = reader.project.calendar,
      calendar.year(of: day) == nil
    {
      outsideRows.append(row)
    }
    if case .text(let category) = value(of: .category, since: mark),
      let name = unknownCategories.name(of: category)
    {
      newCategories.append(NewCategory(row: row, name: name))
    }
  }

  /// Once all rows are taken: holds those to be added against the expenses of the same day and amount
  /// that no row of the table is.
  private mutating func settleDoubts() {
    guard kind == .expense else { return }
    let marks = ids.indices.filter { outcomes[addedRows[$0]] == .added }
    let facts = marks.map { place -> ExpenseTwins.Facts? in
      let fields = assignments[(place == 0 ? 0 : ends[place - 1])..<ends[place]]
      return ExpenseTwins.Facts(fields)
    }
    let found = twins.found(facts, in: reader.project)
    for (place, twin) in zip(marks, found) {
      guard let twin else { continue }
      let row = addedRows[place]
      outcomes[row] = .doubtful
      doubts.append(Doubt(index: row, twin: twin, isOfOtherYear: false))
      let fields = assignments[(place == 0 ? 0 : ends[place - 1])..<ends[place]]
      total -= fields.first { $0.field == .amount }?.value.money ?? .zero
    }
    doubts.sort { $0.index < $1.index }
  }

  private func value(of field: Field, since mark: Int) -> FieldValue? {
    assignments[mark...].first { $0.field == field }?.value
  }

  /// The identifier of the record whose assignments begin at a mark; nil if the project has it now.
  private mutating func newID(_ row: Int, since mark: Int) -> RecordID? {
    if let idColumn, let id = RecordID(table.cell(row, idColumn)),
      let record = reader.project.record(kind, id)
    {
      twins.take(record)
      return nil
    }
    let facts = facts(since: mark)
    let occurrence = occurrences[facts, default: 0]
    occurrences[facts] = occurrence + 1
    if occurrence > 0, !ImportIdentity.repeats(kind) { return nil }
    let id =
      reader.project.identifier(of: Array(assignments[mark...]), kind)
      ?? ImportIdentity.id(kind, facts, occurrence: occurrence)
    // A record that was dropped, as by undoing an import, comes back by being written again.
    if let record = reader.project.record(kind, id) {
      twins.take(record)
      return nil
    }
    if kind == .expense, let known = byHand.takeOne(Array(assignments[mark...])) {
      if let record = reader.project.record(kind, known) { twins.take(record) }
      return nil
    }
    assignments += reader.project.companions(of: Array(assignments[mark...]), kind, id)
    return id
  }

  private func facts(since mark: Int, _ day: CalendarDay? = nil) -> FactHash {
    var facts = FactHash()
    for field in identifying {
      let value = value(of: field, since: mark)
      facts.add(field == .date ? day.map { .day($0) } ?? value : value)
    }
    return facts
  }

  /// The record that the row of a mark, whose year is guessed, is in another year: a file that was
  /// imported before New Year is the same file after it.
  private func recordOfOtherYear(since mark: Int) -> RecordID? {
    guard case .day(let day) = value(of: .date, since: mark) else { return nil }
    let occurrence = max(0, occurrences[facts(since: mark), default: 1] - 1)
    for offset in [-1, 1, -2, -3, -4] {
      let (year, month, number) = day.civil
      guard let other = CalendarDay(year: year + offset, month: month, day: number) else {
        continue
      }
      let id = ImportIdentity.id(kind, facts(since: mark, other), occurrence: occurrence)
      if reader.project.record(kind, id) != nil { return id }
    }
    return nil
  }

  /// Reads a row into assignments; what is wrong with it, if anything is.
  private mutating func read(_ row: Int) -> (column: Int?, reason: Reason)? {
    if table.isDamaged(row: row) { return (nil, .strayQuote) }
    let count = table.cellCount(ofRow: row)
    if count > table.headings.count {
      let extra = (table.headings.count..<count).contains { !table.cell(row, $0).isEmpty }
      if extra { return (nil, .tooManyCells(count)) }
    }
    let mark = assignments.count
    for (place, column) in columns.enumerated() {
      let text = table.cell(row, column.index)
      do throws(FieldProblem) {
        guard let value = try value(text, place) else { continue }
        add(value, column.target, since: mark)
      } catch {
        return (column.index, .field(error, text: text))
      }
    }
    for field in kind.requiredFields where value(of: field, since: mark) == nil {
      return (columns.first { $0.target.field == field }?.index, .missing(field))
    }
    guard kind != .expense else { return nil }
    return reader.project.conflict(of: Array(assignments[mark...]), kind: kind, id: nil)
      .map { (nil, .conflict($0)) }
  }

  private mutating func add(_ value: FieldValue, _ target: ColumnMapping.Target, since mark: Int) {
    let field = target.field
    guard case .money(let money) = value else {
      assignments.append(Assignment(field, value))
      return
    }
    let share = target.isTakenOff ? -money : money
    if let place = assignments[mark...].firstIndex(where: { $0.field == field }) {
      assignments[place].value = .money((assignments[place].value.money ?? .zero) + share)
    } else {
      assignments.append(Assignment(field, .money(share)))
    }
  }
}
