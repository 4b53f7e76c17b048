internal import ArgumentParser
internal import Screens
internal import ProjectModel
internal import Words

/// The program: without a command it opens the dashboard.
@main
struct Volets: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "volets",
    abstract: Options.wording.programAbstract,
    discussion: Options.wording.programDiscussion,
    version: Program.version,
    subcommands: [
      DemoCommand.self, MeetingCommand.self, InitCommand.self, AddCommand.self, SetCommand.self,
      DropCommand.self, MergeCommand.self, EraseCommand.self,
      ListCommand.self, FieldsCommand.self, SummaryCommand.self, LogCommand.self,
      VerifyCommand.self,
      DirectoryCommand.self, ImportCommand.self, ReportCommand.self, ExportCommand.self,
      RenderCommand.self,
      AboutCommand.self,
    ])

  @OptionGroup var options: Options

  mutating func run() throws {
    let session = try Session(options.resolved(showsPast: true), makingDefault: true)
    try runDashboard(session)
  }

  static func main() {
    do {
      // What is no text comes with marks in the place of its bytes.
      if let odd = CommandLine.arguments.first(where: { $0.contains("\u{FFFD}") }) {
        throw CommandFailure.usage(Options.wording.notUnicode(odd))
      }
      var command = try parseAsRoot()
      try command.run()
    } catch {
      finish(with: error)
    }
  }

  /// Says what went wrong in one sentence and ends with the status that it calls for: 0 for help, 2
  /// for wrong usage or input, 1 for an operation that failed.
  private static func finish(with error: any Error) -> Never {
    if let failure = error as? CommandFailure {
      Output.error(failure.sentence)
      endProcess(failure.status)
    }
    let message = fullMessage(for: error)
    if exitCode(for: error) == .success {
      Output.print(message)
      endProcess(0)
    }
    if let code = error as? ExitCode { endProcess(code.rawValue) }
    Output.error(Options.wording.usage(Self.message(for: error)))
    endProcess(2)
  }
}
