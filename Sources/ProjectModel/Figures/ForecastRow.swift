/// A line of the forecast: one figure, or two that are to be compared.
public enum ForecastRow: Hashable, Sendable {
  /// What stands over two columns.
  case heading(Heading)
  /// A figure in the left column, one in the right.
  case figures(ForecastFigure?, ForecastFigure?)
  /// What the figures of the two columns assume.
  case assumptions

  /// What stands over the figures that follow.
  public enum Heading: Hashable, Sendable {
    /// What will be spent at the end; how fast money is spent; earned value.
    case atEnd, windows, earnedValue
  }

  /// The rows in order: once the agreement has ended nothing is forecast, and what was is final.
  public static func rows(hasEnded: Bool) -> [ForecastRow] { hasEnded ? final : all }

  /// What is known whether or not there is still something to forecast.
  private static let final: [ForecastRow] = [
    .heading(.earnedValue),
    .figures(nil, .plannedValue),
    .figures(nil, .earnedValue),
    .figures(nil, .actualCost),
    .figures(nil, .scheduleVariance),
    .figures(nil, .costVariance),
    .figures(nil, .scheduleIndex),
    .figures(nil, .costIndex),
  ]

  /// All rows in order.
  public static let all =
    [
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
    ] + final + [
      .figures(nil, .estimateToComplete),
      .figures(nil, .toCompleteOnBudget),
      .figures(nil, .toCompleteOnEstimate),
    ]

  /// The figures that it shows.
  public var shown: [ForecastFigure] {
    switch self {
    case .figures(let left, let right): [left, right].compactMap(\.self)
    case .assumptions: [.linear, .typical]
    case .heading: []
    }
  }
}
