internal import ArgumentParser
internal import Files
internal import ProjectJournal
internal import ProjectModel
internal import Running
internal import Words

/// `volets init DIR`
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: Options.wording.initAbstract)

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options
  @Argument(help: ArgumentHelp(Options.wording.initFolderHelp))
  var folder: String
  @Option(help: ArgumentHelp(Options.wording.templateHelp))
  var template: String = "umq-mifi"
  @Flag(help: ArgumentHelp(Options.wording.repairHelp))
  var repair = false

  mutating func run() throws {
    let options = try options.resolved(over: parent.options)
    let wording = options.wording
    guard let template = Session.Template(rawValue: template) else {
      throw CommandFailure.usage(wording.unknownTemplate(self.template))
    }
    guard !options.isReadOnly else {
      throw CommandFailure.operation(wording.sentence(JournalError.readOnly))
    }
    let folder = Session.withoutSlash(folder)
    do throws(JournalError) {
      if repair {
        try ProjectMaker.repair(in: folder, project: System.randomLetters(12))
      } else {
        try Session.make(template, in: folder, options)
      }
    } catch {
      throw CommandFailure.operation(wording.sentence(error))
    }
    Output.print(Output.visible(folder), done: wording.projectMade(folder))
  }
}

/// `volets demo`
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: Options.wording.demoAbstract,
    discussion: Options.wording.demoDiscussion)

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options

  /// The day that the demonstration is seen on.
  static let day = "2024-02-14"

  mutating func run() throws {
    var options = options
    options.today = options.today ?? parent.options.today ?? Self.day
    let resolved = try options.resolved(over: parent.options, showsPast: true)
    let folder = try made(resolved)
    // What is typed into a demonstration goes with it.
    try runDashboard(
      try Session(resolved, folder: folder.path), settings: folder.path + "/config")
    folder.remove()
  }

  private func made(_ options: Options.Resolved) throws -> DemoFolder {
    do throws(JournalError) {
      return try DemoFolder.make(options)
    } catch {
      throw CommandFailure.operation(options.wording.sentence(error))
    }
  }
}

/// `volets meeting`
struct MeetingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meeting",
    abstract: Options.wording.meetingAbstract)

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options

  mutating func run() throws {
    try runDashboard(
      try Session(options.resolved(over: parent.options, showsPast: true), makingDefault: true),
      inMeeting: true)
  }
}

/// `volets summary`
struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: Options.wording.summaryAbstract)

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options
  @Flag(help: ArgumentHelp(Options.wording.jsonHelp)) var json = false

  mutating func run() throws {
    var session = try Session(options.resolved(over: parent.options, showsPast: true))
    try session.goBack()
    let figures = Figures(session.project)
    session.warnOfProblems()
    let directory = Resources.directory()
    let territory = Territory(
      session.project, regions: directory.regions, lookup: { directory[$0] })
    if json {
      Output.print(
        SummaryJSON(
          project: session.project, figures: figures, territory: territory, directory: directory,
          past: session.options.past, problems: session.store.problems, wording: session.wording
        ).text)
    } else {
      let text = SummaryText.text(
        session.project, figures, territory, session.options.past, session.wording)
      Output.write(Output.visible(text))
    }
  }
}

/// `volets verify`
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: Options.wording.verifyAbstract)

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options

  mutating func run() throws {
    let session = try Session(options.resolved(over: parent.options))
    let wording = session.wording
    for problem in session.store.problems {
      Output.print(Output.visible(wording.sentence(problem)))
    }
    let survey = try session.survey()
    for name in survey.leftovers { Output.print(Output.visible(wording.leftover(name))) }
    for clash in survey.clashes { Output.print(Output.visible(wording.sentence(clash))) }
    for name in survey.others { Output.print(Output.visible(wording.noJournal(name))) }
    let areTotalsRight = session.project.checkTotals()
    if !areTotalsRight {
      Output.print(wording.wrongTotals)
    }
    if let version = session.store.laterVersion {
      Output.print(wording.sentence(.newerFormat(version: version)))
      if let place = session.store.laterLine {
        Output.print(
          Output.visible(wording.laterLine("journal/\(place.file)", place.line, version)))
      }
    }
    let problems =
      session.store.problems.count + survey.leftovers.count + survey.clashes.count
    Output.print(
      wording.verified(
        session.store.entryCount, bytes: session.store.byteCount, problems: problems))
    if problems > 0 || !areTotalsRight { throw ExitCode(1) }
  }
}

extension Session {
  /// A close look at the folder of the journals.
  fileprivate func survey() throws -> JournalSurvey {
    do throws(JournalError) {
      return try store.survey()
    } catch {
      throw CommandFailure.operation(wording.sentence(error))
    }
  }

  /// Says on standard error what was set aside, so that no figure looks complete when it is not.
  func warnOfProblems() {
    guard let first = store.problems.first else { return }
    Output.error(wording.sentence(first) + wording.moreProblems(store.problems.count - 1))
  }
}
