import ProjectModel
import Testing

struct ExpenseWarningTests {
  /// Part 2 has 63 333.34 $ for salaries in the second year; 60 000 $ of it are charged.
  private func project() throws -> Project {
    var scribe = try Scribe("payer", from: 1_800_000_000_000)
    return try sampleProject().taking(
      expense("e1", "2023-06-01", 5_000_000, "Ville", "Salaires", part: "v2", by: &scribe),
      expense(
        "e2", "2023-06-02", 1_000_000, "Coop L’Élan", "Salaires", part: "v2", state: "committed",
        by: &scribe))
  }

  private func warnings(_ assignments: [Assignment], _ id: String? = nil) throws -> [ExpenseWarning]
  {
    let project = try project()
    let memory = ExpenseMemory(project)
    let id = id.flatMap { RecordID($0) }
    let found = project.warnings(ofExpense: assignments, besides: id, memory: memory)
    #expect(
      found
        == project.warnings(
          ofExpense: assignments, besides: id, memory: memory, budget: BudgetTable(project)))
    return found
  }

  private func fields(
    _ date: String, _ cents: Int, _ supplier: String = "Neuf", _ category: String = "Salaires",
    part: String? = "v2"
  ) -> [Assignment] {
    [
      Assignment(.date, .day(day(date))), Assignment(.amount, .money(Money(cents: cents))),
      Assignment(.supplier, .text(supplier)), Assignment(.category, .text(category)),
      Assignment(.part, part.flatMap { RecordID($0) }.map { .reference($0) }),
    ]
  }

  private let part = RecordID("v2")

  @Test func `an expense that is in order has no warning`() throws {
    #expect(try warnings(fields("2023-06-30", 333_333)).isEmpty)
    #expect(try warnings(fields("2023-06-30", -5_000)).isEmpty)
    #expect(try warnings([]).isEmpty)
  }

  @Test func `a cent above the balance is told, committed expenses counting`() throws {
    let lines = BudgetTable(try project()).cells[
      Totals.LineKey(part: part, category: "salaires", year: 2)]
    let available = try #require(lines).available
    #expect(available == Money(cents: 333_333))
    #expect(
      try warnings(fields("2023-06-30", 333_334, "Neuf", "SALAIRES")) == [
        .overBalance(
          part: part, category: "Salaires", year: 2, by: Money(cents: 1), available: available)
      ])
  }

  @Test func `an expense that is changed does not count twice`() throws {
    #expect(try warnings([Assignment(.amount, .money(Money(cents: 5_333_333)))], "e1").isEmpty)
    #expect(
      try warnings([Assignment(.amount, .money(Money(cents: 5_333_334)))], "e1") == [
        .overBalance(
          part: part, category: "Salaires", year: 2, by: Money(cents: 1),
          available: Money(cents: 5_333_333))
      ])
    // Moved to another year, it leaves nothing there.
    let moved = try warnings([Assignment(.date, .day(day("2022-06-01")))], "e1")
    #expect(moved.isEmpty)
  }

  @Test func `a key without a line is told, but not in a project without lines`() throws {
    #expect(
      try warnings(fields("2023-06-30", 100, "Neuf", "Pizza")) == [
        .noBudget(part: part, category: "Pizza", year: 2)
      ])
    #expect(
      try warnings(fields("2023-06-30", 100, part: nil)) == [
        .noBudget(part: nil, category: "Salaires", year: 2)
      ])
    #expect(try warnings(fields("2023-06-30", 100, "Neuf", "")).isEmpty)
    let empty = Project(today: day("2023-06-30"))
    #expect(
      empty.warnings(ofExpense: fields("2023-06-30", 100), memory: ExpenseMemory(empty)).isEmpty)
  }

  @Test func `the same supplier, amount and date is told`() throws {
    let twin = fields("2023-06-02", 1_000_000, "coop l'elan", "")
    #expect(
      try warnings(twin) == [
        .twin(try #require(RecordID("e2"))),
        .similarSupplier(typed: "coop l'elan", known: "Coop L’Élan"),
      ])
    #expect(try warnings([Assignment(.note, .text("vu"))], "e2").isEmpty)
  }

  @Test func `all that is wrong comes most serious first`() throws {
    let all =
      fields("2030-01-01", 100, "Coop Elan") + [Assignment(.eligible, .flag(false))]
    #expect(
      try warnings(all) == [
        .outsideAgreement(day("2030-01-01")), .inTheFuture(day("2030-01-01")),
        .similarSupplier(typed: "Coop Elan", known: "Coop L’Élan"), .notEligible,
      ])
    let committed = fields("2023-07-01", 100) + [Assignment(.state, .choice("committed"))]
    #expect(try warnings(committed).isEmpty)
    #expect(try warnings(fields("2023-07-01", 100)) == [.inTheFuture(day("2023-07-01"))])
  }

  @Test func `what does not count in totals is not held against the budget`() throws {
    let refused = fields("2023-06-30", 99_999_999) + [Assignment(.eligible, .flag(false))]
    #expect(try warnings(refused) == [.notEligible])
  }
}
