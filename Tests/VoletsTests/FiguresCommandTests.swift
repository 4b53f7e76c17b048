import ProjectJournal
import Testing

/// The figures as `summary` and `list` tell them, from what was entered on the command line.
struct FiguresCommandTests {
  private let folder: TestFolder
  private let project: String

  init() throws {
    folder = try TestFolder()
    project = try folder.project()
    try run("set", "project", "end=2025-03-31", "adminCap=10", "adminBase=direct")
    for (part, dollars) in [("V1", "100000"), ("V2", "50000")] {
      try run(
        "add", "budgetLine", "part=\(part)", "category=Salaires", "year=2", "amount=\(dollars)")
    }
    try run("add", "budgetLine", "category=Frais, gestion", "year=2", "amount=20000")
    try run("add", "activity", "part=V1", "title=A", "progress=50", "cost=1000")
  }

  @discardableResult private func run(_ arguments: String...) throws -> String {
    try volets(arguments, "2024-02-14")
  }

  @discardableResult private func volets(_ arguments: [String], _ today: String) throws -> String {
    let outcome = try Program.run(
      ["--data", project, "--today", today, "--lang", "fr"] + arguments, in: folder)
    #expect(outcome.status == 0, "\(arguments): \(outcome.error)")
    return outcome.output
  }

  private func summary(on today: String = "2024-02-14", _ more: String...) throws -> JSONValue {
    try JSONValue(Array(volets(["summary", "--json"] + more, today).utf8))
  }

  private func addExpenses() throws {
    let common = ["add", "expense", "part=V1", "category=Salaires"]
    for fields in [
      ["date=2024-01-10", "amount=1000"], ["date=2024-01-20", "amount=20,50", "paid=2024-03-05"],
      ["date=2024-02-20", "amount=300"], ["date=2024-02-01", "amount=4000", "state=engagée"],
      ["date=2020-02-01", "amount=50000"],
      ["date=2024-02-01", "amount=600000", "eligible=non"],
    ] { try volets(common + fields, "2024-02-14") }
  }

  @Test func `a payment to come is committed, and what counts nowhere is told`() throws {
    try addExpenses()
    let summary = try summary()
    #expect(summary["spentCents"]?.integer == 100_000)
    #expect(summary["committedCents"]?.integer == 2_050 + 30_000 + 400_000)
    #expect(summary["availableCents"]?.integer == 64_300_000 - 532_050)
    #expect(summary["outsideCents"]?.integer == 5_000_000)
    #expect(summary["ineligibleCents"]?.integer == 60_000_000)
    guard case .array(let years) = summary["years"] else {
      Issue.record("no years")
      return
    }
    let inYears = years.reduce(0) {
      $0 + ($1["spentCents"]?.integer ?? 0) + ($1["committedCents"]?.integer ?? 0)
    }
    #expect(inYears + 5_000_000 + 60_000_000 == 65_532_050)
    let text = try run("summary")
    #expect(text.contains("50\u{A0}000,00\u{A0}$"))
    #expect(text.contains("◆") || text.contains("▲"))
    #expect(text.contains("hors des dates de l’entente"))
  }

  @Test(arguments: ["2024-03-04", "2024-03-05", "2024-02-19", "2024-02-20"])
  func `the same day seen two ways has the same payments`(day: String) throws {
    try addExpenses()
    let today = try summary(on: day)["spentCents"]?.integer
    let past = try summary(on: "2024-06-01", "--as-of", day, "--hindsight")["spentCents"]?.integer
    #expect(today == past)
    #expect(
      today == 100_000 + (day >= "2024-03-05" ? 2_050 : 0) + (day >= "2024-02-20" ? 30_000 : 0))
  }

  @Test func `a list tells what is paid on its day`() throws {
    try addExpenses()
    #expect(
      try run("list", "expense", "--where", "state=engagée").split(separator: "\n").count == 4)
    #expect(
      try volets(["list", "expense", "--where", "state=engagée"], "2024-03-05")
        .split(separator: "\n").count == 2)
    #expect(try run("list", "expense", "--csv").contains("2024-03-05"))
  }

  @Test func `a day of payment makes an expense paid, and taking it back takes the day away`()
    throws
  {
    let id = String(
      try run("add", "expense", "date=2024-01-10", "amount=1", "state=engagée").dropLast())
    try run("set", id, "paid=2024-02-01")
    #expect(try summary()["spentCents"]?.integer == 100)
    try run("set", id, "state=engagée")
    #expect(try summary()["spentCents"]?.integer == 0)
    #expect(try summary()["committedCents"]?.integer == 100)
  }

  @Test func `without a grant nothing is unallocated, without activities nothing is earned`() throws
  {
    try run("add", "expense", "part=V1", "category=Salaires", "date=2024-01-10", "amount=1000")
    var value = try summary()
    #expect(value["unallocatedCents"]?.integer == 64_300_000 - 17_000_000)
    #expect(value["earnedValue"]?["bacCents"]?.integer == 17_000_000)
    #expect(value["earnedValue"]?["evCents"] == .null)
    #expect(value["earnedValue"]?["eacAtypicalCents"] == .null)
    #expect(try run("summary").contains("V2 a un budget et aucune activité"))
    try run("add", "activity", "part=V2", "title=B", "progress=20")
    try run("set", "project", "grant=")
    value = try summary()
    #expect(value["unallocatedCents"] == .null)
    // Half of V1, a fifth of V2, and what is planned of the rest: 10,48 of 12 months.
    #expect(
      value["earnedValue"]?["evCents"]?.integer
        == 5_000_000 + 1_000_000 + 1_747_126)
  }

  @Test func `the cap names its categories, and passing it is an alert`() throws {
    #expect(try run("summary").contains("dites quelles catégories il vise"))
    try run("set", "project", "adminCategories=Frais, gestion")
    try run("add", "expense", "category=Frais, gestion", "date=2024-01-10", "amount=15000,40")
    let cap = try summary()["administrationCap"]
    #expect(cap?["categories"] == .array([.text("Frais, gestion")]))
    #expect(cap?["limitCents"]?.integer == 1_500_000)
    #expect(cap?["actualLimitCents"]?.integer == 0)
    #expect(cap?["excessCents"]?.integer == 40)
    #expect(
      try run("summary").contains("dépassent leur plafond de 0,40\u{A0}$"))
  }

  @Test func `a list of transfers tells the lines apart`() throws {
    let lines = try JSONValue(Array(run("list", "budgetLine", "--json").utf8))
    guard case .array(let all) = lines else {
      Issue.record("no lines")
      return
    }
    let ids = all.compactMap { $0["id"]?.text }
    let codes = all.map { $0["part"]?.text ?? "" }
    let from = ids[try #require(codes.firstIndex(of: "v1"))]
    let to = ids[try #require(codes.firstIndex(of: "v2"))]
    try run("add", "transfer", "from=\(from)", "to=\(to)", "amount=5")
    let csv = try run("list", "transfer", "--csv")
    #expect(csv.contains("V1 Salaires (an 2)") && csv.contains("V2 Salaires (an 2)"))
  }

  @Test func `an agreement keeps the years that have budget`() throws {
    let outcome = try Program.run(
      ["--data", project, "--lang", "fr", "set", "project", "end=2023-03-31"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("an 2"))
  }

  @Test func `records of one municipality from before are merged`() throws {
    try run("add", "participation", "municipality=Gaspé", "stage=contactée")
    let id = try run("list", "participation")
    #expect(id.contains("m03005"))
    let line =
      #"{"v":1,"at":"2024-02-02T15:30:00.250Z-0000-anna","by":"Anna","ops":["#
      + #"{"set":"participation","id":"m1","fields":{"municipality":"03005","stage":"active"}}]}"#
    folder.append(line + "\n", to: project + "/journal/anna.jsonl")
    #expect(try run("summary").contains("peuvent être fusionnées"))
    #expect(try run("merge", "Gaspé") == "m03005\n")
    #expect(try summary()["participations"]?["byStage"]?["active"]?.integer == 1)
    #expect(try !run("summary").contains("fusionnées"))
  }

  @Test func `fields that changed no figure are kept where a journal has them`() throws {
    let line =
      #"{"v":1,"at":"2024-02-02T15:30:00.250Z-0000-anna","by":"Anna","ops":["#
      + #"{"set":"project","id":"project","fields":{"fiscalStart":4,"aidRate":75,"stackingCap":80}}]}"#
    folder.append(line + "\n", to: project + "/journal/anna.jsonl")
    #expect(try run("verify").contains("0 problème") || !run("verify").isEmpty)
    let json = try run("list", "project", "--json")
    #expect(json.contains("\"fiscalStart\": 4") && json.contains("\"aidRate\": 75"))
  }
}
