internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Draws the grid of a part's budget: categories by year, sums, and below them the cell in focus and
/// what is left of the grant.
struct BudgetGridView: SceneView {
  let scene: Scene
  private let grid: BudgetGrid
  private let layout: GridLayout

  init(_ scene: Scene, _ grid: BudgetGrid) {
    self.scene = scene
    self.grid = grid
    layout = GridLayout(grid, scene.format, in: scene.areas.body)
  }

  func draw(in frame: inout Frame) {
    let body = scene.areas.body
    if body.hasRoomForPanel {
      let count = grid.changedCount
      let title = wording.gridTitle(scene.name(ofPart: grid.part))
      let room = body.columns - DisplayWidth.columns(of: title) - 9
      let detail =
        count > 0
        ? wording.changedCells(count)
        : wording.gridAmounts.first { DisplayWidth.columns(of: $0) <= room } ?? ""
      _ = frame.panel(body, title: title, detail: detail, isFocused: true)
    }
    drawHead(in: &frame, layout.rooms.head)
    let list = layout.rooms.list
    let visible = grid.list.visible(rows: list.rows, count: grid.rows.count)
    for (offset, index) in visible.enumerated() { draw(index, in: &frame, list.line(offset)) }
    frame.scrollBar(
      column: list.right - 1, rows: list.row..<list.bottom, visible: visible,
      count: grid.rows.count)
    drawSums(in: &frame, layout.rooms.sums)
    GridFoot(scene).draw(grid, in: &frame, layout.rooms.foot)
    drawOptions(visible, in: &frame)
  }

  private func drawHead(in frame: inout Frame, _ head: Rect) {
    guard !head.isEmpty else { return }
    let name = head.inset(columns: 1).splitLeft(layout.name).left
    let more = layout.years.lowerBound > 0 ? "◂ " : ""
    frame.label(more + wording.heading(.category), in: name, .muted)
    for (offset, index) in layout.years.enumerated() {
      let year = grid.years[index]
      let title = year < 1 ? wording.withoutYear : wording.yearTitle(year)
      let isLast = offset == layout.years.count - 1 && index < grid.years.count - 1
      frame.label(
        title + (isLast ? " ▸" : ""), in: layout.place(offset, on: head),
        index + 1 == grid.column ? Style(.accent) : .muted, .trailing)
    }
    if layout.hasTotal {
      frame.label(
        wording.total, in: layout.place(layout.years.count, on: head), .muted, .trailing)
    }
  }

  private func draw(_ index: Int, in frame: inout Frame, _ line: Rect) {
    let row = grid.rows[index]
    let isFocused = index == grid.list.selection
    let name = line.inset(columns: 1).splitLeft(layout.name - 1).left
    if isFocused, grid.column == 0, let editor = grid.editor {
      editor.field.draw(in: &frame, name)
    } else {
      let isWrong = grid.problem(row: index, column: 0).map { $0 != .noAmount } ?? false
      let mark = isWrong ? "▲ " : row.isNew && !row.isBlank ? "* " : ""
      let text =
        row.isBlank || row.isNew && row.name.isEmpty
        ? wording.newCategory : row.name.isEmpty ? wording.noCategory : row.name
      let style =
        isWrong ? Style(.bad) : row.isBlank ? .muted : row.isNew ? Style(.accent) : Style.text
      frame.label(mark + text, in: name, Style(style.role, bold: isFocused))
      if isFocused, grid.column == 0 { select(name, in: &frame) }
    }
    for (offset, column) in layout.years.enumerated() {
      let place = layout.place(offset, on: line)
      let isHere = isFocused && grid.column == column + 1
      if isHere, let editor = grid.editor {
        editor.field.draw(in: &frame, place.splitLeft(1).rest)
      } else {
        drawCell(index, column, in: &frame, place)
        if isHere { select(place.splitLeft(1).rest, in: &frame) }
      }
    }
    guard layout.hasTotal, !row.isBlank else { return }
    frame.label(
      format.money(row.total, layout.style),
      in: layout.place(layout.years.count, on: line), .muted, .trailing)
  }

  private func select(_ place: Rect, in frame: inout Frame) {
    frame.select(place)
    frame.cursor = Point(column: place.column, row: place.row)
  }

  private func drawCell(
    _ row: Int, _ column: Int, in frame: inout Frame, _ place: Rect
  ) {
    let room = place.splitLeft(1).rest
    guard let cell = grid.rows[row].cells[grid.years[column]] else {
      frame.label("·", in: room, .muted, .trailing)
      return
    }
    let look = look(of: cell, grid.problem(row: row, column: column + 1))
    frame.label(look.mark, in: room, look.style)
    let text = room.splitLeft(DisplayWidth.columns(of: look.mark)).rest
    if let typed = cell.typed, cell.unreadable != nil {
      frame.label(typed, in: text, look.style, .trailing)
    } else if cell.isEmpty {
      frame.label("·", in: text, look.style, .trailing)
    } else {
      frame.label(format.money(cell.amount, layout.style), in: text, look.style, .trailing)
    }
  }

  private func look(
    of cell: BudgetGrid.Cell, _ problem: GridProblem?
  ) -> (mark: String, style: Style) {
    if problem != nil { return ("▲", Style(.bad, bold: true)) }
    if cell.hasRival, cell.isChanged { return ("◆", Style(.warning, bold: true)) }
    if cell.isChanged { return ("*", Style(.accent, bold: true)) }
    if cell.standing.lines.count > 1 { return ("&", .muted) }
    let isFresh = cell.standing.lines.contains { scene.isMarked($0) }
    if isFresh { return ("", Style(.fresh)) }
    return ("", cell.isEmpty ? .muted : .text)
  }

  private func drawSums(in frame: inout Frame, _ sums: Rect) {
    guard !sums.isEmpty else { return }
    let style = Style(.text, bold: true)
    frame.label(
      wording.total, in: sums.inset(columns: 1).splitLeft(layout.name).left, style)
    for (offset, index) in layout.years.enumerated() {
      frame.label(
        format.money(grid.total(ofYear: grid.years[index]), layout.style),
        in: layout.place(offset, on: sums), style, .trailing)
    }
    if layout.hasTotal {
      frame.label(
        format.money(grid.total, layout.style),
        in: layout.place(layout.years.count, on: sums), style, .trailing)
    }
  }

  /// The categories that a name may be completed to, where they cover the least: below the name, or
  /// above it.
  private func drawOptions(_ visible: Range<Int>, in frame: inout Frame) {
    let list = layout.rooms.list
    guard grid.column == 0, let options = grid.editor?.options, !options.shown.isEmpty,
      visible.contains(grid.list.selection)
    else { return }
    let row = list.row + grid.list.selection - visible.lowerBound
    let below = list.bottom - row - 1
    let above = row - list.row
    let count = min(options.shown.count, 6, max(below, above))
    let box = Rect(
      column: list.column + 2, row: below >= count ? row + 1 : row - count,
      columns: min(40, list.columns - 3), rows: count)
    frame.fill(box)
    let selection = options.selection ?? -1
    let top = max(0, selection - count + 1)
    for (offset, option) in options.shown.dropFirst(top).prefix(count).enumerated() {
      let line = box.line(offset)
      frame.line([("│ ", Style(.focus)), (option.text, .text)], in: line)
      if top + offset == selection { frame.select(line.splitLeft(1).rest) }
    }
  }
}
