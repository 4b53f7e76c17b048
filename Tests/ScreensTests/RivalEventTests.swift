import Cells
import ProjectModel
import Testing
import Words

@testable import Screens

/// What others write, and what cannot be read, while something is open: each of these once lost what
/// was typed, or did what nobody had asked for.
struct RivalEventTests {
  private func dashboard() throws -> Shell {
    var dashboard = try demonstrationDashboard()
    _ = dashboard.update(.historyLoaded(try demonstrationEntries()), now: 0)
    return dashboard
  }

  private func entry(_ body: (inout Entry) throws -> Void) throws -> Message {
    var entry = Entry(
      stamp: Stamp(
        milliseconds: 1_900_000_000_000, counter: 0, writer: try #require(WriterID("other"))),
      author: "Marc T.")
    try body(&entry)
    return .entriesArrived([entry])
  }

  @Test func `whether to throw a form away stays asked as that, whatever others write`() throws {
    var dashboard = try dashboard()
    dashboard.press("5", .escape, "a")
    dashboard.type("Coop")
    // The list of what fits lies over the form.
    dashboard.press(.escape)
    if dashboard.question == nil { dashboard.press(.escape) }
    let asked = dashboard.question?.text
    #expect(asked != nil)
    let part = try #require(dashboard.project.partsInOrder.first)
    _ = dashboard.update(
      try entry { $0.set(.part, part.id, [Assignment(.title, .text("Autre titre"))]) }, now: 0)
    #expect(dashboard.question?.text == asked)
  }

  @Test func `a form that was opened on a page stays when the page goes`() throws {
    let desk = try Desk()
    desk.press("5", .escape, .enter)
    guard case .expense(let id)? = desk.dashboard.page?.subject else {
      Issue.record("no page of an expense")
      return
    }
    desk.press("e")
    try desk.fill(.supplier, "Ailleurs")
    try desk.other { $0.drop(.expense, id) }
    #expect(desk.dashboard.page == nil)
    #expect(desk.dashboard.form?.isTouched == true)
    #expect(desk.dashboard.unfinished.count == 1)
  }

  @Test func `a history that cannot be read is asked for once`() throws {
    var dashboard = try demonstrationDashboard()
    #expect(dashboard.press("6") == [.loadHistory])
    #expect(dashboard.update(.historyRefused("illisible"), now: 0).isEmpty)
    #expect(dashboard.notice?.text == "illisible")
    // Asked for again only where someone asks.
    #expect(dashboard.press("1").isEmpty)
    #expect(dashboard.press("6") == [.loadHistory])
  }

  @Test func `no day of the past is claimed while there is no history`() throws {
    var dashboard = try demonstrationDashboard()
    dashboard.travel(to: demonstrationDay.adding(days: -30), withHindsight: true)
    #expect(dashboard.world.travel == nil)
  }

  @Test func `what was not finished is kept where it may not be taken up now`() throws {
    var dashboard = try dashboard()
    let unfinished = Unfinished.line("12 coop", try #require(RecordID("e-new")))
    _ = dashboard.update(.unfinishedFound([unfinished]), now: 0)
    dashboard.press(.escape, ",", .control("p"))
    dashboard.type("reprendre")
    dashboard.press(.enter)
    #expect(dashboard.unfinished == [unfinished])
  }

  // MARK: Letters that are typed on

  @Test func `a word that is typed on does not answer a question`() throws {
    let desk = try Desk()
    desk.press("5")
    desk.type("120")
    desk.press(.enter)
    #expect(desk.dashboard.question != nil)
    desk.type("honoraires")
    #expect(desk.dashboard.question != nil)
    #expect(try desk.written.isEmpty)
    desk.press(.escape)
    #expect(desk.dashboard.question == nil && desk.line == "120")
  }

  @Test func `after a pause a letter is an answer again`() throws {
    var dashboard = try dashboard()
    dashboard.press("5", .escape, "d", "k", "o")
    #expect(dashboard.question != nil)
    let effects = dashboard.update(.key("o"), now: 1500)
    #expect(dashboard.question == nil)
    guard case .write? = effects.first else {
      Issue.record("\(effects)")
      return
    }
  }

  @Test func `Escape and a letter in one breath throw nothing away`() throws {
    let desk = try Desk()
    desk.add(.expense)
    try desk.fill(.supplier, "Coop")
    desk.press(.alt("o"))
    #expect(desk.dashboard.form?.isTouched == true && desk.dashboard.question == nil)
  }

  @Test func `what was said stays while letters are typed under it`() throws {
    let desk = try Desk()
    desk.press("5")
    desk.type("coop")
    desk.press(.enter)
    let said = desk.sentence
    #expect(!said.isEmpty)
    desk.type(" 12")
    #expect(desk.sentence == said)
  }

  // MARK: What is shown, and what is found

  @Test func `a slash on a page filters its lines, and drops nothing`() throws {
    let desk = try Desk()
    desk.press("5", .escape, .enter, "/")
    desk.type("dons")
    desk.press(.enter)
    #expect(desk.dashboard.question == nil)
    #expect(try desk.written.isEmpty)
    #expect(desk.screen.contains("filtre « dons »"))
    desk.press(.escape)
    #expect(desk.dashboard.page != nil && !desk.screen.contains("filtre « dons »"))
  }

  @Test(arguments: [["4"], ["4", .tab, .tab]] as [[Key]])
  func `beside time and forecast a slash filters the lines of the budget`(keys: [Key]) throws {
    var dashboard = try dashboard()
    for key in keys { dashboard.press(key) }
    dashboard.press("/")
    dashboard.type("gaspodnq")
    #expect(dashboard.form == nil && dashboard.question == nil)
    #expect(dashboard.stack.find(FilterLayer.self) != nil)
  }

  @Test func `marks that a filter hides are gone`() throws {
    var dashboard = try dashboard()
    dashboard.press("5", .escape, "x", "x")
    #expect(dashboard.capture.marks.count == 2)
    dashboard.press("/")
    dashboard.type("zzz")
    #expect(dashboard.capture.marks.isEmpty)
  }

  @Test func `rows that were dropped are not marked any more`() throws {
    let desk = try Desk()
    desk.press("5", .escape, "x", "x", "d", "o")
    #expect(try desk.written.count == 1)
    #expect(desk.dashboard.capture.marks.isEmpty)
  }

  @Test func `on the map nothing is done to what is marked in the list`() throws {
    var dashboard = try dashboard()
    dashboard.press("3", .down, "x", "x", .tab)
    #expect(dashboard.municipalities.marks.isEmpty)
  }

  @Test func `a table that is pasted where none is taken is not lost without a word`() throws {
    var dashboard = try dashboard()
    _ = dashboard.update(.pasted("a\tb\nc\td\n"), now: 0)
    #expect(dashboard.notice?.text.contains("colle") == true)
  }

  @Test func `q closes the help, and not the program`() throws {
    var dashboard = try dashboard()
    dashboard.press("?")
    #expect(dashboard.press("q").isEmpty)
    #expect(dashboard.stack.find(HelpLayer.self) == nil)
  }
}
