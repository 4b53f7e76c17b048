internal import ArgumentParser
internal import ProjectModel
internal import Reporting
internal import Running
internal import Words

/// `volets report`
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: Options.wording.reportAbstract,
    discussion: Options.wording.reportDiscussion)

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options
  @Option(help: ArgumentHelp(Options.wording.reportKindHelp))
  var kind: String = "etape"
  @Option(help: ArgumentHelp(Options.wording.reportPeriodHelp))
  var period: String?
  @Option(help: ArgumentHelp(Options.wording.reportAuthorHelp))
  var by: String?
  @Option(help: ArgumentHelp(Options.wording.reportHTMLHelp, valueName: Options.wording.fileValue))
  var html: String?
  @Option(help: ArgumentHelp(Options.wording.reportPDFHelp, valueName: Options.wording.fileValue))
  var pdf: String?
  @Option(help: ArgumentHelp(Options.wording.reportXLSXHelp, valueName: Options.wording.fileValue))
  var xlsx: String?
  @Option(help: ArgumentHelp(Options.wording.reportCSVHelp, valueName: Options.wording.folderValue))
  var csv: String?
  @Flag(help: ArgumentHelp(Options.wording.forceHelp))
  var force = false

  mutating func run() throws {
    let options = try options.resolved(over: parent.options, showsPast: true)
    let wording = options.wording
    guard let kind = ReportRequest.Kind(rawValue: SearchKey.text(kind)) else {
      throw CommandFailure.usage(wording.unknownReportKind(self.kind))
    }
    let forms: [(ReportFiles.Form, String)] = [
      (.html, html), (.pdf, pdf), (.xlsx, xlsx), (.csv, csv),
    ].compactMap { form, path in path.map { (form, $0) } }
    guard !forms.isEmpty else { throw CommandFailure.usage(wording.noReportForm) }
    let session = try Session(options)
    session.warnOfProblems()
    let source = try session.reportSource(kind, typedPeriod: period, author: by ?? "")
    let interruption = Interruption()
    let bar = SharedProgressBar()
    let files = ReportFiles(
      source, replaces: force, progress: { bar.show($0, of: $1) },
      isStopped: { interruption.hasCome })
    for (form, path) in forms {
      if form == .html, path == "-" {
        try files.writePage { Output.write($0) }
        continue
      }
      do throws(ReportFiles.Problem) {
        try files.write(form, to: path)
      } catch {
        bar.clear()
        throw CommandFailure.operation(wording.sentence(error, file: path))
      }
      bar.clear()
      Output.print(Output.visible(wording.fileWritten(path)))
    }
  }
}

extension Session {
  /// What a report is made from: by what is known now, as of the day that the options ask for.
  func reportSource(
    _ kind: ReportRequest.Kind, typedPeriod: String?, author: String
  ) throws -> ReportSource {
    var history = History(try allEntries())
    let last = options.past?.day ?? project.today
    let digest = EntryDigest(history)
    let period = try self.period(kind, typedPeriod, until: last)
    var shown = project
    if period.upperBound < project.today {
      let count = history.count(through: period.upperBound) { System.local($0).day }
      let known = history.project(after: count, today: period.upperBound)
      var view = Hindsight(of: project)
      shown = view.project(on: period.upperBound, known: known)
    }
    let before = history.count(through: period.lowerBound.adding(days: -1)) {
      System.local($0).day
    }
    let former = before > 0 ? history.project(after: before, today: period.lowerBound).info : nil
    return ReportSource(
      shown, Resources.directory(), formerInfo: former,
      ReportRequest(
        kind, period, author: author, digest: digest.text, entryCount: digest.count),
      wording)
  }

  /// The days that a report tells of: those that were typed, else from the end of the report before to
  /// the day of this one, for a final report all of the agreement.
  private func period(
    _ kind: ReportRequest.Kind, _ typed: String?, until last: CalendarDay
  ) throws -> ClosedRange<CalendarDay> {
    if let typed {
      guard let period = reader().period(typed) else {
        throw CommandFailure.usage(wording.wrongPeriod(typed))
      }
      guard period.lowerBound <= project.today else {
        throw CommandFailure.usage(wording.periodAhead(period.lowerBound))
      }
      return period.lowerBound...min(period.upperBound, project.today)
    }
    let start = project.calendar?.start ?? last.adding(months: -12)
    let sent = project.reports.compactMap(\.sent).filter { $0 < last }.max()
    let first = kind == .final ? start : sent.map { max($0.adding(days: 1), start) } ?? start
    return min(first, last)...last
  }
}
