/// A figure of the forecast, which can be asked for its reasons.
public enum ForecastFigure: Hashable, Sendable, CaseIterable {
  /// Spent at the end: at the mean rate, at the rate of the last months, and three ways by earned
  /// value.
  case linear, recentForecast, typical, atypical, combined
  /// The envelope less that; the budget less that.
  case linearVariance, varianceAtCompletion
  /// Cents a month.
  case rate, recentRate, required
  /// How long the rest lasts, and until when.
  case runway, recentRunway, usedUp, recentUsedUp
  /// Earned value: what it is reckoned from, and what it differs by.
  case plannedValue, earnedValue, actualCost, costVariance, scheduleVariance
  /// Its ratios, and what is still to come.
  case costIndex, scheduleIndex, estimateToComplete, toCompleteOnBudget, toCompleteOnEstimate

  /// What a figure comes to; nil inside where it is undefined.
  public enum Value: Hashable, Sendable {
    case money(UnroundedMoney?)
    /// Months.
    case months(Double?)
    /// A ratio, 1 for what goes as planned.
    case index(Double?)
    /// A day.
    case day(CalendarDay?)

    /// Whether there is none.
    public var isUndefined: Bool {
      switch self {
      case .money(let amount): amount == nil
      case .months(let number), .index(let number): number == nil
      case .day(let day): day == nil
      }
    }
  }

  /// What it comes to in a project.
  public func value(_ figures: Figures) -> Value {
    let value = figures.earnedValue
    let burn = figures.burn
    let recent = figures.recent
    func day(after months: Double?) -> CalendarDay? {
      months.flatMap { figures.today.adding(months: $0) }
    }
    switch self {
    case .linear: return .money(burn?.linearForecast)
    case .recentForecast: return .money(figures.recentForecast)
    case .typical: return .money(value.estimateTypical)
    case .atypical: return .money(value.estimateAtypical)
    case .combined: return .money(value.estimateCombined)
    case .linearVariance:
      return .money(burn.flatMap { burn in burn.linearForecast.map { burn.budget - $0 } })
    case .varianceAtCompletion: return .money(value.varianceAtCompletion)
    case .rate: return .money(burn?.monthly)
    case .recentRate: return .money(recent?.monthly)
    case .required: return .money(burn?.requiredMonthly)
    case .runway: return .months(burn?.runwayMonths)
    case .recentRunway: return .months(figures.recentRunwayMonths)
    case .usedUp: return .day(day(after: burn?.runwayMonths))
    case .recentUsedUp: return .day(day(after: figures.recentRunwayMonths))
    case .plannedValue: return .money(value.plannedValue)
    case .earnedValue: return .money(value.earnedValue)
    case .actualCost: return .money(value.actualCost)
    case .costVariance: return .money(value.costVariance)
    case .scheduleVariance: return .money(value.scheduleVariance)
    case .costIndex: return .index(value.costIndex)
    case .scheduleIndex: return .index(value.scheduleIndex)
    case .estimateToComplete: return .money(value.estimateToComplete)
    case .toCompleteOnBudget: return .index(value.toCompleteOnBudget)
    case .toCompleteOnEstimate: return .index(value.toCompleteOnEstimate)
    }
  }
}
