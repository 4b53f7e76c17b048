import ProjectModel
import TestSupport
import Testing

@testable import Reporting

/// Whoever reads a report, and knows how counts are put together, must not find out a count from 1 to 4
/// of one municipality.
struct SmallCellsTests {
  private typealias Cell = SmallCells.Cell

  /// What a reader has before them.
  private struct Seen: Hashable {
    var told: SmallCells.Told
    var sum: Int
  }

  private func cells(_ values: [Int], regions: [String]) throws -> [Cell] {
    try zip(values, regions).enumerated().map { index, pair in
      Cell(
        region: pair.1, town: try #require(RecordID("0100\(index)")), value: pair.0 * 1000)
    }
  }

  /// Looks at every way in which some municipalities can have from 0 or 1 to `most` people, and at all
  /// that is told of each: the same told must leave open what a small count is.
  private func expectNothingFound(_ regions: [String], most: Int) throws {
    for least in [0, 1] { try expectNothingFound(regions, from: least, to: most) }
  }

  private func expectNothingFound(_ regions: [String], from least: Int, to most: Int) throws {
    var seen: [Seen: [Set<Int>]] = [:]
    var values = [Int](repeating: least, count: regions.count)
    while true {
      let told = SmallCells.told(try cells(values, regions: regions))
      // The sum of all stands in another table. Where nothing is told, neither is where it was measured.
      let key = Seen(told: told, sum: told.isHidden ? 0 : values.reduce(0, +))
      var possible = seen[key] ?? Array(repeating: [], count: values.count)
      for (index, value) in values.enumerated() { possible[index].insert(value) }
      seen[key] = possible
      guard let place = values.lastIndex(where: { $0 < most }) else { break }
      values[place] += 1
      for later in (place + 1)..<values.count { values[later] = least }
    }
    for (seen, possible) in seen {
      for values in possible where values.contains(where: { (1...4).contains($0) }) {
        #expect(values.count > 1, "\(seen) gives \(values) away")
      }
    }
  }

  @Test func `two municipalities of a region give nothing away`() throws {
    try expectNothingFound(["01", "01"], most: 30)
  }

  @Test func `three municipalities of a region give nothing away`() throws {
    try expectNothingFound(["01", "01", "01"], most: 22)
  }

  @Test func `municipalities of two regions give nothing away`() throws {
    try expectNothingFound(["01", "01", "02"], most: 22)
    try expectNothingFound(["01", "02", "02"], most: 22)
  }

  @Test func `a municipality alone in each of three regions gives nothing away`() throws {
    try expectNothingFound(["01", "02", "03"], most: 22)
  }

  @Test(arguments: [11, 12, 13])
  func `no small count is ever shown, and shown and grouped add up`(seed: UInt64) throws {
    var random = SeededGenerator(seed: Seed.fresh(seed))
    for _ in 0..<500 {
      let count = Int.random(in: 1...9, using: &random)
      let values = (0..<count).map { _ in Int.random(in: 0...14, using: &random) }
      let regions = (0..<count).map { _ in "0\(Int.random(in: 1...3, using: &random))" }
      let told = SmallCells.told(try cells(values, regions: regions))
      #expect(told.shown.allSatisfy { $0.value >= SmallCells.least })
      guard !told.isHidden else { continue }
      let sum =
        told.shown.reduce(0) { $0 + $1.value } + told.grouped.values.reduce(0) { $0 + $1.value }
      #expect(sum == values.reduce(0, +) * 1000)
      #expect(told.grouped.values.allSatisfy { $0.count > 1 })
    }
  }
}
