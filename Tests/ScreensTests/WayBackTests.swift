import Cells
import ProjectModel
import Testing

@testable import Screens

/// Pages, their links and the way back, while the project, the room and the lists change.
struct WayBackTests {
  private func entry(_ change: (inout Entry) throws -> Void) throws -> Entry {
    let writer = try #require(WriterID("other"))
    var entry = Entry(
      stamp: Stamp(milliseconds: 1_900_000_000_000, counter: 0, writer: writer), author: "Marc")
    try change(&entry)
    return entry
  }

  private func id(_ text: String) throws -> RecordID { try #require(RecordID(text)) }

  private func screen(_ size: Size = Size(columns: 120, rows: 36)) throws -> Shell {
    var dashboard = try demonstrationDashboard(size)
    dashboard.press(.character("3"))
    return dashboard
  }

  /// The page of Matane, with its first activity selected.
  private func mataneWithActivity(_ size: Size) throws -> Shell {
    var dashboard = try screen(size)
    dashboard.follow(.municipality(try id("08053")))
    dashboard.arrange()
    for _ in 0..<60 {
      if case .activity = dashboard.page?.link?.subject { return dashboard }
      dashboard.press(.down)
    }
    Issue.record("no activity on the page")
    return dashboard
  }

  @Test func `a page whose activity is dropped closes, and no way back is left behind`() throws {
    var dashboard = try demonstrationDashboard()
    for _ in 0..<60 where dashboard.page == nil {
      dashboard.press(.enter)
      if dashboard.page == nil { dashboard.press(.down) }
    }
    guard case .activity(let activity) = dashboard.page?.subject else {
      Issue.record("no page")
      return
    }
    let drop = try entry { $0.drop(.activity, activity) }
    _ = dashboard.update(.entriesArrived([drop]), now: 0)
    #expect(dashboard.page == nil && dashboard.trail.isEmpty && dashboard.screenName == "overview")
  }

  @Test func `a dropped page leads back to the page before it`() throws {
    var dashboard = try mataneWithActivity(Size(columns: 120, rows: 36))
    guard case .activity(let activity) = dashboard.page?.link?.subject else { return }
    dashboard.press(.enter)
    #expect(dashboard.screenName == "activities")
    _ = dashboard.update(.entriesArrived([try entry { $0.drop(.activity, activity) }]), now: 0)
    #expect(dashboard.page?.subject == .municipality(try id("08053")))
    #expect(dashboard.page?.link == nil)
  }

  @Test func `the selected link stays selected when lines come before it`() throws {
    var dashboard = try mataneWithActivity(Size(columns: 120, rows: 50))
    let link = dashboard.page?.link
    let line = try #require(dashboard.page?.line)
    let change = try entry { entry in
      entry.set(
        .activity, try id("anew"),
        [
          Assignment(.code, .text("A-00")), Assignment(.title, .text("Toute première")),
          Assignment(.municipalities, .references([try id("08053")])),
        ])
    }
    _ = dashboard.update(.entriesArrived([change]), now: 0)
    #expect(dashboard.page?.link == link && dashboard.page?.line == line + 1)
  }

  @Test(arguments: [9, 14, 24, 60], [40, 80, 120])
  func `the selected link is seen at every size and in both languages`(
    rows: Int, columns: Int
  ) throws {
    var dashboard = try mataneWithActivity(Size(columns: 120, rows: 50))
    let link = dashboard.page?.link
    _ = dashboard.update(.resized(Size(columns: columns, rows: rows)), now: 0)
    dashboard.press(.character("L"))
    #expect(dashboard.page?.link == link)
    let page = try #require(dashboard.page)
    let seen =
      page
      .top..<(page.top
      + PageView.textArea(in: dashboard.scene().above.pageArea ?? dashboard.areas.body).rows)
    #expect(seen.contains(try #require(page.line)))
  }

  @Test func `the filter of the activities is there again after a link was followed`() throws {
    var dashboard = try demonstrationDashboard()
    dashboard.press(.character("2"), .character("/"))
    dashboard.type("formation")
    dashboard.press(.enter, .enter)
    #expect(dashboard.page != nil)
    for _ in 0..<30 {
      if case .part = dashboard.page?.link?.subject { break }
      dashboard.press(.down)
    }
    dashboard.press(.enter, .escape, .escape)
    #expect(dashboard.page == nil && dashboard.activities.list.filter == "formation")
  }

  @Test func `what a link reveals is hidden again on the way back, and when leaving for a screen`()
    throws
  {
    var dashboard = try screen()
    dashboard.press(.character("z"))
    let folded = dashboard.municipalities.state.list.collapsed
    dashboard.follow(.municipality(try id("08053")))
    dashboard.press(.escape)
    #expect(dashboard.municipalities.state.list.collapsed == folded)
    // One that does not take part is found by its name; nobody typed it.
    dashboard.follow(.municipality(try id("45055")))
    dashboard.press(.character("1"), .character("3"))
    #expect(dashboard.municipalities.state.list.filter.isOpen)
  }

  @Test func `however many links are followed, the way back has an end`() throws {
    var dashboard = try screen()
    dashboard.press(.down, .enter)
    for _ in 0..<300 { dashboard.press(.down, .enter) }
    #expect(dashboard.trail.count <= 50)
    for _ in 0..<60 { dashboard.press(.escape) }
    #expect(dashboard.trail.isEmpty && dashboard.page == nil)
  }
}
