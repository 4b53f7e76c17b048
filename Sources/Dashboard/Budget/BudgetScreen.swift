internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The screen *Budget*: the agreement along time, its lines, the forecast, and the cash.
struct BudgetScreen: DashboardView {
  let dashboard: Dashboard

  var state: BudgetState { dashboard.budget }

  private var body: Rect { Dashboard.Areas(dashboard.size).body }

  /// Whether the four panels are seen at once.
  var showsAll: Bool { body.columns >= 110 && body.rows >= 28 && !state.isEnlarged }

  /// One line that names the panels, where only one of them is seen.
  private var strip: Rect { body.splitTop(showsAll || body.rows < 8 ? 0 : 1).top }

  /// Where a panel is; nil while it is not seen.
  func rect(of panel: BudgetState.Panel) -> Rect? {
    guard showsAll else {
      return panel == state.panel ? body.splitTop(strip.rows).rest : nil
    }
    let left = body.columns * 54 / 100
    let rows = body.splitTop(body.rows * 54 / 100)
    let half = panel == .timeline || panel == .lines ? rows.top : rows.rest
    let split = half.splitLeft(left)
    return panel == .timeline || panel == .forecast ? split.left : split.rest
  }

  /// The room inside a panel; empty while it is not seen.
  func inner(of panel: BudgetState.Panel) -> Rect {
    guard let rect = rect(of: panel) else { return Rect(column: 0, row: 0, columns: 0, rows: 0) }
    return rect.insidePanel
  }

  func draw(in frame: inout Frame, _ body: Rect) {
    if let page = dashboard.page {
      PageView(dashboard).draw(page.subject, in: &frame, body)
      return
    }
    if let expenses = state.expenses {
      drawExpenses(expenses, in: &frame, body)
      return
    }
    drawStrip(in: &frame, strip)
    for panel in BudgetState.Panel.allCases {
      guard let rect = rect(of: panel) else { continue }
      draw(panel, in: &frame, rect)
    }
  }

  private func draw(_ panel: BudgetState.Panel, in frame: inout Frame, _ rect: Rect) {
    let isFocused = panel == state.panel
    let title = self.title(of: panel)
    let inner =
      rect.hasRoomForPanel
      ? frame.panel(rect, title: title, detail: detail(of: panel), isFocused: isFocused) : rect
    switch panel {
    case .timeline: drawTimeline(in: &frame, inner, isFocused: isFocused)
    case .lines: drawLines(in: &frame, inner, isFocused: isFocused)
    case .forecast:
      if let whatIf = state.whatIf {
        drawWhatIf(whatIf, in: &frame, inner)
      } else {
        drawForecast(in: &frame, inner, isFocused: isFocused)
      }
    case .cash: drawCash(in: &frame, inner, isFocused: isFocused)
    }
  }

  private func title(of panel: BudgetState.Panel) -> String {
    panel == .forecast && state.whatIf != nil ? wording.whatIfTitle : wording.name(panel)
  }

  private func detail(of panel: BudgetState.Panel) -> String {
    switch panel {
    case .timeline: "\(wording.name(state.length)) · \(wording.name(state.years))"
    case .lines:
      state.shownYear != nil
        ? state.selectedSlice.map { wording.yearLabel($0.period, project.calendar) } ?? ""
        : wording.allYears
    case .forecast: state.whatIf == nil ? "" : wording.nothingSaved
    case .cash: ""
    }
  }

  private func drawStrip(in frame: inout Frame, _ rect: Rect) {
    var rest = rect.inset(columns: 1)
    for panel in BudgetState.Panel.allCases {
      let style = panel == state.panel ? Style(.focus, bold: true) : .muted
      let end = frame.label(wording.name(panel), in: rest, style)
      rest = rest.splitLeft(end - rest.column + 2).rest
    }
  }

  /// Puts the cursor on the selected row of the panel that keys go to.
  func putCursor(on selected: Rect?, in frame: inout Frame, isFocused: Bool) {
    guard isFocused, let selected else { return }
    frame.cursor = Point(column: selected.column + 1, row: selected.row)
  }

  /// Draws a label and a value at both ends of a line.
  func pair(
    _ label: String, _ value: String, _ style: Style = .text, in frame: inout Frame, _ row: Rect
  ) {
    frame.ends([label], .muted, value, style, in: row)
  }
}

extension Rect {
  /// One row of this rectangle, counted from its top.
  func line(_ index: Int) -> Rect {
    Rect(column: column, row: row + index, columns: columns, rows: index < rows ? 1 : 0)
  }
}
