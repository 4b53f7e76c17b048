import Cells
import ProjectModel
import Testing

@testable import Screens

/// Tables that are pasted or read from files, looked at and then added.
struct ImportPreviewTests {
  static let copied = """
    Date\tFournisseur\tMontant\tVolet\tVille\tRemarque du commis
    2024-02-05\tCoop L’Élan\t1 250,50 $\tV2\tGaspé\tà classer
    2024-02-06\tTraiteur Boréal\t80,00 $\tV1\tRimouski\t
    2024-02-07\tTraiteur Boréal\tdouze\tV1\tRimouski\t
    2019-01-07\tTraiteur Boréal\t12,00 $\tV1\tRimouski\tvieux
    2024-02-05\tCoop L’Élan\t1 250,50 $\tV2\tGaspé\tdeux fois

    """

  /// A dashboard on the expenses entered last, or on another list.
  func dashboard(
    _ size: Size = .standard, _ language: Language = .french, isReadOnly: Bool = false,
    on screen: String = "entry"
  ) throws -> Shell {
    var dashboard = try demonstrationDashboard(size, language, isReadOnly: isReadOnly)
    dashboard.show(screen)
    if screen == "entry" { dashboard.press(.escape) }
    return dashboard
  }

  func paste(_ text: String, into dashboard: inout Shell) -> [Effect] {
    dashboard.update(.pasted(text), now: 0)
  }

  func table(_ headings: [String], _ rows: [[String]]) -> ImportTable {
    var table = ImportTable(
      headings: headings, form: .init(encoding: .windows1252, separator: .semicolon))
    for (index, row) in rows.enumerated() { table.append(row, number: index + 2) }
    return table
  }

  /// What Ctrl-S gives away to be written.
  func given(_ dashboard: inout Shell) -> Draft? {
    for case .write(let draft, _) in dashboard.press(.control("s")) { return draft }
    return nil
  }

  func value(_ field: Field, _ operation: Draft.Operation) -> FieldValue? {
    operation.assignments?.first { $0.field == field }?.value
  }

  func status(_ dashboard: Shell) -> String {
    dashboard.frame().text(row: dashboard.size.rows - 1)
  }

  /// The entry that a draft becomes.
  func entry(_ draft: Draft) throws -> Entry {
    Entry(
      draft,
      stamp: Stamp(
        milliseconds: 1_900_000_000_000, counter: 0, writer: try #require(WriterID("me"))),
      author: "Moi")
  }

  // MARK: Pasting

  @Test func `a pasted table is looked at, and becomes one entry`() throws {
    var dashboard = try dashboard()
    let effects = paste(Self.copied, into: &dashboard)
    #expect(effects.count == 1)
    let text = dashboard.frame().text
    #expect(text.contains("+ 4 à ajouter, 2\u{A0}593,00\u{A0}$"))
    #expect(text.contains("▲ 1\u{A0}refusée"))
    #expect(text.contains("1\u{A0}date hors de l’entente"))
    let draft = try #require(given(&dashboard))
    #expect(draft.reason == "Collage d’un tableau")
    #expect(draft.operations.count == 4)
    #expect(draft.operations.allSatisfy { $0.kind == .expense })
    let first = try #require(draft.operations.first)
    #expect(value(.amount, first) == .money(Money(cents: 125_050)))
    #expect(value(.part, first) == .reference(try #require(RecordID("v2"))))
    #expect(value(.municipality, first) == .reference(try #require(RecordID("03005"))))
    #expect(value(.supplier, first) == .text("Coop L’Élan"))
    #expect(Set(draft.operations.map(\.id)).count == 4)
  }

  @Test func `the empty quick line hands a table over; what is being typed keeps it`() throws {
    var empty = try demonstrationDashboard()
    empty.show("entry")
    _ = paste(Self.copied, into: &empty)
    #expect(empty.frame().text.contains("Coller un tableau"))
    var typing = try demonstrationDashboard()
    typing.show("entry")
    typing.type("12")
    _ = paste(Self.copied, into: &typing)
    #expect(!typing.frame().text.contains("Coller un tableau"))
    var line = try demonstrationDashboard()
    line.show("entry")
    _ = paste("12,50 Traiteur\n", into: &line)
    #expect(line.frame().text.contains("12,50 Traiteur"))
    #expect(!line.frame().text.contains("Coller un tableau"))
  }

  @Test func `without headings columns are lettered, and told by what they hold`() throws {
    var dashboard = try dashboard()
    let supplier = try #require(
      dashboard.project.newestExpenses(50).lazy.compactMap {
        dashboard.project.expenses[$0]?.supplier
      }.first { !$0.isEmpty })
    let effects = paste(
      "2024-02-05\t1 250,50\t\(supplier)\tV2\tGaspé\n2024-02-06\t80,00\t\(supplier)\tV1\tRimouski",
      into: &dashboard)
    #expect(effects.isEmpty)
    let text = dashboard.frame().text
    for words in [
      "sans titres", "→ date", "→ montant", "→ fournisseur", "→ volet", "→ municipalité",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(try #require(given(&dashboard)).operations.count == 2)
  }

  @Test func `what is not plain is asked for, and chosen by hand`() throws {
    var dashboard = try dashboard()
    _ = paste("5-2\t12\t34\n6-2\t13\t35\n", into: &dashboard)
    #expect(dashboard.frame().text.contains("Quelle colonne contient : date et montant?"))
    #expect(dashboard.press(.control("s")).isEmpty)
    let rows = dashboard.size.rows
    let said = (rows - 3..<rows).map { dashboard.frame().text(row: $0) }.joined()
    #expect(said.contains("◆ Quelle colonne"))
    dashboard.press(.right, .enter)
    dashboard.type("mont")
    dashboard.press(.enter)
    #expect(dashboard.frame().text.contains("Quelle colonne contient : date?"))
    dashboard.press(.left, .character(" "))
    dashboard.type("date")
    dashboard.press(.enter)
    #expect(dashboard.frame().text.contains("+ 2 à ajouter"))
    dashboard.press(.escape)
    #expect(status(dashboard).contains("Quitter sans importer?"))
    dashboard.press(.character("n"))
    #expect(dashboard.frame().text.contains("Coller un tableau"))
    dashboard.press(.escape, .character("o"))
    #expect(!dashboard.frame().text.contains("Coller un tableau"))
  }

  @Test func `each list takes the kind of record that it shows`() throws {
    var activities = try dashboard(on: "activities")
    _ = paste("Volet\tTitre\tÉchéance\nV1\tForum régional\t2024-06-01\n", into: &activities)
    #expect(try #require(given(&activities)).operations.map(\.kind) == [.activity])
    var municipalities = try dashboard(on: "municipalities")
    _ = paste("Municipalité\tNote\nPercé\tAppeler\n", into: &municipalities)
    #expect(try #require(given(&municipalities)).operations.map(\.kind) == [.participation])
    var cash = try dashboard(on: "budget")
    cash.press(.backTab)
    _ = paste("2025-06-01\t45 000,00 $\n2026-06-01\t50 000,00 $\n", into: &cash)
    #expect(try #require(given(&cash)).operations.map(\.kind) == [.instalment, .instalment])
    var overview = try dashboard(on: "overview")
    #expect(paste(Self.copied, into: &overview).isEmpty)
    #expect(overview.stack.find(PreviewLayer.self) == nil)
    #expect(overview.frame().text.contains("Ici rien ne se colle"))
  }

  @Test func `where nothing may be written no table opens`() throws {
    var dashboard = try dashboard(isReadOnly: true)
    #expect(paste(Self.copied, into: &dashboard).isEmpty)
    #expect(!dashboard.frame().text.contains("Coller un tableau"))
  }

  // MARK: Rows

  @Test func `rows are left out and taken again, and the counts follow`() throws {
    var dashboard = try dashboard()
    _ = paste(Self.copied, into: &dashboard)
    dashboard.press(.character("x"))
    #expect(dashboard.frame().text.contains("+ 3 à ajouter, 1\u{A0}342,50\u{A0}$"))
    #expect(dashboard.frame().text.contains("– 1\u{A0}laissée"))
    dashboard.press(.down, .down, .character("x"))
    #expect(status(dashboard).contains("ne serait pas ajoutée"))
    dashboard.press(.down, .character("x"))
    #expect(!dashboard.frame().text.contains("hors de l’entente"))
    dashboard.press(.character("x"))
    let draft = try #require(given(&dashboard))
    #expect(draft.operations.count == 3)
    #expect(value(.amount, draft.operations[0]) == .money(Money(cents: 8000)))
  }

  @Test(arguments: [
    (Language.french, "▲ 3\u{A0}catégories inconnues : hono, Form", "2\u{A0}catégories"),
    (.english, "▲ 3\u{A0}unknown categories: hono, Form", "2\u{A0}unknown"),
  ])
  func `categories that the project does not have are counted`(
    language: Language, words: String, less: String
  ) throws {
    var dashboard = try dashboard(.standard, language)
    _ = paste(
      "Date\tMontant\tCatégorie\n2024-02-05\t1\thono\n2024-02-06\t2\tForm\n2024-02-07\t3\tHono\n",
      into: &dashboard)
    let text = dashboard.frame().text
    #expect(text.contains(words), "\(text)")
    dashboard.press(.character("x"))
    #expect(dashboard.frame().text.contains(less))
  }

  @Test func `a row left out does not change what its twin becomes`() throws {
    var whole = try dashboard()
    _ = paste(Self.copied, into: &whole)
    let all = try #require(given(&whole)).operations.map(\.id)
    var part = try dashboard()
    _ = paste(Self.copied, into: &part)
    part.press(.character("x"))
    #expect(try #require(given(&part)).operations.map(\.id) == Array(all.dropFirst()))
  }

  @Test func `refused rows can be shown alone, each with its reason`() throws {
    var dashboard = try dashboard()
    _ = paste(Self.copied, into: &dashboard)
    dashboard.press(.character("f"))
    let text = dashboard.frame().text
    #expect(text.contains("Ligne 4, «\u{A0}Montant\u{A0}»"))
    #expect(text.contains("douze"))
    #expect(!text.contains("80,00"))
    dashboard.press(.character("f"))
    #expect(dashboard.frame().text.contains("80,00"))
  }

  @Test func `what is in the project already adds nothing`() throws {
    var dashboard = try dashboard()
    _ = paste(Self.copied, into: &dashboard)
    let draft = try #require(given(&dashboard))
    _ = dashboard.update(.entriesArrived([try entry(draft)]), now: 0)
    #expect(dashboard.update(.written(dashboard.lastTicket), now: 0).isEmpty)
    let notice = "4\u{A0}dépenses ajoutées, 2\u{A0}593,00\u{A0}$; 1\u{A0}ligne refusée. u annule"
    #expect(status(dashboard).contains(notice), "\(status(dashboard))")
    _ = paste(Self.copied, into: &dashboard)
    #expect(dashboard.frame().text.contains("+ 0 à ajouter"))
    #expect(dashboard.frame().text.contains("= 4 déjà là"))
    #expect(dashboard.press(.control("s")).isEmpty)
    #expect(status(dashboard).contains("Rien à ajouter"))
  }

  @Test func `what others write meanwhile is looked at as well`() throws {
    var other = try dashboard()
    _ = paste(Self.copied, into: &other)
    let draft = try #require(given(&other))
    var dashboard = try dashboard()
    _ = paste(Self.copied, into: &dashboard)
    _ = dashboard.update(.entriesArrived([try entry(draft)]), now: 0)
    #expect(dashboard.frame().text.contains("= 4 déjà là"))
  }

  @Test func `an entry that could not be written leaves the table as it is`() throws {
    var dashboard = try dashboard()
    _ = paste(Self.copied, into: &dashboard)
    dashboard.press(.character("x"))
    #expect(given(&dashboard) != nil)
    #expect(dashboard.press(.control("s")).isEmpty)
    _ = dashboard.update(.refused(dashboard.lastTicket, "Disque plein."), now: 0)
    #expect(status(dashboard).contains("Disque plein."))
    #expect(try #require(given(&dashboard)).operations.count == 3)
  }

  @Test func `one undoing takes all of it back`() throws {
    var dashboard = try dashboard()
    _ = dashboard.update(.historyLoaded(try demonstrationEntries()), now: 0)
    _ = dashboard.update(.identified(try #require(WriterID("me"))), now: 0)
    _ = paste(Self.copied, into: &dashboard)
    let draft = try #require(given(&dashboard))
    _ = dashboard.update(.entriesArrived([try entry(draft)]), now: 0)
    _ = dashboard.update(.written(dashboard.lastTicket), now: 0)
    let effects = dashboard.update(.key("u"), now: 0)
    guard case .write(let undoing, _)? = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(Set(undoing.operations.map(\.id)) == Set(draft.operations.map(\.id)))
    #expect(undoing.operations.allSatisfy { $0.assignments == nil })
  }
}
