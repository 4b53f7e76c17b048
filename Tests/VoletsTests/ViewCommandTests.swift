import ProjectJournal
import TestSupport
import Testing

/// Views that are kept under names, and `list` and `render` that look by them.
struct ViewCommandTests {
  private let folder: TestFolder
  private let project: String

  init() throws {
    folder = try TestFolder()
    project = try folder.project("demo")
  }

  private func volets(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(["--data", project, "--today", "2024-02-14"] + arguments, in: folder)
  }

  private func ids(_ arguments: String...) throws -> [String] {
    let outcome = try volets(["list"] + arguments + ["--json"])
    #expect(outcome.status == 0, "\(outcome.error)")
    guard case .array(let records) = try JSONValue(Array(outcome.output.utf8)) else { return [] }
    return records.compactMap { $0["id"]?.text }
  }

  /// Keeps a view as one does at the terminal, and leaves.
  private func keep(_ keys: String, as name: String) throws {
    let terminal = try PseudoTerminal(
      ["--today", "2024-02-14", "--data", project], in: folder, columns: 110, rows: 30)
    terminal.wait(for: "1 Aperçu")
    terminal.type(keys)
    terminal.type("V" + name + "\r")
    terminal.wait(for: "gardée")
    terminal.type("\u{3}")
    #expect(terminal.finish() == 0)
  }

  @Test func `a list by a view has its conditions and its order`() throws {
    try keep("7/volet=V2 montant>1000\r>", as: "Grosses de V2")
    let shown = try ids("expense", "--view", "grosses de v2")
    let chosen = try ids("expense", "--where", "volet=V2 montant>1000")
    #expect(Set(shown) == Set(chosen) && shown.count == chosen.count && shown.count > 3)
    #expect(shown != chosen)
    let amounts = try JSONValue(
      Array(try volets(["list", "expense", "--view", "Grosses de V2", "--json"]).output.utf8))
    if case .array(let records) = amounts {
      let cents = records.compactMap { $0["amountCents"]?.integer }
      #expect(cents == cents.sorted() || cents == cents.sorted(by: >))
    }
    // Other conditions narrow it further.
    let narrow = try ids("expense", "--view", "Grosses de V2", "--where", "amount>5000")
    #expect(!narrow.isEmpty && narrow.count < shown.count && Set(narrow).isSubset(of: shown))
    let picture = try volets([
      "render", "registers", "--view", "Grosses de V2", "--size", "110x30",
    ])
    #expect(picture.status == 0 && picture.output.contains("volet=V2 montant>1000"))
    #expect(try volets(["render", "budget", "--view", "Grosses de V2"]).status == 2)
    #expect(try volets(["list", "risk", "--view", "Grosses de V2"]).status == 2)
    let unknown = try volets(["list", "expense", "--view", "Rien"])
    #expect(unknown.status == 2 && unknown.error.contains("Grosses de V2"))
  }

  @Test func `a picture leaves nothing of how one looked`() throws {
    #expect(try volets(["render", "registers", "--keys", "> 1"]).status == 0)
    #expect(TemporaryFolder.names(in: folder.path + "/config/views").isEmpty)
  }

  @Test func `activities and municipalities are listed by their views`() throws {
    try keep("3s", as: "Silencieuses")
    let silent = try ids("participation", "--view", "silencieuses")
    #expect(Set(silent) == Set(try ids("participation", "--where", "silencieuse=oui")))
    #expect(!silent.isEmpty)
  }
}
