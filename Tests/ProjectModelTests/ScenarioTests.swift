import ProjectModel
import TestSupport
import Testing

/// Where a what-if leads: the sample project fifteen months into its thirty-six, with 150 000 of
/// 643 000 dollars spent, 10 000 a month.
struct ScenarioTests {
  private var scribe: Scribe
  private var project: Project

  init() throws {
    scribe = try Scribe("planner", from: 1_800_000_000_000)
    project = try sampleProject()
    project.apply(
      try scribe.set(
        .expense, "e1",
        [
          Assignment(.date, .day(day("2023-06-30"))),
          Assignment(.amount, .money(.dollars(150_000))),
          Assignment(.part, .reference(try id("v1"))), Assignment(.category, .text("Salaires")),
        ]))
  }

  private func id(_ text: String) throws -> RecordID { try #require(RecordID(text)) }

  private mutating func plan(
    _ id: String, _ dollars: Int, from start: String?, to due: String?, status: String = "planned"
  ) throws {
    project.apply(
      try scribe.set(
        .activity, id,
        [
          Assignment(.cost, .money(.dollars(dollars))), Assignment(.status, .choice(status)),
          Assignment(.start, start.map { .day(day($0)) }),
          Assignment(.due, due.map { .day(day($0)) }),
        ]))
  }

  private func outcome(_ change: (inout Scenario) throws -> Void = { _ in }) throws
    -> Scenario.Outcome
  {
    var scenario = Scenario()
    try change(&scenario)
    return try #require(scenario.outcome(project, Figures(project)))
  }

  private func cents(_ value: UnroundedMoney) -> Int { value.rounded.cents }

  @Test func `nothing changed is the simple forecast`() throws {
    let outcome = try outcome()
    #expect(Scenario().isEmpty)
    #expect(cents(outcome.monthly) == 1_000_000)
    #expect(cents(outcome.atEnd) == 36_000_000)
    #expect(cents(outcome.left) == 28_300_000)
    #expect(outcome.usedUp == nil)
    #expect(outcome.pushedOut == 0)
    #expect(outcome.held == 0)
    #expect(outcome.lastDue == day("2023-06-29"))
    #expect(outcome.dueAfterEnd == 0)
  }

  @Test func `nothing changed is the simple forecast of random projects on any day`() throws {
    var random = SeededGenerator(seed: Seed.fresh(12))
    for (number, agreement) in Agreement.samples.enumerated() {
      var project = try projectWithRandomMoney(agreement, seed: UInt64(number) + 40)
      for _ in 0..<20 {
        project.setToday(agreement.anyDay(&random))
        let figures = Figures(project)
        let outcome = Scenario().outcome(project, figures)
        #expect((outcome == nil) == (figures.burn?.linearForecast == nil))
        guard let outcome, let forecast = figures.burn?.linearForecast else { continue }
        #expect((outcome.atEnd - forecast).cents.magnitude < 0.001)
        #expect(
          (outcome.left + outcome.atEnd - UnroundedMoney(figures.envelope)).cents.magnitude < 0.001)
      }
    }
  }

  @Test func `another rate counts from now on`() throws {
    let outcome = try outcome { $0.monthly = 2_000_000 }
    #expect(cents(outcome.atEnd) == 57_000_000)
    #expect(cents(outcome.left) == 7_300_000)
    #expect(outcome.usedUp == nil)
    #expect(try cents(self.outcome { $0.monthly = 0 }.atEnd) == 15_000_000)
  }

  @Test func `a rate that is too high names the day that the envelope is used up`() throws {
    // 493 000 left at 34 000 a month: fourteen months and a half.
    let outcome = try outcome { $0.monthly = 3_400_000 }
    #expect(outcome.usedUp == day("2024-09-14"))
    #expect(cents(outcome.left) == 64_300_000 - 15_000_000 - 21 * 3_400_000)
  }

  @Test mutating func `a delay past the end leaves unspent what then lies beyond it`() throws {
    // 182 days, of which a delay of twelve months puts all, one of three months half, past the end.
    try plan("a1", 10_000, from: "2024-10-01", to: "2025-03-31")
    let a1 = try id("a1")
    let whole = try outcome { $0.delays = [a1: 12] }
    #expect(cents(whole.pushedOut) == 1_000_000)
    #expect(cents(whole.atEnd) == 35_000_000)
    #expect(whole.lastDue == day("2026-03-31"))
    #expect(whole.dueAfterEnd == 1)
    // From 1 January to 30 June: 181 days, 91 of them beyond.
    let half = try outcome { $0.delays = [a1: 3] }
    #expect(cents(half.pushedOut) == cents(1_000_000.0 * 91 / 181))
    #expect(cents(half.monthly) == 1_000_000)
  }

  @Test mutating func `a delay that ends in time changes days alone`() throws {
    try plan("a1", 10_000, from: "2023-10-01", to: "2024-03-31")
    let outcome = try outcome { $0.delays = [try id("a1"): 6] }
    #expect(outcome.pushedOut == 0)
    #expect(outcome.lastDue == day("2024-09-30"))
    #expect(cents(outcome.atEnd) == 36_000_000)
  }

  @Test mutating func `what was paid for an activity, and what is over, cannot be put off`() throws
  {
    try plan("a1", 10_000, from: "2024-10-01", to: "2025-03-31")
    project.apply(
      try scribe.set(
        .expense, "e1", [Assignment(.activity, .reference(try id("a1")))]))
    try plan("a2", 10_000, from: "2024-10-01", to: "2025-03-31", status: "done")
    try plan("a3", 10_000, from: "2024-10-01", to: "2025-03-31", status: "cancelled")
    try plan("a4", 10_000, from: nil, to: nil)
    let outcome = try outcome {
      for name in ["a1", "a2", "a3", "a4", "gone"] { $0.delays[try id(name)] = 12 }
    }
    #expect(outcome.pushedOut == 0)
    #expect(outcome.dueAfterEnd == 1)
  }

  @Test mutating func `no more is pushed out than was to be spent`() throws {
    try plan("a1", 900_000, from: "2024-10-01", to: "2025-03-31")
    let outcome = try outcome { $0.delays = [try id("a1"): 12] }
    #expect(cents(outcome.pushedOut) == 21_000_000)
    #expect(cents(outcome.atEnd) == 15_000_000)
  }

  @Test func `a frozen line takes its share of what is available out of the rate`() throws {
    // Available: 110 000 + 190 000 + 128 700 + 64 300 = 493 000.
    let line = Scenario.Line(part: try id("v2"), category: "salaires")
    let outcome = try outcome { $0.frozen = [line] }
    #expect(cents(outcome.held) == cents(1_000_000.0 * 190 / 493))
    #expect(cents(outcome.monthly) == cents(1_000_000.0 * 303 / 493))
    #expect(cents(outcome.atEnd) == cents(15_000_000 + 21_000_000.0 * 303 / 493))
    let unknown = Scenario.Line(part: nil, category: "salaires")
    #expect(try self.outcome { $0.frozen = [unknown] }.held == 0)
  }

  @Test mutating func `a line that is overspent has no share, and takes none from the others`()
    throws
  {
    project.apply(
      try scribe.set(
        .expense, "e2",
        [
          Assignment(.date, .day(day("2023-06-30"))), Assignment(.amount, .money(.dollars(30_000))),
          Assignment(.category, .text("Autre")),
        ]))
    let line = Scenario.Line(part: try id("v2"), category: "salaires")
    let overspent = Scenario.Line(part: nil, category: "autre")
    let outcome = try outcome { $0.frozen = [line, overspent] }
    #expect(cents(outcome.held) == cents(1_200_000.0 * 190 / 493))
  }

  @Test func `everything frozen, nothing more is spent`() throws {
    let lines = Figures(project).budget.cells.keys.map {
      Scenario.Line(part: $0.part, category: $0.category)
    }
    let outcome = try outcome { $0.frozen = Set(lines) }
    #expect(cents(outcome.atEnd) == 15_000_000)
    #expect(outcome.usedUp == nil)
  }

  @Test mutating func `rate, delay and freeze go together`() throws {
    try plan("a1", 10_000, from: "2024-10-01", to: "2025-03-31")
    let line = Scenario.Line(part: nil, category: "administration")
    let outcome = try outcome {
      $0.monthly = 2_000_000
      $0.delays = [try id("a1"): 12]
      $0.frozen = [line]
    }
    let monthly: UnroundedMoney = 2_000_000 * (1 - 64.3 / 493)
    #expect(cents(outcome.monthly) == cents(monthly))
    #expect(cents(outcome.held) == cents(2_000_000 * 64.3 / 493))
    #expect(cents(outcome.atEnd) == cents(15_000_000 + monthly * 21 - 1_000_000))
  }

  @Test mutating func `the project is never changed, nor led anywhere before its first day`() throws
  {
    try plan("a1", 10_000, from: "2024-10-01", to: "2025-03-31")
    let before = project
    let line = Scenario.Line(part: try id("v1"), category: "salaires")
    _ = try outcome {
      $0.monthly = 5
      $0.delays = [try id("a1"): 40]
      $0.frozen = [line]
    }
    #expect(project.hasSameRecords(as: before))
    #expect(project.totals == before.totals)
    project.setToday(day("2022-03-31"))
    #expect(Scenario().outcome(project, Figures(project)) == nil)
    let empty = Project(today: day("2023-01-01"))
    #expect(Scenario().outcome(empty, Figures(empty)) == nil)
  }
}
