internal import ProjectModel
internal import Words

/// A row of the table part × category × year, with its money.
struct BudgetRow: Sendable {
  /// What a row is about.
  enum Subject: Hashable, Sendable {
    /// A part, with all of its lines; nil for what is charged to none.
    case part(RecordID?)
    /// A category of a part, in all years.
    case line(Scenario.Line)
    /// One year of it; 0 for what has no year.
    case year(Scenario.Line, Int)
    /// Everything.
    case total
    /// What is dated outside the agreement, and counts in no total.
    case outside
    /// The head of the transfers.
    case transfers
    /// One transfer.
    case transfer(RecordID)
    /// The cap on administration.
    case cap

    /// Whether it stands for amounts, in columns.
    var hasAmounts: Bool {
      switch self {
      case .part, .line, .year, .total, .outside: true
      case .transfers, .transfer, .cap: false
      }
    }
  }

  /// What it is about.
  var subject: Subject
  /// What stands for it.
  var name: String
  /// Its money.
  var money: BudgetCell
  /// Whether what it is made of is hidden; nil where it is made of nothing.
  var isFolded: Bool?
  /// What is wrong with a single year that it is made of, worst first.
  var yearTrouble: (trouble: BudgetTrouble, year: Int)?

  /// The rows of a project: parts, their categories, the years of unfolded categories, the total, and
  /// below it the transfers.
  ///
  /// - Parameter only: the year to show alone, counted as the kind of years does; nil for all.
  static func rows(
    of project: Project, years: YearKind, only: Int?, folded: Set<RecordID?>,
    unfolded: Set<Scenario.Line>
  ) -> [BudgetRow] {
    let table = BudgetTable(project, years: years)
    var cells: [RecordID?: [String: [Int: BudgetCell]]] = [:]
    for (key, cell) in table.cells where only.map({ key.year == $0 }) ?? true {
      // What refers to a part that is gone counts under none, as everywhere.
      let part = key.part.flatMap { project.parts[$0]?.id }
      cells[part, default: [:]][key.category, default: [:]][key.year, default: BudgetCell()] += cell
    }
    var rows: [BudgetRow] = []
    var total = BudgetCell()
    for part in project.partsInOrder.map({ Optional($0.id) }) + [nil] {
      let categories = cells[part] ?? [:]
      if part == nil, categories.isEmpty { continue }
      let sums = categories.mapValues { $0.values.reduce(into: BudgetCell()) { $0 += $1 } }
      let money = sums.values.reduce(into: BudgetCell()) { $0 += $1 }
      let troubles = categories.mapValues { worst(of: $0) }
      total += money
      let isFolded = folded.contains(part)
      rows.append(
        BudgetRow(
          subject: .part(part), name: "", money: money, isFolded: isFolded,
          yearTrouble: troubles.values.compactMap(\.self).min {
            ($0.trouble, $0.year) < ($1.trouble, $1.year)
          }))
      if isFolded { continue }
      let names = categories.keys
        .map { (key: $0, name: table.categoryNames[$0] ?? $0) }
        .map { (key: $0.key, name: $0.name, order: CollationKey($0.name)) }
        .sorted { ($0.order, $0.key) < ($1.order, $1.key) }
      for (key, name, _) in names {
        let line = Scenario.Line(part: part, category: key)
        let isOpen = unfolded.contains(line) && only == nil
        rows.append(
          BudgetRow(
            subject: .line(line), name: name, money: sums[key] ?? BudgetCell(),
            isFolded: only == nil ? !isOpen : nil, yearTrouble: troubles[key] ?? nil))
        guard isOpen else { continue }
        for (year, cell) in (categories[key] ?? [:]).sorted(by: { $0.key < $1.key }) {
          rows.append(BudgetRow(subject: .year(line, year), name: "", money: cell))
        }
      }
    }
    rows.append(BudgetRow(subject: .total, name: "", money: total))
    let outside = project.totals.outside
    if outside.count > 0, only == nil {
      var money = BudgetCell()
      money.spent = outside.spent
      money.committed = outside.committed
      rows.append(BudgetRow(subject: .outside, name: "", money: money))
    }
    if project.info.adminCap != nil, project.info.adminBase != nil {
      rows.append(BudgetRow(subject: .cap, name: "", money: BudgetCell()))
    }
    return rows + transfers(of: project)
  }

  /// What is wrong with the worst of the years of a line.
  private static func worst(of years: [Int: BudgetCell]) -> (trouble: BudgetTrouble, year: Int)? {
    years.compactMap { year, cell in
      cell.trouble.flatMap { $0 == .nearlyUsed ? nil : (trouble: $0, year: year) }
    }
    .min { ($0.trouble, $0.year) < ($1.trouble, $1.year) }
  }

  private static func transfers(of project: Project) -> [BudgetRow] {
    let transfers = project.transfers.sorted {
      ($0.date?.number ?? .max, $0.id) > ($1.date?.number ?? .max, $1.id)
    }
    guard !transfers.isEmpty else { return [] }
    return [BudgetRow(subject: .transfers, name: "", money: BudgetCell())]
      + transfers.map {
        BudgetRow(subject: .transfer($0.id), name: $0.reason, money: BudgetCell())
      }
  }
}

extension BudgetRow {
  /// What is wrong with its money, if anything is.
  var trouble: BudgetTrouble? { subject == .outside ? nil : money.trouble }
}
