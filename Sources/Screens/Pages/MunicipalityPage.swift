internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The page of a municipality: where it stands and how it came there, what is done, measured and
/// spent there, whom to call.
extension PageContent {
  /// Expenses that are listed; older ones are counted.
  private static let expenseLimit = 100

  func lines(ofMunicipality code: RecordID, columns: Int) -> [PageLine] {
    let municipality = scene.directory[code]
    let figures =
      scene.world.places?.territory.municipalities[code] ?? Territory.MunicipalityFigures()
    var lines: [PageLine] = []
    if let municipality {
      lines += wrapped(wording.description(of: municipality), columns, .muted)
      let region = scene.directory.region(municipality.region)
      let names = [region?.name ?? "", region?.short ?? ""]
      let room = columns - PageView.labelColumns(columns)
      let fitting = names.first { DisplayWidth.columns(of: $0) <= room } ?? names[1]
      lines += labelled(
        wording.region, fitting, columns, link: .area(.region(municipality.region)))
    }
    let name = scene.directory.name(of: code)
    guard let participation = figures.participation else {
      lines += [PageLine()] + wrapped(wording.doesNotTakePart, columns)
      lines += wrapped(wording.howToAdd(name), columns, .muted)
      return lines + activityLines(figures) + indicatorLines(figures, columns)
        + expenseLines(at: code, figures)
    }
    lines += standingLines(participation, columns)
    if !participation.note.isEmpty {
      let note = scene.hidesPeople ? wording.hiddenPerson : participation.note
      lines += heading(wording.heading(.note)) + wrapped(note, columns)
    }
    lines += commentLines(on: participation.id, columns: columns)
    lines += activityLines(figures)
    lines += historyLines(participation)
    lines += indicatorLines(figures, columns)
    lines += expenseLines(at: code, figures)
    return lines + [PageLine()] + wrapped(wording.howToChange(name), columns, .muted)
  }

  private func standingLines(_ participation: Participation, _ columns: Int) -> [PageLine] {
    let stage = participation.stage
    var lines = [
      PageLine(
        label: wording.heading(.stage), text: "\(wording.mark(stage)) \(wording.name(stage))",
        style: Style(wording.role(stage), bold: true))
    ]
    if let joined = participation.joined {
      lines.append(PageLine(label: wording.heading(.joined), text: format.date(joined)))
    }
    let asksForCare =
      project.isSilent(participation)
      || participation.lastNews.map { $0 > project.today } ?? false
    lines += labelled(
      wording.news, wording.news(of: participation, in: project), columns,
      asksForCare ? Style(.warning, bold: true) : .text)
    if !participation.nextStep.isEmpty {
      let next = scene.hidesPeople ? wording.hiddenPerson : participation.nextStep
      lines += labelled(wording.heading(.nextStep), next, columns)
    }
    for (offset, id) in participation.parts.enumerated() {
      guard let part = project.parts[id] else { continue }
      let title = part.short.isEmpty ? part.title : part.short
      lines += labelled(
        offset == 0 ? wording.heading(.parts) : " ", "\(part.code) \(title)", columns,
        link: .part(id))
    }
    return lines + contactLines(participation, columns)
  }

  private func contactLines(_ participation: Participation, _ columns: Int) -> [PageLine] {
    let details = [
      participation.contactName, participation.contactRole, participation.contactEmail,
      participation.contactPhone,
    ].filter { !$0.isEmpty }
    guard !details.isEmpty else { return [] }
    if scene.hidesPeople {
      return labelled(wording.contact, wording.hiddenPerson, columns, .muted)
    }
    let room = columns - PageView.labelColumns(columns)
    return details.enumerated().flatMap { offset, text in
      // An address that is cut can be neither read out nor copied: it gets whole lines.
      !text.contains(" ") && DisplayWidth.columns(of: text) > room
        ? wrapped(text, columns) : labelled(offset == 0 ? wording.contact : " ", text, columns)
    }
  }

  private func historyLines(_ participation: Participation) -> [PageLine] {
    let steps = project.stageHistory[participation.id]
    guard steps.count > 1 else { return [] }
    return heading(wording.stageHistory)
      + steps.reversed().map { step in
        let author = scene.hidesPeople || step.author.isEmpty ? "" : " · \(step.author)"
        let day = scene.localTime(step.written).day
        return PageLine(
          text: "\(day.iso) \(wording.mark(step.stage)) \(wording.name(step.stage))\(author)",
          style: Style(wording.role(step.stage)))
      }
  }

  private func activityLines(_ figures: Territory.MunicipalityFigures) -> [PageLine] {
    let activities = figures.activities.compactMap { project.activities[$0] }
    guard !activities.isEmpty else { return [] }
    let counts = wording.ongoing(figures.ongoing, of: activities.count)
    return heading("\(wording.activitiesTitle) (\(counts))")
      + activities.map { activity in
        let status = wording.status(of: activity, on: project.today)
        return PageLine(
          text: "\(status.mark) \(activity.code) \(activity.title)",
          style: Style(status.role, bold: status.isLate),
          tail: status.word(16), link: .activity(activity.id))
      }
  }

  private func indicatorLines(
    _ figures: Territory.MunicipalityFigures, _ columns: Int
  ) -> [PageLine] {
    guard !figures.values.isEmpty else { return [] }
    return heading(wording.measuredHere)
      + (scene.world.places?.territory.indicators ?? []).flatMap { indicator -> [PageLine] in
        guard let measured = figures.values[indicator.id] else { return [] }
        return valueLines(
          indicator, "\(format.quantity(measured.value)) · \(measured.date.iso)", columns)
      }
  }

  /// An indicator with its value at the end of its last line.
  func valueLines(
    _ indicator: Indicator, _ value: String, _ columns: Int, _ style: Style = .text
  ) -> [PageLine] {
    let title = [indicator.code, indicator.title].filter { !$0.isEmpty }.joined(separator: " ")
    let texts = Wrapping.lines(
      of: title, columns: columns - DisplayWidth.columns(of: value) - 1)
    return texts.enumerated().map { offset, text in
      PageLine(text: text, style: style, tail: offset == texts.count - 1 ? value : "")
    }
  }

  private func expenseLines(
    at code: RecordID, _ figures: Territory.MunicipalityFigures
  ) -> [PageLine] {
    let expenses = scene.world.indexes.expenses?[code] ?? []
    guard figures.charge.count > 0 || !expenses.isEmpty else { return [] }
    let committed = figures.charge.committed
    var lines = heading(wording.expensesHere, tail: format.money(figures.charge.spent))
    if committed.cents != 0 {
      lines.append(PageLine(text: wording.committed, style: .muted, tail: format.money(committed)))
    }
    lines += expenses.suffix(Self.expenseLimit).reversed().compactMap { id in
      guard let expense = project.expenses[id] else { return nil }
      let supplier = scene.hidesPeople ? "" : expense.supplier
      let what = [supplier, expense.description].filter { !$0.isEmpty }
      // Before the amount, as it says why the sum above may be another one.
      let state =
        !expense.eligible
        ? wording.notEligible + " "
        : project.totals.isOutside(expense)
          ? wording.outsideMark + " "
          : expense.state(on: project.today) == .committed ? wording.name(.committed) + " " : ""
      return PageLine(
        text: (expense.date?.iso ?? wording.undefined) + " " + what.joined(separator: " · "),
        tail: state + format.money(expense.amount ?? .zero),
        link: expense.activity.flatMap { project.activities[$0]?.id }.map { .activity($0) })
    }
    if expenses.count > Self.expenseLimit {
      lines.append(
        PageLine(text: wording.olderExpenses(expenses.count - Self.expenseLimit), style: .muted))
    }
    return lines
  }
}
