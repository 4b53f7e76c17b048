internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Draws the screen *Budget*.
struct BudgetView: SceneView {
  let scene: Scene
  let state: BudgetState
  /// The records that are marked.
  let marks: Set<RecordID>
  let layout: BudgetLayout

  init(_ scene: Scene, _ state: BudgetState, _ marks: Set<RecordID>) {
    self.scene = scene
    self.state = state
    self.marks = marks
    layout = BudgetLayout(state, in: scene.areas.body)
  }

  func draw(in frame: inout Frame) {
    drawStrip(in: &frame, layout.strip)
    for panel in BudgetPanel.allCases {
      guard let rect = layout.rect(of: panel) else { continue }
      draw(panel, in: &frame, rect)
    }
  }

  private func draw(_ panel: BudgetPanel, in frame: inout Frame, _ rect: Rect) {
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
        drawForecast(in: &frame, isFocused: isFocused)
      }
    case .cash: drawCash(in: &frame, inner, isFocused: isFocused)
    }
  }

  private func title(of panel: BudgetPanel) -> String {
    panel == .forecast && state.whatIf != nil ? wording.whatIfTitle : wording.name(panel)
  }

  private func detail(of panel: BudgetPanel) -> String {
    if let filter = filter(of: panel), !filter.text.isEmpty {
      return wording.filtered(by: filter.text)
    }
    return switch panel {
    case .timeline: "\(wording.name(state.length)) · \(wording.name(state.years))"
    case .lines:
      (state.shownYear != nil
        ? state.selectedSlice.map { wording.yearLabel($0.period, project.calendar) } ?? ""
        : wording.allYears)
        + (linesStyle(layout.inner(of: .lines)) == .bareThousands ? " · k$" : "")
    case .forecast: state.whatIf == nil ? "" : wording.nothingSaved
    case .cash: ""
    }
  }

  private func filter(of panel: BudgetPanel) -> RowFilter? {
    switch panel {
    case .timeline: nil
    case .lines: state.linesFilter
    case .forecast: state.whatIf?.filter
    case .cash: state.cashFilter
    }
  }

  private func drawStrip(in frame: inout Frame, _ rect: Rect) {
    var rest = rect.inset(columns: 1)
    for panel in BudgetPanel.allCases {
      let style = panel == state.panel ? Style(.focus, bold: true) : .muted
      let end = frame.label(wording.name(panel), in: rest, style)
      rest = rest.splitLeft(end - rest.column + 2).rest
    }
  }

  /// Puts the cursor on the selected row of the panel that keys go to.
  func putCursor(on selected: Rect?, in frame: inout Frame, isFocused: Bool) {
    if isFocused { frame.restCursor(on: selected) }
  }

  /// Draws a label and a value at both ends of a line.
  func pair(
    _ label: String, _ value: String, _ style: Style = .text, in frame: inout Frame, _ row: Rect
  ) {
    frame.ends([label], .muted, value, style, in: row)
  }
}
