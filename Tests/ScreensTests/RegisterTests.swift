import Cells
import ProjectModel
import TestSupport
import Testing
import Words

@testable import Screens

/// The screen *Registres*: filters, orders, groups, and what the rows come to.
struct RegisterTests {
  private func screen(
    _ size: Size = Size(columns: 120, rows: 36), _ language: Language = .french
  ) throws -> Shell {
    var dashboard = try demonstrationDashboard(size, language)
    dashboard.press(.character("7"))
    return dashboard
  }

  private func filtered(_ text: String, _ tabs: Int = 0) throws -> Shell {
    var dashboard = try screen()
    for _ in 0..<tabs { dashboard.press(.tab) }
    dashboard.press(.character("/"))
    dashboard.type(text)
    dashboard.press(.enter)
    return dashboard
  }

  private func row(_ dashboard: Shell, _ index: Int) -> String {
    dashboard.frame().text(row: index).replacing("\u{A0}", with: " ")
  }

  /// An expense that someone else enters, of the first supplier in order.
  private func newExpense() throws -> Entry {
    var entry = Entry(
      stamp: Stamp(
        milliseconds: 1_900_000_000_000, counter: 0, writer: try #require(WriterID("other"))),
      author: "Marc")
    entry.set(
      .expense, try #require(RecordID("enew")),
      [
        Assignment(.date, .day(try #require(CalendarDay(iso: "2024-02-13")))),
        Assignment(.amount, .money(Money(cents: 12_345))), Assignment(.supplier, .text("AAA")),
      ])
    return entry
  }

  /// What the demonstration's expenses come to that meet a condition.
  private func expected(
    _ project: Project, _ isWanted: (Expense) -> Bool
  ) -> (count: Int, spent: Money, committed: Money) {
    var result = (count: 0, spent: Money.zero, committed: Money.zero)
    for expense in project.expenses where isWanted(expense) {
      result.count += 1
      guard project.totals.counts(expense) else { continue }
      let charge = project.totals.charge(of: expense)
      result.spent += charge.spent
      result.committed += charge.committed
    }
    return result
  }

  @Test func `all expenses are there, and come to what the project has spent`() throws {
    let dashboard = try screen()
    let list = dashboard.registers.list
    #expect(list.contents.count == dashboard.project.expenses.count)
    #expect(list.contents.spent == Figures(dashboard.project).money.spent)
    #expect(list.contents.committed == Figures(dashboard.project).money.committed)
    #expect(row(dashboard, 2).contains("448 dépenses · payé 334 248,77 $ · engagé 25 350,00 $"))
  }

  @Test(arguments: [
    "montant>1000", "amount > 1000", ">1000", "montant>1 000", "V3; >1000", "coop >1000",
    "fournisseur~élan; volet=V3", "100..500", "date=2024-01; catégorie~communic", "municipalité=",
    "text~Gaspé", "état=engagée", "élan volet=V3 >500", "fournisseur=\"Coop L’Élan\"",
  ])
  func `a filter of words and conditions shows what meets all of it, and its sum`(text: String)
    throws
  {
    let dashboard = try filtered(text)
    let list = dashboard.registers.list
    let project = dashboard.project
    #expect(list.filter.failure == nil)
    #expect(list.contents.count > 0 && list.contents.count < project.expenses.count)
    let shown = Set(
      list.rows.compactMap { if case .record(let id) = $0 { id } else { nil } })
    let sum = expected(project) { shown.contains($0.id) }
    #expect(
      sum.count == list.contents.count && sum.spent == list.contents.spent
        && sum.committed == list.contents.committed)
  }

  @Test func `conditions mean what they say`() throws {
    let large = try filtered(">1000").registers.list
    let project = try demonstration()
    let sum = expected(project) { ($0.amount ?? .zero) > Money(cents: 100_000) }
    #expect(large.contents.count == sum.count && large.contents.spent == sum.spent)
    let part = try #require(project.parts.first { $0.code == "V2" })
    let list = try filtered("volet=V2; date=2023-07-01..2023-12-31").registers.list
    let between =
      try #require(
        CalendarDay(iso: "2023-07-01"))...(try #require(
        CalendarDay(iso: "2023-12-31")))
    let half = expected(project) { expense in
      expense.part == part.id && expense.date.map { between.contains($0) } ?? false
    }
    #expect(list.contents.count == half.count && list.contents.spent == half.spent)
    #expect(
      try filtered("municipalité=").registers.list.contents.count
        == project.expenses.count { $0.municipality == nil })
  }

  @Test func `a condition that is not understood says so, and lets nothing through`() throws {
    let dashboard = try filtered("montan>1000; élan")
    #expect(dashboard.registers.list.filter.failure != nil)
    #expect(row(dashboard, 3).contains("« montan>1000 »"))
    #expect(row(dashboard, 3).contains("montant"))
    #expect(
      dashboard.registers.list.rows.isEmpty && dashboard.registers.list.contents.spent == .zero)
    #expect(dashboard.frame().text.contains("montant"))
  }

  @Test func `every column sorts both ways, with what is empty last`() throws {
    for register in Register.allCases {
      var dashboard = try screen()
      for _ in 0..<register.rawValue { dashboard.press(.tab) }
      #expect(dashboard.registers.register == register)
      for column in register.columns.indices {
        for _ in 0..<2 {
          let list = dashboard.registers.list
          let scene = dashboard.scene()
          let cells = RegisterCells(scene: scene, aids: list.aids)
          let content = register.columns[list.order].content
          let keys = list.rows.compactMap { row -> RegisterKey? in
            guard case .record(let id) = row,
              let record = scene.project.record(register.kind, id)
            else { return nil }
            return cells.key(record, content)
          }
          let filled = keys.filter { $0 != .none }
          #expect(keys.prefix(filled.count) == filled[...])
          for (before, after) in zip(filled, filled.dropFirst()) {
            let (first, second) = list.isReversed ? (after, before) : (before, after)
            switch (first, second) {
            case (.number(let left), .number(let right)): #expect(left <= right)
            case (.text(let left), .text(let right)):
              #expect(CollationKey(left) <= CollationKey(right))
            default: Issue.record("keys of two sorts in column \(column)")
            }
          }
          dashboard.press(.character("r"))
        }
        dashboard.press(.character(">"))
      }
    }
  }

  @Test func `the column that is sorted by is shown in every room`() throws {
    for columns in [40, 60, 80, 120] {
      var dashboard = try screen(Size(columns: columns, rows: 24))
      for _ in Register.expenses.columns {
        dashboard.press(.character(">"))
        let head = row(dashboard, 3)
        #expect(head.contains("↑") || head.contains("↓"), "\(columns): \(head)")
      }
    }
  }

  @Test func `groups come to the whole, whatever they are by`() throws {
    var dashboard = try screen()
    for _ in Register.expenses.groupings {
      dashboard.press(.character("v"))
      let list = dashboard.registers.list
      #expect(list.grouping != nil)
      #expect(list.groups.reduce(0) { $0 + $1.count } == list.contents.count)
      #expect(list.groups.reduce(.zero) { $0 + $1.spent } == list.contents.spent)
      #expect(list.groups.reduce(.zero) { $0 + $1.committed } == list.contents.committed)
      #expect(list.rows.count == list.contents.count + list.groups.count)
      dashboard.press(.character("z"))
      #expect(dashboard.registers.list.rows.count == list.groups.count)
      dashboard.press(.character("z"))
    }
    dashboard.press(.character("v"))
    #expect(dashboard.registers.list.grouping == nil)
  }

  @Test func `a group folds and unfolds, and Enter opens a record`() throws {
    var dashboard = try screen()
    dashboard.press(.character("v"), .home)
    let all = dashboard.registers.list.rows.count
    dashboard.press(.left)
    #expect(dashboard.registers.list.rows.count < all)
    dashboard.press(.right, .down, .enter)
    #expect(dashboard.frame().text.contains("Fournisseur"))
    dashboard.press(.escape, .escape)
    #expect(dashboard.registers.list.grouping == nil)
  }

  @Test func `an indicator tells its value, target, rate and last measure; a key enters a measure`()
    throws
  {
    var dashboard = try screen()
    dashboard.press(.tab)
    let line = try #require((0..<36).map { row(dashboard, $0) }.first { $0.contains("I-01") })
    for text in ["18", "25", "72 %", "45", "6 j"] { #expect(line.contains(text), "\(line)") }
    dashboard.press(.character("+"))
    let form = dashboard.frame().text
    #expect(form.contains("I-01"))
  }

  @Test func `a decision is found by whether it is late`() throws {
    let list = try filtered("en retard=oui", Register.decisions.rawValue).registers.list
    #expect(list.filter.failure == nil)
    #expect(list.contents.count == 1)
  }

  @Test func `what others write comes into the rows, and the selection stays`() throws {
    var dashboard = try screen()
    dashboard.press(.down, .down)
    let before = dashboard.registers.list.selectedID
    _ = dashboard.update(.entriesArrived([try newExpense()]), now: 0)
    #expect(dashboard.registers.list.selectedID == before)
    #expect(dashboard.registers.list.contents.total == 449)
    #expect(row(dashboard, 4).contains("2024-02-13"))
  }

  @Test(arguments: [
    ("supplier~coop amount>1000", "amount>1000 supplier~coop"),
    ("fournisseur ~ coop montant > 1000", "fournisseur~coop; montant>1000"),
    ("coop volet=V3 >500", "coop; volet=V3; montant>500"),
    ("fournisseur=Coop L’Élan volet=V3", "fournisseur=\"Coop L’Élan\"; volet=V3"),
    ("100..500", "montant=100..500"), ("1250,50", "1 250,50"),
  ])
  func `the order of conditions and the spaces between them mean nothing`(
    one: String, other: String
  ) throws {
    let first = try filtered(one).registers.list
    let second = try filtered(other).registers.list
    #expect(first.filter.failure == nil && second.filter.failure == nil)
    #expect(first.rows == second.rows)
  }

  @Test func `a name of two words is read as one`() throws {
    let late = try filtered("en retard=oui", Register.reports.rawValue).registers.list
    #expect(late.filter.failure == nil && late.filter.hasNoWords)
  }

  @Test func `words find what rows show, and a code is one word`() throws {
    let owed = try filtered("engagé").registers.list
    let project = try demonstration()
    let owedCount = expected(project) {
      $0.eligible && !project.totals.isOutside($0) && $0.state(on: project.today) == .committed
    }.count
    #expect(owed.contents.count == owedCount && owedCount > 0)
    let activity = try #require(project.activities.first { $0.code == "V1-08" })
    let coded = try filtered("V1-08").registers.list
    #expect(coded.contents.count == project.expenses.count { $0.activity == activity.id })
    #expect(coded.contents.count > 0)
  }

  @Test func `what is open comes first by its state, what is graver by its score`() throws {
    var dashboard = try screen()
    for _ in 0..<Register.decisions.rawValue { dashboard.press(.tab) }
    while dashboard.registers.list.order != 2 { dashboard.press(.character(">")) }
    #expect(row(dashboard, 4).contains("▲"))
    for _ in 0..<(Register.risks.rawValue - Register.decisions.rawValue) { dashboard.press(.tab) }
    #expect(row(dashboard, 4).contains("▲ 16"))
  }

  @Test func `folding moves no record, and the selected group stays as others write`() throws {
    var dashboard = try screen()
    dashboard.press(.character("v"), .character("z"), .home, .down, .down, .down)
    let name = { (dashboard: Shell) -> String in
      guard case .group(let place) = dashboard.registers.list.selected else { return "" }
      return dashboard.registers.list.groups[place].label
    }
    let before = name(dashboard)
    _ = dashboard.update(.entriesArrived([try newExpense()]), now: 0)
    #expect(!before.isEmpty && name(dashboard) == before)
  }

  @Test func `hidden names are neither found nor told by their order`() throws {
    var dashboard = try filtered("coop")
    #expect(dashboard.registers.list.contents.count > 0)
    dashboard.press(.character("P"))
    #expect(dashboard.registers.list.contents.count == 0)
  }

  @Test func `a figure that is looked at gives the filter back that was there`() throws {
    var dashboard = try filtered("gaspé")
    let before = dashboard.registers.list.rows
    dashboard.press(.character("4"), .tab, .down, .enter)
    #expect(dashboard.registers.list.rows != before)
    dashboard.press(.escape)
    #expect(dashboard.screenName == "budget")
    dashboard.press(.character("7"))
    #expect(dashboard.registers.list.rows == before && !before.isEmpty)
  }

  @Test func `an amount that is changed in its cell stays at the right`() throws {
    var dashboard = try screen()
    dashboard.press(.down)
    func columns(of text: String) -> Int? {
      let line = Array(row(dashboard, 5))
      return line.indices.last { line[...$0].suffix(text.count).elementsEqual(text) }
    }
    let end = columns(of: "1 280,00 $")
    dashboard.press(.character("i"))
    // The cursor stands behind it.
    #expect(columns(of: "1280,00").map { $0 + 1 } == end && end != nil)
  }

  @Test func `in every register a key opens a cell of the selected row`() throws {
    for register in Register.allCases {
      var dashboard = try screen()
      for _ in 0..<register.rawValue { dashboard.press(.tab) }
      dashboard.press(.character("i"))
      #expect(dashboard.form != nil, "\(register)")
    }
  }
}
