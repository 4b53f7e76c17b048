internal import ProjectModel
internal import Words

/// *Finances* and *Écarts*.
extension ReportSource {
  var finances: ReportSection {
    var blocks: [ReportSection.Block] = [.table(budgetTable), .table(yearTable)]
    if let outlook = Outlook(project, figures) {
      blocks += [.picture(OutlookPicture(self, outlook)), .table(forecastTable(outlook))]
    }
    blocks.append(.paragraph(returnSentence))
    if let cap = AdministrationCap(project, figures) {
      blocks.append(.paragraph(words.administration(cap)))
    } else {
      blocks.append(.paragraph(words.noAdministrationCap))
    }
    blocks += [
      .table(fundingTable), .table(instalmentTable), .table(transfers(.transfers) { _ in true }),
      .table(ineligibleTable),
    ]
    return ReportSection("finances", words.finances, blocks)
  }

  /// The parts that lines belong to, in order, with a heading for each.
  private var partHeadings: [(part: RecordID?, heading: String)] {
    project.partsInOrder.map { ($0.id, words.part($0.code, $0.title)) } + [(nil, wording.noPart)]
  }

  /// The lines of a part in the order of their names.
  private func lines(of part: RecordID?)
    -> [(name: String, key: BudgetStatement.Key, line: BudgetStatement.Line)]
  {
    statement.lines.filter { $0.key.part == part }
      .map { key, line in
        let name = figures.budget.categoryNames[key.category] ?? key.category
        let shown = name.isEmpty ? words.noCategory : name
        return (CollationKey(shown), shown, key, line)
      }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .map { ($0.1, $0.2, $0.3) }
  }

  private func cells(_ name: String, _ line: BudgetStatement.Line) -> [ReportTable.Cell] {
    let isUnbudgeted = line.money.revised.cents == 0 && line.money.initial.cents == 0
    return [
      .text(isUnbudgeted ? words.unbudgeted(name) : name), .money(line.money.initial),
      .money(line.transfers), .money(line.money.revised), .money(line.inPeriod),
      .money(line.money.spent), .money(line.money.committed), .money(line.money.available),
      .money(line.due), .money(line.variance), .ifKnown(line.varianceShare),
    ]
  }

  /// Table D: the budget line by line.
  var budgetTable: ReportTable {
    var rows: [ReportTable.Row] = []
    for (part, heading) in partHeadings {
      let lines = lines(of: part)
      guard !lines.isEmpty else { continue }
      rows.append(ReportTable.Row(.group, [.text(heading)]))
      rows += lines.map { ReportTable.Row(cells($0.name, $0.line)) }
      rows.append(
        ReportTable.Row(
          .subtotal,
          sums(words.sum(of: project.code(ofPart: part)), statement.sum { $0.part == part })))
    }
    if !rows.isEmpty {
      rows.append(ReportTable.Row(.total, sums(words.total, statement.sum())))
    }
    var table = ReportTable(
      words.tableName(.budget), words.caption(.budget),
      [
        column(.category), column(.initial, .money), column(.transfers, .money),
        column(.revised, .money), column(.inPeriod, .money), column(.cumulative, .money),
        column(.committed, .money), column(.available, .money), column(.dueByNow, .money),
        column(.variance, .money), column(.varianceShare, .share),
      ],
      rows, whenEmpty: words.noBudget)
    table.isWide = true
    table.notes = [words.budgetNote]
    if figures.outside.count > 0 {
      table.notes.append(words.outside(figures.outside))
    }
    return table
  }

  private func sums(_ name: String, _ line: BudgetStatement.Line) -> [ReportTable.Cell] {
    [.text(name)] + cells("", line).dropFirst()
  }

  /// Table E: years by part.
  private var yearTable: ReportTable {
    let calendar = project.calendar
    let parts = partHeadings.filter { heading in
      figures.budget.cells.keys.contains { key in
        key.part.flatMap { project.parts[$0]?.id } == heading.part
      }
    }
    let numbers = Set(figures.budget.cells.keys.map(\.year))
      .union(figures.years.map(\.year.number)).sorted()
    func sum(_ year: Int?, _ part: RecordID??) -> BudgetCell {
      figures.budget.sum { key in
        (year.map { $0 == key.year } ?? true)
          && (part.map { $0 == key.part.flatMap { project.parts[$0]?.id } } ?? true)
      }
    }
    func row(_ name: String, _ year: Int?, _ standing: ReportTable.Standing) -> ReportTable.Row {
      let spent = parts.map { ReportTable.Cell.money(sum(year, .some($0.part)).spent) }
      let all = sum(year, nil)
      return ReportTable.Row(
        standing,
        [.text(name)] + spent
          + [.money(all.spent), .money(all.revised), .ifKnown(all.consumption)])
    }
    let years = calendar?.years ?? []
    var rows = numbers.map { number in
      let days = years.first { $0.number == number }.map { words.days($0.start...$0.end) }
      return row(words.year(number, days), number, .item)
    }
    if !rows.isEmpty { rows.append(row(words.total, nil, .total)) }
    return ReportTable(
      words.tableName(.years), words.caption(.years),
      [column(.year)]
        + parts.map { part in
          ReportTable.Column(
            part.part.map { project.code(ofPart: $0) } ?? wording.noPart, .money)
        } + [column(.spent, .money), column(.revised, .money), column(.consumption, .share)],
      rows, whenEmpty: words.noBudget)
  }

  /// The figures of « Où mène l'argent ».
  private func forecastTable(_ outlook: Outlook) -> ReportTable {
    func row(_ name: String, _ amount: Money?) -> ReportTable.Row {
      ReportTable.Row([
        .text(name), .ifKnown(amount), .ifKnown(amount.map { outlook.envelope - $0 }),
        .ifKnown(amount?.share(of: outlook.envelope)),
      ])
    }
    var table = ReportTable(
      words.tableName(.forecasts), words.caption(.forecasts),
      [
        column(.forecast), column(.amount, .money), column(.left, .money),
        column(.ofEnvelope, .share),
      ],
      [
        row(words.paidByNow, outlook.spent),
        row(words.paidAndCommitted, figures.money.spent + figures.money.committed),
        row(words.receivedByNow, figures.received),
      ]
        + outlook.forecasts.map { forecast in
          row(wording.fullName(forecast.figure), forecast.atEnd?.rounded)
        },
      whenEmpty: "")
    table.notes = outlook.forecasts.filter { $0.atEnd == nil }
      .map { wording.undefined($0.figure, figures) + "." }
    return table
  }

  /// What would be given back, or must be.
  private var returnSentence: String {
    if let repayment = figures.repayment {
      return words.mustReturn(repayment, committed: figures.money.committed)
    }
    guard let outlook = Outlook(project, figures), let amounts = outlook.givenBack else {
      return wording.forecastSentence(figures)
    }
    return words.wouldReturn(amounts)
  }

  /// Table F: where the money comes from.
  private var fundingTable: ReportTable {
    var table = ReportTable(
      words.tableName(.funding), words.caption(.funding),
      [column(.source), column(.planned, .money), column(.received, .money)],
      [
        ReportTable.Row([
          .text(words.grantOf(project.info.funder)), .ifKnown(figures.grant),
          .money(figures.received),
        ])
      ],
      whenEmpty: "")
    table.notes = [words.noPartners]
    return table
  }

  /// Table G: the instalments of the grant.
  private var instalmentTable: ReportTable {
    let cash = Cash(project, figures)
    var rows = cash.instalments.map { instalment in
      let isReceived = instalment.isReceived(on: today)
      return ReportTable.Row([
        .text(instalment.title.isEmpty ? instalment.id.description : instalment.title),
        .ifAny(instalment.due), .ifKnown(instalment.amount),
        .ifAny(isReceived ? instalment.received : nil),
        isReceived ? .ifKnown(instalment.amount) : .money(.zero),
      ])
    }
    if !rows.isEmpty {
      let planned = cash.instalments.reduce(Money.zero) { $0 + ($1.amount ?? .zero) }
      rows.append(
        ReportTable.Row(
          .total,
          [.text(words.total), .blank, .money(planned), .blank, .money(cash.received)]))
    }
    return ReportTable(
      words.tableName(.instalments), words.caption(.instalments),
      [
        column(.instalment), column(.due, .day), column(.planned, .money),
        column(.receivedOn, .day), column(.received, .money),
      ],
      rows, whenEmpty: words.noInstalments)
  }

  /// Table H: the transfers, or some.
  func transfers(
    _ table: ReportWords.Table, where isTold: (Transfer) -> Bool
  ) -> ReportTable {
    let transfers = project.transfers.filter(isTold)
      .sorted { ($0.date ?? today, $0.id) < ($1.date ?? today, $1.id) }
    func name(_ id: RecordID?) -> ReportTable.Cell {
      id.flatMap { project.budgetLines[$0] }.map { .text(wording.name(of: $0, in: project)) }
        ?? .undefined
    }
    return ReportTable(
      words.tableName(table), words.caption(table),
      [
        column(.date, .day), column(.from), column(.to), column(.amount, .money), column(.reason),
      ],
      transfers.map { transfer in
        ReportTable.Row([
          .ifAny(transfer.date), name(transfer.from), name(transfer.to),
          .ifKnown(transfer.amount), .ifAny(transfer.reason),
        ])
      },
      whenEmpty: table == .changes ? words.noTransfersInPeriod : words.noTransfers)
  }

  /// Table I: what the agreement does not admit.
  private var ineligibleTable: ReportTable {
    let ids = sortedExpenses { !$0.eligible }
    var rows = ids.compactMap { project.expenses[$0] }.map { expense in
      ReportTable.Row([
        .ifAny(expense.date), .ifAny(expense.supplier), .ifAny(expense.description),
        .ifAny(project.code(ofPart: expense.part)), .ifAny(expense.category),
        .ifKnown(expense.amount),
      ])
    }
    if !rows.isEmpty {
      rows.append(
        ReportTable.Row(
          .total,
          [.text(words.total), .blank, .blank, .blank, .blank, .money(figures.ineligible.sum)]))
    }
    return ReportTable(
      words.tableName(.ineligible), words.caption(.ineligible),
      [
        column(.date, .day), column(.supplier), column(.description), column(.part, .code),
        column(.category), column(.amount, .money),
      ],
      rows, whenEmpty: words.noIneligible)
  }

  /// The identifiers of some expenses by date, oldest first.
  func sortedExpenses(where isTold: (borrowing Expense) -> Bool) -> [RecordID] {
    var dated: [(day: CalendarDay?, id: RecordID)] = []
    project.forEachExpense { expense in
      if isTold(expense) { dated.append((expense.date, expense.id)) }
    }
    let last = CalendarDay(number: .max)
    return dated.sorted { ($0.day ?? last, $0.id) < ($1.day ?? last, $1.id) }.map(\.id)
  }

  /// *Écarts*: the lines whose variance must be explained.
  var variances: ReportSection {
    let rows = partHeadings.flatMap { part, _ in
      lines(of: part).filter { $0.line.isBeyond(project.varianceLimit) }
        .map { name, key, line in
          let place = PassagePlace(.line, part: part, category: key.category)
          return ReportTable.Row([
            .text(
              [project.code(ofPart: part), name].filter { !$0.isEmpty }.joined(separator: " · ")),
            .money(line.due), .money(line.money.spent), .money(line.variance),
            .ifKnown(line.varianceShare), .text(plan.text(at: place) ?? words.explanationToCome),
          ])
        }
    }
    let table = ReportTable(
      words.tableName(.variances), words.caption(.variances),
      [
        column(.category), column(.dueByNow, .money), column(.cumulative, .money),
        column(.variance, .money), column(.varianceShare, .share), column(.explanation),
      ],
      rows, whenEmpty: words.noVariances)
    return ReportSection(
      "ecarts", words.variances,
      [.paragraph(words.variancesAbove(project.varianceLimit)), .table(table)])
  }
}
