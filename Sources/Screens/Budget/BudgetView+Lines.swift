internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The table part × category × year.
extension BudgetView {
  func drawLines(in frame: inout Frame, _ inner: Rect, isFocused: Bool) {
    let areas = layout.lines
    let style: QuebecFormat.MoneyStyle =
      inner.columns >= 118 ? .cents : inner.columns >= 50 ? .dollars : .short
    let width = max(style == .cents ? 14 : style == .dollars ? 9 : 8, widest(style))
    func money(_ title: String, rank: Int) -> Column {
      Column(title, width: width, alignment: .trailing, rank: rank)
    }
    let view = ListView(
      [
        Column(wording.line, width: style == .short ? 10 : 22, weight: 1),
        money(wording.initial, rank: 6), money(wording.revised, rank: 0),
        money(wording.paid, rank: 0), money(wording.committed, rank: 4),
        money(wording.balance, rank: 5),
        money(style == .cents ? wording.available : wording.availableAbbreviated, rank: 2),
        Column("%", width: 6, alignment: .trailing, rank: 1),
        Column("", width: 18, rank: 3),
      ], in: areas.list)
    if !areas.head.isEmpty { view.drawHeadings(in: &frame, row: areas.head.row) }
    if state.hasNoLines {
      frame.message(wording.noBudget, in: areas.list)
      return
    }
    guard !state.rows.isEmpty else {
      frame.message(wording.noMatch(state.linesFilter.text), in: areas.list)
      return
    }
    let selected = view.drawRows(
      in: &frame, state.lines, count: state.rows.count, isFocused: isFocused
    ) { frame, index, row in
      draw(state.rows[index], in: &frame, row, view.layout, style)
    }
    putCursor(on: selected, in: &frame, isFocused: isFocused)
  }

  /// Columns of the longest amount, so that none is cut.
  private func widest(_ style: QuebecFormat.MoneyStyle) -> Int {
    let amounts = state.rows.lazy.map(\.money).flatMap { cell in
      [cell.initial, cell.revised, cell.spent, cell.committed, cell.balance, cell.available]
    }
    return [amounts.max(), amounts.min()].compactMap(\.self)
      .map { DisplayWidth.columns(of: format.money($0, style)) }.max() ?? 0
  }

  private func draw(
    _ row: BudgetRow, in frame: inout Frame, _ rect: Rect, _ layout: ColumnLayout,
    _ style: QuebecFormat.MoneyStyle
  ) {
    switch row.subject {
    case .transfers:
      frame.label(wording.transfers, in: rect.inset(columns: 1), Style(.heading))
      return
    case .transfer(let id):
      if let transfer = project.transfers[id] {
        frame.label(
          wording.line(of: transfer, in: project), in: rect.inset(columns: 2), .text)
      }
      return
    case .cap:
      drawCap(in: &frame, rect.inset(columns: 1))
      return
    case .part, .line, .year, .total, .outside: break
    }
    let look = look(of: row)
    let name = layout.rect(0, row: rect.row)
    let isMarked = isMarked(row)
    frame.label(
      (isMarked ? "● " : "") + self.name(of: row), in: name.splitLeft(indent(of: row)).rest,
      isMarked ? Style(.fresh) : look)
    let cell = row.money
    let amounts = [
      cell.initial, cell.revised, cell.spent, cell.committed, cell.balance, cell.available,
    ]
    for (index, amount) in amounts.enumerated() {
      // What is outside stands against no budget.
      if row.subject == .outside, index != 2, index != 3 { continue }
      // A figure that was changed by transfers, or that is wrong, stands out.
      let isWrong = amount.cents < 0
      let isMoved = index == 0 && cell.initial != cell.revised
      draw(
        amount, style, in: &frame, layout.rect(index + 1, row: rect.row),
        isWrong ? Style(.bad, bold: true) : isMoved ? Style(.accent) : look)
    }
    if row.subject == .outside {
      frame.label(
        "◆ \(wording.countsNot)", in: layout.rect(8, row: rect.row), Style(.warning))
      return
    }
    let percent = cell.consumption.map { format.percent($0) } ?? wording.undefined
    frame.label(percent, in: layout.rect(7, row: rect.row), look, .trailing)
    let year = row.yearTrouble.flatMap { inner in
      row.trouble.map { $0 <= inner.trouble } == true ? nil : inner
    }
    if let trouble = year?.trouble ?? row.trouble {
      let place = layout.rect(8, row: rect.row)
      let isBad = trouble == .over
      let role = Style(isBad ? .bad : .warning, bold: isBad)
      let mark = wording.mark(isBad ? .over : .warning)
      if place.columns > 0 {
        let when = year.map { " " + shortYear($0.year) } ?? ""
        frame.label("\(mark) \(wording.name(trouble))\(when)", in: place, role)
      } else {
        frame.put(
          isBad ? "▲" : "◆", at: Point(column: rect.column, row: rect.row), in: rect, role)
      }
    }
  }

  /// Whether its charges have changed since the moment that is asked about.
  private func isMarked(_ row: BudgetRow) -> Bool {
    guard let since = scene.world.since else { return false }
    return switch row.subject {
    case .part(let part): since.charges[part] != nil
    case .line(let line): since.lines.contains(line)
    default: false
    }
  }

  private func shortYear(_ year: Int) -> String {
    state.years == .project
      ? wording.yearName(year)
      : state.months?.slices.first { $0.period.year == year }
        .map { wording.yearLabel($0.period, project.calendar) } ?? ""
  }

  private func look(of row: BudgetRow) -> Style {
    switch row.subject {
    case .part: Style(.heading)
    case .total: Style(.text, bold: true)
    case .year: .muted
    default: .text
    }
  }

  private func indent(of row: BudgetRow) -> Int {
    switch row.subject {
    case .part, .total, .outside: 0
    case .line: 1
    default: 4
    }
  }

  private func name(of row: BudgetRow) -> String {
    let mark = row.isFolded.map { $0 ? "▸ " : "▾ " } ?? ""
    switch row.subject {
    case .part(let id): return mark + scene.name(ofPart: id)
    case .line:
      return mark + (row.name.isEmpty ? wording.noCategory : row.name)
    case .year(_, let year):
      guard year > 0 else { return wording.outsideDates }
      return state.months?.slices.first { $0.period.year == year }
        .map { wording.yearLabel($0.period, project.calendar) } ?? wording.yearTitle(year)
    case .total: return wording.total
    case .outside: return wording.outsideDates
    default: return row.name
    }
  }

  private func drawCap(in frame: inout Frame, _ rect: Rect) {
    guard let cap = AdministrationCap(project, figures) else { return }
    let sentence = wording.sentence(cap)
    let isBad = cap.isExceeded || cap.isOverBudgeted
    let mark = isBad ? "▲ " : cap.isKnown ? "● " : "◆ "
    let role: Role = isBad ? .bad : cap.isKnown ? .good : .warning
    frame.line(
      [(mark, Style(role, bold: isBad)), (sentence, isBad ? Style(.bad) : .muted)], in: rect)
  }
}
