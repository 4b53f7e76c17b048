import Cells
import ProjectModel
import TestSupport
import Testing
import Words

@testable import Screens

/// The grid of a part's budget: keys in, one change out.
struct BudgetGridTests {
  func text(_ dashboard: Shell) -> String {
    dashboard.frame().text.replacing("\u{A0}", with: " ")
  }

  func id(_ text: String) throws -> RecordID { try #require(RecordID(text)) }

  func entry(
    _ kind: Kind, _ id: String, _ fields: [Assignment]?, minute: Int64 = 0, writer: String = "other"
  ) throws -> Entry {
    var entry = Entry(
      stamp: Stamp(
        milliseconds: 1_800_000_000_000 + minute * 60_000, counter: 0,
        writer: try #require(WriterID(writer))), author: "Marc T.")
    if let fields {
      entry.set(kind, try self.id(id), fields)
    } else {
      entry.drop(kind, try self.id(id))
    }
    return entry
  }

  func line(
    _ part: String, _ category: String, _ year: Int, _ amount: Money
  ) throws -> [Assignment] {
    [
      Assignment(.part, .reference(try id(part))), Assignment(.category, .text(category)),
      Assignment(.year, .integer(year)), Assignment(.amount, .money(amount)),
    ]
  }

  /// A project of two parts: a grant of 100 000 $, of which 60 000 $ are budgeted, and a transfer.
  func entries() throws -> [Entry] {
    var all = [
      try entry(
        .project, "project",
        [
          Assignment(.title, .text("Projet")),
          Assignment(.start, .day(try #require(CalendarDay(iso: "2024-01-01")))),
          Assignment(.end, .day(try #require(CalendarDay(iso: "2026-12-31")))),
          Assignment(.grant, .money(.dollars(100_000))),
        ])
    ]
    for (part, title) in [("v1", "Accueil"), ("v2", "Emploi")] {
      all.append(
        try entry(
          .part, part,
          [Assignment(.code, .text(part.uppercased())), Assignment(.title, .text(title))]))
    }
    all += [
      try entry(.budgetLine, "b-h1", line("v1", "Honoraires", 1, .dollars(10_000))),
      try entry(.budgetLine, "b-h2", line("v1", "Honoraires", 2, .dollars(20_000))),
      try entry(.budgetLine, "b-d1", line("v1", "Déplacements", 1, .dollars(5_000))),
      try entry(.budgetLine, "b-o", line("v2", "Honoraires", 1, .dollars(25_000))),
      try entry(
        .transfer, "x-1",
        [
          Assignment(.from, .reference(try id("b-h1"))), Assignment(.to, .reference(try id("b-o"))),
          Assignment(.amount, .money(.dollars(1_000))),
        ]),
      try entry(
        .expense, "e-1",
        [
          Assignment(.date, .day(try #require(CalendarDay(iso: "2024-02-01")))),
          Assignment(.amount, .money(.dollars(4_000))),
          Assignment(.part, .reference(try id("v1"))), Assignment(.category, .text("Honoraires")),
          Assignment(.state, .choice("paid")), Assignment(.eligible, .flag(true)),
        ]),
    ]
    for index in all.indices {
      all[index].stamp = Stamp(
        milliseconds: all[index].stamp.milliseconds, counter: UInt16(index),
        writer: all[index].stamp.writer)
    }
    return all
  }

  func project(_ more: [Entry] = []) throws -> Project {
    var project = Project(today: demonstrationDay)
    for entry in try entries() + more { project.apply(entry) }
    return project
  }

  func dashboard(
    _ size: Size = Size(columns: 100, rows: 30), _ language: Language = .french,
    _ more: [Entry] = []
  ) throws -> Shell {
    var dashboard = Shell(
      project: try project(more), directory: try directory(), wording: Wording(language),
      size: size)
    dashboard.show("budget")
    dashboard.press(.tab)
    return dashboard
  }

  /// The grid of the first part, with « Déplacements, an 1 » in focus.
  func grid(
    _ size: Size = Size(columns: 100, rows: 30), _ language: Language = .french,
    _ more: [Entry] = []
  ) throws -> Shell {
    var dashboard = try dashboard(size, language, more)
    dashboard.press(.character("e"))
    return dashboard
  }

  func draft(_ effects: [Effect]) throws -> Draft {
    guard case .write(let draft, _)? = effects.first, effects.count == 1 else {
      Issue.record("one change should be written: \(effects)")
      return try #require(nil)
    }
    return draft
  }

  /// The entry that a writer makes of a draft.
  func written(_ draft: Draft, minute: Int64 = 10) throws -> Entry {
    Entry(
      draft,
      stamp: Stamp(
        milliseconds: 1_800_000_000_000 + minute * 60_000, counter: 0,
        writer: try #require(WriterID("me"))), author: "Moi")
  }

  // MARK: Saving

  @Test func `changed, new and emptied cells are one change`() throws {
    var dashboard = try grid()
    // Déplacements: 5 000 $ goes, year 2 is new; Honoraires: year 2 changes.
    dashboard.press(.delete, .tab)
    dashboard.type("1 200,50")
    dashboard.press(.enter)
    dashboard.type("12k+500")
    let draft = try draft(dashboard.press(.control("s")))
    try #require(draft.operations.count == 3)
    #expect(draft.operations[0].id == (try id("b-d1")))
    #expect(draft.operations[0].assignments == nil)
    #expect(
      draft.operations[1].assignments
        == (try line("v1", "Déplacements", 2, Money(cents: 120_050))))
    #expect("\(draft.operations[1].id)".hasPrefix("b"))
    #expect(draft.operations[2].id == (try id("b-h2")))
    #expect(
      draft.operations[2].assignments == [Assignment(.amount, .money(.dollars(12_500)))])
    #expect(text(dashboard).contains("Grille du budget"))
    _ = dashboard.update(.entriesArrived([try written(draft)]), now: 0)
    _ = dashboard.update(.written(dashboard.lastTicket), now: 0)
    #expect(!text(dashboard).contains("Grille du budget"))
  }

  @Test func `undoing takes the whole save back`() throws {
    var dashboard = try grid()
    _ = dashboard.update(.identified(try #require(WriterID("me"))), now: 0)
    dashboard.press(.delete, .tab)
    dashboard.type("700")
    let entry = try written(draft(dashboard.press(.control("s"))))
    _ = dashboard.update(.entriesArrived([entry]), now: 0)
    _ = dashboard.update(.written(dashboard.lastTicket), now: 0)
    #expect(dashboard.press(.character("u")) == [.loadHistory])
    let undo = try draft(dashboard.update(.historyLoaded(try entries() + [entry]), now: 0))
    #expect(undo.undoes == entry.stamp)
    #expect(undo.operations.count == 2)
    _ = dashboard.update(.entriesArrived([try written(undo, minute: 11)]), now: 0)
    let before = try project()
    let lines = dashboard.project.budgetLines.map { "\($0.id) \($0.amount?.cents ?? 0)" }.sorted()
    #expect(lines == before.budgetLines.map { "\($0.id) \($0.amount?.cents ?? 0)" }.sorted())
  }

  @Test func `nothing changed is nothing written`() throws {
    var dashboard = try grid()
    dashboard.type("5000")
    #expect(dashboard.press(.enter, .control("s")) == [])
    #expect(!text(dashboard).contains("Grille du budget"))
    #expect(text(dashboard).contains("Rien n’a changé"))
  }

  @Test func `what could not be written stays, and is written under the same identifier`() throws {
    var dashboard = try grid()
    dashboard.press(.right)
    dashboard.type("10")
    let first = try draft(dashboard.press(.control("s")))
    #expect(dashboard.press(.control("s")) == [])
    _ = dashboard.update(.refused(dashboard.lastTicket, "Disque plein."), now: 0)
    let second = try draft(dashboard.press(.control("s")))
    #expect(first == second)
  }

  @Test func `Ctrl-N saves and goes on with the next part`() throws {
    var dashboard = try grid()
    dashboard.type("1")
    let draft = try draft(dashboard.press(.control("n")))
    _ = dashboard.update(.entriesArrived([try written(draft)]), now: 0)
    _ = dashboard.update(.written(dashboard.lastTicket), now: 0)
    #expect(text(dashboard).contains("Grille du budget · V2 Emploi"))
    // Nothing has changed there.
    #expect(dashboard.press(.control("n")) == [])
    #expect(text(dashboard).contains("Grille du budget · Hors volets"))
  }

  @Test func `a new category is typed by its name, and completed`() throws {
    var dashboard = try grid(
      Size(columns: 100, rows: 30), .french,
      [
        try entry(.budgetLine, "b-f", line("v2", "Fournitures", 1, .dollars(10)), minute: 1)
      ])
    dashboard.press(.down, .down)
    dashboard.type("fourn")
    #expect(text(dashboard).contains("Fournitures"))
    dashboard.press(.tab)
    dashboard.type("300")
    let draft = try draft(dashboard.press(.control("s")))
    #expect(
      draft.operations.map(\.assignments) == [try line("v1", "Fournitures", 1, .dollars(300))])
  }

  @Test func `a name that is no category yet is kept as it is typed`() throws {
    var dashboard = try grid()
    dashboard.press(.down, .down)
    dashboard.type(" Traduction ")
    dashboard.press(.tab, .tab)
    dashboard.type("300")
    let draft = try draft(dashboard.press(.control("s")))
    #expect(
      draft.operations.map(\.assignments) == [try line("v1", "Traduction", 2, .dollars(300))])
  }

  // MARK: What stands in the way

  @Test func `a line that a transfer names is not dropped`() throws {
    var dashboard = try grid()
    dashboard.press(.down, .backspace)
    #expect(text(dashboard).contains("virement (1)"))
    #expect(dashboard.press(.control("s")) == [])
    dashboard.press(.control("_"))
    #expect(!text(dashboard).contains("virement (1)"))
  }

  @Test func `a cell that cannot be read is left and found again`() throws {
    var dashboard = try grid()
    dashboard.type("12x")
    #expect(text(dashboard).contains("ne fait pas partie d’un nombre"))
    dashboard.press(.tab)
    #expect(!text(dashboard).contains("ne fait pas partie d’un nombre"))
    dashboard.type("5")
    #expect(dashboard.press(.control("s")) == [])
    #expect(text(dashboard).contains("« 12x »"))
    dashboard.type("12")
    #expect(try draft(dashboard.press(.control("s"))).operations.count == 2)
  }

  @Test func `several lines of one cell are shown as a sum, and refused`() throws {
    var dashboard = try grid(
      Size(columns: 100, rows: 30), .french,
      [
        try entry(.budgetLine, "b-d9", line("v1", "déplacements", 1, .dollars(900)), minute: 1)
      ])
    #expect(text(dashboard).contains("5 900,00 $"))
    dashboard.type("7")
    dashboard.press(.delete)
    #expect(text(dashboard).contains("2 postes se partagent cette case"))
    #expect(dashboard.press(.control("s")) == [])
  }

  @Test func `a new category needs an amount, amounts need a name, and a name is not taken twice`()
    throws
  {
    var dashboard = try grid()
    dashboard.press(.down, .down)
    dashboard.type("Traduction")
    dashboard.press(.enter)
    #expect(dashboard.press(.control("s")) == [])
    #expect(text(dashboard).contains("n’est gardée que par ses montants"))
    dashboard.press(.delete, .tab)
    dashboard.type("4")
    #expect(dashboard.press(.control("s")) == [])
    #expect(text(dashboard).contains("attendent le nom de leur catégorie"))
    dashboard.type("HONORAIRES")
    #expect(dashboard.press(.control("s")) == [])
    #expect(text(dashboard).contains("a déjà sa ligne"))
  }

  // MARK: Leaving, sums

  @Test func `totals and what is left of the grant move with every key`() throws {
    var dashboard = try grid()
    #expect(text(dashboard).contains("Ici : 35 000,00 $ (35 %)"))
    #expect(text(dashboard).contains("Reste à répartir : 40 000,00 $"))
    dashboard.type("46000")
    #expect(text(dashboard).contains("76 000,00 $"))
    #expect(text(dashboard).contains("Dépasse la subvention de 1 000,00 $"))
    dashboard.press(.backspace)
    #expect(text(dashboard).contains("Reste à répartir : 40 400,00 $"))
    dashboard.press(.escape)
    #expect(text(dashboard).contains("Reste à répartir : 40 000,00 $"))
  }

  @Test func `the cell in focus tells its transfers and charges, before any transfer`() throws {
    var dashboard = try grid()
    dashboard.press(.down)
    #expect(text(dashboard).contains("Honoraires · an 1 = 10 000,00 $"))
    #expect(text(dashboard).contains("Virements : −1 000,00 $ · Payé et engagé : 4 000,00 $"))
    #expect(text(dashboard).contains("Disponible : 5 000,00 $"))
    #expect(text(dashboard).contains("avant virements"))
    dashboard.type("4500")
    #expect(text(dashboard).contains("il manque 500,00 $"))
  }

  @Test func `Escape asks before changes are thrown away, and only then`() throws {
    var dashboard = try grid()
    dashboard.press(.escape)
    #expect(!text(dashboard).contains("Grille du budget"))
    dashboard.press(.character("e"))
    dashboard.type("9")
    dashboard.press(.enter, .escape)
    #expect(text(dashboard).contains("(1 case changée) et fermer?"))
    dashboard.press(.character("n"))
    #expect(text(dashboard).contains("Grille du budget"))
    dashboard.press(.escape, .character("o"))
    #expect(!text(dashboard).contains("Grille du budget"))
  }

  @Test func `F2 edits what stands there, arrows leave what is typed over`() throws {
    var dashboard = try grid()
    dashboard.press(.function(2), .left, .left, .left, .backspace)
    dashboard.type("7")
    // 5000,00 has become 5007,00 or so: the text was edited, not replaced.
    dashboard.press(.enter, .up)
    #expect(text(dashboard).contains("Déplacements · an 1 = 5 007,00 $"))
    dashboard.type("8")
    dashboard.press(.right)
    #expect(text(dashboard).contains("Déplacements · an 2 : rien de prévu"))
  }

  @Test func `e on a category or a year begins there`() throws {
    var dashboard = try dashboard()
    dashboard.press(.down, .down, .right, .down, .down, .character("e"))
    #expect(text(dashboard).contains("Honoraires · an 2 = 20 000,00 $"))
  }

  @Test func `e on a transfer opens its form`() throws {
    var dashboard = try dashboard()
    dashboard.press(.end, .character("e"))
    #expect(text(dashboard).contains("Virement"))
    #expect(!text(dashboard).contains("Grille du budget"))
  }

  @Test func `nothing is opened where nothing may be written`() throws {
    var dashboard = try demonstrationDashboard(isReadOnly: true)
    dashboard.show("budget")
    dashboard.press(.tab, .character("e"))
    #expect(!text(dashboard).contains("Grille du budget"))
  }
}
