internal import ProjectModel

extension BudgetGrid {
  /// The lines of a part by category and year.
  struct Base {
    var names: [String: String] = [:]
    var cells: [String: [Int: Cell.Standing]] = [:]
    var total = Money.zero

    init(_ project: Project, _ budget: BudgetTable, part: RecordID?) {
      var transfers: [RecordID: Int] = [:]
      for transfer in project.transfers {
        for line in [transfer.from, transfer.to] {
          if let line { transfers[line, default: 0] += 1 }
        }
      }
      // What refers to a part that is gone counts under none, as everywhere.
      func belongs(_ other: RecordID?) -> Bool {
        other == part || part == nil && other.map { project.parts[$0] == nil } ?? true
      }
      for line in project.budgetLines where belongs(line.part) {
        let key = SearchKey.text(line.category)
        var standing = cells[key]?[line.year ?? 0] ?? Cell.Standing()
        standing.lines.append(line.id)
        if let amount = line.amount { standing.amount = (standing.amount ?? .zero) + amount }
        standing.transfers += transfers[line.id] ?? 0
        total += line.amount ?? .zero
        cells[key, default: [:]][line.year ?? 0] = standing
      }
      // A category with charges and no budget has a row as well: it is what is to be budgeted.
      for (key, money) in budget.cells where belongs(key.part) && money != BudgetCell() {
        cells[key.category, default: [:]][key.year, default: Cell.Standing()].money += money
      }
      for key in cells.keys { names[key] = budget.categoryNames[key] ?? key }
    }
  }
}
