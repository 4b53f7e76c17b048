public import ProjectModel

/// Words of the screen *Aperçu*.
extension Wording {
  public var toDo: String { say("À faire", "To do") }
  public var timeline: String { say("Budget par trimestre", "Budget by quarter") }
  public var plannedShort: String { say("prévu", "planned") }
  public var paidShort: String { say("payé", "paid") }
  public var noDates: String {
    say("Les dates de l’entente ne sont pas connues.", "The agreement’s dates are not known.")
  }
  public var nothingPlanned: String {
    say("Rien n’est encore réparti ni dépensé.", "Nothing is budgeted or spent yet.")
  }
  public var nothingToDo: String {
    say(
      "● Rien en retard, rien à échéance d’ici 30 jours.",
      "● Nothing late, nothing due within 30 days.")
  }
  public var emptyProject: String {
    say(
      "Le projet n’a pas d’activité. Ajoutez un volet (volets add part code=V1 title=…), puis une "
        + "activité (volets add activity part=V1 title=…).",
      "The project has no activity. Add a part (volets add part code=V1 title=…), then an activity "
        + "(volets add activity part=V1 title=…).")
  }
  public var forecast: String { say("Prévisions", "Forecasts") }
  public var linearForecast: String {
    say("À la fin, au rythme moyen", "At the end, at the mean rate")
  }
  public var typicalForecast: String {
    say("À la fin, selon la valeur acquise", "At the end, by earned value")
  }
  public var atypicalForecast: String {
    say("À la fin, si le reste suit le plan", "At the end, if the rest goes as planned")
  }
  public var burnRate: String {
    say("Rythme mensuel depuis le début", "Monthly rate since the start")
  }
  public var requiredRate: String {
    say("Rythme requis pour tout utiliser", "Rate required to use it all")
  }
  public var runway: String { say("Durée du solde à ce rythme", "The rest lasts, at that rate") }
  public var monthsLeft: String { say("Temps qui reste", "Time left") }
  public var costIndex: String { say("Indice des coûts (IPC)", "Cost index (CPI)") }
  public var scheduleIndex: String { say("Indice des délais (IPD)", "Schedule index (SPI)") }
  public var municipalities: String { say("Municipalités", "Municipalities") }
  public var noMunicipalities: String {
    say("Aucune municipalité ne participe encore.", "No municipality takes part yet.")
  }

  public var paid: String { say("Payé", "Paid") }
  public var budget: String { say("Budget", "Budget") }
  public var progress: String { say("Avancement", "Progress") }
  public var committed: String { say("Engagé", "Committed") }
  public var available: String { say("Disponible", "Available") }
  public var committedAbbreviated: String { say("Eng.", "Com.") }
  public var availableAbbreviated: String { say("Dispo", "Avail.") }
  public var committedShort: String { say("engagé", "committed") }
  public var availableShort: String { say("disponible", "available") }
  public var over: String { say("dépassé de", "over by") }
  public var onTimeMark: String { say("● à jour", "● on time") }

  /// `187 000 $ / 246 000 $`; without a style, the shortest form there is: `187/246 k$`.
  public func ratio(_ part: Money, _ whole: Money, _ style: QuebecFormat.MoneyStyle?) -> String {
    if let style { return "\(format.money(part, style)) / \(format.money(whole, style))" }
    let parts = [part, whole].map { format.grouped(Int((Double($0.cents) / 100_000).rounded())) }
    let unit = say("\u{A0}k$", "k")
    return say("", "$") + "\(parts[0])/\(parts[1])\(unit)"
  }

  public func paidOf(_ whole: String) -> String { say("payés sur \(whole)", "paid of \(whole)") }
  public func months(_ number: Double) -> String {
    format.decimal(number, places: 1) + "\u{A0}" + say("mois", "months")
  }
  public func yearOf(_ year: Int, _ count: Int) -> String {
    say("an \(year) sur \(count)", "year \(year) of \(count)")
  }
  public func yearTitle(_ year: Int) -> String { say("An \(year)", "Year \(year)") }
  public func doneOf(_ done: Int, _ total: Int) -> String {
    if total == 0 { return say("aucune activité", "no activity") }
    let word = say(total < 2 ? "faite" : "faites", "done")
    return "\(format.grouped(done))/\(format.grouped(total)) \(word)"
  }
  public func lateMark(_ number: Int) -> String {
    "▲ " + say("\(format.grouped(number)) en retard", "\(format.grouped(number)) late")
  }

  /// `12 j` (late; the shape says so), `auj.`, `dans 3 j`: for narrow places.
  public func shortDueness(_ daysLate: Int) -> String {
    switch daysLate {
    case 0: say("auj.", "today")
    case 1...: say("\(daysLate)\u{A0}j", "\(daysLate)d")
    default: say("dans \(-daysLate)\u{A0}j", "in \(-daysLate)d")
    }
  }
}
