internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Draws a table before its rows are added: what was found, its rows with what becomes of each, and
/// below them the selected row as it is understood.
struct PreviewView: SceneView {
  let scene: Scene
  private let preview: ImportPreview
  private let choice: FieldChoice?
  private let layout: PreviewLayout
  private let columns: PreviewColumns

  private typealias Pieces = [(text: String, style: Style)]

  init(_ scene: Scene, _ preview: ImportPreview, _ choice: FieldChoice?) {
    self.scene = scene
    self.preview = preview
    self.choice = choice
    layout = PreviewLayout(scene.areas.body)
    columns = PreviewColumns(preview, layout, scene.wording)
  }

  private var body: Rect { scene.areas.body }

  func draw(in frame: inout Frame) {
    if body.hasRoomForPanel {
      let rows = wording.rows(preview.table.rowCount)
      _ = frame.panel(
        body, title: wording.previewTitle(preview.source, preview.kind), detail: rows,
        isFocused: true)
    }
    drawInfo(in: &frame, layout.info.inset(columns: 1))
    drawHead(in: &frame, layout.head)
    drawRows(in: &frame, layout.list)
    drawDetail(in: &frame, layout.detail)
    if let choice { drawChoice(choice, in: &frame) }
  }

  // MARK: What was found

  private func drawInfo(in frame: inout Frame, _ rect: Rect) {
    let words = wording.found(
      preview.table, isPasted: preview.source == .paste, isRemembered: preview.isRemembered,
      preview.plan?.columns ?? [])
    let found: Pieces = [(words, .muted)]
    let counts = counts
    let remark = remark
    let lines: [Pieces] =
      switch rect.rows {
      case 3...: [found, counts, remark]
      case 2: [counts, remark.isEmpty ? found : remark]
      default: [preview.isDone || remark.isEmpty ? counts : remark]
      }
    for (offset, line) in lines.prefix(rect.rows).enumerated() {
      frame.line(line, in: rect.line(offset))
    }
  }

  private var counts: Pieces {
    guard let plan = preview.plan else { return [] }
    let hasAmounts = preview.kind.fields.contains(.amount)
    let total = hasAmounts ? ", " + format.money(preview.total) : ""
    var pieces: Pieces = [
      ("+ " + wording.toAdd(preview.additionCount) + total, Style(.good, bold: true))
    ]
    func add(_ count: Int, _ text: (Int) -> String, _ style: Style) {
      if count > 0 { pieces.append(("   " + text(count), style)) }
    }
    add(plan.duplicateCount, { "= " + wording.alreadyThere($0) }, .text)
    add(preview.doubtfulCount, { "? " + wording.doubtful($0) }, Style(.warning, bold: true))
    add(plan.rejections.count, { "▲ " + wording.refused($0) }, Style(.bad, bold: true))
    add(preview.leftOutCount, { "– " + wording.leftOut($0) }, Style(.warning))
    return pieces
  }

  /// What stands in the way, how far it is, or what deserves a second look.
  private var remark: Pieces {
    if preview.written != nil { return [(wording.writing, Style(.fresh))] }
    if let problem = preview.problem {
      return [("◆ " + wording.missingColumns(problem), Style(.warning, bold: true))]
    }
    guard let plan = preview.plan else { return [] }
    if !preview.isDone {
      let count = max(1, preview.table.rowCount)
      return [(wording.looking(percent: plan.takenCount * 100 / count), Style(.fresh))]
    }
    var remarks: [String] = []
    if preview.outsideCount > 0 { remarks.append(wording.outside(preview.outsideCount)) }
    if let form = preview.table.form, let text = wording.oddBytes(form) { remarks.append(text) }
    if let text = wording.newCategories(preview.newCategories) {
      remarks.append(text)
    }
    return remarks.enumerated().map { index, remark in
      ((index > 0 ? "   " : "") + "▲ " + remark, Style(.warning))
    }
  }

  // MARK: The table

  private func rect(_ place: Range<Int>, _ row: Int) -> Rect {
    Rect(column: place.lowerBound, row: row, columns: place.count, rows: 1)
  }

  private func drawHead(in frame: inout Frame, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    let places = columns.places(first: preview.firstColumn)
    for (column, place, _) in places {
      let isChosen = column == preview.column
      let isTaken = preview.mapping.targets[column] != nil
      let alignment = alignment(of: column)
      let target = Style(isTaken ? .good : .muted, bold: isTaken)
      if rect.rows > 1 {
        frame.label(
          preview.table.headings[column], in: self.rect(place, rect.row),
          Style(isChosen ? .accent : .heading, bold: isChosen), alignment)
      }
      frame.label(
        columns.target(of: column), in: self.rect(place, rect.bottom - 1), target, alignment)
      if isChosen {
        frame.select(
          Rect(column: place.lowerBound, row: rect.row, columns: place.count, rows: rect.rows))
      }
    }
    let edge = Style(.accent, bold: true)
    if preview.firstColumn > 0 { frame.label("‹", in: rect.line(0), edge) }
    if let last = places.last, !last.isWhole || last.column + 1 < preview.table.headings.count {
      frame.label("›", in: rect.line(0), edge, .trailing)
    }
  }

  private func alignment(of column: Int) -> Alignment {
    guard let type = preview.mapping.targets[column]?.field.type else { return .leading }
    return type == .money || type == .quantity ? .trailing : .leading
  }

  private func drawRows(in frame: inout Frame, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    guard preview.shownCount > 0 else {
      frame.message(wording.noRows, in: rect)
      return
    }
    let places = columns.places(first: preview.firstColumn)
    let view = ListView([], in: rect)
    let selected = view.drawRows(in: &frame, preview.list, count: preview.shownCount) {
      frame, index, line in
      guard let row = preview.row(at: index) else { return }
      draw(row, places, in: &frame, line)
    }
    if let selected {
      frame.cursor = Point(column: min(selected.column + 1, selected.right - 1), row: selected.row)
    }
  }

  private func draw(
    _ row: Int,
    _ places: [(column: Int, place: Range<Int>, isWhole: Bool)], in frame: inout Frame, _ line: Rect
  ) {
    let (sign, style) = sign(of: row)
    let inner = line.splitLeft(1).rest
    frame.label(sign, in: inner.splitLeft(1).left, style)
    let numbers = columns.numberColumns
    if numbers > 0 {
      let place = inner.splitLeft(PreviewColumns.signColumns).rest.splitLeft(numbers - 1).left
      frame.label(String(preview.table.number(ofRow: row)), in: place, .muted, .trailing)
    }
    let fault = preview.plan?.rejection(ofRow: row)?.columnIndex
    for (column, place, _) in places {
      let isFault = fault == column
      let isTaken = preview.mapping.targets[column] != nil
      let text = text(row, column)
      frame.label(
        text, in: rect(place, line.row),
        isFault ? Style(.bad, bold: true) : isTaken ? self.style(of: row) : .muted,
        alignment(of: column))
    }
  }

  /// A cell as it stands; hidden where it may name someone and names are hidden.
  private func text(_ row: Int, _ column: Int) -> String {
    // A cell may be of any length, and no more of it is seen.
    let text = String(preview.table.cell(row, column).prefix(2 * ImportPreview.widest))
    guard scene.hidesPeople, !text.isEmpty else { return text }
    let isKnown = preview.mapping.targets[column].map { !$0.field.mayNameSomeone } ?? false
    return isKnown ? text : wording.hiddenName
  }

  private func sign(of row: Int) -> (String, Style) {
    switch preview.fate(of: row) {
    case .added: ("+", Style(.good))
    case .leftOut: ("–", Style(.warning))
    case .known: ("=", .muted)
    case .doubtful: ("?", Style(.warning, bold: true))
    case .refused: ("▲", Style(.bad, bold: true))
    case nil: (" ", .muted)
    }
  }

  private func style(of row: Int) -> Style {
    switch preview.fate(of: row) {
    case .known, .leftOut, .doubtful: .muted
    case .added, .refused, nil: .text
    }
  }

  // MARK: The selected row

  private func drawDetail(in frame: inout Frame, _ rect: Rect) {
    guard !rect.isEmpty, let row = preview.selectedRow else { return }
    if rect.rows >= 3 {
      for column in rect.column..<rect.right {
        frame.put("─", at: Point(column: column, row: rect.row), in: rect, Style(.border))
      }
    }
    let room = (rect.rows >= 3 ? rect.splitTop(1).rest : rect).inset(columns: 1)
    var lines: [(text: String, style: Style)] = []
    for (text, style) in detail(of: row) {
      lines += Wrapping.lines(of: text, columns: room.columns).map { ($0, style) }
    }
    for (offset, line) in lines.prefix(room.rows).enumerated() {
      let isLast = offset == room.rows - 1 && lines.count > room.rows
      frame.label(line.text + (isLast ? " …" : ""), in: room.line(offset), line.style)
    }
  }

  private func detail(
    of row: Int
  ) -> [(text: String, style: Style)] {
    switch preview.fate(of: row) {
    case nil: return []
    case .known: return [("= " + wording.thereAlready, .muted)]
    case .leftOut: return [("– " + wording.isLeftOut, Style(.warning))]
    case .doubtful:
      guard let doubt = preview.plan?.doubt(ofRow: row) else { return [] }
      let words =
        scene.hidesPeople ? wording.mayBeThere : wording.mayBeThere(doubt, in: project)
      return [("? " + words, Style(.warning))]
    case .refused:
      guard let rejection = preview.plan?.rejection(ofRow: row) else { return [] }
      // Here nobody is sent to the command line.
      let reason =
        if case .field(let problem, let text) = rejection.reason {
          wording.reason(problem, inForm: text)
        } else {
          wording.reason(rejection.reason, in: project, scene.directory)
        }
      return [("▲ " + wording.place(of: rejection, reason), Style(.bad))]
    case .added:
      guard let assignments = preview.plan?.assignments(ofRow: row) else { return [] }
      let said = assignments.map { assignment in
        let isHidden = scene.hidesPeople && assignment.field.mayNameSomeone
        let text =
          isHidden
          ? wording.hiddenName
          : wording.text(assignment.value, of: assignment.field, in: project, scene.directory)
        return "\(wording.name(assignment.field)) \(text)"
      }
      return warnings(Array(assignments))
        + [("+ " + said.joined(separator: " · "), .text)]
    }
  }

  /// What deserves a second look in the record of a row.
  private func warnings(
    _ assignments: [Assignment]
  ) -> [(text: String, style: Style)] {
    guard preview.kind == .expense, !scene.hidesPeople, let memory = scene.world.typing?.memory
    else { return [] }
    return project.warnings(ofExpense: assignments, memory: memory, budget: figures.budget)
      .prefix(2).map { warning in
        (
          "▲ " + wording.sentence(warning, in: project, scene.directory),
          Style(warning.isSerious ? .bad : .warning)
        )
      }
  }

  // MARK: The choice of a field

  private func drawChoice(
    _ choice: FieldChoice, in frame: inout Frame
  ) {
    let options = choice.options
    let columns = min(body.columns, 48)
    let rows = min(body.rows, max(options.shown.count, 6) + 3)
    let area = Rect(
      column: body.column + (body.columns - columns) / 2,
      row: body.row + (body.rows - rows) / 2, columns: columns, rows: rows)
    frame.dim(scene.areas.aboveStatus)
    frame.fill(area)
    let title = wording.columnTitle(preview.table.headings[preview.column])
    let inner = frame.panel(area, title: title, isFocused: true).inset(columns: 1)
    choice.field.draw(in: &frame, inner.line(0))
    let list = inner.splitTop(1).rest
    let selection = options.selection ?? -1
    let top = max(0, selection - list.rows + 1)
    for (offset, option) in options.shown.dropFirst(top).prefix(list.rows).enumerated() {
      let row = list.line(offset)
      let end = frame.label(option.text, in: row)
      frame.label(option.detail, in: row.splitLeft(end - row.column + 2).rest, .muted)
      if top + offset == selection { frame.select(row) }
    }
  }
}

extension Field {
  /// Whether it may hold the name of a person, or be written of one.
  fileprivate var mayNameSomeone: Bool { isPersonal || isFree }
}
