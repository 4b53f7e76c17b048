internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Both forecasts side by side, the rates with their windows, and earned value.
extension BudgetView {
  func drawForecast(in frame: inout Frame, isFocused: Bool) {
    let inner = layout.forecast.text
    if !layout.forecast.chart.isEmpty {
      OutlookView(scene: scene).draw(in: &frame, layout.forecast.chart.inset(columns: 1))
    }
    let head = ForecastHead(scene, in: inner)
    for (offset, line) in head.lines.enumerated() {
      frame.label(line.text, in: inner.line(offset).inset(columns: 1), line.style)
    }
    let width = inner.columns >= 56 ? 15 : 12
    let view = ListView(
      [
        Column("", width: 8, wanted: 44), Column("", width: width, alignment: .trailing),
        Column("", width: width, alignment: .trailing),
      ], in: head.list)
    let selected = view.drawRows(
      in: &frame, state.forecast, count: state.forecastRows.count, isFocused: isFocused
    ) {
      frame, index, row in
      draw(state.forecastRows[index], in: &frame, row, view.layout)
    }
    putCursor(on: selected, in: &frame, isFocused: isFocused)
  }

  private func draw(
    _ row: ForecastRow, in frame: inout Frame, _ rect: Rect, _ layout: ColumnLayout
  ) {
    let left = layout.rect(1, row: rect.row)
    let right = layout.rect(2, row: rect.row)
    switch row {
    case .heading(let heading):
      let columns = wording.columns(heading)
      let room = columns.left.isEmpty ? rect.inset(columns: 1) : layout.rect(0, row: rect.row)
      frame.label(wording.title(heading), in: room, Style(.heading))
      frame.label(columns.left, in: left, Style(.heading), .trailing)
      frame.label(columns.right, in: right, Style(.heading), .trailing)
    case .assumptions:
      frame.label(wording.assumes, in: layout.rect(0, row: rect.row), .muted)
      frame.label(wording.assumptions.left, in: left, .muted, .trailing)
      frame.label(wording.assumptions.right, in: right, .muted, .trailing)
    case .figures(let first, let second):
      guard let named = first ?? second else { return }
      frame.label(wording.name(named), in: layout.rect(0, row: rect.row), .muted)
      for (figure, place) in [(first, left), (second, right)] {
        guard let figure else { continue }
        let value = figure.value(figures)
        frame.label(wording.text(value), in: place, look(figure, value), .trailing)
      }
    }
  }

  private func look(_ figure: ForecastFigure, _ value: ForecastFigure.Value) -> Style {
    switch (figure, value) {
    case (.linear, _), (.typical, _): Style(.text, bold: true)
    case (.linearVariance, .money(let amount)), (.varianceAtCompletion, .money(let amount)),
      (.costVariance, .money(let amount)), (.scheduleVariance, .money(let amount)):
      (amount ?? .zero) < .zero ? Style(.bad, bold: true) : .text
    case (.costIndex, .index(let index)), (.scheduleIndex, .index(let index)):
      index.map {
        $0 >= 0.995 ? Style(.good) : $0 >= 0.9 ? Style(.warning) : Style(.bad, bold: true)
      }
        ?? .muted
    default: .text
    }
  }
}
