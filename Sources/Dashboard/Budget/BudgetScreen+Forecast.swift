internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Both forecasts side by side, the rates with their windows, and earned value.
extension BudgetScreen {
  private var sentences: [(text: String, style: Style)] {
    var sentences: [(text: String, style: Style)] = []
    if let risk = wording.endRisk(figures) {
      let isOver = risk.role == .overrun
      sentences.append(
        ("\(isOver ? "▲" : "◆") \(risk.text)", Style(isOver ? .bad : .warning, bold: true)))
    }
    if let uneven = wording.unevenMonths(figures) { sentences.append(("◆ \(uneven)", .text)) }
    return sentences
  }

  private func head(_ inner: Rect) -> [(text: String, style: Style)] {
    guard inner.rows >= 8 else { return [] }
    let lines = sentences.flatMap { sentence in
      Wrapping.lines(of: sentence.text, columns: inner.columns - 2)
        .map { (text: $0, style: sentence.style) }
    }
    return Array(lines.prefix(inner.rows / 3))
  }

  private func forecastList(_ inner: Rect) -> Rect { inner.splitTop(head(inner).count).rest }

  /// Rows of the forecast that are seen at once.
  var forecastRows: Int { forecastList(inner(of: .forecast)).rows }

  func drawForecast(in frame: inout Frame, _ inner: Rect, isFocused: Bool) {
    for (offset, line) in head(inner).enumerated() {
      frame.label(line.text, in: inner.line(offset).inset(columns: 1), line.style)
    }
    let width = inner.columns >= 56 ? 15 : 12
    let view = ListView(
      [
        Column("", width: 8, weight: 1), Column("", width: width, alignment: .trailing),
        Column("", width: width, alignment: .trailing),
      ], in: forecastList(inner))
    let selected = view.drawRows(
      in: &frame, state.forecast, count: ForecastRow.all.count, isFocused: isFocused
    ) {
      frame, index, row in
      draw(ForecastRow.all[index], in: &frame, row, view.layout)
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

/// « Et si… ».
extension BudgetScreen {
  private func leverArea(_ inner: Rect) -> (head: Rect, list: Rect) {
    let split = inner.splitTop(min(6, inner.rows * 2 / 5))
    return (split.top, split.rest)
  }

  /// Levers of the what-if that are seen at once.
  var leverRows: Int { leverArea(inner(of: .forecast)).list.rows }

  func drawWhatIf(_ whatIf: WhatIf, in frame: inout Frame, _ inner: Rect) {
    let areas = leverArea(inner)
    let head = areas.head.inset(columns: 1)
    guard let plain = whatIf.plain, let outcome = whatIf.outcome else {
      frame.message(wording.forecastSentence(figures), in: inner)
      return
    }
    frame.label(wording.whatIfBanner, in: head.line(0), Style(.banner))
    func money(_ amount: UnroundedMoney) -> String { format.money(amount.rounded, .dollars) }
    func moved(_ now: String, _ then: String) -> String { now == then ? now : "\(now) → \(then)" }
    pair(
      wording.name(ForecastFigure.linear), moved(money(plain.atEnd), money(outcome.atEnd)),
      Style(.text, bold: true), in: &frame, head.line(1))
    let leftLook = outcome.left < .zero ? Style(.bad, bold: true) : Style.text
    pair(
      outcome.left < .zero ? wording.shortAtEnd : wording.leftAtEnd,
      moved(money(plain.left), money(outcome.left)), leftLook, in: &frame, head.line(2))
    pair(
      wording.usedUpOn,
      moved(plain.usedUp?.iso ?? wording.notBeforeEnd, outcome.usedUp?.iso ?? wording.notBeforeEnd),
      outcome.usedUp == nil ? .text : Style(.warning), in: &frame, head.line(3))
    let monthsLeft = figures.elapsed.map { $0.totalMonths - $0.months } ?? 0
    let notSpent = outcome.pushedOut + outcome.held * monthsLeft
    let due = moved(
      plain.lastDue?.iso ?? wording.undefined, outcome.lastDue?.iso ?? wording.undefined)
    pair(
      wording.lastDue,
      outcome.dueAfterEnd > 0 ? "\(due) (\(wording.afterEnd(outcome.dueAfterEnd)))" : due,
      outcome.dueAfterEnd > plain.dueAfterEnd ? Style(.warning) : .text, in: &frame, head.line(4))
    pair(wording.notSpentThen, money(notSpent), .text, in: &frame, head.line(5))
    let view = ListView(
      [Column("", width: 20, weight: 1), Column("", width: 24, alignment: .trailing)],
      in: areas.list)
    let selected = view.drawRows(in: &frame, whatIf.list, count: whatIf.levers.count) {
      frame, index, row in
      draw(whatIf.levers[index], whatIf, in: &frame, row, view.layout)
    }
    if let selected {
      frame.cursor = Point(column: selected.column + 1, row: selected.row)
    }
  }

  private func draw(
    _ lever: WhatIf.Lever, _ whatIf: WhatIf, in frame: inout Frame, _ rect: Rect,
    _ layout: ColumnLayout
  ) {
    let scenario = whatIf.scenario
    let name: String
    let value: String
    let isMoved: Bool
    switch lever {
    case .rate:
      let rate = scenario.monthly ?? whatIf.plain?.monthly ?? .zero
      name = wording.name(ForecastFigure.rate)
      value = format.money(rate.rounded, .dollars)
      isMoved = scenario.monthly != nil
    case .activity(let id):
      let activity = project.activities[id]
      name = "\(activity?.code ?? "") \(activity?.title ?? "")"
      let months = scenario.delays[id] ?? 0
      let due = activity?.due
      value =
        months == 0
        ? due?.iso ?? "" : wording.delayed(months, due.map { $0.adding(months: months).iso } ?? "")
      isMoved = months > 0
    case .line(let line):
      let category = figures.budget.categoryNames[line.category] ?? line.category
      let code = project.code(ofPart: line.part)
      name = "\(code.isEmpty ? wording.noPart : code) \(category)"
      isMoved = scenario.frozen.contains(line)
      value = isMoved ? wording.frozen : wording.open
    }
    let look = isMoved ? Style(.fresh) : Style.text
    frame.label((isMoved ? "● " : "  ") + name, in: layout.rect(0, row: rect.row), look)
    frame.label("◂ \(value) ▸", in: layout.rect(1, row: rect.row), look, .trailing)
  }
}
