public import ProjectModel
public import Reporting
public import Words

/// Makes what a report is written from, out of all entries of a project.
///
/// A report tells of its days by what is known now. One that is frozen is made again from the entries
/// that it was made from, whatever was written since, so that it is the same to the byte.
public struct ReportMaker {
  /// What is asked for; nil where the record of the report decides.
  public struct Wish: Hashable, Sendable {
    /// The record of the report.
    public var report: Report?
    /// Its kind.
    public var kind: ReportKind?
    /// Its days.
    public var period: ClosedRange<CalendarDay>?
    /// Who answers for it.
    public var author: String?

    /// A wish.
    public init(
      _ report: Report?, kind: ReportKind? = nil, period: ClosedRange<CalendarDay>? = nil,
      author: String? = nil
    ) {
      self.report = report
      self.kind = kind
      self.period = period
      self.author = author
    }
  }

  /// The project as it is now.
  public let project: Project
  private let entries: [Entry]
  private let directory: Directory
  private let wording: Wording

  /// - Parameters:
  ///   - project: as it is now.
  ///   - entries: all of its entries.
  public init(
    _ project: Project, _ entries: [Entry], _ directory: Directory, _ wording: Wording
  ) {
    self.project = project
    self.entries = entries
    self.directory = directory
    self.wording = wording
  }

  /// - Parameter today: the day that it is now.
  public init(
    _ entries: [Entry], today: CalendarDay, _ directory: Directory, _ wording: Wording
  ) {
    var history = History(entries)
    self.init(history.project(after: .max, today: today), entries, directory, wording)
  }

  /// The day that a moment falls on, in milliseconds since 1970-01-01 UTC, by the standard time of
  /// Montréal all year round: a report must not depend on the clock of the machine that makes it.
  private static func day(_ moment: Int64) -> CalendarDay {
    Stamp.day(moment - 5 * 3_600_000)
  }

  /// Which entries a report that is made now is made from.
  public var cut: EntryCut { EntryCut(entries) }

  /// What a report is written from.
  public func source(_ wish: Wish) -> ReportSource {
    let cut = wish.report.flatMap { EntryCut($0.cut) }
    var history = History(cut.map { cut in entries.filter { cut.contains($0.stamp) } } ?? entries)
    // A frozen report sees its days from the day that it was sent.
    let sent = wish.report.flatMap { report in cut.flatMap { _ in recordAsSent(report) } }
    let whole =
      cut == nil ? project : history.project(after: .max, today: sent?.sent ?? project.today)
    let report =
      sent.map { sent in
        var record = whole.reports[sent.id] ?? sent
        for field in Report.fields where sent.value(of: field) != nil {
          record.write(sent.value(of: field), to: field)
        }
        return record
      } ?? wish.report
    let period = wish.period ?? report.map { whole.period(of: $0) } ?? usualPeriod
    let shown = Self.project(whole, on: period.upperBound, &history)
    let before = history.count(through: period.lowerBound.adding(days: -1), day: Self.day)
    let digest = EntryDigest(history)
    return ReportSource(
      shown, directory, report: report,
      formerInfo: before > 0 ? history.project(after: before, today: period.lowerBound).info : nil,
      late: lateCharges(report, whole, &history),
      ReportRequest(
        wish.kind ?? report?.reportKind ?? .progress, period,
        author: wish.author ?? report?.preparedBy ?? "", digest: digest.text,
        entryCount: digest.count),
      wording)
  }

  /// What was written of a report as it was frozen, whatever has been written of it since.
  private func recordAsSent(_ report: Report) -> Report {
    var sent = Report(id: report.id)
    for entry in entries {
      for operation in entry.operations
      where operation.kind == .known(.report) && operation.id == report.id {
        let assignments = entry.assignments[operation.assignments]
        guard assignments.contains(where: { $0.field == .cut && $0.value == .text(report.cut) })
        else { continue }
        for assignment in assignments { sent.write(assignment.value, to: assignment.field) }
      }
    }
    return sent
  }

  /// The days of a report that no record decides: all of the agreement until today.
  private var usualPeriod: ClosedRange<CalendarDay> {
    let start = project.calendar?.start ?? project.today.adding(months: -12)
    return min(start, project.today)...project.today
  }

  /// A project on one of its days, by what is known.
  private static func project(
    _ whole: Project, on day: CalendarDay, _ history: inout History
  ) -> Project {
    guard day < whole.today else { return whole }
    let known = history.project(
      after: history.count(through: day, day: Self.day), today: day)
    var view = Hindsight(of: whole)
    return view.project(on: day, known: known)
  }

  /// What was entered, changed or dropped of days that the frozen report before had told of.
  private func lateCharges(
    _ report: Report?, _ whole: Project, _ history: inout History
  ) -> ReportSource.Late? {
    guard let report, let former = whole.report(before: report.id),
      let cut = EntryCut(former.cut), let last = recordAsSent(former).end ?? former.end
    else { return nil }
    var told = History(entries.filter { cut.contains($0.stamp) })
    let before = told.project(after: .max, today: recordAsSent(former).sent ?? last)
    let charges = LateCharge.all(
      since: Self.project(before, on: last, &told),
      in: Self.project(whole, on: last, &history))
    return ReportSource.Late(report: former, charges: charges, former: before)
  }

  /// What has become of the project since a frozen report was made, as the journal tells changes;
  /// nothing for one that is not frozen.
  public func changes(since report: Report) -> [Change] {
    guard let cut = EntryCut(report.cut) else { return [] }
    let later = entries.filter { !cut.contains($0.stamp) }
    var told = History(entries.filter { cut.contains($0.stamp) })
    let before = told.project(after: .max, today: project.today)
    return Change.between(before, project, touchedBy: later)
  }

  /// The project as a frozen report had it; nil for one that is not frozen.
  public func project(of report: Report) -> Project? {
    EntryCut(report.cut).map { cut in
      var told = History(entries.filter { cut.contains($0.stamp) })
      return told.project(after: .max, today: project.today)
    }
  }
}
