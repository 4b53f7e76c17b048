import ModelSupport
import ProjectModel
import TestSupport
import Testing

/// The project after any of its entries.
struct HistoryTests {
  private let today = day("2023-06-30")

  /// More than three times as many entries as lie between two of the folds that are kept.
  private func manyEntries(seed: UInt64) throws -> [Entry] {
    var random = try RandomEntries(seed: Seed.fresh(seed), records: 40)
    return try random.next(6_600)
  }

  /// Asks for the project after some counts of entries, in this order, each on a day of its own.
  private func expectFolds(
    _ history: inout History, after counts: [Int], _ random: inout SeededGenerator
  ) {
    var plain = Project(today: today)
    var folds: [Int: Project] = [:]
    for count in 0...history.entries.count {
      if counts.contains(count) { folds[count] = plain }
      if count < history.entries.count { plain.apply(history.entries[count]) }
    }
    for count in counts {
      let day = today.adding(days: Int.random(in: -400...400, using: &random))
      let project = history.project(after: count, today: day)
      folds[count]?.setToday(day)
      #expect(project.today == day)
      #expect(folds[count].map { project.hasSameRecords(as: $0) } == true)
      #expect(project.totals == folds[count]?.totals)
      #expect(project.checkTotals())
    }
  }

  @Test func `any moment is what a plain fold makes of the entries so far`() throws {
    var random = SeededGenerator(seed: Seed.fresh(500))
    let entries = try manyEntries(seed: 1)
    var history = History(entries.shuffled(using: &random))
    #expect(history.entries.map(\.stamp) == entries.map(\.stamp).sorted())
    let bounds = [0, 1, 2047, 2048, 2049, 4096, 6143, 6144, 6145, entries.count]
    let any = (0..<12).map { _ in Int.random(in: 0...entries.count, using: &random) }
    expectFolds(&history, after: (bounds + any).shuffled(using: &random), &random)
    let whole = history.project(after: .max, today: today)
    #expect(whole.hasSameRecords(as: folded(entries, today: today)))
    #expect(history.project(after: -3, today: today).hasSameRecords(as: Project(today: today)))
  }

  @Test func `entries that come late or again change what follows and nothing before`() throws {
    var random = SeededGenerator(seed: Seed.fresh(700))
    let entries = try manyEntries(seed: 3).sorted { $0.stamp < $1.stamp }
    var late = Set([0, 2_046, 2_047, 2_048, 4_095, 4_096, 6_144, entries.count - 1])
    for _ in 0..<6 { late.insert(Int.random(in: 0..<entries.count, using: &random)) }
    var history = History(entries.enumerated().filter { !late.contains($0.offset) }.map(\.element))
    _ = history.project(after: .max, today: today)
    for (number, index) in late.sorted().shuffled(using: &random).enumerated() {
      history.insert(entries[index])
      history.insert(entries[index])
      let count = history.entries.count
      let counts = [Int.random(in: 0...count, using: &random), min(index, count)]
      if number % 4 == 0 { expectFolds(&history, after: counts, &random) }
    }
    #expect(history.entries == entries)
    expectFolds(&history, after: [entries.count, 2_048, 4_096, 2_047, 6_144], &random)
    let again = History(entries)
    for id in Set(entries.flatMap { $0.operations.map(\.id) }) {
      #expect(history.places(of: id) == again.places(of: id))
    }
  }

  @Test func `an entry that comes twice counts once`() throws {
    var random = try RandomEntries(seed: Seed.fresh(5))
    let entries = try random.next(300)
    var history = History(entries + entries.reversed() + entries.prefix(7))
    #expect(history.entries == entries.sorted { $0.stamp < $1.stamp })
    for entry in entries { history.insert(entry) }
    #expect(history.entries.count == entries.count)
    for id in Set(entries.flatMap { $0.operations.map(\.id) }) {
      let places = history.places(of: id)
      #expect(places == Array(Set(places)).sorted())
    }
  }

  @Test func `entries inserted one by one make the history of all at once`() throws {
    var random = try RandomEntries(seed: Seed.fresh(6))
    let entries = try random.next(400)
    var history = History()
    for entry in entries { history.insert(entry) }
    let whole = History(entries)
    #expect(history.entries == whole.entries)
    for id in Set(entries.flatMap { $0.operations.map(\.id) }) {
      #expect(history.places(of: id) == whole.places(of: id))
    }
  }

  @Test func `the places of a record are the entries that touch it`() throws {
    var random = try RandomEntries(seed: Seed.fresh(7))
    let history = History(try random.next(500))
    let ids = Set(history.entries.flatMap { $0.operations.map(\.id) })
    #expect(ids.count > 50)
    for id in ids {
      let touching = history.entries.indices.filter { index in
        history.entries[index].operations.contains { $0.id == id }
      }
      #expect(history.places(of: id) == touching)
    }
    #expect(history.places(of: try #require(RecordID("nowhere"))).isEmpty)
  }

  @Test func `a record before an entry is what the entries before it made of it`() throws {
    var random = try RandomEntries(seed: Seed.fresh(8), records: 3)
    let history = History(try random.next(250))
    var project = Project(today: today)
    for (place, entry) in history.entries.enumerated() {
      for operation in entry.operations {
        guard case .known(let kind) = operation.kind else { continue }
        let before = history.record(kind, operation.id, before: place)
        let plain = project.record(kind, operation.id)
        #expect((before == nil) == (plain == nil))
        #expect(Field.allCases.allSatisfy { before?.value(of: $0) == plain?.value(of: $0) })
      }
      project.apply(entry)
    }
    let last = history.record(.project, .project, before: history.entries.count)
    #expect(last?.value(of: .start) == project.info.value(of: .start))
    #expect(history.record(.project, .project, before: 0) == nil)
  }

  @Test func `days are counted through local midnight, moments through themselves`() throws {
    // Midnight in Québec on 2024-01-10 is five hours into the day by UTC.
    let midnight: Int64 = 1_704_862_800_000
    func local(_ milliseconds: Int64) -> CalendarDay {
      CalendarDay(number: Int32((milliseconds - 18_000_000) / 86_400_000))
    }
    let writer = try #require(WriterID("aa"))
    let times = [-86_400_001, -86_400_000, -1, 0, 1, 86_399_999, 86_400_000].map { midnight + $0 }
    let history = History(
      times.map {
        Entry(stamp: Stamp(milliseconds: $0, counter: 0, writer: writer), author: "Test")
      })
    let days = ["2024-01-07", "2024-01-08", "2024-01-09", "2024-01-10", "2024-01-11", "2024-02-01"]
    #expect(days.map { history.count(through: day($0), day: local) } == [0, 1, 3, 6, 7, 7])
    #expect(times.map { history.count(through: $0) } == [1, 2, 3, 4, 5, 6, 7])
    #expect(history.count(through: midnight - 2) == 2)
    #expect(history.count(through: midnight + 2) == 5)
    #expect(History().count(through: day("2024-01-10"), day: local) == 0)
    #expect(History().count(through: midnight) == 0)
  }
}
