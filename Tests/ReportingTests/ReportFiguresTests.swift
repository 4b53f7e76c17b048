import ModelSupport
import ProjectModel
import TestSupport
import Testing
import Words

@testable import Reporting

/// The figures of a report are those of the screens, and all its sums add up, to the cent.
struct ReportFiguresTests {
  /// Reports of random projects, from a day before all that they hold.
  private func sources(_ seed: UInt64) throws -> [ReportSource] {
    var random = try RandomEntries(seed: Seed.fresh(seed), records: 12)
    let entries = try random.next(400)
    return try ["2022-09-30", "2023-12-31", "2026-01-01"].map { day in
      try ReportSample.source(
        folded(entries, today: try ReportSample.day(day)), .final, since: "2000-01-01")
    }
  }

  private func table(_ table: ReportWords.Table, of source: ReportSource) -> ReportTable? {
    source.sections.flatMap(\.tables).first { $0.name == source.words.tableName(table) }
  }

  private func money(_ cell: ReportTable.Cell?) -> Money? {
    if case .money(let money) = cell { money } else { nil }
  }

  private func total(_ table: ReportTable?) -> [ReportTable.Cell]? {
    table?.rows.first { $0.standing == .total }?.cells
  }

  @Test(arguments: 20..<23 as Range<UInt64>)
  func `sums of groups and of all are those of the rows`(seed: UInt64) throws {
    for source in try sources(seed) {
      for table in source.sections.flatMap(\.tables) {
        for column in table.columns.indices where table.columns[column].kind == .money {
          var group = Money.zero
          var all = Money.zero
          for row in table.rows {
            let amount = row.cells.indices.contains(column) ? money(row.cells[column]) : nil
            switch row.standing {
            case .item:
              group += amount ?? .zero
              all += amount ?? .zero
            case .group: group = .zero
            case .subtotal: #expect(amount == group, "\(table.name), column \(column)")
            case .total: #expect(amount == all, "\(table.name), column \(column)")
            }
          }
        }
      }
    }
  }

  @Test(arguments: 30..<33 as Range<UInt64>)
  func `the sums of the tables are the figures of the screens`(seed: UInt64) throws {
    for source in try sources(seed) {
      let figures = source.figures
      if let budget = total(table(.budget, of: source)) {
        #expect(money(budget[1]) == figures.money.initial)
        #expect(money(budget[3]) == figures.money.revised)
        #expect(money(budget[4]) == figures.money.spent)
        #expect(money(budget[5]) == figures.money.spent)
        #expect(money(budget[6]) == figures.money.committed)
        #expect(money(budget[7]) == figures.money.available)
      } else {
        #expect(figures.money == BudgetCell())
      }
      if let years = total(table(.years, of: source)) {
        #expect(money(years[years.count - 3]) == figures.money.spent)
        #expect(money(years[years.count - 2]) == figures.money.revised)
      }
      if let instalments = total(table(.instalments, of: source)) {
        #expect(money(instalments[4]) == figures.received)
      }
      if let expenses = total(table(.expenses, of: source)) {
        #expect(money(expenses[7]) == figures.money.spent)
        #expect(money(expenses[8]) == figures.money.committed)
      } else {
        #expect(figures.money.spent == .zero && figures.money.committed == .zero)
      }
      if let ineligible = total(table(.ineligible, of: source)) {
        #expect(money(ineligible[5]) == figures.ineligible.sum)
      }
    }
  }

  @Test(arguments: 40..<44 as Range<UInt64>)
  func `periods that follow one another have spent what all of them have`(seed: UInt64) throws {
    var random = try RandomEntries(seed: Seed.fresh(seed), records: 12)
    let project = folded(try random.next(400), today: try ReportSample.day("2024-06-30"))
    let budget = BudgetTable(project)
    func spent(_ first: String, _ last: String) throws -> Money {
      let days = try ReportSample.day(first)...ReportSample.day(last)
      return BudgetStatement(project, budget, period: days).sum().inPeriod
    }
    let whole = try spent("2000-01-01", "2024-06-30")
    #expect(whole == budget.total.spent)
    #expect(
      try spent("2000-01-01", "2022-12-31") + spent("2023-01-01", "2024-06-30") == whole)
  }

  @Test func `what has come due of the budget is the planned value`() throws {
    let source = try ReportSample.source(try Demonstration.project())
    let due = BudgetStatement(
      source.project, source.figures.budget, period: source.request.period
    ).sum().due
    let planned = source.figures.earnedValue.plannedValue.rounded
    // Each line and year is rounded to the cent.
    #expect((due - planned).cents.magnitude <= source.figures.budget.cells.count)
  }

  @Test func `the summary tells the figures of the demonstration`() throws {
    let source = try ReportSample.source(try Demonstration.project(), since: "2023-10-31")
    let sentences = source.summarySentences
    #expect(sentences.count == 5)
    #expect(
      sentences[0]
        == "Au 14\u{A0}février 2024, 334\u{A0}249\u{A0}$ des 643\u{A0}000\u{A0}$ sont dépensés (52\u{A0}%), "
        + "25\u{A0}350\u{A0}$ engagés et 283\u{A0}401\u{A0}$ disponibles, alors que 62\u{A0}% du temps est écoulé."
    )
    #expect(sentences[1].contains("5 en retard, la plus en retard de 75\u{A0}jours."))
  }

  @Test func `what was amended in the period is told with what it was`() throws {
    let project = try Demonstration.project()
    var former = project.info
    former.grant = .dollars(600_000)
    let source = try ReportSample.source(project, formerInfo: former)
    let lists = source.changes.blocks.compactMap { block in
      if case .list(let lines) = block { lines } else { nil }
    }
    #expect(lists.count == 1)
    #expect(lists.first?.count == 1)
    #expect(
      lists.first?.first?.contains("600\u{A0}000,00\u{A0}$ devient 643\u{A0}000,00\u{A0}$") == true)
  }

  @Test func `what was paid before the agreement began is of its first report`() throws {
    var entries = try Demonstration.entries()
    let last = try #require(entries.map(\.stamp).max())
    var entry = Entry(
      stamp: Stamp.next(after: last, now: last.milliseconds + 1, writer: last.writer), author: "x")
    let id = try #require(RecordID("e-early"))
    entry.set(
      .expense, id,
      [
        Assignment(.date, .day(try ReportSample.day("2022-04-02"))),
        Assignment(.paid, .day(try ReportSample.day("2022-03-20"))),
        Assignment(.amount, .money(.dollars(300))),
      ])
    entries.append(entry)
    let project = folded(entries, today: try ReportSample.day("2024-02-14"))
    let source = try ReportSample.source(project)
    #expect(source.statement.sum().inPeriod == source.figures.money.spent)
    let annex = try #require(total(table(.expenses, of: source)))
    #expect(money(annex[7]) == source.figures.money.spent)
  }

  @Test func `a value that gives a small count away is told nowhere`() throws {
    var entry = Entry(
      stamp: try #require(Stamp("2024-01-02T10:00:00.000Z-0000-anna")), author: "Anna")
    let indicator = try #require(RecordID("i1"))
    let part = try #require(RecordID("v1"))
    entry.set(.part, part, [Assignment(.code, .text("V1"))])
    entry.set(
      .indicator, indicator,
      [
        Assignment(.title, .text("Personnes")), Assignment(.part, .reference(part)),
        Assignment(.main, .flag(true)), Assignment(.targets, .quantities([Quantity(20)])),
      ])
    entry.set(
      .measure, try #require(RecordID("n1")),
      [
        Assignment(.indicator, .reference(indicator)), Assignment(.value, .quantity(Quantity(3))),
        Assignment(.date, .day(try ReportSample.day("2024-01-01"))),
        Assignment(.municipality, .reference(try #require(RecordID("10043")))),
      ])
    let source = try ReportSample.source(
      folded([entry], today: try ReportSample.day("2024-02-14")))
    let row = try #require(table(.indicators, of: source)).rows.first { _ in true }
    #expect(row?.cells[6] == .text("trop peu"))
    #expect(row?.cells[7] == .undefined)
    let page = try ReportSample.page(source)
    #expect(!page.contains("3 sur 20") && !page.contains(">3<"))
  }

  @Test func `lines whose variance passes the threshold are told, and no others`() throws {
    let source = try ReportSample.source(try Demonstration.project())
    let told = try #require(table(.variances, of: source)).rows.map { $0.cells[0] }
    let lines = BudgetStatement(
      source.project, source.figures.budget, period: source.request.period
    ).lines.values
    #expect(told.count == lines.filter { $0.isBeyond(0.1) }.count)
    #expect(!told.isEmpty && told.count < lines.count)
  }
}
