public import ProjectModel

/// The panels of the screen *Budget*.
public enum BudgetPanel: Int, Hashable, Sendable, CaseIterable {
  /// *Échéancier*, *Postes*, *Prévisions*, *Trésorerie*.
  case timeline, lines, forecast, cash
}

/// Words of the screen *Budget*.
extension Wording {
  public func name(_ panel: BudgetPanel) -> String {
    switch panel {
    case .timeline: say("Échéancier", "Timeline")
    case .lines: say("Postes", "Lines")
    case .forecast: say("Prévisions", "Forecasts")
    case .cash: say("Trésorerie", "Cash")
    }
  }

  public func name(_ length: PeriodLength) -> String {
    switch length {
    case .year: say("par année", "by year")
    case .quarter: say("par trimestre", "by quarter")
    case .month: say("par mois", "by month")
    }
  }

  public func name(_ kind: YearKind) -> String {
    switch kind {
    case .project: say("années du projet", "project years")
    case .government: say("années du gouvernement (1er avril)", "government years (1 April)")
    case .municipal: say("années municipales (1er janvier)", "municipal years (1 January)")
    }
  }

  /// The year that a period belongs to: `An 2 · 2023-2024`, `2023-2024`, `2023`.
  public func yearLabel(_ period: Period, _ calendar: ProjectCalendar?) -> String {
    guard let calendar else { return yearTitle(period.year) }
    let first = calendar.firstDay(of: period.kind).adding(months: 12 * (period.year - 1))
    let label = FinancialYear(containing: first, firstMonth: first.civil.month).label
    return period.kind == .project ? "\(yearTitle(period.year)) · \(label)" : label
  }

  /// `An 2`, `T3`, `avr.`: within a year that is told beside it.
  ///
  /// - Parameter columns: room for it; a letter is the least.
  public func shortName(_ period: Period, _ calendar: ProjectCalendar?, columns: Int) -> String {
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
  public func periodName(_ period: Period, _ calendar: ProjectCalendar?) -> String {
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
  public func longName(_ period: Period, _ calendar: ProjectCalendar?) -> String {
    periodName(period, calendar) + say("\u{A0}: ", ": ") + format.date(period.days.lowerBound)
      + " – " + format.date(period.days.upperBound)
  }

  public var forecastShort: String { say("prévision", "forecast") }
  public var variance: String { say("écart", "variance") }
  public var period: String { say("Période", "Period") }
  public var planned: String { say("Prévu", "Planned") }
  public var forecastWord: String { say("Prévision", "Forecast") }
  public var plannedSum: String { say("Prévu cumulé", "Planned so far") }
  public var paidSum: String { say("Payé cumulé", "Paid so far") }
  public var outsideDates: String { say("Hors dates", "Outside dates") }
  public var total: String { say("Total", "Total") }
  public var allYears: String { say("toutes les années", "all years") }
  public var line: String { say("Poste", "Line") }
  public var initial: String { say("Initial", "Initial") }
  public var revised: String { say("Révisé", "Revised") }
  public var balance: String { say("Solde", "Balance") }
  public var noCategory: String { say("(sans catégorie)", "(no category)") }
  public var transfers: String { say("Virements", "Transfers") }
  public var expenses: String { say("Dépenses", "Expenses") }
  public var noBudget: String {
    say(
      "Aucun poste budgétaire. Pour en ajouter un : volets add budgetLine part=V1 "
        + "category=Honoraires year=1 amount=10000.",
      "No budget line. To add one: volets add budgetLine part=V1 category=Fees year=1 amount=10000."
    )
  }
  public var noExpensesHere: String {
    say("Aucune dépense ne compose ce chiffre.", "No expense makes up this figure.")
  }

  /// What is wrong with a line.
  public func name(_ trouble: BudgetTrouble) -> String {
    switch trouble {
    case .unbudgeted: say("hors budget", "unbudgeted")
    case .over: say("dépassement", "overrun")
    case .nearlyUsed: say("presque épuisé", "nearly used")
    }
  }

  /// `12 dépenses · payé 1 200,00 $ · engagé 300,00 $`.
  public func total(_ number: Int, _ spent: Money, _ committed: Money) -> String {
    let all = count(number, ("dépense", "dépenses"), ("expense", "expenses"))
    var text = "\(all) · \(paidShort) \(format.money(spent))"
    if committed.cents != 0 { text += " · \(committedShort) \(format.money(committed))" }
    return text
  }

  /// A transfer on one line.
  public func line(of transfer: Transfer, in project: Project) -> String {
    let date = transfer.date?.iso ?? undefined
    let amount = transfer.amount.map { format.money($0, .dollars) } ?? undefined
    let lines = [transfer.from, transfer.to].map { name(ofLine: $0, in: project) }
    let line = "\(date) \(amount) · \(lines[0]) → \(lines[1])"
    return transfer.reason.isEmpty ? line : colon(line, transfer.reason)
  }

  /// A budget line: `V1 Honoraires (an 2)`.
  public func name(ofLine id: RecordID?, in project: Project) -> String {
    guard let id, let line = project.budgetLines[id] else { return undefined }
    let code = project.code(ofPart: line.part)
    let year = line.year.map { " (\(yearName($0)))" } ?? ""
    return "\(code.isEmpty ? noPart : code) \(line.category)\(year)"
  }

  public var capTitle: String { say("Plafond des frais d’administration", "Administration cap") }
  public var capLimit: String { say("Plafond", "Cap") }

  /// Where administration stands against its cap.
  public func sentence(_ cap: AdministrationCap) -> String {
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
  public func reckoning(_ lever: Scenario.Lever) -> String {
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

  public var noNegativeRate: String {
    say("Le rythme ne peut pas être négatif.", "The rate cannot be negative.")
  }
  public var whatIfTitle: String { say("Et si…", "What if…") }
  public var nothingSaved: String { say("rien n’est enregistré", "nothing is saved") }
  public var whatIfBanner: String {
    say(" HYPOTHÈSE : rien n’est enregistré ", " WHAT-IF: nothing is saved ")
  }
  public var leftAtEnd: String { say("Solde à la fin", "Left at the end") }
  public var shortAtEnd: String { say("Manque à la fin", "Short at the end") }
  public var usedUpOn: String { say("Enveloppe épuisée", "Envelope used up") }
  public var notBeforeEnd: String { say("pas avant la fin", "not before the end") }
  public var lastDue: String { say("Dernière échéance", "Last due date") }
  public var frozen: String { say("gelé", "frozen") }
  public var open: String { say("ouvert", "open") }
  public func delayed(_ months: Int, _ due: String) -> String {
    say("\(due) (+\(months)\u{A0}mois)", "\(due) (+\(months)\u{A0}mo.)")
  }
  public var notSpentThen: String {
    say("Gelé, ou reporté après la fin", "Frozen, or put off past the end")
  }
  public func afterEnd(_ number: Int) -> String {
    say(
      number == 1 ? "1 activité finit après l’entente" : "\(number) activités finissent après",
      number == 1 ? "1 activity ends after the agreement" : "\(number) activities end after it")
  }
  public var whyUndefinedPrefix: String { say("— Indéfini : ", "— Undefined: ") }
}

/// Words of the cash panel.
extension Wording {
  public var received: String { say("Reçu", "Received") }
  public var receivedWord: String { say("reçu", "received") }
  public var sentWord: String { say("transmis", "sent") }
  public var cashBalance: String { say("Encaisse", "Cash in hand") }
  public var cashLasts: String { say("Au rythme récent, jusqu’au", "At the recent rate, until") }
  public var reports: String { say("Redditions de comptes", "Reports due") }
  public var noInstalments: String {
    say(
      "Aucun versement ni reddition. Pour en ajouter : volets add instalment due=2024-05-01 "
        + "amount=50000.",
      "No instalment or report. To add one: volets add instalment due=2024-05-01 amount=50000.")
  }

  /// Why the next instalment needs watching.
  public func sentence(_ risk: Cash.Risk) -> String {
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
  public func sentence(_ instalment: Instalment, on today: CalendarDay) -> String {
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
