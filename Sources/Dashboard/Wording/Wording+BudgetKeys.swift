internal import Cells
internal import ProjectModel
internal import Words

/// What the keys of the screen *Budget* do.
extension Wording {
  func name(ofBudget action: Action, isShort: Bool) -> String? {
    switch action {
    case .previousPeriod:
      isShort ? say("période", "period") : say("période précédente", "previous period")
    case .nextPeriod: isShort ? say("période", "period") : say("période suivante", "next period")
    case .wider:
      isShort ? say("année/mois", "year/month") : say("périodes plus longues", "longer periods")
    case .narrower:
      isShort ? say("année/mois", "year/month") : say("périodes plus courtes", "shorter periods")
    case .today:
      isShort ? say("aujourd’hui", "today") : say("période d’aujourd’hui", "today’s period")
    case .nextYears:
      isShort
        ? say("années", "years")
        : say(
          "années du projet, du gouvernement, municipales", "project, government, municipal years")
    case .oneYear:
      isShort
        ? say("une année", "one year")
        : say(
          "postes de l’année choisie, ou de toutes", "lines of the selected year, or of all years")
    case .curve:
      isShort ? say("courbe", "curve") : say("barres ou courbe cumulative", "bars or running curve")
    case .whatIf:
      isShort
        ? say("et si…", "what if…")
        : say("essayer une hypothèse, sans rien enregistrer", "try a what-if, saving nothing")
    case .muchLess:
      isShort ? say("×10", "×10") : say("dix pas de moins", "ten steps less")
    case .muchMore:
      isShort ? say("×10", "×10") : say("dix pas de plus", "ten steps more")
    case .reset:
      isShort ? say("remettre", "reset") : say("remettre comme c’est", "put back as it is")
    default: nil
    }
  }

  /// What Enter opens in a panel of the screen *Budget*.
  func name(ofOpeningInBudget context: KeyContext, isShort: Bool) -> String? {
    switch context {
    case .timeline, .budgetLines:
      isShort ? say("dépenses", "expenses") : say("les dépenses de ce chiffre", "its expenses")
    case .forecast, .whatIf:
      isShort ? say("pourquoi", "why") : say("d’où vient ce chiffre", "why this figure")
    default: nil
    }
  }

  /// The signs of the screen *Budget*.
  var budgetLegend: [(mark: String, role: Role, text: String)] {
    [
      (
        "░░", .planned,
        say("prévu : le budget, réparti sur ses mois", "planned: budget over its months")
      ),
      ("██", .neutral, say("payé", "paid")),
      ("▒▒", .planned, say("engagé, pas encore payé", "committed, not yet paid")),
      ("╎╎", .accent, say("prévision au rythme moyen", "forecast at the mean rate")),
      ("│", .accent, say("aujourd’hui", "today")),
      ("┊", .track, say("début d’une année", "start of a year")),
      ("◇ ●", .text, say("reddition due, transmise", "report due, sent")),
      ("▲", .bad, say("dépassement, ou en retard", "overrun, or late")),
      ("◆", .warning, say("hors budget, presque épuisé, à surveiller", "unbudgeted, nearly used")),
      ("—", .muted, say("indéfini : Entrée dit pourquoi", "undefined: Enter says why")),
    ]
  }
}
