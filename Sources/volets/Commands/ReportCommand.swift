internal import ArgumentParser
internal import Files
internal import ProjectJournal
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
  @Argument(
    help: ArgumentHelp(
      Options.wording.reportHelp, valueName: Options.wording.reportValue))
  var report: String?
  @Option(help: ArgumentHelp(Options.wording.reportKindHelp))
  var kind: String?
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
  @Flag(help: ArgumentHelp(Options.wording.sendHelp))
  var send = false
  @Flag(help: ArgumentHelp(Options.wording.changesHelp))
  var changes = false

  mutating func run() throws {
    let options = try options.resolved(over: parent.options, showsPast: true)
    let wording = options.wording
    let forms: [(ReportFiles.Form, String)] = [
      (.html, html), (.pdf, pdf), (.xlsx, xlsx), (.csv, csv),
    ].compactMap { form, path in path.map { (form, $0) } }
    guard !forms.isEmpty || send || changes else {
      throw CommandFailure.usage(wording.noReportForm)
    }
    var session = try Session(options)
    session.warnOfProblems()
    let wish = try self.wish(session)
    let maker = ReportMaker(
      session.project, try session.allEntries(), Resources.directory(), wording)
    if changes { return try printChanges(wish, maker, session) }
    let source = maker.source(wish)
    let draft = try send ? session.sending(wish, source, maker.cut) : nil
    for (form, path) in forms where form != .html || path != "-" {
      try session.refuseProjectFile(path)
    }
    // What stands on the standard output is the page, and nothing else.
    let say = forms.contains { $0.1 == "-" } ? Output.error : { Output.print(Output.visible($0)) }
    let interruption = Interruption()
    try write(forms, source, wording, interruption, say)
    if let draft {
      guard !interruption.hasCome else {
        throw CommandFailure.operation(wording.notSent(wish.report?.title ?? ""))
      }
      try session.commit(draft)
      say(wording.reportSent(wish.report?.title ?? ""))
    }
    for sentence in wording.missing(in: source) { Output.error(sentence) }
  }

  /// What is asked for: the report that is named, else the next that is due, as far as the command line
  /// does not say otherwise.
  private func wish(_ session: Session) throws -> ReportMaker.Wish {
    let project = session.project
    let wording = session.wording
    var kind: ReportKind?
    if let typed = self.kind {
      kind = ReportKind.allCases.first { $0.isNamed(typed) }
      guard kind != nil else { throw CommandFailure.usage(wording.unknownReportKind(typed)) }
    }
    var record = project.nextReport
    if let report {
      let ids = project.candidates(.report, named: report)
      guard ids.count == 1, let id = ids.first else {
        throw CommandFailure.usage(
          ids.isEmpty
            ? wording.noSuchReport(report)
            : wording.severalReports(report, ids.compactMap { project.reports[$0]?.title }))
      }
      record = project.reports[id]
    }
    return ReportMaker.Wish(
      record, kind: kind, period: try days(record, kind, session), author: by)
  }

  /// The days that are asked for; nil where the record of the report decides.
  private func days(
    _ record: Report?, _ kind: ReportKind?, _ session: Session
  ) throws -> ClosedRange<CalendarDay>? {
    let project = session.project
    let wording = session.wording
    let last = session.options.past?.day ?? project.today
    guard let period else {
      guard let asked = session.options.past?.day else { return nil }
      guard let record else {
        let start = project.calendar?.start ?? last.adding(months: -12)
        return min(start, asked)...asked
      }
      var ending = record
      ending.end = asked
      return project.period(of: ending)
    }
    guard let days = session.reader().period(period) else {
      throw CommandFailure.usage(wording.wrongPeriod(period))
    }
    guard days.lowerBound <= last else {
      throw CommandFailure.usage(wording.periodAhead(days.lowerBound))
    }
    return days.lowerBound...min(days.upperBound, last)
  }

  private func write(
    _ forms: [(ReportFiles.Form, String)], _ source: ReportSource, _ wording: Wording,
    _ interruption: Interruption, _ say: (String) -> Void
  ) throws {
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
      say(wording.fileWritten(path))
    }
  }

  /// Says in words what has changed since a report was frozen.
  private func printChanges(
    _ wish: ReportMaker.Wish, _ maker: ReportMaker, _ session: Session
  ) throws {
    let wording = session.wording
    guard let report = wish.report, report.isFrozen, let before = maker.project(of: report) else {
      throw CommandFailure.usage(wording.notFrozen(wish.report?.title ?? ""))
    }
    let changes = maker.changes(since: report).filter { change in
      // That it was sent is no news of it.
      change.id != report.id
    }
    if changes.isEmpty { Output.print(wording.nothingSince(report.title)) }
    let directory = Resources.directory()
    for change in changes {
      let project = change.after == nil ? before : session.project
      let line = wording.line(of: change, in: project, directory, hidesPeople: false)
      let mark = wording.mark(isNew: change.before == nil, isGone: change.after == nil)
      Output.print(Output.visible(Output.oneLine("\(mark) \(line)")))
    }
  }
}

extension ReportKind {
  /// Whether a word on the command line means it: its own, those of people, or `etape`, `financier`.
  fileprivate func isNamed(_ typed: String) -> Bool {
    let wanted = SearchKey.text(typed)
    let names = Language.allCases.map { SearchKey.text(Wording($0).name(self)) }
    return wanted == SearchKey.text(rawValue)
      || names.contains { $0 == wanted || $0.split(separator: " ").contains(Substring(wanted)) }
  }
}

extension Session {
  /// Refuses to write among the files of the project itself.
  func refuseProjectFile(_ path: String) throws {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? "."
    var places: (project: String, target: String) = ("", "")
    do throws(SystemFailure) {
      places = (try Folder.resolved(store.folder), try Folder.resolved(folder))
    } catch {
      throw CommandFailure.operation(wording.unwritable(path, error.reason))
    }
    guard !(places.target + "/").hasPrefix(places.project + "/") else {
      throw CommandFailure.usage(wording.insideProject(path))
    }
  }

  /// The change that freezes a report: the days that it tells of, the day that it was sent, and which
  /// entries it was made from.
  mutating func sending(
    _ wish: ReportMaker.Wish, _ source: ReportSource, _ cut: EntryCut
  ) throws -> Draft {
    guard let report = wish.report else { throw CommandFailure.usage(wording.noReportToSend) }
    guard !report.isFrozen else {
      throw CommandFailure.usage(wording.alreadyFrozen(report.title))
    }
    var draft = try newDraft()
    var assignments: [Assignment] = [
      Assignment(.reportKind, .choice(source.request.kind.rawValue)),
      Assignment(.start, .day(source.request.period.lowerBound)),
      Assignment(.end, .day(source.request.period.upperBound)),
      Assignment(.sent, .day(project.today)), Assignment(.cut, .text(cut.text)),
    ]
    if !source.request.author.isEmpty {
      assignments.append(Assignment(.preparedBy, .text(source.request.author)))
    }
    draft.set(.report, report.id, assignments)
    return draft
  }
}
