/// All figures of the dashboard at the project's day, computed once per change of the project.
///
/// Takes time in proportion to everything else, measures and milestones included, but never to the
/// number of expenses.
public struct Figures: Hashable, Sendable {
  /// Where the agreement stands in time.
  public struct Elapsed: Hashable, Sendable {
    /// Days elapsed, today included.
    public var days: Int
    /// Days in all.
    public var totalDays: Int
    /// Months elapsed; planned value and burn count in these.
    public var months: Double
    /// Months in all.
    public var totalMonths: Double
    /// The share of time that has gone by: `months` ÷ `totalMonths`.
    public var fraction: Double { months / totalMonths }
  }

  /// One *volet*.
  public struct PartFigures: Hashable, Sendable {
    /// The part; nil for what is charged to none.
    public var part: Part?
    /// Its money.
    public var money: BudgetCell
    /// Its activities.
    public var activities: Totals.Activities
    /// What was planned to be done of its budget by today.
    public var planned: UnroundedMoney
    /// What its work is worth: its budget × its physical progress. What belongs to no part is a level of
    /// effort and earns what was planned. Nil where there is a budget and no activity.
    public var earned: UnroundedMoney?
    /// The indicator that stands for it, if one does.
    public var mainIndicator: IndicatorFigures?
  }

  /// One project year.
  public struct YearFigures: Hashable, Sendable {
    /// The year.
    public var year: ProjectCalendar.Year
    /// Its money.
    public var money: BudgetCell
    /// Value planned in it by today.
    public var planned: UnroundedMoney
  }

  /// An indicator with its value.
  public struct IndicatorFigures: Hashable, Sendable {
    /// The indicator.
    public var indicator: Indicator
    /// Its value, nil without measures.
    public var value: Quantity?
    /// What its value is to be by the end of the project year under way, or of the last one that has a
    /// target.
    public var target: Quantity?
    /// *Taux d'atteinte*: (value − baseline) ÷ (target − baseline); nil without a value or a target, or
    /// where the target is the baseline.
    public var achievement: Double? {
      guard let value, let target else { return nil }
      let start = indicator.baseline ?? .zero
      guard target != start else { return nil }
      return Double((value - start).thousandths) / Double((target - start).thousandths)
    }
  }

  /// The day that the figures are as of.
  public var today: CalendarDay
  /// Nil until the agreement's dates are known.
  public var elapsed: Elapsed?
  /// The project year under way, from 1.
  public var currentYear: Int?
  /// The grant; nil if unknown.
  public var grant: Money?
  /// All of the money.
  public var money: BudgetCell
  /// What there is to spend: the grant, or the budget where no grant is known.
  public var envelope: Money
  /// The parts in order of code, then what is charged to none, if anything is.
  public var parts: [PartFigures]
  /// The project years.
  public var years: [YearFigures]
  /// The project quarters.
  public var quarters: [BudgetTimeline.Slice]
  /// Dated outside the agreement, or not dated: what no other figure counts.
  public var outside: Totals.Charge
  /// Not admitted by the agreement: what no other figure counts.
  public var ineligible: Totals.Charge
  /// Earned value; its budget at completion is what is budgeted, a reserve is no part of it.
  public var earnedValue: EarnedValue
  /// Received of the grant by today.
  public var received: Money
  /// Nil until the agreement's dates are known.
  public var burn: Burn?
  /// What the last three months cost; nil until three have passed.
  public var recent: BurnWindow?
  /// Municipalities per stage, each counted once.
  public var stages: [Stage: Int]
  /// All municipalities that take part, or were asked to.
  public var participations: Int
  /// The budget by part, category and year.
  public var budget: BudgetTable
  /// What is due or late.
  public var agenda: [AgendaItem]
  /// What is wrong, worst first.
  public var alerts: [Alert]

  /// Granted and not budgeted; negative if more is budgeted. Nil where no grant is known.
  public var unallocated: Money? { grant.map { $0 - money.revised } }
  /// Parts with a budget and without an activity: what their work is worth cannot be told.
  public var unearned: [Part] { parts.filter { $0.earned == nil }.compactMap(\.part) }
  /// Whether the agreement has ended.
  public var hasEnded: Bool { elapsed.map { $0.months >= $0.totalMonths } ?? false }
  /// What must be given back if so much is spent at the end: what is left of the envelope, and at most
  /// what was received and is not spent.
  public func givenBack(atEnd spent: UnroundedMoney) -> UnroundedMoney {
    let rest = UnroundedMoney(envelope) - spent
    return max(.zero, min(rest, UnroundedMoney(received - money.spent)))
  }
  /// Once the agreement has ended, what must be given back: what was received and not spent; nil before.
  public var repayment: Money? { hasEnded ? max(.zero, received - money.spent) : nil }
  /// Whether a forecast means anything: the agreement runs, and 15 % of it has gone by (below that
  /// indices say little: PMI, « Earned value management cost index »).
  public var isForecastTelling: Bool {
    guard let elapsed else { return false }
    return elapsed.months >= 0.15 * elapsed.totalMonths && elapsed.months < elapsed.totalMonths
  }

  /// What is spent at the end if the rest goes as the last three months; nil without them.
  public var recentForecast: UnroundedMoney? {
    recent.flatMap { recent in burn.map { $0.forecast(at: recent.monthly) } }
  }

  /// Months that the rest lasts at the rate of the last three; nil where there is no such rate, nothing
  /// is left, or the agreement has ended.
  public var recentRunwayMonths: Double? {
    recent.flatMap { recent in burn.flatMap { $0.runwayMonths(at: recent.monthly) } }
  }

  /// Envelope − spent − committed.
  public var available: Money { envelope - money.spent - money.committed }
}
