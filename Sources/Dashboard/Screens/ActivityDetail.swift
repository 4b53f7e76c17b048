internal import Cells
internal import ProjectModel
internal import Widgets

extension Dashboard {
  /// Number of lines of the detail of the selected activity.
  var detailLineCount: Int {
    ActivitiesScreen(self).detailLines(columns: ActivitiesScreen.detailColumns(in: size)).count
  }
}

/// The detail of an activity or of a part.
extension ActivitiesScreen {
  /// One line of the detail.
  struct DetailLine {
    var label = ""
    var text = ""
    var style = Style.text
    /// A bar that takes the place of the text.
    var gauge: Gauge?
  }

  func drawDetail(in frame: inout Frame, _ rect: Rect, isFocused: Bool) {
    let inner = frame.panel(rect, title: title, isFocused: isFocused).inset(columns: 1)
    let lines = detailLines(columns: inner.columns)
    let top = isFocused ? min(dashboard.detail?.top ?? 0, max(0, lines.count - inner.rows)) : 0
    let labelColumns = min(18, inner.columns / 3)
    for (offset, line) in lines.dropFirst(top).prefix(inner.rows).enumerated() {
      let row = Rect(column: inner.column, row: inner.row + offset, columns: inner.columns, rows: 1)
      if line.label.isEmpty {
        frame.label(line.text, in: row, line.style)
        continue
      }
      frame.label(line.label, in: row.splitLeft(labelColumns - 1).left, .muted)
      let room = row.splitLeft(labelColumns).rest
      if let gauge = line.gauge {
        let split = room.splitLeft(room.columns - 6)
        gauge.draw(in: &frame, split.left)
        frame.label(line.text, in: split.rest, line.style, .trailing)
      } else {
        frame.label(line.text, in: room, line.style)
      }
    }
    frame.scrollBar(
      column: rect.right - 1, rows: inner.row..<inner.bottom,
      visible: top..<min(lines.count, top + inner.rows), count: lines.count)
    if isFocused { frame.cursor = Point(column: inner.column, row: inner.row) }
  }

  private var title: String {
    switch dashboard.activities.selected {
    case .activity(let id):
      let activity = project.activities[id]
      return activity.map { "\(wording.title(Kind.activity)) \($0.code)" } ?? ""
    case .part(let id): return id.flatMap { project.parts[$0]?.code } ?? wording.noPart
    case nil: return ""
    }
  }

  func detailLines(columns: Int) -> [DetailLine] {
    switch dashboard.activities.selected {
    case .activity(let id):
      return project.activities[id].map { lines(of: $0, columns: columns) } ?? []
    case .part(let id):
      return figures.parts.first { $0.part?.id == id }.map { lines(of: $0, columns: columns) } ?? []
    case nil: return []
    }
  }

  private func wrapped(_ text: String, _ columns: Int, _ style: Style) -> [DetailLine] {
    Wrapping.lines(of: text, columns: columns).map { DetailLine(text: $0, style: style) }
  }

  private func labelled(_ label: String, _ text: String, _ columns: Int) -> [DetailLine] {
    let labelColumns = min(18, columns / 3)
    let lines = Wrapping.lines(of: text, columns: max(1, columns - labelColumns))
    return lines.enumerated().map { offset, line in
      DetailLine(label: offset == 0 ? label : " ", text: line)
    }
  }

  private func lines(of activity: Activity, columns: Int) -> [DetailLine] {
    var lines = wrapped(activity.title, columns, Style(.heading)) + [DetailLine()]
    let status = status(of: activity)
    lines.append(
      DetailLine(
        label: wording.heading(.status), text: "\(status.mark) \(status.word(40))",
        style: Style(status.role, bold: status.isLate)))
    let share = Double(activity.physicalProgress) / 100
    lines.append(
      DetailLine(
        label: wording.heading(.progress), text: format.percent(share),
        gauge: Gauge(value: share, tick: timeShare(of: activity), role: .good)))
    if let part = activity.part.flatMap({ project.parts[$0] }) {
      lines += labelled(wording.heading(.part), "\(part.code) \(part.title)", columns)
    }
    lines.append(
      DetailLine(
        label: wording.heading(.owner),
        text: activity.owner.isEmpty ? wording.undefined : activity.owner))
    lines.append(DetailLine(label: wording.dates, text: dates(activity)))
    lines += moneyLines(of: activity)
    lines += milestoneLines(of: activity)
    lines += municipalityLines(of: activity, columns: columns)
    if !activity.note.isEmpty {
      lines += [DetailLine(), DetailLine(text: wording.heading(.note), style: Style(.heading))]
      lines += wrapped(activity.note, columns, .text)
    }
    return lines
  }

  private func timeShare(of activity: Activity) -> Double? {
    guard let start = activity.start, let due = activity.due, due > start else { return nil }
    return Double(project.today.days(since: start)) / Double(due.days(since: start))
  }

  private func dates(_ activity: Activity) -> String {
    let start = activity.start.map { format.date($0) } ?? wording.undefined
    let due = activity.due.map { format.date($0) } ?? wording.undefined
    return "\(start) → \(due)"
  }

  private func moneyLines(of activity: Activity) -> [DetailLine] {
    let charge = project.totals.activityCharges[activity.id] ?? Totals.Charge()
    var lines: [DetailLine] = []
    let cost = activity.cost ?? .zero
    lines.append(
      DetailLine(
        label: wording.heading(.cost),
        text: activity.cost.map { format.money($0) } ?? wording.undefined))
    let percent = charge.spent.share(of: cost).map { " · " + format.percent($0) } ?? ""
    lines.append(
      DetailLine(
        label: wording.paid,
        text: format.money(charge.spent) + percent,
        style: cost.cents > 0 && charge.spent > cost ? Style(.bad, bold: true) : .text))
    if charge.committed.cents != 0 {
      lines.append(DetailLine(label: wording.committed, text: format.money(charge.committed)))
    }
    return lines
  }

  private func milestoneLines(of activity: Activity) -> [DetailLine] {
    let milestones = dashboard.activities.milestones[activity.id] ?? []
    guard !milestones.isEmpty else { return [] }
    var lines = [DetailLine(), DetailLine(text: wording.milestones, style: Style(.heading))]
    for milestone in milestones {
      let isLate = milestone.done == nil && (milestone.due.map { $0 < project.today } ?? false)
      let mark = milestone.done != nil ? "◆" : "◇"
      let date = (milestone.done ?? milestone.due)?.iso ?? wording.undefined
      let late =
        isLate
        ? " · " + wording.dueness(project.today.days(since: milestone.due ?? project.today)) : ""
      lines.append(
        DetailLine(
          text: "\(mark) \(date) \(milestone.title)\(late)",
          style: isLate ? Style(.bad) : milestone.done != nil ? .muted : .text))
    }
    return lines
  }

  private func municipalityLines(of activity: Activity, columns: Int) -> [DetailLine] {
    guard !activity.municipalities.isEmpty else { return [] }
    let names = activity.municipalities.map { dashboard.directory.name(of: $0) }
      .map { (CollationKey($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    let title = "\(wording.municipalities) (\(names.count))"
    return [DetailLine(), DetailLine(text: title, style: Style(.heading))]
      + wrapped(names.joined(separator: " · "), columns, .text)
  }

  private func lines(of part: Figures.PartFigures, columns: Int) -> [DetailLine] {
    let money = part.money
    var lines = wrapped(part.part?.title ?? wording.noPart, columns, Style(.heading))
    lines.append(DetailLine())
    if let owner = part.part?.owner, !owner.isEmpty {
      lines.append(DetailLine(label: wording.heading(.owner), text: owner))
    }
    let progress = part.activities.progress
    lines.append(
      DetailLine(
        label: wording.progress,
        text: progress.map { format.percent($0 / 100) } ?? wording.undefined,
        gauge: Gauge(
          value: (progress ?? 0) / 100, tick: figures.elapsed.map { $0.months / $0.totalMonths },
          role: .good)))
    lines.append(
      DetailLine(
        label: wording.budget,
        text: money.consumption.map { format.percent($0) } ?? wording.undefined,
        gauge: OverviewScreen(dashboard).gauge(money, of: money.revised)))
    for (label, amount) in [
      (wording.budget, money.revised), (wording.paid, money.spent),
      (wording.committed, money.committed), (wording.available, money.available),
    ] {
      lines.append(
        DetailLine(
          label: label, text: format.money(amount),
          style: amount.cents < 0 ? Style(.bad, bold: true) : .text))
    }
    lines.append(
      DetailLine(label: wording.activitiesTitle, text: wording.activities(part.activities)))
    if let indicator = part.mainIndicator {
      let value = indicator.value.map { format.quantity($0) } ?? wording.undefined
      let target = indicator.target.map { " / " + format.quantity($0) } ?? ""
      lines += labelled(
        wording.title(Kind.indicator), "\(indicator.indicator.title) : \(value)\(target)", columns)
    }
    return lines
  }
}
