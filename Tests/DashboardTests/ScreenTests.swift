import Cells
import Dashboard
import ProjectModel
import Testing

/// Every screen as a picture, in the sizes, languages and characters that it is used in.
struct ScreenTests {
  static let sizes = [
    Size(columns: 40, rows: 12), .standard, Size(columns: 120, rows: 36),
    Size(columns: 200, rows: 60),
  ]

  private func name(_ screen: String, _ size: Size, _ language: Language, _ glyphs: Glyphs)
    -> String
  {
    "\(screen)-\(size.columns)x\(size.rows)-\(language.rawValue)"
      + (glyphs == .ascii ? "-ascii" : "")
  }

  @Test(arguments: sizes, Language.allCases)
  func `every screen looks as its picture`(size: Size, language: Language) throws {
    for glyphs in [Glyphs.unicode, .ascii] {
      var dashboard = try demonstrationDashboard(size, language, glyphs)
      expectPicture(dashboard.frame(), name("overview", size, language, glyphs))
      dashboard.show(.activities)
      expectPicture(dashboard.frame(), name("activities", size, language, glyphs))
      dashboard.show(.municipalities)
      dashboard.press(.down, .down, .down)
      expectPicture(dashboard.frame(), name("municipalities", size, language, glyphs))
      dashboard.press(.tab)
      expectPicture(dashboard.frame(), name("map", size, language, glyphs))
      dashboard.press(.escape, .enter)
      expectPicture(dashboard.frame(), name("municipality", size, language, glyphs))
      dashboard.press(.escape, .backTab)
      expectPicture(dashboard.frame(), name("regions", size, language, glyphs))
    }
  }

  @Test(arguments: sizes)
  func `the detail of an activity looks as its picture`(size: Size) throws {
    var dashboard = try demonstrationDashboard(size)
    dashboard.press(.enter)
    expectPicture(dashboard.frame(), name("detail", size, .french, .unicode))
  }

  @Test(arguments: sizes)
  func `a zoomed map, a search and the page of Québec look as their pictures`(size: Size) throws {
    var dashboard = try demonstrationDashboard(size)
    dashboard.press(.character("3"), .down, .down, .down, .character("+"), .tab)
    expectPicture(dashboard.frame(), name("zoom", size, .french, .unicode))
    dashboard.press(.character("-"), .character("/"))
    dashboard.type("st-hy")
    expectPicture(dashboard.frame(), name("search", size, .french, .unicode))
    dashboard.press(.escape, .tab, .end, .enter)
    expectPicture(dashboard.frame(), name("quebec", size, .french, .unicode))
  }

  @Test func `the map is drawn in blocks where braille is lacking`() throws {
    var dashboard = try demonstrationDashboard(.standard, .french, .blocks)
    dashboard.press(.character("3"), .tab)
    expectPicture(dashboard.frame(), "map-80x24-fr-blocks")
  }

  @Test func `help, filter and folded parts look as their pictures`() throws {
    var dashboard = try demonstrationDashboard()
    dashboard.press(.character("?"))
    expectPicture(dashboard.frame(), "help-overview-fr")
    dashboard.press(.escape, .character("2"), .character("?"))
    expectPicture(dashboard.frame(), "help-activities-fr")
    dashboard.press(.escape, .character("3"), .character("?"))
    expectPicture(dashboard.frame(), "help-municipalities-fr")
    dashboard.press(.end)
    expectPicture(dashboard.frame(), "about-fr")
    dashboard.press(.escape, .character("2"), .character("?"))
    dashboard.press(.escape, .character("/"))
    dashboard.type("guide embauche")
    expectPicture(dashboard.frame(), "filter-fr")
    dashboard.press(.escape, .character("z"), .down)
    expectPicture(dashboard.frame(), "folded-fr")
  }

  @Test func `an empty project says what to do first`() throws {
    let dashboard = Dashboard(
      project: Project(today: demonstrationDay), directory: try directory(),
      wording: Wording(.french), size: .standard)
    expectPicture(dashboard.frame(), "empty-overview-fr")
    var other = dashboard
    other.show(.activities)
    expectPicture(other.frame(), "empty-activities-fr")
    other.show(.municipalities)
    expectPicture(other.frame(), "empty-municipalities-fr")
    other.press(.backTab)
    expectPicture(other.frame(), "empty-regions-fr")
  }

  @Test func `every size from nothing up can be drawn on every screen`() throws {
    var dashboard = try demonstrationDashboard()
    for columns in Array(0...6) + [9, 20, 34, 40, 59, 60, 69, 70, 99, 100, 109, 110, 150] {
      for rows in Array(0...7) + [13, 14, 15, 16, 24, 40] {
        _ = dashboard.update(.resized(Size(columns: columns, rows: rows)), now: 0)
        for keys: [Key] in [
          [.character("1")], [.character("2")], [.down, .enter], [.character("?")],
          [.escape, .escape, .character("/"), .character("é")], [.escape],
          [.character("3"), .down, .down], [.enter], [.escape, .tab, .left], [.character("+")],
          [.character("-"), .tab, .enter], [.down, .down, .escape], [.character("?")],
          [.escape, .escape], [.character("/"), .character("a")], [.escape],
        ] {
          for key in keys { dashboard.press(key) }
          let frame = dashboard.frame()
          #expect(frame.size == Size(columns: columns, rows: rows))
          if let cursor = frame.cursor, columns > 0, rows > 0 {
            #expect(
              (0...columns).contains(cursor.column) && (0..<max(1, rows)).contains(cursor.row))
          }
        }
      }
    }
  }

  @Test func `invented data are marked on every screen and size that has a header`() throws {
    for size in Self.sizes {
      for screen in Screen.allCases {
        var dashboard = try demonstrationDashboard(size)
        dashboard.show(screen)
        #expect(dashboard.frame().text(row: 0).contains("FICTI"))
      }
    }
  }
}
