internal import ArgumentParser
internal import Screens
internal import Words

/// `volets about`
struct AboutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "about",
    abstract: Options.wording.aboutAbstract)

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options

  mutating func run() throws {
    let wording = try options.resolved(over: parent.options).wording
    Output.print(wording.about(version: Program.version).joined(separator: "\n"))
  }
}
