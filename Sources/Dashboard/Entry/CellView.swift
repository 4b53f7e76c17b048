internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

extension DashboardView {
  /// Draws the field that is being changed in the place of what a list shows; false if it is another
  /// one.
  func drawCell(_ id: RecordID, _ field: Field, in frame: inout Frame, _ rect: Rect) -> Bool {
    guard let form = dashboard.form, form.cell != nil, form.id == id, form.input.field == field,
      rect.columns >= 4,
      !(dashboard.hidesPeople && field.isPersonal && form.input.source != .typed)
    else { return false }
    form.input.textField.draw(in: &frame, rect)
    return true
  }

  /// Draws the mark of a row that is chosen together with others.
  func drawMark(_ id: RecordID, in frame: inout Frame, _ point: Point) {
    guard dashboard.marks.contains(id) else { return }
    frame.put("✓", at: point, in: frame.bounds, Style(.accent, bold: true))
  }
}

/// Draws what belongs to a field that is changed in a list: on the status line its name, what is
/// wrong with it or how it is typed; above it the list to choose from.
struct CellView: DashboardView {
  let dashboard: Dashboard

  /// Options seen at most.
  private static let optionRows = 8

  func drawStatus(_ form: Form, in frame: inout Frame, _ rect: Rect) {
    let input = form.input
    let count = form.cell?.ids.count ?? 1
    let name = wording.heading(input.field) + (count > 1 ? " × \(count)" : "")
    let end = frame.label(" \(name) ", in: rect, Style(.key))
    var rest = rect.splitLeft(end - rect.column + 1).rest
    // In a list too narrow to show the field.
    let isHidden = dashboard.hidesPeople && input.field.isPersonal && input.source != .typed
    if !frame.showsCursor, !isHidden {
      let room = rest.splitLeft(min(24, rest.columns))
      input.textField.draw(in: &frame, room.left)
      rest = room.rest.splitLeft(1).rest
    }
    if let problem = input.problem {
      frame.label("▲ " + wording.reason(problem, inForm: input.text), in: rest, Style(.bad))
    } else {
      frame.ends(
        [reading(of: input), ""], Style(.good), wording.hintText(.cell), .muted, in: rest)
    }
  }

  private func reading(of input: FieldInput) -> String {
    switch input.value {
    case .money(let money): "= " + format.money(money)
    case .day(let day): format.fullDate(day)
    default: ""
    }
  }

  func drawOptions(_ form: Form, in frame: inout Frame, _ body: Rect) {
    let shown = form.options.shown
    guard !(dashboard.hidesPeople && form.input.field.isPersonal),
      form.options.selection != nil || form.input.field.reading == .words, !shown.isEmpty,
      body.rows >= 6, body.columns >= 20
    else { return }
    let rows = min(Self.optionRows, shown.count, body.rows - 3) + 2
    let columns = min(44, body.columns)
    // Away from the row that is changed.
    let isLow = (frame.cursor?.row ?? 0) > body.row + body.rows / 2
    let area = Rect(
      column: body.column, row: isLow ? body.row : body.bottom - rows, columns: columns, rows: rows)
    let cursor = frame.cursor
    frame.fill(area)
    let inner = frame.panel(area, title: wording.heading(form.input.field), isFocused: true)
    FormSide(dashboard).drawOptions(form, in: &frame, inner)
    frame.cursor = cursor
  }
}
