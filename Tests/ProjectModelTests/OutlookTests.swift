import ProjectModel
import TestSupport
import Testing

/// « Où mène l'argent »: what has been, and where every forecast leads.
struct OutlookTests {
  @Test func `what has been adds up to what the timeline tells of every month`() throws {
    var random = SeededGenerator(seed: Seed.fresh(77))
    for (number, agreement) in Agreement.samples.enumerated() {
      var project = try projectWithRandomMoney(agreement, seed: UInt64(number) + 1300)
      for today in [agreement.start, agreement.end]
        + (0..<6).map({ _ in agreement.anyDay(&random) })
      {
        project.setToday(today)
        let figures = Figures(project)
        let outlook = try #require(Outlook(project, figures))
        let slices = BudgetTimeline(project, .month, of: .project).slices
        let last = try #require(outlook.charged.last)
        #expect(outlook.spent == figures.money.spent)
        #expect(last.amount == figures.money.spent + figures.money.committed)
        #expect(last.day == min(max(today, agreement.start), agreement.end))
        #expect(outlook.planned.last?.amount == slices.reduce(.zero) { $0 + $1.planned })
        #expect(
          (outlook.received.last?.amount ?? .zero) == Cash(project, figures).received)
        for steps in [outlook.paid, outlook.charged, outlook.planned, outlook.received] {
          #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.day <= $1.day })
        }
        #expect(outlook.paid.map(\.day) == outlook.charged.map(\.day))
        #expect(outlook.forecasts.isEmpty == (today >= agreement.end))
        if let back = outlook.givenBack {
          #expect(back.lowerBound >= .zero)
          #expect(
            back.upperBound
              <= max(.zero, (outlook.received.last?.amount ?? .zero) - outlook.spent))
        }
      }
    }
  }

  /// A grant of 360 000 dollars over 36 months and no activities; 45 000 paid in fifteen months:
  /// 108 000 at the end at that rate, 252 000 of the grant unspent.
  private func outlook(
    received: Int, on today: String = "2023-06-30"
  ) throws -> Outlook {
    var scribe = try Scribe("outlook", from: 1_800_000_000_000)
    var project = Project(today: day(today))
    project.apply(
      try scribe.set(
        .project, "project",
        [
          Assignment(.start, .day(day("2022-04-01"))), Assignment(.end, .day(day("2025-03-31"))),
          Assignment(.grant, .money(.dollars(360_000))),
        ]))
    project.apply(
      try scribe.set(
        .instalment, "s1",
        [
          Assignment(.amount, .money(.dollars(received))),
          Assignment(.received, .day(day("2022-05-01"))),
        ]))
    project.apply(
      try scribe.set(
        .expense, "e1",
        [
          Assignment(.date, .day(day("2022-06-01"))), Assignment(.amount, .money(.dollars(45_000))),
        ]))
    return try #require(Outlook(project, Figures(project)))
  }

  @Test func `no more is given back than was received and is not spent`() throws {
    #expect(try outlook(received: 100_000).givenBack == .dollars(55_000) ... .dollars(55_000))
    #expect(try outlook(received: 360_000).givenBack == .dollars(252_000) ... .dollars(252_000))
    #expect(try outlook(received: 40_000).givenBack == .zero ... .zero)
  }

  @Test func `nothing is said to be given back while no forecast is telling`() throws {
    #expect(try outlook(received: 200_000, on: "2022-06-30").givenBack == nil)
    // 45 000 of 40 000 received.
    #expect(try outlook(received: 40_000).cashShort == .dollars(5_000))
    let ended = try outlook(received: 100_000, on: "2025-06-30")
    #expect(ended.givenBack == .dollars(55_000) ... .dollars(55_000))
    #expect(ended.forecasts.isEmpty)
  }

  @Test func `five ways of reckoning are named, those undefined among them`() throws {
    let outlook = try outlook(received: 100_000)
    #expect(outlook.forecasts.map(\.figure) == Outlook.figures)
    #expect(outlook.forecasts.first?.atEnd?.rounded == .dollars(108_000))
    #expect(outlook.forecasts.first { $0.figure == .typical }?.atEnd == nil)
    #expect(outlook.rate?.rounded == .dollars(3_000))
    #expect(outlook.requiredRate?.rounded == .dollars(15_000))
    // 55 000 at nothing in the last three months: no day.
    #expect(outlook.cashOut == nil)
  }
}
