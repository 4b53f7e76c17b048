internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The panels of the volets.
extension OverviewView {
  private func name(_ part: Figures.PartFigures) -> String {
    guard let record = part.part else { return wording.noPart }
    let title = record.short.isEmpty ? record.title : record.short
    return record.code.isEmpty ? title : "\(record.code) \(title)"
  }

  /// One line for a part, where there is no room for panels.
  func drawPartLine(
    _ part: Figures.PartFigures, in frame: inout Frame, _ rect: Rect, isFocused: Bool
  ) {
    let rect = rect.inset(columns: 1)
    let paid = part.money.consumption.map { format.percent($0) } ?? wording.undefined
    let late = part.activities.late > 0 ? " ▲\(part.activities.late)" : ""
    let tail = " \(paid)\(late)"
    let tailWidth = max(9, DisplayWidth.columns(of: tail))
    let nameWidth = rect.columns >= 60 ? 28 : rect.columns >= 36 ? 14 : 3
    let text = rect.columns >= 36 ? name(part) : part.part?.code ?? "—"
    frame.label(text, in: rect.splitLeft(nameWidth).left, Style(.heading))
    let room = rect.splitLeft(nameWidth + 1).rest
    let bar = room.splitLeft(room.columns - tailWidth)
    gauge(part.money, of: part.money.revised).draw(in: &frame, bar.left)
    frame.line(
      [(" \(paid)", .text), (late, Style(.bad, bold: true))], in: bar.rest)
    if isFocused {
      frame.select(rect)
    }
  }

  /// One line for what is charged to no part, such as administration.
  func drawCommon(in frame: inout Frame, _ rect: Rect) {
    guard let common = figures.parts.first(where: { $0.part == nil }) else { return }
    let rect = rect.inset(columns: 1)
    let percent = common.money.consumption.map { format.percent($0) } ?? wording.undefined
    let around = DisplayWidth.columns(of: "\(wording.noPart)   (\(percent))")
    let ratio = fitting(.dollars, columns: rect.columns - around) {
      wording.ratio(common.money.spent, common.money.revised, $0)
    }
    let end = frame.line(
      [
        ("\(wording.noPart)  ", .muted), (ratio, .text),
        (" (\(percent))  ", .muted),
      ],
      in: rect)
    let room = Rect(column: end, row: rect.row, columns: min(30, rect.right - end), rows: 1)
    if room.columns >= 8 { gauge(common.money, of: common.money.revised).draw(in: &frame, room) }
  }

  /// The panel of a part: as many lines as fit, the most telling first.
  func drawPartPanel(
    _ part: Figures.PartFigures, in frame: inout Frame, _ rect: Rect, isFocused: Bool
  ) {
    let moved = scene.world.since?.charges[part.part?.id]?.spent ?? .zero
    let detail = moved.cents == 0 ? "" : "Δ \(wording.signed(moved, .dollars))"
    let inner = frame.panel(rect, title: name(part), detail: detail, isFocused: isFocused)
      .inset(columns: 1)
    var rest = inner
    func row() -> Rect? {
      guard rest.rows > 0 else { return nil }
      let split = rest.splitTop(1)
      rest = split.rest
      return split.top
    }
    if let row = row() {
      let progress =
        part.activities.progress.map { format.percent($0 / 100) } ?? wording.undefined
      pair(wording.progress, progress, in: &frame, row)
    }
    if let row = row() {
      Gauge(
        value: (part.activities.progress ?? 0) / 100, tick: timeShare, role: .good
      ).draw(in: &frame, row)
    }
    if let row = row() { drawSpent(part, in: &frame, row) }
    if let row = row() { gauge(part.money, of: part.money.revised).draw(in: &frame, row) }
    if let row = row() { drawCommitted(part, in: &frame, row) }
    if let row = row() { drawActivityCounts(part, in: &frame, row) }
    if let indicator = part.mainIndicator, let row = row() {
      drawIndicator(indicator, in: &frame, row)
    }
    if part.mainIndicator != nil, rest.rows >= 1, let row = row() {
      drawIndicatorGauge(part, in: &frame, row)
    }
    drawMore(part, in: &frame, rest)
  }

  private func pair(
    _ label: String, _ value: String, in frame: inout Frame, _ rect: Rect,
    _ style: Style = Style(.text, bold: true)
  ) {
    frame.ends([label], .muted, value, style, in: rect)
  }

  private func drawSpent(
    _ part: Figures.PartFigures, in frame: inout Frame, _ rect: Rect
  ) {
    let percent = part.money.consumption.map { format.percent($0) } ?? wording.undefined
    let label = "\(wording.paid) \(percent)"
    let styles: [QuebecFormat.MoneyStyle?] = [.dollars, .short, nil]
    let texts = styles.map { wording.ratio(part.money.spent, part.money.revised, $0) }
    let room = rect.columns - DisplayWidth.columns(of: label) - 1
    let text = texts.first { DisplayWidth.columns(of: $0) <= room } ?? texts.last ?? ""
    pair(label, text, in: &frame, rect)
  }

  private func drawCommitted(
    _ part: Figures.PartFigures, in frame: inout Frame, _ rect: Rect
  ) {
    let style: QuebecFormat.MoneyStyle = rect.columns >= 40 ? .dollars : .thousands
    let available = part.money.available
    if available.cents < 0 {
      let text = fitting(style, columns: rect.columns) {
        "▲ \(wording.over) \(format.money(-available, $0))"
      }
      frame.label(text, in: rect, Style(.bad, bold: true))
      return
    }
    let isWide = rect.columns >= 40
    let styles: [QuebecFormat.MoneyStyle] = isWide ? [.dollars, .short, .thousands] : [.thousands]
    let texts = styles.map { style in
      (
        committed: "\(isWide ? wording.committed : wording.committedAbbreviated) "
          + format.money(part.money.committed, style),
        free: "\(isWide ? wording.available : wording.availableAbbreviated) "
          + format.money(available, style)
      )
    }
    // Without room for both, what is available alone: a number that is cut looks like another one.
    let fit = texts.first {
      DisplayWidth.columns(of: $0.committed + $0.free) < rect.columns
    }
    frame.ends(
      [fit?.committed ?? ""], .muted, fit?.free ?? texts[texts.count - 1].free, .muted, in: rect)
  }

  private func drawActivityCounts(
    _ part: Figures.PartFigures, in frame: inout Frame, _ rect: Rect
  ) {
    let counts = part.activities
    let done = wording.doneOf(counts.done, counts.total)
    let lefts = [done, "\(counts.done)/\(counts.total)"]
    if counts.late > 0 {
      frame.ends(
        lefts, .muted, wording.lateMark(counts.late), Style(.bad, bold: true), in: rect)
    } else {
      let mark = counts.total > 0 ? wording.onTimeMark : ""
      frame.ends(lefts, .muted, mark, Style(.good), in: rect)
    }
  }

  private func drawIndicator(
    _ figures: Figures.IndicatorFigures, in frame: inout Frame, _ rect: Rect
  ) {
    let value = figures.value.map { format.quantity($0) } ?? wording.undefined
    let target = figures.target.map { "/" + format.quantity($0) } ?? ""
    let title =
      figures.indicator.unit.isEmpty || rect.columns >= 34
      ? figures.indicator.title : figures.indicator.unit
    pair(title, value + target, in: &frame, rect)
  }

  private func drawIndicatorGauge(
    _ part: Figures.PartFigures, in frame: inout Frame, _ rect: Rect
  ) {
    guard let indicator = part.mainIndicator, indicator.target != nil else { return }
    let value = indicator.achievement ?? 0
    Gauge(value: min(max(0, value), 1), role: value >= 1 ? .good : .planned).draw(in: &frame, rect)
  }

  /// What nothing else on the screen tells of a part, as far as there is room.
  private func drawMore(
    _ part: Figures.PartFigures, in frame: inout Frame, _ rect: Rect
  ) {
    guard let id = part.part?.id, let glance = scene.world.derived.glances[id] else { return }
    var rows: [(label: String, value: String)] = []
    if glance.reached > 0 {
      rows.append(
        (
          wording.engagedMunicipalities,
          "\(format.grouped(glance.engaged))/\(format.grouped(glance.reached))"
        ))
    }
    if let targets = part.mainIndicator?.indicator.targets, targets.count > 1 {
      rows.append(
        (wording.yearTargets, targets.map { format.quantity($0) }.joined(separator: " · ")))
    }
    if let later = glance.later {
      rows.append((wording.colon(wording.later, "\(later.code) \(later.title)"), later.due.iso))
    }
    for (offset, row) in rows.prefix(rect.rows).enumerated() {
      pair(row.label, row.value, in: &frame, rect.line(offset), .text)
    }
  }
}
