internal import Cells
public import ProjectModel

/// Words of the screens and of the figures they share with the commands.
extension Wording {
  /// The label of an invented project.
  public var fictive: String { say("DONNÉES FICTIVES", "FICTITIOUS DATA") }
  /// What is charged to no part.
  public var noPart: String { say("Hors volets", "Outside the parts") }

  /// `jour 685 sur 1 096`; before and after the agreement, how far it is.
  public func place(of today: CalendarDay, in calendar: ProjectCalendar) -> String {
    if today < calendar.start {
      let days = format.days(calendar.start.days(since: today))
      return say("commence dans \(days)", "starts in \(days)")
    }
    if today > calendar.end {
      let days = format.days(today.days(since: calendar.end))
      return say("terminé depuis \(days)", "ended \(days) ago")
    }
    let day = format.grouped(calendar.elapsedDays(on: today))
    let total = format.grouped(calendar.totalDays)
    return say("jour \(day) sur \(total)", "day \(day) of \(total)")
  }

  /// `12 activités, 5 terminées, 2 en retard`.
  public func activities(_ counts: Totals.Activities) -> String {
    let all = count(counts.total, ("activité", "activités"), ("activity", "activities"))
    let done = count(counts.done, ("terminée", "terminées"), ("done", "done"))
    guard counts.late > 0 else { return "\(all), \(done)" }
    return "\(all), \(done), "
      + say("\(format.grouped(counts.late)) en retard", "\(format.grouped(counts.late)) late")
  }

  /// The shape that stands before an alert.
  public func mark(_ severity: Alert.Severity) -> String {
    switch severity {
    case .over: "▲"
    case .warning: "◆"
    case .notice: "○"
    }
  }
}

// MARK: Frame of every screen

extension Wording {
  var fictiveShort: String { say("FICTIF", "FICTITIOUS") }
  var readOnly: String { say("lecture seule", "read-only") }
  var untitled: String { say("(projet sans titre)", "(untitled project)") }
  func filterPrompt(_ screen: Screen) -> String {
    screen == .municipalities ? say("Chercher :", "Find:") : say("Filtrer :", "Filter:")
  }
  var helpTitle: String { say("Aide", "Help") }
  var keysTitle: String { say("Touches", "Keys") }
  var legendTitle: String { say("Signes", "Signs") }

  /// Lines set aside, and what tells of them; then without that.
  func setAside(_ number: Int) -> [String] {
    let lines = count(
      number, ("ligne mise de côté", "lignes mises de côté"), ("line set aside", "lines set aside"))
    return [lines + say(" : « volets verify »", ": “volets verify”"), lines]
  }

  /// A key, or several that do the like, and what they do.
  struct Hint {
    var keys: String
    var text: String
    var action: Action
  }

  /// The hints of a context: keys and words.
  func hints(_ context: KeyContext) -> [Hint] {
    var hints: [Hint] = []
    for binding in Keymap.hints(for: context) {
      let key = binding.keys.first.map { name($0) } ?? ""
      let text = name(binding.action, in: context, isShort: true)
      if let index = hints.firstIndex(where: { $0.text == text }) {
        hints[index].keys += key
      } else {
        hints.append(Hint(keys: key, text: text, action: binding.action))
      }
    }
    return hints
  }

  /// The hints of a context as one text.
  func hintText(_ context: KeyContext) -> String {
    hints(context).map { "\($0.keys) \($0.text)" }.joined(separator: "  ")
  }

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
}
