import ModelSupport
import ProjectModel
import TestSupport
import Testing

/// Indicators by municipality, by region and in all, seen on 2024-02-14.
struct IndicatorValueTests {
  private let directory: Directory
  private var scribe: Scribe
  private var project = Project(today: day("2024-02-14"))
  private var counter = 0

  init() throws {
    directory = try Quebec.directory()
    scribe = try Scribe()
    for (id, aggregation) in [("sum", "sum"), ("latest", "latest")] {
      project.apply(
        try scribe.set(.indicator, id, [Assignment(.aggregation, .choice(aggregation))]))
    }
  }

  private func id(_ text: String) throws -> RecordID { try #require(RecordID(text)) }

  private func territory() -> Territory {
    Territory(project, regions: directory.regions, lookup: { directory[$0] })
  }

  private mutating func measure(
    _ indicator: String, _ municipality: String?, _ value: Int?, _ date: String?
  ) throws {
    counter += 1
    let fields = [
      Assignment(.indicator, .reference(try id(indicator))),
      Assignment(.municipality, try municipality.map { .reference(try id($0)) }),
      Assignment(.value, value.map { .quantity(Quantity($0)) }),
      Assignment(.date, date.map { .day(day($0)) }),
    ]
    // Identifiers of one width, so that they are in the order of writing.
    project.apply(try scribe.set(.measure, "n\(1_000 + counter)", fields))
  }

  @Test mutating func `measures add up in each municipality, each region and in all`() throws {
    let sum = try id("sum")
    try measure("sum", "23027", 10, "2023-01-01")
    try measure("sum", "23027", 5, "2024-02-14")
    try measure("sum", "45043", 2, "2023-01-01")
    try measure("sum", "45055", 4, "2023-01-01")
    try measure("sum", "99999", 1, "2023-01-01")
    try measure("sum", nil, 100, "2023-01-01")
    // After today, without a date, without a value, of no indicator.
    try measure("sum", "23027", 1_000, "2024-02-15")
    try measure("sum", "23027", 1_000, nil)
    try measure("sum", "23027", nil, "2023-01-01")
    try measure("none", "23027", 1_000, "2023-01-01")
    let territory = territory()
    #expect(
      territory.municipalities[try id("23027")]?.values.mapValues(\.value) == [sum: Quantity(15)])
    #expect(
      territory.municipalities[try id("99999")]?.values.mapValues(\.value) == [sum: Quantity(1)])
    #expect(territory.regions[2].rollup.values == [sum: Quantity(15)])
    #expect(territory.regions[2].rollup.places == [sum: 1])
    #expect(territory.regions[4].rollup.values == [sum: Quantity(6)])
    #expect(territory.regions[4].rollup.places == [sum: 2])
    #expect(territory.total.values == [sum: Quantity(22)])
    #expect(territory.total.places == [sum: 4])
    #expect(territory.values == [sum: Quantity(122)])
    project.setToday(day("2024-02-15"))
    #expect(self.territory().values == [sum: Quantity(1_122)])
  }

  @Test mutating func `the newest measure counts in each municipality, and places add up`() throws {
    let latest = try id("latest")
    try measure("latest", "23027", 7, "2024-02-14")
    try measure("latest", "23027", 10, "2023-01-01")
    try measure("latest", "23027", 1_000, "2024-02-15")
    try measure("latest", "45043", 90, "2023-01-01")
    try measure("latest", "45043", 3, "2023-06-01")
    try measure("latest", "45055", 2, "2022-06-01")
    try measure("latest", nil, 50, "2023-01-01")
    try measure("latest", nil, 60, "2023-02-01")
    let territory = territory()
    #expect(
      territory.municipalities[try id("23027")]?.values.mapValues(\.value) == [latest: Quantity(7)])
    #expect(
      territory.municipalities[try id("45043")]?.values.mapValues(\.value) == [latest: Quantity(3)])
    #expect(territory.regions[4].rollup.values == [latest: Quantity(5)])
    #expect(territory.regions[4].rollup.places == [latest: 2])
    #expect(territory.total.values == [latest: Quantity(12)])
    #expect(territory.values == [latest: Quantity(12)])
  }

  @Test mutating func `of two measures of one day, the same one counts in either order`() throws {
    let fields = try [3, 8].map { value in
      [
        Assignment(.indicator, .reference(try id("latest"))),
        Assignment(.municipality, .reference(try id("23027"))),
        Assignment(.value, .quantity(Quantity(value))),
        Assignment(.date, .day(day("2023-01-01"))),
      ]
    }
    let entries = [
      try scribe.set(.measure, "n1", fields[1]), try scribe.set(.measure, "n2", fields[0]),
    ]
    let bare = project
    let values = [entries, entries.reversed()].map { entries in
      project = bare
      for entry in entries { project.apply(entry) }
      return territory().values
    }
    #expect(values[0] == [try id("latest"): Quantity(3)])
    #expect(values[1] == values[0])
  }

  @Test mutating func `both kinds at once stay apart, and a dropped measure is gone`() throws {
    try measure("sum", "23027", 10, "2023-01-01")
    try measure("latest", "23027", 4, "2023-01-01")
    try measure("sum", "23027", 1, "2023-01-02")
    project.apply(try scribe.drop(.measure, "n\(1_000 + counter)"))
    let values = [try id("sum"): Quantity(10), try id("latest"): Quantity(4)]
    #expect(territory().municipalities[try id("23027")]?.values.mapValues(\.value) == values)
    #expect(IndicatorValues(project).totals == values)
    #expect(
      IndicatorValues(project, of: [try id("latest")]).totals == [try id("latest"): Quantity(4)])
    #expect(IndicatorValues(project, of: []).totals.isEmpty)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  mutating func `regions add up to no more than the whole`(seed: UInt64) throws {
    var random = SeededGenerator(seed: Seed.fresh(seed))
    let codes: [String?] = directory.municipalities.map(\.id.description) + ["99999"]
    var whole = 0
    var local = 0
    var regional = 0
    for _ in 0..<300 {
      let code =
        Int.random(in: 0..<5, using: &random) == 0 ? nil : codes.randomElement(using: &random)
      let value = Int.random(in: 0...50, using: &random)
      let date = day("2024-01-30").adding(days: Int.random(in: 0...20, using: &random))
      try measure("sum", code ?? nil, value, date.iso)
      try measure("latest", code ?? nil, value, date.iso)
      guard date <= project.today else { continue }
      whole += value
      if let code = code ?? nil {
        local += value
        if code != "99999" { regional += value }
      }
    }
    let territory = territory()
    let sum = try id("sum")
    let regions = territory.regions.reduce(Quantity.zero) { $0 + ($1.rollup.values[sum] ?? .zero) }
    #expect(regions == Quantity(regional))
    #expect(territory.total.values[sum] == Quantity(local))
    #expect(territory.values[sum] == Quantity(whole))
    #expect(regions <= Quantity(local) && local < whole)
    let latest = try id("latest")
    let newest = try #require(territory.values[latest])
    #expect(newest <= Quantity(whole) && newest > .zero)
    #expect(try #require(territory.total.values[latest]) <= newest)
    let places = territory.regions.reduce(0) { $0 + ($1.rollup.places[sum] ?? 0) }
    let unknown = territory.municipalities[try id("99999")]?.values[sum] == nil ? 0 : 1
    #expect(places + unknown == territory.total.places[sum])
    #expect(territory.total.places[latest] == territory.total.places[sum])
  }
}
