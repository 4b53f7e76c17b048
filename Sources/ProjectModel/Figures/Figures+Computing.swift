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
    outside = budget.sum { $0.year == 0 }
    earnedValue = EarnedValue(
      budgetAtCompletion: UnroundedMoney(envelope),
      plannedValue: years.reduce(.zero) { $0 + $1.planned },
      earnedValue: Self.earnedValue(of: parts, elapsed: elapsed),
      actualCost: UnroundedMoney(money.spent))
    burn = elapsed.map {
      Burn(
        budget: UnroundedMoney(envelope), spent: UnroundedMoney(money.spent),
        elapsedMonths: $0.months, totalMonths: $0.totalMonths)
    }
    recent = calendar.flatMap { BurnWindow(last: 3, of: project, in: $0) }
    stages = project.totals.stages
    participations = project.participations.count
    self.budget = budget
    agenda = Agenda.items(of: project, within: Self.agendaHorizon)
    alerts = []
    alerts = Alert.all(in: self, of: project)
  }

  /// Σ budget × physical progress. What is budgeted for no part, such as administration, is earned
  /// as months go by.
  private static func earnedValue(of parts: [PartFigures], elapsed: Elapsed?) -> UnroundedMoney {
    parts.reduce(.zero) { sum, part in
      sum + UnroundedMoney(part.money.revised) * (progress(of: part, elapsed: elapsed) ?? 0)
    }
  }

  private static func progress(of part: PartFigures, elapsed: Elapsed?) -> Double? {
    part.part == nil
      ? elapsed.map { $0.months / $0.totalMonths } : part.activities.progress.map { $0 / 100 }
  }

  /// The share of a part's budget that is earned, from 0 to 1: its physical progress, or the time
  /// that has gone by for what belongs to no part; nil where neither is known.
  public func progress(of part: PartFigures) -> Double? {
    Self.progress(of: part, elapsed: elapsed)
  }

  private static func parts(of project: Project, budget: BudgetTable) -> [PartFigures] {
    var money: [RecordID?: BudgetCell] = [:]
    var activities: [RecordID?: Totals.Activities] = [:]
    // What refers to a part that is gone counts under none, so that sums always agree.
    for (key, cell) in budget.cells {
      money[key.part.flatMap { project.parts[$0]?.id }, default: BudgetCell()] += cell
    }
    for (part, counts) in project.totals.activities {
      activities[part.flatMap { project.parts[$0]?.id }, default: Totals.Activities()] += counts
    }
    let indicators = mainIndicators(of: project)
    var figures = project.partsInOrder.map { part in
      PartFigures(
        part: part, money: money[part.id] ?? BudgetCell(),
        activities: activities[part.id] ?? Totals.Activities(), mainIndicator: indicators[part.id])
    }
    if money[nil] != nil || activities[nil] != nil {
      figures.append(
        PartFigures(
          part: nil, money: money[nil] ?? BudgetCell(),
          activities: activities[nil] ?? Totals.Activities(), mainIndicator: nil))
    }
    return figures
  }

  private static func years(of project: Project, budget: BudgetTable) -> [YearFigures] {
    guard let calendar = project.calendar else { return [] }
    var money: [Int: BudgetCell] = [:]
    for (key, cell) in budget.cells { money[key.year, default: BudgetCell()] += cell }
    return calendar.years.map { year in
      let cell = money[year.number] ?? BudgetCell()
      return YearFigures(
        year: year, money: cell,
        planned: UnroundedMoney(cell.revised) * calendar.elapsedShare(of: year, on: project.today))
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
    return chosen.mapValues { indicator in
      IndicatorFigures(
        indicator: indicator, value: values[indicator.id], target: project.target(of: indicator))
    }
  }
}

extension Project {
  /// An indicator's target for the project year under way, or the last one given; nil for none.
  public func target(of indicator: Indicator) -> Quantity? {
    guard !indicator.targets.isEmpty else { return nil }
    let year = calendar.map { calendar in
      today > calendar.end ? calendar.yearCount : calendar.year(of: today) ?? 1
    }
    return indicator.targets[min(year ?? 1, indicator.targets.count) - 1]
  }
}
