internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The agreement along time: bars of each period, the curve of what adds up, and a table of both.
extension BudgetView {
  /// How the panel is divided.
  struct TimelineLayout {
    var curve = Rect(Size(columns: 0, rows: 0))
    var bars = Rect(Size(columns: 0, rows: 0))
    var axis = Rect(Size(columns: 0, rows: 0))
    var detail = Rect(Size(columns: 0, rows: 0))
    var table = Rect(Size(columns: 0, rows: 0))

    init(_ inner: Rect, showsCurve: Bool) {
      var rest = inner.inset(columns: inner.columns > 20 ? 1 : 0)
      if rest.rows >= 30 {
        let split = rest.splitTop(rest.rows * 58 / 100)
        table = split.rest.splitTop(1).rest
        rest = split.top
      }
      let below = rest.rows >= 9 ? 4 : rest.rows >= 6 ? 3 : 1
      let split = rest.splitTop(rest.rows - below)
      axis = split.rest.splitTop(min(2, below)).top
      detail = split.rest.splitTop(2).rest
      if split.top.rows >= 14 {
        let charts = split.top.splitTop(split.top.rows * 55 / 100)
        curve = charts.top.splitTop(charts.top.rows - 1).top
        bars = charts.rest
      } else if showsCurve {
        curve = split.top
      } else {
        bars = split.top
      }
    }
  }

  /// The periods that are drawn, as many as there is room for, with the selected one among them.
  struct Window {
    var shown: Range<Int>
    var rect: Rect

    init(count: Int, selected: Int, in rect: Rect) {
      let fitting = max(1, min(count, rect.columns / 3))
      let first = min(max(0, selected - fitting / 2), max(0, count - fitting))
      shown = first..<min(count, first + fitting)
      self.rect = rect
    }

    /// The columns of a period, the gap behind it included.
    func columns(of index: Int) -> Range<Int> {
      let count = max(1, shown.count)
      let offset = index - shown.lowerBound
      return
        (rect.column + rect.columns * offset / count)..<(rect.column
        + rect.columns * (offset + 1) / count)
    }
  }

  func drawTimeline(in frame: inout Frame, _ inner: Rect, isFocused: Bool) {
    guard let timeline = state.timeline, let selected = state.selectedIndex,
      !timeline.slices.isEmpty
    else {
      frame.message(wording.noDates, in: inner)
      return
    }
    let layout = TimelineLayout(inner, showsCurve: state.showsCurve)
    let window = Window(count: timeline.slices.count, selected: selected, in: layout.axis)
    if !layout.curve.isEmpty { drawCurve(timeline, window, in: &frame, layout.curve) }
    if !layout.bars.isEmpty { drawBars(timeline, window, in: &frame, layout.bars) }
    drawAxis(timeline, window, selected, in: &frame, layout.axis, isFocused: isFocused)
    drawDetail(timeline.slices[selected], in: &frame, layout.detail)
    if !layout.table.isEmpty { drawPeriods(timeline, selected, in: &frame, layout.table) }
    if isFocused {
      frame.cursor = Point(
        column: window.columns(of: selected).lowerBound, row: layout.axis.row)
      frame.showsCursor = false
    }
  }

  private func drawBars(
    _ timeline: BudgetTimeline, _ window: Window, in frame: inout Frame, _ rect: Rect
  ) {
    let slices = timeline.slices[window.shown]
    let chart = BarChart(
      slices.map { slice in
        BarChart.Pair(
          planned: Double(max(0, slice.planned.cents)), actual: Double(max(0, slice.spent.cents)),
          pending: Double(max(0, slice.committed.cents)),
          forecast: Double(max(0, slice.forecast.cents)))
      })
    let (caption, rect) = captioned(rect)
    drawMarks(timeline, window, in: &frame, rect)
    guard chart.maximum > 0 else {
      frame.label(wording.nothingPlanned, in: rect, .muted)
      return
    }
    chart.draw(in: &frame, rect)
    drawToday(window, timeline, in: &frame, rect)
    drawCaption(chart.maximum, barLegend, in: &frame, caption)
  }

  private func drawCurve(
    _ timeline: BudgetTimeline, _ window: Window, in frame: inout Frame, _ rect: Rect
  ) {
    let (caption, rect) = captioned(rect)
    drawMarks(timeline, window, in: &frame, rect)
    let curve = BurnCurve(scene, state)
    guard curve.maximum > 0 else {
      frame.label(wording.nothingPlanned, in: rect, .muted)
      return
    }
    var canvas = DotCanvas(size: rect.size)
    func x(_ day: CalendarDay) -> Double? { dotColumn(of: day, timeline, window, rect) }
    curve.draw(on: &canvas, x: x)
    drawToday(window, timeline, in: &frame, rect)
    canvas.draw(
      in: &frame, rect,
      styles: [
        Style(.planned), Style(.text, bold: true), Style(.accent), Style(.neutral, bold: true),
      ])
    drawCaption(curve.maximum, curveLegend, in: &frame, caption)
  }

  /// Where the end of a day stands, in dots of a canvas over a room; it may lie outside of
  /// it. Nil without periods.
  private func dotColumn(
    of day: CalendarDay, _ timeline: BudgetTimeline, _ window: Window, _ rect: Rect
  ) -> Double? {
    guard let first = timeline.slices.first, let last = timeline.slices.last else { return nil }
    let clamped = min(max(day, first.days.lowerBound.adding(days: -1)), last.days.upperBound)
    guard let index = timeline.index(of: max(clamped, first.days.lowerBound)) else { return nil }
    let days = timeline.slices[index].days
    let share =
      Double(clamped.days(since: days.lowerBound) + 1)
      / Double(days.upperBound.days(since: days.lowerBound) + 1)
    let position = Double(index - window.shown.lowerBound) + share
    return position * Double(rect.columns * 2) / Double(max(1, window.shown.count))
  }

  /// Faint lines where years begin.
  private func drawMarks(
    _ timeline: BudgetTimeline, _ window: Window, in frame: inout Frame, _ rect: Rect
  ) {
    for index in window.shown.dropFirst()
    where timeline.slices[index].period.year != timeline.slices[index - 1].period.year {
      let column = window.columns(of: index).lowerBound - 1
      for row in rect.row..<rect.bottom {
        frame.put("┊", at: Point(column: column, row: row), in: rect, Style(.track))
      }
    }
  }

  private func drawToday(
    _ window: Window, _ timeline: BudgetTimeline, in frame: inout Frame, _ rect: Rect
  ) {
    guard let index = timeline.index(of: figures.today), window.shown.contains(index),
      let dots = dotColumn(of: figures.today, timeline, window, rect)
    else { return }
    let column = min(rect.column + Int(dots / 2), rect.right - 1)
    for row in rect.row..<rect.bottom where frame[column, row].scalar == 0x20 {
      frame.put("│", at: Point(column: column, row: row), in: rect, Style(.accent))
    }
  }

  /// What the height stands for and what is drawn, above a chart that has room for it.
  private func drawCaption(
    _ top: Double, _ legend: [(text: String, style: Style)], in frame: inout Frame, _ rect: Rect
  ) {
    let amount = format.money(Money(rounding: top), .short)
    let width = legend.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
    frame.label(amount, in: rect, .muted)
    guard width + DisplayWidth.columns(of: amount) + 2 <= rect.columns else { return }
    frame.line(legend, in: rect.splitLeft(rect.columns - width).rest)
  }

  /// The caption and the chart below it; no caption where room is short.
  private func captioned(_ rect: Rect) -> (caption: Rect, chart: Rect) {
    let split = rect.splitTop(rect.rows >= 5 ? 1 : 0)
    return (split.top, split.rest)
  }

  /// What is drawn in bars.
  private var barLegend: [(text: String, style: Style)] {
    [
      ("░", Style(.planned)), (" \(wording.plannedShort) ", .muted), ("█", Style(.neutral)),
      (" \(wording.paidShort) ", .muted), ("▒", Style(.planned)),
      (" \(wording.committedShort) ", .muted), ("╎", Style(.accent)),
      (" \(wording.forecastShort)", .muted),
    ]
  }

  /// What is drawn as curves.
  private var curveLegend: [(text: String, style: Style)] {
    [
      ("─", Style(.planned)), (" \(wording.plannedShort) ", .muted),
      ("━", Style(.neutral, bold: true)), (" \(wording.paidShort) ", .muted),
      ("┄", Style(.accent)), (" \(wording.say(.rate)) ", .muted),
      ("┄", Style(.text, bold: true)), (" \(wording.say(.earnedValue))", .muted),
    ]
  }
}
