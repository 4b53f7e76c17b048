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
    /// `days` ÷ `totalDays`.
    public var fraction: Double { Double(days) / Double(totalDays) }
    /// Months elapsed; planned value and burn count in these.
    public var months: Double
    /// Months in all.
    public var totalMonths: Double
  }

  /// One *volet*.
  public struct PartFigures: Hashable, Sendable {
    /// The part; nil for what is charged to none.
    public var part: Part?
    /// Its money.
    public var money: BudgetCell
    /// Its activities.
    public var activities: Totals.Activities
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
    /// The target of the project year under way, or the last one given.
    public var target: Quantity?
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
  /// Charged outside the agreement's dates.
  public var outside: BudgetCell
  /// Earned value; its budget at completion is the envelope.
  public var earnedValue: EarnedValue
  /// Nil until the agreement's dates are known.
  public var burn: Burn?
  /// What the last three months cost; nil until three have passed.
  public var recent: BurnWindow?
  /// Number of participations per stage.
  public var stages: [Stage: Int]
  /// All participations.
  public var participations: Int
  /// The budget by part, category and year.
  public var budget: BudgetTable
  /// What is due or late.
  public var agenda: [AgendaItem]
  /// What is wrong, worst first.
  public var alerts: [Alert]

  /// Granted and not budgeted; negative if more is budgeted. Zero where no grant is known.
  public var unallocated: Money { grant.map { $0 - money.revised } ?? .zero }
  /// Whether a forecast means anything: the agreement runs, and 15 % of it has gone by (below that
  /// indices say little: PMI, « Earned value management cost index »).
  public var isForecastTelling: Bool {
    guard let elapsed else { return false }
    return elapsed.months >= 0.15 * elapsed.totalMonths && elapsed.months < elapsed.totalMonths
  }

  /// What is spent at the end if the rest goes as the last three months; nil without them.
  public var recentForecast: UnroundedMoney? {
    guard let recent, let burn else { return nil }
    return burn.spent + recent.monthly * max(0, burn.totalMonths - burn.elapsedMonths)
  }

  /// Envelope − spent − committed.
  public var available: Money { envelope - money.spent - money.committed }
}
