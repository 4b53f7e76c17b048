import ProjectModel
import TestSupport
import Testing

/// The budget along time, on random money of agreements of every shape.
struct BudgetTimelineTests {
  private func forEachProject(_ body: (Project, ProjectCalendar) throws -> Void) throws {
    for (number, agreement) in Agreement.samples.enumerated() {
      for seed in 1...4 as ClosedRange<UInt64> {
        let project = try projectWithRandomMoney(agreement, seed: UInt64(number) * 100 + seed)
        try body(project, try #require(project.calendar))
      }
    }
  }

  @Test(arguments: YearKind.allCases, PeriodLength.allCases)
  func `slices and what is outside add up to the budget, to the cent`(
    kind: YearKind, length: PeriodLength
  ) throws {
    try forEachProject { project, calendar in
      let timeline = BudgetTimeline(project, length, of: kind)
      let total = BudgetTable(project).total
      #expect(timeline.slices.map(\.period) == calendar.periods(length, of: kind))
      #expect(timeline.total == total)
      let planned = timeline.slices.reduce(Money.zero) { $0 + $1.planned }
      #expect(planned + timeline.outside.revised == total.revised)
    }
  }

  @Test func `outside is what the agreement has no day or no year for`() throws {
    try forEachProject { project, calendar in
      let own = BudgetTable(project)
      let beyond = own.sum { !(1...calendar.yearCount).contains($0.year) }
      for kind in YearKind.allCases {
        let outside = BudgetTimeline(project, .month, of: kind).outside
        #expect(outside.initial == beyond.initial)
        #expect(outside.revised == beyond.revised)
        #expect(outside.spent == project.totals.outside.spent)
        #expect(outside.committed == project.totals.outside.committed)
      }
      #expect(beyond.revised.cents != 0)
      #expect(own.sum { $0.year == 0 }.spent == .zero)
      #expect(project.totals.outside.spent.cents != 0)
    }
  }

  @Test(arguments: YearKind.allCases)
  func `a quarter gets what its months get, and a year what its quarters get`(kind: YearKind) throws
  {
    try forEachProject { project, _ in
      let months = BudgetTimeline(project, .month, of: kind).slices
      for length in [PeriodLength.quarter, .year] {
        for slice in BudgetTimeline(project, length, of: kind).slices {
          let parts = months.filter { slice.days.contains($0.days.lowerBound) }
          #expect(parts.last?.days.upperBound == slice.days.upperBound)
          #expect(parts.reduce(.zero) { $0 + $1.planned } == slice.planned)
          #expect(parts.reduce(.zero) { $0 + $1.spent } == slice.spent)
          #expect(parts.reduce(.zero) { $0 + $1.committed } == slice.committed)
          #expect(parts.reduce(.zero) { $0 + $1.forecast } == slice.forecast)
        }
      }
    }
  }

  @Test func `project years get the budget of their own number, whole`() throws {
    try forEachProject { project, _ in
      let own = BudgetTable(project)
      for slice in BudgetTimeline(project, .year, of: .project).slices {
        let year = own.sum { $0.year == slice.period.year }
        #expect(slice.planned == year.revised)
        #expect(slice.spent == year.spent)
        #expect(slice.committed == year.committed)
      }
    }
  }

  @Test func `what is paid goes to the period that holds its day`() throws {
    let project = try projectWithRandomMoney(Agreement("2022-06-15", "2025-06-14"), seed: 5)
    for kind in YearKind.allCases {
      let timeline = BudgetTimeline(project, .month, of: kind)
      for (index, slice) in timeline.slices.enumerated() {
        let expenses = project.expenses.filter { expense in
          expense.eligible && expense.date.map { slice.days.contains($0) } ?? false
        }
        func sum(_ state: ExpenseState) -> Money {
          expenses.filter { $0.state(on: project.today) == state }.reduce(.zero) {
            $0 + ($1.amount ?? .zero)
          }
        }
        #expect(slice.spent == sum(.paid))
        #expect(slice.committed == sum(.committed))
        #expect(timeline.index(of: slice.days.lowerBound) == index)
        #expect(timeline.index(of: slice.days.upperBound) == index)
      }
      #expect(timeline.index(of: day("2022-06-14")) == nil)
      #expect(timeline.index(of: day("2025-06-15")) == nil)
    }
  }

  @Test func `a budget of a year is spread over its months evenly, and over days within a month`()
    throws
  {
    var scribe = try Scribe()
    var project = Project(today: day("2022-04-15"))
    project.apply(
      try scribe.set(
        .project, "project",
        [
          Assignment(.start, .day(day("2022-06-15"))), Assignment(.end, .day(day("2023-06-14"))),
        ]))
    project.apply(
      try scribe.set(
        .budgetLine, "b1",
        [Assignment(.year, .integer(1)), Assignment(.amount, .money(.dollars(12_000)))]))
    func planned(_ length: PeriodLength, _ kind: YearKind) -> [Int] {
      BudgetTimeline(project, length, of: kind).slices.map(\.planned.cents)
    }
    #expect(planned(.month, .project) == Array(repeating: 100_000, count: 12))
    // 16 of the 30 days from 15 June, then 17 of the 31 days from 15 December and the rest.
    #expect(planned(.month, .municipal).first == 53_333)
    #expect(planned(.year, .municipal) == [654_839, 545_161])
    #expect(planned(.year, .government).reduce(0, +) == 1_200_000)
  }

  @Test func `without dates everything is outside`() throws {
    var scribe = try Scribe()
    var project = Project(today: day("2023-01-01"))
    project.apply(
      try scribe.set(
        .expense, "e1",
        [Assignment(.date, .day(day("2023-01-01"))), Assignment(.amount, .money(.dollars(3)))]))
    for kind in YearKind.allCases {
      let timeline = BudgetTimeline(project, .month, of: kind)
      #expect(timeline.slices.isEmpty)
      #expect(timeline.outside.spent == .dollars(3))
      #expect(timeline.total == BudgetTable(project).total)
      #expect(BudgetTable(project, years: kind) == BudgetTable(project))
    }
  }
}
