internal import Cells
internal import ProjectModel

/// Words of the screen *Budget*.
extension Wording {
  func name(_ panel: BudgetState.Panel) -> String {
    switch panel {
    case .timeline: say("Échéancier", "Timeline")
    case .lines: say("Postes", "Lines")
    case .forecast: say("Prévisions", "Forecasts")
    case .cash: say("Trésorerie", "Cash")
    }
  }

  func name(_ length: PeriodLength) -> String {
    switch length {
    case .year: say("par année", "by year")
    case .quarter: say("par trimestre", "by quarter")
    case .month: say("par mois", "by month")
    }
  }

  func name(_ kind: YearKind) -> String {
    switch kind {
    case .project: say("années du projet", "project years")
    case .government: say("années du gouvernement (1er avril)", "government years (1 April)")
    case .municipal: say("années municipales (1er janvier)", "municipal years (1 January)")
    }
  }

  /// The year that a period belongs to: `An 2 · 2023-2024`, `2023-2024`, `2023`.
  func yearLabel(_ period: Period, _ calendar: ProjectCalendar?) -> String {
    guard let calendar else { return yearTitle(period.year) }
    let first = calendar.firstDay(of: period.kind).adding(months: 12 * (period.year - 1))
    let label = FinancialYear(containing: first, firstMonth: first.civil.month).label
    return period.kind == .project ? "\(yearTitle(period.year)) · \(label)" : label
  }

  /// `An 2`, `T3`, `avr.`: within a year that is told beside it.
  ///
  /// - Parameter columns: room for it; a letter is the least.
  func shortName(_ period: Period, _ calendar: ProjectCalendar?, columns: Int) -> String {
    switch period.length {
    case .year:
      let label = yearLabel(period, calendar)
      return label.count <= columns ? label : yearTitle(period.year)
    case .quarter: return columns >= 2 ? say("T", "Q") + "\(period.number)" : "\(period.number)"
    case .month:
      let month = (firstMonth(of: period, calendar) - 1) % 12
      let names = Self.shortMonths(language)
      return columns >= 5
        ? names[month]
        : columns >= 3
          ? Self.monthCodes(language)[month]
          : String(QuebecFormat.months(language)[month].prefix(1))
    }
  }

  private func firstMonth(of period: Period, _ calendar: ProjectCalendar?) -> Int {
    // A project month may begin on any day; it is called by the month that it begins in.
    let months = (period.year - 1) * 12 + period.number - 1
    let first = calendar?.firstDay(of: period.kind).adding(months: months)
    return (first ?? period.days.lowerBound).civil.month
  }

  private static func shortMonths(_ language: Language) -> [String] {
    language == .french
      ? [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.",
        "déc.",
      ]
      : [
        "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
        "Dec.",
      ]
  }

  private static func monthCodes(_ language: Language) -> [String] {
    language == .french
      ? ["jan", "fév", "mar", "avr", "mai", "jun", "jul", "aoû", "sep", "oct", "nov", "déc"]
      : ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  }

  /// A period with its year: `T3 · An 2 · 2023-2024`, `avr. 2023`.
  func periodName(_ period: Period, _ calendar: ProjectCalendar?) -> String {
    switch period.length {
    case .year: yearLabel(period, calendar)
    case .quarter:
      "\(shortName(period, calendar, columns: 9)) · "
        + (period.kind == .project ? yearTitle(period.year) : yearLabel(period, calendar))
    case .month:
      "\(shortName(period, calendar, columns: 9)) \(period.days.lowerBound.year)"
    }
  }

  /// A period with its days.
  func longName(_ period: Period, _ calendar: ProjectCalendar?) -> String {
    periodName(period, calendar) + say("\u{A0}: ", ": ") + format.date(period.days.lowerBound)
      + " – " + format.date(period.days.upperBound)
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

  var forecastShort: String { say("prévision", "forecast") }
  var variance: String { say("écart", "variance") }
  var period: String { say("Période", "Period") }
  var planned: String { say("Prévu", "Planned") }
  var forecastWord: String { say("Prévision", "Forecast") }
  var plannedSum: String { say("Prévu cumulé", "Planned so far") }
  var paidSum: String { say("Payé cumulé", "Paid so far") }
  var outsideDates: String { say("Hors dates", "Outside dates") }
  var total: String { say("Total", "Total") }
  var allYears: String { say("toutes les années", "all years") }
  var line: String { say("Poste", "Line") }
  var initial: String { say("Initial", "Initial") }
  var revised: String { say("Révisé", "Revised") }
  var balance: String { say("Solde", "Balance") }
  var noCategory: String { say("(sans catégorie)", "(no category)") }
  var transfers: String { say("Virements", "Transfers") }
  var expenses: String { say("Dépenses", "Expenses") }
  var noBudget: String {
    say(
      "Aucun poste budgétaire. Pour en ajouter un : volets add budgetLine part=V1 "
        + "category=Honoraires year=1 amount=10000.",
      "No budget line. To add one: volets add budgetLine part=V1 category=Fees year=1 amount=10000."
    )
  }
  var noExpensesHere: String {
    say("Aucune dépense ne compose ce chiffre.", "No expense makes up this figure.")
  }

  /// What is wrong with a line.
  func name(_ trouble: BudgetRow.Trouble) -> String {
    switch trouble {
    case .unbudgeted: say("hors budget", "unbudgeted")
    case .over: say("dépassement", "overrun")
    case .nearlyUsed: say("presque épuisé", "nearly used")
    }
  }

  /// `12 dépenses · payé 1 200,00 $ · engagé 300,00 $`.
  func total(_ number: Int, _ spent: Money, _ committed: Money) -> String {
    let all = count(number, ("dépense", "dépenses"), ("expense", "expenses"))
    var text = "\(all) · \(paidShort) \(format.money(spent))"
    if committed.cents != 0 { text += " · \(committedShort) \(format.money(committed))" }
    return text
  }

  /// A transfer on one line.
  func line(of transfer: Transfer, in project: Project) -> String {
    let date = transfer.date?.iso ?? undefined
    let amount = transfer.amount.map { format.money($0, .dollars) } ?? undefined
    let lines = [transfer.from, transfer.to].map { name(ofLine: $0, in: project) }
    let line = "\(date) \(amount) · \(lines[0]) → \(lines[1])"
    return transfer.reason.isEmpty ? line : colon(line, transfer.reason)
  }

  /// A budget line: `V1 Honoraires (an 2)`.
  func name(ofLine id: RecordID?, in project: Project) -> String {
    guard let id, let line = project.budgetLines[id] else { return undefined }
    let code = project.code(ofPart: line.part)
    let year = line.year.map { " (\(yearName($0)))" } ?? ""
    return "\(code.isEmpty ? noPart : code) \(line.category)\(year)"
  }

  var capTitle: String { say("Plafond des frais d’administration", "Administration cap") }
  var capLimit: String { say("Plafond", "Cap") }

  /// Where administration stands against its cap.
  func sentence(_ cap: AdministrationCap) -> String {
    let limit = format.money(cap.limit, .dollars)
    let base =
      cap.base == .total
      ? say("de la subvention", "of the grant")
      : say("des autres dépenses", "of the other expenses")
    let percent = format.quantity(cap.percent) + say("\u{A0}%", "%")
    let budget = format.money(cap.money.revised, .dollars)
    let used = format.money(cap.money.spent + cap.money.committed, .dollars)
    return say(
      "Administration : \(used) payés ou engagés sur un plafond de \(limit) (\(percent) \(base)); "
        + "budget \(budget)",
      "Administration: \(used) paid or committed of a cap of \(limit) (\(percent) \(base)); "
        + "budget \(budget)")
  }
}

/// Words of the what-if.
extension Wording {
  /// How a lever of the what-if is reckoned.
  func reckoning(_ lever: WhatIf.Lever) -> String {
    switch lever {
    case .rate:
      say(
        "Dépensé à la fin = payé + rythme × mois qui restent.",
        "Spent at the end = paid + rate × months left.")
    case .activity:
      say(
        "Ce qui lui reste à coûter, passé la fin de l’entente, n’est pas dépensé.",
        "What it has left to cost past the end of the agreement is not spent.")
    case .line:
      say(
        "Gelé, un poste retire au rythme sa part de ce qui est disponible.",
        "Frozen, a line takes its share of all available off the rate.")
    }
  }

  var noNegativeRate: String {
    say("Le rythme ne peut pas être négatif.", "The rate cannot be negative.")
  }
  var whatIfTitle: String { say("Et si…", "What if…") }
  var nothingSaved: String { say("rien n’est enregistré", "nothing is saved") }
  var whatIfBanner: String {
    say(" HYPOTHÈSE : rien n’est enregistré ", " WHAT-IF: nothing is saved ")
  }
  var leftAtEnd: String { say("Solde à la fin", "Left at the end") }
  var shortAtEnd: String { say("Manque à la fin", "Short at the end") }
  var usedUpOn: String { say("Enveloppe épuisée", "Envelope used up") }
  var notBeforeEnd: String { say("pas avant la fin", "not before the end") }
  var lastDue: String { say("Dernière échéance", "Last due date") }
  var frozen: String { say("gelé", "frozen") }
  var open: String { say("ouvert", "open") }
  func delayed(_ months: Int, _ due: String) -> String {
    say("\(due) (+\(months)\u{A0}mois)", "\(due) (+\(months)\u{A0}mo.)")
  }
  var notSpentThen: String {
    say("Gelé, ou reporté après la fin", "Frozen, or put off past the end")
  }
  func afterEnd(_ number: Int) -> String {
    say(
      number == 1 ? "1 activité finit après l’entente" : "\(number) activités finissent après",
      number == 1 ? "1 activity ends after the agreement" : "\(number) activities end after it")
  }
  var whyUndefinedPrefix: String { say("— Indéfini : ", "— Undefined: ") }
}

/// Words of the cash panel.
extension Wording {
  var received: String { say("Reçu", "Received") }
  var receivedWord: String { say("reçu", "received") }
  var sentWord: String { say("transmis", "sent") }
  var cashBalance: String { say("Encaisse", "Cash in hand") }
  var cashLasts: String { say("Au rythme récent, jusqu’au", "At the recent rate, until") }
  var reports: String { say("Redditions de comptes", "Reports due") }
  var noInstalments: String {
    say(
      "Aucun versement ni reddition. Pour en ajouter : volets add instalment due=2024-05-01 "
        + "amount=50000.",
      "No instalment or report. To add one: volets add instalment due=2024-05-01 amount=50000.")
  }

  /// Why the next instalment needs watching.
  func sentence(_ risk: Cash.Risk) -> String {
    switch risk {
    case .overdue(let days):
      say(
        "Versement attendu depuis \(format.days(days))",
        "Instalment overdue by \(format.days(days))")
    case .lateReport(let title, let days):
      say(
        "Reddition en retard de \(format.days(days)) : \(title)",
        "Report late by \(format.days(days)): \(title)")
    case .runsOut(let day):
      say(
        "Encaisse épuisée le \(day.iso), avant le prochain versement",
        "Cash used up on \(day.iso), before the next instalment")
    case .usedUp(let amount):
      say(
        "L’organisme avance \(format.money(amount, .dollars)) en attendant le prochain versement",
        "The organisation advances \(format.money(amount, .dollars)) until the next instalment")
    }
  }

  /// An instalment in a sentence.
  func sentence(_ instalment: Instalment, on today: CalendarDay) -> String {
    let name = instalment.title.isEmpty ? title(.instalment) : instalment.title
    let amount = instalment.amount.map { format.money($0) } ?? undefined
    let due = instalment.due.map { format.date($0) } ?? undefined
    if let received = instalment.received, instalment.isReceived(on: today) {
      return say(
        "\(name) : \(amount), dû le \(due), reçu le \(format.date(received)).",
        "\(name): \(amount), due \(due), received \(format.date(received)).")
    }
    let dueness = instalment.due.map { " (\(self.dueness(today.days(since: $0))))" } ?? ""
    return say(
      "\(name) : \(amount), dû le \(due)\(dueness).", "\(name): \(amount), due \(due)\(dueness).")
  }
}
