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
    var keys: [String: String] = [:]
    spent = .zero
    committed = .zero
    for expense in project.expenses where contains(expense, project, &keys) {
      found.append((expense.date?.number ?? .min, expense.id))
      guard expense.eligible, let amount = expense.amount else { continue }
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

  /// - Parameter keys: the keys of the categories seen so far.
  private func contains(
    _ expense: Expense, _ project: Project, _ keys: inout [String: String]
  ) -> Bool {
    if let part = scope.part, expense.part.flatMap({ project.parts[$0]?.id }) != part {
      return false
    }
    if let days = scope.days, !(expense.date.map { days.contains($0) } ?? false) { return false }
    if scope.isOutside, project.totals.year(of: expense.date) != 0 { return false }
    guard let category = scope.category else { return true }
    let key = keys[expense.category] ?? SearchKey.text(expense.category)
    keys[expense.category] = key
    return key == category
  }

  /// Selects lines up or down.
  mutating func move(by rows: Int) { list.move(by: rows, count: self.rows.count) }

  /// Brings the selected line into view.
  mutating func reveal(rows: Int) { list.reveal(rows: rows, count: self.rows.count) }

  /// The selected expense.
  var selected: RecordID? { rows.indices.contains(list.selection) ? rows[list.selection] : nil }
}
