import Cells
import ProjectModel
import TestSupport
import Testing
import Words
import Widgets

@testable import Screens

/// What the list of municipalities shows and selects: filters, folds, searches, live changes.
struct MunicipalityListTests {
  private func id(_ text: String) throws -> RecordID { try #require(RecordID(text)) }

  private func screen(_ size: Size = Size(columns: 120, rows: 36)) throws -> Shell {
    var dashboard = try demonstrationDashboard(size)
    dashboard.press(.character("3"))
    return dashboard
  }

  private func arrive(
    _ dashboard: inout Shell, _ records: [(kind: Kind, id: String, fields: [Assignment])]
  ) throws {
    let writer = try #require(WriterID("other"))
    var entry = Entry(
      stamp: Stamp(milliseconds: 1_900_000_000_000, counter: 0, writer: writer), author: "Marc")
    for record in records { entry.set(record.kind, try id(record.id), record.fields) }
    _ = dashboard.update(.entriesArrived([entry]), now: 0)
  }

  private func participation(
    _ record: String, _ code: String, _ stage: String = "active"
  ) throws -> (kind: Kind, id: String, fields: [Assignment]) {
    (
      .participation, record,
      [Assignment(.municipality, .reference(try id(code))), Assignment(.stage, .choice(stage))]
    )
  }

  @Test func `the map's arrows reach what is folded in the list, and unfold it`() throws {
    var dashboard = try screen()
    dashboard.press(.character("z"), .tab, .down)
    #expect(dashboard.selectedMunicipality != nil)
    let first = dashboard.selectedMunicipality
    dashboard.press(.right, .right)
    #expect(dashboard.selectedMunicipality != first)
    #expect(dashboard.municipalities.state.list.collapsed.count < 17)
  }

  @Test func `from one that is not on the map the arrows lead back to it`() throws {
    var dashboard = try screen()
    try arrive(&dashboard, [try participation("munknown", "99999")])
    dashboard.press(.tab, .end)
    #expect(dashboard.selectedMunicipality == (try id("99999")))
    dashboard.press(.up)
    #expect(dashboard.selectedMunicipality != (try id("99999")))
  }

  @Test func `the head of those outside the directory does not pass for all of Québec`() throws {
    var dashboard = try screen()
    try arrive(&dashboard, [try participation("munknown", "99999")])
    dashboard.change(MunicipalitiesScreen.self) { screen, _ in
      screen.state.list.select(.region(nil))
    }
    #expect(dashboard.selectedArea == .elsewhere)
    dashboard.press(.tab, .enter)
    #expect(dashboard.page?.subject == .area(.elsewhere))
    #expect(dashboard.frame().text(row: 2).contains("Hors du répertoire"))
  }

  @Test func `one that is found stays selected when it begins to take part`() throws {
    var dashboard = try screen()
    dashboard.press(.character("/"))
    dashboard.type("saint-d")
    dashboard.press(.enter, .down, .down, .down)
    guard case .other(let code) = dashboard.municipalities.state.list.selected else {
      Issue.record("not one that does not take part")
      return
    }
    try arrive(&dashboard, [try participation("mnew", code.description)])
    #expect(dashboard.selectedMunicipality == code)
    guard case .participation = dashboard.municipalities.state.list.selected else {
      Issue.record("still listed as one that does not take part")
      return
    }
  }

  @Test func `what is listed is found by the name it is listed under`() throws {
    var dashboard = try screen()
    try arrive(
      &dashboard,
      [try participation("munknown", "99999"), try participation("mdouble", "08053")])
    dashboard.press(.character("/"))
    dashboard.type("99999")
    #expect(dashboard.municipalities.state.list.rows == [.participation(try id("munknown"))])
    dashboard.press(.control("u"))
    dashboard.type("matane")
    #expect(dashboard.municipalities.state.list.shown.count == 2)
  }

  @Test func `Escape from a search goes back to what was selected`() throws {
    var dashboard = try screen()
    dashboard.press(.end)
    let before = dashboard.municipalities.state.list.selected
    dashboard.press(.character("/"))
    dashboard.type("zzz")
    #expect(dashboard.municipalities.state.list.rows.isEmpty)
    dashboard.press(.escape)
    #expect(dashboard.municipalities.state.list.selected == before)
  }

  @Test func `signs alone are no search`() throws {
    var dashboard = try screen()
    dashboard.press(.character("/"), .character("-"), .enter)
    #expect(dashboard.municipalities.state.list.filter.isOpen)
    #expect(dashboard.frame().text(row: 1).contains("62\u{A0}municipalités"))
  }

  @Test func `filters combine, and keep what they find in sight`() throws {
    var dashboard = try screen()
    dashboard.press(.character("z"), .character("s"))
    #expect(
      dashboard.municipalities.state.list.rows.count
        >= dashboard.municipalities.state.list.shown.count)
    dashboard.press(.character("s"))
    #expect(dashboard.municipalities.state.list.filter.standing == .engaged)
    #expect(dashboard.municipalities.state.list.shown.count == 40)
    dashboard.press(.character("v"), .character("o"))
    let filter = dashboard.municipalities.state.list.filter
    #expect(filter.standing == .engaged && filter.part != nil && filter.region != nil)
    for shown in dashboard.municipalities.state.list.shown {
      let item = try #require(dashboard.places.items[shown])
      #expect(item.participation.stage.isEngaged)
      #expect(item.participation.parts.contains(try #require(filter.part)))
      #expect(item.municipality?.region == filter.region)
    }
  }

  @Test func `the region filter leaves the map where it is`() throws {
    var dashboard = try screen(Size(columns: 60, rows: 20))
    dashboard.press(.down, .tab, .character("s"), .character("o"))
    #expect(dashboard.municipalities.state.face == .map)
    #expect(dashboard.municipalities.state.list.filter.standing == .silent)
  }

  @Test func `a search that is begun and left leaves the regions where they are`() throws {
    var dashboard = try screen()
    dashboard.press(.tab, .tab, .character("/"), .escape)
    #expect(dashboard.municipalities.state.face == .regions)
  }

  @Test func `a part that is dropped filters no longer`() throws {
    var dashboard = try screen()
    dashboard.press(.character("v"))
    let part = try #require(dashboard.municipalities.state.list.filter.part)
    let writer = try #require(WriterID("other"))
    var entry = Entry(
      stamp: Stamp(milliseconds: 1_900_000_000_000, counter: 0, writer: writer), author: "Marc")
    entry.drop(.part, part)
    _ = dashboard.update(.entriesArrived([entry]), now: 0)
    #expect(dashboard.municipalities.state.list.filter.isOpen)
  }

  @Test func `the silent ones are a list of calls, the longest silent first, and only then`() throws
  {
    var dashboard = try screen()
    dashboard.press(.character("s"))
    #expect(dashboard.municipalities.state.list.order == .silence)
    let days = dashboard.municipalities.state.list.shown.compactMap {
      dashboard.places.items[$0]?.days
    }
    #expect(days == days.sorted(by: >) && days.count == 6)
    #expect(
      dashboard.municipalities.state.list.selected == dashboard.municipalities.state.list.rows.first
    )
    dashboard.press(.character("s"))
    #expect(dashboard.municipalities.state.list.order == .region)
    dashboard.press(.character("1"))
    var other = try screen()
    other.press(.down, .character("+"), .character("1"))
    for _ in 0..<60 where other.screenName == "overview" {
      if case .alert(.silentMunicipalities) = other.overview.toDo.selected {
        other.press(.enter)
      } else {
        other.press(.down)
      }
    }
    #expect(
      other.municipalities.state.list.order == .silence && !other.municipalities.state.isZoomed)
  }

  @Test func `alert, head and list agree on how many are silent`() throws {
    var dashboard = try screen()
    let lost = Assignment(.lastNews, .day(demonstrationDay.adding(days: -200)))
    var double = try participation("mdouble", "08053", "contacted")
    double.fields.append(lost)
    try arrive(&dashboard, [double])
    let alert = dashboard.figures.alerts.compactMap { alert in
      if case .silentMunicipalities(let count, _) = alert { count } else { nil }
    }
    #expect(alert == [dashboard.places.territory.total.silent])
  }

  @Test func `the card is the same before and after its page was opened`() throws {
    var dashboard = try screen(Size(columns: 200, rows: 60))
    dashboard.press(.down, .down, .down)
    let before = dashboard.frame()
    dashboard.press(.enter, .escape)
    #expect(dashboard.frame() == before)
  }

  @Test func `a name that stands on the screen is gone once names are hidden`() throws {
    var dashboard = try screen()
    try arrive(&dashboard, [(.activity, "v1-01", [Assignment(.progress, .integer(99))])])
    #expect(dashboard.frame().text.contains("Marc"))
    dashboard.press(.character("P"))
    #expect(!dashboard.frame().text.contains("Marc"))
    #expect(dashboard.frame().text(row: 0).contains("noms cachés"))
  }

  @Test(arguments: [Size.standard, Size(columns: 120, rows: 36), Size(columns: 200, rows: 60)])
  func `on an enlarged region the selected name stands whole beside its mark`(size: Size) throws {
    var dashboard = try screen(size)
    dashboard.press(.tab, .character("+"))
    var named = 0
    for item in dashboard.places.items.values {
      let code = try #require(item.participation.municipality)
      dashboard.change(MunicipalitiesScreen.self) { screen, scene in
        if let places = scene.world.places { screen.state.list.reveal(code, places) }
      }
      let frame = dashboard.frame()
      let cursor = try #require(frame.cursor)
      let name = try #require(item.municipality).name
      let isBeside = (cursor.row - 1...cursor.row + 1).contains { row in
        let around =
          max(
            0, cursor.column - name.count - 1)..<min(
            size.columns, cursor.column + name.count + 3)
        var text = ""
        for column in around where frame[column, row].style == Style(.accent, bold: true) {
          text.unicodeScalars.append(Unicode.Scalar(frame[column, row].scalar) ?? " ")
        }
        return text == name
      }
      if isBeside { named += 1 }
    }
    // Where other marks leave no room there is no name; never a piece of one.
    #expect(named >= 58)
  }

  @Test func `a record that is dropped elsewhere is named`() throws {
    var dashboard = try screen()
    let writer = try #require(WriterID("other"))
    var entry = Entry(
      stamp: Stamp(milliseconds: 1_900_000_000_000, counter: 0, writer: writer), author: "Marc")
    entry.drop(.participation, try id("m03"))
    _ = dashboard.update(.entriesArrived([entry]), now: 0)
    #expect(dashboard.frame().text(row: 35).contains("fiche supprimée"))
    #expect(dashboard.frame().text(row: 35).contains("Matane"))
  }

  @Test func `every key in any order keeps expenses, selection and pages in step`() throws {
    var dashboard = try screen()
    var chance = SeededGenerator(seed: 7)
    let keys: [Key] = [
      .up, .down, .left, .right, .enter, .escape, .tab, .backTab, .home, .end, .pageDown,
      .character("s"), .character("v"), .character("o"), .character("+"), .character("-"),
      .character("z"), .character(">"), .character("r"), .character("/"), .character("a"),
      .backspace, .character("P"), .character("L"), .character("?"), .character("1"),
      .character("2"), .character("3"),
    ]
    let towns = dashboard.project.participations.compactMap(\.municipality)
    for step in 0..<1500 {
      if step % 25 == 0 {
        let town = try #require(towns.randomElement(using: &chance))
        try arrive(
          &dashboard,
          [
            (
              .expense, "x\(step % 100)",
              [
                Assignment(.municipality, .reference(town)),
                Assignment(.date, .day(demonstrationDay.adding(days: -step))),
                Assignment(.amount, .money(Money(cents: step))),
              ]
            ), try participation("m0\(1 + step % 9)", town.description, "contacted"),
          ])
        let size = Size(
          columns: Int.random(in: 1...160, using: &chance),
          rows: Int.random(in: 1...50, using: &chance))
        _ = dashboard.update(.resized(size), now: 0)
      }
      dashboard.press(try #require(keys.randomElement(using: &chance)))
      if step % 10 == 0 { _ = dashboard.frame() }
    }
    let fresh = ExpensesByMunicipality(dashboard.project)
    let kept = try #require(dashboard.world.indexes.expenses)
    for town in towns { #expect(kept[town] == fresh[town]) }
  }
}
