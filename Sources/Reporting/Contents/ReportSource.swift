public import ProjectModel
public import Words

/// All that a report is made from, on its last day. A report shows what is here and nothing else: no
/// clock, no disk, no place of the machine.
public struct ReportSource {
  /// The project on the last day of the report.
  public var project: Project
  /// Its figures.
  public var figures: Figures
  /// It by municipality.
  public var territory: Territory
  /// The municipalities of Québec.
  public var directory: Directory
  /// The agreement as it was before the first day; nil where nothing was.
  public var formerInfo: ProjectInfo?
  /// The record of the report, if there is one: the words that people wrote belong to it.
  public var report: Report?
  /// What was entered late of days that the report before had told of; nil where that is not frozen.
  public var late: Late?
  /// What is wanted.
  public var request: ReportRequest
  /// The language.
  public var wording: Wording

  /// The indicators whose value gives a small count of people away.
  let hidden: Set<RecordID>
  /// The budget line by line.
  let statement: BudgetStatement
  /// What people write, and what of it is written.
  public let plan: ReportPlan

  /// What was entered late.
  public struct Late: Sendable {
    /// The report before.
    public var report: Report
    /// What differs from what it told.
    public var charges: [LateCharge]
    /// The project as it had it, for what has been dropped since.
    public var former: Project

    /// What was entered late.
    public init(report: Report, charges: [LateCharge], former: Project) {
      self.report = report
      self.charges = charges
      self.former = former
    }
  }

  /// - Parameter project: on the last day of the report.
  public init(
    _ project: Project, _ directory: Directory, report: Report? = nil, formerInfo: ProjectInfo?,
    late: Late? = nil, _ request: ReportRequest, _ wording: Wording
  ) {
    self.project = project
    self.report = report
    self.late = late
    figures = Figures(project)
    self.directory = directory
    territory = Territory(project, regions: directory.regions, lookup: { directory[$0] })
    self.formerInfo = formerInfo
    self.request = request
    self.wording = wording
    hidden = SmallCells.hidden(territory)
    statement = BudgetStatement(project, figures.budget, period: request.period)
    plan = ReportPlan(project, statement, request.kind, of: report?.id)
  }

  var words: ReportWords { wording.report }
  var format: QuebecFormat { wording.format }
  /// The last day: that of all figures.
  var today: CalendarDay { request.period.upperBound }
  /// Whether it is of money alone.
  var isFinancial: Bool { request.kind == .financial }

  /// Whether a day lies in the period that it tells of.
  func isInPeriod(_ day: CalendarDay?) -> Bool { day.map(request.period.contains) ?? false }

  /// Whether something was paid in the period; what was paid before the agreement began is of its first
  /// report.
  func isPaidInPeriod(_ day: CalendarDay?) -> Bool {
    guard let day, day <= today else { return false }
    return day >= request.period.lowerBound
      || request.period.lowerBound == project.calendar?.start
  }

  /// The sections, in the order of reading, numbered as they are there.
  public var sections: [ReportSection] {
    let common = [summary, finances, variances]
    let all: [ReportSection] =
      isFinancial
      ? common
      : [
        summary, changes, parts, indicators, municipalities, finances, variances, risks, visibility,
      ]
        + (request.kind == .final ? [outcomes] : [])
    return (all + [annexes, attestation]).enumerated().map { index, section in
      var section = section
      section.title = words.numbered(index + 1, section.title)
      return section
    }
  }
}
