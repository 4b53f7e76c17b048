extension Alert {
  /// Spending less than this share of the envelope by the end counts as a risk of repayment.
  static let repaymentShare = 0.9

  /// Everything that is wrong in a project, worst first.
  static func all(in figures: Figures, of project: Project) -> [Alert] {
    let alerts =
      lateness(figures) + overspending(figures, of: project) + forecasts(figures)
      + agreement(figures, of: project) + cap(figures, of: project) + silence(of: project)
      + records(figures, of: project)
    return alerts.enumerated()
      .sorted { ($0.element.severity, $0.offset) < ($1.element.severity, $1.offset) }
      .map(\.element)
  }

  private static func lateness(_ figures: Figures) -> [Alert] {
    var alerts: [Alert] = []
    let late = figures.parts.reduce(0) { $0 + $1.activities.late }
    if late > 0 {
      let worst = figures.agenda.lazy.filter { $0.kind == .activity }.map(\.daysLate).max() ?? 0
      alerts.append(.lateActivities(count: late, worst: worst))
    }
    for item in figures.agenda where item.daysLate > 0 {
      if item.kind == .report {
        alerts.append(.lateReport(title: item.title, days: item.daysLate))
      } else if item.kind == .instalment {
        alerts.append(
          .lateInstalment(title: item.title, amount: item.amount ?? .zero, days: item.daysLate))
      }
    }
    return alerts
  }

  private static func overspending(_ figures: Figures, of project: Project) -> [Alert] {
    var alerts: [Alert] = []
    for part in figures.parts {
      guard let record = part.part else { continue }
      if part.money.revised.cents > 0, part.money.available.cents < 0 {
        alerts.append(
          .partOverspent(code: project.code(ofPart: record.id), by: -part.money.available))
      }
    }
    for year in figures.years where year.money.revised.cents > 0 && year.money.available.cents < 0 {
      alerts.append(.yearOverspent(year: year.year.number, by: -year.money.available))
    }
    let charges = project.totals.lines
    var unbudgeted = Totals.Charge()
    var lines: [(Totals.LineKey, Money)] = []
    for (key, cell) in figures.budget.cells where key.year > 0 {
      let charged = cell.spent + cell.committed
      if cell.revised.cents == 0, charged.cents > 0 {
        unbudgeted += charges[key] ?? Totals.Charge()
      } else if cell.available.cents < 0 {
        lines.append((key, -cell.available))
      }
    }
    if figures.money.revised.cents > 0, unbudgeted.count > 0 {
      alerts.append(.unbudgeted(unbudgeted.spent + unbudgeted.committed, count: unbudgeted.count))
    }
    lines.sort { left, right in
      let leftPart = left.0.part?.description ?? ""
      let rightPart = right.0.part?.description ?? ""
      return (right.1.cents, leftPart, left.0.category, left.0.year)
        < (left.1.cents, rightPart, right.0.category, right.0.year)
    }
    alerts += lines.prefix(3).map { key, excess in
      .lineOverspent(
        code: project.code(ofPart: key.part),
        category: figures.budget.categoryNames[key.category] ?? key.category, year: key.year,
        by: excess)
    }
    return alerts
  }

  private static func forecasts(_ figures: Figures) -> [Alert] {
    guard figures.isForecastTelling else { return [] }
    var alerts: [Alert] = []
    if let variance = figures.earnedValue.varianceAtCompletion, variance < .zero,
      figures.money.revised.cents > 0
    {
      alerts.append(.forecastOver(by: -variance))
    }
    if let forecast = figures.burn?.linearForecast,
      forecast < UnroundedMoney(figures.envelope) * repaymentShare
    {
      alerts.append(.forecastUnder(by: UnroundedMoney(figures.envelope) - forecast))
    }
    return alerts
  }

  private static func agreement(_ figures: Figures, of project: Project) -> [Alert] {
    var alerts: [Alert] = []
    if figures.available.cents < 0, figures.envelope.cents > 0 {
      alerts.append(.overspent(by: -figures.available))
    }
    if let rest = figures.unallocated {
      if rest.cents < 0 { alerts.append(.budgetOverGrant(by: -rest)) }
      if rest.cents > 0 { alerts.append(.unallocated(rest)) }
    }
    if figures.outside.count > 0 {
      alerts.append(.outsideAgreement(figures.outside.sum, count: figures.outside.count))
    }
    // A list of an older program may name fields that are no more.
    let toConfirm = project.info.toConfirm.filter { name in
      Field(name: name).map { ProjectInfo.fields.contains($0) } ?? false
    }
    if !toConfirm.isEmpty { alerts.append(.toConfirm(toConfirm)) }
    return alerts
  }

  private static func cap(_ figures: Figures, of project: Project) -> [Alert] {
    guard let cap = AdministrationCap(project, figures) else { return [] }
    guard cap.isKnown else { return [.capWithoutCategories] }
    if cap.isExceeded { return [.capPassed(by: cap.excess, isBudget: false)] }
    return cap.isOverBudgeted ? [.capPassed(by: cap.budgetExcess, isBudget: true)] : []
  }

  /// What is missing or doubled among the records that figures are reckoned from.
  private static func records(_ figures: Figures, of project: Project) -> [Alert] {
    var alerts: [Alert] = []
    let doubled = project.doubledParticipations
    if let first = doubled.first {
      alerts.append(.twoParticipations(count: doubled.count, first: first))
    }
    let unearned = figures.unearned
    if !unearned.isEmpty {
      alerts.append(.partsWithoutActivities(unearned.map { project.code(ofPart: $0.id) }))
    }
    let activities = figures.parts.reduce(into: Totals.Activities()) { $0 += $1.activities }
    let assumed = figures.parts.reduce(0) { $0 + $1.activities.assumedCosts }
    if assumed > 0 { alerts.append(.assumedCosts(count: assumed)) }
    if activities.unfinished > 0,
      let first = project.firstActivity(where: { $0.isOpen && $0.progress == 100 })
    {
      alerts.append(.unfinished(count: activities.unfinished, first: first.id))
    }
    return alerts
  }

  private static func silence(of project: Project) -> [Alert] {
    let count = project.standings.values.count { project.isSilent($0) }
    return count > 0
      ? [.silentMunicipalities(count: count, days: Participation.silenceLimit)] : []
  }
}
