/// How accounting programs, banks and spreadsheets head the columns of a field, in French and English,
/// as search keys, the surest first.
enum HeadingNames {
  /// The names of what a column holds.
  static func names(
    of target: ColumnMapping.Target, _ kind: Kind, _ fieldNames: (Field) -> [String]
  ) -> [String] {
    guard case .field(let field) = target else { return credits }
    let own = ([field.name] + fieldNames(field)).map { SearchKey.text($0) }
    return own + (kind == .expense ? expense(field) : [])
  }

  /// A heading reduced: without the stars of required columns, `InvoiceDate` in two words, `Nº` as
  /// `N°`.
  static func key(_ heading: String) -> String {
    var spaced = String.UnicodeScalarView()
    var before: (isSmall: Bool, isCapital: Bool) = (false, false)
    let scalars = Array(heading.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      let isCapital = scalar.properties.isUppercase
      let isSmallNext = place + 1 < scalars.count && scalars[place + 1].properties.isLowercase
      // Before « D » in « InvoiceDate », and in « GLDate ».
      if isCapital, before.isSmall || before.isCapital && isSmallNext { spaced.append(" ") }
      spaced.append(scalar == "\u{BA}" ? "\u{B0}" : scalar)
      before = (scalar.properties.isLowercase && scalar != "\u{BA}", isCapital)
    }
    return SearchKey.text(String(spaced))
  }

  /// Whether the words of a heading say that its amounts are debits, so that credits may stand beside.
  static func isDebit(_ key: String) -> Bool {
    key.split(separator: " ").contains { debitWords.contains(String($0)) }
  }

  /// Whether a heading that holds the name of a field is about something else all the same.
  static func excludes(_ key: String, _ target: ColumnMapping.Target) -> Bool {
    let words = key.split(separator: " ").map { String($0) }
    switch target.field {
    case .date: return words.contains { ["echeance", "due", "exigibilite", "dues"].contains($0) }
    case .amount:
      let isWithTaxes = words.contains {
        ["avec", "incluses", "inclus", "including", "incl", "with"].contains($0)
      }
      return words.contains { otherAmounts.contains($0) }
        || !isWithTaxes && words.contains { taxes.contains($0) }
    // A kind of account, or its number, is no budget category.
    case .category: return words.contains { ["type", "number", "numero", "no", "n"].contains($0) }
    default: return false
    }
  }

  private static let debitWords: Set<String> = [
    "debit", "debits", "dt", "dr", "retrait", "retraits", "withdrawal", "withdrawals", "sortie",
    "sorties", "decaissement", "decaissements", "charge", "charges", "depense", "depenses", "out",
  ]
  private static let otherAmounts: Set<String> = [
    "solde", "balance", "usd", "us", "eur", "devise", "etrangere", "foreign", "currency", "taux",
    "unit", "unitaire", "quantite", "quantity", "budget", "budgete",
  ]
  private static let taxes: Set<String> = [
    "tps", "tvq", "tvh", "gst", "qst", "hst", "pst", "taxe", "taxes", "tax",
  ]
  private static let credits = [
    "credit", "credits", "montant credit", "montant au credit", "credit amount", "ct", "cr",
    "depot",
    "depots", "deposit", "deposits", "encaissement", "encaissements", "entree", "entrees",
    "paid in",
    "money in", "montant du credit", "montant depose",
  ]

  private static func expense(_ field: Field) -> [String] {
    switch field {
    case .date:
      [
        "date comptable", "date de facture", "date facture", "date de la facture",
        "date de la depense", "date de transaction", "date de la transaction", "date d operation",
        "date de l operation", "date operation", "date transaction", "date trans", "posting date",
        "date posted", "posted date", "invoice date", "transaction date", "trans date", "txn date",
        "bill date", "expense date", "date d achat", "purchase date", "date inscrite", "jour",
        "day",
        "mois", "month",
      ]
    case .amount:
      [
        "debit", "debits", "montant debit", "montant au debit", "montant du debit", "montant total",
        "total", "montant net", "montant paye", "total amount", "net amount", "debit amount",
        "retrait", "retraits", "withdrawal", "withdrawals", "montant retire", "decaissement",
        "decaissements", "sortie", "sorties", "paid out", "money out", "cad", "montant cad",
        "montant en cad", "somme", "cout", "cost", "price", "prix", "dt", "dr",
      ]
    case .supplier:
      [
        "nom du fournisseur", "nom fournisseur", "nom de fournisseur", "vendor", "vendor name",
        "supplier name", "beneficiaire", "nom du beneficiaire", "payee", "payee name",
        "contact name",
        "nom du contact", "tiers", "nom du tiers", "marchand", "nom du marchand", "commercant",
        "merchant", "merchant name", "paye a", "paid to", "creancier", "creditor", "nom", "name",
        "nom de l entreprise", "company", "raison sociale",
      ]
    case .description:
      [
        "libelle", "libelle de l ecriture", "memo description", "memo", "details", "detail",
        "objet",
        "designation", "particulars", "explication", "narration", "description de la transaction",
        "transaction description", "line description",
      ]
    case .reference:
      [
        "no de facture", "no facture", "n de facture", "n facture", "numero de facture",
        "numero facture", "facture", "invoice number", "invoice no", "invoice num", "invoice",
        "bill no", "no de piece", "no piece", "n de piece", "numero de piece",
        "piece justificative",
        "ref", "ref no", "ref number", "reference number", "reference no", "no de reference",
        "n de reference", "numero de reference", "no ref", "doc num", "document", "no document",
        "no de document", "n de document", "document number", "document no", "doc no", "voucher",
        "receipt", "recu", "no de recu", "num", "numero", "number", "no de source", "n de source",
        "source", "no de transaction", "no transaction", "n de transaction",
        "numero de transaction",
        "transaction number", "transaction id", "no d ecriture", "no ecriture", "no de cheque",
        "n de cheque", "numero du cheque", "numero de cheque", "cheque number", "cheque no",
        "check number", "cheque", "je", "no",
      ]
    case .category:
      [
        "poste", "poste budgetaire", "nature", "compte", "nom du compte", "description du compte",
        "account", "account name", "account description", "gl account", "categorie de depense",
        "expense category", "budget line",
      ]
    case .municipality: ["ville", "lieu", "town", "city", "place", "nom de la municipalite"]
    case .state: ["statut", "status"]
    case .paid:
      [
        "date de paiement", "date du paiement", "date paiement", "date de decaissement",
        "date du cheque", "payment date", "date paid", "paid date", "cheque date", "check date",
      ]
    case .eligible: ["admissibilite", "eligibility"]
    case .note:
      ["notes", "remarque", "remarques", "commentaire", "commentaires", "comment", "comments"]
    default: []
    }
  }
}
