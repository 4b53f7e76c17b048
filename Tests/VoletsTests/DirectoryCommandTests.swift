import ProjectJournal
import Testing

/// The commands about municipalities and regions, as a script or a person uses them.
struct DirectoryCommandTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func volets(_ arguments: String..., language: String = "fr") throws -> Program.Outcome {
    try Program.run(["--lang", language] + arguments, in: folder)
  }

  private func inProject(_ project: String, _ arguments: String...) throws -> Program.Outcome {
    try Program.run(
      ["--data", project, "--today", "2024-02-14", "--lang", "fr"] + arguments, in: folder)
  }

  private func array(_ value: JSONValue?) throws -> [JSONValue] {
    guard case .array(let elements) = try #require(value) else {
      Issue.record("not an array")
      return []
    }
    return elements
  }

  private func elements(_ outcome: Program.Outcome) throws -> [JSONValue] {
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.error.isEmpty)
    return try array(JSONValue(Array(outcome.output.utf8)))
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { String($0) }
  }

  /// Letters without accents: the first thing that the Québec order looks at.
  private func letters(_ name: String) -> String {
    let plain: [Character: Character] = [
      "é": "e", "è": "e", "ê": "e", "ë": "e", "à": "a", "â": "a", "ç": "c", "ô": "o", "î": "i",
      "ï": "i",
    ]
    return String(name.lowercased().filter { $0.isLetter }.map { plain[$0] ?? $0 })
  }

  @Test func `directory finds a part of a name, best fit first, in columns`() throws {
    let outcome = try volets("directory", "hatley")
    #expect(outcome.status == 0)
    #expect(outcome.error.isEmpty)
    let lines = lines(outcome.output)
    #expect(lines.map { $0.prefix(5) } == ["45055", "45043", "45060", "45050"])
    try #require(lines.count == 4)
    for word in ["Hatley", "canton", "Memphrémagog", "Estrie", "2\u{A0}506"] {
      #expect(lines[0].contains(word), "\(word)")
    }
    #expect(lines[1].contains("municipalité"))
    #expect(Set(lines.map(\.count)).count == 1)
  }

  @Test func `directory and add participation take a name as letters write it`() throws {
    #expect(
      try lines(volets("directory", "Ville", "de", "Gaspé").output).first?.hasPrefix("03005")
        == true)
    #expect(try lines(volets("directory", "Malbaie (La)").output).map { $0.prefix(5) } == ["15013"])
    let project = try folder.project()
    for (text, code) in [("Municipalité de Saint-Damase", "54017"), ("Gaspé, QC", "03005")] {
      let added = try inProject(project, "add", "participation", "municipality=\(text)")
      #expect(added.status == 0, "\(added.error)")
      #expect(try inProject(project, "list", "participation", "--json").output.contains(code))
    }
  }

  @Test func `directory takes several words, without accents, and other languages`() throws {
    for arguments in [
      ["directory", "val", "d", "or"], ["directory", "VALDOR"], ["directory", "Val-d’Or"],
      ["directory", "89008"], ["directory", "or", "vallee", "abitibi"],
      ["--lang", "en", "directory", "val-d'or"],
    ] {
      let outcome = try Program.run(arguments, in: folder)
      #expect(outcome.status == 0)
      #expect(
        lines(outcome.output).first?.hasPrefix("89008  Val-d'Or  ") == true, "\(arguments)")
    }
  }

  @Test func `directory as JSON tells all about each municipality`() throws {
    let found = try elements(try volets("directory", "--json", "lassomption"))
    let first = try #require(found.first)
    guard case .object(let members) = first else {
      Issue.record("not an object")
      return
    }
    #expect(
      members.map(\.key) == [
        "code", "name", "designation", "mrc", "region", "regionCode", "population",
      ])
    #expect(first["code"] == .text("60028"))
    #expect(first["name"] == .text("L'Assomption"))
    #expect(first["designation"] == .text("ville"))
    #expect(first["mrc"] == .text("L'Assomption"))
    #expect(first["region"] == .text("Lanaudière"))
    #expect(first["regionCode"] == .text("14"))
    #expect(first["population"]?.integer == 25_050)
    // The names of the directory are the same in both languages.
    #expect(
      try volets("directory", "--json", "lassomption", language: "en").output
        == volets("directory", "--json", "lassomption").output)
  }

  @Test func `nothing found is a failure that one sentence tells`() throws {
    for (language, sentence) in [
      ("fr", "Aucune municipalité du Québec ne correspond à « zzz top »."),
      ("en", "No municipality of Québec matches “zzz top”."),
    ] {
      let outcome = try volets("directory", "zzz", "top", language: language)
      #expect(outcome.status == 1)
      #expect(outcome.output.isEmpty)
      #expect(outcome.error.replacing("\u{A0}", with: " ") == sentence + "\n")
    }
    #expect(try elements(try volets("directory", "--json", "zzz")).isEmpty)
  }

  @Test func `without a query all municipalities come in the order of Québec`() throws {
    let all = try elements(try volets("directory", "--json"))
    #expect(all.count == 1_123)
    #expect(Set(all.map { $0["code"]?.text }).count == 1_123)
    let names = all.compactMap { $0["name"]?.text }
    let keys = names.map { letters($0) }
    #expect(keys.allSatisfy { $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } })
    #expect(keys == keys.sorted())
    let some = [
      "L'Épiphanie", "Lac-Mégantic", "L'Ancienne-Lorette", "La Malbaie", "Laval", "La Tuque",
      "Eastman",
    ]
    #expect(
      names.filter { some.contains($0) } == [
        "Eastman", "Lac-Mégantic", "La Malbaie", "L'Ancienne-Lorette", "La Tuque", "Laval",
        "L'Épiphanie",
      ])
    let lines = lines(try volets("directory").output)
    #expect(lines.map { String($0.prefix(5)) } == all.compactMap { $0["code"]?.text })
  }

  @Test func `a name borne twice is refused with both codes, and a code is taken`() throws {
    let project = try folder.project()
    for (kind, arguments) in [
      ("participation", ["add", "participation", "municipality=hatley"]),
      ("activity", ["add", "activity", "part=V1", "title=A", "municipalities=laval, HATLEY"]),
      ("expense", ["add", "expense", "date=hier", "amount=1", "municipality=Hatley"]),
    ] {
      let refused = try Program.run(["--data", project] + arguments, in: folder)
      #expect(refused.status == 2)
      #expect(refused.output.isEmpty)
      #expect(
        refused.error.contains("45055") && refused.error.contains("45043"), "\(refused.error)")
      #expect(lines(refused.error).count == 1)
      #expect(try elements(try inProject(project, "list", kind, "--json")).isEmpty)
    }
    let added = try inProject(project, "add", "participation", "municipality=45055", "stage=active")
    #expect(added.status == 0, "\(added.error)")
    let records = try elements(try inProject(project, "list", "participation", "--json"))
    #expect(records.map { $0["municipality"]?.text } == ["45055"])
    #expect(try inProject(project, "add", "participation", "municipality=45055").status == 2)
    #expect(try inProject(project, "add", "participation", "municipality=45043").status == 0)
    let unknown = try inProject(project, "add", "participation", "municipality=Hatleyville")
    #expect(unknown.status == 2)
    #expect(unknown.error.contains("Hatleyville"))
  }

  @Test func `participations are listed by any name of theirs, in the order of Québec`() throws {
    let project = try folder.project()
    let names = [
      "L'Assomption", "Eastman", "lavaltrie", "la tuque", "Lac-Mégantic", "malbaie", "45043",
      "L’Ancienne-Lorette", "45055",
    ]
    for name in names {
      let added = try inProject(project, "add", "participation", "municipality=\(name)")
      #expect(added.status == 0, "\(added.error)")
    }
    let records = try elements(try inProject(project, "list", "participation", "--json"))
    #expect(
      records.map { $0["municipality"]?.text } == [
        "45093", "45055", "45043", "30030", "15013", "23057", "60028", "90012", "52007",
      ])
    let listed = try inProject(project, "list", "participations").output
    let rows = lines(listed).dropFirst()
    let shown = [
      "Eastman", "Hatley (canton)", "Hatley (municipalité)", "Lac-Mégantic", "La Malbaie",
      "L'Ancienne-Lorette", "L'Assomption", "La Tuque", "Lavaltrie",
    ]
    #expect(rows.count == shown.count)
    for (row, name) in zip(rows, shown) { #expect(row.contains("  \(name)  "), "\(row)") }
    for kind in [
      "municipalités", "Municipalites", "municipalité", "municipality", "municipalities",
      "participants", "municipalités participantes", "participating municipalities",
    ] {
      #expect(try inProject(project, "list", kind).output == listed, "\(kind)")
    }
  }

  @Test func `kinds go by their plural in both languages`() throws {
    let project = try folder.project()
    for (one, many) in [
      ("part", ["volets", "parts"]), ("activity", ["activités", "activities"]),
      ("expense", ["dépenses", "expenses"]), ("milestone", ["jalons", "milestones"]),
      ("budgetLine", ["postes", "postes budgétaires", "budget lines"]),
      ("transfer", ["virements", "transfers"]), ("report", ["redditions", "rapports", "reports"]),
      ("indicator", ["indicateurs", "indicators"]), ("measure", ["mesures", "measures"]),
      ("instalment", ["versements", "instalments"]), ("meeting", ["réunions", "meetings"]),
      ("decision", ["décisions", "decisions"]), ("risk", ["risques", "risks"]),
    ] {
      let wanted = try inProject(project, "list", one, "--csv")
      #expect(wanted.status == 0)
      for name in many {
        let outcome = try inProject(project, "list", name, "--csv")
        #expect(outcome.status == 0, "\(name)")
        #expect(outcome.output == wanted.output, "\(name)")
      }
    }
    for name in ["s", "", "choses"] {
      #expect(try inProject(project, "list", name).status == 2, "\(name)")
    }
  }

  @Test func `the summary has every region, with what happens in it`() throws {
    let project = try folder.project()
    for arguments in [
      ["participation", "municipality=45055", "stage=active", "lastNews=2023-01-01"],
      ["participation", "municipality=45043", "stage=retirée"],
      ["participation", "municipality=valdor", "stage=contacted", "lastNews=2024-02-01"],
      ["expense", "date=hier", "amount=12,50", "municipality=45043"],
      ["expense", "date=hier", "amount=7", "municipality=45055", "state=engagée"],
      ["indicator", "part=V1", "title=Nouveaux arrivants", "code=I-99"],
      ["measure", "indicator=I-99", "date=2024-01-01", "value=12", "municipality=45043"],
      ["measure", "indicator=I-99", "date=2024-01-01", "value=3,5", "municipality=45055"],
      ["measure", "indicator=I-99", "date=2024-01-01", "value=100"],
    ] {
      let added = try Program.run(
        ["--data", project, "--today", "2024-02-14", "add"] + arguments, in: folder)
      #expect(added.status == 0, "\(added.error)")
    }
    let outcome = try inProject(project, "summary", "--json")
    #expect(outcome.status == 0)
    let regions = try array(JSONValue(Array(outcome.output.utf8))["regions"])
    #expect(regions.count == 17)
    #expect(regions.compactMap { $0["code"]?.text }.map { Int($0) } == (1...17).map { $0 })
    #expect(regions.compactMap { $0["municipalities"]?.integer }.reduce(0, +) == 1_123)
    func numbers(_ index: Int, _ keys: [String]) -> [Int?] {
      keys.map { regions[index][$0]?.integer }
    }
    let counts = ["listed", "reached", "engaged", "active", "completed", "silent"]
    let money = ["spentCents", "committedCents"]
    try #require(regions.count == 17)
    #expect(regions[4]["name"] == .text("Estrie"))
    #expect(numbers(4, counts) == [2, 1, 1, 1, 0, 1])
    #expect(numbers(4, money) == [1_250, 700])
    #expect(numbers(4, ["population", "coveredPopulation"]) == [527_765, 2_506])
    #expect(regions[4]["coverage"] == .number("0.004748"))
    let indicators = try array(regions[4]["indicators"])
    #expect(indicators.map { $0["code"]?.text } == ["I-99"])
    #expect(indicators.map { $0["value"] } == [.number("15.5")])
    #expect(indicators.map { $0["municipalities"]?.integer } == [2])
    #expect(numbers(7, counts) == [1, 1, 0, 0, 0, 0])
    for index in regions.indices where ![4, 7].contains(index) {
      #expect(numbers(index, counts + money) == [0, 0, 0, 0, 0, 0, 0, 0])
      #expect(try array(regions[index]["indicators"]).isEmpty)
    }
  }

  @Test func `about names the sources of the data and their licences, in both languages`() throws {
    let before = folder.names
    for (language, words) in [
      ("fr", ["licence MIT", "modifiées", "deed.fr", "Côtes et lacs", "domaine public"]),
      ("en", ["MIT licence", "modified", "deed.en", "Shores and lakes", "public domain"]),
    ] {
      let outcome = try volets("about", language: language)
      #expect(outcome.status == 0)
      #expect(outcome.error.isEmpty)
      for word in words + [
        "Volets ", "Répertoire des municipalités du Québec", "Découpages administratifs",
        "© Gouvernement du Québec", "Données Québec", "CC BY 4.0", "GeoNames",
        "https://creativecommons.org/licenses/by/4.0/", "Natural Earth", "airportsdata",
      ] {
        #expect(
          outcome.output.replacing("\u{A0}", with: " ").contains(word), "\(language): \(word)")
      }
    }
    // It needs no project, and makes none.
    #expect(folder.names == before)
  }
}
