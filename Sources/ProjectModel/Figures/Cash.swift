/// What the funder has paid, what was spent of it, and whether the next instalment is in danger.
public struct Cash: Hashable, Sendable {
  /// Why the next instalment needs watching.
  public enum Risk: Hashable, Sendable {
    /// It was due and is not there; days since.
    case overdue(days: Int)
    /// A report that comes before it is late; days since it was due.
    case lateReport(title: String, days: Int)
    /// At the present rate the money received is used up before it is due.
    case runsOut(on: CalendarDay)
    /// The money received is used up already; by so much.
    case usedUp(by: Money)
  }

  /// The day that it is the position of.
  public var today: CalendarDay
  /// Received by today.
  public var received = Money.zero
  /// Paid, as all figures count it.
  public var spent: Money
  /// The instalments in the order they are due; those without a due day last.
  public var instalments: [Instalment]
  /// The first of them that is not received.
  public var next: Instalment?
  /// What puts it in danger, worst first.
  public var risks: [Risk] = []
  /// The reports in the order they are due.
  public var reports: [Report]
  /// The day that the money received is used up at the rate of the last months; nil where nothing is
  /// being spent, nothing is left to lose, or the agreement has ended.
  public var runsOut: CalendarDay?

  /// *Encaisse*: received − spent; negative where the organisation advances money.
  public var balance: Money { received - spent }

  /// The cash position of a project at its day.
  public init(_ project: Project, _ figures: Figures) {
    let today = project.today
    self.today = today
    spent = figures.money.spent
    instalments = project.instalments.sorted {
      ($0.due ?? .distantFuture, $0.id) < ($1.due ?? .distantFuture, $1.id)
    }
    reports = project.reports.sorted {
      ($0.due ?? .distantFuture, $0.id) < ($1.due ?? .distantFuture, $1.id)
    }
    for instalment in instalments where instalment.isReceived(on: today) {
      received += instalment.amount ?? .zero
    }
    next = instalments.first { !$0.isReceived(on: today) }
    let rate = figures.recent?.monthly ?? figures.burn?.monthly ?? .zero
    let isOver = project.calendar.map { today > $0.end } ?? false
    if rate > .zero, balance.cents >= 0, !isOver {
      runsOut = today.adding(months: UnroundedMoney(balance) / rate)
    }
    risks = findRisks(today)
  }

  private func findRisks(_ today: CalendarDay) -> [Risk] {
    guard let next, let due = next.due else { return [] }
    var risks: [Risk] = []
    if due < today { risks.append(.overdue(days: today.days(since: due))) }
    if balance.cents < 0 { risks.append(.usedUp(by: -balance)) }
    for report in reports {
      guard !report.isSent(on: today), let reportDue = report.due, reportDue < today,
        reportDue <= due
      else { continue }
      risks.append(.lateReport(title: report.title, days: today.days(since: reportDue)))
    }
    if let runsOut, runsOut < due { risks.append(.runsOut(on: runsOut)) }
    return risks
  }
}

extension CalendarDay {
  /// The last day there is: sorts what has no day behind all that has one.
  static let distantFuture = CalendarDay(number: 2_932_896)
}
