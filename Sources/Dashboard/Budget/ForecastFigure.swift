internal import ProjectModel

/// A figure of the forecast, which can be asked for its reasons.
enum ForecastFigure: Hashable, Sendable, CaseIterable {
  /// Spent at the end: at the mean rate, at the rate of the last months, and three ways by earned
  /// value.
  case linear, recentForecast, typical, atypical, combined
  /// The envelope less that.
  case linearVariance, varianceAtCompletion
  /// Cents a month.
  case rate, recentRate, required
  /// How long the rest lasts, and until when.
  case runway, recentRunway, usedUp, recentUsedUp
  case plannedValue, earnedValue, actualCost, costVariance, scheduleVariance
  case costIndex, scheduleIndex, estimateToComplete, toCompleteOnBudget, toCompleteOnEstimate

  /// What a figure comes to; nil inside where it is undefined.
  enum Value: Hashable, Sendable {
    /// Unrounded cents.
    case money(Double?)
    case months(Double?)
    case index(Double?)
    case day(CalendarDay?)

    /// Whether there is none.
    var isUndefined: Bool {
      switch self {
      case .money(let value), .months(let value), .index(let value): value == nil
      case .day(let day): day == nil
      }
    }
  }

  /// What it comes to in a project.
  func value(_ figures: Figures) -> Value {
    let value = figures.earnedValue
    let burn = figures.burn
    let recent = figures.recent
    let rest = value.budgetAtCompletion - value.actualCost
    func day(after months: Double?) -> CalendarDay? {
      guard let months, months >= 0 else { return nil }
      return figures.today.adding(months: months)
    }
    func lasting(_ months: Double?) -> Double? { months.flatMap { $0 < 0 ? nil : $0 } }
    switch self {
    case .linear: return .money(burn?.linearForecast)
    case .recentForecast: return .money(figures.recentForecast)
    case .typical: return .money(value.estimateTypical)
    case .atypical: return .money(value.estimateAtypical)
    case .combined: return .money(value.estimateCombined)
    case .linearVariance:
      return .money(burn?.linearForecast.map { value.budgetAtCompletion - $0 })
    case .varianceAtCompletion: return .money(value.varianceAtCompletion)
    case .rate: return .money(burn?.monthly)
    case .recentRate: return .money(recent?.monthly)
    case .required: return .money(rest < 0 ? nil : burn?.requiredMonthly)
    case .runway: return .months(lasting(burn?.runwayMonths))
    case .recentRunway: return .months(lasting(recent?.runwayMonths(of: rest)))
    case .usedUp: return .day(day(after: burn?.runwayMonths))
    case .recentUsedUp: return .day(day(after: recent?.runwayMonths(of: rest)))
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

/// A line of the forecast: one figure, or two that are to be compared.
enum ForecastRow: Hashable, Sendable {
  /// What stands over two columns.
  case heading(Heading)
  /// A figure in the left column, one in the right.
  case figures(ForecastFigure?, ForecastFigure?)
  /// What the figures of the two columns assume.
  case assumptions

  enum Heading: Hashable, Sendable {
    case atEnd, windows, earnedValue
  }

  /// All rows in order.
  static let all: [ForecastRow] = [
    .heading(.atEnd),
    .figures(.linear, .typical),
    .figures(.linearVariance, .varianceAtCompletion),
    .assumptions,
    .figures(nil, .atypical),
    .figures(nil, .combined),
    .heading(.windows),
    .figures(.rate, .recentRate),
    .figures(.runway, .recentRunway),
    .figures(.usedUp, .recentUsedUp),
    .figures(.linear, .recentForecast),
    .figures(.required, nil),
    .heading(.earnedValue),
    .figures(nil, .plannedValue),
    .figures(nil, .earnedValue),
    .figures(nil, .actualCost),
    .figures(nil, .scheduleVariance),
    .figures(nil, .costVariance),
    .figures(nil, .scheduleIndex),
    .figures(nil, .costIndex),
    .figures(nil, .estimateToComplete),
    .figures(nil, .toCompleteOnBudget),
    .figures(nil, .toCompleteOnEstimate),
  ]

  /// The figures that it shows.
  var shown: [ForecastFigure] {
    switch self {
    case .figures(let left, let right): [left, right].compactMap(\.self)
    case .assumptions: [.linear, .typical]
    case .heading: []
    }
  }
}
