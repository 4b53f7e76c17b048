internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The expenses behind a figure.
extension BudgetView {
  func drawExpenses(_ expenses: ExpenseList, in frame: inout Frame) {
    let body = layout.body
    let filter = expenses.filter.text
    if body.hasRoomForPanel {
      _ = frame.panel(
        body, title: title(of: expenses.scope),
        detail: filter.isEmpty ? "" : wording.filtered(by: filter), isFocused: true)
    }
    let areas = layout.expenses
    let columns = ExpenseColumns(
      scene, expenses.extent, marks: marks, common: expenses.scope.common)
    let view = columns.view(in: areas.list)
    if !areas.head.isEmpty {
      let total = wording.total(expenses.rows.count, expenses.spent, expenses.committed)
      frame.label(total, in: areas.head.line(0).inset(columns: 1), Style(.text, bold: true))
      view.drawHeadings(in: &frame, row: areas.head.row + 1)
    }
    guard !expenses.rows.isEmpty else {
      frame.message(
        filter.isEmpty ? wording.noExpensesHere : wording.noMatch(filter), in: areas.list)
      return
    }
    let selected = view.drawRows(in: &frame, expenses.list, count: expenses.rows.count) {
      frame, index, row in
      if let expense = project.expenses[expenses.rows[index]] {
        columns.draw(expense, in: &frame, row, view.layout)
      }
    }
    frame.restCursor(on: selected)
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
