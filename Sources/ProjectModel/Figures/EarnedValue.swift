/// Earned value of a project at one day, and the forecasts that follow from it.
///
/// Amounts are cents as Doubles and are not rounded until they are shown: rounding the earned value
/// first changes the last cent of a forecast. Formulas: PV, EV, AC, CPI, SPI, the three EAC, ETC,
/// VAC and TCPI of the PMBOK. What is undefined is nil.
public struct EarnedValue: Hashable, Sendable {
  /// Budget at completion.
  public var budgetAtCompletion: Double
  /// Planned value (*valeur planifiée*).
  public var plannedValue: Double
  /// Earned value (*valeur acquise*).
  public var earnedValue: Double
  /// Actual cost (*coût réel*).
  public var actualCost: Double

  /// Earned value from its four figures, in cents.
  public init(
    budgetAtCompletion: Double, plannedValue: Double, earnedValue: Double, actualCost: Double
  ) {
    self.budgetAtCompletion = budgetAtCompletion
    self.plannedValue = plannedValue
    self.earnedValue = earnedValue
    self.actualCost = actualCost
  }

  private func ratio(_ dividend: Double, _ divisor: Double) -> Double? {
    divisor == 0 ? nil : dividend / divisor
  }

  /// Cost variance EV − AC; positive is good.
  public var costVariance: Double { earnedValue - actualCost }
  /// Schedule variance EV − PV; positive is good.
  public var scheduleVariance: Double { earnedValue - plannedValue }
  /// Cost performance index EV ÷ AC; nil while nothing is spent.
  public var costIndex: Double? { ratio(earnedValue, actualCost) }
  /// Schedule performance index EV ÷ PV; nil while nothing is planned.
  public var scheduleIndex: Double? { ratio(earnedValue, plannedValue) }

  /// Estimate at completion if costs go on as they have: BAC × AC ÷ EV; nil while EV is zero.
  public var estimateTypical: Double? { ratio(budgetAtCompletion * actualCost, earnedValue) }
  /// Estimate at completion if the rest goes as planned: AC + (BAC − EV).
  public var estimateAtypical: Double { actualCost + budgetAtCompletion - earnedValue }
  /// Estimate at completion if both cost and schedule weigh on the rest:
  /// AC + (BAC − EV) ÷ (CPI × SPI); nil while EV, AC or PV is zero.
  public var estimateCombined: Double? {
    guard actualCost != 0, earnedValue != 0, plannedValue != 0 else { return nil }
    let rest = budgetAtCompletion - earnedValue
    return actualCost + rest * actualCost * plannedValue / (earnedValue * earnedValue)
  }

  /// Estimate to complete: typical EAC − AC.
  public var estimateToComplete: Double? { estimateTypical.map { $0 - actualCost } }
  /// Variance at completion: BAC − typical EAC; negative is an overrun.
  public var varianceAtCompletion: Double? { estimateTypical.map { budgetAtCompletion - $0 } }

  /// To-complete index on the budget: (BAC − EV) ÷ (BAC − AC); nil (impossible) where the budget is
  /// used up.
  public var toCompleteOnBudget: Double? {
    let rest = budgetAtCompletion - actualCost
    return rest > 0 ? (budgetAtCompletion - earnedValue) / rest : nil
  }

  /// To-complete index on the typical estimate: (BAC − EV) ÷ (EAC − AC).
  public var toCompleteOnEstimate: Double? {
    guard let rest = estimateToComplete, rest > 0 else { return nil }
    return (budgetAtCompletion - earnedValue) / rest
  }
}
