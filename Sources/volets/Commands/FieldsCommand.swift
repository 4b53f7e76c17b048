internal import ArgumentParser
internal import ProjectModel
internal import Words

/// `volets fields [KIND]`
struct FieldsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields",
    abstract: Options.wording.fieldsAbstract)

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options
  @Argument(help: ArgumentHelp(Options.wording.fieldsKindHelp))
  var kind: String?
  @Flag(help: ArgumentHelp(Options.wording.jsonHelp)) var json = false

  mutating func run() throws {
    let wording = try options.resolved(over: parent.options).wording
    var kinds = Kind.allCases
    if let name = kind {
      guard let kind = Wording.kind(named: name) else {
        throw CommandFailure.usage(wording.sentence(FieldFailure(.unknownKind(name))))
      }
      kinds = [kind]
    }
    if json {
      Output.print(FieldsJSON.text(kinds, wording))
    } else {
      Output.write(FieldsText.table(kinds, wording))
    }
  }
}
