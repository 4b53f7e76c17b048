import ProjectJournal
import ProjectModel
import Testing

/// `fields`, and the help of `add` with a kind: what there is to fill in, without opening a project.
struct FieldsCommandTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(arguments, in: folder)
  }

  @Test(arguments: ["fr", "en"])
  func `every field of every kind is listed`(language: String) throws {
    let outcome = try run("--lang", language, "fields")
    #expect(outcome.status == 0 && outcome.error.isEmpty)
    for kind in Kind.allCases {
      let one = try run("--lang", language, "fields", kind.rawValue)
      #expect(outcome.output.contains(one.output.split(separator: "\n")[0]))
      let rows = one.output.split(separator: "\n").map {
        $0.split(separator: " ").map { String($0) }
      }
      for field in kind.fields {
        let row = try #require(
          rows.first {
            $0.first == field.name || $0.first == "*" && $0.dropFirst().first == field.name
          })
        #expect((row.first == "*") == kind.requiredFields.contains(field), "\(kind) \(field)")
      }
    }
    #expect(folder.names.isEmpty)
  }

  @Test func `as JSON fields have types, choices, names and examples`() throws {
    let outcome = try run("fields", "dépense", "--json")
    guard case .array(let kinds) = try JSONValue(Array(outcome.output.utf8)),
      case .array(let fields) = kinds.first?["fields"]
    else {
      Issue.record("\(outcome.output)")
      return
    }
    #expect(kinds.count == 1 && kinds[0]["kind"]?.text == "expense")
    #expect(fields.map { $0["name"]?.text } == Kind.expense.fields.map(\.name))
    func field(_ name: String) -> JSONValue? { fields.first { $0["name"]?.text == name } }
    #expect(field("amount")?["jsonName"]?.text == "amountCents")
    #expect(field("amount")?["required"] == .flag(true))
    #expect(field("amount")?["names"]?["fr"]?.text == "montant")
    #expect(field("part")?["labelName"]?.text == "partCode")
    #expect(field("part")?["kind"]?.text == "part")
    guard case .array(let choices) = field("state")?["choices"] else {
      Issue.record("no choices")
      return
    }
    #expect(choices.map { $0["word"]?.text } == ["committed", "paid"])
    #expect(choices.map { $0["names"]?["fr"]?.text } == ["engagée", "payée"])
  }

  @Test func `help of add with a kind tells its fields within the width of a page`() throws {
    for kind in Kind.allCases where kind != .project {
      for arguments in [["add", kind.rawValue, "--help"], ["add", "--help", kind.rawValue]] {
        let outcome = try Program.run(["--lang", "fr"] + arguments, in: folder)
        #expect(outcome.status == 0)
        let lines = outcome.output.split(separator: "\n").map { String($0) }
        for field in kind.fields {
          let line = lines.first { $0.dropFirst(2).hasPrefix(field.name + " ") }
          #expect(line != nil, "\(kind) \(field)")
        }
        let page = lines.prefix { !$0.hasPrefix("USAGE") }
        #expect(page.allSatisfy { $0.count <= 80 }, "\(outcome.output)")
      }
    }
    let plain = try run("--lang", "fr", "add", "--help")
    #expect(plain.status == 0 && plain.output.contains("volets fields"))
  }

  @Test func `a kind that there is not is refused`() throws {
    let outcome = try run("--lang", "fr", "fields", "truc")
    #expect(outcome.status == 2 && outcome.error.contains("truc"))
  }
}
