extension Project {
  /// What the value of an indicator is to be by the end of the project year under way, or of the last
  /// one that has a target; nil without targets.
  ///
  /// Targets that are per year add up for an indicator whose measures do; the newest value of one that
  /// does not is held against that of the year itself.
  public func target(of indicator: Indicator) -> Quantity? {
    guard !indicator.targets.isEmpty else { return nil }
    let year = calendar.map { calendar in
      today > calendar.end ? calendar.yearCount : calendar.year(of: today) ?? 1
    }
    let count = min(year ?? 1, indicator.targets.count)
    switch (indicator.targetBasis, indicator.aggregation) {
    case (.yearly, .sum): return indicator.targets.prefix(count).reduce(.zero, +)
    case (.cumulative, _), (_, .latest): return indicator.targets[count - 1]
    }
  }

  /// What the value of an indicator is to be at the end of the agreement; nil without targets.
  public func lastTarget(of indicator: Indicator) -> Quantity? {
    switch (indicator.targetBasis, indicator.aggregation) {
    case (.yearly, .sum):
      indicator.targets.isEmpty ? nil : indicator.targets.reduce(.zero, +)
    case (.cumulative, _), (_, .latest): indicator.targets.last
    }
  }

  /// An indicator with its value and what that is held against.
  public func figures(of indicator: Indicator, value: Quantity?) -> Figures.IndicatorFigures {
    Figures.IndicatorFigures(indicator: indicator, value: value, target: target(of: indicator))
  }

  /// All indicators in the order of their codes, with their values.
  public var indicatorFigures: [Figures.IndicatorFigures] {
    let values = IndicatorValues(self).totals
    return indicatorsInOrder.map { figures(of: $0, value: values[$0.id]) }
  }
}
