import Cells
import Screens
import ProjectModel
import Testing

/// The screen *Municipalités*, by its keys.
struct MunicipalitiesTests {
  private func screen(
    _ size: Size = Size(columns: 120, rows: 36), _ language: Language = .french
  ) throws -> Shell {
    var dashboard = try demonstrationDashboard(size, language)
    dashboard.press(.character("3"))
    return dashboard
  }

  private func entry(_ kind: Kind, _ id: String, _ fields: [Assignment]) throws -> Entry {
    var entry = Entry(
      stamp: Stamp(
        milliseconds: 1_900_000_000_000, counter: 0, writer: try #require(WriterID("other"))),
      author: "Marc")
    entry.set(kind, try #require(RecordID(id)), fields)
    return entry
  }

  /// The cells of the selected style, as text by row.
  private func selected(_ dashboard: Shell) -> [String] {
    let frame = dashboard.frame()
    return (1..<frame.size.rows - 1).compactMap { row in
      var text = ""
      for column in 0..<frame.size.columns where frame[column, row].style.isSelected {
        text.unicodeScalars.append(Unicode.Scalar(frame[column, row].scalar) ?? " ")
      }
      return text.isEmpty ? nil : text
    }
  }

  private func rows(_ dashboard: Shell) -> [String] {
    let frame = dashboard.frame()
    return (0..<frame.size.rows).map { frame.text(row: $0) }
  }

  /// The left and the right half of the rows at 120 columns.
  private func left(_ dashboard: Shell) -> [String] {
    rows(dashboard).map { String($0.prefix(60)) }
  }

  private func right(_ dashboard: Shell) -> [String] {
    rows(dashboard).map { String($0.dropFirst(60)) }
  }

  @Test func `what is selected in the list is selected on the map, and the other way round`()
    throws
  {
    var dashboard = try screen()
    dashboard.press(.down, .down, .down)
    #expect(selected(dashboard).contains { $0.contains("Matane") })
    #expect(right(dashboard).prefix(18).contains { $0.contains("Matane") })
    let cursor = dashboard.frame().cursor
    dashboard.press(.tab)
    let onMap = try #require(dashboard.frame().cursor)
    #expect(onMap != cursor && onMap.column > 60)
    dashboard.press(.right)
    let further = try #require(dashboard.frame().cursor)
    #expect(further.column > onMap.column)
    #expect(!selected(dashboard).contains { $0.contains("Matane") })
    dashboard.press(.left, .down)
    #expect(try #require(dashboard.frame().cursor).row >= onMap.row)
    dashboard.press(.escape)
    #expect(selected(dashboard).contains { $0.contains(where: { "□○◇◆●×▲".contains($0) }) })
  }

  @Test func `each arrow on the map leads to somewhere in its direction, or nowhere`() throws {
    var dashboard = try screen()
    dashboard.press(.down, .tab)
    var places: Set<Point> = []
    for step in 0..<200 {
      let before = try #require(dashboard.frame().cursor)
      let key = [Key.right, .down, .left, .up, .right, .up][step % 6]
      dashboard.press(key)
      let after = try #require(dashboard.frame().cursor)
      switch key {
      case .right: #expect(after.column >= before.column)
      case .left: #expect(after.column <= before.column)
      case .down: #expect(after.row >= before.row)
      default: #expect(after.row <= before.row)
      }
      places.insert(after)
    }
    #expect(places.count > 5)
  }

  @Test func `any municipality of Québec is found as one types, those that take part first`() throws
  {
    var dashboard = try screen()
    dashboard.press(.character("/"))
    dashboard.type("st felicien")
    #expect(selected(dashboard)[0].contains("Saint-Félicien"))
    dashboard.press(.control("u"))
    dashboard.type("l'ancienne")
    #expect(selected(dashboard)[0].contains("L'Ancienne-Lorette"))
    dashboard.press(.enter, .enter)
    let page = rows(dashboard).joined(separator: "\n")
    #expect(page.contains("Ne participe pas au projet."))
    #expect(page.contains("«\u{A0}e\u{A0}» ajoute"))
    dashboard.press(.escape, .escape)
    #expect(rows(dashboard)[1].contains("62\u{A0}municipalités"))
  }

  @Test func `names borne twice are told apart wherever they are listed`() throws {
    var dashboard = try screen()
    dashboard.press(.character("/"))
    dashboard.type("hatley")
    let found = rows(dashboard)
    #expect(found.contains { $0.contains("Hatley (canton)") })
    #expect(found.contains { $0.contains("Hatley (municipalité)") })
    dashboard.press(.control("u"))
    dashboard.type("saint-damase")
    #expect(rows(dashboard).contains { $0.contains("Saint-Damase (Les Maskoutains)") })
  }

  @Test func `filters narrow the list, and Escape takes them all away`() throws {
    var dashboard = try screen()
    dashboard.press(.character("s"))
    #expect(rows(dashboard)[1].contains("6 sur 62 · ▲ silencieuses"))
    dashboard.press(.character("v"))
    let both = rows(dashboard)[1]
    #expect(both.contains("▲ silencieuses · V1"))
    dashboard.press(.escape)
    #expect(rows(dashboard)[1].contains("62\u{A0}municipalités"))
    dashboard.press(.home, .down, .character("o"))
    #expect(rows(dashboard)[1].contains("7 sur 62 · Bas-St-Laurent"))
    #expect(rows(dashboard)[2].contains("╭─ Bas-Saint-Laurent"))
    dashboard.press(.character("o"))
    #expect(rows(dashboard)[1].contains("62\u{A0}municipalités"))
    #expect(rows(dashboard)[2].contains("╭─ Québec"))
  }

  @Test func `sorted by name the municipalities stand in the Québec order`() throws {
    var dashboard = try screen(Size(columns: 200, rows: 90))
    dashboard.press(.character(">"))
    let names = rows(dashboard)[3...].compactMap { line -> String? in
      let name = line.prefix(24).split(separator: "  ").first.map { String($0.dropFirst()) }
      return name?.isEmpty == false ? name : nil
    }.filter { !$0.contains("…") && !$0.contains("choisir") }
    #expect(names.count > 40)
    #expect(names == names.sorted { CollationKey($0) < CollationKey($1) })
    let malbaie = try #require(names.firstIndex { $0.hasPrefix("La Malbaie") })
    let magog = try #require(names.firstIndex { $0.hasPrefix("Magog") })
    #expect(malbaie < magog)
  }

  @Test func `sorted by silence the longest silent comes first`() throws {
    var dashboard = try screen()
    dashboard.press(.character(">"), .character(">"), .character(">"))
    #expect(rows(dashboard)[1].contains("tri : silence"))
    #expect(rows(dashboard)[3].contains("▲ 134"))
    dashboard.press(.character("r"))
    #expect(rows(dashboard)[1].contains("tri : silence, inversé"))
    #expect(!rows(dashboard)[3].contains("▲ 134"))
  }

  @Test func `regions fold, all at once too, and the selection goes to the head`() throws {
    var dashboard = try screen()
    dashboard.press(.down, .left)
    #expect(selected(dashboard)[0].contains("▸ Bas-Saint-Laurent"))
    #expect(rows(dashboard)[4].contains("▾ Saguenay"))
    dashboard.press(.right, .character("z"))
    #expect(!left(dashboard).joined().contains("Matane"))
    dashboard.press(.character("z"))
    #expect(left(dashboard).joined().contains("Rimouski"))
  }

  @Test func `a page leads to an activity and one key leads back`() throws {
    var dashboard = try screen()
    dashboard.press(.down, .down, .down, .enter)
    let page = rows(dashboard)
    for _ in 0..<40 where !selected(dashboard).contains(where: { $0.contains("V1-10") }) {
      dashboard.press(.down)
    }
    dashboard.press(.enter)
    #expect(dashboard.screenName == "activities")
    #expect(rows(dashboard).joined().contains("Activité V1-10"))
    dashboard.press(.escape)
    #expect(dashboard.screenName == "municipalities")
    #expect(rows(dashboard)[2] == page[2])
    dashboard.press(.escape)
    #expect(selected(dashboard)[0].contains("Matane"))
  }

  @Test func `a chain of links leads back link by link`() throws {
    var dashboard = try screen()
    dashboard.press(.down, .enter, .down, .enter)
    #expect(rows(dashboard)[2].contains("Bas-Saint-Laurent"))
    for _ in 0..<40 where !selected(dashboard).contains(where: { $0.contains("Rimouski") }) {
      dashboard.press(.down)
    }
    dashboard.press(.enter)
    #expect(rows(dashboard)[2].hasPrefix("┏━ Rimouski"))
    dashboard.press(.escape)
    #expect(rows(dashboard)[2].hasPrefix("┏━ Bas-Saint-Laurent"))
    dashboard.press(.escape)
    #expect(rows(dashboard)[2].hasPrefix("┏━ Amqui"))
    dashboard.press(.escape)
    #expect(selected(dashboard)[0].contains("Amqui"))
    dashboard.press(.character("1"))
    #expect(dashboard.screenName == "overview")
  }

  @Test func `the alert about silence leads to the silent ones`() throws {
    var dashboard = try demonstrationDashboard()
    for _ in 0..<60 where !(selected(dashboard).first?.contains("sans nouvelles") ?? false) {
      dashboard.press(.down)
    }
    dashboard.press(.enter)
    #expect(dashboard.screenName == "municipalities")
    #expect(rows(dashboard)[1].contains("6 sur 62 · ▲ silencieuses"))
  }

  @Test func `names of people are hidden on every screen when asked`() throws {
    var dashboard = try screen()
    dashboard.press(.down, .down, .down, .enter)
    let matane = try #require(RecordID("m03"))
    let contact = try #require(dashboard.project.participations[matane]?.contactName)
    #expect(!contact.isEmpty && rows(dashboard).joined().contains(contact))
    #expect(rows(dashboard).joined().contains("Nadia R."))
    dashboard.press(.character("P"))
    let page = rows(dashboard).joined()
    #expect(!page.contains(contact) && !page.contains("418 555") && !page.contains("Nadia R."))
    #expect(page.contains("caché (P pour montrer)"))
    dashboard.press(.character("2"))
    let activities = rows(dashboard).joined()
    for owner in ["Nadia", "Olivier", "Josiane"] { #expect(!activities.contains(owner)) }
    dashboard.press(.down, .enter)
    for owner in ["Nadia", "Olivier", "Josiane"] {
      #expect(!rows(dashboard).joined().contains(owner))
    }
    let change = try entry(.activity, "v1-01", [Assignment(.progress, .integer(99))])
    _ = dashboard.update(.entriesArrived([change]), now: 0)
    #expect(!rows(dashboard).joined().contains("Marc"))
  }

  @Test func `what others write is seen at once in list, page and regions`() throws {
    var dashboard = try screen()
    dashboard.press(.down, .down, .down, .enter)
    let spent = rows(dashboard).joined()
    #expect(spent.contains("350,09\u{A0}$"))
    let stage = try entry(.participation, "m03", [Assignment(.stage, .choice("completed"))])
    _ = dashboard.update(.entriesArrived([stage]), now: 0)
    #expect(rows(dashboard).joined().contains("● complétée · Marc"))
    let expense = try entry(
      .expense, "enew",
      [
        Assignment(.amount, .money(Money(cents: 100_000))),
        Assignment(.date, .day(demonstrationDay)), Assignment(.state, .choice("paid")),
        Assignment(.municipality, .reference(try #require(RecordID("08053")))),
        Assignment(.supplier, .text("Traiteur du Phare")),
      ])
    _ = dashboard.update(.entriesArrived([expense]), now: 0)
    #expect(rows(dashboard).joined().contains("1\u{A0}350,09\u{A0}$"))
    #expect(left(dashboard).dropLast().joined().contains("Traiteur du Phare"))
    var moved = try entry(
      .expense, "enew", [Assignment(.municipality, .reference(try #require(RecordID("07018"))))])
    moved.stamp = Stamp(
      milliseconds: 1_900_000_000_001, counter: 0, writer: moved.stamp.writer)
    _ = dashboard.update(.entriesArrived([moved]), now: 0)
    #expect(!left(dashboard).dropLast().joined().contains("Traiteur du Phare"))
  }

  @Test func `a municipality that the directory does not know is listed, not lost`() throws {
    var dashboard = try screen()
    let unknown = try entry(
      .participation, "munknown",
      [
        Assignment(.municipality, .reference(try #require(RecordID("99999")))),
        Assignment(.stage, .choice("active")),
      ])
    _ = dashboard.update(.entriesArrived([unknown]), now: 0)
    dashboard.press(.end)
    #expect(rows(dashboard).joined().contains("Hors du répertoire"))
    #expect(selected(dashboard)[0].contains("99999"))
    dashboard.press(.enter)
    #expect(rows(dashboard).joined().contains("◆ en action"))
  }

  @Test func `one that takes part far north is on the map`() throws {
    var dashboard = try screen()
    let north = try entry(
      .participation, "mnorth",
      [
        Assignment(.municipality, .reference(try #require(RecordID("99095")))),
        Assignment(.stage, .choice("active")),
      ])
    _ = dashboard.update(.entriesArrived([north]), now: 0)
    dashboard.press(.character("/"))
    dashboard.type("kuujjuaq")
    dashboard.press(.enter, .tab)
    let cursor = try #require(dashboard.frame().cursor)
    #expect(cursor.column > 60 && cursor.row < 12)
    #expect(rows(dashboard)[cursor.row].contains("Kuujjuaq"))
  }
}
