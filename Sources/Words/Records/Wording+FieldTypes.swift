public import ProjectModel

/// What fields hold, and how that may be typed, for lists of fields.
extension Wording {
  /// What a field holds.
  public func name(_ type: FieldType) -> String {
    switch type {
    case .text: say("texte", "text")
    case .money: say("montant", "amount")
    case .day: say("date", "date")
    case .integer(let bounds):
      say(
        "entier de \(bounds.lowerBound) à \(bounds.upperBound)",
        "whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
    case .quantity: say("nombre", "number")
    case .quantities: say("nombres", "numbers")
    case .flag: say("oui ou non", "yes or no")
    case .choice(let set):
      list(set.words.map { name($0, of: set) }, last: say("ou", "or"))
    case .anyRecord: say("fiche", "record")
    case .reference(let kind): name(kind)
    case .references: say("volets", "parts")
    case .municipality: say("municipalité", "municipality")
    case .municipalities: say("municipalités", "municipalities")
    case .fieldNames: say("champs du projet", "fields of the project")
    case .categories: say("catégories", "categories")
    }
  }

  /// The name of a type of value in JSON.
  public static func jsonName(_ type: FieldType) -> String {
    switch type {
    case .text: "text"
    case .money: "money"
    case .day: "day"
    case .integer: "integer"
    case .quantity: "quantity"
    case .quantities: "quantities"
    case .flag: "flag"
    case .choice: "choice"
    case .anyRecord: "anyReference"
    case .reference: "reference"
    case .references: "references"
    case .municipality: "municipality"
    case .municipalities: "municipalities"
    case .fieldNames: "fieldNames"
    case .categories: "categories"
    }
  }

  /// What may be typed for a field of a kind; a reference names a record that a project may have.
  public func example(_ field: Field, in kind: Kind) -> String {
    switch field.type {
    case .text: return textExample(field, in: kind)
    case .money: return moneyExample(field)
    case .day:
      let isPast = kind.looksBack(in: field) || field == .start || field == .joined
      return isPast ? say("hier", "yesterday") : "2024-03-31"
    case .integer(let bounds): return String(min(3, bounds.upperBound))
    case .quantity: return field.isPercentage ? "10" : say("45,5", "45.5")
    case .quantities: return "10; 20; 30"
    case .flag: return say("oui", "yes")
    case .choice(let set): return set.words.last.map { name($0, of: set) } ?? ""
    case .anyRecord: return "V1-01"
    case .reference(let kind): return recordExample(kind, field)
    case .references: return "V1, V2"
    case .municipality: return "Rimouski"
    case .municipalities: return "Rimouski, Gaspé"
    case .fieldNames: return "\(name(Field.start)), \(name(Field.end))"
    case .categories: return say("Frais d’administration", "Administration")
    }
  }

  private func moneyExample(_ field: Field) -> String {
    switch field {
    case .cost: say("38 500", "38500")
    case .grant: "643 000"
    default: say("1 250,50", "1250.50")
    }
  }

  private func recordExample(_ kind: Kind, _ field: Field) -> String {
    switch kind {
    case .activity: "V1-01"
    case .indicator: "I-01"
    case .meeting: say("Comité directeur nº 1", "Steering committee 1")
    case .report: say("Rapport d’étape nº 1", "Progress report 1")
    case .budgetLine:
      field == .to ? say("V2 Salaires 1", "V2 Wages 1") : say("V1 Salaires 1", "V1 Wages 1")
    default: "V1"
    }
  }

  private func textExample(_ field: Field, in kind: Kind) -> String {
    switch field {
    case .code: codeExample(kind)
    case .title: titleExample(kind)
    case .category: say("Salaires", "Wages")
    case .contactEmail: "anne@example.org"
    case .contactName: "Anne Roy"
    case .contactPhone: "418 555-0123"
    case .contactRole: say("agente de développement", "development officer")
    case .description: say("Impression du guide", "Printing of the guide")
    case .funder: "MIFI"
    case .nextStep: say("Rappeler la mairie", "Call the town hall back")
    case .note: say("À vérifier", "To be checked")
    case .organisation: "UMQ"
    case .owner: "Nadia"
    case .programme: say("Programme d’appui aux collectivités", "Support to communities")
    case .reason: say("Moins de déplacements", "Less travel")
    case .reference: "F-123"
    case .response: say("Prévoir une remplaçante", "Find a substitute")
    case .short: say("Attraction", "Attraction")
    case .supplier: "Coop L’Élan"
    case .text: say("Rappelé le fournisseur", "Called the supplier back")
    case .unit: say("personnes", "people")
    default: say("texte", "text")
    }
  }

  private func codeExample(_ kind: Kind) -> String {
    switch kind {
    case .part: "V4"
    case .indicator: "I-09"
    default: "V1-07"
    }
  }

  private func titleExample(_ kind: Kind) -> String {
    switch kind {
    case .project: say("Les municipalités en action", "Municipalities in action")
    case .part: say("Outiller les municipalités", "Tools for municipalities")
    case .milestone: say("Version finale", "Final version")
    case .indicator: say("Personnes accueillies", "People welcomed")
    case .instalment: say("Deuxième versement", "Second instalment")
    case .report: say("Rapport d’étape", "Progress report")
    case .meeting: say("Comité directeur", "Steering committee")
    case .decision: say("Reporter la campagne", "Postpone the campaign")
    case .risk: say("Départ de la chargée de projet", "The project officer leaves")
    default: say("Guide d’accueil", "Welcome guide")
    }
  }
}
