/// How accounting systems and spreadsheets head the columns of a field, in French and English, as
/// search keys, the surest first.
enum HeadingNames {
  static func names(
    of target: ColumnMapping.Target, _ kind: Kind, _ fieldNames: (Field) -> [String]
  ) -> [String] {
    switch target {
    case .credit: return ["credit", "credits", "montant credit", "credit amount", "ct", "cr"]
    case .field(let field):
      let own = ([field.name] + fieldNames(field)).map { SearchKey.text($0) }
      return own + (kind == .expense ? expense(field) : [])
    }
  }

  private static func expense(_ field: Field) -> [String] {
    switch field {
    case .date:
      [
        "date comptable", "date de facture", "date facture", "date de la facture",
        "date de la depense", "date de transaction", "date d operation", "posting date",
        "invoice date", "transaction date", "expense date", "jour",
      ]
    case .amount:
      [
        "debit", "debits", "montant debit", "montant total", "total", "montant net", "montant paye",
        "total amount", "net amount", "debit amount", "somme", "cout", "cost", "price", "dt", "dr",
      ]
    case .supplier:
      [
        "nom du fournisseur", "nom fournisseur", "vendor", "vendor name", "supplier name",
        "beneficiaire", "payee", "tiers", "marchand", "merchant", "paye a", "paid to",
      ]
    case .description:
      [
        "libelle", "libelle de l ecriture", "details", "detail", "objet", "designation", "memo",
        "particulars", "explication",
      ]
    case .reference:
      [
        "no de facture", "no facture", "n de facture", "n facture", "numero de facture", "facture",
        "invoice number", "invoice no", "invoice", "no de piece", "no piece", "n de piece",
        "numero de piece", "piece justificative", "ref", "no de reference", "document",
        "no document",
        "document number", "voucher", "receipt", "recu", "no",
      ]
    case .category: ["poste", "poste budgetaire", "nature", "compte", "account", "gl account"]
    case .municipality: ["ville", "lieu", "town", "city", "place"]
    case .state: ["statut", "status"]
    case .eligible: ["admissibilite", "eligibility"]
    case .note:
      ["notes", "remarque", "remarques", "commentaire", "commentaires", "comment", "comments"]
    default: []
    }
  }
}
