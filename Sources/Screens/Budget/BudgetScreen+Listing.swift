internal import ProjectModel
internal import Widgets
internal import Words

/// What can be taken out of the budget: periods, lines, instalments and reports.
extension BudgetScreen: Listing {
  func listed(_ scene: Scene) -> (kind: Kind, ids: [RecordID])? { nil }

  func excerpt(_ scene: Scene) -> ListExcerpt? {
    let wording = scene.wording
    let amounts = [
      wording.initial, wording.revised, wording.paid, wording.committed, wording.balance,
      wording.available,
    ]
    switch focus {
    case .timeline:
      return ListExcerpt(
        name: wording.name(BudgetPanel.timeline),
        headings: [
          wording.capitalised(wording.say(.period)), wording.heading(.start), wording.heading(.end),
          wording.revised, wording.paid, wording.committed,
        ],
        selected: state.selectedSlice.map { cells(of: $0, scene) })
    case .lines:
      return ListExcerpt(
        name: wording.name(BudgetPanel.lines), filter: state.linesFilter.text,
        headings: [wording.heading(.part), wording.line, wording.heading(.year)] + amounts,
        selected: state.selectedRow.flatMap { cells(of: $0, scene) }, column: 1)
    case .cash:
      return ListExcerpt(
        name: wording.name(BudgetPanel.cash), filter: state.cashFilter.text,
        headings: [
          wording.heading(.date), wording.heading(.title), wording.heading(.amount),
          wording.standingHeading,
        ], selected: state.selectedCashRow.flatMap { cells(of: $0, scene) }, column: 1)
    case .forecast:
      let columns = wording.columns(.atEnd)
      let rows = state.forecastRows
      let place = state.forecast.selection
      return ListExcerpt(
        name: wording.name(BudgetPanel.forecast),
        headings: [
          wording.name(BudgetPanel.forecast), wording.what, columns.left, columns.right,
        ],
        selected: rows.indices.contains(place) ? cells(of: rows[place], under: "", scene) : nil,
        column: 2)
    case .whatIf: return nil
    }
  }

  func cells(_ choice: RowChoice, _ scene: Scene) -> [[String]] {
    let wording = scene.wording
    switch focus {
    case .timeline:
      return choice == .all
        ? (state.timeline?.slices ?? []).map { cells(of: $0, scene) } : []
    case .lines: return choice == .all ? state.rows.compactMap { cells(of: $0, scene) } : []
    case .cash:
      return state.cashRows.filter { row in
        choice == .all || row.record.map { marks.contains($0.id) } == true
      }.compactMap { cells(of: $0, scene) }
    case .forecast:
      var heading = ""
      return state.forecastRows.compactMap { row in
        if case .heading(let next) = row { heading = wording.title(next) }
        return choice == .all ? cells(of: row, under: heading, scene) : nil
      }
    case .whatIf: return []
    }
  }

  /// A row of figures, behind what stands over it.
  private func cells(of row: ForecastRow, under heading: String, _ scene: Scene) -> [String]? {
    guard case .figures(let first, let second) = row, let named = first ?? second else {
      return nil
    }
    let wording = scene.wording
    let values = [first, second].map { figure -> String in
      guard let value = figure?.value(scene.figures) else { return "" }
      if case .money(let amount) = value { return amount.map { wording.plain($0.rounded) } ?? "" }
      return PlainCell.text(wording.text(value))
    }
    return [heading, wording.name(named)] + values
  }

  private func cells(of slice: BudgetTimeline.Slice, _ scene: Scene) -> [String] {
    let wording = scene.wording
    return [
      PlainCell.text(wording.periodName(slice.period, scene.project.calendar)),
      slice.days.lowerBound.iso,
      slice.days.upperBound.iso, wording.plain(slice.planned), wording.plain(slice.spent),
      wording.plain(slice.committed),
    ]
  }

  /// A row that stands for amounts; the others say nothing in columns.
  private func cells(of row: BudgetRow, _ scene: Scene) -> [String]? {
    let wording = scene.wording
    guard row.subject.hasAmounts else { return nil }
    let name: [String]
    switch row.subject {
    case .part(let part):
      name = [part.map { scene.project.code(ofPart: $0) } ?? wording.noPart, "", ""]
    case .line(let line):
      name = [line.part.map { scene.project.code(ofPart: $0) } ?? "", row.name, ""]
    case .year(let line, let year):
      name = [
        line.part.map { scene.project.code(ofPart: $0) } ?? "",
        scene.figures.budget.categoryNames[line.category] ?? line.category,
        year == 0 ? "" : String(year),
      ]
    case .total: name = ["", wording.total, ""]
    case .outside: name = ["", wording.outsideDates, ""]
    case .transfers, .transfer, .cap: return nil
    }
    let money = row.money
    return name
      + [
        money.initial, money.revised, money.spent, money.committed, money.balance, money.available,
      ].map { wording.plain($0) }
  }

  private func cells(of row: CashRow, _ scene: Scene) -> [String]? {
    let wording = scene.wording
    let today = scene.project.today
    switch row {
    case .instalment(let instalment):
      return [
        (instalment.received ?? instalment.due)?.iso ?? "",
        instalment.title.isEmpty ? wording.title(.instalment) : instalment.title,
        instalment.amount.map { wording.plain($0) } ?? "",
        instalment.isReceived(on: today) ? wording.receivedWord : wording.name(Field.due),
      ]
    case .report(let report):
      return [
        (report.sent ?? report.due)?.iso ?? "", report.title, "",
        report.isSent(on: today) ? wording.sentWord : wording.name(Field.due),
      ]
    case .reports: return nil
    }
  }
}
