internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Draws what belongs to a field that is changed in a list: on the status line its name, what is
/// wrong with it or how it is typed; above it the list to choose from.
struct InPlaceView: SceneView {
  let scene: Scene
  private let form: Form
  private let hints: String

  /// Options seen at most.
  private static let optionRows = 8

  init(_ scene: Scene, _ form: Form, hints: String) {
    self.scene = scene
    self.form = form
    self.hints = hints
  }

  func draw(in frame: inout Frame) {
    drawOptions(in: &frame, scene.areas.body)
    drawStatus(in: &frame, scene.areas.status)
  }

  private func drawStatus(in frame: inout Frame, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    // What waits for a key is told in its place.
    if let notice = scene.above.notice, notice.until == nil { return }
    frame.fill(rect)
    let input = form.input
    let count = form.targets.count
    let name = wording.heading(input.field) + (count > 1 ? " × \(count)" : "")
    let end = frame.label(" \(name) ", in: rect, Style(.key))
    var rest = rect.splitLeft(end - rect.column + 1).rest
    // In a list too narrow to show the field.
    if !frame.showsCursor, !scene.isHidden(input) {
      let room = rest.splitLeft(min(24, rest.columns))
      input.textField.draw(in: &frame, room.left)
      rest = room.rest.splitLeft(1).rest
    }
    if let problem = input.problem {
      frame.label("▲ " + wording.reason(problem, inForm: input.text), in: rest, Style(.bad))
    } else {
      frame.ends([reading(of: input), ""], Style(.good), hints, .muted, in: rest)
    }
  }

  private func reading(of input: FieldInput) -> String {
    switch input.value {
    case .money(let money): "= " + format.money(money)
    case .day(let day): format.fullDate(day)
    default: ""
    }
  }

  private func drawOptions(in frame: inout Frame, _ body: Rect) {
    let shown = form.options.shown
    guard !(scene.hidesPeople && form.input.field.isPersonal),
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
    OptionsView(form.options, form.input).draw(in: &frame, inner)
    frame.cursor = cursor
  }
}
