internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Draws a form: its fields, one below the other; beside them what the field in focus may be filled
/// with, and below them what helps to fill it.
struct FormView: DashboardView {
  let dashboard: Dashboard

  /// One row of the form.
  private enum Line {
    case input(Int, row: Int)
    case problem(Int, String)
    case rival(Int)
  }

  /// Columns from which a list or a calendar stands beside the fields.
  private static let leastColumnsForSide = 64
  private static let sideColumns = 28
  /// Rows of a text of several lines.
  private static let longRows = 3

  /// Where things stand.
  struct Layout {
    var fields: Rect
    var side: Rect
    var help: Rect
  }

  private var body: Rect { Dashboard.Areas(dashboard.size).body }

  var layout: Layout {
    var rest = body.insidePanel
    let helpRows = rest.rows >= 18 ? 4 : rest.rows >= 10 ? 3 : rest.rows >= 6 ? 1 : 0
    let split = rest.splitTop(rest.rows - helpRows)
    rest = split.top
    guard rest.columns >= Self.leastColumnsForSide else {
      return Layout(
        fields: rest, side: Rect(column: 0, row: 0, columns: 0, rows: 0), help: split.rest)
    }
    let side = min(rest.columns / 2 - 10, max(Self.sideColumns, rest.columns / 3))
    let columns = rest.splitLeft(rest.columns - side - 1)
    return Layout(fields: columns.left, side: columns.rest.splitLeft(1).rest, help: split.rest)
  }

  private var labelColumns: Int {
    guard let form = dashboard.form else { return 0 }
    let longest =
      form.inputs.map { DisplayWidth.columns(of: wording.heading($0.field)) + 4 }.max() ?? 0
    return min(longest, max(8, layout.fields.columns * 2 / 5))
  }

  /// Columns of the text of a field.
  var textColumns: Int { max(1, layout.fields.columns - labelColumns - 3) }

  /// Rows of fields that are seen at once.
  var rows: Int { max(1, layout.fields.rows) }

  private var lines: [Line] {
    guard let form = dashboard.form else { return [] }
    var lines: [Line] = []
    for (index, input) in form.inputs.enumerated() {
      let isLong = input.field.isLong && layout.fields.rows > 12
      for row in 0..<(isLong ? Self.longRows : 1) { lines.append(.input(index, row: row)) }
      if let problem = form.problem(of: input) {
        let reason = "▲ " + wording.reason(problem, inForm: input.text)
        lines += Wrapping.lines(of: reason, columns: textColumns).prefix(2).map {
          .problem(index, $0)
        }
      }
      if input.hasRival, input.isChanged { lines.append(.rival(index)) }
    }
    return lines
  }

  /// The first line to be seen, so that the field in focus is.
  func top(from former: Int) -> Int {
    guard let focus = dashboard.form?.focus else { return 0 }
    let lines = lines
    let own = lines.indices.filter { line in
      switch lines[line] {
      case .input(let index, _), .problem(let index, _), .rival(let index): index == focus
      }
    }
    guard let first = own.first, let last = own.last else { return 0 }
    var top = min(former, max(0, lines.count - rows))
    if last >= top + rows { top = last - rows + 1 }
    return min(top, first)
  }

  func draw(in frame: inout Frame) {
    guard let form = dashboard.form else { return }
    if body.hasRoomForPanel {
      _ = frame.panel(
        body, title: wording.title(ofForm: form.kind, isNew: form.isNew, label: label(of: form)),
        detail: form.savedCount > 0 ? wording.savedSoFar(form.savedCount) : "", isFocused: true)
    }
    let layout = layout
    let lines = lines
    for (offset, line) in lines.dropFirst(form.top).prefix(layout.fields.rows).enumerated() {
      draw(line, form, in: &frame, layout.fields.line(offset), layout.fields.line(offset + 1))
    }
    frame.scrollBar(
      column: layout.fields.right - 1, rows: layout.fields.row..<layout.fields.bottom,
      visible: form.top..<min(lines.count, form.top + layout.fields.rows), count: lines.count)
    if !layout.side.isEmpty { FormSide(dashboard).draw(form, in: &frame, layout.side) }
    drawHelp(form, in: &frame, layout.help)
  }

  private func label(of form: Form) -> String {
    guard !form.isNew, let record = project.record(form.kind, form.id) else { return "" }
    return wording.label(of: record, in: project, dashboard.directory)
  }

  private func draw(_ line: Line, _ form: Form, in frame: inout Frame, _ row: Rect, _ next: Rect) {
    let split = row.inset(columns: row.columns > 20 ? 1 : 0).splitLeft(labelColumns)
    switch line {
    case .input(let index, let part):
      let input = form.inputs[index]
      let isFocused = index == form.focus
      if part == 0 { drawLabel(input, form, isFocused, in: &frame, split.left) }
      let place = split.rest.splitLeft(split.rest.columns - 1).left
      let hasRows = input.field.isLong && layout.fields.rows > 12
      guard isFocused else {
        drawValue(input, row: part, in: &frame, place)
        return
      }
      guard part == 0 else { return }
      if dashboard.hidesPeople, input.field.isPersonal, input.source != .typed,
        !input.text.isEmpty
      {
        frame.label(wording.hiddenName, in: place, Style(.input))
        frame.cursor = Point(column: place.column, row: place.row)
        return
      }
      let rows = hasRows ? min(Self.longRows, layout.fields.bottom - row.row) : 1
      input.textField.draw(
        in: &frame, Rect(column: place.column, row: row.row, columns: place.columns, rows: rows))
    case .problem(_, let text): frame.label(text, in: split.rest, Style(.bad))
    case .rival(let index):
      let input = form.inputs[index]
      let text =
        dashboard.hidesPeople && input.field.isPersonal
        ? wording.hiddenName
        : wording.text(input.original, of: input.field, in: project, dashboard.directory)
      frame.label("◆ " + wording.rival(text), in: split.rest, Style(.warning))
    }
  }

  private func drawLabel(
    _ input: FieldInput, _ form: Form, _ isFocused: Bool, in frame: inout Frame, _ place: Rect
  ) {
    let isRequired = form.kind.requiredFields.contains(input.field)
    let isWrong = form.problem(of: input) != nil
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
      input.text, as: value, of: input.field, in: project, dashboard.directory)
  }

  private func drawValue(_ input: FieldInput, row: Int, in frame: inout Frame, _ place: Rect) {
    let isOwn = [.typed, .record, .given].contains(input.source)
    let style = input.problem != nil ? Style(.bad) : isOwn ? Style.text : Style(.planned)
    if input.field.isLong {
      let lines = Wrapping.lines(of: input.text, columns: place.columns)
      let more = row == Self.longRows - 1 && lines.count > Self.longRows
      if lines.indices.contains(row) {
        frame.label(more ? lines[row] + " …" : lines[row], in: place, style)
      }
      return
    }
    let isHidden = dashboard.hidesPeople && input.field.isPersonal && !input.text.isEmpty
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
  private func drawHelp(_ form: Form, in frame: inout Frame, _ rect: Rect) {
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
      lines.append(("▲ " + wording.sentence(warning, in: project, dashboard.directory), style))
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
