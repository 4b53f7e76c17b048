/// Budget, spending and commitment of one part, category and project year, or of a sum of them.
public struct BudgetCell: Hashable, Sendable {
  /// The initial budget.
  public var initial = Money.zero
  /// The budget after transfers; the one that counts.
  public var revised = Money.zero
  /// Eligible and paid.
  public var spent = Money.zero
  /// Eligible and committed.
  public var committed = Money.zero

  /// An empty cell.
  public init() {}

  /// *Solde*: revised − spent.
  public var balance: Money { revised - spent }
  /// *Solde disponible*: revised − spent − committed.
  public var available: Money { revised - spent - committed }
  /// *Taux de consommation*: spent ÷ revised; nil without budget.
  public var consumption: Double? { spent.share(of: revised) }
  /// *Taux d'engagement*: (spent + committed) ÷ revised; nil without budget.
  public var engagement: Double? { (spent + committed).share(of: revised) }

  /// Adds another cell.
  public static func += (left: inout Self, right: Self) {
    left.initial += right.initial
    left.revised += right.revised
    left.spent += right.spent
    left.committed += right.committed
  }
}

/// Every budget cell of a project. Cells with charges but no budget are there too: « hors budget ».
/// Charges dated outside the agreement are in none.
///
/// In years other than the project's own, the budget of a project year is cut at their bounds by
/// `BudgetSpread`; years are then counted from the first one that the agreement has days in.
public struct BudgetTable: Hashable, Sendable {
  /// The cells by part, category and year.
  public private(set) var cells: [Totals.LineKey: BudgetCell] = [:]
  /// The names of categories by key, as the budget lines spell them, else as expenses do.
  public private(set) var categoryNames: [String: String] = [:]

  /// The table of a project; takes time in proportion to its budget lines and charged keys.
  public init(_ project: Project) {
    var nets: [RecordID: Money] = [:]
    for transfer in project.transfers {
      guard let from = transfer.from, let to = transfer.to, let amount = transfer.amount,
        project.budgetLines[from] != nil, project.budgetLines[to] != nil
      else { continue }
      nets[from, default: .zero] -= amount
      nets[to, default: .zero] += amount
    }
    for line in project.budgetLines {
      let category = SearchKey.text(line.category)
      let key = Totals.LineKey(part: line.part, category: category, year: line.year ?? 0)
      let amount = line.amount ?? .zero
      cells[key, default: BudgetCell()].initial += amount
      cells[key, default: BudgetCell()].revised += amount + (nets[line.id] ?? .zero)
      if categoryNames[category].map({ line.category < $0 }) ?? true {
        categoryNames[category] = line.category
      }
    }
    categoryNames.merge(project.totals.categorySpellings) { budgeted, _ in budgeted }
    for (key, charge) in project.totals.lines {
      cells[key, default: BudgetCell()].spent += charge.spent
      cells[key, default: BudgetCell()].committed += charge.committed
    }
  }

  /// The table of a project in years of a kind.
  public init(_ project: Project, years kind: YearKind) {
    let own = BudgetTable(project)
    guard kind != .project, let calendar = project.calendar else {
      self = own
      return
    }
    categoryNames = own.categoryNames
    let periods = calendar.periods(.year, of: kind)
    let spread = BudgetSpread(calendar, over: periods)
    func add(_ amount: Money, _ key: Totals.LineKey, to field: WritableKeyPath<BudgetCell, Money>) {
      var rest = amount
      var cut = key
      for (index, slice) in spread.slices(of: amount, year: key.year) {
        cut.year = periods[index].year
        // A year that gets nothing of an amount has no line for it.
        if slice.cents == 0, amount.cents != 0 { continue }
        cells[cut, default: BudgetCell()][keyPath: field] += slice
        rest -= slice
      }
      cut.year = 0
      if rest.cents != 0 { cells[cut, default: BudgetCell()][keyPath: field] += rest }
    }
    for (key, cell) in own.cells {
      add(cell.initial, key, to: \.initial)
      add(cell.revised, key, to: \.revised)
    }
    let lines = project.totals.lines { year, month in
      month.map { calendar.year(of: kind, month: $0) } ?? 0
    }
    for (key, charge) in lines {
      cells[key, default: BudgetCell()].spent += charge.spent
      cells[key, default: BudgetCell()].committed += charge.committed
    }
  }

  /// The sum of the cells that a condition chooses.
  public func sum(where isChosen: (Totals.LineKey) -> Bool) -> BudgetCell {
    cells.reduce(into: BudgetCell()) { sum, cell in
      if isChosen(cell.key) { sum += cell.value }
    }
  }

  /// The sum of all cells.
  public var total: BudgetCell { sum { _ in true } }
}
