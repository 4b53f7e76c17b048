import ProjectModel
import TestSupport
import Testing

/// Entries that come after later ones, and the index of records.
struct LateEntryTests {
  private let today = day("2024-01-01")
  private let entries: [Entry]

  init() throws {
    var scribe = try Scribe()
    var entries: [Entry] = []
    for number in 0..<5000 {
      let amount = Assignment(.amount, .money(.dollars(number)))
      entries.append(
        number % 7 == 6
          ? try scribe.drop(.expense, "e\(number % 900)")
          : try scribe.set(.expense, "e\(number % 900)", [amount]))
    }
    self.entries = entries
  }

  @Test func `late entries are in every later project, and in none before them`() throws {
    var random = SeededGenerator(seed: Seed.fresh(5))
    let late = Array(entries.indices).shuffled(using: &random).prefix(60)
    let isLate = Set(late)
    var history = History(entries.indices.filter { !isLate.contains($0) }.map { entries[$0] })
    _ = history.project(after: entries.count, today: today)
    history.indexRecords()
    for place in late + late { history.insert(entries[place]) }
    #expect(history.entries == entries)
    for count in [0, 1, 2000, 2048, 2049, 4095, 4096, 4200, 5000] {
      var folded = Project(today: today)
      for entry in entries[..<count] { folded.apply(entry) }
      let project = history.project(after: count, today: today)
      #expect(project.hasSameRecords(as: folded))
      #expect(project.checkTotals())
    }
  }

  @Test func `entries in any order, some of them twice, make one history`() {
    var random = SeededGenerator(seed: Seed.fresh(6))
    #expect(History(entries).entries == entries)
    #expect(History((entries + entries[..<99]).shuffled(using: &random)).entries == entries)
  }

  @Test func `the places of a record are the same before and after they are noted`() throws {
    let id = try #require(RecordID("e17"))
    var history = History(entries)
    let sought = history.places(of: id)
    history.indexRecords()
    #expect(sought == history.places(of: id))
    #expect(sought == [17, 917, 1817, 2717, 3617, 4517])
    let before = history.record(.expense, id, before: 917) as? Expense
    #expect(before?.amount == .dollars(17))
  }
}
