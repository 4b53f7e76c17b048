import ProjectModel
import Testing

/// The figures of earned value and of the forecast where finance people would differ, to the cent. The
/// sample project is fifteen months into its thirty-six, all of its grant budgeted.
struct EarnedValueDefinitionTests {
  private var scribe: Scribe
  private var project: Project

  init() throws {
    scribe = try Scribe("definer", from: 1_800_000_000_000)
    project = try sampleProject()
  }

  private func id(_ text: String) throws -> RecordID { try #require(RecordID(text)) }

  private func cents(_ value: UnroundedMoney?) -> Int? { value?.rounded.cents }

  private var figures: Figures { Figures(project) }

  private mutating func set(_ kind: Kind, _ id: String, _ fields: [Assignment]) throws {
    project.apply(try scribe.set(kind, id, fields))
  }

  private mutating func spend(
    _ cents: Int, _ id: String = "e1", on date: String = "2023-06-30", state: String = "paid"
  ) throws {
    try set(
      .expense, id,
      [
        Assignment(.date, .day(day(date))), Assignment(.amount, .money(Money(cents: cents))),
        Assignment(.part, .reference(try self.id("v1"))), Assignment(.category, .text("Salaires")),
        Assignment(.state, .choice(state)),
      ])
  }

  @Test mutating func `a reserve is no part of the budget at completion, and is in the envelope`()
    throws
  {
    try set(.project, "project", [Assignment(.grant, .money(.dollars(700_000)))])
    try spend(26_250_000)
    let figures = figures
    #expect(figures.unallocated == .dollars(57_000))
    #expect(cents(figures.earnedValue.budgetAtCompletion) == 64_300_000)
    // A cent more than the worked set: budgets of years are whole cents, thirds are not.
    #expect(cents(figures.earnedValue.estimateTypical) == 68_622_104)
    #expect(cents(figures.earnedValue.varianceAtCompletion) == -4_322_104)
    #expect(figures.envelope == .dollars(700_000))
    #expect(figures.available == .dollars(437_500))
    #expect(cents(figures.burn?.requiredMonthly) == 2_083_333)
    #expect(cents(ForecastFigure.linearVariance.value(figures).money) == 7_000_000)
    #expect(figures.alerts.contains(.unallocated(.dollars(57_000))))
  }

  @Test mutating func `without a grant nothing is unallocated, not even zero`() throws {
    try set(.project, "project", [Assignment(.grant, nil)])
    #expect(figures.unallocated == nil)
    #expect(figures.envelope == .dollars(643_000))
  }

  @Test mutating func `what belongs to no part earns what was planned, however uneven its years`()
    throws
  {
    try set(.budgetLine, "admy1", [Assignment(.amount, .money(.dollars(40_000)))])
    try set(.budgetLine, "admy2", [Assignment(.amount, .money(.dollars(20_000)))])
    try set(.budgetLine, "admy3", [Assignment(.amount, .money(.dollars(4_300)))])
    let common = try #require(figures.parts.last)
    #expect(common.part == nil)
    // A whole year, and a quarter of the second.
    #expect(cents(common.planned) == 4_500_000)
    #expect(cents(common.earned) == 4_500_000)
    #expect(
      cents(figures.earnedValue.earnedValue) == 13_000_000 + 5_700_000 + 3_217_500 + 4_500_000)
  }

  @Test
  mutating func `a part with a budget and no activity has no earned value, nor has the project`()
    throws
  {
    try spend(26_250_000)
    project.apply(try scribe.drop(.activity, "av2"))
    let figures = figures
    #expect(figures.parts[1].earned == nil)
    #expect(cents(figures.parts[0].earned) == 13_000_000)
    let value = figures.earnedValue
    #expect(value.earnedValue == nil)
    #expect(value.costIndex == nil && value.scheduleIndex == nil)
    #expect(value.estimateTypical == nil && value.estimateAtypical == nil)
    #expect(value.estimateCombined == nil && value.toCompleteOnBudget == nil)
    #expect(cents(value.plannedValue) == 26_791_667)
    #expect(figures.unearned.map(\.code) == ["V2"])
    #expect(figures.alerts.contains(.partsWithoutActivities(["V2"])))
    #expect(!figures.alerts.contains { $0.name == "forecastOver" })
  }

  @Test mutating func `a part without budget needs no activity`() throws {
    try set(.part, "v4", [Assignment(.code, .text("V4"))])
    #expect(cents(figures.earnedValue.earnedValue) == 24_596_666)
    #expect(figures.unearned.isEmpty)
  }

  @Test func `while nothing is paid, work done gives no estimate`() {
    let value = figures.earnedValue
    #expect(cents(value.earnedValue) == 24_596_666)
    #expect(value.costIndex == nil)
    #expect(value.estimateTypical == nil)
    #expect(value.estimateToComplete == nil)
    #expect(value.varianceAtCompletion == nil)
    #expect(cents(value.estimateAtypical) == 64_300_000 - 24_596_666)
  }

  @Test mutating func `an activity without cost weighs the mean of those that have one`() throws {
    for (number, cost, progress) in [(1, 10_000, 50), (2, 30_000, 100), (3, nil, 20)] {
      try set(
        .activity, "a\(number)",
        [
          Assignment(.part, .reference(try id("v1"))), Assignment(.progress, .integer(progress)),
          Assignment(.cost, cost.map { .money(.dollars($0)) }),
        ])
    }
    project.apply(try scribe.drop(.activity, "av1"))
    // (10 000 × 50 + 30 000 × 100 + 20 000 × 20) ÷ 60 000
    #expect(figures.parts[0].activities.progress == 65)
    #expect(cents(figures.parts[0].earned) == 16_900_000)
    #expect(figures.alerts.contains(.assumedCosts(count: 1)))
    #expect(figures.alerts.contains(.unfinished(count: 1, first: try id("a2"))))
    #expect(project.checkTotals())
    try set(.activity, "a3", [Assignment(.cost, .money(.zero))])
    #expect(figures.parts[0].activities.progress == 87.5)
    #expect(!figures.alerts.contains { $0.name == "assumedCosts" })
    try set(.activity, "a2", [Assignment(.status, .choice("done"))])
    #expect(!figures.alerts.contains { $0.name == "unfinished" })
  }

  @Test func `where no activity has a cost, they weigh the same and nothing is assumed`() {
    #expect(figures.parts[0].activities.progress == 50)
    #expect(!figures.alerts.contains { $0.name == "assumedCosts" })
  }

  @Test mutating func `the simple forecast is never below what is paid and committed`() throws {
    try spend(15_000_000)
    #expect(cents(figures.burn?.linearForecast) == 36_000_000)
    try spend(21_000_000, "e2", state: "committed")
    #expect(cents(figures.burn?.linearForecast) == 36_000_000)
    try spend(21_000_001, "e2", state: "committed")
    #expect(cents(figures.burn?.linearForecast) == 36_000_001)
    let outcome = try #require(Scenario().outcome(project, figures))
    #expect(cents(outcome.atEnd) == 36_000_001)
    #expect(figures.alerts.contains(.forecastUnder(by: 28_299_999)))
  }

  @Test mutating func `with nothing left there is no runway, no last day and no rate to keep`()
    throws
  {
    try spend(64_300_000)
    for figure in [ForecastFigure.runway, .recentRunway, .usedUp, .recentUsedUp, .required] {
      #expect(figure.value(figures).isUndefined, "\(figure)")
    }
    #expect(figures.burn?.runwayMonths == nil && figures.burn?.requiredMonthly == nil)
    try spend(64_299_999)
    #expect(cents(figures.burn?.requiredMonthly) == 0)
    for figure in [ForecastFigure.runway, .recentRunway, .usedUp, .recentUsedUp, .required] {
      #expect(!figure.value(figures).isUndefined, "\(figure)")
    }
  }

  @Test(arguments: ["2025-03-31", "2026-01-01"])
  mutating func `nor once the agreement has ended`(today: String) throws {
    try spend(10_000_000, on: "2025-03-15")
    project.setToday(day(today))
    #expect(figures.hasEnded)
    for figure in [ForecastFigure.runway, .recentRunway, .usedUp, .recentUsedUp, .required] {
      #expect(figure.value(figures).isUndefined, "\(figure)")
    }
    #expect(figures.recentRunwayMonths == nil)
  }

  @Test mutating func `what must be given back is what was received and not spent`() throws {
    try set(
      .instalment, "s1",
      [
        Assignment(.amount, .money(.dollars(500_000))), Assignment(.due, .day(day("2022-05-01"))),
        Assignment(.received, .day(day("2022-05-02"))),
      ])
    try spend(40_000_050)
    #expect(figures.repayment == nil)
    project.setToday(day("2025-03-31"))
    // 242 999,50 were not spent, of which less was ever received.
    #expect(figures.repayment?.cents == 9_999_950)
    try spend(60_000_000)
    #expect(figures.repayment == .zero)
  }

  @Test mutating func `time goes by in months, everywhere`() throws {
    let elapsed = try #require(figures.elapsed)
    #expect(elapsed.fraction == 15.0 / 36)
    #expect(cents(figures.earnedValue.plannedValue) == 26_791_667)
    #expect(QuebecFormat(.english).percent(elapsed.fraction, places: 2) == "41.67%")
  }
}

extension ForecastFigure.Value {
  fileprivate var money: UnroundedMoney? { if case .money(let money) = self { money } else { nil } }
}
