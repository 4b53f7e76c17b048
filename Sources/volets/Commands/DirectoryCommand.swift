internal import ArgumentParser
internal import Cells
internal import ProjectJournal
internal import ProjectModel
internal import Words

/// `volets directory [QUERY]`
struct DirectoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "directory",
    abstract: Options.wording.directoryAbstract,
    discussion: Options.wording.directoryDiscussion)

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options
  @Argument(
    help: ArgumentHelp(
      Options.wording.directoryQueryHelp)
  )
  var query: [String] = []
  @Flag(help: ArgumentHelp(Options.wording.jsonHelp)) var json = false

  mutating func run() throws {
    let wording = try options.resolved(over: parent.options).wording
    let directory = Resources.directory()
    let text = query.joined(separator: " ")
    let found: [Municipality]
    if query.isEmpty {
      found = directory.municipalities.map { (CollationKey($0.name), $0) }
        .sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
    } else {
      found = DirectorySearch(directory).matches(text).compactMap { directory[$0.id] }
    }
    if json {
      Output.print(Self.json(found, directory))
    } else if found.isEmpty {
      throw CommandFailure.operation(wording.noMunicipalityFound(text))
    } else {
      Output.write(Self.table(found, directory, wording))
    }
  }

  private static func json(_ found: [Municipality], _ directory: Directory) -> String {
    var json = JSONWriter(indents: true)
    json.array { json in
      for municipality in found {
        json.element()
        json.object { json in
          for (key, text) in [
            ("code", municipality.id.description), ("name", municipality.name),
            ("designation", municipality.designation.name), ("mrc", municipality.county),
            ("region", directory.region(municipality.region)?.name ?? ""),
            ("regionCode", municipality.region),
          ] {
            json.text(key, text)
          }
          json.key("population")
          json.integer(municipality.population)
        }
      }
    }
    return json.text
  }

  private static func table(
    _ found: [Municipality], _ directory: Directory, _ wording: Wording
  ) -> String {
    var table = TextTable(isNumeric: [false, false, false, false, false, true])
    for municipality in found {
      table.rows.append([
        municipality.id.description, municipality.name, municipality.designation.name,
        municipality.county, directory.region(municipality.region)?.name ?? "",
        wording.format.grouped(municipality.population),
      ])
    }
    return table.text
  }
}
