import ModelSupport
import ProjectModel
import TestSupport
import Testing

/// The project by municipality and region. Real codes: 23027 Québec (03), 45043 and 45055 Hatley
/// (05), 66023 Montréal (06), 89008 Val-d'Or (08); 99999 is none.
struct TerritoryTests {
  private let directory: Directory
  private var scribe: Scribe
  private var project = Project(today: day("2024-02-14"))
  private var counter = 0

  init() throws {
    directory = try Quebec.directory()
    scribe = try Scribe()
  }

  private func territory() -> Territory {
    Territory(project, regions: directory.regions, lookup: { directory[$0] })
  }

  private func code(_ text: String) throws -> RecordID { try #require(RecordID(text)) }

  private func population(_ codes: String...) throws -> Int {
    try codes.reduce(0) { try $0 + #require(directory[try code($1)]).population }
  }

  private mutating func add(_ kind: Kind, _ fields: [Assignment]) throws {
    counter += 1
    project.apply(try scribe.set(kind, "x\(counter)", fields))
  }

  private mutating func take(part municipality: String, _ stage: Stage) throws {
    try add(
      .participation,
      [
        Assignment(.municipality, .reference(try code(municipality))),
        Assignment(.stage, .choice(stage.rawValue)),
      ])
  }

  private mutating func spend(
    _ cents: Int, _ municipality: String?, _ state: ExpenseState = .paid, eligible: Bool = true
  ) throws {
    try add(
      .expense,
      [
        Assignment(.amount, .money(Money(cents: cents))),
        Assignment(.municipality, try municipality.map { .reference(try code($0)) }),
        Assignment(.state, .choice(state.rawValue)), Assignment(.eligible, .flag(eligible)),
        Assignment(.date, .day(day("2024-01-10"))),
      ])
  }

  private mutating func act(
    _ municipalities: [String], _ status: ActivityStatus, due: String? = nil
  ) throws {
    try add(
      .activity,
      [
        Assignment(.status, .choice(status.rawValue)),
        Assignment(.municipalities, .references(try municipalities.map { try code($0) })),
        Assignment(.due, due.map { .day(day($0)) }),
      ])
  }

  @Test func `a project that does nothing has seventeen regions with nobody`() {
    let territory = territory()
    #expect(territory.municipalities.isEmpty)
    #expect(territory.values.isEmpty)
    #expect(territory.regions.map(\.region) == directory.regions)
    for figures in territory.regions {
      let rollup = figures.rollup
      #expect([rollup.listed, rollup.reached, rollup.engaged, rollup.active] == [0, 0, 0, 0])
      #expect([rollup.completed, rollup.silent, rollup.covered] == [0, 0, 0])
      #expect(rollup.population == figures.region.population)
      #expect(rollup.charge == Totals.Charge())
      #expect(rollup.values.isEmpty && rollup.places.isEmpty)
      #expect(rollup.coverage == 0)
    }
    #expect(territory.total.population == directory.regions.map(\.population).reduce(0, +))
    #expect(territory.total.listed == 0)
    let nowhere = Territory(project, regions: [], lookup: { _ in nil })
    #expect(nowhere.total.coverage == nil)
  }

  @Test mutating func `stages are counted by region and in all`() throws {
    try take(part: "23027", .active)
    try take(part: "45043", .contacted)
    try take(part: "45055", .engaged)
    try take(part: "89008", .withdrawn)
    try take(part: "66023", .completed)
    try take(part: "65005", .toContact)
    let territory = territory()
    func counts(_ rollup: Territory.Rollup?) -> [Int?] {
      [rollup?.listed, rollup?.reached, rollup?.engaged, rollup?.active, rollup?.completed]
    }
    func region(_ code: String) -> Territory.Rollup? {
      territory.regions.first { $0.region.code == code }?.rollup
    }
    #expect(counts(region("03")) == [1, 1, 1, 1, 0])
    #expect(counts(region("05")) == [2, 2, 1, 0, 0])
    #expect(counts(region("06")) == [1, 1, 1, 0, 1])
    #expect(counts(region("08")) == [1, 0, 0, 0, 0])
    #expect(counts(region("13")) == [1, 0, 0, 0, 0])
    #expect(counts(region("16")) == [0, 0, 0, 0, 0])
    #expect(counts(territory.total) == [6, 4, 3, 1, 1])
  }

  @Test mutating func `inhabitants are covered where the municipality has agreed`() throws {
    try take(part: "23027", .active)
    try take(part: "45043", .contacted)
    try take(part: "45055", .engaged)
    try take(part: "89008", .withdrawn)
    try take(part: "66023", .completed)
    let territory = territory()
    let covered = Dictionary(
      uniqueKeysWithValues: territory.regions.map { ($0.region.code, $0.rollup.covered) })
    #expect(covered["03"] == (try population("23027")))
    #expect(covered["05"] == (try population("45055")))
    #expect(covered["06"] == (try population("66023")))
    #expect(covered["08"] == 0)
    #expect(territory.total.covered == (try population("23027", "45055", "66023")))
    let estrie = territory.regions[4]
    #expect(estrie.region.name == "Estrie")
    #expect(
      estrie.rollup.coverage
        == Double(try population("45055")) / Double(estrie.region.population))
    #expect(
      territory.total.coverage
        == Double(territory.total.covered) / Double(territory.total.population))
  }

  @Test mutating func `a municipality with two records counts once, where it is furthest`() throws {
    let stages: [Stage] = [.withdrawn, .toContact, .contacted, .engaged, .active, .completed]
    for (near, first) in stages.enumerated() {
      for (far, second) in stages.enumerated() {
        project = Project(today: project.today)
        try take(part: "45055", first)
        try take(part: "45055", second)
        let territory = territory()
        let figures = try #require(territory.municipalities[try code("45055")])
        #expect(figures.participation?.stage == stages[max(near, far)])
        #expect(territory.total.listed == 1)
        #expect(territory.regions.map(\.rollup.listed).reduce(0, +) == 1)
        #expect(territory.total.covered == (max(near, far) >= 3 ? figures.population : 0))
      }
    }
  }

  @Test mutating func `of two records at one stage, the same one stands in either order`() throws {
    let municipality = Assignment(.municipality, .reference(try code("45055")))
    let entries = [
      try scribe.set(.participation, "m1", [municipality]),
      try scribe.set(.participation, "m2", [municipality]),
    ]
    let standing = try [entries, entries.reversed()].map { entries in
      project = Project(today: project.today)
      for entry in entries { project.apply(entry) }
      return territory().municipalities[try code("45055")]?.participation?.id
    }
    #expect(standing[0] != nil)
    #expect(standing[0] == standing[1])
  }

  @Test mutating func `a code that the directory lacks counts in the total alone`() throws {
    try take(part: "99999", .active)
    try spend(700, "99999")
    let territory = territory()
    let figures = try #require(territory.municipalities[try code("99999")])
    #expect(figures.region == nil)
    #expect(figures.population == 0)
    #expect(territory.total.listed == 1)
    #expect(territory.total.engaged == 1)
    #expect(territory.total.covered == 0)
    #expect(territory.total.charge.spent == Money(cents: 700))
    for region in territory.regions {
      #expect(region.rollup.listed == 0)
      #expect(region.rollup.charge == Totals.Charge())
    }
  }

  @Test mutating func `charges of regions and of unknown codes make up the total`() throws {
    try spend(10_000, "23027")
    try spend(5_000, "23027", .committed)
    try spend(-1_500, "45043")
    try spend(700, "45055")
    try spend(31, "99999")
    try spend(1_000_000, nil)
    try spend(2_000_000, "23027", eligible: false)
    try spend(9, "89008")
    project.apply(try scribe.drop(.expense, "x\(counter)"))
    let territory = territory()
    var sum = Totals.Charge()
    for region in territory.regions { sum += region.rollup.charge }
    sum += try #require(territory.municipalities[try code("99999")]).charge
    #expect(sum == territory.total.charge)
    #expect(sum.spent == Money(cents: 9_231))
    #expect(sum.committed == Money(cents: 5_000))
    #expect(sum.count == 5)
    #expect(territory.regions[2].rollup.charge.spent == Money(cents: 10_000))
    #expect(territory.regions[4].rollup.charge.spent == Money(cents: -800))
    // A town with money alone is there, and is not on the list; one without is not there.
    #expect(territory.municipalities[try code("45043")]?.participation == nil)
    #expect(territory.municipalities[try code("89008")] == nil)
    #expect(territory.total.listed == 0)
  }

  @Test mutating func `activities count where they take place, save those cancelled`() throws {
    try act(["23027", "45043"], .ongoing, due: "2024-02-13")
    try act(["23027"], .planned, due: "2024-02-13")
    try act(["23027"], .ongoing, due: "2024-02-14")
    try act(["23027"], .done, due: "2023-01-01")
    try act(["23027"], .suspended)
    try act(["23027", "89008"], .cancelled, due: "2023-01-01")
    try act([], .ongoing)
    let municipalities = territory().municipalities
    let québec = try #require(municipalities[try code("23027")])
    #expect([québec.activities.count, québec.ongoing, québec.late] == [5, 2, 2])
    let hatley = try #require(municipalities[try code("45043")])
    #expect([hatley.activities.count, hatley.ongoing, hatley.late] == [1, 1, 1])
    #expect(hatley.region == "05")
    #expect(hatley.population == (try population("45043")))
    #expect(municipalities.count == 2)
    project.setToday(day("2024-02-15"))
    #expect(territory().municipalities[try code("23027")]?.late == 3)
  }

  @Test(arguments: [4, 5, 6] as [UInt64])
  mutating func `sums of regions and unknown codes equal the total`(seed: UInt64) throws {
    var random = SeededGenerator(seed: Seed.fresh(seed))
    let codes = directory.municipalities.map(\.id.description) + ["99998", "99999"]
    for _ in 0..<200 {
      let code = try #require(
        Bool.random(using: &random) ? codes.randomElement(using: &random) : codes.last)
      try take(part: code, try #require(Stage.allCases.randomElement(using: &random)))
      try spend(Int.random(in: -500...5_000, using: &random), code)
    }
    let territory = territory()
    let unknown = territory.municipalities.values.filter { $0.region == nil }
    func sum(_ figure: (Territory.Rollup) -> Int) -> Int {
      territory.regions.reduce(0) { $0 + figure($1.rollup) }
    }
    #expect(sum(\.listed) + unknown.count == territory.total.listed)
    #expect(territory.total.listed == territory.municipalities.count)
    #expect(
      sum(\.engaged) + unknown.count { $0.participation?.stage.isEngaged == true }
        == territory.total.engaged)
    #expect(sum(\.covered) == territory.total.covered)
    #expect(sum(\.population) == territory.total.population)
    #expect(
      sum(\.charge.spent.cents) + unknown.reduce(0) { $0 + $1.charge.spent.cents }
        == territory.total.charge.spent.cents)
    #expect(territory.total.charge.count == 200)
    for region in territory.regions {
      let rollup = region.rollup
      #expect(rollup.active + rollup.completed <= rollup.engaged)
      #expect(rollup.engaged <= rollup.reached && rollup.reached <= rollup.listed)
      #expect(rollup.listed <= region.region.municipalityCount)
    }
  }

  @Test mutating func `regions and what lies in none of them add up to the total`() throws {
    var random = SeededGenerator(seed: Seed.fresh(301))
    var known = directory.municipalities.map(\.id.description)
    known.shuffle(using: &random)
    let codes = known.prefix(60) + ["99998", "99999"]
    // Chance alone may leave the unknown ones out.
    try take(part: "99998", .contacted)
    for _ in 0..<250 {
      let code = try #require(codes.randomElement(using: &random))
      switch Int.random(in: 0..<3, using: &random) {
      case 0: try spend(.random(in: -5_000...90_000, using: &random), code)
      case 1: try spend(.random(in: 1...90_000, using: &random), code, .committed)
      default: try take(part: code, try #require(Stage.allCases.randomElement(using: &random)))
      }
    }
    let territory = territory()
    #expect(territory.elsewhere.listed > 0)
    func sums(_ figure: (Territory.Rollup) -> Int) {
      let parts = territory.regions.map(\.rollup) + [territory.elsewhere]
      #expect(parts.map(figure).reduce(0, +) == figure(territory.total))
    }
    sums(\.listed)
    sums(\.reached)
    sums(\.engaged)
    sums(\.active)
    sums(\.completed)
    sums(\.silent)
    sums(\.covered)
    sums(\.charge.spent.cents)
    sums(\.charge.committed.cents)
  }
}
