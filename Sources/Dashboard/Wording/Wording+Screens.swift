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

  func setAside(_ number: Int) -> String {
    count(
      number,
      ("ligne mise de côté : « volets verify »", "lignes mises de côté : « volets verify »"),
      ("line set aside: “volets verify”", "lines set aside: “volets verify”"))
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
    switch screen {
    case .overview:
      return statuses + [
        ("██", .neutral, say("payé", "paid")),
        ("▒▒", .planned, say("engagé, pas encore payé", "committed, not yet paid")),
        ("░░", .planned, say("prévu au budget", "planned in the budget")),
        ("│", .accent, say("aujourd’hui : temps écoulé", "today: time elapsed")),
        ("▶", .bad, say("au-delà du budget", "past the budget")),
      ]
    case .activities:
      return statuses + [
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
            "part de la population qui vit dans les municipalités engagées",
            "share of the population that lives in engaged municipalities")
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

// MARK: Overview

extension Wording {
  var toDo: String { say("À faire", "To do") }
  var timeline: String { say("Budget par trimestre", "Budget by quarter") }
  var plannedShort: String { say("prévu", "planned") }
  var paidShort: String { say("payé", "paid") }
  var noDates: String {
    say("Les dates de l’entente ne sont pas connues.", "The agreement’s dates are not known.")
  }
  var nothingPlanned: String {
    say("Rien n’est encore réparti ni dépensé.", "Nothing is budgeted or spent yet.")
  }
  var nothingToDo: String {
    say(
      "● Rien en retard, rien à échéance d’ici 30 jours.",
      "● Nothing late, nothing due within 30 days.")
  }
  var emptyProject: String {
    say(
      "Le projet n’a pas d’activité. Ajoutez un volet (volets add part code=V1 title=…), puis une "
        + "activité (volets add activity part=V1 title=…).",
      "The project has no activity. Add a part (volets add part code=V1 title=…), then an activity "
        + "(volets add activity part=V1 title=…).")
  }
  var forecast: String { say("Prévisions", "Forecasts") }
  var linearForecast: String { say("À la fin, au rythme moyen", "At the end, at the mean rate") }
  var typicalForecast: String {
    say("À la fin, selon la valeur acquise", "At the end, by earned value")
  }
  var atypicalForecast: String {
    say("À la fin, si le reste suit le plan", "At the end, if the rest goes as planned")
  }
  var burnRate: String { say("Rythme mensuel depuis le début", "Monthly rate since the start") }
  var requiredRate: String {
    say("Rythme requis pour tout utiliser", "Rate required to use it all")
  }
  var runway: String { say("Durée du solde à ce rythme", "The rest lasts, at that rate") }
  var monthsLeft: String { say("Temps qui reste", "Time left") }
  var costIndex: String { say("Indice des coûts (IPC)", "Cost index (CPI)") }
  var scheduleIndex: String { say("Indice des délais (IPD)", "Schedule index (SPI)") }
  var municipalities: String { say("Municipalités", "Municipalities") }
  var noMunicipalities: String {
    say("Aucune municipalité ne participe encore.", "No municipality takes part yet.")
  }

  var paid: String { say("Payé", "Paid") }
  var budget: String { say("Budget", "Budget") }
  var progress: String { say("Avancement", "Progress") }
  var committed: String { say("Engagé", "Committed") }
  var available: String { say("Disponible", "Available") }
  var committedAbbreviated: String { say("Eng.", "Com.") }
  var availableAbbreviated: String { say("Dispo", "Avail.") }
  var committedShort: String { say("engagé", "committed") }
  var availableShort: String { say("disponible", "available") }
  var over: String { say("dépassé de", "over by") }
  var onTimeMark: String { say("● à jour", "● on time") }

  /// `187 000 $ / 246 000 $`; without a style, the shortest form there is: `187/246 k$`.
  func ratio(_ part: Money, _ whole: Money, _ style: QuebecFormat.MoneyStyle?) -> String {
    if let style { return "\(format.money(part, style)) / \(format.money(whole, style))" }
    let parts = [part, whole].map { format.grouped(Int((Double($0.cents) / 100_000).rounded())) }
    let unit = say("\u{A0}k$", "k")
    return say("", "$") + "\(parts[0])/\(parts[1])\(unit)"
  }

  func paidOf(_ whole: String) -> String { say("payés sur \(whole)", "paid of \(whole)") }
  func months(_ number: Double) -> String {
    format.decimal(number, places: 1) + "\u{A0}" + say("mois", "months")
  }
  func yearOf(_ year: Int, _ count: Int) -> String {
    say("an \(year) sur \(count)", "year \(year) of \(count)")
  }
  func yearTitle(_ year: Int) -> String { say("An \(year)", "Year \(year)") }
  func doneOf(_ done: Int, _ total: Int) -> String {
    if total == 0 { return say("aucune activité", "no activity") }
    let word = say(total < 2 ? "faite" : "faites", "done")
    return "\(format.grouped(done))/\(format.grouped(total)) \(word)"
  }
  func lateMark(_ number: Int) -> String {
    "▲ " + say("\(format.grouped(number)) en retard", "\(format.grouped(number)) late")
  }

  /// `12 j` (late; the shape says so), `auj.`, `dans 3 j`: for narrow places.
  func shortDueness(_ daysLate: Int) -> String {
    switch daysLate {
    case 0: say("auj.", "today")
    case 1...: say("\(daysLate)\u{A0}j", "\(daysLate)d")
    default: say("dans \(-daysLate)\u{A0}j", "in \(-daysLate)d")
    }
  }
}

// MARK: Activities

extension Wording {
  var dates: String { say("Dates", "Dates") }
  var milestones: String { say("Jalons", "Milestones") }
  var activitiesTitle: String { say("Activités", "Activities") }
  var noActivities: String {
    say(
      "Aucune activité. Ajoutez-en une : volets add activity part=V1 title=… start=… due=…",
      "No activity. Add one: volets add activity part=V1 title=… start=… due=…")
  }

  func noMatch(_ filter: String) -> String {
    if filter.isEmpty {
      return say(
        "Rien ne correspond au filtre. Échap l’efface.",
        "Nothing matches the filter. Esc clears it.")
    }
    return say(
      "Rien ne correspond à \(quoted(filter)). Échap efface le filtre.",
      "Nothing matches \(quoted(filter)). Esc clears the filter.")
  }

  func matches(_ number: Int, _ total: Int, _ filter: String) -> String {
    let found = format.grouped(number)
    let all = format.grouped(total)
    return say(
      "\(found) sur \(all) · filtre \(quoted(filter))",
      "\(found) of \(all) · filter \(quoted(filter))")
  }

  var reversed: String { say(", inversé", ", reversed") }

  func sortedBy(_ order: ActivityList.Order, isReversed: Bool) -> String {
    say("tri : ", "sorted by ") + name(order) + (isReversed ? reversed : "")
  }

  /// How late something is, longest wording first.
  func lateWords(_ days: Int) -> [String] {
    let number = format.grouped(days)
    return [
      say("en retard de \(format.days(days))", "\(format.days(days)) late"),
      say("retard \(number)\u{A0}j", "late \(number)d"),
      say("ret. \(number)\u{A0}j", "\(number)d late"),
      say("retard", "late"),
    ]
  }

  /// The name of a field at the head of a column or before a value.
  func heading(_ field: Field) -> String { capitalised(name(field)) }
  /// The name of a kind of record at the head of something.
  func title(_ kind: Kind) -> String { capitalised(name(kind)) }
  private func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}

// MARK: News

extension Wording {
  /// What someone has just done, in one line; nil if it did nothing that is known here.
  func news(
    _ entry: Entry, in project: Project, _ directory: Directory, hidesPeople: Bool
  ) -> String? {
    let author = hidesPeople ? hiddenName : entry.author
    guard let operation = entry.operations.last, case .known(let kind) = operation.kind else {
      return nil
    }
    if entry.operations.count > 1 {
      let changes = count(
        entry.operations.count, ("changement", "changements"), ("change", "changes"))
      return "\(author) : \(changes)"
    }
    if operation.isDrop { return "\(author) : \(name(kind)) " + say("retirée", "dropped") }
    guard let record = project.record(kind, operation.id) else { return nil }
    var pieces: [String] = []
    if let expense = record as? Expense {
      pieces.append((expense.amount.map { ($0.cents >= 0 ? "+" : "") + format.money($0) }) ?? "")
    } else {
      pieces.append(title(kind))
    }
    var named: Set<Field> = [.code, .part, .municipality, .title]
    // A supplier may be a person, as in a claim for expenses.
    if !hidesPeople { named.insert(.supplier) }
    for field in [Field.code, .part, .municipality, .title, .supplier] where named.contains(field) {
      guard let value = record.value(of: field) else { continue }
      pieces.append(text(value, of: field, in: project, directory))
    }
    // What has changed: the moved stage, the new due day.
    let changed = entry.assignments[operation.assignments].filter {
      [.stage, .status, .progress, .due, .lastNews].contains($0.field)
    }
    pieces += changed.prefix(2).map { assignment in
      "\(name(assignment.field)) \(text(assignment.value, of: assignment.field, in: project, directory))"
    }
    return ([author] + pieces.filter { !$0.isEmpty }).joined(separator: " · ")
  }
}
