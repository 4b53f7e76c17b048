internal import ArgumentParser
internal import Dashboard
internal import Words

/// `volets about`
struct AboutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "about",
    abstract: Options.wording.say(
      "À propos : version, licence, sources des données.",
      "About: version, licence, sources of the data."))

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options

  mutating func run() throws {
    let wording = try options.resolved(over: parent.options).wording
    Output.print(wording.about(version: Program.version).joined(separator: "\n"))
  }
}
