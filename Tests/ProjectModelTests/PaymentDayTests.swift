import ProjectModel
import Testing

/// When an expense is paid, and what counts as spent, committed, outside and ineligible.
struct PaymentDayTests {
  private var scribe: Scribe
  private var project: Project

  init() throws {
    scribe = try Scribe("payer", from: 1_800_000_000_000)
    project = try sampleProject()
  }

  private func id(_ text: String) throws -> RecordID { try #require(RecordID(text)) }

  private mutating func add(
    _ id: String, _ cents: Int, on date: String?, paid: String? = nil, state: String = "paid",
    eligible: Bool = true
  ) throws {
    project.apply(
      try scribe.set(
        .expense, id,
        [
          Assignment(.date, date.map { .day(day($0)) }),
          Assignment(.paid, paid.map { .day(day($0)) }),
          Assignment(.amount, .money(Money(cents: cents))), Assignment(.state, .choice(state)),
          Assignment(.part, .reference(try self.id("v1"))),
          Assignment(.category, .text("Salaires")),
          Assignment(.municipality, .reference(try self.id("23027"))),
          Assignment(.activity, .reference(try self.id("av1"))),
          Assignment(.eligible, .flag(eligible)),
        ]))
  }

  /// Paid and committed in all, in cents.
  private var sums: [Int] {
    let money = Figures(project).money
    return [money.spent.cents, money.committed.cents]
  }

  private mutating func sums(on text: String) -> [Int] {
    project.setToday(day(text))
    return sums
  }

  @Test mutating func `an expense is committed until the day it is paid, and paid from it`() throws
  {
    try add("e1", 12_345, on: "2023-03-28", paid: "2023-04-12")
    #expect(sums(on: "2023-04-11") == [0, 12_345])
    #expect(sums(on: "2023-04-12") == [12_345, 0])
    #expect(sums(on: "2023-03-31") == [0, 12_345])
    #expect(project.checkTotals())
    // The invoice decides the year.
    #expect(Figures(project).years.map(\.money.committed.cents) == [12_345, 0, 0])
    #expect(sums(on: "2023-06-30") == [12_345, 0])
    #expect(Figures(project).years.map(\.money.spent.cents) == [12_345, 0, 0])
  }

  @Test mutating func `where only the state is known, it is paid on its date`() throws {
    try add("e1", 100, on: "2023-07-15")
    try add("e2", 2_000, on: "2023-07-15", state: "committed")
    #expect(sums(on: "2023-07-14") == [0, 2_100])
    #expect(sums(on: "2023-07-15") == [100, 2_000])
  }

  @Test mutating func `a day of payment makes it paid, whatever its state says`() throws {
    try add("e1", 100, on: "2023-05-01", paid: "2023-06-30", state: "committed")
    #expect(sums(on: "2023-06-29") == [0, 100])
    #expect(sums(on: "2023-06-30") == [100, 0])
  }

  @Test mutating func `a payment to come is committed in every sum`() throws {
    try add("e1", 777, on: "2023-05-01", paid: "2023-07-01")
    let figures = Figures(project)
    #expect(figures.available.cents == 64_300_000 - 777)
    #expect(figures.burn?.spent == 0)
    #expect(Cash(project, figures).spent == .zero)
    #expect(project.totals.activityCharges[try id("av1")]?.committed.cents == 777)
    #expect(project.totals.municipalityCharges[try id("23027")]?.committed.cents == 777)
    #expect(BudgetTable(project, years: .government).total.committed.cents == 777)
    #expect(BudgetTimeline(project, .month, of: .project).total.committed.cents == 777)
  }

  @Test mutating func `the rate of the last months goes by days of payment`() throws {
    try add("e1", 90_000, on: "2022-05-01", paid: "2023-06-01")
    try add("e2", 30_000, on: "2023-06-01", paid: "2023-07-01")
    let figures = Figures(project)
    #expect(figures.recent?.spent.cents == 90_000)
    #expect(figures.recent?.monthly == 30_000)
  }

  @Test mutating func `the day of a payment and the state are written together`() throws {
    try add("e1", 100, on: "2023-05-01", state: "committed")
    let id = try id("e1")
    func companions(_ assignments: Assignment...) -> [Assignment] {
      project.companions(of: assignments, .expense, id)
    }
    #expect(
      companions(Assignment(.paid, .day(day("2023-06-01")))) == [
        Assignment(.state, .choice("paid"))
      ])
    #expect(companions(Assignment(.paid, .day(day("2023-07-01")))).isEmpty)
    #expect(companions(Assignment(.state, .choice("paid"))).isEmpty)
    try add("e1", 100, on: "2023-05-01", paid: "2023-06-01")
    #expect(companions(Assignment(.state, .choice("committed"))) == [Assignment(.paid, nil)])
    try add("e1", 100, on: "2023-05-01", paid: "2023-08-01")
    #expect(companions(Assignment(.state, .choice("committed"))).isEmpty)
  }

  @Test mutating func `lists tell it as it is on their day`() throws {
    try add("e1", 100, on: "2023-07-15")
    try add("e2", 100, on: "2023-05-01", state: "committed")
    let planned = try #require(project.expenses[try id("e1")]?.told(on: project.today))
    #expect(planned.state == .committed && planned.paid == day("2023-07-15"))
    let committed = try #require(project.expenses[try id("e2")]?.told(on: project.today))
    #expect(committed.state == .committed && committed.paid == nil)
  }

  // MARK: What counts

  @Test mutating func `what is dated outside the agreement is told, and counts nowhere`() throws {
    try add("e1", 1_000, on: "2023-05-01")
    try add("e2", 20_000, on: "2022-03-31")
    try add("e3", 300_000, on: "2025-04-01", state: "committed")
    try add("e4", 4_000_000, on: nil)
    try add("e5", 50_000_000, on: "2023-05-01", eligible: false)
    let figures = Figures(project)
    #expect(sums == [1_000, 0])
    #expect(figures.available.cents == 64_300_000 - 1_000)
    #expect(figures.earnedValue.actualCost == 1_000)
    #expect(figures.burn?.spent == 1_000)
    #expect(figures.parts[0].money.spent.cents == 1_000)
    #expect(project.totals.municipalityCharges[try id("23027")]?.sum.cents == 1_000)
    #expect(figures.outside.sum.cents == 4_320_000)
    #expect(figures.outside.count == 3)
    #expect(figures.ineligible.sum.cents == 50_000_000)
    #expect(figures.alerts.contains(.outsideAgreement(Money(cents: 4_320_000), count: 3)))
    let all = figures.years.reduce(0) { $0 + $1.money.spent.cents + $1.money.committed.cents }
    #expect(all + figures.outside.sum.cents + figures.ineligible.sum.cents == 54_321_000)
    #expect(project.checkTotals())
  }

  @Test mutating func `while the agreement's dates are unknown, nothing is outside`() throws {
    try add("e1", 1_000, on: "2023-05-01")
    try add("e2", 20_000, on: "1999-01-01")
    project.apply(try scribe.set(.project, "project", [Assignment(.end, nil)]))
    #expect(sums == [21_000, 0])
    #expect(Figures(project).outside.count == 0)
    #expect(project.checkTotals())
  }
}
