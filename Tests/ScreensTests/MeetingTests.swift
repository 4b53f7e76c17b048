import Cells
@testable import Screens
import ProjectModel
import TestSupport
import Testing

/// The mode for the projector.
struct MeetingTests {
  private func meeting(
    _ size: Size = Size(columns: 110, rows: 29), isReadOnly: Bool = false
  ) throws -> Shell {
    var dashboard = try demonstrationDashboard(size, isReadOnly: isReadOnly)
    _ = dashboard.update(.historyLoaded(try demonstrationEntries()), now: 0)
    dashboard.press(.character("F"))
    return dashboard
  }

  private func text(_ dashboard: Shell) -> String {
    dashboard.frame().text.replacing("\u{A0}", with: " ")
  }

  @Test func `it begins with the whole, and the arrows go through all pages and round`() throws {
    var dashboard = try meeting()
    #expect(text(dashboard).contains("Argent dépensé : 52 %"))
    #expect(text(dashboard).contains("Temps écoulé : 62 %"))
    // The keys are told once, at first.
    #expect(text(dashboard).contains("← → pages"))
    dashboard.press(.right, .left)
    let first = dashboard.frame()
    #expect(!text(dashboard).contains("← → pages"))
    var titles: Set<String> = []
    for _ in 0..<8 {
      titles.insert(dashboard.frame().text(row: 0))
      dashboard.press(.right)
    }
    #expect(titles.count == 8)
    #expect(dashboard.frame() == first)
    dashboard.press(.left)
    #expect(text(dashboard).contains("Prochaines dates"))
  }

  @Test func `volets meeting begins in it, once the history is read`() throws {
    var dashboard = try demonstrationDashboard()
    #expect(dashboard.update(.meetingBegins, now: 0) == [.loadHistory])
    _ = dashboard.update(.historyLoaded(try demonstrationEntries()), now: 0)
    #expect(text(dashboard).contains("1/8"))
  }

  @Test func `the theme is that of projectors while it lasts, and what was before comes back`()
    throws
  {
    var dashboard = try meeting()
    #expect(dashboard.look.theme == .projector)
    let before = try demonstrationDashboard(Size(columns: 110, rows: 29))
    dashboard.press(.escape)
    #expect(dashboard.look.theme == before.look.theme)
    #expect(dashboard.frame() == before.frame())
  }

  @Test func `no page names a person`() throws {
    var dashboard = try meeting()
    let people = Set(
      dashboard.project.activities.map(\.owner) + dashboard.project.decisions.map(\.owner)
        + dashboard.project.participations.map(\.contactName)
        + dashboard.project.expenses.map(\.supplier)
    ).subtracting([""])
    #expect(people.count > 20)
    for _ in 0..<7 {
      for _ in 0..<12 {
        let shown = text(dashboard)
        for name in people { #expect(!shown.contains(name), "\(name)") }
        dashboard.press(.down)
      }
      dashboard.press(.right)
    }
  }

  @Test func `at most 29 rows are drawn, and a taller terminal is told to enlarge its font`() throws
  {
    let dashboard = try meeting(Size(columns: 200, rows: 60))
    let frame = dashboard.frame()
    let drawn = (0..<59).filter { !frame.text(row: $0).isEmpty }
    let first = try #require(drawn.first)
    let last = try #require(drawn.last)
    #expect(last - first < 29)
    #expect(frame.text(row: 59).contains("Agrandissez la police"))
    #expect(!(try meeting().frame().text.contains("Agrandissez")))
  }

  @Test func `a change made elsewhere is told in words with its time, and stays`() throws {
    var dashboard = try meeting()
    _ = dashboard.update(.entriesArrived([try newExpense()]), now: 1000)
    let said = "● +1 240,00 $ · Volet 1 · Gaspé · 19 h 02"
    #expect(text(dashboard).contains(said))
    #expect(text(dashboard).contains("Argent dépensé : 52 %"))
    #expect(text(dashboard).contains("282 161 $ encore disponibles"))
    _ = dashboard.update(.timePassed, now: 1_000_000)
    #expect(text(dashboard).contains(said))
    dashboard.press(.right)
    #expect(text(dashboard).contains("Où mène l’argent"))
    #expect(text(dashboard).contains(said))
    dashboard.press(.right)
    #expect(text(dashboard).contains(said))
    #expect(text(dashboard).contains("+4 900 $ depuis la réunion du 24 janvier 2024"))
  }

  @Test func `pages turn by themselves only when they are asked to, and something waits only then`()
    throws
  {
    var dashboard = try meeting()
    #expect(dashboard.deadline == nil)
    dashboard.press(.character("a"), at: 1000)
    #expect(dashboard.deadline == 21_000)
    _ = dashboard.update(.timePassed, now: 20_999)
    #expect(text(dashboard).contains("1/8"))
    _ = dashboard.update(.timePassed, now: 21_000)
    #expect(text(dashboard).contains("2/8"))
    #expect(dashboard.deadline == 41_000)
    dashboard.press(.character("a"), at: 22_000)
    #expect(dashboard.deadline == nil)
  }

  @Test func `closing asks, then marks the moment that the next meeting counts from`() throws {
    var dashboard = try meeting()
    dashboard.press(.character("C"))
    #expect(text(dashboard).contains("Clore la réunion"))
    let effects = dashboard.update(.key("o"), now: 0)
    guard case .write(let draft, _)? = effects.first else {
      Issue.record("nothing was asked for")
      return
    }
    let operation = try #require(draft.operations.first)
    #expect(operation.kind == .meeting)
    #expect(!dashboard.project.isKnown(operation.id))
    #expect(operation.assignments?.contains(Assignment(.done, .day(demonstrationDay))) == true)
    // It comes back as an entry; what comes after it is news, what came before is not.
    let moment = Int64(demonstrationDay.number) * 86_400_000 + 12 * 3_600_000
    var entry = Entry(
      stamp: Stamp(milliseconds: moment, counter: 0, writer: try #require(WriterID("me"))),
      author: "Moi")
    entry.set(.meeting, operation.id, operation.assignments ?? [])
    _ = dashboard.update(.entriesArrived([entry]), now: 0)
    dashboard.press(.escape)
    _ = dashboard.update(.entriesArrived([try newExpense()]), now: 0)
    dashboard.press(.character("D"))
    #expect(text(dashboard).contains("1 fiche changée · payé +1 240,00 $"))
  }

  @Test func `nothing is closed where nothing may be written`() throws {
    var dashboard = try meeting(isReadOnly: true)
    #expect(dashboard.press(.character("C")).isEmpty)
    #expect(text(dashboard).contains("Lecture seule"))
    #expect(dashboard.press(.character("o")).isEmpty)
  }

  @Test func `no key of the mode changes the project`() throws {
    var dashboard = try meeting()
    for key in "hjklaTLnm;,.dex4q" { #expect(dashboard.press(.character(key)).isEmpty) }
  }
}
