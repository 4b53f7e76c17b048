internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Draws a form: its fields, one below the other; beside them what the field in focus may be filled
/// with, and below them what helps to fill it.
struct FormView: SceneView {
  let scene: Scene
  private let form: Form
  private let top: Int
  private let layout: FormLayout

  /// - Parameter top: the first line that is seen.
  init(_ scene: Scene, _ form: Form, top: Int) {
    self.scene = scene
    self.form = form
    self.top = top
    layout = FormLayout(form, scene)
  }

  func draw(in frame: inout Frame) {
    let body = scene.areas.body
    if body.hasRoomForPanel {
      _ = frame.panel(
        body, title: wording.title(ofForm: form.kind, isNew: form.isNew, label: label),
        detail: form.savedCount > 0 ? wording.savedSoFar(form.savedCount) : "", isFocused: true)
    }
    let lines = layout.lines
    for (offset, line) in lines.dropFirst(top).prefix(layout.fields.rows).enumerated() {
      draw(line, in: &frame, layout.fields.line(offset))
    }
    frame.scrollBar(
      column: layout.fields.right - 1, rows: layout.fields.row..<layout.fields.bottom,
      visible: top..<min(lines.count, top + layout.fields.rows), count: lines.count)
    if !layout.side.isEmpty { FormSide(scene, form).draw(in: &frame, layout.side) }
    drawHelp(in: &frame, layout.help)
  }

  private var label: String {
    guard !form.isNew, let record = project.record(form.kind, form.id) else { return "" }
    return wording.label(of: record, in: project, scene.directory)
  }

  private func draw(_ line: FormLayout.Line, in frame: inout Frame, _ row: Rect) {
    let split = row.inset(columns: row.columns > 20 ? 1 : 0).splitLeft(layout.labelColumns)
    switch line {
    case .input(let index, let part):
      let input = form.inputs[index]
      let isFocused = index == form.focus
      if part == 0 { drawLabel(input, isFocused, in: &frame, split.left) }
      let place = split.rest.splitLeft(split.rest.columns - 1).left
      let hasRows = input.field.isLong && layout.hasLongRows
      guard isFocused else {
        drawValue(input, row: part, in: &frame, place)
        return
      }
      guard part == 0 else { return }
      if scene.hidesPeople, input.field.isPersonal, input.source != .typed,
        !input.text.isEmpty
      {
        frame.label(wording.hiddenName, in: place, Style(.input))
        frame.cursor = Point(column: place.column, row: place.row)
        return
      }
      let rows = hasRows ? min(FormLayout.longRows, layout.fields.bottom - row.row) : 1
      input.textField.draw(
        in: &frame, Rect(column: place.column, row: row.row, columns: place.columns, rows: rows))
    case .problem(_, let text): frame.label(text, in: split.rest, Style(.bad))
    case .rival(let index):
      let input = form.inputs[index]
      let text =
        scene.hidesPeople && input.field.isPersonal
        ? wording.hiddenName
        : wording.text(input.original, of: input.field, in: project, scene.directory)
      frame.label("◆ " + wording.rival(text), in: split.rest, Style(.warning))
    }
  }

  private func drawLabel(
    _ input: FieldInput, _ isFocused: Bool, in frame: inout Frame, _ place: Rect
  ) {
    let isRequired = form.kind.requiredFields.contains(input.field)
    let isWrong = form.isWrong(input)
    let mark = isFocused ? "▸" : isWrong ? "▲" : " "
    let style =
      isWrong ? Style(.bad, bold: isFocused) : Style(isFocused ? .accent : .muted, bold: isFocused)
    let end = frame.label("\(mark) \(wording.heading(input.field))", in: place, style)
    if isRequired {
      frame.label("*", in: place.splitLeft(end - place.column).rest, Style(.warning))
    }
  }

  /// A field that keys do not go to: what it was understood as.
  /// What a field that keys do not go to was understood as.
  private func understood(_ input: FieldInput) -> String {
    guard input.problem == nil, let value = input.value else { return input.text }
    return wording.understood(
      input.text, as: value, of: input.field, in: project, scene.directory)
  }

  private func drawValue(_ input: FieldInput, row: Int, in frame: inout Frame, _ place: Rect) {
    let isOwn = [.typed, .record, .given].contains(input.source)
    let style = input.problem != nil ? Style(.bad) : isOwn ? Style.text : Style(.planned)
    if input.field.isLong {
      let lines = Wrapping.lines(of: input.text, columns: place.columns)
      let more = row == FormLayout.longRows - 1 && lines.count > FormLayout.longRows
      if lines.indices.contains(row) {
        frame.label(more ? lines[row] + " …" : lines[row], in: place, style)
      }
      return
    }
    let isHidden = scene.hidesPeople && input.field.isPersonal && !input.text.isEmpty
    let text = isHidden ? wording.hiddenName : understood(input)
    frame.label(text, in: place, style)
    let hint = wording.hint(input.source)
    let used = DisplayWidth.columns(of: text)
    if !hint.isEmpty, !input.text.isEmpty,
      used + DisplayWidth.columns(of: hint) + 2 <= place.columns
    {
      frame.label(hint, in: place, .muted, .trailing)
    }
  }

  /// What is wrong, else what the field in focus is for; below it what deserves a second look.
  private func drawHelp(in frame: inout Frame, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    if rect.rows >= 3 {
      for column in rect.column..<rect.right {
        frame.put("─", at: Point(column: column, row: rect.row), in: rect, Style(.border))
      }
    }
    let text = (rect.rows >= 3 ? rect.splitTop(1).rest : rect).inset(columns: 1)
    var lines: [(String, Style)] = []
    for warning in form.warnings {
      let style = Style(warning.isSerious ? .bad : .warning)
      lines.append(("▲ " + wording.sentence(warning, in: project, scene.directory), style))
    }
    for sentence in form.unknownCategories(scene) {
      lines.append(("▲ " + sentence, Style(.warning)))
    }
    var help = wording.help(form.input.field, in: form.kind)
    if form.input.field.isFree { help += " " + wording.noNames }
    let helpLines = Wrapping.lines(of: help, columns: text.columns).map { ($0, Style.muted) }
    let all = helpLines.prefix(max(1, text.rows - min(lines.count, 2))) + lines
    for (offset, line) in all.prefix(text.rows).enumerated() {
      frame.label(line.0, in: text.line(offset), line.1)
    }
  }
}
