internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The table part × category × year.
extension BudgetView {
  func drawLines(in frame: inout Frame, _ inner: Rect, isFocused: Bool) {
    let areas = layout.lines
    let style = linesStyle(inner)
    let view = ListView(lineColumns(style), in: areas.list)
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

  /// How the amounts of the lines are written: so that what is revised, paid, committed and left has
  /// room, and a row is seen to add up.
  func linesStyle(_ inner: Rect) -> QuebecFormat.MoneyStyle {
    let least = Self.leastName + 4 * (max(9, widest(.dollars)) + 1) + 3
    return inner.columns >= 118 ? .cents : inner.columns >= least ? .dollars : .bareThousands
  }

  private static let leastName = 22

  /// The columns of the table. The last to go are those that add up.
  private func lineColumns(_ style: QuebecFormat.MoneyStyle) -> [Column] {
    let least = style == .cents ? 14 : style == .dollars ? 9 : 5
    let width = max(least, widest(style))
    let isBare = style == .bareThousands
    func money(_ title: String, rank: Int) -> Column {
      Column(title, width: width, alignment: .trailing, rank: rank)
    }
    return [
      Column(
        wording.line, width: isBare ? 10 : Self.leastName,
        wanted: max(Self.leastName, min(44, widestName + 2))),
      money(wording.initial, rank: 7),
      money(isBare ? wording.revisedShort : wording.revised, rank: 0),
      money(wording.paid, rank: 0),
      money(isBare ? wording.committedHeading : wording.committed, rank: 1),
      money(wording.balance, rank: 6),
      money(style == .cents ? wording.available : wording.availableAbbreviated, rank: 1),
      Column("%", width: isBare ? 5 : 6, alignment: .trailing, rank: 2),
      Column("", width: 18, rank: 4), Column("", width: 12, wanted: 24, rank: 5),
    ]
  }

  /// Columns of the longest name, with what stands before it.
  private var widestName: Int {
    state.rows.lazy.filter { $0.subject.hasAmounts }
      .map { indent(of: $0) + DisplayWidth.columns(of: name(of: $0)) }.max() ?? 0
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
    drawBullet(row, in: &frame, layout.rect(9, row: rect.row))
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

  /// What is paid and committed of what is budgeted, as a bar; today marked, but on years that are
  /// over or to come.
  private func drawBullet(_ row: BudgetRow, in frame: inout Frame, _ rect: Rect) {
    let cell = row.money
    guard !rect.isEmpty, cell.revised.cents > 0 else { return }
    let whole = Double(cell.revised.cents)
    let value = Double(cell.spent.cents) / whole
    Gauge(
      value: value, second: Double(cell.committed.cents) / whole, tick: elapsedShare(of: row),
      role: cell.available.cents < 0 ? .bad : .neutral
    ).draw(in: &frame, rect)
  }

  /// The share of a row's time that has elapsed; nil where it has none, or where all has.
  private func elapsedShare(of row: BudgetRow) -> Double? {
    guard let calendar = project.calendar else { return nil }
    switch row.subject {
    case .year(_, let number):
      guard state.years == .project,
        let year = calendar.years.first(where: { $0.number == number }),
        figures.today >= year.start, figures.today <= year.end
      else { return nil }
      return Double(figures.today.days(since: year.start) + 1)
        / Double(year.end.days(since: year.start) + 1)
    case .part, .line, .total:
      guard state.shownYear == nil else { return nil }
      return Double(calendar.elapsedDays(on: figures.today)) / Double(calendar.totalDays)
    default: return nil
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
