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
    /// What is wrong.
    public var reason: Reason
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
  /// The sum of the amounts that are to be added; zero for kinds without amounts.
  public private(set) var total = Money.zero
  /// Rows to be added whose date lies outside the agreement, in order.
  public private(set) var outsideRows: [Int] = []
  /// Expenses to be added whose category neither the budget nor another expense has, in order; none
  /// where the project has no category at all.
  public private(set) var newCategories: [NewCategory] = []

  private let reader: FieldReader
  private let identifying: [Field]
  private var byHand: ExpensesByHand
  private var unknownCategories: UnknownCategories
  private var occurrences: [FactHash: Int] = [:]
  private var caches: [[String: Result<FieldValue?, FieldProblem>]]
  /// The records to add, and the row of each.
  private(set) var ids: [RecordID] = []
  private(set) var addedRows: [Int] = []
  /// Where the assignments of each record end.
  private(set) var ends: [Int] = []
  private(set) var assignments: [Assignment] = []

  /// A plan for a table; nothing is read yet but the columns whose form must be found.
  ///
  /// - Throws: what the mapping lacks.
  public init(
    _ table: ImportTable, _ mapping: ColumnMapping, _ reader: FieldReader
  ) throws(ColumnMapping.Problem) {
    if let problem = mapping.problem { throw problem }
    self.table = table
    kind = mapping.kind
    let order = mapping.kind.fields
    let held = mapping.targets.enumerated().compactMap { index, target in
      target.map { (index, $0) }
    }
    columns =
      held
      .sorted { left, right in
        (order.firstIndex(of: left.1.field) ?? 0, left.0)
          < (order.firstIndex(of: right.1.field) ?? 0, right.0)
      }
      .map { index, target in
        Column(
          index: index, target: target, convention: Self.convention(table, index, target.field))
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
    _ table: ImportTable, _ column: Int, _ field: Field
  ) -> CellConvention {
    switch field.type {
    case .money: .ofNumbers(table, column)
    case .day: .ofDates(table, column)
    default: CellConvention()
    }
  }

  /// Number of records to add.
  public var additionCount: Int { ids.count }

  /// Puts the records that are to be added into a change.
  public func write(to draft: inout Draft) {
    forEachAddition { _, id, assignments in draft.set(kind, id, assignments) }
  }

  /// The identifiers and fields of the first records to add, for a preview.
  public func preview(_ count: Int) -> [(id: RecordID, assignments: [Assignment])] {
    (0..<min(count, ids.count)).map { index in
      (ids[index], Array(assignments[(index == 0 ? 0 : ends[index - 1])..<ends[index]]))
    }
  }
}

extension ImportPlan {
  /// Takes rows in. Every row must be taken once, from the first to the last: equal rows are told
  /// apart by their order.
  public mutating func take(_ rows: Range<Int>) {
    for row in rows {
      let mark = assignments.count
      if let (column, reason) = read(row) {
        assignments.removeSubrange(mark...)
        rejections.append(
          Rejection(
            row: table.number(ofRow: row), index: row, column: column.map { table.headings[$0] },
            reason: reason))
        outcomes.append(.refused)
      } else if let id = newID(since: mark) {
        ids.append(id)
        ends.append(assignments.count)
        addedRows.append(row)
        outcomes.append(.added)
        if let day = value(of: .date, since: mark).day,
          reader.project.calendar?.year(of: day) == nil,
          reader.project.calendar != nil
        {
          outsideRows.append(row)
        }
        if case .money(let amount) = value(of: .amount, since: mark) { total += amount }
        if case .text(let category) = value(of: .category, since: mark),
          let name = unknownCategories.name(of: category)
        {
          newCategories.append(NewCategory(row: row, name: name))
        }
      } else {
        assignments.removeSubrange(mark...)
        duplicateCount += 1
        outcomes.append(.known)
      }
    }
  }

  private func value(of field: Field, since mark: Int) -> FieldValue? {
    assignments[mark...].first { $0.field == field }?.value
  }

  /// The identifier of the record whose assignments begin at a mark; nil if the project has it now.
  private mutating func newID(since mark: Int) -> RecordID? {
    var facts = FactHash()
    for field in identifying { facts.add(value(of: field, since: mark)) }
    let occurrence = occurrences[facts, default: 0]
    occurrences[facts] = occurrence + 1
    if occurrence > 0, !ImportIdentity.repeats(kind) { return nil }
    let id = ImportIdentity.id(kind, facts, occurrence: occurrence)
    // A record that was dropped, as by undoing an import, comes back by being written again.
    if reader.project.record(kind, id) != nil { return nil }
    if kind == .expense, byHand.takesOne(Array(assignments[mark...])) { return nil }
    return id
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
    guard case .credit(let field) = target, case .money(let credit) = value else {
      assignments.append(Assignment(target.field, value))
      return
    }
    let debit = self.value(of: field, since: mark).money ?? .zero
    if let place = assignments[mark...].firstIndex(where: { $0.field == field }) {
      assignments[place].value = .money(debit - credit)
    } else {
      assignments.append(Assignment(field, .money(debit - credit)))
    }
  }
}

extension ImportPlan {
  /// The value of a cell of a column; nil for an empty one.
  private mutating func value(_ text: String, _ place: Int) throws(FieldProblem) -> FieldValue? {
    if text.isEmpty { return nil }
    let column = columns[place]
    switch column.target.field.type {
    case .text where Self.isPlain(text): return .text(text)
    case .text: return try reader.value(text, of: column.target.field)
    case .money:
      guard !AmountCell.isNothing(text) else { return nil }
      do {
        return .money(try AmountCell.money(text, column.convention.decimalSign))
      } catch { throw .number(error) }
    case .day:
      guard text.contains(where: { !$0.isWhitespace }) else { return nil }
      do {
        return .day(
          try DateCell.day(text, column.convention.dateOrder, today: reader.today))
      } catch { throw .date(error) }
    default:
      if let known = caches[place][text] { return try known.get() }
      let result: Result<FieldValue?, FieldProblem>
      do throws(FieldProblem) {
        result = .success(try reader.value(text, of: column.target.field))
      } catch {
        result = .failure(error)
      }
      caches[place][text] = result
      return try result.get()
    }
  }

  /// Whether a text is as it would be kept: no space at its ends, no accent apart from its letter.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = bytes.first, let last = bytes.last, first > 0x20, last > 0x20,
        first < 0xC2 || first == 0xC3, last < 0x80 || bytes[max(0, bytes.count - 2)] == 0xC3
      else { return false }
      // The lead bytes of U+0300 to U+036F and of the rarer blocks of accents.
      return bytes.allSatisfy { $0 != 0xCC && $0 != 0xCD && $0 != 0xE1 && $0 != 0xEF }
    }
  }
}
