internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Draws the grid of a part's budget: categories by year, sums, and below them the cell in focus and
/// what is left of the grant.
struct BudgetGridView: DashboardView {
  let dashboard: Dashboard

  private static let leastNameColumns = 12
  private static let leastCellColumns = 9

  private var body: Rect { Dashboard.Areas(dashboard.size).body }

  /// Where things stand.
  private struct Layout {
    var head: Rect
    var list: Rect
    var sums: Rect
    var foot: Rect
    var name: Int
    var cell: Int
    var style: QuebecFormat.MoneyStyle
    /// The columns of years that are seen, from 0.
    var years: Range<Int>
    var hasTotal: Bool
  }

  private var rooms: (head: Rect, list: Rect, sums: Rect, foot: Rect) {
    let inner = body.insidePanel
    let footRows = inner.rows >= 16 ? 6 : inner.rows >= 10 ? 4 : inner.rows >= 6 ? 2 : 0
    let upper = inner.splitTop(inner.rows - footRows)
    let headed = upper.top.headed(by: 1)
    let hasSums = upper.top.rows >= 4
    let list = headed.list.splitTop(headed.list.rows - (hasSums ? 1 : 0)).top
    // Sums follow the last category, where they are seen to move.
    let count = min(dashboard.grid?.rows.count ?? 0, list.rows)
    return (headed.head, list, headed.list.line(hasSums ? count : headed.list.rows), upper.rest)
  }

  /// Rows of categories that are seen at once.
  var rowCount: Int { max(1, rooms.list.rows) }

  private func layout(_ grid: BudgetGrid) -> Layout {
    let rooms = rooms
    let columns = rooms.list.columns - 2
    let names = grid.rows.map { DisplayWidth.columns(of: $0.name) }.max() ?? 0
    var style = QuebecFormat.MoneyStyle.short
    var cell = Self.leastCellColumns
    for candidate in [QuebecFormat.MoneyStyle.cents, .dollars, .short] {
      style = candidate
      cell = max(Self.leastCellColumns, longest(grid, candidate) + 2)
      let least = candidate == .cents ? min(names + 2, 24) : Self.leastNameColumns
      if least + cell * (grid.years.count + 1) <= columns { break }
    }
    let hasTotal = columns >= Self.leastNameColumns + 2 * cell
    let room = columns - Self.leastNameColumns - (hasTotal ? cell : 0)
    let seen = min(grid.years.count, max(1, room / cell))
    // As far to the left as the year in focus allows.
    let first = max(0, min(grid.column, grid.years.count) - seen)
    let name = max(0, columns - cell * (seen + (hasTotal ? 1 : 0)))
    return Layout(
      head: rooms.head, list: rooms.list, sums: rooms.sums, foot: rooms.foot,
      name: min(name, max(names + 4, 26)), cell: cell, style: style, years: first..<first + seen,
      hasTotal: hasTotal)
  }

  private func longest(_ grid: BudgetGrid, _ style: QuebecFormat.MoneyStyle) -> Int {
    var amounts = grid.years.map { grid.total(ofYear: $0) } + [grid.total]
    for row in grid.rows { amounts += row.cells.values.map(\.amount) }
    return amounts.map { DisplayWidth.columns(of: format.money($0, style)) }.max() ?? 0
  }

  /// The place of a column of amounts on a row, counted among those that are seen.
  private func place(_ index: Int, _ layout: Layout, on row: Rect) -> Rect {
    let left = row.column + 1 + layout.name + index * layout.cell
    return Rect(
      column: left, row: row.row, columns: max(0, min(layout.cell, row.right - left)),
      rows: row.rows)
  }

  func draw(in frame: inout Frame) {
    guard let grid = dashboard.grid else { return }
    if body.hasRoomForPanel {
      let count = grid.changedCount
      let title = wording.gridTitle(partName(grid))
      let room = body.columns - DisplayWidth.columns(of: title) - 9
      let detail =
        count > 0
        ? wording.changedCells(count)
        : wording.gridAmounts.first { DisplayWidth.columns(of: $0) <= room } ?? ""
      _ = frame.panel(body, title: title, detail: detail, isFocused: true)
    }
    let layout = layout(grid)
    drawHead(grid, layout, in: &frame)
    let visible = grid.list.visible(rows: layout.list.rows, count: grid.rows.count)
    for (offset, index) in visible.enumerated() {
      draw(grid, index, layout, in: &frame, layout.list.line(offset))
    }
    frame.scrollBar(
      column: layout.list.right - 1, rows: layout.list.row..<layout.list.bottom, visible: visible,
      count: grid.rows.count)
    drawSums(grid, layout, in: &frame)
    GridFoot(dashboard).draw(grid, in: &frame, layout.foot)
    drawOptions(grid, layout, visible, in: &frame)
  }

  private func partName(_ grid: BudgetGrid) -> String {
    guard let part = grid.part.flatMap({ project.parts[$0] }) else { return wording.noPart }
    return "\(part.code) \(part.short.isEmpty ? part.title : part.short)"
  }

  private func drawHead(_ grid: BudgetGrid, _ layout: Layout, in frame: inout Frame) {
    guard !layout.head.isEmpty else { return }
    let name = layout.head.inset(columns: 1).splitLeft(layout.name).left
    let more = layout.years.lowerBound > 0 ? "◂ " : ""
    frame.label(more + wording.heading(.category), in: name, .muted)
    for (offset, index) in layout.years.enumerated() {
      let year = grid.years[index]
      let title = year < 1 ? wording.withoutYear : wording.yearTitle(year)
      let isLast = offset == layout.years.count - 1 && index < grid.years.count - 1
      frame.label(
        title + (isLast ? " ▸" : ""), in: place(offset, layout, on: layout.head),
        index + 1 == grid.column ? Style(.accent) : .muted, .trailing)
    }
    if layout.hasTotal {
      frame.label(
        wording.total, in: place(layout.years.count, layout, on: layout.head), .muted, .trailing)
    }
  }

  private func draw(
    _ grid: BudgetGrid, _ index: Int, _ layout: Layout, in frame: inout Frame, _ line: Rect
  ) {
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
      let place = place(offset, layout, on: line)
      let isHere = isFocused && grid.column == column + 1
      if isHere, let editor = grid.editor {
        editor.field.draw(in: &frame, place.splitLeft(1).rest)
      } else {
        draw(grid, index, column, layout.style, in: &frame, place)
        if isHere { select(place.splitLeft(1).rest, in: &frame) }
      }
    }
    guard layout.hasTotal, !row.isBlank else { return }
    frame.label(
      format.money(row.total, layout.style),
      in: place(layout.years.count, layout, on: line), .muted, .trailing)
  }

  private func select(_ place: Rect, in frame: inout Frame) {
    frame.select(place)
    frame.cursor = Point(column: place.column, row: place.row)
  }

  private func draw(
    _ grid: BudgetGrid, _ row: Int, _ column: Int, _ style: QuebecFormat.MoneyStyle,
    in frame: inout Frame, _ place: Rect
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
      frame.label(format.money(cell.amount, style), in: text, look.style, .trailing)
    }
  }

  private func look(
    of cell: GridCell, _ problem: GridCell.Problem?
  ) -> (mark: String, style: Style) {
    if problem != nil { return ("▲", Style(.bad, bold: true)) }
    if cell.hasRival, cell.isChanged { return ("◆", Style(.warning, bold: true)) }
    if cell.isChanged { return ("*", Style(.accent, bold: true)) }
    if cell.standing.lines.count > 1 { return ("&", .muted) }
    let isFresh = cell.standing.lines.contains { dashboard.isMarked($0) }
    if isFresh { return ("", Style(.fresh)) }
    return ("", cell.isEmpty ? .muted : .text)
  }

  private func drawSums(_ grid: BudgetGrid, _ layout: Layout, in frame: inout Frame) {
    guard !layout.sums.isEmpty else { return }
    let style = Style(.text, bold: true)
    frame.label(
      wording.total, in: layout.sums.inset(columns: 1).splitLeft(layout.name).left, style)
    for (offset, index) in layout.years.enumerated() {
      frame.label(
        format.money(grid.total(ofYear: grid.years[index]), layout.style),
        in: place(offset, layout, on: layout.sums), style, .trailing)
    }
    if layout.hasTotal {
      frame.label(
        format.money(grid.total, layout.style),
        in: place(layout.years.count, layout, on: layout.sums), style, .trailing)
    }
  }

  /// The categories that a name may be completed to, where they cover the least: below the name, or
  /// above it.
  private func drawOptions(
    _ grid: BudgetGrid, _ layout: Layout, _ visible: Range<Int>, in frame: inout Frame
  ) {
    guard grid.column == 0, let options = grid.editor?.options, !options.shown.isEmpty,
      visible.contains(grid.list.selection)
    else { return }
    let row = layout.list.row + grid.list.selection - visible.lowerBound
    let below = layout.list.bottom - row - 1
    let above = row - layout.list.row
    let count = min(options.shown.count, 6, max(below, above))
    let box = Rect(
      column: layout.list.column + 2, row: below >= count ? row + 1 : row - count,
      columns: min(40, layout.list.columns - 3), rows: count)
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
