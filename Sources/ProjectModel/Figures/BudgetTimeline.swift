/// The budget along time: what each period of the agreement was to cost, what it has cost, and what
/// the rest may cost.
public struct BudgetTimeline: Hashable, Sendable {
  /// One period.
  public struct Slice: Hashable, Sendable {
    /// The period.
    public var period: Period
    /// The initial budget that falls in it.
    public var initial = Money.zero
    /// The revised budget that falls in it.
    public var planned = Money.zero
    /// Paid, dated in it.
    public var spent = Money.zero
    /// Committed, dated in it.
    public var committed = Money.zero
    /// What will be spent in it, by the simple forecast; zero for what is past.
    public var forecast = Money.zero

    /// Its days.
    public var days: ClosedRange<CalendarDay> { period.days }
  }

  /// The periods in order, without a gap.
  public private(set) var slices: [Slice]
  /// What has no period: what is dated outside the agreement or not at all, which counts in no total,
  /// and what is budgeted for a year that the agreement does not have, which does.
  public private(set) var outside: BudgetCell

  /// The timeline of a project; without periods where the agreement's dates are unknown.
  public init(_ project: Project, _ length: PeriodLength, of kind: YearKind) {
    self.init(project, BudgetTable(project), length, of: kind)
  }

  init(_ project: Project, _ budget: BudgetTable, _ length: PeriodLength, of kind: YearKind) {
    outside = budget.total
    guard let calendar = project.calendar else {
      slices = []
      return
    }
    let periods = calendar.periods(length, of: kind)
    slices = periods.map { Slice(period: $0) }
    let spread = BudgetSpread(calendar, over: periods)
    for (key, cell) in budget.cells {
      for (index, amount) in spread.slices(of: cell.revised, year: key.year) {
        slices[index].planned += amount
        outside.revised -= amount
      }
      for (index, amount) in spread.slices(of: cell.initial, year: key.year) {
        slices[index].initial += amount
        outside.initial -= amount
      }
    }
    for (day, charge) in project.totals.days {
      guard let index = index(of: day) else { continue }
      slices[index].spent += charge.spent
      slices[index].committed += charge.committed
    }
    outside.spent = project.totals.outside.spent
    outside.committed = project.totals.outside.committed
    addForecast(project, calendar, budget.total)
  }

  private mutating func addForecast(
    _ project: Project, _ calendar: ProjectCalendar, _ money: BudgetCell
  ) {
    let elapsed = calendar.elapsedMonths(on: project.today)
    let burn = Burn(
      budget: .zero, spent: UnroundedMoney(money.spent),
      committed: UnroundedMoney(money.committed), elapsedMonths: elapsed,
      totalMonths: calendar.totalMonths)
    guard let atEnd = burn.linearForecast, elapsed < burn.totalMonths else { return }
    let rate = (atEnd - burn.spent) / (burn.totalMonths - elapsed)
    var before = Money.zero
    for index in slices.indices where slices[index].days.upperBound > project.today {
      let months = calendar.elapsedMonths(on: slices[index].days.upperBound) - elapsed
      let reached = (rate * months).rounded
      slices[index].forecast = reached - before
      before = reached
    }
  }

  /// The period that holds a day; nil outside the agreement.
  public func index(of day: CalendarDay) -> Int? {
    let index = slices.partitioningIndex { $0.days.upperBound >= day }
    guard let index, slices[index].days.contains(day) else { return nil }
    return index
  }

  /// All periods, and what is budgeted for none: the project's own sums.
  public var total: BudgetCell {
    guard !slices.isEmpty else { return outside }
    var first = outside
    first.spent = .zero
    first.committed = .zero
    return slices.reduce(into: first) { sum, slice in
      sum.initial += slice.initial
      sum.revised += slice.planned
      sum.spent += slice.spent
      sum.committed += slice.committed
    }
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element meets a condition that no earlier element of a partitioned array
  /// meets; nil if none does.
  func partitioningIndex(where condition: (Element) -> Bool) -> Int? {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low < endIndex ? low : nil
  }
}
