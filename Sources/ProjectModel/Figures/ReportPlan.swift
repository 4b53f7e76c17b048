/// What a report asks a person to write, and what of it is written.
public struct ReportPlan: Sendable {
  /// One passage that is wanted.
  public struct Item: Hashable, Sendable {
    /// Where it stands.
    public var place: PassagePlace
    /// What is written there; empty while nothing is.
    public var text: String
    /// What the last report before said there: a start for what is to be written.
    public var former: String
    /// Whether the report says that it is still to come; the summary writes itself otherwise.
    public var isRequired: Bool

    /// Whether it is still to be written.
    public var isMissing: Bool { isRequired && text.isEmpty }
  }

  /// The passages, in the order of the report.
  public let items: [Item]

  /// The share of what has come due beyond which a variance must be explained, unless the agreement
  /// says another.
  public static let usualThreshold = 0.1

  /// What a report of a kind wants.
  ///
  /// - Parameters:
  ///   - project: on the last day of the report.
  ///   - report: the record whose passages count; nil where there is none, so that all are missing.
  public init(
    _ project: Project, _ statement: BudgetStatement, _ kind: ReportKind, of report: RecordID?
  ) {
    var places: [(place: PassagePlace, isRequired: Bool)] = [(PassagePlace(.summary), false)]
    if kind != .financial {
      places.append((PassagePlace(.changes), false))
      for part in project.partsInOrder { places.append((PassagePlace(.part, part: part.id), true)) }
      for activity in project.activitiesInOrder where activity.daysLate(on: project.today) != nil {
        places.append((PassagePlace(.activity, activity: activity.id), true))
      }
    }
    let threshold = project.varianceLimit
    let parts = project.partsInOrder.map { Optional($0.id) } + [nil]
    for part in parts {
      let lines = statement.lines.filter { $0.key.part == part && $0.value.isBeyond(threshold) }
      for category in lines.keys.map(\.category).sorted() {
        places.append((PassagePlace(.line, part: part, category: category), true))
      }
    }
    if kind != .financial { places.append((PassagePlace(.visibility), true)) }
    if kind == .final {
      places += [.outcomes, .continuation, .transfer].map { (PassagePlace($0), true) }
    }
    let written = report.map { project.passages(of: $0) } ?? [:]
    let former = project.report(before: report).map { project.passages(of: $0.id) } ?? [:]
    items = places.map { place, isRequired in
      Item(
        place: place, text: written[place]?.text ?? "", former: former[place]?.text ?? "",
        isRequired: isRequired)
    }
  }

  /// What is written at a place; nil where nothing is.
  public func text(at place: PassagePlace) -> String? {
    items.first { $0.place == place }.flatMap { $0.text.isEmpty ? nil : $0.text }
  }

  /// Those that are still to be written.
  public var missing: [Item] { items.filter(\.isMissing) }
}

extension Project {
  /// What each report wants, on its last day by what is known now.
  public var reportPlans: [RecordID: ReportPlan] {
    var plans: [RecordID: ReportPlan] = [:]
    for report in reports {
      let days = period(of: report)
      var shown = self
      if days.upperBound < today {
        var view = Hindsight(of: self)
        shown = view.project(on: days.upperBound, known: self)
      }
      let statement = BudgetStatement(shown, BudgetTable(shown), period: days)
      plans[report.id] = ReportPlan(shown, statement, report.reportKind, of: report.id)
    }
    return plans
  }

  /// The share of what has come due beyond which a variance must be explained.
  public var varianceLimit: Double {
    info.varianceLimit.map { Double($0.thousandths) / 100_000 } ?? ReportPlan.usualThreshold
  }

  /// The passages of a report by their place; of several at one, which only other programs make, the
  /// one whose identifier it is, else the first.
  public func passages(of report: RecordID) -> [PassagePlace: Passage] {
    var places: [PassagePlace: Passage] = [:]
    for passage in passages where passage.report == report {
      let place = PassagePlace(of: passage)
      if let other = places[place] {
        let own = place.identifier(in: report)
        if other.id == own || (passage.id != own && other.id < passage.id) { continue }
      }
      places[place] = passage
    }
    return places
  }

  /// The reports in the order they are due; those without a due day last.
  public var reportsInOrder: [Report] {
    reports.sorted { ($0.due ?? .distantFuture, $0.id) < ($1.due ?? .distantFuture, $1.id) }
  }

  /// The report that comes before another one, which it goes on from: money alone goes on from money
  /// alone. The last of all where none is given.
  public func report(before id: RecordID?) -> Report? {
    let all = reportsInOrder
    guard let id else { return all.last }
    guard let place = all.firstIndex(where: { $0.id == id }) else { return nil }
    let isFinancial = all[place].reportKind == .financial
    return all[..<place].last { ($0.reportKind == .financial) == isFinancial }
  }

  /// The report that is due next: the first that is not sent.
  public var nextReport: Report? { reportsInOrder.first { !$0.isSent(on: today) } }

  /// The days that a report tells of: from the day after the last of the report before, or the first
  /// of the agreement, to its own last day, or today while that is not settled or still to come.
  public func period(of report: Report) -> ClosedRange<CalendarDay> {
    let end = min(report.end ?? calendar?.end ?? today, today)
    if let start = report.start { return min(start, end)...end }
    let first = calendar?.start ?? end.adding(months: -12)
    // A report that tells of later days is not gone on from.
    let isFinancial = report.reportKind == .financial
    let last = reports.filter { other in
      other.id != report.id && (other.reportKind == .financial) == isFinancial
    }.compactMap { $0.end ?? $0.sent }.filter { $0 < end }.max()
    guard report.reportKind != .final, let last else { return min(first, end)...end }
    return min(max(last.adding(days: 1), first), end)...end
  }
}
