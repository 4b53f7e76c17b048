public import ProjectModel

/// Words of the screen *Aperçu*.
extension Wording {
  /// What stands above what asks for attention.
  public var toDo: String { say("À faire", "To do") }
  /// What stands above the budget over time.
  public var timeline: String { say("Budget par trimestre", "Budget by quarter") }
  /// The same where room is short.
  public var timelineShort: String { say("Trimestres", "Quarters") }
  /// In legends: what is budgeted.
  public var plannedShort: String { say("prévu", "planned") }
  /// In legends: what is paid.
  public var paidShort: String { say("payé", "paid") }
  /// Said where the agreement has no dates.
  public var noDates: String {
    say("Les dates de l’entente ne sont pas connues.", "The agreement’s dates are not known.")
  }
  /// Said where there is nothing over time.
  public var nothingPlanned: String {
    say("Rien n’est encore réparti ni dépensé.", "Nothing is budgeted or spent yet.")
  }
  /// Said where nothing asks for attention.
  public var nothingToDo: String {
    say(
      "● Rien en retard, rien à échéance d’ici 30 jours.",
      "● Nothing late, nothing due within 30 days.")
  }
  /// Said of a project without activities, with how to add one.
  public var emptyProject: String {
    say(
      "Le projet n’a pas d’activité. « a » ajoute un volet, puis ses activités.",
      "The project has no activity. “a” adds a part, then its activities.")
  }
  /// What stands above forecasts.
  public var forecast: String { say("Prévisions", "Forecasts") }
  /// Spent at the end if months go on as they did.
  public var linearForecast: String {
    say("À la fin, au rythme moyen", "At the end, at the mean rate")
  }
  /// Spent at the end if work goes on as it did.
  public var typicalForecast: String {
    say("À la fin, selon la valeur acquise", "At the end, by earned value")
  }
  /// Spent at the end if the rest goes as planned.
  public var atypicalForecast: String {
    say("À la fin, si le reste suit le plan", "At the end, if the rest goes as planned")
  }
  /// Paid a month so far.
  public var burnRate: String {
    say("Rythme mensuel depuis le début", "Monthly rate since the start")
  }
  /// What would have to be paid a month to use it all.
  public var requiredRate: String {
    say("Rythme requis pour tout utiliser", "Rate required to use it all")
  }
  /// How long the rest lasts.
  public var runway: String { say("Durée du solde à ce rythme", "The rest lasts, at that rate") }
  /// How much time is left.
  public var monthsLeft: String { say("Temps qui reste", "Time left") }
  /// What the work done is worth for what was paid.
  public var costIndex: String { say("Indice des coûts (IPC)", "Cost index (CPI)") }
  /// What of the work planned is done.
  public var scheduleIndex: String { say("Indice des délais (IPD)", "Schedule index (SPI)") }
  /// What stands above municipalities.
  public var municipalities: String { say("Municipalités", "Municipalities") }
  /// Said where none takes part.
  public var noMunicipalities: String {
    say("Aucune municipalité ne participe encore.", "No municipality takes part yet.")
  }

  /// The label of how many of the municipalities that were approached have agreed.
  public var engagedMunicipalities: String {
    say("Municipalités engagées", "Municipalities engaged")
  }
  /// The label of what is to be reached in each project year.
  public var yearTargets: String { say("Cibles par année", "Targets by year") }
  /// Before what is due later than the agenda looks.
  public var later: String { say("Plus tard", "Later") }
  /// The label of what is paid.
  public var paid: String { say("Payé", "Paid") }
  /// The label of what is budgeted.
  public var budget: String { say("Budget", "Budget") }
  /// The label of how far the work is.
  public var progress: String { say("Avancement", "Progress") }
  /// The label of what is promised and not paid.
  public var committed: String { say("Engagé", "Committed") }
  /// The label of what may still be spent.
  public var available: String { say("Disponible", "Available") }
  /// The head of a narrow column of what is promised.
  public var committedAbbreviated: String { say("Eng.", "Com.") }
  /// The head of a narrow column of what may still be spent.
  public var availableAbbreviated: String { say("Dispo", "Avail.") }
  /// In legends: what is promised.
  public var committedShort: String { say("engagé", "committed") }
  /// The same in few letters.
  public var committedTag: String { say("eng.", "com.") }
  /// In legends: what may still be spent.
  public var availableShort: String { say("disponible", "available") }
  /// Before an amount that passes a budget.
  public var over: String { say("dépassé de", "over by") }
  /// Said of a part in which nothing is late.
  public var onTimeMark: String { say("● à jour", "● on time") }

  /// `187 000 $ / 246 000 $`; without a style, the shortest form there is: `187/246 k$`.
  public func ratio(_ part: Money, _ whole: Money, _ style: QuebecFormat.MoneyStyle?) -> String {
    if let style { return "\(format.money(part, style)) / \(format.money(whole, style))" }
    let parts = [part, whole].map { format.grouped(Int((Double($0.cents) / 100_000).rounded())) }
    let unit = say("\u{A0}k$", "k")
    return say("", "$") + "\(parts[0])/\(parts[1])\(unit)"
  }

  /// Behind an amount: that it was paid, and of what.
  public func paidOf(_ whole: String) -> String { say("payés sur \(whole)", "paid of \(whole)") }
  /// A number of months.
  public func months(_ number: Double) -> String {
    format.decimal(number, places: 1) + "\u{A0}" + say("mois", "months")
  }
  /// Which year of the agreement it is.
  public func yearOf(_ year: Int, _ count: Int) -> String {
    say("an \(year) sur \(count)", "year \(year) of \(count)")
  }
  /// A project year at the head of something.
  public func yearTitle(_ year: Int) -> String { say("An \(year)", "Year \(year)") }
  /// How many activities are done.
  public func doneOf(_ done: Int, _ total: Int) -> String {
    if total == 0 { return say("aucune activité", "no activity") }
    let word = say(total < 2 ? "faite" : "faites", "done")
    return "\(format.grouped(done))/\(format.grouped(total)) \(word)"
  }
  /// How many activities are late.
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
