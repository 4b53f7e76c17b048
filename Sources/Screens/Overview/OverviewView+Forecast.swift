internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// What tall screens show besides: both forecasts, and where the municipalities stand.
extension OverviewView {
  func drawForecast(in frame: inout Frame, _ rect: Rect) {
    let inner = frame.panel(rect, title: wording.forecast).inset(columns: 1)
    let value = figures.earnedValue
    let burn = figures.burn
    func money(_ amount: UnroundedMoney?) -> String {
      amount.map { format.money($0, .dollars) } ?? wording.undefined
    }
    func index(_ number: Double?) -> String {
      number.map { format.decimal($0) } ?? wording.undefined
    }
    func months(_ number: Double?) -> String {
      number.map { wording.months($0) } ?? wording.undefined
    }
    let indexes = [
      (wording.costIndex, index(value.costIndex), indexStyle(value.costIndex)),
      (wording.scheduleIndex, index(value.scheduleIndex), indexStyle(value.scheduleIndex)),
    ]
    if figures.hasEnded {
      drawEnd(indexes, in: &frame, inner)
      return
    }
    var rows: [(String, String, Style)] = [
      (wording.linearForecast, money(burn?.linearForecast), Style(.text, bold: true)),
      (wording.typicalForecast, money(value.estimateTypical), Style(.text, bold: true)),
      (wording.atypicalForecast, money(value.estimateAtypical), .text),
      (wording.burnRate, money(burn?.monthly), .text),
      (wording.requiredRate, money(burn?.requiredMonthly), .text),
      (wording.runway, months(burn?.runwayMonths), .text),
    ]
    if let elapsed = figures.elapsed {
      let left = elapsed.totalMonths - elapsed.months
      rows.append((wording.monthsLeft, months(left), .text))
    }
    drawPairs(rows + indexes, in: &frame, inner)
  }

  /// What is final once the agreement has ended.
  private func drawEnd(
    _ indexes: [(String, String, Style)], in frame: inout Frame, _ inner: Rect
  ) {
    let lines = Wrapping.lines(of: wording.forecastSentence(figures), columns: inner.columns)
    for (offset, line) in lines.prefix(inner.rows).enumerated() {
      frame.label(line, in: inner.line(offset), Style(.text, bold: true))
    }
    drawPairs(indexes, in: &frame, inner.splitTop(lines.count).rest)
  }

  private func drawPairs(
    _ rows: [(String, String, Style)], in frame: inout Frame, _ inner: Rect
  ) {
    for (offset, row) in rows.prefix(inner.rows).enumerated() {
      let line = Rect(
        column: inner.column, row: inner.row + offset, columns: inner.columns, rows: 1)
      let width = DisplayWidth.columns(of: row.1)
      frame.label(row.0, in: line.splitLeft(line.columns - width - 1).left, .muted)
      frame.label(row.1, in: line, row.2, .trailing)
    }
  }

  func drawOutlook(in frame: inout Frame, _ rect: Rect) {
    let inner = frame.panel(rect, title: wording.outlook).inset(columns: 1)
    OutlookView(scene: scene).draw(in: &frame, inner)
  }

  private func indexStyle(_ index: Double?) -> Style {
    guard let index else { return .muted }
    return index >= 0.995 ? Style(.good) : index >= 0.9 ? Style(.warning) : Style(.bad, bold: true)
  }

  func drawMunicipalities(in frame: inout Frame, _ rect: Rect) {
    let total = figures.participations
    let inner = frame.panel(
      rect, title: wording.municipalities, detail: format.grouped(total)
    ).inset(columns: 1)
    guard total > 0 else {
      frame.label(wording.noMunicipalities, in: inner, .muted)
      return
    }
    let most = figures.stages.values.max() ?? 1
    for (offset, stage) in Stage.allCases.prefix(inner.rows).enumerated() {
      let line = Rect(
        column: inner.column, row: inner.row + offset, columns: inner.columns, rows: 1)
      let count = figures.stages[stage] ?? 0
      frame.label(
        "\(wording.mark(stage)) \(wording.name(stage))", in: line.splitLeft(16).left,
        Style(wording.role(stage)))
      let room = line.splitLeft(17).rest
      let split = room.splitLeft(room.columns - 6)
      let bar = split.left.columns * count / max(1, most)
      frame.fill(
        Rect(column: split.left.column, row: line.row, columns: bar, rows: 1), with: "█",
        Style(wording.role(stage)))
      frame.label(format.grouped(count), in: split.rest, .text, .trailing)
    }
  }
}
