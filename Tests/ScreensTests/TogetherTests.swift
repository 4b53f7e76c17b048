import Cells
import Screens
import ProjectModel
import TestSupport
import Testing
import Words

/// Where two things meet: time travel, a meeting, a question, a page, and what arrives meanwhile.
struct TogetherTests {
  private func dashboard(
    _ size: Size = Size(columns: 120, rows: 36), isReadOnly: Bool = false
  ) throws -> Shell {
    var dashboard = try demonstrationDashboard(size, isReadOnly: isReadOnly)
    _ = dashboard.update(.historyLoaded(try demonstrationEntries()), now: 0)
    return dashboard
  }

  private func text(_ dashboard: Shell) -> String {
    dashboard.frame().text.replacing("\u{A0}", with: " ")
  }

  private func entry(
    _ kind: Kind, _ id: String, _ fields: [Assignment]?, minute: Int64 = 0,
    day: CalendarDay = demonstrationDay, author: String = "Marc T."
  ) throws -> Entry {
    var entry = Entry(
      stamp: Stamp(
        milliseconds: Int64(day.number) * 86_400_000 + minute * 60_000, counter: 0,
        writer: try #require(WriterID("other"))), author: author)
    if let fields {
      entry.set(kind, try #require(RecordID(id)), fields)
    } else {
      entry.drop(kind, try #require(RecordID(id)))
    }
    return entry
  }

  private func newExpense(_ minute: Int64 = 5) throws -> Entry {
    try entry(
      .expense, "e-proof",
      [
        Assignment(.date, .day(demonstrationDay)), Assignment(.amount, .money(.dollars(1240))),
        Assignment(.part, .reference(try #require(RecordID("v1")))),
        Assignment(.category, .text("Honoraires")),
        Assignment(.supplier, .text("Zéphirine Quesnel")),
        Assignment(.description, .text("Atelier d’accueil")),
        Assignment(.state, .choice("paid")), Assignment(.eligible, .flag(true)),
      ], minute: minute)
  }

  @Test func `6 shows the journal`() throws {
    var dashboard = try dashboard()
    dashboard.press(.character("6"))
    #expect(dashboard.screenName == "journal")
  }

  @Test func `an expense opened from « Depuis » over the overview is seen`() throws {
    var dashboard = try dashboard()
    _ = dashboard.update(.entriesArrived([try newExpense()]), now: 0)
    dashboard.press(.character("D"), .end)
    dashboard.press(.enter)
    #expect(text(dashboard).contains("Atelier d’accueil"))
    #expect(text(dashboard).contains("Zéphirine Quesnel"))
  }

  @Test func `the question of the journal names no one while people are hidden`() throws {
    var dashboard = try dashboard()
    dashboard.show("journal")
    _ = dashboard.update(.entriesArrived([try newExpense()]), now: 0)
    dashboard.press(.character("P"), .home, .character("R"))
    #expect(text(dashboard).contains("Supprimer"))
    #expect(!text(dashboard).contains("Quesnel"))
    dashboard.press(.escape)
    _ = dashboard.update(
      .entriesArrived([
        try entry(.expense, "e-proof", [Assignment(.supplier, .text("Autre"))], minute: 6)
      ]), now: 0)
    dashboard.press(.home, .character("R"))
    #expect(text(dashboard).contains("Remettre"))
    #expect(!text(dashboard).contains("Quesnel"))
  }

  @Test func `questions have no space before their mark in French`() throws {
    var dashboard = try dashboard()
    dashboard.show("journal")
    dashboard.press(.character("R"))
    #expect(!text(dashboard).contains(" ?"))
    dashboard.press(.escape, .character("F"), .character("C"))
    #expect(text(dashboard).contains("Clore"))
    #expect(!text(dashboard).contains(" ?"))
  }

  @Test func `what is dropped in a meeting agrees in gender`() throws {
    var dashboard = try dashboard(Size(columns: 110, rows: 29))
    dashboard.press(.character("F"))
    let id = try #require(dashboard.project.instalments.first { _ in true }?.id)
    _ = dashboard.update(.entriesArrived([try entry(.instalment, id.description, nil)]), now: 0)
    #expect(text(dashboard).contains("Versement"))
    #expect(!text(dashboard).contains("· supprimée"))
  }

  @Test func `the journal is read again when the project is`() throws {
    var dashboard = try dashboard()
    dashboard.show("journal")
    let effects = dashboard.update(.projectReloaded(try demonstration()), now: 0)
    #expect(effects == [.loadHistory])
    _ = dashboard.update(.historyLoaded(try demonstrationEntries()), now: 0)
    #expect(!text(dashboard).contains("Rien n’a encore été inscrit"))
  }

  @Test func `a meeting goes on when the project is read anew`() throws {
    var dashboard = try dashboard(Size(columns: 110, rows: 29))
    dashboard.press(.character("F"), .left, .left)
    let before = dashboard.frame()
    _ = dashboard.update(.projectReloaded(try demonstration()), now: 0)
    _ = dashboard.update(.historyLoaded(try demonstrationEntries()), now: 0)
    #expect(dashboard.frame() == before)
  }

  @Test func `today is known while another day is shown`() throws {
    var dashboard = try dashboard()
    dashboard.press(.character(","))
    #expect(dashboard.project.today == demonstrationDay.adding(days: -1))
    #expect(dashboard.today == demonstrationDay)
  }

  @Test func `escape and a key in one breath answer the question, then press the key`() throws {
    var dashboard = try dashboard()
    dashboard.show("journal")
    dashboard.press(.character("v"), .character("R"))
    #expect(text(dashboard).contains("o oui"))
    dashboard.press(.alt("j"))
    #expect(!text(dashboard).contains("o oui"))
    #expect(dashboard.screenName == "journal")
    #expect(text(dashboard).contains(" sur 1 338 changements"))
  }

  @Test func `a question falls when the record it is about is changed meanwhile`() throws {
    var dashboard = try dashboard()
    dashboard.show("journal")
    _ = dashboard.update(
      .entriesArrived([try entry(.activity, "a-v1-10", [Assignment(.progress, .integer(3))])]),
      now: 0)
    dashboard.press(.home, .character("R"))
    #expect(text(dashboard).contains("Remettre"))
    _ = dashboard.update(
      .entriesArrived([
        try entry(
          .activity, "a-v1-10", [Assignment(.progress, .integer(95))], minute: 2,
          author: "Lucie D.")
      ]), now: 0)
    let effects = dashboard.press(.character("o"))
    #expect(effects.isEmpty)
  }

  @Test func `the map of a meeting is the same wherever it was begun`() throws {
    var first = try dashboard(Size(columns: 110, rows: 29))
    first.press(.character("F"), .left, .left, .left)
    var second = try dashboard(Size(columns: 110, rows: 29))
    second.press(.character("3"), .character("F"), .left, .left, .left)
    #expect(first.frame() == second.frame())
    var third = try dashboard(Size(columns: 110, rows: 29))
    third.press(.character("3"), .tab, .character("+"), .character("F"), .left, .left, .left)
    #expect(first.frame() == third.frame())
  }

  @Test func `what a key of time says is seen in a meeting too`() throws {
    var dashboard = try dashboard(Size(columns: 110, rows: 29))
    dashboard.press(.character("F"), .character(";"))
    #expect(text(dashboard).contains("semaine"))
    dashboard.press(.character("@"))
    dashboard.type("2001-01-01")
    dashboard.press(.enter)
    #expect(text(dashboard).contains("Rien n’était noté avant"))
  }

  @Test func `the number of a page of a meeting is never beyond the last`() throws {
    var dashboard = try dashboard(Size(columns: 110, rows: 29))
    dashboard.press(.character("F"), .left)
    #expect(text(dashboard).contains("8/8"))
    _ = dashboard.update(.entriesArrived([try entry(.part, "v3", nil)]), now: 0)
    #expect(text(dashboard).contains("7/7"))
  }

  @Test func `a budget for a year that the agreement lacks is made of no expense`() throws {
    var dashboard = try dashboard(Size(columns: 100, rows: 60))
    _ = dashboard.update(
      .entriesArrived([
        try entry(
          .budgetLine, "b-proof",
          [
            Assignment(.part, .reference(try #require(RecordID("v1")))),
            Assignment(.category, .text("Déplacements et séjour")), Assignment(.year, .integer(7)),
            Assignment(.amount, .money(.dollars(10))),
          ])
      ]), now: 0)
    dashboard.show("budget")
    dashboard.press(.tab)
    for _ in 0..<40 {
      let selected = dashboard.frame().cursor.map { dashboard.frame().text(row: $0.row) } ?? ""
      if selected.contains("Déplacements") { break }
      dashboard.press(.down)
    }
    dashboard.press(.right)
    for _ in 0..<8 {
      let selected = dashboard.frame().cursor.map { dashboard.frame().text(row: $0.row) } ?? ""
      if selected.contains("An 7") || selected.contains("7") && selected.contains("10 $") { break }
      dashboard.press(.down)
    }
    let line = dashboard.frame().cursor.map { dashboard.frame().text(row: $0.row) } ?? ""
    #expect(line.contains("An 7"), "\(line)")
    dashboard.press(.enter)
    #expect(text(dashboard).contains("Aucune dépense ne compose ce chiffre"), "\(text(dashboard))")
  }

  @Test func `« Depuis » keeps the day of its meeting when one goes back before it was noted`()
    throws
  {
    var dashboard = try dashboard()
    let meeting = try entry(
      .meeting, "c-proof",
      [Assignment(.date, .day(demonstrationDay.adding(days: -5))), Assignment(.title, .text("X"))])
    _ = dashboard.update(.entriesArrived([meeting]), now: 0)
    dashboard.press(.character("D"))
    #expect(text(dashboard).contains("depuis la réunion du 9 février 2024"))
    dashboard.press(.character(","))
    #expect(text(dashboard).contains("depuis la réunion du 9 février 2024"))
  }

  @Test func `where the history begins today one does not leave today`() throws {
    var project = Project(today: demonstrationDay)
    let first = try entry(.part, "v1", [Assignment(.code, .text("V1"))])
    project.apply(first)
    var dashboard = Shell(
      project: project, directory: try directory(), wording: Wording(.french),
      size: Size(columns: 120, rows: 36))
    _ = dashboard.update(.historyLoaded([first]), now: 0)
    dashboard.press(.character(","))
    #expect(!text(dashboard).contains("◀"))
    #expect(text(dashboard).contains("L’historique commence"))
  }

  @Test func `an instalment received on a day to come is not said to be received`() throws {
    var dashboard = try dashboard(Size(columns: 100, rows: 30))
    _ = dashboard.update(
      .entriesArrived([
        try entry(
          .instalment, "s-proof",
          [
            Assignment(.due, .day(demonstrationDay.adding(days: -2000))),
            Assignment(.amount, .money(.dollars(10))),
            Assignment(.received, .day(demonstrationDay.adding(days: 2000))),
          ])
      ]), now: 0)
    dashboard.show("budget")
    dashboard.press(.tab, .tab, .tab, .home, .enter)
    #expect(!text(dashboard).contains("reçu le"))
  }

  @Test func `a change of which nothing may be told ends without a colon`() throws {
    var dashboard = try dashboard()
    _ = dashboard.update(
      .entriesArrived([try entry(.activity, "a-v1-01", [Assignment(.owner, .text("Zoé Q."))])]),
      now: 0)
    dashboard.press(.character("P"), .character("D"), .end)
    for line in text(dashboard).split(separator: "\n") {
      #expect(!line.filter { !"│█┃▐╎".contains($0) }.trimmed.hasSuffix(" :"), "\(line)")
    }
  }

  @Test func `the expenses of a part that is gone are no longer shown as those of a part`() throws {
    var dashboard = try dashboard(Size(columns: 100, rows: 30))
    dashboard.show("budget")
    dashboard.press(.tab, .home, .enter)
    #expect(text(dashboard).contains("filtre « volet=V1 »"))
    #expect(text(dashboard).contains("195 dépenses"))
    _ = dashboard.update(.entriesArrived([try entry(.part, "v1", nil)]), now: 0)
    #expect(!text(dashboard).contains("195 dépenses"))
    #expect(text(dashboard).contains("« volet=V1 »"))
  }

  @Test func `English has no space before a colon`() throws {
    var dashboard = try demonstrationDashboard(Size(columns: 120, rows: 36), .english)
    _ = dashboard.update(.historyLoaded(try demonstrationEntries()), now: 0)
    for keys: [Key] in [
      [.character("D")], [.escape, .character("4")], [.character("6")], [.character("F"), .right],
    ] {
      for key in keys { dashboard.press(key) }
      // Titles of the demonstration are French in any language.
      let lines = text(dashboard).split(separator: "\n").filter { !$0.contains("phase 2 : ") }
      for line in lines { #expect(!line.contains(" : "), "\(line)") }
    }
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    var text = String(self)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
