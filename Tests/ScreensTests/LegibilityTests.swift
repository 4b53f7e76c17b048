import Cells
import Screens
import ProjectModel
import Testing
import Words

/// What must be read on a screen whatever its size: what is late, when the cash runs out, what is
/// entered.
struct LegibilityTests {
  private func text(_ dashboard: Shell) -> String {
    dashboard.frame().text.replacing("\u{A0}", with: " ")
  }

  private func entry(_ kind: Kind, _ id: String, _ fields: [Assignment]) throws -> Entry {
    var entry = Entry(
      stamp: Stamp(
        milliseconds: 1_900_000_000_000, counter: 0, writer: try #require(WriterID("other"))),
      author: "Marc")
    entry.set(kind, try #require(RecordID(id)), fields)
    return entry
  }

  @Test(arguments: ScreenTests.sizes)
  func `a late activity is marked at every width`(size: Size) throws {
    var dashboard = try demonstrationDashboard(size)
    dashboard.show("activities")
    dashboard.press("/")
    dashboard.type("de médiation")
    let lines = text(dashboard).split(separator: "\n").filter { $0.contains("Outils de m") }
    #expect(lines.contains { $0.contains("▲") })
  }

  @Test func `the head of the activities and their filter count the same ones`() throws {
    var dashboard = try demonstrationDashboard(Size(columns: 120, rows: 36))
    dashboard.show("activities")
    #expect(text(dashboard).contains("40 activités et 1 annulée, 16 terminées"))
    dashboard.press("/")
    dashboard.type("outils")
    #expect(text(dashboard).contains("sur 41"))
  }

  @Test(
    arguments: [
      Size.standard, Size(columns: 100, rows: 30), Size(columns: 120, rows: 36),
      Size(columns: 160, rows: 45), Size(columns: 200, rows: 60),
    ], Language.allCases)
  func `the overview tells when the cash runs out`(size: Size, language: Language) throws {
    let screen = text(try demonstrationDashboard(size, language))
    let days = ["12 janvier 2025", "January 12, 2025", "12 January 2025", "2025-01-12"]
    #expect(days.contains { screen.contains($0) })
  }

  @Test func `cards repeat nothing of what is to be done beside them`() throws {
    let dashboard = try demonstrationDashboard(Size(columns: 200, rows: 60))
    let screen = text(dashboard)
    #expect(screen.split(separator: "V3-08", omittingEmptySubsequences: false).count == 2)
    #expect(screen.contains("Municipalités engagées"))
    #expect(screen.contains("Cibles par année"))
    #expect(screen.contains("Plus tard : V1-12"))
  }

  @Test func `a long address keeps its lines on the page of a municipality`() throws {
    let address = "prenom-compose.nom-de-famille-compose@municipalite-regionale-de-comte.qc.ca"
    // Where the page takes the whole width.
    for size in [Size(columns: 40, rows: 12), .standard] {
      var dashboard = try demonstrationDashboard(size)
      _ = dashboard.update(
        .entriesArrived([
          try self.entry(.participation, "m03", [Assignment(.contactEmail, .text(address))])
        ]), now: 0)
      dashboard.show("municipalities")
      dashboard.press("/")
      dashboard.type("matane")
      dashboard.press(.enter, .enter)
      var seen = ""
      for _ in 0..<30 {
        seen += text(dashboard).filter { !" \n│┃".contains($0) }
        dashboard.press(.down)
      }
      #expect(seen.contains(address), "\(size)")
    }
  }

  @Test func `the forecasts come with their picture where one panel has all the room`() throws {
    for size in [Size(columns: 120, rows: 40), Size(columns: 160, rows: 45)] {
      var dashboard = try demonstrationDashboard(size)
      dashboard.press("4", .tab, .tab, "+")
      #expect(text(dashboard).contains("où l’on peut finir"), "\(size)")
      #expect(text(dashboard).contains("Rythme moyen"), "\(size)")
    }
  }

  @Test func `amounts of the cash stand in one column, near what they are of`() throws {
    var dashboard = try demonstrationDashboard(Size(columns: 200, rows: 60))
    dashboard.press("4", .backTab, "+")
    let lines = text(dashboard).split(separator: "\n")
    let amounts = ["482 250 $", "334 249 $", "160 750 $", "64 300 $"]
    let ends = try amounts.map { amount in
      let line = try #require(lines.first { $0.contains(amount) })
      let range = try #require(line.firstRange(of: amount))
      return line.distance(from: line.startIndex, to: range.upperBound)
    }
    #expect(Set(ends).count == 1)
    #expect(try #require(ends.first) < 90)
  }

  @Test func `a column that is blank in all expenses is left out until it is entered`() throws {
    var dashboard = try demonstrationDashboard(Size(columns: 120, rows: 36))
    dashboard.press("5", .escape)
    #expect(text(dashboard).contains("Municipalité  "))
    dashboard.press("/")
    dashboard.type("salaires")
    dashboard.press(.enter)
    let head = text(dashboard).split(separator: "\n").first { $0.contains("Montant") }
    #expect(!(try #require(head).contains("Municipalité")))
    #expect(try #require(head).contains("Description"))
  }

  @Test(arguments: ["2", "3"])
  func `the cursor stands in the field that is changed in a list`(screen: Character) throws {
    var dashboard = try demonstrationDashboard(Size(columns: 120, rows: 36))
    dashboard.press(.character(screen), .down, .down, "i")
    let frame = dashboard.frame()
    let cursor = try #require(frame.cursor)
    #expect(frame.showsCursor)
    #expect(frame[cursor.column, cursor.row].style.role == .input)
  }

  @Test func `an amount that is changed in its list stays at the right of its column`() throws {
    var dashboard = try demonstrationDashboard(Size(columns: 120, rows: 36))
    dashboard.press("5", .escape, "i")
    let frame = dashboard.frame()
    let row = try #require(frame.cursor?.row)
    // The cursor stands behind the text, at the end of the column of the amounts.
    let head = try #require(
      (0..<row).map { frame.text(row: $0) }.last { $0.contains("Montant") })
    let end = head.distance(
      from: head.startIndex, to: try #require(head.firstRange(of: "Montant")).upperBound)
    #expect(frame.cursor?.column == end - 1)
  }

  @Test(arguments: ScreenTests.sizes)
  func `a refusal is read whole, with the hints beside or below it`(size: Size) throws {
    var dashboard = try demonstrationDashboard(size)
    dashboard.press("2", .down, .down, "d")
    let rows = (0..<size.rows).map { dashboard.frame().text(row: $0) }
    let words = rows.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(words.contains("retirez-les ou rattachez-les d’abord ailleurs."))
    #expect(rows[size.rows - 1].contains("? aide"))
    #expect(words.contains("◆ D’autres fiches"))
  }

  @Test(arguments: ScreenTests.sizes, Language.allCases)
  func `in the past the day, the way back and the help are told whole`(
    size: Size, language: Language
  ) throws {
    var dashboard = try demonstrationDashboard(size, language)
    _ = dashboard.update(.historyLoaded(try demonstrationEntries()), now: 0)
    dashboard.press("@")
    dashboard.type("2023-06-30")
    dashboard.press(.enter)
    #expect(!dashboard.frame().text(row: 0).contains("…"))
    let status = dashboard.frame().text(row: size.rows - 1)
    #expect(!status.contains("…"))
    #expect(status.contains("◀ 2023-06-30"))
    #expect(status.contains(language == .french ? "n aujourd’hui" : "n today"))
    #expect(status.contains(language == .french ? "? aide" : "? help"))
  }

  @Test func `what lies on top leaves no slivers at its sides`() throws {
    for key in [Key.control("p"), "?"] {
      var dashboard = try demonstrationDashboard()
      dashboard.press(key)
      let row = dashboard.frame().text(row: 2)
      #expect(row.hasPrefix("┃") && row.hasSuffix("┃"))
    }
  }

  @Test func `the palette gives titles the room that keys do not take`() throws {
    var dashboard = try demonstrationDashboard(Size(columns: 40, rows: 12))
    dashboard.press(.control("p"))
    #expect(text(dashboard).contains("Filtrer à mesure qu’on tape"))
  }

  @Test func `what is not known of a project without dates is read whole`() throws {
    let project = Project(today: demonstrationDay)
    let dashboard = Shell(
      project: project, directory: try directory(), wording: Wording(.french), size: .standard)
    #expect(text(dashboard).contains("Les dates de l’entente ne sont pas"))
    #expect(text(dashboard).contains("│ connues."))
  }

  @Test func `the years below the timeline have short names rather than cut ones`() throws {
    var dashboard = try demonstrationDashboard()
    dashboard.press("4")
    let years = text(dashboard).split(separator: "\n").first { $0.contains("An 1") }
    #expect(try #require(years).contains("An 3"))
    #expect(!(try #require(years).contains("…")))
  }
}
