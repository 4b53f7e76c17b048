/// Earned value of a project at one day, and the forecasts that follow from it.
///
/// Formulas: PV, EV, AC, CPI, SPI, the three EAC, ETC,
/// VAC and TCPI of the PMBOK. What is undefined is nil.
public struct EarnedValue: Hashable, Sendable {
  /// Budget at completion.
  public var budgetAtCompletion: UnroundedMoney
  /// Planned value (*valeur planifiée*).
  public var plannedValue: UnroundedMoney
  /// Earned value (*valeur acquise*); nil where something is budgeted whose progress is not known.
  public var earnedValue: UnroundedMoney?
  /// Actual cost (*coût réel*).
  public var actualCost: UnroundedMoney

  /// Earned value from its four figures.
  public init(
    budgetAtCompletion: UnroundedMoney, plannedValue: UnroundedMoney, earnedValue: UnroundedMoney?,
    actualCost: UnroundedMoney
  ) {
    self.budgetAtCompletion = budgetAtCompletion
    self.plannedValue = plannedValue
    self.earnedValue = earnedValue
    self.actualCost = actualCost
  }

  private func ratio(_ dividend: UnroundedMoney?, _ divisor: UnroundedMoney) -> Double? {
    guard let dividend, divisor != .zero else { return nil }
    return dividend / divisor
  }

  /// Cost variance EV − AC; positive is good.
  public var costVariance: UnroundedMoney? { earnedValue.map { $0 - actualCost } }
  /// Schedule variance EV − PV; positive is good.
  public var scheduleVariance: UnroundedMoney? { earnedValue.map { $0 - plannedValue } }
  /// Cost performance index EV ÷ AC; nil while nothing is spent.
  public var costIndex: Double? { ratio(earnedValue, actualCost) }
  /// Schedule performance index EV ÷ PV; nil while nothing is planned.
  public var scheduleIndex: Double? { ratio(earnedValue, plannedValue) }

  /// Estimate at completion if costs go on as they have: BAC × AC ÷ EV; nil while EV or AC is zero.
  public var estimateTypical: UnroundedMoney? {
    guard let earnedValue, earnedValue != .zero, actualCost != .zero else { return nil }
    return UnroundedMoney(
      cents: budgetAtCompletion.cents * actualCost.cents / earnedValue.cents)
  }
  /// Estimate at completion if the rest goes as planned: AC + (BAC − EV).
  public var estimateAtypical: UnroundedMoney? {
    earnedValue.map { actualCost + budgetAtCompletion - $0 }
  }
  /// Estimate at completion if both cost and schedule weigh on the rest:
  /// AC + (BAC − EV) ÷ (CPI × SPI); nil while EV, AC or PV is zero.
  public var estimateCombined: UnroundedMoney? {
    guard let earnedValue, actualCost != .zero, earnedValue != .zero, plannedValue != .zero else {
      return nil
    }
    let rest = budgetAtCompletion - earnedValue
    let product = rest.cents * actualCost.cents * plannedValue.cents
    return actualCost + UnroundedMoney(cents: product / (earnedValue.cents * earnedValue.cents))
  }

  /// Estimate to complete: typical EAC − AC.
  public var estimateToComplete: UnroundedMoney? { estimateTypical.map { $0 - actualCost } }
  /// Variance at completion: BAC − typical EAC; negative is an overrun.
  public var varianceAtCompletion: UnroundedMoney? {
    estimateTypical.map { budgetAtCompletion - $0 }
  }

  /// To-complete index on the budget: (BAC − EV) ÷ (BAC − AC); nil (impossible) where the budget is
  /// used up.
  public var toCompleteOnBudget: Double? {
    let rest = budgetAtCompletion - actualCost
    guard let earnedValue, rest > .zero else { return nil }
    return (budgetAtCompletion - earnedValue) / rest
  }

  /// To-complete index on the typical estimate: (BAC − EV) ÷ (EAC − AC).
  public var toCompleteOnEstimate: Double? {
    guard let earnedValue, let rest = estimateToComplete, rest > .zero else { return nil }
    return (budgetAtCompletion - earnedValue) / rest
  }
}
