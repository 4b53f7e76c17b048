import Cells
@testable import Screens
import ProjectModel
import TestSupport
import Testing

extension Rect {
  /// Its cells, row by row.
  fileprivate var points: [Point] {
    (row..<bottom).flatMap { row in (column..<right).map { Point(column: $0, row: row) } }
  }
}

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

  @Test
  func `a taller terminal is filled with larger figures and bars, and told to enlarge its font`()
    throws
  {
    func barRows(_ dashboard: Shell) -> Int {
      let frame = dashboard.frame()
      return (0..<frame.size.rows).count { row in
        (0..<frame.size.columns).contains { frame[$0, row].style.role == .track }
      }
    }
    var low = try meeting(Size(columns: 110, rows: 29))
    var tall = try meeting(Size(columns: 200, rows: 60))
    #expect(barRows(low) == 4)
    #expect(barRows(tall) == 10)
    // The keys are told once, at first.
    for _ in 0..<8 {
      low.press(.right)
      tall.press(.right)
    }
    #expect(tall.frame().text(row: 59).contains("Agrandissez la police"))
    #expect(!low.frame().text.contains("Agrandissez"))
  }

  @Test(arguments: [29, 36, 60])
  func `all that is read on a page is bold, and nothing is pale`(rows: Int) throws {
    var dashboard = try meeting(Size(columns: 120, rows: rows))
    for _ in 0..<8 {
      let frame = dashboard.frame()
      for row in 3..<(rows - 2) {
        for column in 0..<120 where frame[column, row].scalar != 0x20 {
          #expect(frame[column, row].style.isBold)
          #expect(frame[column, row].style.role != .muted)
        }
      }
      dashboard.press(.right)
    }
  }

  @Test(arguments: [(40, 12), (80, 24), (100, 30), (120, 36), (160, 45), (200, 60)])
  func `bars and curves lie in one place in every language`(columns: Int, rows: Int) throws {
    var french = try meeting(Size(columns: columns, rows: rows))
    var english = try meeting(Size(columns: columns, rows: rows))
    english.press(.character("L"))
    func drawn(_ dashboard: Shell) -> [Point] {
      let frame = dashboard.frame()
      let roles: Set<Role> = [.neutral, .planned, .track, .forecast, .fan, .water]
      // What marks mean, in words of other lengths, is above and, on low screens, below.
      return frame.bounds.points.filter {
        $0.row >= 5 && $0.row < rows - (columns < 72 ? 5 : 1)
          && roles.contains(frame[$0.column, $0.row].style.role)
      }
    }
    for _ in 0..<7 {
      let places = drawn(french)
      #expect(places == drawn(english))
      french.press(.right)
      english.press(.right)
    }
  }

  // MARK: What is named

  @Test func `what is to be watched is named, the worst first, and how much more there is`() throws
  {
    let page = text(try meeting(Size(columns: 80, rows: 24)))
    let instalment = try #require(
      page.firstRange(
        of: "▲ Cinquième versement (plan de l’an 3) (96 450 $) attendu depuis 20 jours"))
    let late = try #require(page.firstRange(of: "◆ 5 activités en retard, jusqu’à 75 jours"))
    let line = try #require(
      page.firstRange(of: "◆ V1 · Communications et promotion · an 2 : dépassement de 1 230 $"))
    #expect(instalment.upperBound < late.lowerBound)
    #expect(late.upperBound < line.lowerBound)
    #expect(page.contains("et 2 autres"))
    let wide = text(try meeting(Size(columns: 200, rows: 60)))
    #expect(wide.contains("◆ 6 municipalités sans nouvelles depuis plus de 90 jours"))
    #expect(!wide.contains("autres"))
  }

  @Test func `a late report and a cap that is passed are to be watched`() throws {
    var dashboard = try meeting(Size(columns: 120, rows: 29))
    _ = dashboard.update(
      .entriesArrived([
        try change(
          .report, "r-late",
          [
            Assignment(.title, .text("Rapport d’hiver")),
            Assignment(.due, .day(demonstrationDay.adding(days: -9))),
          ]),
        try change(
          .project, "project", [Assignment(.adminCap, .quantity(Quantity(thousandths: 1000)))]),
      ]), now: 0)
    #expect(text(dashboard).contains("▲ Rapport d’hiver : 9 jours de retard"))
    #expect(text(dashboard).contains("▲ Les frais d’administration dépassent leur plafond de"))
  }

  @Test func `a part names what is late, the latest first, with days and town`() throws {
    var dashboard = try meeting(Size(columns: 120, rows: 29))
    dashboard.press(.right, .right, .right)
    let page = text(dashboard)
    #expect(page.contains("▲ 2 en retard"))
    let first = try #require(page.firstRange(of: "Fiches sur la reconnaissance des"))
    let second = try #require(page.firstRange(of: "Trousse d’accueil en emploi"))
    #expect(first.upperBound < second.lowerBound)
    #expect(page.contains("61 jours de retard"))
    #expect(page.contains("26 jours de retard · Drummondville"))
  }

  @Test func `a part in which nothing is late says so and names what comes next`() throws {
    var dashboard = try meeting(Size(columns: 120, rows: 29))
    let late = dashboard.project.activities.filter {
      $0.part?.description == "v1" && $0.daysLate(on: demonstrationDay) != nil
    }
    #expect(!late.isEmpty)
    _ = dashboard.update(
      .entriesArrived(
        try late.map {
          try change(.activity, $0.id.description, [Assignment(.status, .choice("done"))])
        }), now: 0)
    dashboard.press(.right, .right)
    let page = text(dashboard)
    #expect(page.contains("● Rien en retard"))
    #expect(page.contains("Ensuite"))
    #expect(page.contains("Début : Mise à jour du site et des fiches"))
    #expect(page.contains("lun. 8 avr. · dans 54 jours"))
  }

  @Test func `what has changed is told in at most five totals and the three largest`() throws {
    var dashboard = try meeting(Size(columns: 120, rows: 29))
    for _ in 0..<6 { dashboard.press(.right) }
    let page = text(dashboard)
    #expect(page.contains("65 changements en tout"))
    #expect(page.contains("+12 400 $ engagés"))
    #expect(page.contains("• 19 dépenses, +23 497 $"))
    #expect(page.contains("• 19 municipalités, dont 2 à une nouvelle étape"))
    #expect(page.contains("• 11 autres changements"))
    #expect(page.count { $0 == "•" } == 5)
    #expect(page.contains("+ Évaluation de mi-parcours des plans"))
    #expect(page.contains("+3 600 $ engagés · Volet 3"))
    #expect(page.count { $0 == "+" } == 3 + 3 + 2)
  }

  @Test func `in a tall terminal the numbers of what has changed are large, and told once`() throws
  {
    var dashboard = try meeting(Size(columns: 160, rows: 45))
    for _ in 0..<6 { dashboard.press(.right) }
    let page = text(dashboard)
    #expect(page.contains(" dépenses, +23 497 $"))
    #expect(page.contains(" municipalités, dont 2 à une nouvelle étape"))
    #expect(!page.contains("19 dépenses"))
    #expect(page.contains("▀▄▄▄█"))
  }

  @Test func `dates have their day of the week and a bar as long as the days that are left`() throws
  {
    var dashboard = try meeting(Size(columns: 120, rows: 29))
    dashboard.press(.left)
    let frame = dashboard.frame()
    func bar(_ title: String) throws -> Int {
      let row = try #require((0..<29).last { frame.text(row: $0).contains(title) })
      return (0..<120).count { frame[$0, row].scalar == 0x2586 }
    }
    #expect(text(dashboard).contains("○ mercredi 28 février     reddition"))
    #expect(text(dashboard).contains("lundi 4 mars            début"))
    // On one scale: 30 days are half of it.
    let half = try bar("Vingt-cinq trousses livrées")
    #expect(half > 10)
    #expect(abs(try bar("Prototype") * 30 - half * 58) <= 58)
    #expect(abs(try bar("Rapport d’étape nº 4") * 30 - half * 14) <= 30)
  }

  @Test func `the map names who was not heard from and who is late, and its legend has words`()
    throws
  {
    var dashboard = try meeting(Size(columns: 120, rows: 36))
    for _ in 0..<5 { dashboard.press(.right) }
    let page = text(dashboard)
    #expect(page.contains("◆◆  20 en action"))
    #expect(page.contains("!   6 sans nouvelles"))
    #expect(page.contains("Ville-Marie · 134 jours"))
    #expect(page.contains("Drummondville · 3 activités"))
  }

  private func change(
    _ kind: Kind, _ id: String, _ fields: [Assignment]
  ) throws -> Entry {
    let moment = Int64(demonstrationDay.number) * 86_400_000 + 20 * 3_600_000
    var entry = Entry(
      stamp: Stamp(milliseconds: moment, counter: 0, writer: try #require(WriterID("other"))),
      author: "Nadia R.")
    entry.set(kind, try #require(RecordID(id)), fields)
    return entry
  }

  @Test func `a change made elsewhere is told in words with its time, and stays`() throws {
    var dashboard = try meeting()
    _ = dashboard.update(.entriesArrived([try newExpense()]), now: 1000)
    let said = "● +1 240,00 $ · Volet 1 · Gaspé · 19 h 02"
    #expect(text(dashboard).contains(said))
    #expect(text(dashboard).contains("Argent dépensé : 52 %"))
    #expect(text(dashboard).contains("282 161 $"))
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
