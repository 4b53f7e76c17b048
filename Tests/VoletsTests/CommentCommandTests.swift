import ProjectJournal
import Testing

/// Comments on the command line.
struct CommentCommandTests {
  private let folder: TestFolder
  private let project: String

  init() throws {
    folder = try TestFolder()
    project = try folder.project("demo")
  }

  private func volets(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(
      ["--data", project, "--today", "2024-02-14", "--lang", "fr"] + arguments, in: folder)
  }

  private func comments(on text: String) throws -> [JSONValue] {
    let outcome = try volets("list", "comment", "--json", "--where", "on=\(text)")
    guard case .array(let comments) = try JSONValue(Array(outcome.output.utf8)) else { return [] }
    return comments
  }

  @Test func `a comment is added to a record of any kind, and listed by it`() throws {
    let participation = try volets("list", "participation", "--json")
    guard case .array(let towns) = try JSONValue(Array(participation.output.utf8)) else { return }
    let town = try #require(towns.first)
    let name = try #require(town["municipalityName"]?.text)
    for (typed, id, label) in [
      ("V1-01", "a-v1-01", "V1-01"), ("v2", "v2", "V2"), ("e0001", "e0001", nil),
      (name, town["id"]?.text ?? "", name),
    ] {
      let added = try volets("add", "comment", "on=\(typed)", "text=Appelé")
      #expect(added.status == 0, "\(added.error)")
      let listed = try comments(on: typed)
      #expect(listed.count == 1)
      #expect(listed.first?["on"]?.text == id)
      #expect(listed.first?["date"]?.text == "2024-02-14")
      if let label { #expect(listed.first?["onName"]?.text == label) }
      // What is listed is taken again.
      if let shown = listed.first?["onName"]?.text {
        #expect(try comments(on: shown).count == 1, "\(shown)")
      }
    }
  }

  @Test func `a record that there is not, and one that is not the only one, are refused`() throws {
    let none = try volets("add", "comment", "on=zzyx", "text=x")
    #expect(none.status == 2 && none.error.contains("aucune fiche ne porte"))
    let bare = try volets("add", "comment", "on=V1-01")
    #expect(bare.status == 2 && bare.error.contains("text=…"))
  }
}
