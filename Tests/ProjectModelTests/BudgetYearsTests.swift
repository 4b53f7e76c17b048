import ProjectModel
import Testing

/// The budget table in years of other kinds than the project's own.
struct BudgetYearsTests {
  private func forEachProject(_ body: (Project) throws -> Void) throws {
    for (number, agreement) in Agreement.samples.enumerated() {
      for seed in 1...4 as ClosedRange<UInt64> {
        try body(try projectWithRandomMoney(agreement, seed: UInt64(number) * 100 + seed))
      }
    }
  }

  /// A part and a category.
  private struct Line: Hashable {
    var part: RecordID?
    var category: String
  }

  private func lines(_ table: BudgetTable) -> [Line: BudgetCell] {
    table.cells.reduce(into: [:]) { lines, cell in
      lines[Line(part: cell.key.part, category: cell.key.category), default: BudgetCell()] +=
        cell.value
    }
  }

  @Test(arguments: YearKind.allCases)
  func `totals are the same in years of every kind, line by line`(kind: YearKind) throws {
    try forEachProject { project in
      let own = BudgetTable(project)
      let table = BudgetTable(project, years: kind)
      #expect(table.total == own.total)
      #expect(lines(table) == lines(own))
      #expect(table.categoryNames == own.categoryNames)
    }
  }

  @Test(arguments: YearKind.allCases)
  func `a year has what the timeline says of it`(kind: YearKind) throws {
    try forEachProject { project in
      let table = BudgetTable(project, years: kind)
      let timeline = BudgetTimeline(project, .year, of: kind)
      for slice in timeline.slices {
        let year = table.sum { $0.year == slice.period.year }
        #expect(year.revised == slice.planned)
        #expect(year.spent == slice.spent)
        #expect(year.committed == slice.committed)
      }
      let years = 1...(timeline.slices.last?.period.year ?? 1)
      let beyond = table.sum { !years.contains($0.year) }
      #expect(beyond.revised == timeline.outside.revised)
      #expect(beyond.spent == .zero && beyond.committed == .zero)
    }
  }

  @Test func `years of the government that begin with the project's are its own`() throws {
    let project = try projectWithRandomMoney(Agreement("2022-04-01", "2025-03-31"), seed: 3)
    let own = BudgetTable(project)
    let table = BudgetTable(project, years: .government)
    for year in 1...3 {
      #expect(table.sum { $0.year == year } == own.sum { $0.year == year })
    }
  }
}
