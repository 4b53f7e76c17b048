import Cells
import ProjectModel
import TestSupport
import Testing
import Words

@testable import Screens

/// Copying from lists, and writing them to files.
struct TakingOutTests {
  private func dashboard(
    _ keys: String, _ size: Size = Size(columns: 120, rows: 36), _ language: Language = .french
  ) throws -> Shell {
    var dashboard = try demonstrationDashboard(size, language)
    _ = dashboard.update(.historyLoaded(try demonstrationEntries()), now: 0)
    press(keys, &dashboard)
    return dashboard
  }

  private func press(_ keys: String, _ dashboard: inout Shell) {
    for key in keys {
      dashboard.press(key == "\n" ? .enter : key == "\t" ? .tab : .character(key))
    }
  }

  /// What a key asks to be copied.
  private func copied(_ key: Key, _ dashboard: inout Shell) -> Copied? {
    for case .copy(let copied) in dashboard.press(key) { return copied }
    return nil
  }

  /// What is to be written to a file, and its proposed path.
  private func exported(_ dashboard: inout Shell) -> (table: [[String]], path: String)? {
    press("Yf", &dashboard)
    for case .writeTable(let table, let path) in dashboard.press(.enter) { return (table, path) }
    return nil
  }

  @Test func `a cell, a row and the whole list are copied`() throws {
    var dashboard = try dashboard("7/volet=V2 >1000\nY")
    #expect(dashboard.frame().text.contains("Copier"))
    let cell = try #require(copied(.enter, &dashboard))
    #expect(cell.extent == .cell && cell.rows.count == 1 && cell.rows[0].count == 1)
    #expect(CalendarDay(iso: cell.rows[0][0]) != nil)
    dashboard.press(.character("Y"), .right)
    let amount = try #require(copied(.character("c"), &dashboard)).rows[0][0]
    #expect(amount.contains(",") && !amount.contains("$") && !amount.contains("\u{A0}"))
    dashboard.press(.character("Y"))
    let row = try #require(copied(.character("l"), &dashboard))
    #expect(row.extent == .rows(1) && row.rows[0].contains(amount))
    dashboard.press(.character("Y"))
    let list = try #require(copied(.character("t"), &dashboard))
    let count = dashboard.registers.list.contents.count
    #expect(list.extent == .list(count) && list.rows.count == count + 1)
    #expect(list.rows[0].first?.contains("Date") == true)
    #expect(list.rows[1] == row.rows[0])
    #expect(Set(list.rows.map(\.count)).count == 1)
    #expect(dashboard.stack.find(TakeOutLayer.self) == nil)
  }

  @Test func `what is copied comes to what the list says, folded groups among it`() throws {
    var dashboard = try dashboard("7/coop\nvzY")
    let list = try #require(copied(.character("t"), &dashboard))
    let place = try #require(list.rows[0].firstIndex { $0.hasPrefix("Montant") })
    let cents = list.rows.dropFirst().reduce(into: 0) { sum, row in
      sum += Int(row[place].filter { $0 != "," }) ?? .min
    }
    let contents = dashboard.registers.list.contents
    #expect(contents.notCounted == 0 && Int64(cents) == (contents.spent + contents.committed).cents)
  }

  @Test func `marked rows are copied together`() throws {
    var dashboard = try dashboard("7xxxY")
    let rows = try #require(copied(.character("Y"), &dashboard))
    #expect(rows.extent == .rows(3) && rows.rows.count == 3)
  }

  @Test(arguments: [
    "1", "2", "3", "3\t", "3\t\t", "3\t\t\t", "4", "4\t", "4\t\t", "4\t\t\t", "6", "7", "7\t",
    "7\t\t",
    "7\t\t\t", "7\t\t\t\t", "7\t\t\t\t\t", "7\t\t\t\t\t\t", "7\t\t\t\t\t\t\t", "7\t\t\t\t\t\t\t\t",
  ])
  func `every list can be taken out whole, row by row as long as its heads`(keys: String) throws {
    for language in Language.allCases {
      var dashboard = try dashboard(keys, .standard, language)
      let (table, path) = try #require(exported(&dashboard))
      #expect(table.count > 1, "\(path)")
      #expect(table.allSatisfy { $0.count == table[0].count })
      #expect(table[0].allSatisfy { !$0.isEmpty }, "\(table[0])")
      let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789-.")
      #expect(path.allSatisfy { allowed.contains($0) } && path.hasSuffix("-2024-02-14.csv"))
      // No shape stands before a word, and no odd space in an amount.
      for cell in table.joined() {
        #expect(
          cell.unicodeScalars.first.map { !"●▲◆○◇\u{A0}".unicodeScalars.contains($0) } ?? true)
      }
    }
  }

  @Test func `a name says the kind, what chooses in words, and the day`() throws {
    var dashboard = try dashboard("7/coop volet=V2 >1000\n")
    #expect(exported(&dashboard)?.path == "depenses-coop-volet-v2-plus-de-1000-2024-02-14.csv")
    var empty = try self.dashboard("7/pièce= volet!=V2; 100..500\n")
    #expect(
      exported(&empty)?.path == "depenses-piece-vide-volet-sauf-v2-100-a-500-2024-02-14.csv")
    var english = try self.dashboard("7/coop part=V2 >1000\n", .standard, .english)
    #expect(exported(&english)?.path == "expenses-coop-part-v2-over-1000-2024-02-14.csv")
  }

  @Test func `the prompt stays until the file is there, with a free name where one is taken`()
    throws
  {
    var dashboard = try dashboard("7")
    let first = try #require(exported(&dashboard))
    _ = dashboard.update(.exported(.taken(free: "autre-2.csv")), now: 0)
    #expect(dashboard.frame().text.contains("autre-2.csv"))
    #expect(dashboard.notice?.tone == .refusal)
    var second: String?
    for case .writeTable(let table, let path) in dashboard.press(.enter) {
      second = path
      #expect(table == first.table)
    }
    #expect(second == "autre-2.csv")
    _ = dashboard.update(.exported(.refused("plein")), now: 0)
    #expect(dashboard.stack.find(ExportPrompt.self) != nil)
    _ = dashboard.update(.exported(.written(path: "/x/autre-2.csv", rows: 448)), now: 0)
    #expect(dashboard.stack.find(ExportPrompt.self) == nil)
    #expect(dashboard.notice?.text.contains("448\u{A0}lignes dans /x/autre-2.csv") == true)
  }

  @Test func `what became of a copy is said, and more than a terminal takes can be written`() throws
  {
    var dashboard = try dashboard("7")
    _ = dashboard.update(.copied(.list(12), .sent(isDoubtful: false)), now: 0)
    #expect(dashboard.notice?.text.contains("12\u{A0}lignes") == true)
    _ = dashboard.update(.copied(.cell, .sent(isDoubtful: true)), now: 0)
    #expect(dashboard.notice?.text.contains("peut-être") == true)
    _ = dashboard.update(.copied(.cell, .unable), now: 0)
    #expect(dashboard.notice?.tone == .refusal)
    _ = dashboard.update(.copied(.list(9999), .tooLong(bytes: 181_234, limit: 74_994)), now: 0)
    #expect(dashboard.question?.text.contains("182") == true)
    dashboard.press(.character("o"), at: 5000)
    #expect(dashboard.stack.find(ExportPrompt.self) != nil)
  }

  @Test func `hidden names are not taken out`() throws {
    var dashboard = try dashboard("2PY")
    let list = try #require(copied(.character("t"), &dashboard))
    let owners = Set(dashboard.project.activities.map(\.owner).filter { !$0.isEmpty })
    #expect(!owners.isEmpty && list.rows.joined().allSatisfy { !owners.contains($0) })
    for keys in ["1PY", "6PY", "7PY"] {
      var dashboard = try self.dashboard(keys)
      let cells = try #require(copied(.character("t"), &dashboard)).rows.joined()
      #expect(cells.allSatisfy { cell in owners.allSatisfy { !cell.contains($0) } }, "\(keys)")
    }
  }

  @Test func `where there is no row only the list can be taken out`() throws {
    var dashboard = try dashboard("7/zzzz\nY")
    #expect(copied(.enter, &dashboard) == nil)
    #expect(dashboard.notice?.tone == .refusal)
    #expect(copied(.character("t"), &dashboard)?.rows.count == 1)
    // A what-if is nothing to take out.
    let whatIf = try self.dashboard("4wY")
    #expect(whatIf.stack.find(TakeOutLayer.self) == nil)
  }

  @Test(arguments: [(80, 24), (120, 36)], Language.allCases)
  func `what is asked on the status line looks as its pictures`(
    size: (columns: Int, rows: Int), language: Language
  ) throws {
    let size = Size(columns: size.columns, rows: size.rows)
    let name = "\(size.columns)x\(size.rows)-\(language.rawValue)"
    var dashboard = try dashboard("7/V2\nY\t\t\t\t", size, language)
    expectPicture(dashboard.frame(), "copy-\(name)")
    press("f", &dashboard)
    expectPicture(dashboard.frame(), "export-\(name)")
    dashboard.press(.escape)
    press("VSans reçu", &dashboard)
    expectPicture(dashboard.frame(), "view-\(name)")
  }
}
