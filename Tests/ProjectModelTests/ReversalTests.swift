import ModelSupport
import ProjectModel
import TestSupport
import Testing

/// Undoing one entry where several people write.
struct ReversalTests {
  @Test func `fields get back the values that they had, and only those that differ`() throws {
    var desk = try Desk()
    try desk.write("aa", .expense, "e1", [amount(5), supplier("Coop")])
    let place = try desk.write("aa", .expense, "e1", [amount(7), supplier("Coop"), note("n")])
    let reversal = desk.reversal(place)
    #expect(
      reversal.operations == [
        try operation(.expense, "e1", .set([amount(5), Assignment(.note, nil)]))
      ])
    #expect(reversal.conflicts.isEmpty)
    try desk.undo(place)
    #expect(desk.reversal(place).operations.isEmpty)
  }

  @Test func `a record that the entry made is dropped, one that it dropped comes back`() throws {
    var desk = try Desk()
    let made = try desk.write("aa", .expense, "e1", [amount(5)])
    #expect(desk.reversal(made).operations == [try operation(.expense, "e1", .drop)])
    let dropped = try desk.drop("aa", .expense, "e1")
    #expect(desk.reversal(dropped).operations == [try operation(.expense, "e1", .bringBack([]))])
    let undoing = try desk.undo(dropped)
    #expect(desk.project.expenses.count == 1)
    #expect(desk.reversal(undoing).operations == [try operation(.expense, "e1", .drop)])
    #expect(desk.reversal(undoing).conflicts.isEmpty)
  }

  @Test func `what someone else wrote since is a conflict and stays`() throws {
    var desk = try Desk()
    try desk.write("aa", .expense, "e1", [amount(5), note("a")])
    let place = try desk.write("aa", .expense, "e1", [amount(7), note("b")])
    let other = try desk.write("bb", .expense, "e1", [note("c")])
    let reversal = desk.reversal(place)
    let conflict = try #require(reversal.conflicts.first)
    #expect(reversal.conflicts.count == 1)
    #expect(conflict.kind == .expense)
    #expect(conflict.cause == .written(.note, .text("c")))
    #expect(conflict.field == .note)
    #expect(conflict.present == .text("c"))
    #expect(conflict.author == "BB")
    #expect(conflict.stamp == desk.history.entries[other].stamp)
    #expect(reversal.operations == [try operation(.expense, "e1", .set([amount(5), note("a")]))])
    #expect(
      reversal.operationsWithoutConflicts == [try operation(.expense, "e1", .set([amount(5)]))])
    #expect(desk.reversal(place, by: "bb").conflicts.isEmpty)
  }

  @Test func `what someone else wrote before, or put back as it was, is no conflict`() throws {
    var desk = try Desk()
    try desk.write("bb", .expense, "e1", [amount(5), note("a")])
    let place = try desk.write("aa", .expense, "e1", [amount(7), note("b")])
    try desk.write("bb", .expense, "e1", [note("a"), supplier("Coop")])
    let reversal = desk.reversal(place)
    #expect(reversal.conflicts.isEmpty)
    #expect(reversal.operations == [try operation(.expense, "e1", .set([amount(5)]))])
  }

  @Test func `an own undoing gives a value back to whoever had written it`() throws {
    var desk = try Desk()
    try desk.write("aa", .expense, "e1", [note("first")])
    let mine = try desk.write("aa", .expense, "e1", [note("mine")])
    try desk.write("bb", .expense, "e1", [note("theirs")])
    let again = try desk.write("aa", .expense, "e1", [note("mine again")])
    #expect(desk.reversal(mine).conflicts.isEmpty)
    try desk.undo(again)
    #expect(desk.project.record(.expense, try id("e1"))?.value(of: .note) == .text("theirs"))
    #expect(desk.reversal(mine).conflicts.map(\.author) == ["BB"])
    #expect(desk.reversal(mine).operationsWithoutConflicts.isEmpty)
    let twice = try desk.write("aa", .expense, "e1", [note("x")])
    let undoing = try desk.undo(twice)
    try desk.undo(try desk.undo(undoing))
    #expect(desk.reversal(mine).conflicts.map(\.author) == ["BB"])
  }

  @Test func `an own value that an own undoing put back is no conflict`() throws {
    var desk = try Desk()
    try desk.write("aa", .expense, "e1", [note("a")])
    let second = try desk.write("aa", .expense, "e1", [note("b")])
    try desk.undo(try desk.write("aa", .expense, "e1", [note("c")]))
    #expect(desk.reversal(second).conflicts.isEmpty)
    #expect(desk.reversal(second).operations.count == 1)
  }

  @Test func `a new record that others changed, or dropped and made again, stays`() throws {
    var desk = try Desk()
    let place = try desk.write("aa", .expense, "e1", [amount(5)])
    try desk.write("bb", .expense, "e1", [note("x")])
    #expect(desk.reversal(place).conflicts.map(\.cause) == [.changed])
    #expect(desk.reversal(place).operations == [try operation(.expense, "e1", .drop)])
    #expect(desk.reversal(place).operationsWithoutConflicts.isEmpty)
    try desk.drop("bb", .expense, "e1")
    #expect(desk.reversal(place) == Reversal())
    try desk.write("bb", .expense, "e1", [])
    #expect(desk.reversal(place).operationsWithoutConflicts.isEmpty)
  }

  @Test func `a record that someone else dropped too stays dropped`() throws {
    var desk = try Desk()
    try desk.write("aa", .expense, "e1", [amount(5)])
    let changed = try desk.write("aa", .expense, "e1", [amount(6)])
    let dropped = try desk.drop("aa", .expense, "e1")
    try desk.drop("bb", .expense, "e1")
    for place in [changed, dropped] {
      let reversal = desk.reversal(place)
      #expect(reversal.conflicts.map(\.cause) == [.dropped])
      #expect(reversal.operations.count == 1)
      #expect(reversal.operationsWithoutConflicts.isEmpty)
    }
  }

  @Test func `a record that others name stays, and so does what it names in turn`() throws {
    var desk = try Desk()
    let place = try desk.write("aa") { entry in
      entry.set(.part, try id("v9"), [Assignment(.code, .text("V9"))])
      entry.set(.activity, try id("a9"), [Assignment(.part, .reference(try id("v9")))])
      entry.set(.activity, try id("a8"), [Assignment(.part, .reference(try id("v9")))])
    }
    #expect(desk.reversal(place).conflicts.isEmpty)
    #expect(desk.reversal(place).operations.map(\.action) == [.drop, .drop, .drop])
    try desk.write("bb", .expense, "e1", [Assignment(.activity, .reference(try id("a9")))])
    let reversal = desk.reversal(place)
    #expect(
      reversal.conflicts.map { [$0.id.description: $0.cause] } == [
        ["a9": .named([.expense: 1])], ["v9": .named([.activity: 1])],
      ])
    #expect(reversal.operationsWithoutConflicts == [try operation(.activity, "a8", .drop)])
  }

  @Test func `a name that undoing takes back keeps nothing`() throws {
    var desk = try Desk()
    try desk.write("aa", .expense, "e1", [amount(5)])
    let place = try desk.write("aa") { entry in
      entry.set(.part, try id("v9"), [Assignment(.code, .text("V9"))])
      entry.set(.expense, try id("e1"), [Assignment(.part, .reference(try id("v9")))])
    }
    #expect(desk.reversal(place).conflicts.isEmpty)
    try desk.write("bb", .expense, "e1", [Assignment(.part, .reference(try id("v9")))])
    #expect(desk.reversal(place).conflicts.map(\.id.description) == ["e1", "v9"])
  }

  @Test func `undoing what began the agreement clears its fields`() throws {
    var desk = try Desk()
    let place = try desk.write("aa", .project, "project", [Assignment(.title, .text("Projet"))])
    #expect(
      desk.reversal(place).operations == [
        try operation(.project, "project", .set([Assignment(.title, nil)]))
      ])
  }

  @Test func `places that are known in advance change nothing`() throws {
    var random = try RandomEntries(seed: Seed.fresh(12))
    var history = History(try random.next(400))
    let project = folded(history.entries, today: day("2023-06-30"))
    let plain = history
    history.indexRecords()
    for place in history.entries.indices {
      let writer = history.entries[place].stamp.writer
      let reversal = plain.reversal(at: place, in: project, by: writer)
      #expect(history.reversal(at: place, in: project, by: writer) == reversal)
      #expect(history.place(of: history.entries[place].stamp) == place)
    }
    let stranger = Stamp(milliseconds: 1, counter: 0, writer: try #require(WriterID("zz")))
    #expect(history.place(of: stranger) == nil)
  }

  private func amount(_ dollars: Int) -> Assignment {
    Assignment(.amount, .money(.dollars(dollars)))
  }
  private func supplier(_ name: String) -> Assignment { Assignment(.supplier, .text(name)) }
  private func note(_ text: String) -> Assignment { Assignment(.note, .text(text)) }
  private func id(_ text: String) throws -> RecordID { try #require(RecordID(text)) }

  private func operation(
    _ kind: Kind, _ name: String, _ action: Reversal.Operation.Action
  ) throws -> Reversal.Operation {
    Reversal.Operation(kind: kind, id: try id(name), action: action)
  }
}
