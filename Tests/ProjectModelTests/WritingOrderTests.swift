import ProjectModel
import TestSupport
import Testing

/// The history where a clock was wrong: the order is that of stamps, the days are those on which
/// people wrote.
struct WritingOrderTests {
  private static let dayLength: Int64 = 86_400_000
  private static let start: Int64 = 1_704_067_200_000  // 2024-01-01
  private static let ahead: Int64 = 4_070_908_800_000  // 2099-01-01

  /// An entry that gives an expense an amount.
  private func entry(
    _ milliseconds: Int64, _ counter: UInt16, written: Int64? = nil, _ expense: String, cents: Int
  ) throws -> Entry {
    var entry = Entry(
      stamp: Stamp(
        milliseconds: milliseconds, counter: counter, writer: try #require(WriterID("anna"))),
      written: written, author: "Anna")
    entry.set(
      .expense, try #require(RecordID(expense)),
      [Assignment(.amount, .money(Money(cents: cents)))])
    return entry
  }

  /// On 1 January by a right clock; then by one that stands in 2099; then on 11 and 21 January by right
  /// clocks that have seen it.
  private func entries() throws -> [Entry] {
    [
      try entry(Self.start, 0, "e1", cents: 1),
      try entry(Self.ahead, 0, "e1", cents: 2),
      try entry(Self.ahead, 1, written: Self.start + 10 * Self.dayLength, "e2", cents: 3),
      try entry(Self.ahead, 2, written: Self.start + 20 * Self.dayLength, "e1", cents: 4),
    ]
  }

  private func cents(_ history: inout History, on day: String) throws -> [String: Int] {
    let last = try #require(CalendarDay(iso: day))
    let count = history.count(through: last) { Stamp.day($0) }
    var found: [String: Int] = [:]
    for expense in history.project(after: count, today: last).expenses {
      found[expense.id.description] = expense.amount?.cents
    }
    return found
  }

  @Test func `behind a clock that stood in 2099 a day shows what was written by then`() throws {
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]] {
      let entries = try entries()
      var whole = History(order.map { entries[$0] })
      var grown = History()
      for index in order { grown.insert(entries[index]) }
      for number in 0..<2 {
        var history = number == 0 ? whole : grown
        #expect(history.entries == entries)
        #expect(try cents(&history, on: "2024-01-05") == ["e1": 1])
        #expect(try cents(&history, on: "2024-01-15") == ["e1": 1, "e2": 3])
        #expect(try cents(&history, on: "2024-01-31") == ["e1": 4, "e2": 3])
        #expect(history.entries(written: 1..<3).map(\.stamp.counter) == [1, 2])
        #expect(history.entries.indices.map { history.rank(of: $0) } == [0, 3, 1, 2])
      }
      #expect(whole.project(after: 4, today: CalendarDay(number: 0)).expenses.count == 2)
    }
  }

  @Test func `whatever clocks show, a day holds the entries written by then, and no others`() throws
  {
    var random = SeededGenerator(seed: Seed.fresh(40))
    for _ in 0..<30 {
      var entries: [Entry] = []
      var last = Self.start
      for number in 0..<40 {
        let now = Self.start + Int64(number) * Self.dayLength
        if Int.random(in: 0..<8, using: &random) == 0 {
          last = max(last, now) + Int64.random(in: 0...400, using: &random) * Self.dayLength
        }
        let follows = last > now && Int.random(in: 0..<4, using: &random) > 0
        last = follows ? last + 1 : last
        entries.append(
          try entry(
            follows ? last : now, UInt16(number), written: now, "e\(number % 7)", cents: number))
      }
      var history = History()
      history.indexRecords()
      for entry in entries.shuffled(using: &random) {
        history.insert(entry)
        history.insert(entry)
      }
      var whole = History(entries)
      whole.indexRecords()
      for place in entries.indices { #expect(history.rank(of: place) == whole.rank(of: place)) }
      for number in 0..<7 {
        let id = try #require(RecordID("e\(number)"))
        #expect(history.places(of: id) == whole.places(of: id))
      }
      #expect(history.entries.map(\.stamp) == entries.map(\.stamp).sorted())
      for number in [0, 3, 11, 25, 39] {
        var plain = Project(today: CalendarDay(number: 19_000))
        for entry in entries[...number].shuffled(using: &random) { plain.apply(entry) }
        let count = history.count(through: entries[number].written)
        #expect(count == number + 1)
        let shown = history.project(after: count, today: CalendarDay(number: 19_000))
        #expect(shown.hasSameRecords(as: plain))
      }
    }
  }

  @Test func `what is kept of an entry has no more room than it needs`() throws {
    var long = try entry(Self.start, 0, "e1", cents: 1)
    for number in 0..<500 {
      long.set(.expense, try #require(RecordID("e\(number)")), [Assignment(.note, .text("x"))])
    }
    let copy = long.compact()
    #expect(copy == long)
    #expect(copy.operations.capacity == copy.operations.count)
    #expect(copy.assignments.capacity == copy.assignments.count)
    #expect(copy.extras.capacity == 0)
  }
}
