internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The three-year budget timeline: planned and paid by quarter, today marked, years below.
extension OverviewView {
  ///
  /// - Parameter tellsCash: whether the frame says when the cash runs out, as no picture does.
  func drawTimeline(in frame: inout Frame, _ rect: Rect, tellsCash: Bool) {
    let inner = drawTimelineFrame(in: &frame, rect)
    if tellsCash { drawCash(in: &frame, rect) }
    guard let calendar = project.calendar, !figures.quarters.isEmpty else {
      let lines = Wrapping.lines(of: wording.noDates, columns: inner.columns)
      for (offset, line) in lines.prefix(inner.rows).enumerated() {
        frame.label(line, in: inner.line(offset), .muted)
      }
      return
    }
    let labelRows = inner.rows >= 8 ? 3 : inner.rows >= 5 ? 2 : 1
    let split = inner.splitTop(inner.rows - labelRows)
    let margin = split.top.splitLeft(Self.amountColumns(inner.columns))
    let plot = margin.rest
    let chart = BarChart(
      figures.quarters.map { quarter in
        BarChart.Bar(
          planned: Double(max(0, quarter.planned.cents)),
          actual: Double(max(0, quarter.spent.cents)),
          pending: Double(max(0, quarter.committed.cents)))
      })
    let scale = TimeScale(
      start: Int(calendar.start.number), end: Int(calendar.end.number) + 1, column: plot.column,
      columns: plot.columns)
    drawYearMarks(calendar, scale, in: &frame, plot)
    if chart.maximum > 0 {
      let today = figures.today
      let isInside = today >= calendar.start && today <= calendar.end
      chart.draw(
        in: &frame, plot, line: isInside ? scale.column(of: Int(today.number)) : nil,
        hasBase: false)
      let amounts = margin.left.splitLeft(margin.left.columns - 1).left
      drawAmounts(.halves(of: chart.maximum, rows: plot.rows), in: &frame, amounts, beside: plot)
    } else {
      frame.label(wording.nothingPlanned, in: plot, .muted)
    }
    let below = Rect(
      column: plot.column, row: split.rest.row, columns: plot.columns, rows: split.rest.rows)
    drawAxis(calendar, scale, in: &frame, below)
  }

  /// Columns of the amounts beside the chart, with a gap behind them.
  private static func amountColumns(_ columns: Int) -> Int {
    columns < 36 ? 0 : columns < 50 ? 6 : 8
  }

  /// The panel with what its bars mean on its upper line, in the looks that they have, and the room
  /// inside it.
  private func drawTimelineFrame(in frame: inout Frame, _ rect: Rect) -> Rect {
    func legend(_ gap: String, _ committed: String) -> [(text: String, style: Style)] {
      [
        (" ▔", Style(.planned, bold: true)), (" \(wording.plannedShort)\(gap)", .muted),
        ("█", Style(.neutral)), (" \(wording.paidShort)\(gap)", .muted), ("▒", BarChart.pending),
        (" \(committed) ", .muted),
      ]
    }
    let variants: [(title: String, legend: [(text: String, style: Style)])] = [
      (wording.timeline, legend("  ", wording.committedShort)),
      (wording.timelineShort, legend("  ", wording.committedShort)),
      (wording.timelineShort, legend(" ", wording.committedTag)),
    ]
    func width(_ pieces: [(text: String, style: Style)]) -> Int {
      pieces.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
    }
    let fitting = variants.first { variant in
      width(variant.legend) + DisplayWidth.columns(of: variant.title) + 7 <= rect.columns
    }
    let inner = frame.panel(rect, title: fitting?.title ?? wording.timeline).inset(columns: 1)
    if let fitting, rect.rows >= 3 {
      let columns = width(fitting.legend)
      frame.line(
        fitting.legend,
        in: Rect(column: rect.right - 2 - columns, row: rect.row, columns: columns, rows: 1))
    }
    return inner
  }

  /// On the lower line of the panel: when the cash runs out, where it does before the end.
  private func drawCash(in frame: inout Frame, _ rect: Rect) {
    let cash = scene.world.derived.cash
    guard rect.hasRoomForPanel, !cash.instalments.isEmpty, let calendar = project.calendar else {
      return
    }
    let texts: [String]
    if cash.balance.cents < 0 {
      let words = wording.cashShort(by: -cash.balance)
      texts = ["\(words.what), \(words.when)", words.what]
    } else if let day = cash.runsOut, day < calendar.end {
      let words = wording.cashOut(day)
      texts = ["\(words.what) \(words.when)", "\(words.what) \(day.iso)"]
    } else {
      return
    }
    let room = Rect(
      column: rect.column + 2, row: rect.bottom - 1, columns: rect.columns - 4, rows: 1)
    guard let text = texts.first(where: { DisplayWidth.columns(of: $0) + 4 <= room.columns })
    else { return }
    frame.label(" ▲ \(text) ", in: room, Style(.bad, bold: true))
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

  /// Below the bars: a line with today's place, then each year with what it has and what was paid.
  private func drawAxis(
    _ calendar: ProjectCalendar, _ scale: TimeScale, in frame: inout Frame, _ rect: Rect
  ) {
    guard rect.rows > 0 else { return }
    frame.fill(rect.line(0), with: "─", Style(.border))
    if figures.today >= calendar.start, figures.today <= calendar.end {
      let column = scale.column(of: Int(figures.today.number))
      frame.put(
        "▲", at: Point(column: column, row: rect.row), in: rect, Style(.accent, bold: true))
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
    let showsRatio = figures.years.allSatisfy {
      DisplayWidth.columns(of: wording.ratio($0.money.spent, $0.money.revised, style)) <= narrowest
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
        let text =
          showsRatio
          ? wording.ratio(year.money.spent, year.money.revised, style)
          : amount(year.money.spent, .short, columns: next.columns)
        let isOver = year.money.revised.cents > 0 && year.money.available.cents < 0
        frame.label(text, in: next, isOver ? Style(.bad, bold: true) : .text)
      }
    }
  }
}
