internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The agreement along time: bars of each period, the curve of what adds up, and a table of both.
extension BudgetView {
  /// How the panel is divided.
  struct TimelineLayout {
    /// Columns beside both charts, and beside the names of the periods.
    let margins: OutlookRoom.Margins
    var curve = Rect(Size(columns: 0, rows: 0))
    /// What follows from the curves, where it has no room beside them.
    var facts = Rect(Size(columns: 0, rows: 0))
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
      detail = split.rest.splitTop(2).rest
      if split.top.rows >= 14 {
        let charts = split.top.splitTop(split.top.rows * 55 / 100)
        (curve, facts) = charts.top.splitTop(charts.top.rows - 1)
        bars = charts.rest
      } else if showsCurve {
        (curve, facts) = split.top.splitTop(split.top.rows - (split.top.rows >= 7 ? 1 : 0))
      } else {
        bars = split.top
      }
      margins = OutlookRoom.Margins(columns: rest.columns, hasEnds: !curve.isEmpty)
      axis = margins.between(split.rest.splitTop(min(2, below)).top)
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
    if !layout.curve.isEmpty { drawOutlook(timeline, window, in: &frame, layout) }
    if !layout.bars.isEmpty { drawBars(timeline, window, in: &frame, layout) }
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
    _ timeline: BudgetTimeline, _ window: Window, in frame: inout Frame, _ layout: TimelineLayout
  ) {
    let slices = timeline.slices[window.shown]
    let chart = BarChart(
      slices.map { slice in
        BarChart.Bar(
          planned: Double(max(0, slice.planned.cents)), actual: Double(max(0, slice.spent.cents)),
          pending: Double(max(0, slice.committed.cents)),
          forecast: Double(max(0, slice.forecast.cents)))
      })
    let split = layout.bars.splitTop(layout.bars.rows >= 5 ? 1 : 0)
    let rect = layout.margins.between(split.rest)
    drawMarks(timeline, window, in: &frame, rect)
    guard chart.maximum > 0 else {
      frame.label(wording.nothingPlanned, in: rect, .muted)
      return
    }
    chart.draw(in: &frame, rect, line: todayColumn(window, timeline, rect))
    let margin = split.rest.splitLeft(max(0, rect.column - split.rest.column - 1)).left
    drawAmounts(.halves(of: chart.maximum, rows: rect.rows), in: &frame, margin, beside: rect)
    drawCaption(barLegend, in: &frame, split.top)
  }

  private func drawOutlook(
    _ timeline: BudgetTimeline, _ window: Window, in frame: inout Frame, _ layout: TimelineLayout
  ) {
    guard let outlook = scene.world.outlook else { return }
    let room = OutlookRoom(layout.curve)
    let chart = OutlookChart(scene, outlook, whatIf: state.whatIf?.bent)
    chart.drawCaption(in: &frame, room.caption)
    drawMarks(timeline, window, in: &frame, room.plot)
    chart.draw(in: &frame, room) { dotColumn(of: $0, timeline, window, room.plot) }
    let isTold = chart.drawEnds(in: &frame, room)
    chart.drawSentence(in: &frame, layout.facts, isTold: isTold)
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

  /// The column of today; nil where it is not shown.
  private func todayColumn(_ window: Window, _ timeline: BudgetTimeline, _ rect: Rect) -> Int? {
    guard let index = timeline.index(of: figures.today), window.shown.contains(index),
      let dots = dotColumn(of: figures.today, timeline, window, rect)
    else { return nil }
    return min(rect.column + Int(dots / 2), rect.right - 1)
  }

  /// What is drawn, above a chart that has room for it.
  private func drawCaption(
    _ legend: [(text: String, style: Style)], in frame: inout Frame, _ rect: Rect
  ) {
    let width = legend.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
    guard width <= rect.columns else { return }
    frame.line(legend, in: rect.splitLeft(rect.columns - width).rest)
  }

  /// What is drawn in bars.
  private var barLegend: [(text: String, style: Style)] {
    [
      ("▔", Style(.planned, bold: true)), (" \(wording.plannedShort)  ", .muted),
      ("█", Style(.neutral)), (" \(wording.paidShort)  ", .muted), ("▒", BarChart.pending),
      (" \(wording.committedShort)  ", .muted), ("╎", Style(.forecast)),
      (" \(wording.forecastShort)", .muted),
    ]
  }
}
