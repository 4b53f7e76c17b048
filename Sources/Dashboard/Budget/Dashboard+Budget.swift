internal import ProjectModel
internal import Widgets
internal import Words

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
    case .whatIf:
      if let lever = budget.whatIf?.selected { say(wording.reckoning(lever)) }
    case .forecast:
      let row = ForecastRow.all[budget.forecast.selection]
      if !row.shown.isEmpty { page = Page(.figures(row)) }
    case .cash:
      if let subject = selectedCashSubject { page = Page(subject) }
    default: break
    }
  }

  private var selectedCashSubject: Page.Subject? {
    guard let cash = budget.position else { return nil }
    let row = budget.cash.selection
    if row < cash.instalments.count { return .record(.instalment, cash.instalments[row].id) }
    let report = row - cash.instalments.count - 1
    return cash.reports.indices.contains(report)
      ? .record(.report, cash.reports[report].id) : nil
  }

  /// Shows the panel that tells more of an alert, or of something due; false where none does.
  mutating func showBudget(for toDo: ToDo) -> Bool {
    budget.refresh(project, figures)
    switch toDo {
    case .alert(.lineOverspent(let code, let category, _, _)):
      showLine(code: code, category: SearchKey.text(category))
    case .alert(.partOverspent(let code, _)): showLine(code: code, category: nil)
    case .alert(.unbudgeted):
      showFirstLine { $0.trouble == .unbudgeted || $0.yearTrouble?.trouble == .unbudgeted }
    case .alert(.budgetOverGrant), .alert(.unallocated): showFirstLine { $0.subject == .total }
    case .alert(.forecastOver), .alert(.forecastUnder), .alert(.overspent):
      showBudget(.forecast)
    case .alert(.outsideAgreement):
      showBudget(.lines)
      budget.expenses = ExpenseList(ExpenseList.Scope(isOutside: true), project)
    case .item(let item) where item.kind == .instalment || item.kind == .report:
      showBudget(.cash)
      let cash = budget.position
      let row =
        cash?.instalments.firstIndex { $0.id == item.id }
        ?? cash?.reports.firstIndex { $0.id == item.id }.map {
          $0 + (cash?.instalments.count ?? 0) + 1
        }
      budget.cash.select(row ?? 0, count: cashRowCount)
    default: return false
    }
    return true
  }

  private mutating func showBudget(_ panel: BudgetState.Panel) {
    screen = .budget
    budget.expenses = nil
    budget.whatIf = nil
    budget.panel = panel
  }

  private mutating func showLine(code: String, category: String?) {
    let project = project
    showFirstLine { row in
      switch row.subject {
      case .part(let part): category == nil && project.code(ofPart: part) == code
      case .line(let line):
        line.category == category && project.code(ofPart: line.part) == code
      default: false
      }
    }
  }

  private mutating func showFirstLine(_ isSought: (BudgetRow) -> Bool) {
    showBudget(.lines)
    // The deepest of the rows that say so.
    let row =
      budget.rows.firstIndex { row in
        if case .line = row.subject { isSought(row) } else { false }
      } ?? budget.rows.firstIndex(where: isSought)
    budget.lines.select(row ?? 0, count: budget.rows.count)
  }

  private mutating func openBudgetRow() {
    let days = budget.shownYear
    switch budget.selectedRow?.subject {
    case .part(let part): showExpenses(ExpenseList.Scope(part: .some(part), days: days))
    case .line(let line):
      showExpenses(
        ExpenseList.Scope(part: .some(line.part), category: line.category, days: days))
    case .year(let line, let year):
      let days = budget.days(ofYear: year)
      guard year == 0 || days != nil else {
        // A year that the agreement does not have.
        say(wording.noExpensesHere)
        return
      }
      showExpenses(
        ExpenseList.Scope(
          part: .some(line.part), category: line.category, days: days, isOutside: year == 0))
    case .total: showExpenses(ExpenseList.Scope(days: days))
    case .transfer(let id): page = Page(.record(.transfer, id))
    case .cap: page = Page(.cap)
    case .transfers, nil: break
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

  /// Asks for the rate of the what-if, where the rate is the lever.
  mutating func askForRate(beginningWith digit: Character) -> [Effect] {
    guard budget.whatIf?.selected == .rate else { return [] }
    prompt = Prompt(subject: .rate, field: TextField(String(digit)))
    return []
  }

  /// Does what was asked for on the status line, or says why it cannot.
  mutating func answerPrompt() {
    switch prompt?.subject {
    case .day: goToTypedDay()
    case .rate: tryTypedRate()
    case .file, nil: break
    }
  }

  private mutating func tryTypedRate() {
    guard let field = prompt?.field else { return }
    do throws(NumberProblem) {
      let rate = try Money(typed: field.text)
      guard rate.cents >= 0 else {
        say(wording.noNegativeRate)
        return
      }
      prompt = nil
      budget.whatIf?.spend(rate, project, figures)
    } catch {
      say(wording.reason(error, text: field.text))
    }
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
