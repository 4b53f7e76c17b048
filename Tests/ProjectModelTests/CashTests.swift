import ProjectModel
import Testing

/// What was received, what is left of it, and what puts the next instalment in danger.
struct CashTests {
  private var scribe: Scribe
  private var project: Project

  init() throws {
    scribe = try Scribe("treasure", from: 1_800_000_000_000)
    project = try sampleProject()
  }

  private mutating func add(
    instalment id: String, _ dollars: Int, due: String?, received: String? = nil
  ) throws {
    project.apply(
      try scribe.set(
        .instalment, id,
        [
          Assignment(.title, .text(id)), Assignment(.amount, .money(.dollars(dollars))),
          Assignment(.due, due.map { .day(day($0)) }),
          Assignment(.received, received.map { .day(day($0)) }),
        ]))
  }

  private mutating func add(report id: String, due: String?, sent: String? = nil) throws {
    project.apply(
      try scribe.set(
        .report, id,
        [
          Assignment(.title, .text(id)), Assignment(.due, due.map { .day(day($0)) }),
          Assignment(.sent, sent.map { .day(day($0)) }),
        ]))
  }

  private mutating func pay(_ id: String, _ dollars: Int, on date: String) throws {
    project.apply(
      try scribe.set(
        .expense, id,
        [
          Assignment(.date, .day(day(date))), Assignment(.amount, .money(.dollars(dollars))),
        ]))
  }

  private func cash(on today: String) -> Cash {
    var project = project
    project.setToday(day(today))
    return Cash(project, Figures(project))
  }

  @Test mutating func `what is received less what is paid is in the till`() throws {
    try add(instalment: "s2", 50_000, due: "2023-04-01", received: "2023-04-20")
    try add(instalment: "s1", 100_000, due: "2022-04-01", received: "2022-04-15")
    try add(instalment: "s4", 10_000, due: nil)
    try add(instalment: "s3", 30_000, due: "2024-04-01")
    try pay("e1", 40_000, on: "2022-12-01")
    let cash = cash(on: "2023-06-30")
    #expect(cash.received == .dollars(150_000))
    #expect(cash.spent == .dollars(40_000))
    #expect(cash.balance == .dollars(110_000))
    #expect(cash.instalments.map(\.title) == ["s1", "s2", "s3", "s4"])
    #expect(cash.next?.title == "s3")
    #expect(cash.risks.isEmpty)
  }

  @Test mutating func `money is there from the day it is received, and not on a day to come`()
    throws
  {
    try add(instalment: "s1", 100_000, due: "2022-04-01", received: "2022-04-15")
    #expect(cash(on: "2022-04-14").received == .zero)
    #expect(cash(on: "2022-04-14").next?.title == "s1")
    #expect(cash(on: "2022-04-15").received == .dollars(100_000))
    #expect(cash(on: "2022-04-15").next == nil)
  }

  @Test mutating func `an instalment is overdue from the day after`() throws {
    try add(instalment: "s1", 100_000, due: "2023-06-29")
    #expect(cash(on: "2023-06-29").risks.isEmpty)
    #expect(cash(on: "2023-06-30").risks == [.overdue(days: 1)])
  }

  @Test mutating func `a late report counts if it comes before the next instalment`() throws {
    try add(instalment: "s1", 100_000, due: "2023-08-01")
    try add(report: "r1", due: "2023-06-20")
    try add(report: "r2", due: "2023-05-01", sent: "2023-05-02")
    try add(report: "r3", due: "2023-05-31")
    try add(report: "r4", due: nil)
    #expect(
      cash(on: "2023-06-30").risks
        == [.lateReport(title: "r3", days: 30), .lateReport(title: "r1", days: 10)])
    #expect(cash(on: "2023-06-20").risks == [.lateReport(title: "r3", days: 20)])
    #expect(cash(on: "2023-06-30").reports.map(\.title) == ["r2", "r3", "r1", "r4"])
    // Due on one day, the report still comes first; due later, it no longer stands before it.
    try add(instalment: "s1", 100_000, due: "2023-06-20")
    #expect(cash(on: "2023-06-30").risks.count == 3)
    try add(instalment: "s1", 100_000, due: "2023-06-10")
    #expect(
      cash(on: "2023-06-30").risks
        == [.overdue(days: 20), .lateReport(title: "r3", days: 30)])
  }

  @Test mutating func `the till is empty when the rate of the last months has used it up`() throws {
    try add(instalment: "s1", 100_000, due: "2022-04-01", received: "2022-04-01")
    try add(instalment: "s2", 100_000, due: "2023-08-16")
    try pay("e1", 10_000, on: "2022-05-01")
    try pay("e2", 60_000, on: "2023-05-01")
    // 30 000 left at 20 000 a month: a month and a half.
    let cash = cash(on: "2023-06-30")
    #expect(cash.runsOut == day("2023-08-14"))
    #expect(cash.risks == [.runsOut(on: day("2023-08-14"))])
    try add(instalment: "s2", 100_000, due: "2023-08-14")
    #expect(self.cash(on: "2023-06-30").risks.isEmpty)
  }

  @Test mutating func `a project too young for three months goes by its mean rate`() throws {
    try add(instalment: "s1", 30_000, due: "2022-04-01", received: "2022-04-01")
    try pay("e1", 10_000, on: "2022-04-02")
    #expect(cash(on: "2022-04-30").runsOut == day("2022-06-30"))
  }

  @Test mutating func `money paid out beyond what is received is a risk of its own`() throws {
    try add(instalment: "s1", 10_000, due: "2022-04-01", received: "2022-04-01")
    try add(instalment: "s2", 10_000, due: "2024-04-01")
    try pay("e1", 12_500, on: "2023-05-01")
    let cash = cash(on: "2023-06-30")
    #expect(cash.balance == .dollars(-2_500))
    #expect(cash.runsOut == nil)
    #expect(cash.risks == [.usedUp(by: .dollars(2_500))])
  }

  @Test mutating func `nothing spent in the last months, nothing runs out`() throws {
    try add(instalment: "s1", 10_000, due: "2022-04-01", received: "2022-04-01")
    try add(instalment: "s2", 10_000, due: "2024-04-01")
    try pay("e1", 9_000, on: "2022-05-01")
    #expect(cash(on: "2023-06-30").runsOut == nil)
    #expect(cash(on: "2023-06-30").risks.isEmpty)
  }

  @Test func `a project without instalments has no next one and no risk`() {
    let cash = Cash(Project(today: day("2023-01-01")), Figures(Project(today: day("2023-01-01"))))
    #expect(cash.next == nil)
    #expect(cash.risks.isEmpty)
    #expect(cash.balance == .zero)
  }
}
