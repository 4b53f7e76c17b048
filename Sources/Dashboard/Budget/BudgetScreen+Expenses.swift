internal import Cells
internal import ProjectModel
internal import Widgets

/// The expenses behind a figure.
extension BudgetScreen {
  private func expenseAreas(_ body: Rect) -> (head: Rect, list: Rect) {
    body.insidePanel.headed(by: 2)
  }

  /// Expenses that are seen at once.
  var expenseRows: Int { expenseAreas(Dashboard.Areas(dashboard.size).body).list.rows }

  func drawExpenses(_ expenses: ExpenseList, in frame: inout Frame, _ body: Rect) {
    if body.hasRoomForPanel {
      _ = frame.panel(body, title: title(of: expenses.scope), isFocused: true)
    }
    let areas = expenseAreas(body)
    let view = ListView(
      [
        Column(wording.heading(.date), width: 10),
        Column(wording.heading(.amount), width: 14, alignment: .trailing),
        Column("", width: 9, rank: 2),
        Column(wording.heading(.part), width: 5, rank: 3),
        Column(wording.heading(.category), width: 16, weight: 2, rank: 4),
        Column(wording.heading(.municipality), width: 14, weight: 1, rank: 5),
        Column(wording.heading(.supplier), width: 14, weight: 2, rank: 6),
        Column(wording.heading(.description), width: 18, weight: 4, rank: 1),
      ], in: areas.list)
    if !areas.head.isEmpty {
      let total = wording.total(expenses.rows.count, expenses.spent, expenses.committed)
      frame.label(total, in: areas.head.line(0).inset(columns: 1), Style(.text, bold: true))
      view.drawHeadings(in: &frame, row: areas.head.row + 1)
    }
    guard !expenses.rows.isEmpty else {
      frame.message(wording.noExpensesHere, in: areas.list)
      return
    }
    let selected = view.drawRows(in: &frame, expenses.list, count: expenses.rows.count) {
      frame, index, row in
      if let expense = project.expenses[expenses.rows[index]] {
        draw(expense, in: &frame, row.row, view.layout)
      }
    }
    if let selected { frame.cursor = Point(column: selected.column + 1, row: selected.row) }
  }

  private func draw(
    _ expense: Expense, in frame: inout Frame, _ row: Int, _ layout: ColumnLayout
  ) {
    let look = dashboard.isMarked(expense.id) ? Style(.fresh) : Style.text
    let state =
      expense.eligible
      ? expense.state == .committed ? wording.name(.committed) : "" : wording.notEligible
    let supplier =
      dashboard.hidesPeople && !expense.supplier.isEmpty ? wording.hiddenName : expense.supplier
    let texts = [
      expense.date?.iso ?? wording.undefined,
      expense.amount.map { format.money($0) } ?? wording.undefined, state,
      project.code(ofPart: expense.part), expense.category,
      expense.municipality.map { dashboard.directory.name(of: $0) } ?? "", supplier,
      expense.description,
    ]
    for (index, text) in texts.enumerated() {
      let isAmount = index == 1
      let style =
        index == 2
        ? Style(expense.eligible ? .planned : .warning) : index > 2 && index < 7 ? .muted : look
      frame.label(
        text, in: layout.rect(index, row: row), style, isAmount ? .trailing : .leading)
    }
  }

  private func title(of scope: ExpenseList.Scope) -> String {
    var pieces: [String] = []
    if let part = scope.part {
      let code = project.code(ofPart: part)
      pieces.append(code.isEmpty ? wording.noPart : code)
    }
    if let category = scope.category {
      pieces.append(figures.budget.categoryNames[category] ?? category)
    }
    if let days = scope.days {
      pieces.append("\(days.lowerBound.iso) – \(days.upperBound.iso)")
    }
    if scope.isOutside { pieces.append(wording.outsideDates) }
    return ([wording.expenses] + pieces).joined(separator: " · ")
  }
}
