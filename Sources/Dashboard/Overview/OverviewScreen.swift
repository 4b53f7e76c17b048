internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The screen *Aperçu*: the whole project at a glance.
struct OverviewScreen: DashboardView {
  let dashboard: Dashboard

  /// How the screen is divided in a given room.
  struct Layout {
    var title = Rect(Size(columns: 0, rows: 0))
    var total = Rect(Size(columns: 0, rows: 0))
    /// The panels of the parts, or one line for each where they are `isCompact`.
    var parts: [Rect] = []
    var isCompact = false
    /// One line for what is charged to no part, on taller screens.
    var common = Rect(Size(columns: 0, rows: 0))
    var timeline = Rect(Size(columns: 0, rows: 0))
    var toDo = Rect(Size(columns: 0, rows: 0))
    var forecast = Rect(Size(columns: 0, rows: 0))
    var municipalities = Rect(Size(columns: 0, rows: 0))

    init(_ body: Rect, partCount: Int) {
      var rest = body
      func take(_ rows: Int) -> Rect {
        let split = rest.splitTop(rows)
        rest = split.rest
        return split.top
      }
      if rest.rows >= 8 { title = take(1) }
      if rest.rows >= 5 { total = take(1) }
      let fitsPanels =
        partCount > 0 && body.columns / max(1, partCount) >= 22 && rest.rows >= 18
      isCompact = !fitsPanels
      if isCompact {
        let lines = take(min(partCount, max(0, rest.rows - 3)))
        parts = (0..<partCount).map { index in
          Rect(
            column: lines.column, row: lines.row + index, columns: lines.columns,
            rows: index < lines.rows ? 1 : 0)
        }
      } else {
        let height = min(14, max(9, rest.rows * 2 / 5))
        parts = take(height).columns(partCount, gap: 0)
        if body.rows >= 26 { common = take(1) }
      }
      if rest.columns >= 76, rest.rows >= 9 {
        if rest.rows >= 24 {
          let bottom = min(11, rest.rows / 3)
          let upper = rest.splitTop(rest.rows - bottom)
          rest = upper.top
          let halves = upper.rest.columns(2, gap: 0)
          forecast = halves[0]
          municipalities = halves[1]
        }
        let split = rest.splitLeft(rest.columns * 52 / 100)
        timeline = split.left
        toDo = split.rest
      } else if rest.rows >= 16 {
        let split = rest.splitTop(8)
        timeline = split.top
        toDo = split.rest
      } else {
        toDo = rest
      }
    }
  }

  func draw(in frame: inout Frame, _ body: Rect) {
    if let page = dashboard.page {
      PageView(dashboard).draw(page.subject, in: &frame, body)
      return
    }
    let layout = Layout(body, partCount: dashboard.panels.count)
    drawTitle(in: &frame, layout.title)
    drawTotal(in: &frame, layout.total)
    for (index, rect) in layout.parts.enumerated() where !rect.isEmpty {
      let isFocused = dashboard.overview.panel == index + 1
      if layout.isCompact {
        drawPartLine(dashboard.panels[index], in: &frame, rect, isFocused: isFocused)
      } else {
        drawPartPanel(dashboard.panels[index], in: &frame, rect, isFocused: isFocused)
      }
      if isFocused { frame.cursor = Point(column: rect.column + 1, row: rect.row) }
    }
    if !layout.common.isEmpty { drawCommon(in: &frame, layout.common) }
    if !layout.timeline.isEmpty { drawTimeline(in: &frame, layout.timeline) }
    if !layout.forecast.isEmpty { drawForecast(in: &frame, layout.forecast) }
    if !layout.municipalities.isEmpty { drawMunicipalities(in: &frame, layout.municipalities) }
    drawToDo(in: &frame, layout.toDo)
  }

  private func drawTitle(in frame: inout Frame, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    let rect = rect.inset(columns: 1)
    var time = ""
    if let calendar = dashboard.project.calendar {
      time = wording.place(of: figures.today, in: calendar)
      if let year = figures.currentYear {
        time += " · " + wording.yearOf(year, figures.years.count)
      }
    }
    let width = DisplayWidth.columns(of: time)
    let info = dashboard.project.info
    let title = info.title.isEmpty ? wording.untitled : info.title
    if width + 20 <= rect.columns {
      let split = rect.splitLeft(rect.columns - width - 2)
      frame.label(title, in: split.left, Style(.heading))
      frame.label(time, in: rect, .text, .trailing)
    } else {
      frame.label(time.isEmpty ? title : time, in: rect, .text)
    }
  }

  /// One line for the whole of the money.
  private func drawTotal(in frame: inout Frame, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    let rect = rect.inset(columns: 1)
    let money = figures.money
    let envelope = figures.envelope
    let style: QuebecFormat.MoneyStyle = rect.columns >= 76 ? .dollars : .short
    var pieces: [(text: String, style: Style)] = [
      (format.money(money.spent, style), Style(.neutral, bold: true)),
      (" " + wording.paidOf(format.money(envelope, style)), .text),
    ]
    let percent = money.spent.share(of: envelope).map { format.percent($0) } ?? wording.undefined
    let hasBar = rect.columns >= 100
    if !hasBar { pieces.append((" (\(percent))", .text)) }
    if rect.columns >= 60 {
      pieces.append((" · \(wording.committedShort) ", .muted))
      pieces.append((format.money(money.committed, style), .text))
      pieces.append((" · \(wording.availableShort) ", .muted))
      let isOver = figures.available.cents < 0
      pieces.append(
        (format.money(figures.available, style), isOver ? Style(.bad, bold: true) : .text))
    }
    let end = frame.line(pieces, in: rect)
    let room = Rect(column: end + 2, row: rect.row, columns: rect.right - end - 2, rows: 1)
    guard hasBar, room.columns >= 12 else { return }
    let width = DisplayWidth.columns(of: percent)
    let split = room.splitLeft(room.columns - width - 1)
    gauge(money, of: envelope).draw(in: &frame, split.left)
    frame.label(percent, in: split.rest, .text, .trailing)
  }

  /// A bar of spent and committed against an amount, with the tick of elapsed time.
  func gauge(_ money: BudgetCell, of whole: Money) -> Gauge {
    let spent = money.spent.share(of: whole) ?? 0
    let committed = money.committed.share(of: whole) ?? 0
    return Gauge(
      value: spent, second: committed, tick: timeShare,
      role: spent + committed > 1.0005 ? .bad : .neutral)
  }

  /// Share of the project's months that has elapsed.
  var timeShare: Double? { figures.elapsed.map { $0.months / $0.totalMonths } }
}
