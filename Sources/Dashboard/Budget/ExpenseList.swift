internal import ProjectModel
internal import Widgets

/// The expenses behind a figure, newest first.
struct ExpenseList: Sendable {
  /// Which expenses.
  struct Scope: Hashable, Sendable {
    /// Those of one part (or of none, where the inner value is nil); nil for all.
    var part: RecordID??
    /// Those of a category, as `SearchKey` reduces it.
    var category: String?
    /// Those dated in these days.
    var days: ClosedRange<CalendarDay>?
    /// Those outside the agreement's dates, or without a date.
    var isOutside = false
  }

  /// Which expenses.
  let scope: Scope
  private(set) var list = ListState()
  /// Those expenses.
  private(set) var rows: [RecordID] = []
  /// What the eligible ones add up to.
  private(set) var spent = Money.zero
  private(set) var committed = Money.zero

  init(_ scope: Scope, _ project: Project) {
    self.scope = scope
    refresh(project)
  }

  /// Finds them anew; what was selected stays selected.
  mutating func refresh(_ project: Project) {
    let chosen = rows.indices.contains(list.selection) ? rows[list.selection] : nil
    var found: [(day: Int32, id: RecordID)] = []
    let parts = Set(project.parts.map(\.id))
    let totals = project.totals
    var categories: [String: Bool] = [:]
    spent = .zero
    committed = .zero
    project.forEachExpense { expense in
      guard contains(expense, parts, totals, &categories) else { return }
      found.append((expense.date?.number ?? .min, expense.id))
      guard expense.eligible, let amount = expense.amount else { return }
      switch expense.state {
      case .paid: spent += amount
      case .committed: committed += amount
      }
    }
    found.sort { ($0.day, $0.id) > ($1.day, $1.id) }
    rows = found.map(\.id)
    let index = chosen.flatMap { rows.firstIndex(of: $0) }
    list.select(index ?? list.selection, count: rows.count)
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
    if scope.isOutside, totals.year(of: expense.date) != 0 { return false }
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
