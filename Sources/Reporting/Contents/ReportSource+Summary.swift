internal import ProjectModel
internal import Words

/// The cover and *Sommaire*.
extension ReportSource {
  /// What stands on the cover.
  public var cover: [ReportSection.Block] {
    let info = project.info
    func fact(_ name: String, _ text: String) -> ReportSection.Fact {
      ReportSection.Fact(name: name, text: text.isEmpty ? wording.toConfirm : text)
    }
    let facts = [
      fact(words.organisation, info.organisation), fact(words.funder, info.funder),
      fact(words.programme, info.programme),
      fact(words.agreement, words.days(project.calendar)),
      fact(words.grant, figures.grant.map { format.money($0) } ?? wording.toConfirm),
      fact(words.period, words.days(request.period)),
      fact(words.asOf, words.asOf(today, request.digest, entries: request.entryCount)),
      fact(words.preparedBy, request.author),
    ]
    var blocks: [ReportSection.Block] = []
    if info.fictive { blocks.append(.missing(words.fictive)) }
    blocks.append(.facts(facts))
    if !info.toConfirm.isEmpty {
      let names = info.toConfirm.map { wording.fieldName($0) }
      blocks.append(.missing(words.toConfirm(names)))
    }
    return blocks
  }

  /// What the report is called.
  public var title: String { words.title(request.kind) }

  /// *Sommaire*.
  var summary: ReportSection {
    var blocks: [ReportSection.Block] = []
    if let text = plan.text(at: PassagePlace(.summary)) {
      blocks.append(.narrative(text))
    } else {
      blocks.append(.paragraph(summarySentences.joined(separator: " ")))
    }
    blocks.append(.keyFigures(keyFigures))
    if !figures.parts.isEmpty {
      blocks += [.picture(SpendingPicture(self)), .table(partsTable)]
    }
    return ReportSection("sommaire", words.summary, blocks)
  }

  /// The money of each part.
  var partsTable: ReportTable {
    func row(_ standing: ReportTable.Standing, _ name: String, _ money: BudgetCell)
      -> ReportTable.Row
    {
      ReportTable.Row(
        standing,
        [
          .text(name), .money(money.revised), .money(money.spent), .money(money.committed),
          .money(money.available), .ifKnown(money.consumption),
        ])
    }
    let rows = figures.parts.map { figures in
      row(
        .item, figures.part.map { words.part($0.code, $0.title) } ?? wording.noPart,
        figures.money)
    }
    return ReportTable(
      words.tableName(.partsMoney), words.caption(.partsMoney),
      [
        column(.part), column(.revised, .money), column(.spent, .money),
        column(.committed, .money), column(.available, .money), column(.consumption, .share),
      ],
      rows + [row(.total, words.total, figures.money)], whenEmpty: words.noParts)
  }

  /// Five sentences, each from the figures: money and time, activities, municipalities, indicators,
  /// where the money leads. Those that there is nothing to say of are left out.
  var summarySentences: [String] {
    var sentences = [
      words.moneySentence(
        today, figures, timeShare: figures.elapsed.map { $0.fraction })
    ]
    guard !isFinancial else { return sentences + [wording.forecastSentence(figures)] }
    var all = Totals.Activities()
    for part in figures.parts { all += part.activities }
    if all.total > 0 { sentences.append(words.activitiesSentence(all, worst: worstDelay)) }
    let total = territory.total
    if total.listed > 0 {
      let regions = territory.regions.filter { $0.rollup.engaged > 0 }.count
      sentences.append(words.municipalitiesSentence(total, regions: regions))
    }
    let targeted = project.indicatorFigures.filter { $0.achievement != nil }
    if !targeted.isEmpty {
      sentences.append(
        words.indicatorsSentence(
          targeted.count, reached: targeted.filter { ($0.achievement ?? 0) >= 1 }.count))
    }
    return sentences + [wording.forecastSentence(figures)]
  }

  /// The amounts and percentages of a text that are none of the figures of the report any more.
  public func outdatedFigures(in text: String) -> [String] {
    let known = summarySentences + keyFigures.flatMap { [$0.value, $0.note] }
    let money = [figures.money] + figures.parts.map(\.money)
    let amounts = money.flatMap { [$0.initial, $0.revised, $0.spent, $0.committed, $0.available] }
    let all = amounts + [figures.envelope, figures.available, figures.received]
    let shares =
      money.compactMap(\.consumption)
      + figures.parts.compactMap { part in
        part.activities.progress.map { $0 / 100 }
      }
    return FigureMarks.unmatched(
      in: text,
      known: known + all.flatMap { [format.money($0), format.money($0, .dollars)] }
        + shares.flatMap { [format.percent($0), format.percent($0, places: 1)] })
  }

  private var worstDelay: Int? { project.activities.compactMap { $0.daysLate(on: today) }.max() }

  private var keyFigures: [ReportSection.KeyFigure] {
    typealias KeyFigure = ReportSection.KeyFigure
    let money = figures.money
    func share(_ amount: Money) -> String {
      amount.share(of: figures.envelope).map { words.ofEnvelope($0, isGrant: figures.grant != nil) }
        ?? ""
    }
    var keys = [
      KeyFigure(
        name: figures.grant == nil ? words.budget : words.grant,
        value: format.money(figures.envelope, .dollars), note: ""),
      KeyFigure(
        name: words.spent, value: format.money(money.spent, .dollars), note: share(money.spent)),
      KeyFigure(
        name: words.committed, value: format.money(money.committed, .dollars),
        note: share(money.committed)),
      KeyFigure(
        name: words.available, value: format.money(figures.available, .dollars),
        note: share(figures.available)),
    ]
    if let elapsed = figures.elapsed {
      keys.append(
        KeyFigure(
          name: words.timeElapsed, value: format.percent(elapsed.fraction),
          note: words.months(elapsed.months, of: elapsed.totalMonths)))
    }
    guard !isFinancial else { return keys }
    let late = project.activities.filter { $0.daysLate(on: today) != nil }.count
    keys.append(
      KeyFigure(
        name: words.lateActivities, value: format.grouped(late),
        note: words.outOf(project.activities.filter { $0.status != .cancelled }.count)))
    for part in figures.parts {
      guard let main = part.mainIndicator, let value = main.value,
        !hidden.contains(main.indicator.id)
      else { continue }
      keys.append(
        KeyFigure(
          name: main.indicator.title, value: format.quantity(value),
          note: main.target.map { words.target(format.quantity($0)) } ?? ""))
    }
    return keys
  }
}
