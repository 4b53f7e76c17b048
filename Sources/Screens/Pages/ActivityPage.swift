internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The pages of activities and of parts.
extension PageContent {
  func lines(of activity: Activity, columns: Int) -> [PageLine] {
    var lines = wrapped(activity.title, columns, Style(.heading)) + [PageLine()]
    let status = wording.status(of: activity, on: project.today)
    lines.append(
      PageLine(
        label: wording.heading(.status), text: "\(status.mark) \(status.word(40))",
        style: Style(status.role, bold: status.isLate)))
    let share = Double(activity.physicalProgress) / 100
    lines.append(
      PageLine(
        label: wording.heading(.progress), text: format.percent(share),
        gauge: Gauge(value: share, tick: timeShare(of: activity), role: .good)))
    if let part = activity.part.flatMap({ project.parts[$0] }) {
      lines += labelled(
        wording.heading(.part), "\(part.code) \(part.title)", columns, link: .part(part.id))
    }
    lines.append(
      PageLine(
        label: wording.heading(.owner),
        text: person(activity.owner)))
    lines.append(PageLine(label: wording.dates, text: dates(activity)))
    lines += moneyLines(of: activity)
    lines += milestoneLines(of: activity)
    lines += municipalityLines(of: activity)
    if !activity.note.isEmpty {
      lines += heading(wording.heading(.note))
      lines += wrapped(activity.note, columns, .text)
    }
    // Milestones are shown here alone.
    let milestones = scene.world.milestones(of: activity.id).map(\.id)
    return lines + commentLines(on: activity.id, and: milestones, columns: columns)
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

  private func moneyLines(of activity: Activity) -> [PageLine] {
    let charge = project.totals.activityCharges[activity.id] ?? Totals.Charge()
    var lines: [PageLine] = []
    let cost = activity.cost ?? .zero
    lines.append(
      PageLine(
        label: wording.heading(.cost),
        text: activity.cost.map { format.money($0) } ?? wording.undefined))
    let percent = charge.spent.share(of: cost).map { " · " + format.percent($0) } ?? ""
    lines.append(
      PageLine(
        label: wording.paid,
        text: format.money(charge.spent) + percent,
        style: cost.cents > 0 && charge.spent > cost ? Style(.bad, bold: true) : .text))
    if charge.committed.cents != 0 {
      lines.append(PageLine(label: wording.committed, text: format.money(charge.committed)))
    }
    return lines
  }

  private func milestoneLines(of activity: Activity) -> [PageLine] {
    let milestones = scene.world.milestones(of: activity.id)
    guard !milestones.isEmpty else { return [] }
    var lines = heading(wording.milestones)
    for milestone in milestones {
      let isLate = milestone.done == nil && (milestone.due.map { $0 < project.today } ?? false)
      let mark = milestone.done != nil ? "◆" : "◇"
      let date = (milestone.done ?? milestone.due)?.iso ?? wording.undefined
      let late =
        isLate
        ? " · " + wording.dueness(project.today.days(since: milestone.due ?? project.today)) : ""
      lines.append(
        PageLine(
          text: "\(mark) \(date) \(milestone.title)\(late)",
          style: isLate ? Style(.bad) : milestone.done != nil ? .muted : .text))
    }
    return lines
  }

  private func municipalityLines(of activity: Activity) -> [PageLine] {
    guard !activity.municipalities.isEmpty else { return [] }
    let towns = activity.municipalities.map { (scene.directory.name(of: $0), $0) }
      .map { (key: CollationKey($0.0), name: $0.0, code: $0.1) }.sorted { $0.key < $1.key }
    return heading("\(wording.municipalities) (\(towns.count))")
      + towns.map { PageLine(text: $0.name, link: .municipality($0.code)) }
  }

  func lines(of part: Figures.PartFigures, columns: Int) -> [PageLine] {
    let money = part.money
    var lines = wrapped(part.part?.title ?? wording.noPart, columns, Style(.heading))
    lines.append(PageLine())
    if let owner = part.part?.owner, !owner.isEmpty {
      lines.append(PageLine(label: wording.heading(.owner), text: person(owner)))
    }
    let progress = part.activities.progress
    lines.append(
      PageLine(
        label: wording.progress,
        text: progress.map { format.percent($0 / 100) } ?? wording.undefined,
        gauge: Gauge(
          value: (progress ?? 0) / 100, tick: figures.elapsed.map { $0.months / $0.totalMonths },
          role: .good)))
    lines.append(
      PageLine(
        label: wording.budget,
        text: money.consumption.map { format.percent($0) } ?? wording.undefined,
        gauge: gauge(money, of: money.revised)))
    for (label, amount) in [
      (wording.budget, money.revised), (wording.paid, money.spent),
      (wording.committed, money.committed), (wording.available, money.available),
    ] {
      lines.append(
        PageLine(
          label: label, text: format.money(amount),
          style: amount.cents < 0 ? Style(.bad, bold: true) : .text))
    }
    lines += labelled(
      wording.activitiesTitle, wording.activities(part.activities), columns)
    if let indicator = part.mainIndicator {
      lines += labelled(
        wording.title(Kind.indicator),
        wording.colon(
          indicator.indicator.title, wording.valueAndTarget(indicator, " / ")), columns)
    }
    return lines + commentLines(on: part.part?.id, columns: columns)
  }
}
