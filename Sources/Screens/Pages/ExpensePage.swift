internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The pages of an expense and of a figure of the forecast.
extension PageContent {
  func lines(of expense: Expense, columns: Int) -> [PageLine] {
    let title = expense.description.isEmpty ? wording.title(Kind.expense) : expense.description
    var lines = wrapped(title, columns, Style(.heading)) + [PageLine()]
    lines.append(
      PageLine(
        label: wording.heading(.amount),
        text: expense.amount.map { format.money($0) } ?? wording.undefined,
        style: Style(.text, bold: true)))
    var state = wording.name(expense.state(on: project.today))
    if !expense.eligible {
      state += " · \(wording.notEligible)"
    } else if project.totals.isOutside(expense) {
      state += " · \(wording.outsideMark)"
    }
    lines.append(
      PageLine(
        label: wording.heading(.state), text: state,
        style: project.totals.counts(expense) ? .text : Style(.warning)))
    if let paid = expense.paid {
      lines.append(PageLine(label: wording.heading(.paid), text: format.fullDate(paid)))
    }
    lines.append(
      PageLine(
        label: wording.heading(.date),
        text: expense.date.map { format.fullDate($0) } ?? wording.undefined))
    if !expense.supplier.isEmpty {
      lines += labelled(wording.heading(.supplier), person(expense.supplier), columns)
    }
    if !expense.reference.isEmpty {
      lines += labelled(wording.heading(.reference), expense.reference, columns)
    }
    let part = expense.part.flatMap { project.parts[$0] }
    lines += labelled(
      wording.heading(.part), part.map { "\($0.code) \($0.title)" } ?? wording.noPart, columns,
      link: part.map { .part($0.id) })
    lines += labelled(
      wording.heading(.category), expense.category.isEmpty ? wording.undefined : expense.category,
      columns)
    if let activity = expense.activity.flatMap({ project.activities[$0] }) {
      lines += labelled(
        wording.heading(.activity), "\(activity.code) \(activity.title)", columns,
        link: .activity(activity.id))
    }
    if let code = expense.municipality {
      lines += labelled(
        wording.heading(.municipality), scene.directory.name(of: code), columns,
        link: .municipality(code))
    }
    if !expense.note.isEmpty, !scene.hidesPeople {
      lines += heading(wording.heading(.note))
      lines += wrapped(expense.note, columns)
    }
    return lines + commentLines(on: expense.id, columns: columns)
  }

  /// What a figure means, how it is reckoned here, or why it is undefined.
  func lines(of figure: ForecastFigure, columns: Int) -> [PageLine] {
    let value = figure.value(figures)
    var lines = [
      PageLine(
        text: wording.fullName(figure), style: Style(.heading),
        tail: wording.text(value, isExact: true))
    ]
    lines += wrapped(wording.meaning(figure), columns)
    if value.isUndefined {
      lines += wrapped(
        wording.whyUndefinedPrefix + wording.whyUndefined(figure, figures), columns,
        Style(.warning))
    } else {
      let reckoning = wording.reckoning(figure, figures)
      if !reckoning.isEmpty { lines += wrapped("= " + reckoning, columns, .muted) }
    }
    lines += workedLines(of: figure, columns)
    return lines + [PageLine()]
  }

  /// What planned and earned value are the sums of.
  private func workedLines(of figure: ForecastFigure, _ columns: Int) -> [PageLine] {
    switch figure {
    case .plannedValue:
      figures.years.map { year in
        let budget = format.money(year.money.revised)
        let share =
          year.money.revised.cents == 0
          ? 0 : year.planned / UnroundedMoney(year.money.revised)
        return PageLine(
          text: wording.colon(
            wording.yearTitle(year.year.number), "\(budget) × \(format.percent(share, places: 2))"),
          style: .muted, tail: format.money(year.planned))
      }
    case .earnedValue:
      figures.parts.map { part in
        let share = figures.progress(of: part).map { format.percent($0, places: 2) }
        let budget = format.money(part.money.revised)
        return PageLine(
          text: wording.colon(
            part.part?.code ?? wording.noPart, "\(budget) × \(share ?? wording.undefined)"),
          style: part.earned == nil ? Style(.warning) : .muted,
          tail: part.earned.map { format.money($0) } ?? wording.undefined)
      }
    default: []
    }
  }
}
