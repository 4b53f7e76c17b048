internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// What a register shows of a record in each of its columns, and what that is sorted by.
struct RegisterCells: SceneView {
  let scene: Scene
  let aids: RegisterAids

  /// The text of a cell and its look.
  func cell(_ record: any Record, _ content: RegisterColumn.Content) -> (text: String, Style) {
    switch content {
    case .field(let field): (text(record, field), isMain(field) ? .text : .muted)
    case .standing: standing(of: record)
    case .score: score(of: record)
    case .decisions: decisions(of: record)
    default: indicatorCell(record, content)
    }
  }

  private func isMain(_ field: Field) -> Bool {
    switch field {
    case .title, .amount, .description, .from, .to, .code: true
    default: false
    }
  }

  private func text(_ record: any Record, _ field: Field) -> String {
    guard let value = record.value(of: field) else { return "" }
    if scene.hidesPeople, field.isPersonal { return wording.hiddenName }
    switch (field, value) {
    case (.part, .reference(let id)): return project.code(ofPart: id)
    case (.meeting, .reference(let id)):
      return project.meetings[id].map { meeting in
        [meeting.date?.iso ?? "", meeting.title].filter { !$0.isEmpty }.joined(separator: " ")
      } ?? ""
    default: return wording.text(value, of: field, in: project, scene.directory)
    }
  }

  /// All that a row shows, reduced for searching; amounts also without their spaces.
  func searchText(_ record: any Record, _ columns: [RegisterColumn]) -> String {
    var texts = columns.map { cell(record, $0.content).text }
    for column in columns {
      guard let field = column.field, case .money(let money) = record.value(of: field) else {
        continue
      }
      let cents = money.cents.magnitude
      texts.append("\(cents / 100),\(cents % 100 / 10)\(cents % 10)")
    }
    return SearchKey.text(texts.joined(separator: " "))
  }

  /// What the group of a record is called.
  func label(of record: any Record, _ grouping: RegisterGrouping) -> String {
    switch grouping {
    case .field(let field):
      if field == .part, case .reference(let id) = record.value(of: field) {
        return scene.name(ofPart: id)
      }
      let text = text(record, field)
      return text.isEmpty ? wording.nothingIn(wording.name(field)) : text
    case .month:
      guard case .day(let day) = record.value(of: .date) else {
        return wording.nothingIn(wording.name(.date))
      }
      return String(day.iso.prefix(7))
    }
  }

  // MARK: What is not a field

  private func standing(of record: any Record) -> (String, Style) {
    switch record {
    case let expense as Expense:
      if !expense.eligible { return (wording.notEligible, Style(.warning)) }
      if project.totals.isOutside(expense) { return (wording.outsideMark, Style(.warning)) }
      let isOwed = expense.state(on: project.today) == .committed
      return (isOwed ? wording.name(.committed) : "", Style(.planned))
    case let report as Report:
      return report.isSent(on: project.today)
        ? ("● \(wording.sentWord)", Style(.good)) : dueness(report.due)
    case let instalment as Instalment:
      return instalment.isReceived(on: project.today)
        ? ("● \(wording.receivedWord)", Style(.good)) : dueness(instalment.due)
    case let decision as Decision:
      return decision.done != nil
        ? ("● \(wording.doneWord)", Style(.good)) : dueness(decision.due)
    case let milestone as Milestone:
      return milestone.done != nil
        ? ("● \(wording.reachedWord)", Style(.good)) : dueness(milestone.due)
    case let risk as Risk:
      return risk.status == .done || risk.status == .cancelled
        ? ("● \(wording.closedWord)", Style(.good)) : ("► \(wording.openWord)", .text)
    default: return ("", .text)
    }
  }

  private func dueness(_ due: CalendarDay?) -> (String, Style) {
    guard let due else { return (wording.undefined, .muted) }
    let late = project.today.days(since: due)
    let isSoon = late > -30
    let mark = late > 0 ? "▲" : isSoon ? "◆" : "○"
    return (
      "\(mark) \(wording.shortDueness(late))",
      Style(late > 0 ? .bad : isSoon ? .warning : .text, bold: late > 0)
    )
  }

  private func score(of record: any Record) -> (String, Style) {
    guard let risk = record as? Risk else { return ("", .text) }
    guard let score = risk.score else { return (wording.undefined, .muted) }
    let isClosed = risk.status == .done || risk.status == .cancelled
    let role: Role = isClosed ? .muted : score >= 15 ? .bad : score >= 8 ? .warning : .text
    let mark = isClosed ? "" : score >= 15 ? "▲ " : score >= 8 ? "◆ " : ""
    return (mark + String(score), Style(role, bold: role == .bad))
  }

  private func decisions(of record: any Record) -> (String, Style) {
    let counts = aids.decisions[record.id] ?? (0, 0)
    return counts.all == 0
      ? ("", .muted)
      : (wording.decisions(counts.all, open: counts.open), Style(counts.open > 0 ? .text : .muted))
  }

  private func indicatorCell(
    _ record: any Record, _ content: RegisterColumn.Content
  ) -> (String, Style) {
    guard let standing = aids.indicators[record.id] else { return ("", .text) }
    let figures = standing.figures
    func told(_ quantity: Quantity?) -> String {
      quantity.map { format.quantity($0) } ?? wording.undefined
    }
    switch content {
    case .value: return (told(figures.value), Style(.text, bold: true))
    case .target: return (told(figures.target), .text)
    case .lastTarget:
      return (told(project.lastTarget(of: figures.indicator)), .muted)
    case .achievement:
      guard let rate = figures.achievement else { return (wording.undefined, .muted) }
      return (format.percent(rate), Style(rate >= 1 ? .good : .text, bold: rate >= 1))
    case .towns: return (standing.towns == 0 ? "" : format.grouped(standing.towns), .muted)
    case .age:
      guard let newest = standing.newest else { return (wording.never, Style(.warning)) }
      let days = project.today.days(since: newest)
      let isOld = days > Participation.silenceLimit
      return (
        (isOld ? "▲ " : "") + wording.shortDueness(days), Style(isOld ? .warning : .muted)
      )
    default: return ("", .text)
    }
  }

  /// Draws how the value of an indicator came about.
  func drawTrend(_ record: any Record, in frame: inout Frame, _ rect: Rect) {
    guard let standing = aids.indicators[record.id], !rect.isEmpty else { return }
    // The highest leaves a gap to the row above.
    let glyphs = Array("▁▂▃▄▅▆".unicodeScalars)
    for (offset, share) in standing.trend(rect.columns, through: project.today).enumerated() {
      let level = min(glyphs.count - 1, Int((share * Double(glyphs.count - 1)).rounded()))
      frame.put(
        glyphs[level], at: Point(column: rect.column + offset, row: rect.row), in: rect,
        Style(.neutral))
    }
  }

  /// A cell as text for other programs: amounts and quantities without grouping, words without the
  /// shapes that stand before them.
  func plain(_ record: any Record, _ content: RegisterColumn.Content) -> String {
    if case .field(let field) = content {
      let value = record.value(of: field)
      switch value {
      case .money, .quantity, .integer:
        return wording.plain(value, of: field, in: project, scene.directory)
      default: break
      }
    }
    let figures = aids.indicators[record.id]?.figures
    switch content {
    case .value: return figures?.value.map { wording.plain($0) } ?? ""
    case .target: return figures?.target.map { wording.plain($0) } ?? ""
    case .lastTarget:
      return figures.flatMap { project.lastTarget(of: $0.indicator) }.map { wording.plain($0) }
        ?? ""
    default:
      return PlainCell.text(cell(record, content).text)
    }
  }

  /// The head of a column.
  func title(_ content: RegisterColumn.Content) -> String {
    switch content {
    case .field(.likelihood): wording.likelihoodShort
    case .field(.baseline): wording.baselineShort
    case .field(.impact): wording.impactShort
    case .field(let field): wording.heading(field)
    case .standing: wording.standingHeading
    case .score: wording.scoreHeading
    case .value: wording.valueHeading
    case .target: wording.targetHeading
    case .achievement: wording.achievementHeading
    case .lastTarget: wording.lastTargetHeading
    case .trend: wording.trendHeading
    case .towns: wording.townsShort
    case .age: wording.lastMeasureShort
    case .decisions: wording.registerName(.decision).long
    }
  }

  // MARK: Order

  /// What a record is sorted by in a column.
  func key(_ record: any Record, _ content: RegisterColumn.Content) -> RegisterKey {
    switch content {
    case .field(let field): return key(record, field)
    case .standing: return standingKey(record)
    case .score: return .number((record as? Risk)?.score)
    case .decisions: return .number(aids.decisions[record.id]?.open)
    case .trend, .achievement:
      return .number(
        aids.indicators[record.id]?.figures.achievement.map { Int(($0 * 1_000_000).rounded()) })
    case .value: return .number(aids.indicators[record.id]?.figures.value?.thousandths)
    case .target: return .number(aids.indicators[record.id]?.figures.target?.thousandths)
    case .lastTarget:
      return .number(
        aids.indicators[record.id].flatMap { project.lastTarget(of: $0.figures.indicator) }?
          .thousandths)
    case .towns: return .number(aids.indicators[record.id]?.towns)
    case .age:
      return .number(
        aids.indicators[record.id]?.newest.map { project.today.days(since: $0) } ?? .max)
    }
  }

  private func key(_ record: any Record, _ field: Field) -> RegisterKey {
    // Hidden names are not told by their order either.
    if scene.hidesPeople, field.isPersonal { return .none }
    return switch record.value(of: field) {
    case nil: .none
    case .money(let money): .number(Int(money.cents))
    case .day(let day): .number(Int(day.number))
    case .integer(let number): .number(number)
    case .quantity(let quantity): .number(quantity.thousandths)
    case .text(let text): .text(text)
    case .flag(let flag): .number(flag ? 1 : 0)
    default: .text(text(record, field))
    }
  }

  private func standingKey(_ record: any Record) -> RegisterKey {
    switch record {
    case let expense as Expense:
      .number(
        !expense.eligible
          ? 3
          : project.totals.isOutside(expense)
            ? 2 : expense.state(on: project.today) == .committed ? 1 : 0)
    case let risk as Risk: .number(risk.status == .done || risk.status == .cancelled ? 1 : 0)
    default:
      // What is open comes first, the latest of it at the top.
      .number(
        isDone(record)
          ? .max
          : [Field.due].compactMap { record.value(of: $0)?.day }.first.map { Int($0.number) }
            ?? .max - 1)
    }
  }

  private func isDone(_ record: any Record) -> Bool {
    switch record {
    case let report as Report: report.isSent(on: project.today)
    case let instalment as Instalment: instalment.isReceived(on: project.today)
    case let decision as Decision: decision.done != nil
    case let milestone as Milestone: milestone.done != nil
    default: false
    }
  }
}

/// What a row of a register is sorted by. What is empty comes last, whichever way round.
enum RegisterKey: Hashable {
  case none
  case number(Int)
  case text(String)

  static func number(_ number: Int?) -> RegisterKey { number.map { .number($0) } ?? .none }
}

extension FieldValue {
  fileprivate var day: CalendarDay? { if case .day(let day) = self { day } else { nil } }
}
