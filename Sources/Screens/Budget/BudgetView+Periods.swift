internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Below the charts: the names of the periods, the selected one in words, and a table of all.
extension BudgetView {
  func drawAxis(
    _ timeline: BudgetTimeline, _ window: Window, _ selected: Int, in frame: inout Frame,
    _ rect: Rect, isFocused: Bool
  ) {
    guard !rect.isEmpty else { return }
    let narrowest = window.shown.map { window.columns(of: $0).count }.min() ?? 1
    for index in window.shown {
      let columns = window.columns(of: index)
      let room = Rect(
        column: columns.lowerBound, row: rect.row, columns: max(1, columns.count - 1), rows: 1)
      let period = timeline.slices[index].period
      let name = wording.shortName(period, project.calendar, columns: narrowest - 1)
      frame.label(name, in: room, index == selected ? Style(.accent, bold: true) : .muted)
      if index == selected {
        frame.restyle(room) { Style($0.role, bold: true, selected: isFocused) }
      }
      drawDueMarks(period, in: &frame, room)
    }
    guard rect.rows > 1, state.length != .year else { return }
    var first = window.shown.lowerBound
    while first < window.shown.upperBound {
      let year = timeline.slices[first].period.year
      let last = window.shown.last { timeline.slices[$0].period.year == year } ?? first
      let start = window.columns(of: first).lowerBound
      let end = window.columns(of: last).upperBound
      let room = Rect(column: start, row: rect.row + 1, columns: end - start - 1, rows: 1)
      let period = timeline.slices[first].period
      let label = wording.yearLabel(period, project.calendar)
      // A year of the agreement has a shorter name, one that the calendar counts has none.
      frame.ends(
        period.kind == .project ? [label, wording.yearTitle(period.year)] : [label], .muted, "",
        .muted, in: room)
      first = last + 1
    }
  }

  /// A mark at the end of a period's name for each report that is due in it.
  private func drawDueMarks(_ period: Period, in frame: inout Frame, _ room: Rect) {
    let due = reports(in: period)
    guard let report = due.first, room.columns >= 4 else { return }
    let isLate = due.contains {
      !$0.isSent(on: figures.today) && ($0.due ?? .init(number: .max)) < figures.today
    }
    frame.put(
      !report.isSent(on: figures.today) ? "◇" : "●",
      at: Point(column: room.right - 1, row: room.row), in: room,
      Style(isLate ? .bad : .text, bold: isLate))
  }

  private func reports(in period: Period) -> [Report] {
    (state.position?.reports ?? []).filter { $0.due.map { period.days.contains($0) } ?? false }
  }

  /// The selected period in words.
  func drawDetail(_ slice: BudgetTimeline.Slice, in frame: inout Frame, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    let name = wording.longName(slice.period, project.calendar)
    let reports = reports(in: slice.period).map { report in
      "\(!report.isSent(on: figures.today) ? "◇" : "●") \(report.title)"
    }
    frame.line(
      [(name, Style(.accent, bold: true)), ("  " + reports.joined(separator: " "), .muted)],
      in: rect.line(0))
    let styles: [QuebecFormat.MoneyStyle] = [.cents, .dollars, .short, .thousands]
    let lines = styles.map { amounts(of: slice, $0) }
    let fitting = lines.first { line in
      line.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) } <= rect.columns
    }
    frame.line(fitting ?? shortened(lines[3], columns: rect.columns), in: rect.line(1))
  }

  /// The first amounts, each with its word, that a line has room for.
  private func shortened(
    _ pieces: [(text: String, style: Style)], columns: Int
  ) -> [(text: String, style: Style)] {
    var kept = pieces
    while kept.count > 2, kept.reduce(0, { $0 + DisplayWidth.columns(of: $1.text) }) > columns {
      kept.removeLast(2)
    }
    return kept
  }

  private func amounts(
    of slice: BudgetTimeline.Slice, _ style: QuebecFormat.MoneyStyle
  ) -> [(text: String, style: Style)] {
    var pieces: [(text: String, style: Style)] = []
    func add(_ word: String, _ amount: Money, _ look: Style) {
      pieces.append(((pieces.isEmpty ? "" : " · ") + word + " ", .muted))
      pieces.append((format.money(amount, style), look))
    }
    add(wording.plannedShort, slice.planned, .text)
    add(wording.paidShort, slice.spent, Style(.neutral, bold: true))
    if slice.committed.cents != 0 { add(wording.committedShort, slice.committed, .text) }
    if slice.forecast.cents != 0 { add(wording.forecastShort, slice.forecast, .text) }
    let variance = slice.planned - slice.spent - slice.committed
    if slice.days.upperBound <= figures.today {
      add(wording.variance, variance, variance.cents < 0 ? Style(.bad) : .text)
    }
    return pieces
  }

  /// Every period with its sums, the selected one in view, and below them what they add up to.
  func drawPeriods(
    _ timeline: BudgetTimeline, _ selected: Int, in frame: inout Frame, _ rect: Rect
  ) {
    let style: QuebecFormat.MoneyStyle = rect.columns >= 100 ? .cents : .dollars
    let width = style == .cents ? 14 : 11
    let view = ListView(
      [
        Column(wording.period, width: 18, weight: 1),
        Column(wording.planned, width: width, alignment: .trailing),
        Column(wording.paid, width: width, alignment: .trailing),
        Column(wording.committed, width: width, alignment: .trailing, rank: 2),
        Column(wording.forecastWord, width: width, alignment: .trailing, rank: 1),
        Column(wording.plannedSum, width: width, alignment: .trailing, rank: 3),
        Column(wording.paidSum, width: width, alignment: .trailing, rank: 3),
      ],
      in: Rect(
        column: rect.column, row: rect.row + 1, columns: rect.columns, rows: rect.rows - 3))
    view.drawHeadings(in: &frame, row: rect.row)
    var list = ListState()
    list.select(selected, count: timeline.slices.count)
    list.reveal(rows: view.rect.rows, count: timeline.slices.count)
    var sums: [(planned: Money, paid: Money)] = []
    for slice in timeline.slices {
      let last = sums.last ?? (.zero, .zero)
      sums.append((last.planned + slice.planned, last.paid + slice.spent))
    }
    func draw(_ name: String, _ amounts: [Money?], _ row: Int, _ look: Style) {
      frame.label(name, in: view.layout.rect(0, row: row), look)
      for (index, amount) in amounts.enumerated() {
        guard let amount else { continue }
        let role = amount.cents < 0 ? Style(.bad, bold: true) : look
        self.draw(amount, style, in: &frame, view.layout.rect(index + 1, row: row), role)
      }
    }
    _ = view.drawRows(in: &frame, list, count: timeline.slices.count) { frame, index, row in
      let slice = timeline.slices[index]
      let isPast = slice.days.upperBound <= figures.today
      let name = wording.periodName(slice.period, project.calendar)
      frame.label(name, in: view.layout.rect(0, row: row.row), isPast ? .muted : .text)
      let amounts: [Money?] = [
        slice.planned, slice.spent, slice.committed, isPast ? nil : slice.forecast,
        sums[index].planned, slice.days.lowerBound <= figures.today ? sums[index].paid : nil,
      ]
      for (offset, amount) in amounts.enumerated() {
        guard let amount else { continue }
        self.draw(
          amount, style, in: &frame, view.layout.rect(offset + 1, row: row.row),
          amount.cents < 0 ? Style(.bad, bold: true) : .text)
      }
    }
    let outside = timeline.outside
    let hasOutside =
      outside.revised.cents != 0 || outside.spent.cents != 0 || outside.committed.cents != 0
    if hasOutside {
      draw(
        wording.outsideDates, [outside.revised, outside.spent, outside.committed, nil, nil, nil],
        rect.bottom - 2, Style(.warning))
    }
    let total = timeline.total
    let forecast = timeline.slices.reduce(Money.zero) { $0 + $1.forecast }
    draw(
      wording.total, [total.revised, total.spent, total.committed, forecast, nil, nil],
      rect.bottom - 1, Style(.text, bold: true))
  }
}
