import Cells
import ProjectModel
import TestSupport
import Testing
import Words

@testable import Screens

/// The search over all of a project, as the palette shows it.
struct ProjectSearchTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private var palette: Palette {
    get throws { try #require(desk.dashboard.stack.find(PaletteLayer.self)).palette }
  }

  /// What is found for a text, as lines say it.
  private func found(_ text: String) throws -> [String] {
    desk.press(.control("p"))
    desk.type(text)
    let lines = try palette.shown.map { item in
      (item.title.map(\.text).joined() + " | " + item.detail.text)
        .replacing("\u{A0}", with: " ")
    }
    desk.press(.escape)
    return lines
  }

  private func index() throws -> ProjectIndex {
    desk.press(.control("p"), .character("a"), .escape)
    return try #require(desk.dashboard.world.search)
  }

  @Test func `any word of any text of any record finds that record`() throws {
    let index = try index()
    let project = desk.dashboard.project
    let directory = desk.dashboard.world.directory
    for kind in Kind.allCases {
      var count = 0
      var records: [any Record] = []
      project.forEach(kind) { records.append($0) }
      var random = SeededGenerator(seed: Seed.fresh(31))
      for record in records.shuffled(using: &random).prefix(12) {
        let document: ProjectIndex.Document =
          (record as? Participation)?.municipality.map { .municipality($0) }
          ?? .record(kind, record.id)
        for field in kind.fields {
          guard let value = record.value(of: field) else { continue }
          var queries: [String]
          switch value {
          case .text(let text): queries = SearchKey.words(of: text)
          case .reference(let id):
            // What people know the record by.
            switch field.type {
            case .municipality: queries = SearchKey.words(of: directory.name(of: id))
            case .reference(let kind):
              queries = SearchKey.words(of: project.typedLabel(kind, id) ?? "")
            default:
              let town = project.participations[id]?.municipality.map { directory.name(of: $0) }
              queries = SearchKey.words(
                of: town ?? project.formerRecord(id).map { project.label(of: $0) } ?? "")
            }
          case .money, .day, .quantity:
            queries = [Wording(.french).text(value, of: field, in: project, directory)]
            if case .money(let money) = value {
              queries.append("\(money.cents.magnitude / 100)")
            }
          default: continue
          }
          for query in queries where !SearchQuery(query).isEmpty {
            count += 1
            let hits = index.found(SearchQuery(query), limit: .max, hidesPersonal: false).hits
            #expect(hits.contains { $0.document == document }, "\(kind) \(field): \(query)")
          }
        }
      }
      if kind != .comment { #expect(count > 0, "\(kind)") }
    }
  }

  @Test(arguments: [
    "imprimerie fleuve", "1 280,00 $", "15 mars 2023", "st-hyacinthe", "v2-10 attente",
  ])
  func `key by key gives the same as the whole at once`(text: String) throws {
    let typed = try found(text)
    desk.press(.control("p"))
    desk.paste(text)
    let pasted = try palette.shown.map { item in
      (item.title.map(\.text).joined() + " | " + item.detail.text)
        .replacing("\u{A0}", with: " ")
    }
    #expect(!typed.isEmpty && typed == pasted)
  }

  @Test
  func
    `an activity comes before its expenses, a town before its receipts, records before the journal`()
    throws
  {
    #expect(try found("V2-10").first?.hasPrefix("V2-10 Répertoire des emplois") == true)
    #expect(try found("rimouski").first?.hasPrefix("Rimouski · ") == true)
    let lines = try found("suspendue")
    let entry = try #require(lines.firstIndex { $0.contains("| Journal") })
    #expect(lines[..<entry].allSatisfy { !$0.contains("| Journal") })
    #expect(lines[entry...].allSatisfy { $0.contains("| Journal") })
  }

  @Test func `an expense is found by its amount as shown, the newest of several first`() throws {
    let lines = try found("1 280,00 $")
    #expect(lines.first?.hasPrefix("1 280,00 $ · V1 · Imprimerie du Fleuve") == true, "\(lines)")
    let days = try found("imprimerie fleuve").filter { $0.contains("| Dépense") }
      .map { String($0.suffix(10)) }
    #expect(days.count > 5 && days == days.sorted(by: >))
  }

  @Test func `a note and a comment are found by what they say, and the line shows that`() throws {
    desk.press(.control("p"))
    desk.type("ministère hébergement")
    #expect(desk.screen.contains("hébergement. "))
    desk.press(.enter)
    #expect(
      desk.dashboard.page?.subject == .record(.comment, try #require(RecordID("k1"))))
    #expect(desk.screen.contains("V2-10") && desk.screen.contains("Marie-Ève L."))
  }

  @Test func `the journal is found by its reasons and its authors, and Enter leads there`() throws {
    desk.press(.control("p"))
    desk.type("chevauchement possible")
    let item = try #require(try palette.shown.first)
    guard case .entry = item.target else {
      Issue.record("\(item)")
      return
    }
    desk.press(.enter)
    #expect(desk.dashboard.screenName == "journal")
    #expect(desk.screen.contains("Activité V2-10"))
    #expect(desk.screen.contains("chevauchement possible"))
  }

  @Test func `where names are hidden nobody is found, nor shown`() throws {
    #expect(try found("nadia").isEmpty == false)
    desk.press(.character("P"))
    #expect(try found("nadia").allSatisfy { !$0.lowercased().contains("nadia") })
    desk.press(.control("p"))
    desk.type("suspension")
    #expect(!desk.screen.contains("comme convenu"))
  }

  @Test func `what others write is found while the palette is open`() throws {
    desk.press(.control("p"))
    desk.type("zzyx")
    #expect(try palette.shown.isEmpty)
    try desk.other(
      .risk, try #require(RecordID("q-z")), [Assignment(.title, .text("Panne Zzyx"))])
    #expect(try palette.shown.map { $0.title.map(\.text).joined() } == ["Panne Zzyx"])
  }

  @Test func `what is found beyond the lines is counted, and Tab shows the expenses in Registers`()
    throws
  {
    desk.press(.control("p"))
    desk.type("dépense")
    #expect(try palette.rest.count > 0)
    #expect(desk.screen.contains("autres résultats : ajoutez un mot; Tab :"))
    desk.press(.escape)
    desk.press(.control("p"))
    desk.type("imprimerie")
    desk.press(.tab)
    #expect(desk.dashboard.screenName == "registers")
    let registers = try #require(desk.dashboard.stack.find(RegistersScreen.self))
    #expect(registers.list.filterText == "imprimerie" && !registers.list.rows.isEmpty)
  }

  @Test(arguments: Kind.allCases) func `Enter on what is found leads somewhere`(kind: Kind) throws {
    let index = try index()
    let query = SearchQuery(kind == .participation ? "rimouski" : Wording(.french).name(kind))
    let hit = try #require(
      index.found(query, limit: .max, hidesPersonal: false).hits.first { hit in
        switch hit.document {
        case .record(let found, _): found == kind
        case .municipality: kind == .participation
        case .entry: false
        }
      })
    let item = try #require(FoundItem(desk.dashboard.scene()).item(hit.document))
    switch item.target {
    case .page(let subject): #expect(subject.exists(in: desk.dashboard.world))
    case .edit(let edited, _): #expect(edited == kind)
    default: Issue.record("\(item.target)")
    }
  }

  @Test func `the list of changes is filtered by who, why, what was written and what stood there`()
    throws
  {
    let id = try #require(RecordID("e-z"))
    for cents in [123_456, 234_567] {
      try desk.other("zoe") { draft in
        draft.reason = "Montant à vérifier zzyx"
        draft.set(.expense, id, [Assignment(.amount, .money(Money(cents: cents)))])
      }
    }
    desk.press(.character("6"))
    for (text, count) in [
      ("1234,56", 2), ("1 234,56 $", 2), ("2345.67", 1), ("zoe", 2), ("vérifier zzyx", 2),
      ("zoe 2345,67", 1), ("2024-02-14 zoe", 2), ("15 mars zoe", 0),
    ] {
      desk.press(.character("/"))
      desk.type(text)
      desk.press(.enter)
      #expect(
        (desk.dashboard.stack.find(LogScreen.self)?.changes.changes.count) == count, "\(text)")
      desk.press(.escape)
    }
  }
}
