import ProjectModel
import TestSupport
import Testing

/// The forecast along time, which ends where the simple forecast does.
struct BudgetForecastTests {
  @Test(arguments: YearKind.allCases, PeriodLength.allCases)
  func `forecasts add up to the simple forecast less what is spent`(
    kind: YearKind, length: PeriodLength
  ) throws {
    var random = SeededGenerator(seed: Seed.fresh(31))
    var count = 0
    for (number, agreement) in Agreement.samples.enumerated() {
      var project = try projectWithRandomMoney(agreement, seed: UInt64(number) + 900)
      let any = (0..<6).map { _ in agreement.anyDay(&random) }
      let bounds = [agreement.start, agreement.end, agreement.start.adding(days: -1)]
      for today in any + bounds {
        project.setToday(today)
        let slices = BudgetTimeline(project, length, of: kind).slices
        let forecast = slices.reduce(Money.zero) { $0 + $1.forecast }
        #expect(slices.allSatisfy { $0.days.upperBound > today || $0.forecast == .zero })
        let burn = try #require(Figures(project).burn)
        guard let whole = burn.linearForecast else {
          #expect(today < agreement.start)
          #expect(forecast == .zero)
          continue
        }
        #expect(forecast == (today >= agreement.end ? .zero : (whole - burn.spent).rounded))
        count += forecast == .zero ? 0 : 1
      }
    }
    #expect(count > 20)
  }

  @Test func `the period under way gets the days it has left`() throws {
    var project = try sampleProject()
    var scribe = try Scribe("payer", from: 1_800_000_000_000)
    project.apply(
      try scribe.set(
        .expense, "e1",
        [
          Assignment(.date, .day(day("2022-05-01"))), Assignment(.amount, .money(.dollars(30_000))),
        ]))
    // Two months and a half: 12 000 dollars a month.
    project.setToday(day("2022-06-15"))
    let months = BudgetTimeline(project, .month, of: .project).slices
    #expect(months.map(\.forecast.cents).prefix(5) == [0, 0, 600_000, 1_200_000, 1_200_000])
    let years = BudgetTimeline(project, .year, of: .municipal).slices
    #expect(years.map(\.forecast.cents) == [7_800_000, 14_400_000, 14_400_000, 3_600_000])
    #expect(months[1].spent == .dollars(30_000))
  }
}
