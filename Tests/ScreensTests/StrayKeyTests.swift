import Cells
import ProjectModel
import Testing
import Words

@testable import Screens

/// Keys that once went to the wrong place: each of these failed before the layers.
struct StrayKeyTests {
  private func rows(_ dashboard: Shell) -> [String] {
    let frame = dashboard.frame()
    return (0..<frame.size.rows).map {
      frame.text(row: $0).replacing("\u{A0}", with: " ")
    }
  }

  private func text(_ dashboard: Shell) -> String { rows(dashboard).joined(separator: "\n") }

  private func dashboard(_ size: Size = Size(columns: 120, rows: 36)) throws -> Shell {
    var dashboard = try demonstrationDashboard(size)
    _ = dashboard.update(.historyLoaded(try demonstrationEntries()), now: 0)
    return dashboard
  }

  // MARK: A key that is typed is never a command

  @Test func `on the list of what was entered a slash filters, and nothing is saved`() throws {
    let desk = try Desk()
    desk.press("5", .escape, "/")
    desk.type("7818")
    desk.press(.enter)
    #expect(try desk.written.isEmpty)
    #expect(desk.line.isEmpty)
    #expect(desk.screen.contains("filtre « 7818 »"))
  }

  @Test func `in the journal a slash filters, and nothing is dropped`() throws {
    let desk = try Desk()
    desk.press("6", "/")
    desk.type("dons")
    #expect(desk.dashboard.question == nil)
    desk.press(.enter)
    #expect(try desk.written.isEmpty && desk.dashboard.question == nil)
    #expect(desk.screen.contains("filtre « dons »"))
  }

  /// Where each list stands: the keys that lead to it.
  static let lists: [[Key]] = [
    ["1"], ["2"], ["3"], ["3", .tab], ["3", .tab, .tab], ["4", .tab], ["4", .tab, .tab, .tab],
    ["4", .tab, .enter], ["4", "w"], ["5", .escape], ["6"], ["D"],
  ]

  @Test(arguments: lists)
  func `wherever a list is shown a slash filters it, and letters are letters`(
    keys: [Key]
  ) throws {
    var dashboard = try dashboard()
    for key in keys { dashboard.press(key) }
    let before = rows(dashboard).dropLast()
    dashboard.press("/")
    // Letters that drop, quit, undo and leave elsewhere.
    #expect(dashboard.press("d", "q", "u", "1", "z", "o").isEmpty)
    #expect(dashboard.question == nil)
    #expect(rows(dashboard).last?.contains("dqu1zo") == true)
    #expect(rows(dashboard).dropLast() != before)
    dashboard.press(.escape)
    #expect(rows(dashboard).dropLast() == before)
  }

  @Test func `a layer on top hears every key, and one that it does not know does nothing`() throws {
    // A question, the help, the palette, a form, a prompt.
    let openings: [[Key]] = [
      ["5", .escape, "d"], ["?"], [":"], ["2", .down, "e"], ["@"], ["4", .tab, "e"],
    ]
    for keys in openings {
      var dashboard = try dashboard()
      for key in keys { dashboard.press(key) }
      let before = dashboard.frame()
      let screen = dashboard.screenName
      #expect(dashboard.press(.function(9), .insert, .function(7)).isEmpty, "\(keys)")
      #expect(dashboard.frame() == before, "\(keys)")
      #expect(dashboard.screenName == screen)
    }
  }

  // MARK: What is open is seen

  @Test func `a page that is opened from what was entered is seen, and followed as seen`() throws {
    var dashboard = try dashboard()
    dashboard.press("5", .escape, .down, .enter)
    let page = try #require(dashboard.page)
    guard case .expense(let id) = page.subject else {
      Issue.record("\(page.subject)")
      return
    }
    let supplier = try #require(dashboard.project.expenses[id]?.supplier)
    #expect(!supplier.isEmpty && text(dashboard).contains(supplier))
    #expect(!text(dashboard).contains("Dernières saisies"))
    dashboard.press(.escape)
    #expect(dashboard.page == nil && text(dashboard).contains("Dernières saisies"))
  }

  @Test func `what is refused is not signed as done, and leaves the hints beside it`() throws {
    var dashboard = try dashboard(Size(columns: 260, rows: 40))
    dashboard.press("2", "d")
    let status = try #require(rows(dashboard).last)
    #expect(status.contains("◆"))
    #expect(!status.contains("●"))
    #expect(status.contains("Entrée ouvrir"))
  }

  // MARK: What can be done is done here

  @Test func `what is to be confirmed opens the form of the agreement at that field`() throws {
    var dashboard = try dashboard()
    let writer = try #require(WriterID("other"))
    var entry = Entry(
      stamp: Stamp(milliseconds: 1_900_000_000_000, counter: 0, writer: writer), author: "Marc")
    entry.set(.project, .project, [Assignment(.toConfirm, .texts(["end", "start"]))])
    _ = dashboard.update(.entriesArrived([entry]), now: 0)
    dashboard.press("/")
    dashboard.type("à confirmer")
    dashboard.press(.enter, .enter)
    let form = try #require(dashboard.form)
    #expect(form.kind == .project && form.input.field == .end)
    #expect(text(dashboard).contains("Projet ·"))
  }

  /// A project that has parts and nothing else.
  private func almostEmpty() throws -> Shell {
    var dashboard = Shell(
      project: Project(today: demonstrationDay), directory: try directory(),
      wording: .init(.french), size: Size(columns: 120, rows: 36))
    _ = dashboard.update(.historyLoaded([]), now: 0)
    return dashboard
  }

  @Test func `where nothing is there yet Enter opens the form of the first one`() throws {
    let places: [([Key], Kind)] = [
      (["4", .tab, .tab, .tab], .instalment), (["4", .tab], .budgetLine), (["3"], .participation),
      (["4"], .project), (["2"], .activity),
    ]
    for (keys, kind) in places {
      var dashboard = try almostEmpty()
      for key in keys { dashboard.press(key) }
      #expect(!text(dashboard).contains("volets add"), "\(kind)")
      dashboard.press(.enter)
      #expect(dashboard.form?.kind == kind)
    }
  }

  @Test func `no screen tells somebody at the dashboard to type a command`() throws {
    for name in Shell.screenNames {
      for var dashboard in [try almostEmpty(), try dashboard()] {
        dashboard.show(name)
        for _ in 0..<4 {
          #expect(!text(dashboard).contains("volets add"), "\(name)")
          #expect(!text(dashboard).contains("volets set"), "\(name)")
          dashboard.press(.tab)
        }
      }
    }
    // A town that takes part, and one that does not.
    for town in ["matane", "l’ancienne-lorette"] {
      var dashboard = try dashboard()
      dashboard.press("3", "/")
      dashboard.type(town)
      dashboard.press(.enter, .enter)
      #expect(dashboard.page != nil)
      #expect(!text(dashboard).contains("volets add") && !text(dashboard).contains("volets set"))
      dashboard.press("e")
      #expect(dashboard.form?.kind == .participation)
    }
  }

  @Test(arguments: ["projet", "entente", "subvention", "début", "aide"])
  func `the form of the agreement is found in the palette by what it holds`(word: String) throws {
    var dashboard = try dashboard()
    dashboard.press(":")
    dashboard.type(word)
    let found = try #require(dashboard.stack.find(PaletteLayer.self)).palette.shown
    #expect(
      found.prefix(3).contains { if case .edit(.project, _) = $0.target { true } else { false } })
  }

  @Test func `where nothing was noted there is no past, and that is said`() throws {
    var dashboard = try almostEmpty()
    dashboard.press(",")
    #expect(dashboard.notice?.text.isEmpty == false)
    #expect(dashboard.project.today == demonstrationDay)
  }

  @Test func `from the meeting Escape leads back to the page, or to « Depuis », that was open`()
    throws
  {
    var dashboard = try dashboard()
    dashboard.press("2", .down, .enter)
    var before = rows(dashboard)
    dashboard.press("F", .right, .escape)
    #expect(rows(dashboard) == before)
    dashboard.press("1", "D")
    before = rows(dashboard)
    dashboard.press("F", .right, .escape)
    #expect(rows(dashboard) == before)
  }

  // MARK: After a crash

  @Test func `a form comes back with the focus where it was`() throws {
    let desk = try Desk()
    desk.add(.expense)
    try desk.fill(.supplier, "Coop")
    try desk.fill(.amount, "12")
    try desk.go(to: .reference)
    let unfinished = desk.dashboard.unfinished
    var other = try Desk(seed: 99).dashboard
    _ = other.update(.unfinishedFound(unfinished), now: 0)
    other.press("o")
    #expect(other.form?.input.field == .reference)
  }
}
