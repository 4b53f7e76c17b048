internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The page of a report: what it is, what is to be written of it, and each text of it.
extension PageContent {
  /// The lines of a report below its fields: its days, and what is written or still to be.
  func writing(of report: Report, columns: Int) -> [PageLine] {
    let days = project.period(of: report)
    var lines =
      labelled(wording.report.period, wording.report.days(days), columns)
      + labelled(
        wording.heading(.status), wording.standing(of: report, on: project.today), columns)
    guard let plan = scene.world.reportPlans?[report.id] else { return lines }
    lines += heading(
      wording.toBeWritten(plan.items.filter(\.isMissing).count, of: plan.items.count))
    for item in plan.items where !report.isFrozen || !item.text.isEmpty {
      lines.append(line(of: item, in: report, columns: columns))
    }
    return lines
  }

  private func line(of item: ReportPlan.Item, in report: Report, columns: Int) -> PageLine {
    let mark: String
    let style: Style
    switch (item.text.isEmpty, item.isRequired) {
    case (false, _): (mark, style) = ("✓", Style(.good))
    case (true, true): (mark, style) = ("○", Style(.warning))
    case (true, false): (mark, style) = ("·", Style(.muted))
    }
    let name = wording.name(item.place, in: project, category: category(of: item.place))
    let state = wording.state(of: item)
    return PageLine(
      text: "\(mark) \(name)", style: style, tail: state, link: .passage(report.id, item.place))
  }

  private func category(of place: PassagePlace) -> String {
    figures.budget.categoryNames[place.category] ?? place.category
  }

  /// The text at a place of a report: what is written, else what the last report said.
  func lines(of place: PassagePlace, in id: RecordID, columns: Int) -> [PageLine] {
    guard let report = project.reports[id] else { return [] }
    let name = wording.name(place, in: project, category: category(of: place))
    var lines = wrapped(name, columns, Style(.heading))
    lines += labelled(
      wording.heading(.report), report.title, columns, link: .record(.report, id))
    lines.append(PageLine())
    let written = project.passages(of: id)[place]?.text ?? ""
    if scene.hidesPeople { return lines + [PageLine(text: wording.hiddenPerson, style: .muted)] }
    if !written.isEmpty { return lines + paragraphs(written, columns) }
    lines += wrapped(wording.notWrittenYet(place.section), columns, Style(.warning))
    guard let former = project.report(before: id),
      let text = project.passages(of: former.id)[place]?.text, !text.isEmpty
    else { return lines }
    lines.append(PageLine())
    lines += wrapped(wording.formerSaid(former.title), columns, Style(.accent))
    return lines + paragraphs(text, columns, Style(.muted))
  }

  private func paragraphs(_ text: String, _ columns: Int, _ style: Style = .text) -> [PageLine] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      line.isEmpty ? [PageLine()] : wrapped(String(line), columns, style)
    }
  }
}

extension Project {
  /// What a new text at a place of a report begins as: what the last report said there.
  func passage(at place: PassagePlace, of report: RecordID, category: String) -> [Assignment] {
    var assignments = place.assignments(in: report, category: category)
    let former = self.report(before: report).flatMap { passages(of: $0.id)[place]?.text }
    if let former, !former.isEmpty { assignments.append(Assignment(.text, .text(former))) }
    return assignments
  }
}
