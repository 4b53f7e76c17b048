import ProjectModel
import Testing

struct ImportPlanTests {
  let headings = ["Date", "Montant", "Fournisseur", "Description", "Pièce", "Volet"]

  func table(_ rows: [[String]], _ headings: [String]? = nil) -> ImportTable {
    var table = ImportTable(headings: headings ?? self.headings)
    for (index, row) in rows.enumerated() { table.append(row, number: index + 2) }
    return table
  }

  func reader(_ project: Project) throws -> FieldReader {
    FieldReader(
      project: project, directory: try sampleDirectory(), today: project.today,
      fieldNames: { field in
        switch field {
        case .amount: ["montant"]
        case .part: ["volet"]
        case .reference: ["pièce"]
        case .supplier: ["fournisseur"]
        case .category: ["catégorie"]
        default: []
        }
      },
      names: { _, _ in [] })
  }

  func mapping(_ headings: [String], _ kind: Kind = .expense) throws -> ColumnMapping {
    ColumnMapping(
      guessing: kind, headings: headings, fieldNames: try reader(sampleProject()).fieldNames)
  }

  func plan(
    _ rows: [[String]], headings: [String]? = nil, project: Project? = nil, kind: Kind = .expense,
    slice: Int = .max, signs: ColumnMapping.Target? = nil, today: CalendarDay? = nil
  ) throws -> ImportPlan {
    let table = table(rows, headings)
    var mapping = try mapping(table.headings, kind)
    if let signs { mapping.choose(signs, for: mapping.column(of: .field(.amount)) ?? 0) }
    var reader = try reader(project ?? sampleProject())
    reader.today = today ?? reader.today
    var plan = try ImportPlan(table, mapping, reader)
    var row = 0
    while row < rows.count {
      let next = min(rows.count, row + min(slice, rows.count))
      plan.take(row..<next)
      row = next
    }
    return plan
  }

  func entry(_ plan: ImportPlan, _ scribe: inout Scribe) -> Entry {
    var draft = Draft()
    plan.write(to: &draft)
    return scribe.entry(draft)
  }

  func ids(_ plan: ImportPlan) -> [RecordID] {
    plan.preview(plan.additionCount).map(\.id)
  }

  /// The amounts that a column of texts comes to; nil for a text that is refused.
  func cents(_ texts: [String]) throws -> [Int?] {
    let plan = try plan(
      texts.enumerated().map { ["2024-01-01", $1, "S\($0)"] }, signs: .field(.amount))
    var amounts: [Int?] = Array(repeating: nil, count: texts.count)
    for (_, assignments) in plan.preview(.max) {
      var amount: Int?
      var place: Int?
      for assignment in assignments {
        if assignment.field == .amount, case .money(let money) = assignment.value {
          amount = money.cents
        }
        if assignment.field == .supplier, case .text(let text) = assignment.value {
          place = Int(text.dropFirst())
        }
      }
      amounts[try #require(place)] = amount
    }
    return amounts
  }

  func days(_ texts: [String]) throws -> [String?] {
    let plan = try plan(texts.enumerated().map { [$1, "1", "S\($0)"] })
    let rejected = Set(plan.rejections.map { $0.row - 2 })
    var found = plan.preview(.max).compactMap { record -> String? in
      if case .day(let day) = record.assignments.first(where: { $0.field == .date })?.value {
        return day.iso
      }
      return nil
    }[...]
    return texts.indices.map { rejected.contains($0) ? nil : found.popFirst() }
  }

  @Test func `columns are guessed in French and English, accents or not`() throws {
    for headings in [
      ["Date de facture", "Nom du fournisseur", "Libellé", "N° de facture", "Total", "VOLET"],
      ["Invoice Date", "Vendor", "Details", "Invoice #", "Amount (CAD)", "Part"],
      ["date", "beneficiaire", "description", "reference", "montant", "part"],
    ] {
      let mapping = try mapping(headings)
      #expect(mapping.column(of: .field(.date)) == 0, "\(headings)")
      #expect(mapping.column(of: .field(.supplier)) == 1, "\(headings)")
      #expect(mapping.column(of: .field(.description)) == 2, "\(headings)")
      #expect(mapping.column(of: .field(.reference)) == 3, "\(headings)")
      #expect(mapping.column(of: .field(.amount)) == 4, "\(headings)")
    }
  }

  @Test func `the whole heading counts before a part of one`() throws {
    let mapping = try mapping(["Montant avant taxes", "TPS", "Montant", "Date"])
    #expect(mapping.column(of: .field(.amount)) == 2)
  }

  @Test func `credits count only beside debits, and by their whole heading`() throws {
    #expect(try mapping(["Date", "Débit", "Crédit"]).column(of: .credit(.amount)) == 2)
    #expect(try mapping(["Date", "Montant", "Crédit"]).column(of: .credit(.amount)) == nil)
    #expect(try mapping(["Date", "Débit", "Carte de crédit"]).column(of: .credit(.amount)) == nil)
    #expect(try mapping(["Date", "Débit", "No de client"]).column(of: .field(.reference)) == nil)
  }

  @Test func `columns are chosen by hand, by heading or number`() throws {
    let headings = ["Jour", "A", "B", "Montant"]
    let names = try reader(sampleProject()).fieldNames
    var mapping = try mapping(headings)
    try mapping.take("amount=b,supplier=2", headings: headings, fieldNames: names)
    #expect(mapping.targets == [.field(.date), .field(.supplier), .field(.amount), nil])
    #expect(throws: ColumnMapping.Problem.noSuchColumn("C", headings)) {
      try mapping.take("amount=C", headings: headings, fieldNames: names)
    }
    #expect(throws: ColumnMapping.Problem.noSuchField("colour", .expense)) {
      try mapping.take("colour=A", headings: headings, fieldNames: names)
    }
    #expect(throws: ColumnMapping.Problem.notAPair("amount")) {
      try mapping.take("amount", headings: headings, fieldNames: names)
    }
  }

  @Test func `a table without date or amount is refused whole`() throws {
    #expect(throws: ColumnMapping.Problem.missing([.date, .amount])) {
      try plan([["a"]], headings: ["Nom"])
    }
  }

  @Test func `the same headings have the same signature`() {
    let signature = ColumnMapping.signature(of: ["Date", "Montant"])
    #expect(signature == ColumnMapping.signature(of: ["DATE", "montant"]))
    #expect(signature != ColumnMapping.signature(of: ["Montant", "Date"]))
  }

  @Test func `credits are taken off debits`() throws {
    let rows = [
      ["2024-01-01", "100,00", ""], ["2024-01-02", "", "30,00"], ["2024-01-03", "5,00", "2,00"],
      ["2024-01-04", "", ""],
    ]
    let plan = try plan(rows, headings: ["Date", "Débit", "Crédit"])
    #expect(plan.total.cents == 10_000 - 3_000 + 300)
    #expect(plan.additionCount == 3)
    #expect(plan.rejections.map(\.row) == [5])
    #expect(plan.rejections.first?.reason == .missing(.amount))
  }

  @Test func `rows that cannot be taken are told with row, column and reason`() throws {
    let plan = try plan([
      ["2024-01-01", "1"], ["2024-01-01", "x"], ["2024-13-01", "1"],
      ["2024-01-01", "1", "", "", "", "V9"], ["2024-01-01", "", "", "", "", ""],
      ["2024-01-01", "1", "", "", "", "", "plus"], ["2024-01-01", "2", "", "", "", "", ""],
    ])
    #expect(plan.additionCount == 2)
    #expect(plan.rejections.map(\.row) == [3, 4, 5, 6, 7])
    #expect(plan.rejections.map(\.column) == ["Montant", "Date", "Volet", "Montant", nil])
    #expect(plan.rejections[2].reason == .field(.noSuchRecord(.part, "V9"), text: "V9"))
    #expect(plan.rejections[4].reason == .tooManyCells(7))
  }

  @Test func `the same rows again are duplicates, and come back once they were dropped`() throws {
    var project = try sampleProject()
    var scribe = try Scribe("import")
    let rows = [
      ["2024-01-01", "1,50", "Élan", "a", "F-1"], ["2024-01-02", "2", "Élan", "b", "F-2"],
    ]
    let first = try plan(rows)
    project.apply(entry(first, &scribe))
    let again = try plan(rows, project: project)
    #expect((again.additionCount, again.duplicateCount) == (0, 2))
    project.apply(scribe.entry { $0.drop(.expense, ids(first)[0]) })
    let restoring = try plan(rows, project: project)
    #expect((restoring.additionCount, restoring.duplicateCount) == (1, 1))
    #expect(ids(restoring) == [ids(first)[0]])
    project.apply(entry(restoring, &scribe))
    #expect(project.expenses[ids(first)[0]]?.amount?.cents == 150)
    let longer = try plan([["2024-01-03", "3"]] + rows, project: project)
    #expect((longer.additionCount, longer.duplicateCount) == (1, 2))
  }

  @Test func `identifiers come from the facts, however they are written`() throws {
    let first = try plan([["2024-01-02", "1,50", "Coop L’Élan", "Guide", "F-1", "V1"]])
    let other = try plan(
      [["F1", "COOP L'ELAN", "$1.50", "02/01/2024", "guide"]],
      headings: ["Facture", "Vendor", "Amount", "Date", "Description"])
    #expect(ids(first) == ids(other))
    #expect(ids(first).map(\.description) == ["e\(ids(first)[0].description.dropFirst())"])
    for changed in [
      ["2024-01-03", "1,50", "Coop L’Élan", "Guide", "F-1"],
      ["2024-01-02", "1,51", "Coop L’Élan", "Guide", "F-1"],
      ["2024-01-02", "1,50", "Coop", "Guide", "F-1"],
      ["2024-01-02", "1,50", "Coop L’Élan", "Guides", "F-1"],
      ["2024-01-02", "1,50", "Coop L’Élan", "Guide", "F-2"],
      ["2024-01-02", "1,50", "Coop L’Élan", "", "Guide F-1"],
    ] {
      #expect(ids(try plan([changed])) != ids(first), "\(changed)")
    }
  }

  @Test func `equal rows of one file are as many expenses`() throws {
    var project = try sampleProject()
    var scribe = try Scribe("import")
    let row = ["2024-01-01", "1,50", "Stationnement"]
    let first = try plan([row, row])
    #expect(first.additionCount == 2)
    project.apply(entry(first, &scribe))
    let longer = try plan([row, row, row], project: project)
    #expect((longer.additionCount, longer.duplicateCount) == (1, 2))
  }

  @Test func `an expense keyed by hand with the same reference is a duplicate once`() throws {
    var project = try sampleProject()
    var scribe = try Scribe("hand")
    project.apply(
      try scribe.set(
        .expense, "e123456789",
        [
          Assignment(.date, .day(day("2024-01-01"))), Assignment(.amount, .money(.dollars(10))),
          Assignment(.supplier, .text("Coop L’Élan")), Assignment(.reference, .text("F-1")),
          Assignment(.description, .text("autre chose")),
        ]))
    let row = ["2024-01-01", "10", "coop l'elan", "Guide", "f 1"]
    let plan = try plan([row, row], project: project)
    #expect((plan.additionCount, plan.duplicateCount) == (1, 1))
    let unreferenced = ["2024-01-01", "10", "coop l'elan", "Guide", ""]
    let asked = try self.plan([unreferenced], project: project)
    #expect(
      (asked.additionCount, asked.doubts.map(\.twin)) == (
        0, ["e123456789"].compactMap { RecordID($0) }
      ))
    project.apply(entry(plan, &scribe))
    let again = try self.plan([row, row], project: project)
    #expect((again.additionCount, again.duplicateCount) == (0, 2))
  }

  @Test func `rows whose category is in neither budget nor expenses are told`() throws {
    let headings = ["Date", "Montant", "Catégorie"]
    let rows = [
      ["2024-01-01", "1", "hono"], ["2024-01-02", "2", "MATERIEL"], ["2024-01-03", "3", "Form"],
      ["2024-01-04", "4", "Hono"], ["2024-01-05", "5", ""], ["2024-01-06", "6", "déplacements"],
      ["2024-01-07", "x", "Autre"],
    ]
    var project = Project(today: CalendarDay(number: 19_000))
    #expect(try plan(rows, headings: headings, project: project).newCategories.isEmpty)
    var scribe = try Scribe("import")
    project.apply(
      try scribe.set(.budgetLine, "b1", [Assignment(.category, .text("Matériel"))]))
    project.apply(
      try scribe.set(.expense, "e1", [Assignment(.category, .text("Déplacements"))]))
    let plan = try plan(rows, headings: headings, project: project, slice: 2)
    #expect(plan.newCategories.map(\.row) == [0, 2, 3])
    #expect(plan.newCategories.map(\.name) == ["hono", "Form", "hono"])
  }

  @Test func `slices make the same plan as all rows at once`() throws {
    let rows = (0..<50).map { index in
      ["2024-01-\(index % 40 + 1)", "\(index % 7),5", "S\(index % 3)", "", "", "V\(index % 4)"]
    }
    let whole = try plan(rows)
    for slice in [1, 7, 49] {
      let sliced = try plan(rows, slice: slice)
      #expect(ids(sliced) == ids(whole))
      #expect(sliced.rejections == whole.rejections)
      #expect(sliced.total == whole.total)
    }
  }

  @Test func `an entry holds every record and nothing of rejected rows`() throws {
    var project = try sampleProject()
    var scribe = try Scribe("import")
    let plan = try plan([
      ["2024-01-01", "1,50", "A", "", "", "V1"], ["2024-01-01", "x", "B"],
      ["2024-01-02", "2,50", "C"],
    ])
    let entry = entry(plan, &scribe)
    #expect(entry.operations.count == 2)
    project.apply(entry)
    #expect(project.expenses.map(\.supplier) == ["A", "C"])
    #expect(project.expenses.map { $0.amount?.cents } == [150, 250])
    #expect(project.expenses.first { $0.supplier == "A" }?.part == RecordID("v1"))
    #expect(project.checkTotals())
  }

  @Test func `a table of any kind of record is read`() throws {
    let plan = try plan(
      [["Gaspé", "contacted"], ["gaspe", ""], ["Saint-Rémi", ""], ["Nulle part", ""]],
      headings: ["municipality", "stage"], kind: .participation)
    #expect(plan.additionCount == 1)
    #expect(plan.duplicateCount == 1)
    #expect(plan.rejections.map(\.row) == [4, 5])
  }
}
