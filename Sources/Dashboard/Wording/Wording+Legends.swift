internal import Cells
internal import ProjectModel
internal import Words

/// The signs of the screens.
extension Wording {
  /// The shapes and bars of a screen, and what they mean.
  func legend(
    _ screen: Screen, _ glyphs: Glyphs
  ) -> [(mark: String, role: Role, text: String)] {
    let statuses: [(mark: String, role: Role, text: String)] = [
      ("▲", .bad, say("en retard, ou dépassé", "late, or over")),
      ("◆", .warning, say("à surveiller, ou dû bientôt", "to watch, or due soon")),
      ("●", .good, say("terminé", "done")),
    ]
    let marks: [(mark: String, role: Role, text: String)] = [
      ("Δ ●", .fresh, say("changé depuis… (D), ou à l’instant", "changed since… (D), or just now"))
    ]
    switch screen {
    case .overview:
      return statuses + marks + [
        ("██", .neutral, say("payé", "paid")),
        ("▒▒", .planned, say("engagé, pas encore payé", "committed, not yet paid")),
        ("░░", .planned, say("prévu au budget", "planned in the budget")),
        ("│", .accent, say("aujourd’hui : temps écoulé", "today: time elapsed")),
        ("▶", .bad, say("au-delà du budget", "past the budget")),
      ]
    case .activities:
      return statuses + marks + [
        ("►", .text, say("en cours", "ongoing")), ("○", .text, say("à venir", "planned")),
        ("■", .warning, say("suspendue", "suspended")), ("×", .muted, say("annulée", "cancelled")),
        (
          "━━──", .good,
          say("fait et à faire, du début à l’échéance", "done and to do, from start to due date")
        ),
        ("◆ ◇", .good, say("jalon atteint, jalon à atteindre", "milestone reached, to be reached")),
        ("│", .accent, say("aujourd’hui", "today")),
        ("┊", .track, say("début d’une année du projet", "start of a project year")),
      ]
    case .budget: return budgetLegend + marks
    case .entry:
      return marks + [
        ("*", .warning, say("champ obligatoire", "required field")),
        ("▲", .bad, say("à revoir avant d’enregistrer", "to be looked at before saving")),
        ("✓", .good, say("déjà choisi", "chosen already")),
      ]
    case .journal:
      return [
        ("+", .good, say("fiche nouvelle", "new record")),
        ("~", .text, say("fiche changée : ancienne → nouvelle valeur", "changed: old → new value")),
        ("−", .bad, say("fiche supprimée", "record dropped")),
      ]
    case .municipalities:
      let days = format.days(Participation.silenceLimit)
      return Stage.allCases.map { (mark($0), role($0), name($0)) } + [
        (
          "▲", .warning,
          say(
            "silencieuse : approchée, sans nouvelles depuis plus de \(days)",
            "silent: approached, not heard from for over \(days)")
        ),
        (
          "3 ▲1", .text,
          say("activités en cours, dont en retard", "activities under way, late ones")
        ),
        (
          say("Att.", "Rch."), .text,
          say("atteintes : approchées, et non retirées", "reached: approached and not withdrawn")
        ),
        (
          "Eng.", .text,
          say(
            "engagées : ont dit oui, en action et complétées comprises",
            "engaged: have agreed, active and completed ones included")
        ),
        (
          "Pop.", .text,
          say(
            "part de la population de la région (territoires non municipaux compris) qui vit dans "
              + "les municipalités engagées",
            "share of the region’s population (other territories included) that lives in engaged "
              + "municipalities")
        ),
        ("⠂⠂", .track, say("région où l’on participe", "region that takes part")),
        (
          glyphs == .unicode ? "⠢⠢" : glyphs == .ascii ? "::" : "░░", .border,
          say("région choisie", "selected region")
        ),
        ("■", .accent, say("choisie, et hors du projet", "selected, and outside the project")),
        (
          "·", .muted,
          say("autres municipalités de la région agrandie", "others of the enlarged region")
        ),
      ]
    }
  }

  var barLegend: [(text: String, style: Style)] {
    [
      ("░", Style(.planned)), (" \(plannedShort) ", .muted), ("█", Style(.neutral)),
      (" \(paidShort) ", .muted), ("▒", Style(.planned)), (" \(committedShort) ", .muted),
      ("╎", Style(.accent)), (" \(forecastShort)", .muted),
    ]
  }

  var curveLegend: [(text: String, style: Style)] {
    [
      ("─", Style(.planned)), (" \(plannedShort) ", .muted), ("━", Style(.neutral, bold: true)),
      (" \(paidShort) ", .muted), ("┄", Style(.accent)),
      (say(" rythme ", " rate "), .muted), ("┄", Style(.text, bold: true)),
      (say(" valeur acquise", " earned value"), .muted),
    ]
  }

  /// The signs of the grid.
  var gridLegend: [(mark: String, role: Role, text: String)] {
    [
      ("*", .accent, say("case changée, pas encore enregistrée", "cell changed, not saved yet")),
      ("◆", .warning, say("changée ici et ailleurs", "changed here and elsewhere")),
      ("▲", .bad, say("ne peut pas être enregistrée ainsi", "cannot be saved as it is")),
      ("&", .muted, say("plusieurs postes : leur somme", "several lines: their sum")),
      ("·", .muted, say("rien de prévu", "nothing budgeted")),
    ]
  }
}
