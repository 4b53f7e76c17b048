internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The pages of the whole and of a part: figures, and what is wrong or late.
extension MeetingView {
  /// Lines of what is to be watched that figures and bars leave room for.
  private static let watchedLines = 5

  private var timeShare: Double? { figures.elapsed.map { $0.months / $0.totalMonths } }

  func drawWhole(in frame: inout Frame) {
    let money = figures.money
    let envelope = figures.envelope
    let available = figures.available
    let share = money.spent.share(of: envelope)
    var facts = [Fact([wording.spentWord])]
    if envelope.cents != 0 {
      let isOver = available.cents < 0
      let left = isOver ? -available : available
      facts[0] = Fact([wording.spentWord, wording.ofAll(format.money(envelope, .dollars))])
      var fact = Fact(
        [format.money(left, .dollars), isOver ? wording.overrunWord : wording.leftWord],
        figure: MeetingFigure(format) { $0.money(left, .dollars) })
      if isOver { fact.style = Style(.bad, bold: true) }
      facts.append(fact)
    }
    var blocks = blocks(
      MeetingFigure(format) { $0.money(money.spent, .dollars) }, facts, in: body)
    blocks.append(
      bar(
        [wording.moneyUsed(share.map { format.percent($0) } ?? wording.undefined)], share,
        Gauge(
          value: share ?? 0, second: money.committed.share(of: envelope) ?? 0, tick: timeShare,
          role: available.cents < 0 ? .bad : .neutral)))
    if let timeShare {
      let left = figures.elapsed.map { wording.months($0.totalMonths - $0.months) } ?? ""
      blocks.append(
        bar(
          [wording.timeGone(format.percent(timeShare), left)], timeShare,
          Gauge(value: timeShare, role: .planned)))
    }
    let lines = min(Self.watchedLines, contents.watched.count) + 1
    blocks.append(MeetingBlock(rows: lines * layout.pitch) { drawWatched(in: &$0, $1) })
    MeetingBlock.draw(
      blocks, in: body, pitch: layout.pitch, isRoomy: layout.isRoomy, &frame)
  }

  /// How the whole stands, and what is to be watched.
  private func drawWatched(in frame: inout Frame, _ rect: Rect) {
    let watched = contents.watched
    var rest = rect
    if let status = status(isWatched: !watched.isEmpty) {
      frame.label("\(status.mark) \(status.word)", in: rest.line(0), Style(status.role, bold: true))
      rest = rest.splitTop(layout.pitch).rest
    }
    if watched.isEmpty {
      let lines = Wrapping.lines(of: wording.forecastSentence(figures), columns: rest.columns)
      for (offset, line) in lines.enumerated() where offset * layout.pitch < rest.rows {
        frame.label(line, in: rest.line(offset * layout.pitch), .text.bold)
      }
    } else {
      MeetingList(scene, watched, pitch: layout.pitch).drawInColumns(in: &frame, rest)
    }
  }

  /// How the whole stands: a shape, a word and a colour; nil while nothing can be said.
  private func status(isWatched: Bool) -> (mark: String, word: String, role: Role)? {
    let toWatch = ("◆", wording.statusToWatch, Role.warning)
    guard figures.envelope.cents > 0 else { return isWatched ? toWatch : nil }
    if figures.available.cents < 0 { return ("▲", wording.statusOver, .bad) }
    guard figures.isForecastTelling else { return isWatched ? toWatch : nil }
    switch wording.endRisk(figures)?.role {
    case .overrun: return ("▲", wording.statusOverrun, .bad)
    case .repayment, nil: return isWatched ? toWatch : ("●", wording.statusFine, .good)
    }
  }

  func drawPart(_ part: Figures.PartFigures, in frame: inout Frame) {
    let money = part.money
    let progress = part.activities.progress.map { $0 / 100 }
    let paid = money.consumption.map { format.percent($0) } ?? wording.undefined
    let counts = wording.activities(part.activities).split(separator: ", ").map { String($0) }
    let figure = MeetingFigure(format) { format in progress.map { format.percent($0) } ?? "—" }
    let place = place(figure, in: layout.lead)
    // Where nothing stands beside the figure, the bar below says what it is of.
    let isNamedByBar = place.map { !$0.isBeside } ?? false
    var blocks = blocks(
      figure,
      isNamedByBar
        ? [] : [Fact([wording.workDone])] + (layout.isRoomy ? [Fact(counts, by: ", ")] : []),
      in: layout.lead)
    blocks.append(
      bar(
        isNamedByBar ? wording.workDoneTicks : wording.timeTicks, progress,
        Gauge(value: progress ?? 0, tick: timeShare, role: .good)))
    blocks.append(
      bar(
        wording.partPaid(
          paid, format.money(money.spent, .dollars), format.money(money.revised, .dollars)),
        money.consumption,
        Gauge(
          value: money.spent.share(of: money.revised) ?? 0,
          second: money.committed.share(of: money.revised) ?? 0, tick: timeShare,
          role: money.available.cents < 0 ? .bad : .neutral)))
    let remarks =
      (isNamedByBar ? [MeetingList.Entry(title: counts.joined(separator: ", "))] : [])
      + remarks(part)
    if !layout.side.isEmpty {
      let list = MeetingList(scene, remarks, pitch: layout.pitch)
      blocks.append(
        MeetingBlock(rows: list.rows(columns: layout.lead.columns)) { list.draw(in: &$0, $1) })
    }
    MeetingBlock.draw(
      layout.side.isEmpty
        ? blocks + [MeetingBlock(rows: 1) { drawNamed(part, in: &$0, $1) }] : blocks,
      in: layout.lead, pitch: layout.pitch + 1, isRoomy: layout.isRoomy, &frame)
    guard !layout.side.isEmpty else { return }
    drawDivider(in: &frame)
    drawNamed(part, in: &frame, layout.side)
  }

  /// What else is told of a part.
  private func remarks(_ part: Figures.PartFigures) -> [MeetingList.Entry] {
    var remarks: [MeetingList.Entry] = []
    if part.money.revised.cents > 0, part.money.available.cents < 0 {
      let excess = format.money(-part.money.available, .dollars)
      remarks.append(
        .init(mark: "▲", title: "\(wording.over.uppercased()) \(excess)", role: .bad))
    }
    if let indicator = part.mainIndicator {
      let value = wording.valueAndTarget(indicator, wording.outOf(""))
      remarks.append(.init(title: wording.colon(indicator.indicator.title, value)))
    }
    if let since = scene.world.since, let charge = since.charges[part.part?.id],
      charge.spent.cents != 0
    {
      let when = wording.sinceWhen(since.start, scene.world.startDay(since.start))
      remarks.append(.init(title: "\(wording.signed(charge.spent, .dollars)) \(when)"))
    }
    return remarks
  }

  /// What is late in a part; where nothing is, that, and what comes next.
  private func drawNamed(_ part: Figures.PartFigures, in frame: inout Frame, _ rect: Rect) {
    guard let id = part.part?.id else { return }
    let late = contents.late(id)
    var rest = rect
    if late.isEmpty {
      frame.label("● \(wording.nothingLate)", in: rest.line(0), Style(.good, bold: true))
      rest = rest.splitTop(layout.isRoomy ? 2 : 1).rest
    } else {
      rest = drawCount(
        late.count, (wording.lateCount(late.count), wording.lateWord), "▲", .bad, in: rest, &frame)
      let used = MeetingList(scene, late, pitch: layout.pitch).draw(in: &frame, rest)
      rest = rest.splitTop(used + layout.pitch).rest
    }
    // A heading, and what comes with its day.
    guard rest.rows >= (late.isEmpty ? 1 : 4) else { return }
    let next = contents.next(id)
    rest = drawHeading(wording.comesNext, in: rest, &frame)
    guard !next.isEmpty else {
      frame.label(wording.nothingWithin(MeetingState.horizon), in: rest.line(0), .text.bold)
      return
    }
    MeetingList(scene, next, pitch: layout.pitch).draw(in: &frame, rest)
  }
}
