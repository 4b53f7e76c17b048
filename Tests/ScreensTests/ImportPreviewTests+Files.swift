import Cells
import ProjectModel
import Testing

@testable import Screens

/// Files that are read, many rows, and how the look at them is drawn.
extension ImportPreviewTests {
  // MARK: Files

  @Test func `a path is typed and completed, and the file is asked for`() throws {
    var dashboard = try dashboard()
    dashboard.press(.character("I"))
    #expect(status(dashboard).contains("Tab compléter  Entrée lire  Échap annuler"))
    dashboard.type("~/Doc")
    #expect(dashboard.press(.tab) == [.listFiles("~/Doc")])
    _ = dashboard.update(
      .filesListed(path: "~/Doc", names: ["Documents/"]), now: 0)
    #expect(status(dashboard).contains("~/Documents/"))
    dashboard.type("d")
    _ = dashboard.update(
      .filesListed(path: "~/Documents/d", names: ["dép-1.csv", "dép-2.csv"]), now: 0)
    #expect(status(dashboard).contains("~/Documents/dép-"))
    #expect(status(dashboard).contains("dép-2.csv"))
    // The names come too late.
    dashboard.type("2.csv")
    _ = dashboard.update(.filesListed(path: "~/Documents/d", names: ["x"]), now: 0)
    #expect(dashboard.press(.enter) == [.readTable("~/Documents/dép-2.csv", .expense)])
    _ = dashboard.update(.tableRefused("dép-2.csv : ce fichier est vide."), now: 0)
    #expect(status(dashboard).contains("ce fichier est vide."))
    let read = table(["Date", "Montant"], [["2024-02-05", "12,50"]])
    _ = dashboard.update(
      .tableRead(read, name: "dép-2.csv", .expense, remembered: nil), now: 0)
    #expect(dashboard.frame().text.contains("Importer · dép-2.csv"))
    #expect(dashboard.frame().text.contains("Windows-1252 · point-virgule"))
    #expect(try #require(given(&dashboard)).reason == "Importation de dép-2.csv")
    _ = dashboard.update(.written(dashboard.lastTicket), now: 0)
    dashboard.press(.character("I"))
    #expect(status(dashboard).contains("~/Documents/ "))
  }

  @Test func `columns chosen by hand are kept once the rows are written`() throws {
    var dashboard = try dashboard()
    let headings = ["Jour du mois", "Combien"]
    let read = table(headings, [["2024-02-05", "12,50"]])
    _ = dashboard.update(.tableRead(read, name: "a.csv", .expense, remembered: nil), now: 0)
    dashboard.press(.right, .enter)
    dashboard.type("montant")
    dashboard.press(.enter)
    #expect(given(&dashboard) != nil)
    guard
      case .keepColumns(let kept, headings)? = dashboard.update(
        .written(dashboard.lastTicket), now: 0
      ).first
    else {
      Issue.record("not kept")
      return
    }
    #expect(kept.column(of: .field(.amount)) == 1)
    _ = dashboard.update(.tableRead(read, name: "a.csv", .expense, remembered: kept), now: 0)
    #expect(dashboard.frame().text.contains("comme la dernière fois"))
    #expect(given(&dashboard) != nil)
    #expect(dashboard.update(.written(dashboard.lastTicket), now: 0).isEmpty)
  }

  @Test func `a file without headings loses no row, and its columns are told by what they hold`()
    throws
  {
    var dashboard = try dashboard()
    var read = ImportTable(form: .init(encoding: .utf8, separator: .comma))
    read.append(["2024-02-05", "Achat / Traiteur", "312,40", ""], number: 1)
    read.append(["2024-02-14", "Achat / Imprimerie", "1250,50", ""], number: 2)
    read.findHeadings(for: .expense) { _ in [] }
    _ = dashboard.update(.tableRead(read, name: "b.csv", .expense, remembered: nil), now: 0)
    let text = dashboard.frame().text
    #expect(text.contains("sans titres de colonnes"))
    #expect(text.contains("+ 2 à ajouter, 1\u{A0}562,90\u{A0}$"))
    #expect(dashboard.press(.right, .enter).isEmpty)
    dashboard.type("descr")
    dashboard.press(.enter)
    let draft = try #require(given(&dashboard))
    #expect(draft.operations.count == 2)
    // Letters are the headings of any file, and say nothing of the next.
    #expect(dashboard.update(.written(dashboard.lastTicket), now: 0).isEmpty)
  }

  @Test func `rows that may be there already are asked about, and x takes them`() throws {
    var dashboard = try dashboard()
    let expense = try #require(
      dashboard.project.newestExpenses(50).lazy.compactMap { dashboard.project.expenses[$0] }.first)
    let day = try #require(expense.date).iso
    let cents = try #require(expense.amount).cents
    let amount = "\(cents / 100),\(cents % 100 / 10)\(cents % 10)"
    let read = table(
      ["Date", "Montant", "Fournisseur"],
      [[day, amount, "Autrement dit"], [day, "987 654,32", "Tout autre"]])
    _ = dashboard.update(.tableRead(read, name: "c.csv", .expense, remembered: nil), now: 0)
    #expect(dashboard.frame().text.contains("? 1 à confirmer"))
    #expect(dashboard.frame().text.contains("+ 1 à ajouter"))
    #expect(dashboard.frame().text.contains("mêmes date et montant"))
    var all = dashboard
    #expect(try #require(given(&dashboard)).operations.count == 1)
    _ = dashboard.update(.written(dashboard.lastTicket), now: 0)
    #expect(status(dashboard).contains("1\u{A0}en doute"))
    all.press("x")
    #expect(all.frame().text.contains("+ 2 à ajouter"))
    #expect(!all.frame().text.contains("à confirmer"))
    #expect(try #require(given(&all)).operations.count == 2)
  }

  @Test func `signs of a bank are asked for, and chosen for the column`() throws {
    var dashboard = try dashboard()
    let read = table(["Date", "Montant"], [["2024-02-05", "-40,00"], ["2024-02-06", "-12,50"]])
    _ = dashboard.update(.tableRead(read, name: "d.csv", .expense, remembered: nil), now: 0)
    #expect(dashboard.frame().text.contains("surtout négatif"))
    #expect(given(&dashboard) == nil)
    var asTheyStand = dashboard
    asTheyStand.press(.right, .enter, .enter)
    #expect(asTheyStand.frame().text.contains("+ 2 à ajouter, −52,50\u{A0}$"))
    dashboard.press(.right, .enter)
    dashboard.type("invers")
    dashboard.press(.enter)
    #expect(dashboard.frame().text.contains("+ 2 à ajouter, 52,50\u{A0}$"))
  }

  // MARK: Many rows

  @Test func `a hundred thousand rows are looked at in slices, and Escape stops`() throws {
    var dashboard = try dashboard()
    let many = table(
      ["Date", "Montant", "Référence"],
      (0..<100_000).map { ["2024-02-0\(1 + $0 % 9)", "\($0 % 977),50", "F-\($0)"] })
    var effects = dashboard.update(
      .tableRead(many, name: "grand.csv", .expense, remembered: nil), now: 0)
    #expect(effects == [.goOn])
    #expect(dashboard.frame().text.contains("Lecture des lignes : 2\u{A0}%"))
    #expect(dashboard.press(.control("s")).isEmpty)
    var stopped = dashboard
    stopped.press(.escape)
    #expect(stopped.update(.goOn, now: 0).isEmpty)
    #expect(!stopped.frame().text.contains("grand.csv"))
    var turns = 0
    while effects == [.goOn], turns < 1000 {
      effects = dashboard.update(.goOn, now: 0)
      turns += 1
    }
    #expect((20..<1000).contains(turns))
    #expect(dashboard.frame().text.contains("+ 100\u{A0}000 à ajouter"))
    #expect(try #require(given(&dashboard)).operations.count == 100_000)
  }

  // MARK: Pictures

  @Test(arguments: [Size.standard, Size(columns: 120, rows: 36)], Language.allCases)
  func `the preview looks as its picture`(size: Size, language: Language) throws {
    let tag = "\(size.columns)x\(size.rows)-\(language.rawValue)"
    var dashboard = try dashboard(size, language)
    _ = paste(Self.copied, into: &dashboard)
    expectPicture(dashboard.frame(), "preview-\(tag)")
    dashboard.press(.down, .down, .right, .right)
    expectPicture(dashboard.frame(), "preview-refused-\(tag)")
    dashboard.press(.enter)
    expectPicture(dashboard.frame(), "preview-field-\(tag)")
  }

  @Test func `any size and hostile cells are drawn`() throws {
    let evil = "A\u{1B}[31m\u{7}\u{9B}\u{202E}\u{2028}Z"
    let sizes = [(80, 24), (60, 15), (200, 60), (1, 1), (2, 3), (33, 7), (20, 5), (0, 0), (8, 40)]
    for language in Language.allCases {
      var dashboard = try dashboard(.standard, language)
      _ = dashboard.update(
        .tableRead(
          table(
            ["Date", "Montant", evil, "", "Description"],
            [["2024-02-05", "12,50", evil, "x"], [evil, evil, evil, evil, evil, evil]]),
          name: evil, .expense, remembered: nil), now: 0)
      for (columns, rows) in sizes {
        _ = dashboard.update(.resized(Size(columns: columns, rows: rows)), now: 0)
        for key: Key in [.down, .right, .right, .enter, .down, .escape, .end, .left, .up] {
          dashboard.press(key)
          let frame = dashboard.frame()
          #expect(frame.size == dashboard.size)
          for cell in frame.cells {
            #expect(cell.scalar == 0 || cell.scalar >= 0x20)
            #expect(!(0x7F..<0xA0).contains(cell.scalar))
            #expect(cell.scalar != 0x202E && cell.scalar != 0x2028)
          }
        }
      }
    }
  }

  @Test func `names of people are hidden where they are to be`() throws {
    var dashboard = try dashboard(Size(columns: 140, rows: 30))
    dashboard.press(.character("P"))
    _ = paste(Self.copied, into: &dashboard)
    let text = dashboard.frame().text
    #expect(!text.contains("Coop"))
    #expect(!text.contains("à classer"))
    #expect(text.contains("2024-02-05"))
  }
}
