import ProjectModel
import Testing

/// Finding the row of headings, and what its columns hold, in the tables of accounting programs and
/// banks.
struct HeadingTests {
  private let names: (Field) -> [String] = { field in
    switch field {
    case .amount: ["montant"]
    case .supplier: ["fournisseur"]
    case .reference: ["pièce"]
    case .category: ["catégorie"]
    case .municipality: ["municipalité"]
    default: []
    }
  }

  private func mapping(_ headings: [String]) -> ColumnMapping {
    ColumnMapping(guessing: .expense, headings: headings, fieldNames: names)
  }

  /// The headings that the columns of fields have, by the names of the fields.
  private func found(_ headings: [String]) -> [String: String] {
    let mapping = mapping(headings)
    var found: [String: String] = [:]
    for (heading, target) in zip(headings, mapping.targets) {
      if case .credit = target { found["credit"] = heading }
      if case .field(let field) = target { found[field.name] = heading }
    }
    return found
  }

  @Test(
    arguments: [
      // QuickBooks, in both languages and both editions.
      (
        [
          "Date", "Transaction Type", "Num", "Posting", "Name", "Memo/Description", "Split",
          "Amount",
        ],
        [
          "date": "Date", "reference": "Num", "supplier": "Name", "description": "Memo/Description",
          "amount": "Amount",
        ]
      ),
      (
        [
          "Date", "Type d'opération", "Numéro", "Nom", "Mémo/description", "Ventilation", "Montant",
          "Solde",
        ],
        [
          "date": "Date", "reference": "Numéro", "supplier": "Nom",
          "description": "Mémo/description", "amount": "Montant",
        ]
      ),
      (
        ["Type", "Date", "Num", "Name", "Memo", "Clr", "Split", "Debit", "Credit", "Balance"],
        [
          "date": "Date", "reference": "Num", "supplier": "Name", "description": "Memo",
          "amount": "Debit", "credit": "Credit",
        ]
      ),
      // Sage 50, Acomba, Avantage.
      (
        [
          "Date", "Nº é.j.", "Nº de source", "Nom du fournisseur", "Description du compte",
          "Débits", "Crédits",
        ],
        [
          "date": "Date", "reference": "Nº de source", "supplier": "Nom du fournisseur",
          "category": "Description du compte", "amount": "Débits", "credit": "Crédits",
        ]
      ),
      (
        ["No transaction", "Date", "Fournisseur", "Référence", "No de compte", "Débit", "Crédit"],
        ["date": "Date", "supplier": "Fournisseur", "amount": "Débit", "credit": "Crédit"]
      ),
      (
        ["DateFacture", "NoFacture", "NomFournisseur", "Libellé", "MontantTotal", "TPS", "TVQ"],
        [
          "date": "DateFacture", "reference": "NoFacture", "supplier": "NomFournisseur",
          "description": "Libellé", "amount": "MontantTotal",
        ]
      ),
      // Xero: stars, CamelCase, and a price of one that is no total.
      (
        [
          "*ContactName", "*InvoiceNumber", "*InvoiceDate", "*DueDate", "Total", "*Description",
          "*Quantity", "*UnitAmount",
        ],
        [
          "date": "*InvoiceDate", "reference": "*InvoiceNumber", "supplier": "*ContactName",
          "description": "*Description", "amount": "Total",
        ]
      ),
      // Banks.
      (
        ["Date", "Description", "Retraits ($)", "Dépôts ($)", "Solde ($)"],
        [
          "date": "Date", "description": "Description", "amount": "Retraits ($)",
          "credit": "Dépôts ($)",
        ]
      ),
      (
        ["Date", "Description", "Catégorie", "Débit", "Crédit", "Solde"],
        [
          "date": "Date", "description": "Description", "category": "Catégorie", "amount": "Débit",
          "credit": "Crédit",
        ]
      ),
      (
        [
          "Account Type", "Account Number", "Transaction Date", "Cheque Number", "Description 1",
          "Description 2", "CAD$", "USD$",
        ],
        [
          "date": "Transaction Date", "reference": "Cheque Number", "description": "Description 1",
          "amount": "CAD$",
        ]
      ),
      (
        [
          "Type de compte", "Numéro du compte", "Date de l'opération", "Numéro du chèque",
          "Description 1", "CAD", "USD",
        ],
        [
          "date": "Date de l'opération", "reference": "Numéro du chèque",
          "description": "Description 1", "amount": "CAD",
        ]
      ),
      (
        [
          "First Bank Card", "Transaction Type", "Date Posted", "Transaction Amount", "Description",
        ],
        ["date": "Date Posted", "description": "Description", "amount": "Transaction Amount"]
      ),
      (["Échéance", "Due date", "Solde", "Montant TPS", "Montant en USD"], [:]),
    ] as [([String], [String: String])])
  func `the headings of usual programs and banks are known`(
    headings: [String], expected: [String: String]
  ) {
    let found = found(headings)
    for (field, heading) in expected { #expect(found[field] == heading, "\(headings): \(field)") }
    for field in ["date", "amount", "credit"] { #expect(found[field] == expected[field]) }
  }

  @Test func `of two columns of one heading none is taken for an amount or a date`() throws {
    let headings = ["Date", "Montant", "montant", "Description", "Description"]
    var mapping = mapping(headings)
    #expect(mapping.problem == .sameHeadings(.field(.amount), "Montant", [2, 3]))
    #expect(mapping.column(of: .field(.description)) == 3)
    #expect(
      throws: ColumnMapping.Problem.sameHeadings(.field(.description), "Description", [4, 5])
    ) {
      try mapping.take("description=Description", headings: headings, fieldNames: names)
    }
    try mapping.take("amount=3", headings: headings, fieldNames: names)
    #expect(mapping.problem == nil)
    #expect(mapping.column(of: .field(.amount)) == 2)
    // The very heading is meant before one that is spelled otherwise.
    try mapping.take("amount=Montant", headings: headings, fieldNames: names)
    #expect(mapping.column(of: .field(.amount)) == 1)
  }

  @Test func `credits of two columns of one heading are left out of no sum in silence`() throws {
    let headings = ["Date", "Débit", "Crédit", "Crédit"]
    var mapping = mapping(headings)
    #expect(mapping.problem == .sameHeadings(.credit(.amount), "Crédit", [3, 4]))
    var without = mapping
    without.leaveOut(3)
    #expect(without.problem == nil)
    try mapping.take("credit=4", headings: headings, fieldNames: names)
    #expect(mapping.problem == nil)
    #expect(mapping.targets == [.field(.date), .field(.amount), nil, .credit(.amount)])
    // Beside an amount that is no debit they are none of it.
    #expect(self.mapping(["Date", "Montant", "Crédit", "Crédit"]).problem == nil)
  }

  @Test func `headings with commas and equals signs are chosen by hand`() throws {
    let headings = ["Total, taxes incluses", "Memo, notes", "Date=jour", "A", "A, B"]
    var mapping = ColumnMapping(kind: .expense, columnCount: headings.count)
    try mapping.take(
      "amount=Total, taxes incluses,description=Memo, notes,date=Date=jour", headings: headings,
      fieldNames: names)
    #expect(
      mapping.targets == [.field(.amount), .field(.description), .field(.date), nil, nil])
    try mapping.take("note=\"A, B\",supplier=A", headings: headings, fieldNames: names)
    #expect(mapping.targets[3...] == [.field(.supplier), .field(.note)])
    #expect(throws: ColumnMapping.Problem.notAPair("rien")) {
      try mapping.take("note=A,rien", headings: headings, fieldNames: names)
    }
    try mapping.take("-montant=A", headings: headings, fieldNames: names)
    #expect(mapping.targets[3] == .reversed(.amount))
    #expect(mapping.targets[0] == nil)
    #expect(throws: ColumnMapping.Problem.noSuchField("-date", .expense)) {
      try mapping.take("-date=A", headings: headings, fieldNames: names)
    }
  }

  private func table(_ rows: [[String]], areAssumed: Bool = true) -> ImportTable {
    var table = ImportTable(form: nil)
    for (index, row) in rows.enumerated() { table.append(row, number: index + 1) }
    table.findHeadings(for: .expense, areAssumed: areAssumed, fieldNames: names)
    return table
  }

  @Test(
    arguments: [
      [], [["Regroupement des Rives", "", ""]], [["Compte", "12345", ""]],
      [["Période", "2024-01-01", "2024-01-31"], ["Solde", "1 000,00", ""]],
      [["Client", "UMQ"], ["Relevé des opérations", "Page 1"], ["Compte", "Chèques"]],
      [["Imprimé le", "2024-03-01", "Total", "12,50"]],
      [["Grand livre", "Fournisseur", "", ""]],
    ] as [[[String]]])
  func `rows of any shape above the headings are passed over`(above: [[String]]) {
    let rows = [
      ["Date", "Fournisseur", "Montant"], ["2024-02-05", "Traiteur", "1,50"],
      ["2024-02-06", "", "2"],
    ]
    let table = table(above + rows)
    #expect(table.headings == rows[0])
    #expect(table.headingNumber == above.count + 1)
    #expect(table.rowCount == 2)
    #expect(table.number(ofRow: 0) == above.count + 2)
    #expect(table.cell(1, 2) == "2")
  }

  @Test func `headings that occur twice are headings all the same`() {
    let rows = [
      ["Compte", "Chèques", ""], ["Date", "Montant", "Montant"], ["2024-02-05", "1", ""],
    ]
    #expect(table(rows).headings == rows[1])
  }

  @Test func `without headings no row is lost, and columns have letters`() {
    let table = table([
      ["Relevé"], ["2024-02-05", "Traiteur", "1,50"], ["2024-02-06", "Quai", "2", "x"],
    ])
    #expect(!table.hasHeadings)
    #expect(table.headings == ["A", "B", "C", "D"])
    #expect(table.rowCount == 2)
    #expect(table.number(ofRow: 0) == 2)
  }

  @Test func `headings that nobody knows are headings of a file, and cells of what is pasted`() {
    let rows = [["Quand", "Combien"], ["x", "y"]]
    #expect(table(rows).headings == rows[0])
    #expect(table(rows, areAssumed: false).headings == ["A", "B"])
    #expect(table(rows, areAssumed: false).rowCount == 2)
  }

  @Test func `rows of values before other headings keep theirs`() {
    let table = table([
      ["Date", "Montant"], ["2024-02-05", "1"], ["2024-02-06", "2"], [],
      ["Date", "Fournisseur", "Description", "Montant"], ["2024-02-05", "a", "b", "1"],
    ])
    #expect(table.headings == ["Date", "Montant"])
    #expect(table.rowCount == 5)
  }
}
