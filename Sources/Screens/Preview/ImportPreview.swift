internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// A table that is being looked at before its rows are added: what its columns go to, what becomes of
/// its rows, and what is chosen.
struct ImportPreview {
  typealias Source = ImportSource

  /// What becomes of a row.
  enum Fate {
    case added, known, doubtful, refused, leftOut
  }

  /// What was given away to be written.
  struct Written: Sendable {
    var count: Int
    var total: Money
    /// Rows of the table that could not be taken.
    var refusedCount: Int
    /// Rows that the project may have already, and that were not added.
    var doubtfulCount: Int
  }

  /// Where the table comes from.
  let source: Source
  /// The table.
  let table: ImportTable
  /// Where the columns go.
  private(set) var mapping: ColumnMapping
  /// Whether the columns are as they were chosen for an earlier table.
  private(set) var isRemembered: Bool
  /// Whether columns were chosen by hand.
  private(set) var isTouched = false
  /// What becomes of the rows; nil until it is begun, and while the columns do not suffice.
  private(set) var plan: ImportPlan?
  /// Why the columns do not suffice.
  private(set) var problem: ColumnMapping.Problem?
  /// The rows.
  private(set) var list = ListState()
  /// The chosen column.
  private(set) var column = 0
  /// The first column that is seen.
  private(set) var firstColumn = 0
  /// Rows that are left out by hand.
  private var leftOut: Set<Int> = []
  /// Doubtful rows that are taken by hand.
  private var confirmed: Set<Int> = []
  /// Whether only rows that cannot be taken are shown.
  private(set) var showsRefusedOnly = false
  /// What was given away to be written; nil while nothing was.
  var written: Written?
  /// Columns that the widest cells take, of the rows that were looked at.
  let widths: [Int]

  /// Rows taken between two looks at the keys.
  private static let slice = 2000
  /// Rows whose cells are measured.
  private static let measured = 200
  /// Columns of a cell at most.
  static let widest = 26

  init(
    _ source: Source, _ table: ImportTable, _ mapping: ColumnMapping, isRemembered: Bool = false
  ) {
    self.source = source
    self.table = table
    self.mapping = mapping
    self.isRemembered = isRemembered
    widths = table.headings.indices.map { column in
      (0..<min(table.rowCount, Self.measured)).reduce(1) { width, row in
        // A cell may be of any length, and no more of it is seen.
        let text = String(table.cell(row, column).prefix(2 * Self.widest))
        return max(width, min(Self.widest, DisplayWidth.columns(of: text)))
      }
    }
  }

  /// The kind of the records.
  var kind: Kind { mapping.kind }

  /// Whether all rows have been looked at.
  var isDone: Bool { plan.map { $0.takenCount == table.rowCount } ?? false }

  // MARK: Work

  /// Begins to look at the rows.
  mutating func begin(_ reader: FieldReader) {
    plan = nil
    problem = nil
    do throws(ColumnMapping.Problem) {
      plan = try ImportPlan(table, mapping, reader)
      work()
    } catch {
      problem = error
      // The column that is asked about is the one that Enter opens.
      switch error {
      case .unsureSigns(let heading): column = table.headings.firstIndex(of: heading) ?? column
      case .sameHeadings(_, _, let columns): column = columns.first.map { $0 - 1 } ?? column
      case .missing, .noSuchColumn, .noSuchField, .notAPair: break
      }
    }
  }

  /// Looks at some more rows.
  mutating func work() {
    guard let taken = plan?.takenCount else { return }
    plan?.take(taken..<min(taken + Self.slice, table.rowCount))
  }

  /// Lets go of what was found, and of the project that it was found in: a project that nobody else
  /// holds is changed in place.
  mutating func forget() { plan = nil }

  /// Gives a column a meaning by hand, or none.
  mutating func assign(_ target: ColumnMapping.Target?, to column: Int) {
    if let target {
      mapping.choose(target, for: column)
    } else {
      mapping.leaveOut(column)
    }
    isTouched = true
    isRemembered = false
    plan = nil
  }

  /// Takes the columns that were chosen for an earlier table with the same headings.
  mutating func take(remembered mapping: ColumnMapping) {
    guard !isTouched, mapping.targets.count == table.headings.count else { return }
    self.mapping = mapping
    isRemembered = true
    plan = nil
  }

  // MARK: Choosing

  /// Number of rows that are shown.
  var shownCount: Int { showsRefusedOnly ? plan?.rejections.count ?? 0 : table.rowCount }

  /// The row of the table at a place of the list.
  func row(at place: Int) -> Int? {
    guard showsRefusedOnly else { return place < table.rowCount ? place : nil }
    guard let rejections = plan?.rejections, rejections.indices.contains(place) else { return nil }
    return rejections[place].index
  }

  /// The selected row.
  var selectedRow: Int? { row(at: list.selection) }

  mutating func moveRow(by rows: Int) { list.move(by: rows, count: shownCount) }

  mutating func moveColumn(by step: Int) {
    column = min(max(0, column + step), max(0, table.headings.count - 1))
  }

  /// Brings what is selected into view.
  ///
  /// - Parameters:
  ///   - rows: rows that are seen at once.
  ///   - isSeen: whether a column is wholly seen where another one is the first.
  mutating func reveal(rows: Int, isSeen: (_ column: Int, _ first: Int) -> Bool) {
    list.reveal(rows: rows, count: shownCount)
    firstColumn = min(firstColumn, column)
    while firstColumn < column, !isSeen(column, firstColumn) { firstColumn += 1 }
  }

  /// Leaves the selected row out, or takes it again; false where it would not be added anyway.
  mutating func toggleLeftOut() -> Bool {
    guard let row = selectedRow, let plan, row < plan.takenCount else { return false }
    switch plan.outcomes[row] {
    case .added: if leftOut.remove(row) == nil { leftOut.insert(row) }
    case .doubtful: if confirmed.remove(row) == nil { confirmed.insert(row) }
    case .known, .refused: return false
    }
    return true
  }

  /// What becomes of a row; nil before it was looked at.
  func fate(of row: Int) -> Fate? {
    guard let plan, row < plan.takenCount else { return nil }
    return switch plan.outcomes[row] {
    case .added: leftOut.contains(row) ? .leftOut : .added
    case .doubtful: confirmed.contains(row) ? .added : .doubtful
    case .known: .known
    case .refused: .refused
    }
  }

  /// Shows only the rows that cannot be taken, or all; the selected one stays where it can.
  mutating func toggleRefusedOnly() {
    let row = selectedRow ?? 0
    showsRefusedOnly.toggle()
    let place = showsRefusedOnly ? plan?.rejections.firstIndex { $0.index >= row } : row
    list.select(place ?? shownCount - 1, count: shownCount)
  }

  // MARK: What comes of it

  /// Number of records to add.
  var additionCount: Int { (plan?.additionCount ?? 0) - leftOutCount + confirmedRows.count }

  /// Number of records that are left out.
  var leftOutCount: Int { leftOut.count { plan?.outcomes[safe: $0] == .added } }

  /// Number of rows that the project may have already, and that nobody has taken by hand.
  var doubtfulCount: Int { (plan?.doubts.count ?? 0) - confirmedRows.count }

  private var confirmedRows: Set<Int> {
    confirmed.filter { plan?.outcomes[safe: $0] == .doubtful }
  }

  /// What the records to add come to.
  var total: Money {
    func amount(_ row: Int) -> Money {
      let amount = plan?.assignments(ofRow: row)?.first { $0.field == .amount }?.value
      if case .money(let money) = amount { return money }
      return .zero
    }
    let without = leftOut.filter { plan?.outcomes[safe: $0] == .added }
      .reduce(plan?.total ?? .zero) { $0 - amount($1) }
    return confirmedRows.reduce(without) { $0 + amount($1) }
  }

  /// Whether a row is to be added, as far as is known.
  func isTaken(_ row: Int) -> Bool { fate(of: row) == .added }

  /// Whether every row that may be added is.
  private var takesAll: Bool { leftOut.isEmpty && plan?.doubts.isEmpty != false }

  /// Number of records to add that are dated outside the agreement.
  var outsideCount: Int {
    guard let rows = plan?.outsideRows else { return 0 }
    return takesAll ? rows.count : rows.count { isTaken($0) }
  }

  /// Rows to add whose category is new to the project.
  var newCategories: [ImportPlan.NewCategory] {
    guard let rows = plan?.newCategories else { return [] }
    return takesAll ? rows : rows.filter { isTaken($0.row) }
  }

  /// One entry that adds all of it.
  func draft(reason: String) -> Draft {
    var operations: [Draft.Operation] = []
    operations.reserveCapacity(additionCount)
    let kind = kind
    plan?.forEachAddition { row, id, assignments in
      guard isTaken(row) else { return }
      operations.append(
        Draft.Operation(kind: kind, id: id, assignments: Array(assignments)))
    }
    return Draft(reason: reason, operations: operations)
  }
}

extension Array {
  /// The element at a place; nil where there is none.
  fileprivate subscript(safe place: Int) -> Element? {
    indices.contains(place) ? self[place] : nil
  }
}
