import ProjectJournal
import Testing

/// `list --where`, on the demonstration.
struct ConditionCommandTests {
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

  private func records(_ kind: String, _ conditions: String...) throws -> [JSONValue] {
    let outcome = try volets(["list", kind, "--json"] + conditions.flatMap { ["--where", $0] })
    #expect(outcome.status == 0, "\(outcome.error)")
    guard case .array(let records) = try JSONValue(Array(outcome.output.utf8)) else {
      Issue.record("no list")
      return []
    }
    return records
  }

  @Test
  func `several conditions in one text choose what meets all of them, as in the filter of a list`()
    throws
  {
    let apart = try records("expense", "volet=V2", "montant=1 000..5 000", "supplier~e")
    #expect(!apart.isEmpty)
    for line in [
      "volet=V2; montant=1 000..5 000; supplier~e", "volet=V2 montant=1 000..5 000 supplier~e",
      "1000..5000 supplier ~ e volet = V2",
    ] {
      #expect(try records("expense", line) == apart, "\(line)")
    }
    let words = try volets(["list", "expense", "--where", "coop; volet=V2"])
    #expect(words.status == 2 && words.error.contains("coop"))
  }

  @Test func `several conditions choose what meets all of them`() throws {
    let all = try records("expense")
    let chosen = try records(
      "expense", "volet=V2", "montant=1 000..5 000", "date=2023", "supplier!=")
    let expected = all.filter { record in
      let cents = record["amountCents"]?.integer ?? 0
      return record["partCode"]?.text == "V2" && (100_000...500_000).contains(cents)
        && record["date"]?.text?.hasPrefix("2023") == true && record["supplier"]?.text != nil
    }
    #expect(!expected.isEmpty)
    #expect(chosen.map { $0["id"]?.text } == expected.map { $0["id"]?.text })
    let rest = try records("expense", "part!=V2")
    #expect(rest.count + (try records("expense", "part=V2")).count == all.count)
  }

  @Test func `a year of the agreement holds what its dates hold`() throws {
    let byYear = try records("expense", "year=2")
    #expect(!byYear.isEmpty)
    #expect(byYear == (try records("expense", "date=2023-04..2024-03")))
  }

  @Test(arguments: [
    ("suplier~x", "voulez-vous dire supplier"), ("montant>abc", "ne fait pas partie d’un nombre"),
    ("part", "rien à comparer"), ("part<V2", "compare des montants"),
    ("amount=500..100", "écrivez 100..500"), ("municipality=Lavall", "voulez-vous dire"),
  ])
  func `a condition that is not understood is refused with what to do`(
    condition: String, words: String
  ) throws {
    let outcome = try volets(["list", "expense", "--where", condition])
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.split(separator: "\n").count == 1)
    #expect(outcome.error.contains(condition) && outcome.error.contains(words), "\(outcome.error)")
  }
}
