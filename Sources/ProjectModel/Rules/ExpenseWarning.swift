/// What may be wrong with an expense that is being typed. None of it refuses the expense.
public enum ExpenseWarning: Hashable, Sendable {
  /// There is an expense of the same supplier, amount and date.
  case twin(RecordID)
  /// The amount is zero.
  case zero
  /// The date lies outside the agreement.
  case outsideAgreement(CalendarDay)
  /// More than the *solde disponible* of the budget cell. `category` is a name, `year` counts project
  /// years from 1, `available` is what there is without this expense.
  case overBalance(part: RecordID?, category: String, year: Int, by: Money, available: Money)
  /// No budget line for this part, category and project year, where there are others.
  case noBudget(part: RecordID?, category: String, year: Int)
  /// Paid on a day that has not come.
  case inTheFuture(CalendarDay)
  /// The supplier is almost that of other expenses.
  case similarSupplier(typed: String, known: String)
  /// The agreement does not admit the expense, so that it counts in no total.
  case notEligible
}

extension Project {
  /// What may be wrong with an expense once assignments are written to it, most serious first.
  ///
  /// - Parameters:
  ///   - id: the expense that is changed; nil for a new one.
  ///   - memory: that of this project.
  ///   - budget: the table of this project in project years, where there is one already; making it
  ///     takes time in proportion to the budget lines.
  public func warnings(
    ofExpense assignments: [Assignment], besides id: RecordID? = nil, memory: ExpenseMemory,
    budget: BudgetTable? = nil
  ) -> [ExpenseWarning] {
    let current = id.flatMap { expenses[$0] }
    var expense = current ?? Expense(id: id ?? .unwritten)
    for assignment in assignments { expense.write(assignment.value, to: assignment.field) }
    var warnings: [ExpenseWarning] = []
    if expense.amount == .zero, current?.amount != .zero { warnings.append(.zero) }
    if let date = expense.date, let amount = expense.amount {
      let twins = memory.twins(
        date: date, amount: amount, supplier: expense.supplier, besides: id, in: self)
      if let twin = twins.first { warnings.append(.twin(twin)) }
    }
    if let date = expense.date, totals.isOutside(expense) {
      warnings.append(.outsideAgreement(date))
    }
    warnings += budgetWarning(of: expense, current, budget).map { [$0] } ?? []
    if let date = expense.date, expense.state == .paid, expense.paid == nil, date > today {
      warnings.append(.inTheFuture(date))
    }
    if expense.supplier != current?.supplier,
      let known = memory.similarSupplier(to: expense.supplier)
    {
      warnings.append(.similarSupplier(typed: expense.supplier, known: known))
    }
    if !expense.eligible { warnings.append(.notEligible) }
    return warnings
  }

  private func budgetWarning(
    of expense: Expense, _ current: Expense?, _ budget: BudgetTable?
  ) -> ExpenseWarning? {
    let key = lineKey(of: expense)
    guard totals.counts(expense), !key.category.isEmpty, key.year > 0, let amount = expense.amount,
      amount.cents > 0, budgetLines.count > 0
    else { return nil }
    let table = budget ?? BudgetTable(self)
    let name = table.categoryNames[key.category] ?? expense.category
    let cell = table.cells[key] ?? BudgetCell()
    if cell.revised.cents == 0, !hasLine(key) {
      return .noBudget(part: key.part, category: name, year: key.year)
    }
    var available = cell.available
    if let current, totals.counts(current), lineKey(of: current) == key {
      available += current.amount ?? .zero
    }
    guard amount > available else { return nil }
    return .overBalance(
      part: key.part, category: name, year: key.year, by: amount - available,
      available: available)
  }

  private func lineKey(of expense: Expense) -> Totals.LineKey {
    Totals.LineKey(
      part: expense.part, category: SearchKey.text(expense.category),
      year: totals.year(of: expense.date))
  }

  private func hasLine(_ key: Totals.LineKey) -> Bool {
    budgetLines.contains { line in
      line.part == key.part && line.year == key.year
        && SearchKey.text(line.category) == key.category
    }
  }
}
