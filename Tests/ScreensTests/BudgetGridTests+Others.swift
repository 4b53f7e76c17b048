import Cells
import ProjectModel
import TestSupport
import Testing
import Words

@testable import Screens

/// The grid while others write, while texts are pasted, after a crash, and as it looks.
extension BudgetGridTests {
  // MARK: What others do meanwhile

  @Test func `untouched cells follow, touched ones say so, and saving asks`() throws {
    var dashboard = try grid()
    dashboard.type("6000")
    dashboard.press(.enter)
    _ = dashboard.update(
      .entriesArrived([
        try entry(.budgetLine, "b-d1", [Assignment(.amount, .money(.dollars(5_500)))], minute: 2),
        try entry(.budgetLine, "b-h2", [Assignment(.amount, .money(.dollars(21_111)))], minute: 3),
        try entry(.budgetLine, "b-n", line("v1", "Accueil", 3, .dollars(50)), minute: 4),
      ]), now: 0)
    #expect(text(dashboard).contains("21 111,00 $"))
    // A category has come above; the focus stays where it was.
    #expect(text(dashboard).contains("Honoraires · an 1 = 10 000,00 $"))
    dashboard.press(.up)
    #expect(text(dashboard).contains("changé ailleurs : 5 500,00 $"))
    #expect(dashboard.press(.control("s")) == [])
    #expect(text(dashboard).contains("Changé ailleurs : Déplacements · an 1 (5 500,00 $)."))
    let draft = try draft(dashboard.press(.character("o")))
    #expect(
      draft.operations.map(\.assignments) == [[Assignment(.amount, .money(.dollars(6_000)))]])
  }

  @Test func `a line that was dropped meanwhile is made anew only after a yes`() throws {
    var dashboard = try grid()
    dashboard.type("6000")
    _ = dashboard.update(.entriesArrived([try entry(.budgetLine, "b-d1", nil, minute: 2)]), now: 0)
    #expect(dashboard.press(.control("s")) == [])
    #expect(text(dashboard).contains("(supprimé)"))
    let draft = try draft(dashboard.press(.character("o")))
    #expect(draft.operations[0].id != (try id("b-d1")))
    #expect(
      draft.operations.map(\.assignments) == [try line("v1", "Déplacements", 1, .dollars(6_000))])
  }

  @Test func `a category that someone else makes meanwhile is not made twice`() throws {
    var dashboard = try grid()
    dashboard.press(.down, .down)
    dashboard.type("Traduction")
    dashboard.press(.tab)
    dashboard.type("300")
    _ = dashboard.update(
      .entriesArrived([
        try entry(.budgetLine, "b-t", line("v1", "traduction", 1, .dollars(200)), minute: 2)
      ]), now: 0)
    #expect(dashboard.press(.control("s")) == [])
    let draft = try draft(dashboard.press(.character("o")))
    #expect(draft.operations.map(\.id) == [try id("b-t")])
  }

  // MARK: Pasting

  @Test func `a range of a spreadsheet fills cells to the right and down`() throws {
    var dashboard = try grid()
    _ = dashboard.update(.pasted("1\t2,50\t3\t99\n\t5 000,00 $\t- $\n7\n"), now: 0)
    #expect(text(dashboard).contains("6 cases collées, 2 hors de la grille"))
    // The line that a transfer names was emptied.
    #expect(dashboard.press(.control("s")) == [])
    dashboard.press(.control("_"))
    let draft = try draft(dashboard.press(.control("s")))
    #expect(
      draft.operations.map { $0.assignments?.last?.value } == [
        .money(.dollars(1)), .money(Money(cents: 250)), .money(.dollars(3)),
        .money(.dollars(5_000)),
      ])
  }

  @Test func `a range that begins with names goes to their rows, or makes them`() throws {
    var dashboard = try grid()
    dashboard.press(.down, .down)
    _ = dashboard.update(
      .pasted("Traduction\t100\t200\nhonoraires\t11000\nLocation\t\t\t30"), now: 0)
    let draft = try draft(dashboard.press(.control("s")))
    #expect(
      draft.operations.map(\.assignments) == [
        [Assignment(.amount, .money(.dollars(11_000)))],
        try line("v1", "Traduction", 1, .dollars(100)),
        try line("v1", "Traduction", 2, .dollars(200)), try line("v1", "Location", 3, .dollars(30)),
      ])
  }

  @Test func `one amount is pasted into what is being typed`() throws {
    var dashboard = try grid()
    dashboard.type("1+")
    _ = dashboard.update(.pasted("2\n"), now: 0)
    #expect(text(dashboard).contains("Déplacements · an 1 = 3,00 $"))
  }

  // MARK: After a crash

  @Test func `what is typed is given back after a crash, except what was written`() throws {
    var dashboard = try grid()
    #expect(dashboard.unfinished.isEmpty)
    dashboard.type("6000")
    dashboard.press(.tab)
    dashboard.type("77")
    dashboard.press(.tab)
    dashboard.type("12+")
    dashboard.press(.enter, .down)
    dashboard.type("Traduction")
    let kept = try #require(dashboard.unfinished.first)
    guard case .grid(let grid) = kept else {
      Issue.record("the grid should be kept")
      return
    }
    let made = try #require(grid.rows.first?.cells[1].newLine)
    var next = try self.dashboard()
    _ = next.update(
      .entriesArrived([
        try entry(.budgetLine, "\(made)", line("v1", "Déplacements", 2, .dollars(77)), minute: 2),
        try entry(.budgetLine, "b-d1", [Assignment(.amount, .money(.dollars(5_500)))], minute: 3),
      ]), now: 0)
    _ = next.update(.unfinishedFound([kept]), now: 0)
    #expect(text(next).contains("Reprendre la grille du budget? Déplacements"))
    next.press(.character("o"))
    let screen = text(next)
    #expect(screen.contains("6 000,00 $"))
    #expect(screen.contains("12+"))
    #expect(screen.contains("Traduction"))
    guard case .grid(let again)? = next.unfinished.first else {
      Issue.record("the grid should be kept again")
      return
    }
    #expect(again.rows.map { $0.cells.map(\.year) } == [[1, 3], []])
    // Changed by someone else since: it is asked about.
    next.press(.up, .up, .home)
    #expect(text(next).contains("changé ailleurs : 5 500,00 $"))
  }

  @Test func `what was written whole before the crash is not offered`() throws {
    var dashboard = try grid()
    dashboard.type("6000")
    dashboard.press(.tab)
    dashboard.type("77")
    let kept = try #require(dashboard.unfinished.first)
    let draft = try draft(dashboard.press(.control("s")))
    var next = try self.dashboard()
    _ = next.update(.entriesArrived([try written(draft)]), now: 0)
    _ = next.update(.unfinishedFound([kept]), now: 0)
    #expect(!next.isOffering)
  }

  // MARK: Pictures

  @Test(arguments: Language.allCases, [Size.standard, Size(columns: 120, rows: 36)])
  func `the grid is pictured`(language: Language, size: Size) throws {
    var dashboard = try demonstrationDashboard(size, language)
    dashboard.show("budget")
    dashboard.press(.tab, .character("e"), .down)
    dashboard.type("12000")
    dashboard.press(.enter)
    dashboard.type("12x")
    dashboard.press(.tab)
    dashboard.type("45")
    let name = "grid-\(size.columns)x\(size.rows)-\(language == .french ? "fr" : "en")"
    expectPicture(dashboard.frame(), name)
  }

  @Test func `the cell in focus is seen at every size, whatever happens`() throws {
    var random = SeededGenerator(seed: 5)
    var dashboard = try grid()
    let keys: [Key] = [
      .up, .down, .left, .right, .enter, .escape, .tab, .backTab, .pageUp, .pageDown, .home, .end,
      .backspace, .delete, .character("4"), .character("x"), .character("é"), .function(2),
      .control("_"), .control("n"), .character("n"), .function(1),
    ]
    for step in 0..<1500 {
      if step % 150 == 0 { dashboard = try grid(dashboard.size) }
      if step % 20 == 0 {
        let size = Size(
          columns: Int.random(in: 0...130, using: &random),
          rows: Int.random(in: 0...40, using: &random))
        _ = dashboard.update(.resized(size), now: 0)
      }
      if step % 50 == 0 {
        let amount = Money.dollars(Int.random(in: 0...9, using: &random))
        let category = ["Honoraires", "Zone", "Accueil"][Int.random(in: 0..<3, using: &random)]
        let fields =
          step % 150 == 0 ? nil : try line("v1", category, step % 5, amount)
        _ = dashboard.update(
          .entriesArrived([
            try entry(.budgetLine, "b-\(step % 7)", fields, minute: Int64(step))
          ]), now: 0)
      }
      if step % 70 == 0 { _ = dashboard.update(.pasted("Zone\t1\t2\n3\t\tx"), now: 0) }
      for case .write(let draft, _) in dashboard.press(
        keys[Int.random(in: 0..<keys.count, using: &random)])
      {
        _ = dashboard.update(
          .entriesArrived([try written(draft, minute: 10_000 + Int64(step))]), now: 0)
        _ = dashboard.update(.written(dashboard.lastTicket), now: 0)
      }
      #expect(dashboard.frame().size == dashboard.size)
    }
  }
}
