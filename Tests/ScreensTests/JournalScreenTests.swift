import Cells
import Screens
import ProjectModel
import TestSupport
import Testing

/// The screen *Journal*: who changed what, and putting a change back.
struct JournalScreenTests {
  private func dashboard(isReadOnly: Bool = false) throws -> Shell {
    var dashboard = try demonstrationDashboard(
      Size(columns: 120, rows: 36), isReadOnly: isReadOnly)
    _ = dashboard.update(.historyLoaded(try demonstrationEntries()), now: 0)
    dashboard.show("journal")
    return dashboard
  }

  private func text(_ dashboard: Shell) -> String {
    dashboard.frame().text.replacing("\u{A0}", with: " ")
  }

  private func activityID() throws -> RecordID { try #require(RecordID("a-v1-10")) }

  /// An entry of someone else that sets fields of a record.
  private func entry(
    _ kind: Kind, _ id: String, _ fields: [Assignment], minute: Int64 = 0, second: Int64 = 0
  ) throws -> Entry {
    var entry = Entry(
      stamp: Stamp(
        milliseconds: Int64(demonstrationDay.number) * 86_400_000 + minute * 60_000 + second * 1000,
        counter: 0,
        writer: try #require(WriterID("other"))), author: "Marc T.")
    entry.set(kind, try #require(RecordID(id)), fields)
    return entry
  }

  @Test func `changes stand newest first, with old and new values in words`() throws {
    var dashboard = try dashboard()
    _ = dashboard.update(
      .entriesArrived([
        try entry(.activity, "a-v1-10", [Assignment(.progress, .integer(80))])
      ]), now: 0)
    let lines = text(dashboard).split(separator: "\n")
    #expect(lines[3].contains("Marc T."))
    #expect(lines[3].contains("avancement"))
    #expect(lines[3].contains("→ 80 %"))
  }

  @Test func `person, kind, period and record choose among changes, and combine`() throws {
    var dashboard = try dashboard()
    let all = try #require(dashboard.frame().text(row: 1).split(separator: " ").first)
    dashboard.press(.character("w"))
    #expect(text(dashboard).contains("sur 1 338 changements · Jean-Philippe B."))
    dashboard.press(.character("v"), .character("v"))
    dashboard.press(.character("s"))
    #expect(text(dashboard).contains("7 derniers jours"))
    dashboard.press(.escape)
    #expect(dashboard.frame().text(row: 1).split(separator: " ").first == all)
    dashboard.press(.character("o"))
    #expect(text(dashboard).contains("1 sur 1 338 changements · Texte de reddition"))
  }

  @Test func `a value is put back by a new change, after a yes`() throws {
    var dashboard = try dashboard()
    let id = try activityID()
    let before = try #require(dashboard.project.activities[id])
    _ = dashboard.update(
      .entriesArrived([try entry(.activity, "a-v1-10", [Assignment(.progress, .integer(3))])]),
      now: 0)
    #expect(dashboard.press(.character("R")).isEmpty)
    #expect(text(dashboard).contains("Remettre"))
    #expect(text(dashboard).contains("o oui"))
    let effects = dashboard.press(.character("o"))
    guard case .write(let draft, _) = try #require(effects.first) else {
      Issue.record("no change was asked for")
      return
    }
    let operation = try #require(draft.operations.first)
    #expect(operation.id == id)
    #expect(operation.assignments == [Assignment(.progress, .integer(before.progress))])
    #expect(draft.reason == "Remis comme avant le 2024-02-14")
  }

  @Test func `escape and n ask for nothing, and any other key waits for an answer`() throws {
    var dashboard = try dashboard()
    for key in [Key.escape, "n"] {
      dashboard.press("R")
      #expect(dashboard.press(.down, .enter, "5").isEmpty)
      #expect(text(dashboard).contains("o oui"))
      #expect(dashboard.press(key).isEmpty)
      #expect(!text(dashboard).contains("o oui"))
    }
  }

  @Test func `a record that was new is dropped, one that was dropped comes back whole`() throws {
    var dashboard = try dashboard()
    _ = dashboard.update(.entriesArrived([try newExpense()]), now: 0)
    dashboard.press(.character("R"))
    #expect(text(dashboard).contains("Supprimer Dépense 1 240,00 $ · V1 · Gaspé"))
    guard case .write(let drop, _)? = dashboard.press(.character("o")).first else {
      Issue.record("no change was asked for")
      return
    }
    #expect(drop.operations.first?.assignments == nil)
    var entry = try entry(.expense, "enew", [], minute: 1300)
    entry.content = Entry.Content()
    entry.drop(.expense, try #require(RecordID("enew")))
    _ = dashboard.update(.entriesArrived([entry]), now: 0)
    dashboard.press(.character("R"))
    guard case .write(let back, _)? = dashboard.press(.character("o")).first else {
      Issue.record("no change was asked for")
      return
    }
    let fields = try #require(back.operations.first?.assignments)
    #expect(fields.contains(Assignment(.amount, .money(Money(cents: 124_000)))))
    #expect(fields.contains(Assignment(.supplier, .text("Jeanne Untel"))))
  }

  @Test func `a later change of another is named before it is overwritten`() throws {
    var dashboard = try dashboard()
    _ = dashboard.update(
      .entriesArrived([
        try entry(.activity, "a-v1-10", [Assignment(.progress, .integer(3))]),
        try entry(.activity, "a-v1-10", [Assignment(.progress, .integer(4))], minute: 1),
      ]), now: 0)
    dashboard.press(.down, .character("R"))
    #expect(text(dashboard).contains("défait aussi ce que Marc T. a écrit le 2024-02-14"))
  }

  @Test func `what is so already is not written again`() throws {
    var dashboard = try dashboard()
    let now = try #require(dashboard.project.activities[activityID()])
    _ = dashboard.update(
      .entriesArrived([
        try entry(.activity, "a-v1-10", [Assignment(.progress, .integer(now.progress))])
      ]), now: 0)
    dashboard.press(.character("R"))
    #expect(text(dashboard).contains("C’est déjà ainsi."))
  }

  @Test func `nothing is put back where nothing may be written`() throws {
    var dashboard = try dashboard(isReadOnly: true)
    dashboard.press(.character("R"))
    #expect(text(dashboard).contains("Lecture seule"))
    #expect(dashboard.press(.character("o")).isEmpty)
  }

  @Test func `names of people are hidden in the journal as elsewhere`() throws {
    var dashboard = try dashboard()
    #expect(text(dashboard).contains("Nadia R."))
    dashboard.press(.character("P"))
    for _ in 0..<40 {
      let shown = text(dashboard)
      #expect(!shown.contains("Nadia R."))
      #expect(!shown.contains("Marie-Ève"))
      dashboard.press(.down)
    }
  }

  @Test func `in the past the journal ends with its day`() throws {
    var dashboard = try dashboard()
    dashboard.press(.character("@"))
    dashboard.type("2022-05-06")
    dashboard.press(.enter)
    let lines = text(dashboard).split(separator: "\n")
    #expect(lines[3].contains("2022-05-06"))
  }

  @Test func `the journal stays on the change one reads when an older one comes late`() throws {
    var dashboard = try dashboard()
    dashboard.press(.down, .down, .down)
    let row = try #require(dashboard.frame().cursor?.row)
    let before = dashboard.frame().text(row: row)
    _ = dashboard.update(
      .entriesArrived([
        try entry(
          .activity, "a-v1-10", [Assignment(.progress, .integer(3))], minute: -200 * 24 * 60)
      ]), now: 0)
    let after = dashboard.frame().text(row: try #require(dashboard.frame().cursor?.row))
    #expect(after == before)
  }

  // MARK: Groups

  /// Two entries of one minute, and the row of the head that stands for both.
  private func grouped() throws -> Shell {
    var dashboard = try dashboard()
    let second = try entry(
      .activity, "a-v1-11", [Assignment(.progress, .integer(41))], second: 5)
    _ = dashboard.update(
      .entriesArrived([
        try entry(.activity, "a-v1-10", [Assignment(.progress, .integer(3))]), second,
      ]), now: 0)
    return dashboard
  }

  @Test func `what one person wrote in one minute is one line, which opens and closes`() throws {
    var dashboard = try grouped()
    func lines() -> [Substring] { text(dashboard).split(separator: "\n") }
    #expect(lines()[3].contains("Marc T."))
    #expect(lines()[3].contains("▸ 2 activités"))
    #expect(!lines()[4].contains("avancement"))
    for (opens, closes) in [(Key.enter, Key.enter), (.right, .left), ("z", "z")] {
      dashboard.press(opens)
      #expect(lines()[3].contains("▾ 2 activités"))
      #expect(lines()[4].contains("~   Activité V1-11"))
      #expect(!lines()[4].contains("Marc T."))
      #expect(lines()[5].contains("~   Activité V1-10"))
      dashboard.press(closes)
      #expect(lines()[3].contains("▸ 2 activités"))
      #expect(!lines()[4].contains("avancement"))
    }
  }

  @Test func `a group closes from the change in it that is selected`() throws {
    var dashboard = try grouped()
    dashboard.press(.right, .down, .down)
    let row = try #require(dashboard.frame().cursor?.row)
    dashboard.press(.left)
    #expect(dashboard.frame().cursor?.row == row - 2)
    #expect(text(dashboard).contains("▸ 2 activités"))
  }

  @Test func `a filter counts what it lets through of a group, and a text opens it`() throws {
    var dashboard = try grouped()
    dashboard.press("w", "w")
    #expect(text(dashboard).contains("2 sur 1 340 changements"))
    #expect(text(dashboard).contains("▸ 2 activités"))
    dashboard.press("/")
    dashboard.type("activite")
    dashboard.press(.enter)
    #expect(text(dashboard).contains("▾ 2 activités"))
    #expect(text(dashboard).contains("Activité V1-11"))
  }

  @Test func `a group stays as it is when more comes, and is put back by its changes alone`() throws
  {
    var dashboard = try grouped()
    dashboard.press(.right)
    let third = try entry(
      .activity, "a-v1-12", [Assignment(.progress, .integer(42))], second: 9)
    _ = dashboard.update(.entriesArrived([third]), now: 0)
    #expect(text(dashboard).contains("▾ 3 activités"))
    #expect(text(dashboard).contains("→ 42 %"))
    #expect(dashboard.press("R").isEmpty)
    #expect(text(dashboard).contains("Un seul changement se remet à la fois"))
    dashboard.press(.down, "R")
    #expect(text(dashboard).contains("Remettre"))
  }

  @Test func `what wrote what was so already says that nothing has changed`() throws {
    var dashboard = try dashboard()
    let now = try #require(dashboard.project.activities[activityID()])
    _ = dashboard.update(
      .entriesArrived([
        try entry(.activity, "a-v1-10", [Assignment(.progress, .integer(now.progress))])
      ]), now: 0)
    let lines = text(dashboard).split(separator: "\n")
    #expect(lines[3].contains("rien n’a changé"))
    #expect(!lines[3].contains("avancement"))
  }
}
