/// Cuts the budgets of project years at the bounds of periods, to the cent: what the periods get adds
/// up to the budget, and a period gets the same whether it is asked for by itself or month by month.
///
/// By the end of a day a budget has come due as `ProjectCalendar.elapsedShare` says, rounded to the
/// cent; a period gets what comes due within it.
struct BudgetSpread {
  /// By project year, from 1: the periods that it has days in, and what share of it has come due by
  /// the end of each.
  private let shares: [[(period: Int, share: Double)]]

  /// A spread over periods that cover the agreement in order.
  init(_ calendar: ProjectCalendar, over periods: [Period]) {
    shares = calendar.years.map { year in
      periods.enumerated().compactMap { index, period in
        guard period.days.upperBound >= year.start, period.days.lowerBound <= year.end else {
          return nil
        }
        return (index, calendar.elapsedShare(of: year, on: period.days.upperBound))
      }
    }
  }

  /// What each period gets of the budget of a project year; nothing for a year that the agreement
  /// does not have.
  func slices(of budget: Money, year: Int) -> [(period: Int, amount: Money)] {
    guard shares.indices.contains(year - 1) else { return [] }
    var before = Money.zero
    return shares[year - 1].map { period, share in
      let due = (UnroundedMoney(budget) * share).rounded
      defer { before = due }
      return (period, due - before)
    }
  }
}
