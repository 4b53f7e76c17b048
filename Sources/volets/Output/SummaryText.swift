internal import Cells
internal import Dashboard
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
      info.title.isEmpty ? wording.say("(projet sans titre)", "(untitled project)") : info.title)
    if info.fictive { lines.append(wording.fictive) }
    lines.append(time(project, wording))
    if let past { lines.append(wording.describe(past)) }
    lines.append("")
    func money(_ label: String, _ amount: Money?) {
      let text = amount.map { format.money($0) } ?? wording.undefined
      lines.append(padded(label, 26) + aligned(text, 16))
    }
    money(wording.say("Aide financière", "Grant"), figures.grant)
    money(wording.say("Budget réparti", "Budgeted"), figures.money.revised)
    money(wording.say("Payé", "Paid"), figures.money.spent)
    money(wording.say("Engagé", "Committed"), figures.money.committed)
    money(wording.say("Disponible", "Available"), figures.available)
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
    lines += forecast(figures, wording)
    if !figures.alerts.isEmpty { lines.append("") }
    lines += figures.alerts.map { wording.mark($0.severity) + " " + wording.sentence($0) }
    return lines.map { Output.oneLine($0) }.joined(separator: "\n") + "\n"
  }

  private static func time(_ project: Project, _ wording: Wording) -> String {
    let date = wording.format.fullDate(project.today)
    guard let calendar = project.calendar else { return date }
    return date + " · " + wording.place(of: project.today, in: calendar)
  }

  private static func forecast(_ figures: Figures, _ wording: Wording) -> [String] {
    let format = wording.format
    func money(_ cents: Double?) -> String {
      cents.map { format.money(Money(rounding: $0), .dollars) } ?? wording.undefined
    }
    func index(_ value: Double?) -> String {
      value.map { format.decimal($0) } ?? wording.undefined
    }
    let value = figures.earnedValue
    return [
      wording.say(
        "Valeur acquise : VP \(money(value.plannedValue)), VA \(money(value.earnedValue)), CR "
          + "\(money(value.actualCost)); IPC \(index(value.costIndex)), IPD "
          + "\(index(value.scheduleIndex))",
        "Earned value: PV \(money(value.plannedValue)), EV \(money(value.earnedValue)), AC "
          + "\(money(value.actualCost)); CPI \(index(value.costIndex)), SPI "
          + "\(index(value.scheduleIndex))"),
      wording.say(
        "Coût estimé à la fin : \(money(value.estimateTypical)) si les coûts continuent ainsi, "
          + "\(money(value.estimateAtypical)) si le reste suit le plan",
        "Estimate at completion: \(money(value.estimateTypical)) if costs go on, "
          + "\(money(value.estimateAtypical)) if the rest goes as planned"),
      wording.say(
        "Rythme : \(money(figures.burn?.monthly)) par mois; à ce rythme "
          + "\(money(figures.burn?.linearForecast)) à la fin",
        "Burn: \(money(figures.burn?.monthly)) a month; at that rate "
          + "\(money(figures.burn?.linearForecast)) at the end"),
    ]
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - DisplayWidth.columns(of: text)))
  }

  private static func aligned(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text))) + text
  }
}

extension Wording {
  /// Which day of the past is shown, and how.
  func describe(_ past: Options.Resolved.Past) -> String {
    past.isHindsight
      ? say("◀ Jour passé, avec le recul", "◀ Day of the past, with hindsight")
      : say("◀ Jour passé, tel que connu ce jour-là", "◀ Day of the past, as known on that day")
  }
}
