import ProjectModel
import Testing

struct FiguresTests {
  private func spend(
    _ cents: Int, on date: String, part: String?, state: String = "paid", eligible: Bool = true,
    category: String = "Salaires", id: String, _ scribe: inout Scribe
  ) throws -> Entry {
    try scribe.set(
      .expense, id,
      [
        Assignment(.date, .day(day(date))), Assignment(.amount, .money(Money(cents: cents))),
        Assignment(.part, part.flatMap { RecordID($0) }.map { .reference($0) }),
        Assignment(.category, .text(category)), Assignment(.state, .choice(state)),
        Assignment(.eligible, .flag(eligible)),
      ])
  }

  private func cents(_ value: UnroundedMoney?) -> Int? { value?.rounded.cents }

  @Test func `set D through records: earned value of parts, administration as planned`() throws {
    var project = try sampleProject()
    var scribe = try Scribe("payer", from: 1_800_000_000_000)
    project.apply(try spend(26_250_000, on: "2023-06-30", part: "v1", id: "e1", &scribe))
    let figures = Figures(project)
    #expect(figures.money.revised == .dollars(643_000))
    #expect(figures.unallocated == .zero)
    // A cent or two beside the worked set: budgets of years are whole cents, thirds are not.
    #expect(cents(figures.earnedValue.earnedValue) == 24_596_666)
    #expect(cents(figures.earnedValue.plannedValue) == 26_791_667)
    #expect(cents(figures.earnedValue.estimateTypical) == 68_622_104)
    #expect(cents(figures.earnedValue.estimateCombined) == 72_403_382)
    #expect(cents(figures.burn?.linearForecast) == 63_000_000)
    #expect(figures.elapsed?.days == 456)
    #expect(figures.elapsed?.months == 15)
  }

  @Test func `a year whose charges pass its budget is told, worse than its lines`() throws {
    var project = try sampleProject()
    var scribe = try Scribe("payer", from: 1_800_000_000_000)
    let budget = try #require(Figures(project).years.first?.money.revised)
    project.apply(
      try spend(budget.cents + 100, on: "2022-05-01", part: "v1", id: "e1", &scribe))
    let alerts = Figures(project).alerts
    let year = try #require(alerts.firstIndex(of: .yearOverspent(year: 1, by: .dollars(1))))
    let line = try #require(alerts.firstIndex { $0.name == "lineOverspent" })
    #expect(year < line)
    project.apply(try spend(budget.cents, on: "2022-05-01", part: "v1", id: "e1", &scribe))
    #expect(!Figures(project).alerts.contains { $0.name == "yearOverspent" })
  }

  @Test func `dates hold what comes due and the first days of what has not begun`() throws {
    var project = try sampleProject()
    var scribe = try Scribe("planner", from: 1_800_000_000_000)
    let today = project.today
    func plan(_ id: String, _ start: Int, _ due: Int, _ status: String) throws -> Entry {
      try scribe.set(
        .activity, id,
        [
          Assignment(.title, .text(id)), Assignment(.start, .day(today.adding(days: start))),
          Assignment(.due, .day(today.adding(days: due))), Assignment(.status, .choice(status)),
        ])
    }
    project.apply(try plan("both", 3, 9, "planned"))
    project.apply(try plan("begun", 4, 60, "ongoing"))
    project.apply(try plan("late", -9, -1, "planned"))
    project.apply(try plan("far", 61, 90, "planned"))
    project.apply(try plan("oneday", 0, 0, "planned"))
    let wanted: Set = ["both", "begun", "late", "far", "oneday"]
    let dates = Agenda.dates(of: project, within: 60).filter { wanted.contains($0.title) }
    #expect(dates.map(\.title) == ["oneday", "both", "both", "begun"])
    #expect(dates.map(\.daysLate) == [0, -3, -9, -60])
    #expect(dates.map(\.isStart) == [false, true, false, false])
  }

  @Test func `only eligible expenses count, and committed ones are not spent`() throws {
    var project = try sampleProject()
    var scribe = try Scribe("payer", from: 1_800_000_000_000)
    project.apply(try spend(10_000, on: "2023-05-01", part: "v1", id: "e1", &scribe))
    project.apply(
      try spend(20_000, on: "2023-05-01", part: "v1", state: "committed", id: "e2", &scribe))
    project.apply(
      try spend(40_000, on: "2023-05-01", part: "v1", eligible: false, id: "e3", &scribe))
    project.apply(try spend(80_000, on: "2026-05-01", part: "v1", id: "e4", &scribe))
    var figures = Figures(project)
    #expect(figures.money.spent.cents == 10_000)
    #expect(figures.money.committed.cents == 20_000)
    #expect(figures.outside.sum.cents == 80_000)
    #expect(figures.years.map(\.money.spent.cents) == [0, 10_000, 0])
    #expect(project.totals.ineligible.spent.cents == 40_000)
    project.apply(
      try scribe.set(.expense, "e2", [Assignment(.state, .choice("paid"))]))
    figures = Figures(project)
    #expect(figures.money.spent.cents == 30_000)
    #expect(figures.money.committed.cents == 0)
    #expect(project.checkTotals())
  }

  @Test func `sums of parts, of years and of quarters equal the whole`() throws {
    var project = try sampleProject()
    var scribe = try Scribe("payer", from: 1_800_000_000_000)
    for index in 0..<200 {
      let date = day("2022-04-01").adding(days: index * 7 % 1096)
      let part = ["v1", "v2", "v3", nil][index % 4]
      project.apply(
        try spend(index * 37 + 1, on: date.iso, part: part, id: "e\(index)", &scribe))
    }
    let figures = Figures(project)
    #expect(figures.parts.reduce(.zero) { $0 + $1.money.spent } == figures.money.spent)
    #expect(figures.years.reduce(.zero) { $0 + $1.money.spent } == figures.money.spent)
    #expect(figures.quarters.reduce(.zero) { $0 + $1.spent } == figures.money.spent)
    #expect(figures.quarters.reduce(.zero) { $0 + $1.planned } == figures.money.revised)
    #expect(project.checkTotals())
  }

  @Test func `late counts from the day after the due day, and ends when done`() throws {
    var project = try sampleProject()
    #expect(Figures(project).parts.map(\.activities.late) == [1, 1, 1, 0])
    project.setToday(day("2023-06-29"))
    #expect(Figures(project).parts.map(\.activities.late) == [0, 0, 0, 0])
    project.setToday(day("2023-07-09"))
    #expect(Figures(project).agenda.map(\.daysLate) == [10, 10, 10])
    var scribe = try Scribe("payer", from: 1_800_000_000_000)
    project.apply(try scribe.set(.activity, "av1", [Assignment(.status, .choice("done"))]))
    #expect(Figures(project).agenda.count == 2)
    #expect(Figures(project).parts[0].activities.progress == 100)
    #expect(project.checkTotals())
  }

  @Test func `after the end the target is the last one, and nothing is forecast`() throws {
    var project = try sampleProject()
    var scribe = try Scribe("payer", from: 1_800_000_000_000)
    project.apply(
      try scribe.set(
        .indicator, "i1",
        [
          Assignment(.part, .reference(try #require(RecordID("v1")))),
          Assignment(.targets, .quantities([Quantity(10), Quantity(20), Quantity(30)])),
        ]))
    func target(_ date: String) -> Quantity? {
      project.setToday(day(date))
      return Figures(project).parts[0].mainIndicator?.target
    }
    #expect(target("2022-03-01") == Quantity(10))
    #expect(target("2023-06-30") == Quantity(20))
    #expect(target("2025-03-31") == Quantity(30))
    #expect(target("2025-04-01") == Quantity(30))
    #expect(!Figures(project).alerts.contains { $0.name.hasPrefix("forecast") })
  }

  @Test func `a transfer moves the revised budget and leaves the initial one`() throws {
    var project = try sampleProject()
    var scribe = try Scribe("payer", from: 1_800_000_000_000)
    project.apply(
      try scribe.set(
        .transfer, "t1",
        [
          Assignment(.from, .reference(try #require(RecordID("v1y2")))),
          Assignment(.to, .reference(try #require(RecordID("v2y2")))),
          Assignment(.amount, .money(.dollars(5_000))),
        ]))
    let figures = Figures(project)
    #expect(figures.parts[0].money.revised == .dollars(255_000))
    #expect(figures.parts[0].money.initial == .dollars(260_000))
    #expect(figures.parts[1].money.revised == .dollars(195_000))
    #expect(figures.money.revised == .dollars(643_000))
  }

  @Test func `a project without dates or budget has figures all the same`() {
    let figures = Figures(Project(today: day("2024-02-14")))
    #expect(figures.elapsed == nil)
    #expect(figures.burn == nil)
    #expect(figures.years.isEmpty)
    #expect(figures.available == .zero)
    #expect(figures.earnedValue.costIndex == nil)
    #expect(figures.alerts.isEmpty)
  }

  @Test func `what is wrong is told, worst first`() throws {
    var project = try sampleProject()
    var scribe = try Scribe("payer", from: 1_800_000_000_000)
    project.apply(try spend(30_000_000, on: "2023-05-01", part: "v1", id: "e1", &scribe))
    project.apply(
      try spend(1_000, on: "2023-05-01", part: "v1", category: "Autre", id: "e2", &scribe))
    project.apply(try spend(2_000, on: "2020-05-01", part: "v1", id: "e3", &scribe))
    let alerts = Figures(project).alerts
    #expect(alerts.contains(.partOverspent(code: "V1", by: Money(cents: 4_001_000))))
    #expect(alerts.contains(.unbudgeted(Money(cents: 1_000), count: 1)))
    #expect(alerts.contains(.outsideAgreement(Money(cents: 2_000), count: 1)))
    #expect(alerts.map(\.severity) == alerts.map(\.severity).sorted())
  }
}
