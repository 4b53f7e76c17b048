internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

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
    let columns = ExpenseColumns(dashboard)
    let view = columns.view(in: areas.list)
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
        columns.draw(expense, in: &frame, row, view.layout)
      }
    }
    if let selected { frame.cursor = Point(column: selected.column + 1, row: selected.row) }
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
