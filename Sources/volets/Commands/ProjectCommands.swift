internal import ArgumentParser
internal import Dashboard
internal import ProjectJournal
internal import ProjectModel
internal import Words

/// `volets init DIR`
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: Options.wording.say("Créer un dossier de projet.", "Make a project folder."))

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options
  @Argument(help: ArgumentHelp(Options.wording.say("Dossier à créer.", "Folder to make.")))
  var folder: String
  @Option(
    help: ArgumentHelp(
      Options.wording.say("Modèle : umq-mifi, empty ou demo.", "Template: umq-mifi, empty or demo.")
    ))
  var template: String = "umq-mifi"

  mutating func run() throws {
    let options = try options.resolved(over: parent.options)
    let wording = options.wording
    guard let template = Session.Template(rawValue: template) else {
      throw CommandFailure.usage(
        wording.say(
          "--template : \(wording.quoted(self.template)) n’existe pas; écrivez umq-mifi, empty ou "
            + "demo.",
          "--template: there is no \(wording.quoted(self.template)); write umq-mifi, empty or demo."
        ))
    }
    guard !options.isReadOnly else {
      throw CommandFailure.operation(wording.sentence(JournalError.readOnly))
    }
    let folder = Session.withoutSlash(folder)
    try Session.make(template, in: folder, options)
    Output.print(Output.visible(folder))
  }
}

/// `volets demo`
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: Options.wording.say(
      "Le tableau de bord sur un projet fictif.", "The dashboard on a fictive project."),
    discussion: Options.wording.say(
      "Le projet vit dans un dossier temporaire, effacé à la fin. Aujourd’hui y est le 14 février "
        + "2024, sauf --today.",
      "The project lives in a temporary folder that is removed at the end. Today is 14 February "
        + "2024 there, unless --today says otherwise."))

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options

  /// The day that the demonstration is seen on.
  static let day = "2024-02-14"

  mutating func run() throws {
    var options = options
    options.today = options.today ?? parent.options.today ?? Self.day
    let resolved = try options.resolved(over: parent.options, showsPast: true)
    let folder = System.temporaryFolder()
    defer { System.removeFolder(folder) }
    try Session.make(.demo, in: folder, resolved)
    try runDashboard(try Session(resolved, folder: folder))
  }
}

/// `volets meeting`
struct MeetingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meeting",
    abstract: Options.wording.say(
      "Le mode réunion, pour le projecteur.", "The meeting mode, for the projector."))

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
    abstract: Options.wording.say(
      "Tous les chiffres du tableau de bord.", "All figures of the dashboard."))

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options
  @Flag(help: ArgumentHelp(Options.wording.say("En JSON.", "As JSON."))) var json = false

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
        SummaryJSON.text(
          session.project, figures, territory, session.options.past, session.wording))
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
    abstract: Options.wording.say(
      "Lire chaque octet et dire chaque problème.", "Read every byte and tell every problem."))

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options

  mutating func run() throws {
    let session = try Session(options.resolved(over: parent.options))
    let wording = session.wording
    for problem in session.journal.problems {
      Output.print(Output.visible(wording.sentence(problem)))
    }
    let areTotalsRight = session.project.checkTotals()
    if !areTotalsRight {
      Output.print(
        wording.say(
          "Les totaux tenus à jour ne sont pas ceux d’une relecture complète.",
          "The totals kept up are not those of a full re-reading."))
    }
    if case .newerFormat = session.journal.writingObstacle {
      Output.print(wording.sentence(session.journal.writingObstacle ?? .readOnly))
    }
    let entries = wording.count(
      session.journal.entryCount, ("inscription", "inscriptions"), ("entry", "entries"))
    let bytes = wording.format.grouped(session.journal.byteCount)
    let problems = wording.count(
      session.journal.problems.count, ("problème", "problèmes"), ("problem", "problems"))
    Output.print(
      wording.say(
        "\(entries), \(bytes) octets lus, \(problems).",
        "\(entries), \(bytes) bytes read, \(problems).")
    )
    if !session.journal.problems.isEmpty || !areTotalsRight { throw ExitCode(1) }
  }
}

extension Session {
  /// Says on standard error what was set aside, so that no figure looks complete when it is not.
  func warnOfProblems() {
    guard let first = journal.problems.first else { return }
    let rest = journal.problems.count - 1
    let more =
      rest > 0
      ? wording.say(
        " (et \(rest) de plus; voyez « volets verify »)", " (and \(rest) more; see “volets verify”)"
      )
      : ""
    Output.error(wording.sentence(first) + more)
  }
}
