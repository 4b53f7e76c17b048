internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The three-year budget timeline: planned and paid by quarter, today marked, years below.
extension OverviewView {
  func drawTimeline(in frame: inout Frame, _ rect: Rect) {
    let inner = frame.panel(rect, title: wording.timeline).inset(columns: 1)
    drawLegend(in: &frame, rect)
    guard let calendar = project.calendar, !figures.quarters.isEmpty else {
      frame.label(wording.noDates, in: inner, .muted)
      return
    }
    let labelRows = inner.rows >= 8 ? 3 : inner.rows >= 5 ? 2 : 1
    let split = inner.splitTop(inner.rows - labelRows)
    let chart = BarChart(
      figures.quarters.map { quarter in
        BarChart.Pair(
          planned: Double(max(0, quarter.planned.cents)),
          actual: Double(max(0, quarter.spent.cents)),
          pending: Double(max(0, quarter.committed.cents)),
          role: .neutral)
      })
    let scale = TimeScale(
      start: Int(calendar.start.number), end: Int(calendar.end.number) + 1,
      column: split.top.column, columns: split.top.columns)
    drawYearMarks(calendar, scale, in: &frame, split.top)
    if chart.maximum > 0 {
      chart.draw(in: &frame, split.top)
      drawMaximum(chart, in: &frame, split.top)
    } else {
      frame.label(wording.nothingPlanned, in: split.top, .muted)
    }
    drawAxis(calendar, scale, in: &frame, split.rest)
    drawToday(calendar, scale, in: &frame, split.top, axisRow: split.rest.row)
  }

  /// On the frame of the panel, in the looks that the bars have.
  private func drawLegend(in frame: inout Frame, _ rect: Rect) {
    let pieces: [(text: String, style: Style)] = [
      (" ░", Style(.planned)), (" \(wording.plannedShort) ", .muted), ("█", Style(.neutral)),
      (" \(wording.paidShort) ", .muted), ("▒", Style(.planned)),
      (" \(wording.committedShort) ", .muted),
    ]
    let width = pieces.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
    let title = DisplayWidth.columns(of: wording.timeline) + 6
    guard width + title <= rect.columns - 1, rect.rows >= 3 else { return }
    frame.line(
      pieces,
      in: Rect(column: rect.right - 2 - width, row: rect.row, columns: width, rows: 1))
  }

  private func drawYearMarks(
    _ calendar: ProjectCalendar, _ scale: TimeScale, in frame: inout Frame, _ rect: Rect
  ) {
    for year in calendar.years.dropFirst() {
      let column = scale.column(of: Int(year.start.number)) - 1
      for row in rect.row..<rect.bottom {
        frame.put("┊", at: Point(column: column, row: row), in: rect, Style(.track))
      }
    }
  }

  /// The amount that the full height stands for, where the corner is free.
  private func drawMaximum(_ chart: BarChart, in frame: inout Frame, _ rect: Rect) {
    let text = format.money(Money(rounding: chart.maximum), .short)
    let width = DisplayWidth.columns(of: text)
    guard rect.columns > 3 * width, rect.rows >= 3 else { return }
    for start in [rect.column, rect.right - width] {
      let isFree = (start..<(start + width)).allSatisfy { frame[$0, rect.row].scalar == 0x20 }
      guard isFree else { continue }
      frame.label(
        text, in: Rect(column: start, row: rect.row, columns: width, rows: 1), .muted)
      return
    }
  }

  private func drawToday(
    _ calendar: ProjectCalendar, _ scale: TimeScale, in frame: inout Frame, _ rect: Rect,
    axisRow: Int
  ) {
    let today = figures.today
    guard today >= calendar.start, today <= calendar.end else { return }
    let column = scale.column(of: Int(today.number))
    for row in rect.row..<rect.bottom where frame[column, row].scalar == 0x20 {
      frame.put("│", at: Point(column: column, row: row), in: rect, Style(.accent))
    }
    frame.put(
      "▲", at: Point(column: column, row: axisRow), in: frame.bounds, Style(.accent, bold: true))
  }

  /// Below the bars: a line with today's place, then each year with what it has and what was paid.
  private func drawAxis(
    _ calendar: ProjectCalendar, _ scale: TimeScale, in frame: inout Frame, _ rect: Rect
  ) {
    guard rect.rows > 0 else { return }
    for column in rect.column..<rect.right {
      frame.put("─", at: Point(column: column, row: rect.row), in: rect, Style(.border))
    }
    let narrowest =
      figures.years.map { year in
        scale.columns(from: Int(year.year.start.number), through: Int(year.year.end.number)).count
          - 1
      }.min() ?? 0
    // One way of writing for all years, so that they compare.
    let styles: [QuebecFormat.MoneyStyle] = [.dollars, .short, .thousands]
    let style = styles.first { style in
      figures.years.allSatisfy {
        DisplayWidth.columns(of: wording.ratio($0.money.spent, $0.money.revised, style))
          <= narrowest
      }
    }
    for year in figures.years {
      let start = scale.column(of: Int(year.year.start.number))
      let end = min(scale.column(of: Int(year.year.end.number) + 1), rect.right)
      let room = Rect(column: start, row: rect.row + 1, columns: end - start - 1, rows: 1)
      let isCurrent = year.year.number == figures.currentYear
      let name = wording.yearTitle(year.year.number)
      let label = FinancialYear(
        containing: year.year.start, firstMonth: year.year.start.civil.month
      ).label
      let percent = year.money.consumption.map { format.percent($0) } ?? wording.undefined
      if rect.rows > 1 {
        frame.ends(
          ["\(name) · \(label)", name], isCurrent ? Style(.accent) : Style(.muted), percent, .text,
          in: room)
      }
      if rect.rows > 2 {
        let next = Rect(column: start, row: rect.row + 2, columns: end - start - 1, rows: 1)
        let text = wording.ratio(year.money.spent, year.money.revised, style)
        let isOver = year.money.revised.cents > 0 && year.money.available.cents < 0
        frame.label(text, in: next, isOver ? Style(.bad, bold: true) : .text)
      }
    }
  }
}
