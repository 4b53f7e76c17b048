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
          Assignment(.adminCategories, .texts(["administration", "Frais d’administration"])),
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
    #expect(!Figures(project).alerts.contains { $0.name == "capPassed" })
    try charge("e4", 1, "ADMINISTRATION", "paid")
    #expect(cap?.isExceeded == true)
    #expect(Figures(project).alerts.contains(.capPassed(by: Money(cents: 1), isBudget: false)))
  }

  @Test mutating func `which categories count is what the agreement lists, not what a word says`()
    throws
  {
    try setCap(10_000, of: .total)
    try charge("e1", 9_999_999, "Administration des bourses", "paid")
    #expect(cap?.used == .zero)
    project.apply(try scribe.set(.project, "project", [Assignment(.adminCategories, nil)]))
    let unknown = try #require(cap)
    #expect(!unknown.isKnown)
    #expect(!unknown.isExceeded && !unknown.isOverBudgeted)
    #expect(Figures(project).alerts.contains(.capWithoutCategories))
  }

  @Test mutating func `a budget past the cap is told, until what is spent passes it`() throws {
    try setCap(10_000, of: .direct)
    let over = Alert.capPassed(by: .dollars(6_430), isBudget: true)
    #expect(Figures(project).alerts.contains(over))
    #expect(over.severity == .warning)
    try charge("e1", 5_787_050, "Administration", "paid")
    #expect(Figures(project).alerts.contains(.capPassed(by: Money(cents: 50), isBudget: false)))
    #expect(!Figures(project).alerts.contains(over))
  }

  @Test
  mutating func `a cap on direct costs stands against their budget, and in the end what they cost`()
    throws
  {
    try setCap(10_000, of: .direct)
    try charge("e1", 1_000_000, "Administration", "paid")
    try charge("e2", 2_000_005, "Salaires", "committed")
    let now = try #require(cap)
    #expect(now.baseAmount == .dollars(578_700))
    #expect(now.actualBase?.cents == 2_000_005)
    #expect(now.actualLimit?.cents == 200_000)
    #expect(!now.isExceeded)
    project.setToday(day("2025-03-31"))
    #expect(cap?.excess.cents == 800_000)
    try setCap(10_000, of: .total)
    #expect(cap?.actualLimit == nil)
    #expect(cap?.isExceeded == false)
  }

  @Test mutating func `the limit is rounded down to the cent`() throws {
    try setCap(8_333, of: .total)
    #expect(cap?.limit.cents == 5_358_119)
    try setCap(12_500, of: .direct)
    #expect(cap?.limit.cents == 7_233_750)
    // Direct costs of 584 545,45: a tenth of them is 58 454,545.
    project.apply(
      try scribe.set(
        .budgetLine, "v1y1", [Assignment(.amount, .money(Money(cents: 8_666_667 + 584_545)))]))
    try setCap(10_000, of: .direct)
    #expect(cap?.baseAmount.cents == 58_454_545)
    #expect(cap?.limit.cents == 5_845_454)
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

  @Test mutating func `a cap of categories that are none of the project's is told as unknown`()
    throws
  {
    try setCap(10_000, of: .total)
    #expect(cap?.isKnown == true)
    for names in [["Frais de gestion"], ["-"], []] {
      project.apply(
        try scribe.set(.project, "project", [Assignment(.adminCategories, .texts(names))]))
      #expect(cap?.isKnown == false && cap?.used == .zero)
      #expect(Figures(project).alerts.contains(.capWithoutCategories))
    }
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
