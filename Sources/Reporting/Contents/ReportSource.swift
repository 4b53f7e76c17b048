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
  /// What is wanted.
  public var request: ReportRequest
  /// The language.
  public var wording: Wording

  /// - Parameter project: on the last day of the report.
  public init(
    _ project: Project, _ directory: Directory, formerInfo: ProjectInfo?,
    _ request: ReportRequest, _ wording: Wording
  ) {
    self.project = project
    figures = Figures(project)
    self.directory = directory
    territory = Territory(project, regions: directory.regions, lookup: { directory[$0] })
    self.formerInfo = formerInfo
    self.request = request
    self.wording = wording
  }

  var words: ReportWords { wording.report }
  var format: QuebecFormat { wording.format }
  /// The last day: that of all figures.
  var today: CalendarDay { request.period.upperBound }
  /// Whether it is of money alone.
  var isFinancial: Bool { request.kind == .financial }

  /// Whether a day lies in the period that it tells of.
  func isInPeriod(_ day: CalendarDay?) -> Bool { day.map(request.period.contains) ?? false }

  /// The sections, in the order of reading, numbered as they are there.
  public var sections: [ReportSection] {
    let common = [summary, finances, variances]
    let all: [ReportSection] =
      isFinancial
      ? common
      : [summary, changes, parts, indicators, municipalities, finances, variances, risks]
        + (request.kind == .final ? [outcomes] : [])
    return (all + [annexes, attestation]).enumerated().map { index, section in
      var section = section
      section.title = words.numbered(index + 1, section.title)
      return section
    }
  }
}
