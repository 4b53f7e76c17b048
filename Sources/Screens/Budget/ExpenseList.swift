internal import ProjectModel
internal import Widgets

/// The expenses behind a figure, newest first.
struct ExpenseList {
  /// Which expenses.
  struct Scope: Hashable {
    /// Those of one part (or of none, where the inner value is nil); nil for all.
    var part: RecordID??
    /// Those of a category, as `SearchKey` reduces it.
    var category: String?
    /// Those dated in these days.
    var days: ClosedRange<CalendarDay>?
    /// Those outside the agreement's dates, or without a date.
    var isOutside = false

    /// The fields that are the same in all of them.
    var common: Set<Field> {
      Set((part == nil ? [] : [Field.part]) + (category == nil ? [] : [.category]))
    }
  }

  /// One of them, and what it adds to the sums.
  private struct Charge {
    let day: Int32
    let id: RecordID
    let spent: Money
    let committed: Money
  }

  /// Which expenses.
  let scope: Scope
  private(set) var list = ListState()
  /// What chooses among them.
  private(set) var filter = RowFilter()
  /// Those that are shown.
  private(set) var rows: [RecordID] = []
  /// What their texts take.
  private(set) var extent = ExpenseExtent()
  /// What those among them that count add up to.
  private(set) var spent = Money.zero
  private(set) var committed = Money.zero
  /// All of the scope.
  private var charges: [Charge] = []
  /// The project that they were found in.
  private var revision: Int?
  private var isNarrowed = true

  init(_ scope: Scope, _ scene: Scene) {
    self.scope = scope
    refresh(scene)
  }

  /// Whether there is a filter that an index can look for: expenses are found by two letters or
  /// more.
  var isFiltered: Bool {
    SearchKey.words(of: filter.text).contains { $0.utf8.count >= 2 }
  }

  /// Shows only expenses that hold all words of a text; once `refresh` finds their index.
  mutating func filter(by text: String) {
    filter = RowFilter(text)
    isNarrowed = false
  }

  /// Finds them anew where the project or the filter has changed; what was selected stays selected.
  mutating func refresh(_ scene: Scene) {
    if revision != scene.world.revision.project {
      revision = scene.world.revision.project
      find(in: scene.project)
      isNarrowed = false
    }
    guard !isNarrowed else { return }
    var shown = charges
    if isFiltered {
      guard let index = scene.world.expenseIndex else { return }
      let found = Set(index.matches(filter.text, limit: .max))
      shown = charges.filter { found.contains($0.id) }
    }
    isNarrowed = true
    let chosen = selected
    rows = shown.map(\.id)
    extent = ExpenseExtent(rows, scene)
    spent = shown.reduce(.zero) { $0 + $1.spent }
    committed = shown.reduce(.zero) { $0 + $1.committed }
    let index = chosen.flatMap { rows.firstIndex(of: $0) }
    list.select(index ?? list.selection, count: rows.count)
  }

  private mutating func find(in project: Project) {
    var found: [Charge] = []
    let parts = Set(project.parts.map(\.id))
    let totals = project.totals
    var categories: [String: Bool] = [:]
    project.forEachExpense { expense in
      guard contains(expense, parts, totals, &categories) else { return }
      // Of those outside the agreement alone it is told what they come to; elsewhere they add nothing.
      let charge =
        scope.isOutside && expense.eligible
        ? totals.chargeOutside(of: expense) : totals.charge(of: expense)
      found.append(
        Charge(
          day: expense.date?.number ?? .min, id: expense.id, spent: charge.spent,
          committed: charge.committed))
    }
    found.sort { ($0.day, $0.id) > ($1.day, $1.id) }
    charges = found
  }

  /// - Parameters:
  ///   - parts: the parts that there are; what is charged to another counts under none.
  ///   - categories: whether the categories seen so far are the one that is wanted.
  private func contains(
    _ expense: borrowing Expense, _ parts: Set<RecordID>, _ totals: Totals,
    _ categories: inout [String: Bool]
  ) -> Bool {
    if let part = scope.part, expense.part.flatMap({ parts.contains($0) ? $0 : nil }) != part {
      return false
    }
    if let days = scope.days, !(expense.date.map { days.contains($0) } ?? false) { return false }
    if scope.isOutside, !totals.isOutside(expense) { return false }
    guard let category = scope.category else { return true }
    if let isWanted = categories[expense.category] { return isWanted }
    let isWanted = SearchKey.text(expense.category) == category
    categories[expense.category] = isWanted
    return isWanted
  }

  /// Selects an expense if it is shown.
  mutating func select(_ id: RecordID) {
    if let index = rows.firstIndex(of: id) { list.select(index, count: rows.count) }
  }

  /// Selects lines up or down.
  mutating func move(by rows: Int) { list.move(by: rows, count: self.rows.count) }

  /// Brings the selected line into view.
  mutating func reveal(rows: Int) { list.reveal(rows: rows, count: self.rows.count) }

  /// The selected expense.
  var selected: RecordID? { rows.indices.contains(list.selection) ? rows[list.selection] : nil }
}
