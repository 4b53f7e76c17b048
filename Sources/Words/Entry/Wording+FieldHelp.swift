public import ProjectModel

/// What each field of a form is for, and how it may be typed.
extension Wording {
  /// A sentence or two about a field.
  public func help(_ field: Field, in kind: Kind) -> String {
    specialHelp(field, in: kind) ?? help(field.type)
  }

  private func help(_ type: FieldType) -> String {
    switch type {
    case .text: say("Texte libre.", "Free text.")
    case .money:
      say(
        "1250,5 · 1 250,50 $ · 12,5 k$ · une somme : 120+35,50.",
        "1250.5 · $1 250.50 · 12.5 k$ · a sum: 120+35.50.")
    case .day:
      say(
        "hier · -3 · 15 · 15/3 · 15 mars · 2024-03-15. Maj-flèches : jour ou semaine; "
          + "Page préc. et suiv. : mois.",
        "yesterday · -3 · 15 · 15/3 · March 15 · 2024-03-15. Shift-arrows: day or week; "
          + "Page Up and Down: month.")
    case .integer(let bounds):
      say(
        "Nombre entier de \(bounds.lowerBound) à \(bounds.upperBound).",
        "Whole number from \(bounds.lowerBound) to \(bounds.upperBound).")
    case .quantity:
      say("Nombre, trois décimales au plus.", "Number, three decimals at most.")
    case .quantities:
      say(
        "Un nombre par année, séparés par des points-virgules : 10; 20; 30.",
        "One number per year, with semicolons between: 10; 20; 30.")
    case .flag:
      say("Oui ou non : ← → ou Espace pour changer.", "Yes or no: ← → or Space to change.")
    case .choice:
      say("← → pour changer, ou les premières lettres.", "← → to change, or the first letters.")
    case .anyRecord, .reference:
      say(
        "Une partie du nom ou du code suffit; ↓ choisit, Entrée prend.",
        "Any part of the name or code will do; ↓ chooses, Enter takes.")
    case .references:
      say(
        "Une partie du nom, Entrée, puis la suivante. Entrée encore pour continuer.",
        "Any part of the name, Enter, then the next. Enter again to go on.")
    case .municipality:
      say(
        "Toutes celles du Québec, sans accents ni traits d’union : « st hyac ».",
        "All those of Québec, without accents or hyphens: “st hyac”.")
    case .municipalities:
      say(
        "Une partie du nom, Entrée, puis la suivante. Entrée encore pour continuer.",
        "Any part of the name, Enter, then the next. Enter again to go on.")
    case .categories:
      say(
        "Des catégories de dépenses, séparées par des points-virgules.",
        "Categories of expense, with semicolons between.")
    case .fieldNames:
      say(
        "Champs de l’entente encore à confirmer, séparés par des virgules.",
        "Fields of the agreement still to be confirmed, with commas between.")
    }
  }

  private func specialHelp(_ field: Field, in kind: Kind) -> String? {
    switch field {
    case .supplier:
      return say(
        "À qui l’on paie. Un fournisseur connu propose sa catégorie et son volet; "
          + "Échap garde ce qui est tapé.",
        "Whom one pays. A known supplier proposes its category and part; Esc keeps what is typed.")
    case .category:
      return say(
        "Le poste auquel la dépense est imputée; Échap garde ce qui est tapé.",
        "The budget category that is charged; Esc keeps what is typed.")
    case .reference:
      return say("Le numéro de la facture ou de la pièce.", "The number of the invoice or receipt.")
    case .eligible:
      return say(
        "Non : la dépense est gardée, mais ne compte pas dans l’aide. ← → change.",
        "No: the expense is kept, but does not count in the grant. ← → changes.")
    case .state:
      return say(
        "Engagée : promise, pas encore payée. ← → change.",
        "Committed: promised, not paid yet. ← → changes.")
    case .paid:
      return say(
        "Le jour du paiement, passé ou prévu : jusque-là, la dépense est engagée. Sans ce jour, une "
          + "dépense payée l’est à sa date. hier · 15/3.",
        "The day of payment, past or planned: until then the expense is committed. Without it, an "
          + "expense that is paid is so on its date. yesterday · March 15.")
    case .progress: return say("De 0 à 100 %.", "From 0 to 100%.")
    case .year:
      return say(
        "Le numéro de l’année du projet (1, 2, 3…) ou l’exercice (2022-2023).",
        "The number of the project year (1, 2, 3…) or the financial year (2022-2023).")
    case .lastNews:
      return say(
        "Le jour des dernières nouvelles; après 90 jours, elle est dite silencieuse. "
          + "hier · -3 · 15 mars.",
        "The day of the last news; after 90 days it counts as silent. yesterday · -3 · March 15.")
    case .contactName, .contactRole, .contactEmail, .contactPhone:
      return say(
        "Coordonnées professionnelles seulement (Loi 25); « volets erase contact » les efface.",
        "Work contact details only (Law 25); “volets erase contact” erases them.")
    case .done where kind == .meeting:
      return say(
        "Le jour où elle a été close; le repère de « depuis la dernière réunion ».",
        "The day on which it was closed; where “since the last meeting” begins.")
    case .targets:
      return say(
        "La cible de chaque année : 10; 20; 30. Le champ suivant dit si elles s’additionnent.",
        "The target of each year: 10; 20; 30. The next field says whether they add up.")
    case .targetBasis:
      return say(
        "Cumulatives : à atteindre à la fin de l’année, tout compris (10; 30; 60). Par année : à "
          + "atteindre dans l’année seule (10; 20; 30).",
        "Cumulative: to be reached by the end of the year, all included (10; 30; 60). Per year: to be "
          + "reached in that year alone (10; 20; 30).")
    case .adminCategories:
      return say(
        "Les catégories que l’entente compte comme frais d’administration, séparées par des "
          + "points-virgules.",
        "The categories that the agreement counts as administration, with semicolons between.")
    case .baseline:
      return say(
        "La valeur avant le projet; le taux d’atteinte compte à partir d’elle.",
        "The value before the project; the rate of achievement counts from it.")
    case .main:
      return say(
        "L’indicateur que l’aperçu montre pour le volet.",
        "The indicator that the overview shows for the part.")
    case .text where kind == .comment:
      return say(
        "Ce qu’il faut savoir, signé de votre nom; Alt-Entrée : une ligne de plus.",
        "What is worth knowing, signed with your name; Alt-Enter: another line.")
    case .text where kind == .passage:
      return say(
        "Ce que le rapport dira; une ligne vide (Alt-Entrée deux fois) commence un paragraphe.",
        "What the report will say; an empty line (Alt-Enter twice) begins a paragraph.")
    case .start where kind == .report:
      return say(
        "Premier jour de la période; sans lui, le lendemain de la fin du rapport précédent.",
        "First day of the period; without it, the day after the end of the report before.")
    case .end where kind == .report:
      return say(
        "Dernier jour de la période : tous les chiffres sont de ce jour-là. Sans lui, aujourd’hui.",
        "Last day of the period: all figures are as of that day. Without it, today.")
    case .preparedBy:
      return say(
        "Qui en répond, sur la couverture.", "Who answers for it, on the cover.")
    case .varianceLimit:
      return say(
        "En % de ce qui était prévu à ce jour; au-delà, un rapport doit expliquer l’écart (10 % si rien "
          + "n’est dit).",
        "In % of what was planned to date; beyond it a report must explain the variance (10% where nothing "
          + "is said).")
    case .on:
      return say(
        "La fiche que le commentaire concerne : code, nom ou identifiant.",
        "The record that the comment is on: code, name or identifier.")
    case .amount where kind == .expense:
      return say(
        "1250,5 · 1 250,50 $ · une somme : 120+35,50. Un crédit est négatif : -45,20.",
        "1250.5 · $1 250.50 · a sum: 120+35.50. A credit is negative: -45.20.")
    default: return nil
    }
  }
}
