import ProjectModel
import Testing

/// Targets of indicators, the rate of achievement, and what counts as the value.
struct IndicatorTargetTests {
  private var scribe: Scribe
  private var project: Project

  init() throws {
    scribe = try Scribe("measurer", from: 1_800_000_000_000)
    project = try sampleProject()
  }

  private mutating func indicator(
    _ aggregation: Aggregation, _ basis: TargetBasis?, baseline: Int? = nil, _ targets: [Int]
  ) throws {
    project.apply(
      try scribe.set(
        .indicator, "i1",
        [
          Assignment(.part, .reference(try #require(RecordID("v1")))),
          Assignment(.aggregation, .choice(aggregation.rawValue)),
          Assignment(.targetBasis, basis.map { .choice($0.rawValue) }),
          Assignment(.baseline, baseline.map { .quantity(Quantity($0)) }),
          Assignment(.targets, .quantities(targets.map { Quantity($0) })),
        ]))
  }

  private mutating func measure(
    _ value: Int, on date: String = "2023-06-01", at town: String? = nil, _ id: String = "n1"
  ) throws {
    project.apply(
      try scribe.set(
        .measure, id,
        [
          Assignment(.indicator, .reference(try #require(RecordID("i1")))),
          Assignment(.date, .day(day(date))), Assignment(.value, .quantity(Quantity(value))),
          Assignment(.municipality, town.flatMap { RecordID($0) }.map { .reference($0) }),
        ]))
  }

  private var figures: Figures.IndicatorFigures? { Figures(project).parts[0].mainIndicator }

  @Test mutating func `targets are cumulative unless the indicator says otherwise`() throws {
    try indicator(.sum, nil, [10, 30, 60])
    #expect(figures?.target == Quantity(30))
    try indicator(.sum, .yearly, [10, 20, 30])
    #expect(figures?.target == Quantity(30))
    project.setToday(day("2022-06-30"))
    #expect(figures?.target == Quantity(10))
    project.setToday(day("2026-01-01"))
    #expect(figures?.target == Quantity(60))
  }

  @Test mutating func `the newest value is held against the target of its own year`() throws {
    try indicator(.latest, .yearly, [70, 80, 90])
    #expect(figures?.target == Quantity(80))
    try indicator(.latest, .yearly, [70])
    #expect(figures?.target == Quantity(70))
  }

  @Test mutating func `the rate of achievement counts from the baseline`() throws {
    try indicator(.latest, .cumulative, baseline: 40, [50, 80])
    #expect(figures?.achievement == nil)
    try measure(60)
    #expect(figures?.achievement == 0.5)
    try measure(30)
    #expect(figures?.achievement == -0.25)
    try indicator(.latest, .cumulative, [50, 80])
    #expect(figures?.achievement == 0.375)
    try indicator(.latest, .cumulative, baseline: 80, [50, 80])
    #expect(figures?.achievement == nil)
    // Less is better: from 100 down to 60.
    try indicator(.latest, .cumulative, baseline: 100, [60, 60])
    #expect(figures?.achievement == 1.75)
  }

  @Test
  mutating func `of newest values towns add up, and the whole project's is not added to them`()
    throws
  {
    try indicator(.latest, nil, [])
    try measure(500, "n1")
    #expect(figures?.value == Quantity(500))
    try measure(20, at: "23027", "n2")
    try measure(3, at: "66023", "n3")
    #expect(figures?.value == Quantity(23))
    try indicator(.sum, nil, [])
    #expect(figures?.value == Quantity(523))
  }

  @Test mutating func `of measures of one day the one that was entered last counts`() throws {
    try indicator(.latest, nil, [])
    try measure(8, "n9")
    try measure(3, "n1")
    #expect(figures?.value == Quantity(3))
    // Corrected since: what was entered last is the correction.
    try measure(9, "n9")
    #expect(figures?.value == Quantity(9))
    try measure(4, on: "2023-05-31", "n5")
    #expect(figures?.value == Quantity(9))
  }
}

extension IndicatorTargetTests {
  private mutating func measure(_ value: Int, _ id: String) throws {
    try measure(value, on: "2023-06-01", at: nil, id)
  }
}
