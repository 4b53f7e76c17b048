import Cells
import Screens
import ProjectModel
import Testing
import Words

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
      dashboard.show("activities")
      expectPicture(dashboard.frame(), name("activities", size, language, glyphs))
      dashboard.show("municipalities")
      dashboard.press(.down, .down, .down)
      expectPicture(dashboard.frame(), name("municipalities", size, language, glyphs))
      dashboard.press(.tab)
      expectPicture(dashboard.frame(), name("map", size, language, glyphs))
      dashboard.press(.escape, .enter)
      expectPicture(dashboard.frame(), name("municipality", size, language, glyphs))
      dashboard.press(.escape, .backTab)
      expectPicture(dashboard.frame(), name("path", size, language, glyphs))
      dashboard.press(.backTab)
      expectPicture(dashboard.frame(), name("regions", size, language, glyphs))
    }
  }

  @Test(arguments: sizes, Language.allCases)
  func `budget, journal and changes look as their pictures`(size: Size, language: Language) throws {
    for glyphs in [Glyphs.unicode, .ascii] {
      var dashboard = try demonstrationDashboard(size, language, glyphs)
      _ = dashboard.update(.historyLoaded(try demonstrationEntries()), now: 0)
      dashboard.show("budget")
      expectPicture(dashboard.frame(), name("budget", size, language, glyphs))
      dashboard.press(.tab)
      expectPicture(dashboard.frame(), name("lines", size, language, glyphs))
      dashboard.press(.tab)
      expectPicture(dashboard.frame(), name("forecast", size, language, glyphs))
      dashboard.show("journal")
      expectPicture(dashboard.frame(), name("journal", size, language, glyphs))
      dashboard.press(.character("D"))
      expectPicture(dashboard.frame(), name("since", size, language, glyphs))
    }
  }

  @Test(arguments: sizes, Language.allCases)
  func `the registers look as their pictures`(size: Size, language: Language) throws {
    for glyphs in [Glyphs.unicode, .ascii] {
      var dashboard = try demonstrationDashboard(size, language, glyphs)
      dashboard.show("registers")
      expectPicture(dashboard.frame(), name("register", size, language, glyphs))
      dashboard.press(.tab)
      expectPicture(dashboard.frame(), name("indicators", size, language, glyphs))
      for kind in ["decisions", "risks"] {
        let steps = kind == "decisions" ? 4 : 1
        for _ in 0..<steps { dashboard.press(.tab) }
        guard glyphs == .unicode else { continue }
        expectPicture(dashboard.frame(), name(kind, size, language, glyphs))
      }
    }
  }

  @Test(arguments: sizes)
  func `a register that is filtered and grouped looks as its picture`(size: Size) throws {
    var dashboard = try demonstrationDashboard(size)
    dashboard.show("registers")
    dashboard.press(.character("v"), .character("v"), .character("/"))
    dashboard.type(">1000; V2")
    expectPicture(dashboard.frame(), name("register-grouped", size, .french, .unicode))
  }

  @Test(arguments: sizes)
  func `the panels of the budget look as their pictures`(size: Size) throws {
    var dashboard = try demonstrationDashboard(size)
    dashboard.press(.character("4"), .character("+"), .down, .character("c"))
    expectPicture(dashboard.frame(), name("months", size, .french, .unicode))
    dashboard.press(.up, .character("b"))
    expectPicture(dashboard.frame(), name("bars", size, .french, .unicode))
    dashboard.press(.backTab)
    expectPicture(dashboard.frame(), name("cash", size, .french, .unicode))
    dashboard.press(.character("w"), .right, .down, .right)
    expectPicture(dashboard.frame(), name("what-if", size, .french, .unicode))
    dashboard.press(.escape, .down, .enter)
    expectPicture(dashboard.frame(), name("reasons", size, .french, .unicode))
    dashboard.press(.escape, .backTab, .down, .enter)
    expectPicture(dashboard.frame(), name("expenses", size, .french, .unicode))
    dashboard.press(.enter)
    expectPicture(dashboard.frame(), name("expense", size, .french, .unicode))
  }

  @Test(arguments: sizes, Language.allCases)
  func `every page of a meeting looks as its picture`(size: Size, language: Language) throws {
    for glyphs in [Glyphs.unicode, .ascii] {
      var dashboard = try demonstrationDashboard(size, language, glyphs)
      _ = dashboard.update(.historyLoaded(try demonstrationEntries()), now: 0)
      dashboard.press(.character("F"))
      for page in ["whole", "outlook", "part", "part-2", "part-3", "map", "changes", "decisions"] {
        if !page.hasPrefix("part-") {
          expectPicture(dashboard.frame(), name("meeting-\(page)", size, language, glyphs))
        }
        dashboard.press(.right)
      }
    }
  }

  @Test(arguments: sizes)
  func `a day of the past looks as its picture`(size: Size) throws {
    var dashboard = try demonstrationDashboard(size)
    _ = dashboard.update(.historyLoaded(try demonstrationEntries()), now: 0)
    dashboard.press(.character("@"))
    dashboard.type("2023-06-30")
    dashboard.press(.enter)
    expectPicture(dashboard.frame(), name("past", size, .french, .unicode))
    dashboard.press(.character("4"), .character("m"))
    expectPicture(dashboard.frame(), name("hindsight", size, .french, .unicode))
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

  @Test(arguments: [Size.standard, Size(columns: 120, rows: 36)], Language.allCases)
  func `what is found, and comments on a page, look as their pictures`(
    size: Size, language: Language
  ) throws {
    for (text, picture) in [("ministère", "found"), ("imprim 2023-06", "found-words")] {
      var dashboard = try demonstrationDashboard(size, language)
      _ = dashboard.update(.historyLoaded(try demonstrationEntries()), now: 0)
      dashboard.press(.control("p"))
      dashboard.type(text)
      expectPicture(dashboard.frame(), name(picture, size, language, .unicode))
    }
    var dashboard = try demonstrationDashboard(size, language)
    dashboard.press(.character(":"))
    dashboard.type("v2-10")
    dashboard.press(.enter, .end)
    expectPicture(dashboard.frame(), name("comments", size, language, .unicode))
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
    for (keys, screen) in [("4", "budget"), ("F", "meeting")] {
      _ = dashboard.update(.historyLoaded(try demonstrationEntries()), now: 0)
      dashboard.press(.escape)
      dashboard.type(keys + "?")
      expectPicture(dashboard.frame(), "help-\(screen)-fr")
    }
    dashboard.press(.escape, .escape, .character("3"), .character("?"), .end)
    expectPicture(dashboard.frame(), "about-fr")
    dashboard.press(.escape, .character("2"), .character("?"))
    dashboard.press(.escape, .character("/"))
    dashboard.type("guide embauche")
    expectPicture(dashboard.frame(), "filter-fr")
    dashboard.press(.escape, .character("z"), .down)
    expectPicture(dashboard.frame(), "folded-fr")
  }

  @Test func `an empty project says what to do first`() throws {
    let dashboard = Shell(
      project: Project(today: demonstrationDay), directory: try directory(),
      wording: Wording(.french), size: .standard)
    expectPicture(dashboard.frame(), "empty-overview-fr")
    var other = dashboard
    other.show("activities")
    expectPicture(other.frame(), "empty-activities-fr")
    other.show("municipalities")
    expectPicture(other.frame(), "empty-municipalities-fr")
    other.press(.backTab)
    expectPicture(other.frame(), "empty-regions-fr")
    other.show("budget")
    expectPicture(other.frame(), "empty-budget-fr")
    other.press(.tab)
    expectPicture(other.frame(), "empty-lines-fr")
    other.press(.tab)
    expectPicture(other.frame(), "empty-forecast-fr")
    other.press(.tab)
    expectPicture(other.frame(), "empty-cash-fr")
    _ = other.update(.historyLoaded([]), now: 0)
    other.show("journal")
    expectPicture(other.frame(), "empty-journal-fr")
    other.press(.character("F"))
    expectPicture(other.frame(), "empty-meeting-fr")
    other.press(.right, .right)
    expectPicture(other.frame(), "empty-changes-fr")
  }

  @Test func `every size from nothing up can be drawn on every screen`() throws {
    // The first year is enough to fill every panel.
    let entries = Array(try demonstrationEntries().prefix(420))
    var project = Project(today: try #require(CalendarDay(iso: "2023-03-20")))
    for entry in entries { project.apply(entry) }
    var dashboard = Shell(
      project: project, directory: try directory(), wording: Wording(.french), size: .standard)
    _ = dashboard.update(.historyLoaded(entries), now: 0)
    for columns in Array(0...6) + [9, 20, 34, 40, 59, 60, 69, 70, 99, 100, 109, 110, 150] {
      for rows in Array(0...7) + [13, 14, 15, 16, 24, 40] {
        _ = dashboard.update(.resized(Size(columns: columns, rows: rows)), now: 0)
        for keys: [Key] in [
          [.character("1")], [.character("2")], [.down, .enter], [.character("?")],
          [.escape, .escape, .character("/"), .character("é")], [.escape],
          [.character("3"), .down, .down], [.enter], [.escape, .tab, .left], [.character("+")],
          [.character("-"), .tab, .enter], [.down, .down, .escape], [.character("?")],
          [.escape, .escape], [.character("/"), .character("a")], [.escape],
          [.character("4")], [.character("b"), .tab, .enter], [.escape, .tab, .character("w")],
          [.right], [.escape, .enter], [.escape, .tab, .character("+"), .down],
          [.character("6"), .character("R")], [.escape, .character("D")], [.escape],
          [.character("F")], [.right], [.left, .left], [.left], [.left, .down], [.escape],
          [.character(",")], [.character("m"), .character("@")],
          [.escape, .character("n"), .character("D"), .backspace],
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
      for screen in Shell.screenNames {
        var dashboard = try demonstrationDashboard(size)
        dashboard.show(screen)
        #expect(dashboard.frame().text(row: 0).contains("FICTI"))
      }
    }
  }
}
