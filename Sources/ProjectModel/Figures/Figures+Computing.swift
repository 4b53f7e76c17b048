extension Figures {
  /// Days ahead that « À faire » looks.
  public static let agendaHorizon = 30

  /// The figures of a project at its day.
  public init(_ project: Project) {
    let info = project.info
    let budget = BudgetTable(project)
    let calendar = project.calendar
    let today = project.today
    let money = budget.total
    let envelope = info.grant ?? money.revised
    let parts = Self.parts(of: project, budget: budget)
    let years = Self.years(of: project, budget: budget)
    let elapsed = calendar.map {
      Elapsed(
        days: $0.elapsedDays(on: today), totalDays: $0.totalDays,
        months: $0.elapsedMonths(on: today), totalMonths: $0.totalMonths)
    }
    self.today = today
    self.elapsed = elapsed
    currentYear = calendar?.year(of: today)
    grant = info.grant
    self.money = money
    self.envelope = envelope
    self.parts = parts
    self.years = years
    quarters = BudgetTimeline(project, budget, .quarter, of: .project).slices
    outside = project.totals.outside
    ineligible = project.totals.ineligible
    received = project.instalments.reduce(.zero) { sum, instalment in
      instalment.isReceived(on: today) ? sum + (instalment.amount ?? .zero) : sum
    }
    earnedValue = EarnedValue(
      budgetAtCompletion: UnroundedMoney(money.revised),
      plannedValue: years.reduce(.zero) { $0 + $1.planned },
      earnedValue: parts.reduce(.zero) { sum, part in
        sum.flatMap { sum in part.earned.map { sum + $0 } }
      }, actualCost: UnroundedMoney(money.spent))
    burn = elapsed.map {
      Burn(
        budget: UnroundedMoney(envelope), spent: UnroundedMoney(money.spent),
        committed: UnroundedMoney(money.committed), elapsedMonths: $0.months,
        totalMonths: $0.totalMonths)
    }
    recent = calendar.flatMap { BurnWindow(last: 3, of: project, in: $0) }
    let standings = project.standings
    stages = standings.values.reduce(into: [:]) { $0[$1.stage, default: 0] += 1 }
    participations = standings.count
    self.budget = budget
    agenda = Agenda.items(of: project, within: Self.agendaHorizon)
    alerts = []
    alerts = Alert.all(in: self, of: project)
  }

  /// The share of a part's budget that is earned, from 0 to 1; nil where that cannot be told, or nothing
  /// is budgeted.
  public func progress(of part: PartFigures) -> Double? {
    guard let earned = part.earned, part.money.revised.cents != 0 else { return nil }
    return earned / UnroundedMoney(part.money.revised)
  }

  private static func parts(of project: Project, budget: BudgetTable) -> [PartFigures] {
    var money: [RecordID?: BudgetCell] = [:]
    var budgets: [RecordID?: [Int: Money]] = [:]
    var activities: [RecordID?: Totals.Activities] = [:]
    let shares = plannedShares(of: project)
    // What refers to a part that is gone counts under none, so that sums always agree.
    for (key, cell) in budget.cells {
      let part = key.part.flatMap { project.parts[$0]?.id }
      money[part, default: BudgetCell()] += cell
      budgets[part, default: [:]][key.year, default: .zero] += cell.revised
    }
    for (part, counts) in project.totals.activities {
      activities[part.flatMap { project.parts[$0]?.id }, default: Totals.Activities()] += counts
    }
    let indicators = mainIndicators(of: project)
    func figures(_ part: Part?) -> PartFigures {
      let money = money[part?.id] ?? BudgetCell()
      let activities = activities[part?.id] ?? Totals.Activities()
      // Year by year, as sums of fractions depend on their order in the last place.
      let planned = shares.enumerated().reduce(UnroundedMoney.zero) { sum, share in
        sum + UnroundedMoney(budgets[part?.id]?[share.offset + 1] ?? .zero) * share.element
      }
      let earned: UnroundedMoney? =
        part == nil
        ? planned
        : money.revised.cents == 0
          ? .zero : activities.progress.map { UnroundedMoney(money.revised) * ($0 / 100) }
      return PartFigures(
        part: part, money: money, activities: activities, planned: planned, earned: earned,
        mainIndicator: part.flatMap { indicators[$0.id] })
    }
    let hasCommon = money[nil] != nil || activities[nil] != nil
    return project.partsInOrder.map { figures($0) } + (hasCommon ? [figures(nil)] : [])
  }

  /// What share of the budget of each project year was to be used by today.
  private static func plannedShares(of project: Project) -> [Double] {
    guard let calendar = project.calendar else { return [] }
    return calendar.years.map { calendar.elapsedShare(of: $0, on: project.today) }
  }

  private static func years(of project: Project, budget: BudgetTable) -> [YearFigures] {
    guard let calendar = project.calendar else { return [] }
    var money: [Int: BudgetCell] = [:]
    for (key, cell) in budget.cells { money[key.year, default: BudgetCell()] += cell }
    return zip(calendar.years, plannedShares(of: project)).map { year, share in
      let cell = money[year.number] ?? BudgetCell()
      return YearFigures(year: year, money: cell, planned: UnroundedMoney(cell.revised) * share)
    }
  }

  private static func mainIndicators(of project: Project) -> [RecordID: IndicatorFigures] {
    var chosen: [RecordID: Indicator] = [:]
    for indicator in project.indicators {
      guard let part = indicator.part else { continue }
      guard let other = chosen[part] else {
        chosen[part] = indicator
        continue
      }
      if (indicator.main ? 0 : 1, indicator.code, indicator.id)
        < (other.main ? 0 : 1, other.code, other.id)
      {
        chosen[part] = indicator
      }
    }
    let values = IndicatorValues(project, of: Set(chosen.values.map(\.id))).totals
    return chosen.mapValues { project.figures(of: $0, value: values[$0.id]) }
  }
}
