internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// What stands below the grid of a part's budget: the cell in focus, what is wrong with it, its
/// transfers and charges, and what is left of the grant.
struct GridFoot: SceneView {
  let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  /// One line; what is told first where room is short has the lowest rank.
  private struct Line {
    var rank: Int
    var texts: [String]
    var style: Style
  }

  func draw(_ grid: BudgetGrid, in frame: inout Frame, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    let hasRule = rect.rows >= 3
    if hasRule {
      for column in rect.column..<rect.right {
        frame.put("─", at: Point(column: column, row: rect.row), in: rect, Style(.border))
      }
    }
    let room = rect.splitTop(hasRule ? 1 : 0).rest.inset(columns: 1)
    var lines = lines(grid, columns: room.columns)
    while lines.count > room.rows,
      let last = lines.indices.max(by: { lines[$0].rank < lines[$1].rank })
    {
      lines.remove(at: last)
    }
    for (offset, line) in lines.enumerated() {
      let text = line.texts.first { DisplayWidth.columns(of: $0) <= room.columns }
      frame.label(text ?? line.texts.last ?? "", in: room.line(offset), line.style)
    }
  }

  private func lines(_ grid: BudgetGrid, columns: Int) -> [Line] {
    var lines = [Line(rank: 3, texts: reading(grid), style: Style(.text, bold: true))]
    lines += remarks(grid, columns: columns)
    if let cell = grid.cell {
      let money = cell.standing.money
      let transfers = money.revised - money.initial
      let charged = money.spent + money.committed
      let left = cell.amount + transfers - charged
      lines.append(
        Line(
          rank: 4,
          texts: wording.cellMoney(transfers: transfers, charged: charged, left: left),
          style: .muted))
    }
    let isOver = grid.remainder.map { $0.cents < 0 } ?? false
    lines.append(
      Line(
        rank: 2,
        texts: wording.shares(of: grid.total, grant: grid.grant, remainder: grid.remainder)
          .map { isOver ? "▲ " + $0 : $0 },
        style: isOver ? Style(.bad, bold: true) : .text))
    lines.append(
      Line(
        rank: 5,
        texts: grid.column == 0
          ? [wording.categoryHelp]
          : grid.changedCount > 0 || columns < 60
            ? [wording.capitalised(wording.gridAmounts[0]) + "."] : wording.gridHelp,
        style: .muted))
    return lines
  }

  /// What the cell in focus says, and what it said before.
  private func reading(_ grid: BudgetGrid) -> [String] {
    let row = grid.row
    guard let cell = grid.cell else {
      return [row.name.isEmpty ? wording.newCategory : row.name]
    }
    let name =
      row.isNew && row.name.isEmpty
      ? wording.cellName(wording.newCategory, year: grid.year)
      : wording.cellName(row.name, year: grid.year)
    var text = name
    if cell.unreadable != nil {
      text += " = ?"
    } else if cell.isChanged, cell.value == nil {
      text = wording.colon(name, wording.emptied)
    } else if cell.isEmpty {
      text = wording.colon(name, wording.nothingBudgeted)
    } else {
      text += " = " + format.money(cell.amount)
    }
    guard cell.isChanged else { return [text] }
    return ["\(text) (\(wording.before(cell.standing.amount)))", text]
  }

  /// What stands in the way, and what deserves a second look.
  private func remarks(_ grid: BudgetGrid, columns: Int) -> [Line] {
    let row = grid.list.selection
    let problem = grid.problem(row: row, column: grid.column) ?? grid.refusal
    // That a new category needs an amount is said once it is to be saved.
    if let problem, problem != .noAmount {
      let sentence = wording.sentence(problem, in: project, scene.directory)
      return wrapped("▲ " + sentence, rank: 0, Style(.bad), columns)
    }
    guard let cell = grid.cell else { return [] }
    if cell.hasRival, cell.isChanged {
      return wrapped("◆ " + wording.rival(cell.standing.amount), rank: 0, Style(.warning), columns)
    }
    let money = cell.standing.money
    let left = cell.amount + money.revised - money.initial - money.spent - money.committed
    guard left.cents < 0 else { return [] }
    return wrapped(
      "◆ " + wording.lessThanCharged(Money(cents: -left.cents)), rank: 1, Style(.warning), columns)
  }

  private func wrapped(_ text: String, rank: Int, _ style: Style, _ columns: Int) -> [Line] {
    Wrapping.lines(of: text, columns: columns).prefix(2)
      .map { Line(rank: rank, texts: [$0], style: style) }
  }
}
