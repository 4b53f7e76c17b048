internal import ProjectModel
internal import Widgets

/// The keys of the screen *Budget*.
extension Dashboard {
  /// Makes anew what is stale, and brings what is selected into view.
  mutating func arrangeBudget() {
    budget.refresh(project, figures)
    let screen = BudgetScreen(self)
    budget.lines.reveal(rows: screen.lineRows, count: budget.rows.count)
    budget.forecast.reveal(rows: screen.forecastRows, count: ForecastRow.all.count)
    budget.cash.reveal(rows: screen.cashRows, count: cashRowCount)
    budget.whatIf?.reveal(rows: screen.leverRows)
    budget.expenses?.reveal(rows: screen.expenseRows)
  }

  /// Instalments, a heading, reports.
  var cashRowCount: Int {
    let cash = budget.position
    return (cash?.instalments.count ?? 0) + (cash?.reports.count ?? 0) + 1
  }

  /// Selects lines up or down in what keys go to.
  mutating func moveInBudget(by rows: Int) {
    switch context {
    case .expenses:
      budget.expenses?.move(by: rows)
    case .whatIf:
      budget.whatIf?.move(by: rows)
    case .timeline:
      if rows.magnitude >= 1_000_000 {
        budget.goToEnd(isLast: rows > 0)
      } else {
        budget.step(by: rows)
      }
    case .budgetLines: budget.lines.move(by: rows, count: budget.rows.count)
    case .forecast: budget.forecast.move(by: rows, count: ForecastRow.all.count)
    default: budget.cash.move(by: rows, count: cashRowCount)
    }
  }

  /// Opens what a selected figure is made of.
  mutating func openInBudget() {
    switch context {
    case .expenses:
      if let id = budget.expenses?.selected { follow(.expense(id)) }
    case .timeline:
      if let days = budget.selectedSlice?.days { showExpenses(ExpenseList.Scope(days: days)) }
    case .budgetLines: openBudgetRow()
    case .forecast:
      let row = ForecastRow.all[budget.forecast.selection]
      if !row.shown.isEmpty { page = Page(.figures(row)) }
    case .cash:
      if let cash = budget.position, cash.instalments.indices.contains(budget.cash.selection) {
        say(wording.sentence(cash.instalments[budget.cash.selection], on: project.today))
      }
    default: break
    }
  }

  private mutating func openBudgetRow() {
    let days = budget.shownYear
    switch budget.selectedRow?.subject {
    case .part(let part): showExpenses(ExpenseList.Scope(part: .some(part), days: days))
    case .line(let line):
      showExpenses(
        ExpenseList.Scope(part: .some(line.part), category: line.category, days: days))
    case .year(let line, let year):
      showExpenses(
        ExpenseList.Scope(
          part: .some(line.part), category: line.category, days: budget.days(ofYear: year),
          isOutside: year == 0))
    case .total: showExpenses(ExpenseList.Scope(days: days))
    case .transfer(let id):
      if let transfer = project.transfers[id] {
        say(wording.sentence(transfer, in: project))
      }
    case .cap, .transfers, nil: break
    }
  }

  private mutating func showExpenses(_ scope: ExpenseList.Scope) {
    budget.expenses = ExpenseList(scope, project)
  }

  /// Goes to the next panel, or the one before.
  mutating func turnInBudget(by step: Int) {
    let all = BudgetState.Panel.allCases
    budget.panel = all[(budget.panel.rawValue + step + all.count) % all.count]
  }

  /// Starts a what-if, or ends it.
  mutating func toggleWhatIf() {
    if budget.whatIf == nil {
      budget.panel = .forecast
      budget.whatIf = WhatIf(project, figures)
    } else {
      budget.whatIf = nil
    }
  }

  /// Moves the lever of the what-if.
  mutating func turnLever(by steps: Int) {
    budget.whatIf?.turn(by: steps, project, figures)
  }

  /// Puts the lever of the what-if back.
  mutating func resetLever() { budget.whatIf?.reset(project, figures) }

  /// Takes away one thing after the other, then leaves.
  mutating func leaveBudget() {
    if budget.expenses != nil {
      budget.expenses = nil
    } else if budget.whatIf != nil {
      budget.whatIf = nil
    } else if budget.isEnlarged {
      budget.isEnlarged = false
    } else if budget.showsOneYear {
      budget.toggleOneYear()
    } else {
      screen = .overview
    }
  }
}

extension BudgetState {
  /// The days of the year that the table shows alone; nil where it shows all.
  var shownYear: ClosedRange<CalendarDay>? {
    showsOneYear ? selectedSlice.flatMap { days(ofYear: $0.period.year) } : nil
  }

  /// The days of a year of the kind that is shown.
  func days(ofYear year: Int) -> ClosedRange<CalendarDay>? {
    let slices = months?.slices.filter { $0.period.year == year } ?? []
    guard let first = slices.first, let last = slices.last else { return nil }
    return first.days.lowerBound...last.days.upperBound
  }
}
