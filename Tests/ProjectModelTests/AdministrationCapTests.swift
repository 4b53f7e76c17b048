import ProjectModel
import Testing

/// The cost of administration against its cap: 64 300 of 643 000 dollars are budgeted for it.
struct AdministrationCapTests {
  private var scribe: Scribe
  private var project: Project

  init() throws {
    scribe = try Scribe("treasure", from: 1_800_000_000_000)
    project = try sampleProject()
  }

  private mutating func setCap(_ thousandths: Int?, of base: AdminBase?) throws {
    project.apply(
      try scribe.set(
        .project, "project",
        [
          Assignment(.adminCap, thousandths.map { .quantity(Quantity(thousandths: $0)) }),
          Assignment(.adminBase, base.map { .choice($0.rawValue) }),
        ]))
  }

  private mutating func charge(_ id: String, _ cents: Int, _ category: String, _ state: String)
    throws
  {
    project.apply(
      try scribe.set(
        .expense, id,
        [
          Assignment(.date, .day(day("2023-05-01"))), Assignment(.category, .text(category)),
          Assignment(.amount, .money(Money(cents: cents))), Assignment(.state, .choice(state)),
        ]))
  }

  private var cap: AdministrationCap? { AdministrationCap(project, Figures(project)) }

  @Test mutating func `of the whole, the base is the envelope`() throws {
    try setCap(10_000, of: .total)
    let cap = try #require(cap)
    #expect(cap.baseAmount == .dollars(643_000))
    #expect(cap.limit == .dollars(64_300))
    #expect(!cap.isOverBudgeted)
    #expect(!cap.isExceeded)
  }

  @Test mutating func `of the other expenses, the base is the budget without administration`()
    throws
  {
    try setCap(10_000, of: .direct)
    let cap = try #require(cap)
    #expect(cap.baseAmount == .dollars(578_700))
    #expect(cap.limit == .dollars(57_870))
    #expect(cap.money.revised == .dollars(64_300))
    #expect(cap.isOverBudgeted)
    #expect(!cap.isExceeded)
  }

  @Test mutating func `paid and committed count together, and a cent more is too much`() throws {
    try setCap(10_000, of: .total)
    try charge("e1", 4_000_000, "Administration", "paid")
    try charge("e2", 2_430_000, "Frais d’administration", "committed")
    try charge("e3", 9_999_999, "Frais administratifs", "paid")
    #expect(cap?.money.spent == .dollars(40_000))
    #expect(cap?.money.committed == .dollars(24_300))
    #expect(cap?.isExceeded == false)
    try charge("e4", 1, "ADMINISTRATION générale", "paid")
    #expect(cap?.isExceeded == true)
  }

  @Test mutating func `the limit is rounded to the cent, half up`() throws {
    try setCap(8_333, of: .total)
    #expect(cap?.limit.cents == 5_358_119)
    try setCap(12_500, of: .direct)
    #expect(cap?.limit.cents == 7_233_750)
  }

  @Test mutating func `there is no cap unless the agreement says both how much and of what`() throws
  {
    #expect(cap == nil)
    try setCap(10_000, of: nil)
    #expect(cap == nil)
    try setCap(nil, of: .total)
    #expect(cap == nil)
    try setCap(0, of: .direct)
    #expect(cap?.limit == .zero)
  }

  @Test func `no budget exceeds no cap`() throws {
    var scribe = try Scribe()
    var project = Project(today: day("2023-01-01"))
    project.apply(
      try scribe.set(
        .project, "project",
        [
          Assignment(.adminCap, .quantity(Quantity(10))), Assignment(.adminBase, .choice("total")),
        ]))
    let cap = try #require(AdministrationCap(project, Figures(project)))
    #expect(!cap.isExceeded)
  }
}
