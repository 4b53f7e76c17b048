/// « Où mène l'argent »: what was paid, planned and received along time, and where every forecast
/// leads. All amounts add up from the first day of the agreement.
public struct Outlook: Hashable, Sendable {
  /// An amount that is reached at the end of a day.
  public struct Step: Hashable, Sendable {
    public var day: CalendarDay
    public var amount: Money
  }

  /// What is spent at the end of the agreement by one way of reckoning.
  public struct Forecast: Hashable, Sendable {
    /// The way: one of `figures`.
    public var figure: ForecastFigure
    /// Nil where it is undefined.
    public var atEnd: UnroundedMoney?
    /// Whether it is one of the two that stand for all: at the mean rate, and by earned value.
    public var isMain: Bool { figure == .linear || figure == .typical }
  }

  /// The ways of reckoning, by name.
  public static let figures: [ForecastFigure] = [
    .linear, .recentForecast, .typical, .atypical, .combined,
  ]

  /// The days of the agreement.
  public var days: ClosedRange<CalendarDay>
  /// The day that it is as of.
  public var today: CalendarDay
  /// Paid, on each day that something was paid or ordered, up to today.
  public var paid: [Step]
  /// Paid and committed, likewise; what is ordered for days to come counts at the last step.
  public var charged: [Step]
  /// The revised budget as it comes due, at the end of each month.
  public var planned: [Step]
  /// Received from the funder, on each day that something was.
  public var received: [Step]
  /// What there is to spend: the grant, or the budget where no grant is known.
  public var envelope: Money
  /// Where each way of reckoning leads; empty once the agreement is over.
  public var forecasts: [Forecast]
  /// What would be given back if the rest goes as either of the main forecasts says, the less first;
  /// once the agreement is over, what must be. Nil where no forecast is telling.
  public var givenBack: ClosedRange<Money>?
  /// The day that what was received is used up at the present rate, if that is before the end.
  public var cashOut: CalendarDay?
  /// By how much more is spent than was received; nil where it is not.
  public var cashShort: Money?
  /// Spent a month so far, and what would have to be to use all of the envelope.
  public var rate: UnroundedMoney?
  public var requiredRate: UnroundedMoney?

  /// The outlook of a project at its day; nil until the dates of the agreement are known.
  public init?(_ project: Project, _ figures: Figures) {
    guard let calendar = project.calendar else { return nil }
    let today = project.today
    self.today = today
    let days = calendar.start...calendar.end
    self.days = days
    envelope = figures.envelope
    (paid, charged) = Self.charges(project.totals, days, today)
    var reached = Money.zero
    planned = BudgetTimeline(project, figures.budget, .month, of: .project).slices.map { slice in
      reached += slice.planned
      return Step(day: slice.days.upperBound, amount: reached)
    }
    let cash = Cash(project, figures)
    received = Self.received(cash.instalments, on: today)
    cashOut = cash.runsOut.flatMap { $0 < calendar.end ? $0 : nil }
    forecasts =
      today >= calendar.end
      ? []
      : Self.figures.map { figure in
        guard case .money(let amount) = figure.value(figures) else {
          return Forecast(figure: figure, atEnd: nil)
        }
        return Forecast(figure: figure, atEnd: amount)
      }
    if cash.balance.cents < 0, !cash.instalments.isEmpty { cashShort = -cash.balance }
    let ends = forecasts.filter(\.isMain).compactMap(\.atEnd)
      .map { figures.givenBack(atEnd: $0).rounded }
    if let repayment = figures.repayment {
      givenBack = repayment...repayment
    } else if figures.isForecastTelling, let least = ends.min(), let most = ends.max() {
      givenBack = least...most
    }
    rate = figures.burn?.monthly
    if case .money(let amount) = ForecastFigure.required.value(figures) { requiredRate = amount }
  }

  /// What is paid by its day of payment, and on top of it what is committed by its date.
  private static func charges(
    _ totals: Totals, _ days: ClosedRange<CalendarDay>, _ today: CalendarDay
  ) -> (paid: [Step], charged: [Step]) {
    let last = min(max(today, days.lowerBound), days.upperBound)
    var sums: [CalendarDay: (paid: Money, committed: Money)] = [last: (.zero, .zero)]
    for (day, charge) in totals.payments where day <= today {
      sums[min(max(day, days.lowerBound), last), default: (.zero, .zero)].paid += charge.spent
    }
    for (day, charge) in totals.days {
      sums[min(max(day, days.lowerBound), last), default: (.zero, .zero)].committed +=
        charge.committed
    }
    var reached = (paid: Money.zero, committed: Money.zero)
    var paid: [Step] = []
    var charged: [Step] = []
    for (day, sum) in sums.sorted(by: { $0.key < $1.key }) {
      reached.paid += sum.paid
      reached.committed += sum.committed
      paid.append(Step(day: day, amount: reached.paid))
      charged.append(Step(day: day, amount: reached.paid + reached.committed))
    }
    return (paid, charged)
  }

  private static func received(_ instalments: [Instalment], on today: CalendarDay) -> [Step] {
    var sums: [CalendarDay: Money] = [:]
    for instalment in instalments where instalment.isReceived(on: today) {
      guard let day = instalment.received, let amount = instalment.amount else { continue }
      sums[day, default: .zero] += amount
    }
    var reached = Money.zero
    return sums.sorted { $0.key < $1.key }.map { day, amount in
      reached += amount
      return Step(day: day, amount: reached)
    }
  }

  /// Paid by today.
  public var spent: Money { paid.last?.amount ?? .zero }
}
