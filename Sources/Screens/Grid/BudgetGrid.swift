internal import ProjectModel
internal import Widgets
internal import Words

/// The budget of a part as a grid of category × project year, while it is being edited.
///
/// Amounts are those first budgeted: transfers move what is left, not these.
struct BudgetGrid {
  /// One category.
  struct Row {
    /// Tells rows apart while others come and go.
    let serial: Int
    /// Its name as budget lines spell it, or as it is typed.
    var name: String
    /// Whether the project does not have it yet.
    var isNew: Bool
    /// Its cells by year; 0 for lines without a year.
    var cells: [Int: Cell] = [:]

    /// What it is found by.
    var key: String { SearchKey.text(name) }
    /// Whether anything in it would be written.
    var isChanged: Bool { cells.values.contains { $0.isChanged } }
    /// Whether it only waits for a new category.
    var isBlank: Bool { isNew && name.isEmpty && !isChanged }
    /// The sum of its cells.
    var total: Money { cells.values.reduce(.zero) { $0 + $1.amount } }
  }

  /// What is being typed in the cell in focus.
  struct Editor {
    /// The text with its cursor.
    var field: TextField
    /// Whether it took the place of what stood there; ← and → then leave the cell.
    var replaces: Bool
    /// The cell as it was, to go back to.
    var before: Cell
    /// The name of the row as it was.
    var nameBefore: String
    /// What a name may be completed to.
    var options = OptionList()
  }

  /// The part; nil for what belongs to none.
  let part: RecordID?
  /// Its categories, then those that are new; the last one is blank.
  var rows: [Row] = []
  /// The years of the agreement, then others that lines have.
  private(set) var years: [Int] = []
  /// What the lines of other parts add up to.
  private(set) var others = Money.zero
  /// The grant; nil where it is not known.
  private(set) var grant: Money?
  /// Years of the agreement; nil while its dates are not known.
  private(set) var lastYear: Int?
  /// Whether the part has been dropped meanwhile.
  private(set) var isDropped = false
  /// The row in focus.
  var list = ListState()
  /// The column in focus: 0 for names, then the years from 1.
  var column = 1
  /// What is being typed; nil while keys move.
  var editor: Editor?
  /// Whether it has been given away to be written.
  var isSaving = false
  /// Whether the grid of the next part is to follow.
  var startsNext = false
  private var serials = 0

  /// Years shown while the agreement has no dates.
  private static let usualYears = 3

  init(_ project: Project, _ budget: BudgetTable, part: RecordID?) {
    self.part = part
    refresh(project, budget)
    column = rows[0].isNew ? 0 : 1
  }

  /// Takes in what the project holds now. What is typed stays.
  mutating func refresh(_ project: Project, _ budget: BudgetTable) {
    let focused = rows.indices.contains(list.selection) ? row.serial : nil
    let focusedYear = year
    let base = Base(project, budget, part: part)
    isDropped = part.map { project.parts[$0] == nil } ?? false
    grant = project.info.grant
    lastYear = project.calendar?.yearCount
    others = budget.total.initial - base.total
    var seen: Set<String> = []
    for index in rows.indices {
      let key = rows[index].key
      let isTyped = editor != nil && column == 0 && index == list.selection
      if rows[index].isNew {
        // Someone else has made the category meanwhile.
        guard !isTyped, !rows[index].name.isEmpty, base.names[key] != nil,
          seen.insert(key).inserted,
          !rows.contains(where: { !$0.isNew && $0.key == key })
        else { continue }
        rows[index].isNew = false
      } else {
        seen.insert(key)
      }
      rows[index].name = base.names[key] ?? rows[index].name
      take(base.cells[key] ?? [:], into: index)
    }
    rows.removeAll { !$0.isNew && base.names[$0.key] == nil && !$0.isChanged }
    for key in base.names.keys where !seen.contains(key) {
      append(base.names[key] ?? key, isNew: false)
      take(base.cells[key] ?? [:], into: rows.count - 1)
    }
    let known = rows.filter { !$0.isNew }.map { (order: CollationKey($0.name), row: $0) }
      .sorted { ($0.order, $0.row.serial) < ($1.order, $1.row.serial) }.map(\.row)
    rows = known + rows.filter(\.isNew)
    arrangeYears(base)
    tidy()
    if let focused { focus(serial: focused, year: focusedYear) }
  }

  private mutating func take(_ standings: [Int: Cell.Standing], into index: Int) {
    for (year, standing) in standings {
      rows[index].cells[year, default: Cell()].take(standing)
    }
    for year in rows[index].cells.keys where standings[year] == nil {
      rows[index].cells[year]?.take(Cell.Standing())
    }
  }

  private mutating func arrangeYears(_ base: Base) {
    var all = Set(base.cells.values.flatMap(\.keys))
    for row in rows { all.formUnion(row.cells.filter { $0.value.isChanged }.keys) }
    let own = 1...max(1, lastYear ?? max(Self.usualYears, all.max() ?? 0))
    years = Array(own) + all.filter { $0 > own.upperBound }.sorted()
    if all.contains(where: { $0 < 1 }) { years += all.filter { $0 < 1 }.sorted(by: >) }
  }

  private mutating func append(_ name: String, isNew: Bool) {
    rows.append(Row(serial: serials, name: name, isNew: isNew))
    serials += 1
  }

  /// Adds a row for a new category, above the blank one; its index.
  mutating func addRow(_ name: String) -> Int {
    if let blank = rows.last, blank.isBlank {
      rows[rows.count - 1].name = name
    } else {
      append(name, isNew: true)
    }
    return rows.count - 1
  }

  /// Sees to it that one blank row, and no more, stands at the end.
  mutating func tidy() {
    let focused = rows.indices.contains(list.selection) ? row.serial : nil
    let focusedYear = year
    let isTyping = editor != nil
    rows.removeAll { $0.isBlank && !(isTyping && $0.serial == focused) }
    if rows.last?.isBlank != true { append("", isNew: true) }
    if let focused { focus(serial: focused, year: focusedYear) }
  }

  private mutating func focus(serial: Int, year: Int?) {
    let index = rows.firstIndex { $0.serial == serial } ?? min(list.selection, rows.count - 1)
    list.select(index, count: rows.count)
    if let year { column = (years.firstIndex(of: year) ?? 0) + 1 }
    column = max(column, leastColumn)
  }
}

// MARK: What is in focus, and sums

extension BudgetGrid {
  /// The row in focus.
  var row: Row { rows[list.selection] }

  /// The year in focus; nil for the name of the category.
  var year: Int? { years.indices.contains(column - 1) ? years[column - 1] : nil }

  /// The cell in focus; nil for the name of the category.
  var cell: Cell? { year.map { row.cells[$0] ?? Cell() } }

  /// The first column that keys can go to: names of the project's own categories stay.
  var leastColumn: Int { row.isNew ? 0 : 1 }

  /// The sum of a year.
  func total(ofYear year: Int) -> Money {
    rows.reduce(.zero) { $0 + ($1.cells[year]?.amount ?? .zero) }
  }

  /// The budget of the part, as typed.
  var total: Money { rows.reduce(.zero) { $0 + $1.total } }

  /// What is left of the grant once this part and the others have theirs; negative where they take
  /// more; nil while the grant is not known.
  var remainder: Money? { grant.map { $0 - others - total } }

  /// How many cells saving would write.
  var changedCount: Int {
    rows.reduce(0) { $0 + $1.cells.values.count { $0.isChanged } }
  }

  /// Whether anything would be lost by closing it.
  var isTouched: Bool { rows.contains { $0.isChanged || $0.isNew && !$0.name.isEmpty } }

  /// What stands in the way of a cell, or of a name in column 0.
  func problem(row index: Int, column: Int) -> GridProblem? {
    let row = rows[index]
    guard column > 0 else {
      guard row.isNew, !row.isBlank else { return nil }
      if row.name.isEmpty { return .noCategory }
      let key = row.key
      let isTaken = rows.contains { $0.serial != row.serial && !$0.name.isEmpty && $0.key == key }
      if isTaken { return .categoryTaken }
      return row.isChanged ? nil : .noAmount
    }
    let year = years[column - 1]
    guard let cell = row.cells[year], cell.isChanged else { return nil }
    if let problem = cell.problem { return problem }
    guard cell.standing.lines.isEmpty else { return nil }
    if year < 1 || lastYear.map({ year > $0 }) ?? false { return .noSuchYear }
    return !row.isNew && row.key.isEmpty ? .noCategory : nil
  }

  /// The first thing that stands in the way of saving.
  var firstProblem: (row: Int, column: Int, problem: GridProblem)? {
    for row in rows.indices {
      for column in 0...years.count {
        if let problem = problem(row: row, column: column) { return (row, column, problem) }
      }
    }
    return nil
  }
}
