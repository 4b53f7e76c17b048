import ProjectJournal
import Testing

/// What `list --json` prints, and that `add` and `set` take it.
struct ListJSONTests {
  private let folder: TestFolder
  private let project: String

  init() throws {
    folder = try TestFolder()
    project = try folder.project("demo")
  }

  private func volets(_ arguments: [String], language: String = "fr") throws -> Program.Outcome {
    try Program.run(
      ["--data", project, "--today", "2024-02-14", "--lang", language] + arguments, in: folder)
  }

  private func records(_ kind: String) throws -> [JSONValue] {
    let outcome = try volets(["list", kind, "--json"])
    #expect(outcome.status == 0, "\(outcome.error)")
    guard case .array(let records) = try JSONValue(Array(outcome.output.utf8)) else {
      Issue.record("no list")
      return []
    }
    return records
  }

  private func record(_ kind: String, _ id: JSONValue?) throws -> JSONValue {
    try #require(try records(kind).first { $0["id"] == id })
  }

  @Test func `references carry what people know the records by`() throws {
    let expenses = try records("expense")
    let expense = try #require(
      expenses.first { expense in
        ["activity", "municipality", "part"].allSatisfy { expense[$0] != .null }
      })
    #expect(try record("part", expense["part"])["code"] == expense["partCode"])
    #expect(try record("activity", expense["activity"])["code"] == expense["activityCode"])
    #expect(expense["municipalityName"]?.text != nil)
    let bare = try #require(expenses.first { $0["municipality"] == .null })
    #expect(bare["municipalityName"] == .null)
    let transfer = try #require(try records("transfer").first)
    let line = try record("budgetLine", transfer["from"])
    #expect(
      transfer["fromName"]?.text
        == "\(line["partCode"]?.text ?? "") \(line["category"]?.text ?? "") "
        + "\(line["year"]?.integer ?? 0)")
    let participation = try #require(try records("participation").first { $0["parts"] != .null })
    guard case .array(let codes) = participation["partCodes"],
      case .array(let ids) = participation["parts"]
    else {
      Issue.record("no parts")
      return
    }
    #expect(codes.map { $0.text?.lowercased() } == ids.map(\.text))
  }

  @Test(arguments: ["expense", "activity", "participation", "budgetLine", "transfer", "decision"])
  func `what a list prints can be given to add`(kind: String) throws {
    for original in try records(kind).prefix(3) {
      guard case .object(let members) = original else { continue }
      var fields: [String] = []
      let typed = members.filter { !["id", "code"].contains($0.key) }
      for member in typed {
        let texts: [String?] =
          if case .array(let items) = member.value {
            items.map { plain($0) }
          } else {
            [plain(member.value)]
          }
        guard !texts.contains(nil) else { continue }
        fields.append("\(member.key)=\(texts.compactMap(\.self).joined(separator: ";"))")
      }
      let arguments = ["add", kind, "--new"] + fields
      let id: String
      if kind == "participation" {
        // A municipality takes part once.
        let set = try volets(["set", original["id"]?.text ?? ""] + fields)
        #expect(set.status == 0, "\(set.error)")
        id = original["id"]?.text ?? ""
      } else {
        let added = try volets(arguments)
        #expect(added.status == 0, "\(arguments): \(added.error)")
        id = String(added.output.dropLast())
      }
      let copy = try record(kind, .text(id))
      for member in typed {
        #expect(copy[member.key] == member.value, "\(kind) \(member.key)")
      }
    }
  }

  private func plain(_ value: JSONValue) -> String? {
    if let text = value.text { return text }
    if let integer = value.integer { return String(integer) }
    switch value {
    case .flag(let flag): return flag ? "true" : "false"
    default: return nil
    }
  }

  @Test func `a field under two names has one value`() throws {
    let added = try volets(
      ["add", "expense", "date=hier", "amountCents=125050", "part=v2", "partCode=V2"])
    #expect(added.status == 0, "\(added.error)")
    let made = try record("expense", .text(String(added.output.dropLast())))
    #expect(made["amountCents"]?.integer == 125_050)
    for fields in [["part=v2", "partCode=V1"], ["part=v2", "part=v2"]] {
      let refused = try volets(["add", "expense", "date=hier", "amount=1"] + fields)
      #expect(refused.status == 2 && refused.error.contains("deux fois"), "\(refused.error)")
    }
    #expect(try volets(["add", "expense", "date=hier", "amountCents=12,5"]).status == 2)
  }
}
