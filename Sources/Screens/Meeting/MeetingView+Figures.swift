internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The pages of large figures.
extension MeetingView {
  private var timeShare: Double? { figures.elapsed.map { $0.months / $0.totalMonths } }

  func drawWhole(in frame: inout Frame) {
    var rest = body
    let money = figures.money
    let envelope = figures.envelope
    let share = money.spent.share(of: envelope)
    let spent = format.money(money.spent, .dollars)
    let percent = share.map { format.percent($0) } ?? wording.undefined
    let texts =
      envelope.cents == 0
      ? [wording.spentWord]
      : [
        wording.spentOf(format.money(envelope, .dollars)),
        figures.available.cents < 0
          ? wording.overrunOf(format.money(-figures.available, .dollars))
          : wording.leftToCommit(format.money(figures.available, .dollars)),
      ]
    let facts = texts.map { (text: $0, style: Style.text.bold) }
    drawBig(spent, facts, in: &frame, &rest, keeping: 12)
    drawBar(
      wording.moneyUsed(percent),
      Gauge(
        value: share ?? 0, second: money.committed.share(of: envelope) ?? 0, tick: timeShare,
        role: figures.available.cents < 0 ? .bad : .neutral), in: &frame, &rest)
    if let timeShare {
      let left = figures.elapsed.map { wording.months($0.totalMonths - $0.months) } ?? ""
      drawBar(
        wording.timeGone(format.percent(timeShare), left), Gauge(value: timeShare, role: .planned),
        in: &frame, &rest)
    }
    if let status {
      frame.label("\(status.mark) \(status.word)", in: rest.line(0), Style(status.role, bold: true))
      rest = rest.splitTop(1).rest
    }
    let lines = Wrapping.lines(of: wording.forecastSentence(figures), columns: rest.columns)
    for (offset, line) in lines.prefix(rest.rows).enumerated() {
      frame.label(line, in: rest.line(offset), .text)
    }
  }

  /// How the whole stands: a shape, a word and a colour; nil while nothing can be said.
  private var status: (mark: String, word: String, role: Role)? {
    guard figures.envelope.cents > 0 else { return nil }
    if figures.available.cents < 0 { return ("▲", wording.statusOver, .bad) }
    guard figures.isForecastTelling else { return nil }
    switch wording.endRisk(figures)?.role {
    case .overrun: return ("▲", wording.statusOverrun, .bad)
    case .repayment:
      let share = (figures.burn?.linearForecast ?? .zero) / UnroundedMoney(figures.envelope)
      return share < 0.9
        ? ("◆", wording.statusUnspent, .warning) : ("●", wording.statusFine, .good)
    case nil: return ("●", wording.statusFine, .good)
    }
  }

  func drawPart(_ part: Figures.PartFigures, in frame: inout Frame) {
    var rest = body
    let money = part.money
    let progress = part.activities.progress.map { $0 / 100 }
    let done = progress.map { format.percent($0) } ?? wording.undefined
    let paid = money.consumption.map { format.percent($0) } ?? wording.undefined
    let facts: [(text: String, style: Style)] = [
      (wording.workDone, Style.text.bold), (wording.activities(part.activities), .text),
    ]
    drawBig(done, facts, in: &frame, &rest, keeping: 11)
    drawBar(
      wording.timeTick, Gauge(value: progress ?? 0, tick: timeShare, role: .good), in: &frame, &rest
    )
    drawBar(
      wording.partPaid(
        paid, format.money(money.spent, .dollars), format.money(money.revised, .dollars)),
      Gauge(
        value: money.spent.share(of: money.revised) ?? 0,
        second: money.committed.share(of: money.revised) ?? 0, tick: timeShare,
        role: money.available.cents < 0 ? .bad : .neutral), in: &frame, &rest)
    var lines: [(text: String, style: Style)] = []
    if money.available.cents < 0 {
      lines.append(
        (
          "▲ \(wording.over.uppercased()) \(format.money(-money.available, .dollars))",
          Style(.bad, bold: true)
        ))
    }
    if part.activities.late > 0 {
      lines.append((wording.lateMark(part.activities.late).uppercased(), Style(.bad, bold: true)))
    } else if part.activities.total > 0 {
      lines.append((wording.onTimeMark.uppercased(), Style(.good, bold: true)))
    }
    if let indicator = part.mainIndicator {
      let value = wording.valueAndTarget(indicator, wording.outOf(""))
      lines.append((wording.colon(indicator.indicator.title, value), .text))
    }
    if let since = scene.world.since, let charge = since.charges[part.part?.id],
      charge.spent.cents != 0
    {
      let when = wording.sinceWhen(since.start, scene.world.startDay(since.start))
      lines.append(("\(wording.signed(charge.spent, .dollars)) \(when)", .text))
    }
    for (offset, line) in lines.prefix(rest.rows).enumerated() {
      frame.label(line.text, in: rest.line(offset), line.style)
    }
  }

  /// Draws a figure as large as the room beside its facts lets it be, else as plain text; takes its
  /// rows off the room.
  private func drawBig(
    _ text: String, _ facts: [(text: String, style: Style)],
    in frame: inout Frame, _ rest: inout Rect, keeping rows: Int
  ) {
    let big = BigText(text)
    let room = rest.splitTop(max(0, rest.rows - rows)).top
    if let used = big.draw(in: &frame, room.splitTop(room.rows - 1).top, Style(.text, bold: true)) {
      let factColumns = facts.map { DisplayWidth.columns(of: $0.text) }.max() ?? 0
      let beside = Rect(
        column: used.right + 3, row: used.row, columns: rest.right - used.right - 3, rows: used.rows
      )
      if factColumns <= beside.columns, used.rows >= facts.count {
        let first = used.rows - facts.count
        for (offset, fact) in facts.enumerated() {
          frame.label(fact.text, in: beside.line(first + offset), fact.style)
        }
        rest = rest.splitTop(used.rows + 1).rest
        return
      }
      rest = rest.splitTop(used.rows).rest
    } else {
      frame.label(text, in: rest.line(0), Style(.text, bold: true))
      rest = rest.splitTop(1).rest
    }
    for fact in facts {
      frame.label(fact.text, in: rest.line(0), fact.style)
      rest = rest.splitTop(1).rest
    }
    if rest.rows > rows - 1 { rest = rest.splitTop(1).rest }
  }

  /// Draws a bar with its title; three rows high where there is room.
  private func drawBar(
    _ title: String, _ gauge: Gauge, in frame: inout Frame, _ rest: inout Rect
  ) {
    guard rest.rows >= 2 else { return }
    let rows = rest.rows >= 9 ? 3 : rest.rows >= 6 ? 2 : 1
    frame.label(title, in: rest.line(0), Style.text.bold)
    for offset in 0..<rows { gauge.draw(in: &frame, rest.line(1 + offset)) }
    let isRoomy = rest.rows - rows - 1 >= 5
    rest = rest.splitTop(rows + (isRoomy ? 2 : 1)).rest
  }
}

/// The page of the map.
extension MeetingView {
  /// Each stage with its mark, how many there are, and its name.
  private var mapLegend: [[(text: String, style: Style)]] {
    Stage.allCases.compactMap { stage in
      guard let count = figures.stages[stage], count > 0 else { return nil }
      return [
        (wording.mark(stage), Style(wording.role(stage), bold: true)),
        (" \(format.grouped(count)) \(wording.name(stage, count))  ", .text),
      ]
    }
  }

  func drawMap(in frame: inout Frame) {
    if let places = scene.world.places {
      MapView(scene, places, picture, isPlain: true)?.draw(in: &frame, layout.map)
    }
    guard layout.map.bottom < body.bottom else { return }
    let pieces = mapLegend
    func width(_ pieces: ArraySlice<[(text: String, style: Style)]>) -> Int {
      pieces.joined().reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
    }
    // On one line, or on two.
    let isOne = width(pieces[...]) <= body.columns
    let first = isOne ? pieces[...] : pieces.prefix((pieces.count + 1) / 2)
    frame.line(Array(first.joined()), in: body.line(body.rows - (isOne ? 1 : 2)))
    frame.line(Array(pieces.dropFirst(first.count).joined()), in: body.line(body.rows - 1))
  }
}
