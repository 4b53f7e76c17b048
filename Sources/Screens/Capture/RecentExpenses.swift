internal import ProjectModel
internal import Widgets
internal import Words

/// The expenses written last, newest first, and those of them that are shown.
struct RecentExpenses {
  /// Which row is selected and seen.
  var list = ListState()
  /// What chooses among them.
  var filter = RowFilter()
  /// Those that are shown.
  private(set) var rows: [RecordID] = []
  /// What their texts take.
  private(set) var extent = ExpenseExtent()
  private var all: [RecordID] = []
  private var revision: Int?

  /// Expenses kept at most.
  private static let limit = 500

  /// Finds them anew where the project has changed; what was selected stays selected.
  mutating func refresh(_ scene: Scene) {
    guard revision != scene.world.revision.project else { return }
    revision = scene.world.revision.project
    all = scene.project.newestExpenses(Self.limit)
    choose(scene)
  }

  /// Chooses those that the filter lets through.
  mutating func choose(_ scene: Scene) {
    let chosen = selected
    let wasFirst = list.selection == 0
    rows = filter.isOpen ? all : all.filter { passes($0, scene) }
    extent = ExpenseExtent(rows, scene)
    let index = wasFirst ? 0 : chosen.flatMap { rows.firstIndex(of: $0) }
    list.select(index ?? list.selection, count: rows.count)
  }

  private func passes(_ id: RecordID, _ scene: Scene) -> Bool {
    guard let expense = scene.project.expenses[id] else { return false }
    return filter.passes(SearchKey.text(ExpenseText.text(of: expense, scene)))
  }

  /// The selected expense.
  var selected: RecordID? { rows.indices.contains(list.selection) ? rows[list.selection] : nil }

  /// Selects an expense if it is shown.
  mutating func select(_ id: RecordID) {
    if let index = rows.firstIndex(of: id) { list.select(index, count: rows.count) }
  }
}
