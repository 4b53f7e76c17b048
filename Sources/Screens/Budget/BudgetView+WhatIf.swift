internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// « Et si… ».
extension BudgetView {
  func drawWhatIf(_ whatIf: WhatIf, in frame: inout Frame, _ inner: Rect) {
    let areas = layout.whatIf
    let head = areas.head.inset(columns: 1)
    guard let plain = whatIf.plain, let outcome = whatIf.outcome else {
      frame.message(wording.forecastSentence(figures), in: inner)
      return
    }
    frame.label(wording.whatIfBanner, in: head.line(0), Style(.banner))
    func money(_ amount: UnroundedMoney) -> String { format.money(amount, .dollars) }
    func moved(_ now: String, _ then: String) -> String { now == then ? now : "\(now) → \(then)" }
    pair(
      wording.name(ForecastFigure.linear), moved(money(plain.atEnd), money(outcome.atEnd)),
      Style(.text, bold: true), in: &frame, head.line(1))
    let leftLook = outcome.left < .zero ? Style(.bad, bold: true) : Style.text
    pair(
      wording.leftAtEnd,
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
    if !areas.chart.isEmpty {
      OutlookView(scene: scene, whatIf: whatIf.bent)
        .draw(in: &frame, areas.chart.inset(columns: 1))
    }
    let view = ListView(
      [Column("", width: 20, weight: 1), Column("", width: 24, alignment: .trailing)],
      in: areas.list)
    guard !whatIf.levers.isEmpty else {
      frame.message(wording.noMatch(whatIf.filter.text), in: areas.list)
      return
    }
    let selected = view.drawRows(in: &frame, whatIf.list, count: whatIf.levers.count) {
      frame, index, row in
      draw(whatIf.levers[index], whatIf, in: &frame, row, view.layout)
    }
    frame.restCursor(on: selected)
  }

  private func draw(
    _ lever: WhatIf.Lever, _ whatIf: WhatIf, in frame: inout Frame, _ rect: Rect,
    _ layout: ColumnLayout
  ) {
    let scenario = whatIf.scenario
    let value: String
    let isMoved: Bool
    switch lever {
    case .rate:
      let rate = scenario.monthly ?? whatIf.plain?.monthly ?? .zero
      value = format.money(rate, .dollars)
      isMoved = scenario.monthly != nil
    case .activity(let id):
      let months = scenario.delays[id] ?? 0
      let due = project.activities[id]?.due
      value =
        months == 0
        ? due?.iso ?? "" : wording.delayed(months, due.map { $0.adding(months: months).iso } ?? "")
      isMoved = months > 0
    case .line(let line):
      isMoved = scenario.frozen.contains(line)
      value = isMoved ? wording.frozen : wording.open
    }
    let name = WhatIf.name(of: lever, scene)
    let look = isMoved ? Style(.fresh) : Style.text
    frame.label((isMoved ? "● " : "  ") + name, in: layout.rect(0, row: rect.row), look)
    frame.label("◂ \(value) ▸", in: layout.rect(1, row: rect.row), look, .trailing)
  }
}
