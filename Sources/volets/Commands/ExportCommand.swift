internal import ArgumentParser
internal import ProjectModel
internal import Reporting
internal import Running
internal import Words

/// `volets export`
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: Options.wording.exportAbstract)

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options
  @Option(help: ArgumentHelp(Options.wording.xlsxHelp, valueName: Options.wording.fileValue))
  var xlsx: String
  @Flag(help: ArgumentHelp(Options.wording.forceHelp))
  var force = false

  mutating func run() throws {
    var session = try Session(options.resolved(over: parent.options, showsPast: true))
    try session.goBack()
    session.warnOfProblems()
    let directory = Resources.directory()
    var tables: [ReportTable] = []
    for kind in Kind.allCases {
      let records = try session.records(kind, where: [], view: nil)
      guard !records.isEmpty else { continue }
      tables.append(
        ReportTable(of: kind, records, in: session.project, directory, session.wording))
    }
    try session.writeWorkbook(tables, to: xlsx, replaces: force)
  }
}

extension Session {
  /// Writes tables as a workbook, and says where it is.
  func writeWorkbook(_ tables: [ReportTable], to path: String, replaces: Bool) throws {
    try refuseProjectFile(path)
    let interruption = Interruption()
    let bar = SharedProgressBar()
    do throws(ReportFiles.Problem) {
      try WorkbookFile.write(to: path, replaces: replaces) {
        written, folder throws(WorkbookProblem) in
        try TableWorkbook(project.info.title, tables, on: project.today)
          .write(
            to: written, temporary: folder, isStopped: { interruption.hasCome },
            progress: { bar.show($0, of: $1) })
      }
    } catch {
      bar.clear()
      throw CommandFailure.operation(wording.sentence(error, file: path))
    }
    bar.clear()
    Output.print(Output.visible(wording.fileWritten(path)))
  }
}
