internal import Cells
internal import ProjectModel
internal import Words

/// All figures of the dashboard as a page of text.
enum SummaryText {
  static func text(
    _ project: Project, _ figures: Figures, _ territory: Territory,
    _ past: Options.Resolved.Past?, _ wording: Wording
  ) -> String {
    let format = wording.format
    var lines: [String] = []
    let info = project.info
    lines.append(
      info.title.isEmpty ? wording.untitled : info.title)
    if info.fictive { lines.append(wording.fictive) }
    lines.append(time(project, wording))
    if let past { lines.append(wording.pastDay(withHindsight: past.isHindsight)) }
    lines.append("")
    func money(_ label: String, _ amount: Money?) {
      let text = amount.map { format.money($0) } ?? wording.undefined
      lines.append(padded(label, 26) + aligned(text, 16))
    }
    money(wording.grant, figures.grant)
    money(wording.budgeted, figures.money.revised)
    if let rest = figures.unallocated, rest.cents != 0 { money(wording.notAllocated, rest) }
    money(wording.paid, figures.money.spent)
    money(wording.committed, figures.money.committed)
    money(wording.available, figures.available)
    if figures.outside.count > 0 { money(wording.outsideDates, figures.outside.sum) }
    if figures.ineligible.count > 0 { money(wording.ineligible, figures.ineligible.sum) }
    lines.append("")
    for part in figures.parts {
      let name = part.part.map { "\($0.code) \($0.short)" } ?? wording.noPart
      let progress =
        part.activities.progress.map { format.percent($0 / 100) } ?? wording.undefined
      lines.append(
        padded(name, 26) + aligned(format.money(part.money.spent), 16) + " / "
          + aligned(format.money(part.money.revised), 14) + "  " + aligned(progress, 6) + "  "
          + wording.activities(part.activities))
    }
    lines.append("")
    for year in figures.years {
      let name =
        "\(wording.yearName(year.year.number)) (\(year.year.start.iso) – \(year.year.end.iso))"
      lines.append(
        padded(name, 32) + aligned(format.money(year.money.spent), 16) + " / "
          + aligned(format.money(year.money.revised), 14))
    }
    lines.append("")
    lines += [wording.sentence(territory), ""]
    let indicators = project.indicatorFigures.map { wording.sentence($0) }
    if !indicators.isEmpty { lines += indicators + [""] }
    lines += wording.forecastSummary(figures)
    if let risk = wording.endRisk(figures) { lines.append(risk.text) }
    if let cap = AdministrationCap(project, figures) { lines.append(wording.sentence(cap)) }
    if !figures.alerts.isEmpty { lines.append("") }
    lines += figures.alerts.map { wording.mark($0.severity) + " " + wording.sentence($0) }
    return lines.map { Output.oneLine($0) }.joined(separator: "\n") + "\n"
  }

  private static func time(_ project: Project, _ wording: Wording) -> String {
    let date = wording.format.fullDate(project.today)
    guard let calendar = project.calendar else { return date }
    return date + " · " + wording.place(of: project.today, in: calendar)
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - DisplayWidth.columns(of: text)))
  }

  private static func aligned(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text))) + text
  }
}
