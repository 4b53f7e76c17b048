/// How fast money goes, and where that leads.
public struct Burn: Hashable, Sendable {
  /// What there is to spend: the grant, or the budget where no grant is known.
  public var budget: UnroundedMoney
  /// What was spent.
  public var spent: UnroundedMoney
  /// What is committed, and will be spent whatever the rate.
  public var committed: UnroundedMoney
  /// Months elapsed.
  public var elapsedMonths: Double
  /// Months in all.
  public var totalMonths: Double

  /// A burn from its figures.
  public init(
    budget: UnroundedMoney, spent: UnroundedMoney, committed: UnroundedMoney = .zero,
    elapsedMonths: Double, totalMonths: Double
  ) {
    self.budget = budget
    self.spent = spent
    self.committed = committed
    self.elapsedMonths = elapsedMonths
    self.totalMonths = totalMonths
  }

  /// Spent ÷ months elapsed; nil before the first day.
  public var monthly: UnroundedMoney? { elapsedMonths > 0 ? spent / elapsedMonths : nil }
  /// What is left to spend; nil where nothing is, or once the end has come.
  public var rest: UnroundedMoney? {
    elapsedMonths < totalMonths && budget > spent ? budget - spent : nil
  }
  /// Months that the rest lasts at that rate; nil where nothing is spent or left, or at the end.
  public var runwayMonths: Double? { monthly.flatMap { runwayMonths(at: $0) } }

  /// Months that the rest lasts at a rate; nil where nothing is spent at it or left, or at the end.
  public func runwayMonths(at monthly: UnroundedMoney) -> Double? {
    guard let rest, monthly > .zero else { return nil }
    return rest / monthly
  }

  /// Spent at the end at that rate: AC ÷ t × T, but never less than what is paid and committed; nil
  /// before the first day.
  public var linearForecast: UnroundedMoney? {
    monthly.map { max($0 * totalMonths, spent + committed) }
  }

  /// Spent at the end if the rest goes at a rate; never less than what is paid and committed.
  public func forecast(at monthly: UnroundedMoney) -> UnroundedMoney {
    max(spent + monthly * max(0, totalMonths - elapsedMonths), spent + committed)
  }

  /// What must be spent each month to use the rest by the end; nil where nothing is left, or at the
  /// end.
  public var requiredMonthly: UnroundedMoney? { rest.map { $0 / (totalMonths - elapsedMonths) } }
}

/// What was paid in some months, and the rate that follows. Months are counted back from the day after
/// today, so that at the end of a month they are civil ones; where a month is too short for that day
/// the window is up to three days longer. A mean of a few months and one of all of them
/// may differ by half, so a rate is always shown with the months it is the mean of.
public struct BurnWindow: Hashable, Sendable {
  /// The first and last day.
  public var days: ClosedRange<CalendarDay>
  /// How many months that is.
  public var months: Double
  /// Paid in them, of what counts.
  public var spent: Money

  /// The last whole months, today included; nil while the agreement is younger.
  public init?(last months: Int, of project: Project, in calendar: ProjectCalendar) {
    let end = min(project.today, calendar.end)
    guard months > 0, calendar.elapsedMonths(on: end) >= Double(months) else { return nil }
    // Months of an agreement that begins at the end of one are shorter by days at times.
    let start = max(calendar.start, end.adding(days: 1).adding(months: -months))
    days = start...end
    self.months = Double(months)
    var spent = Money.zero
    for (day, charge) in project.totals.payments where day >= start && day <= end {
      spent += charge.spent
    }
    self.spent = spent
  }

  /// What a month cost.
  public var monthly: UnroundedMoney { UnroundedMoney(spent) / months }
}

extension CalendarDay {
  /// The day some months from this one, parts of a month counted as parts of that month's days; nil
  /// for more than two hundred years.
  public func adding(months: Double) -> CalendarDay? {
    guard months.isFinite, months.magnitude < 2400 else { return nil }
    let whole = months.rounded(.down)
    let from = adding(months: Int(whole))
    let length = adding(months: Int(whole) + 1).days(since: from)
    return from.adding(days: Int((months - whole) * Double(length)))
  }
}
