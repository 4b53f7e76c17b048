internal import ProjectModel

/// Words of the screen *Aperçu*.
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
