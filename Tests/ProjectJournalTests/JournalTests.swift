import ProjectModel
import TestSupport
import Testing

@testable import ProjectJournal

struct JournalTests {
  @Test func `what was acknowledged is there after opening again`() throws {
    let folder = try makeProject()
    var journal = try Journal.open(folder.path)
    var project = emptyProject()
    _ = try journal.readNew { project.apply($0) }
    for number in 0..<20 {
      _ = try journal.addExpense(by: "anna", "e\(number)", cents: number, to: &project)
    }
    let again = try Journal.readAll(folder.path)
    #expect(again.project.hasSameRecords(as: project))
    #expect(again.project.expenses.count == 20)
    #expect(again.journal.problems.isEmpty)
    #expect(again.journal.entryCount == 20)
  }

  @Test func `folders and files are the writer's alone`() throws {
    let folder = try makeProject()
    var journal = try Journal.open(folder.path)
    var project = emptyProject()
    _ = try journal.addExpense(by: "anna", "e1", cents: 1, to: &project)
    #expect(folder.mode("journal") == 0o700)
    #expect(folder.mode("journal/anna.jsonl") == 0o600)
    #expect(folder.mode("volets.json") == 0o600)
  }

  @Test func `stamps follow all that is known, also behind a clock that runs ahead`() throws {
    let folder = try makeProject()
    var ahead = try Journal.open(folder.path)
    var behind = try Journal.open(folder.path)
    var project = emptyProject()
    var other = emptyProject()
    let future = try ahead.addExpense(
      by: "ahead", "e1", cents: 1, at: 4_000_000_000_000, to: &project)
    _ = try behind.readNew { other.apply($0) }
    let next = try behind.addExpense(
      by: "behind", "e1", cents: 2, at: 1_700_000_000_000, to: &other)
    #expect(next > future)
    _ = try ahead.readNew { project.apply($0) }
    #expect(project.hasSameRecords(as: other))
    #expect(project.expenses.first { _ in true }?.amount == Money(cents: 2))
  }

  @Test func `a file cut at any byte gives the whole lines before the cut, and the rest is told`()
    throws
  {
    let folder = try makeProject()
    var journal = try Journal.open(folder.path)
    var project = emptyProject()
    for number in 0..<4 {
      _ = try journal.addExpense(by: "anna", "e\(number)", cents: number, to: &project)
    }
    let bytes = folder.read("journal/anna.jsonl")
    for cut in 0...bytes.count {
      folder.write(Array(bytes[..<cut]), to: "journal/anna.jsonl")
      let (read, state) = try Journal.readAll(folder.path)
      let whole = bytes[..<cut].count { $0 == 0x0A }
      #expect(state.expenses.count == whole)
      let tail = cut - (bytes[..<cut].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
      #expect(
        read.problems.map(\.kind) == (tail == 0 ? [] : [.unfinishedLine(bytes: tail)]))
    }
  }

  @Test func `after a cut at any byte the next entry stands on a line of its own`() throws {
    let folder = try makeProject()
    var journal = try Journal.open(folder.path)
    var project = emptyProject()
    _ = try journal.addExpense(by: "anna", "e1", cents: 1, to: &project)
    let first = folder.read("journal/anna.jsonl")
    _ = try journal.addExpense(by: "anna", "e2", cents: 2, to: &project)
    let bytes = folder.read("journal/anna.jsonl")
    for cut in first.count..<bytes.count {
      folder.write(Array(bytes[..<cut]), to: "journal/anna.jsonl")
      var again = try Journal.open(folder.path)
      var state = emptyProject()
      _ = try again.readNew { state.apply($0) }
      _ = try again.addExpense(by: "anna", "e3", cents: 3, to: &state)
      let (read, fresh) = try Journal.readAll(folder.path)
      #expect(fresh.hasSameRecords(as: state))
      #expect(fresh.expenses[try #require(RecordID("e1"))] != nil)
      #expect(fresh.expenses[try #require(RecordID("e3"))] != nil)
      // Cut just before its line feed, the second line was whole, and closing it makes it count.
      let isWhole = cut == bytes.count - 1
      #expect(read.problems.count == (cut == first.count || isWhole ? 0 : 1))
      #expect(folder.read("journal/anna.jsonl").starts(with: bytes[..<cut]))
    }
  }

  @Test func `a bad line in the middle is told by file, line and column, and the rest is read`()
    throws
  {
    let folder = try makeProject()
    var journal = try Journal.open(folder.path)
    var project = emptyProject()
    _ = try journal.addExpense(by: "anna", "e1", cents: 1, to: &project)
    folder.write(Array("{\"v\":1,é}\n\n   \n".utf8), to: "journal/anna.jsonl", adding: true)
    _ = try journal.addExpense(by: "anna", "e2", cents: 2, to: &project)
    let (read, state) = try Journal.readAll(folder.path)
    #expect(state.expenses.count == 2)
    #expect(
      read.problems == [
        JournalProblem(
          file: "anna.jsonl", line: 2, kind: .badLine(column: 8, reason: .unexpectedByte(0xC3)))
      ])
  }

  @Test func `a reader takes in only what is new`() throws {
    let folder = try makeProject()
    var writer = try Journal.open(folder.path)
    var other = try Journal.open(folder.path)
    var reader = try Journal.open(folder.path)
    var project = emptyProject()
    var seen: [String] = []
    func look() throws -> Journal.Reading {
      try reader.readNew { entry in seen += entry.operations.map { $0.id.description } }
    }
    #expect(try look() == .nothing)
    _ = try writer.addExpense(by: "anna", "e1", cents: 1, to: &project)
    #expect(try look() == .entries(1))
    _ = try writer.addExpense(by: "anna", "e2", cents: 1, to: &project)
    _ = try other.addExpense(by: "bob", "f1", cents: 1, to: &project)
    #expect(try look() == .entries(2))
    #expect(try look() == .nothing)
    #expect(seen == ["e1", "e2", "f1"])
    // Half a line is not news; its other half is.
    let line = Array(
      #"{"v":1,"at":"2024-02-14T19:02:05.123Z-0000-bob","by":"B","ops":[{"set":"expense","id":"g1","fields":{}}]}"#
        .utf8)
    folder.write(Array(line[..<40]), to: "journal/bob.jsonl", adding: true)
    #expect(try look() == .nothing)
    folder.write(Array(line[40...]) + [0x0A], to: "journal/bob.jsonl", adding: true)
    #expect(try look() == .entries(1))
    #expect(reader.problems.isEmpty)
  }

  @Test func `a file that was replaced or is gone is read anew`() throws {
    let folder = try makeProject()
    var writer = try Journal.open(folder.path)
    var project = emptyProject()
    for number in 0..<3 {
      _ = try writer.addExpense(by: "anna", "e\(number)", cents: 1, to: &project)
    }
    var reader = try Journal.open(folder.path)
    _ = try reader.readNew { _ in }
    let bytes = folder.read("journal/anna.jsonl")
    folder.write(Array(bytes[..<(bytes.count / 2)]), to: "journal/anna.jsonl")
    #expect(try reader.readNew { _ in } == .replaced)
    reader.rewind()
    #expect(try reader.readNew { _ in } == .entries(1))
  }

  @Test func `a newer format is read and not written`() throws {
    let folder = try makeProject()
    let line =
      #"{"v":2,"at":"2024-02-14T19:02:05.123Z-0000-anna","by":"A","new":true,"ops":[{"set":"expense","id":"e1","fields":{"amountCents":5,"aura":1}}]}"#
    folder.write(Array((line + "\n").utf8), to: "journal/anna.jsonl")
    var journal = try Journal.open(folder.path)
    var project = emptyProject()
    _ = try journal.readNew { project.apply($0) }
    #expect(project.expenses.count == 1)
    #expect(throws: JournalError.newerFormat(version: 2)) {
      try journal.addExpense(by: "anna", "e2", cents: 1, to: &project)
    }
    folder.write(Array(#"{"format":9,"project":"x"}"#.utf8), to: "volets.json")
    let newer = try Journal.open(folder.path)
    #expect(newer.laterVersion == 9)
  }

  @Test func `a newer line that came meanwhile stops the writer too`() throws {
    let folder = try makeProject()
    var journal = try Journal.open(folder.path)
    var project = emptyProject()
    _ = try journal.addExpense(by: "anna", "e1", cents: 1, to: &project)
    let line = #"{"v":2,"at":"2030-02-14T19:02:05.123Z-0000-anna","by":"A","ops":[]}"#
    folder.write(Array((line + "\n").utf8), to: "journal/anna.jsonl", adding: true)
    let before = folder.read("journal/anna.jsonl")
    #expect(throws: JournalError.newerFormat(version: 2)) {
      try journal.addExpense(by: "anna", "e2", cents: 1, to: &project)
    }
    #expect(folder.read("journal/anna.jsonl") == before)
  }

  @Test func `a newer line that cannot be read stops the writer too`() throws {
    let folder = try makeProject()
    var journal = try Journal.open(folder.path)
    var project = emptyProject()
    let line =
      #"{"v":2,"at":"2024-02-14T19:02:05.123Z-0000-bob","by":"B","ops":[{"set":"activity","id":"a","fields":{"status":"blocked"}}]}"#
    folder.write(Array((line + "\n").utf8), to: "journal/bob.jsonl")
    _ = try journal.readNew { project.apply($0) }
    #expect(journal.problems.count == 1)
    #expect(journal.laterVersion == 2)
  }

  @Test func `a stamp of a hostile clock is set aside, and writing goes on`() throws {
    let folder = try makeProject()
    var journal = try Journal.open(folder.path)
    var project = emptyProject()
    let line = #"{"v":1,"at":"9999-12-31T23:59:59.999Z-ffff-evil","by":"E","ops":[]}"#
    folder.write(Array((line + "\n").utf8), to: "journal/evil.jsonl")
    _ = try journal.readNew { project.apply($0) }
    _ = try journal.addExpense(by: "anna", "e1", cents: 1, to: &project)
    let (read, state) = try Journal.readAll(folder.path)
    #expect(state.expenses.count == 1)
    #expect(read.problems.count == 1)
  }

  @Test func `a file replaced by another of the same size is read anew`() throws {
    let folder = try makeProject()
    var writer = try Journal.open(folder.path)
    var project = emptyProject()
    _ = try writer.addExpense(by: "anna", "e1", cents: 1, to: &project)
    var reader = try Journal.open(folder.path)
    _ = try reader.readNew { _ in }
    folder.write(folder.read("journal/anna.jsonl"), to: "journal/other")
    try folder.move("journal/other", to: "journal/anna.jsonl")
    #expect(try reader.readNew { _ in } == .replaced)
  }

  @Test func `an own file that was replaced is told before anything is written or handed over`()
    throws
  {
    let folder = try makeProject()
    var journal = try Journal.open(folder.path)
    var project = emptyProject()
    _ = try journal.addExpense(by: "anna", "e1", cents: 1, to: &project)
    let bytes = folder.read("journal/anna.jsonl")
    folder.write(bytes, to: "journal/other")
    try folder.move("journal/other", to: "journal/anna.jsonl")
    var handed = 0
    #expect(throws: JournalError.replaced) {
      try journal.append(Draft(), by: identity("anna"), now: 1_700_000_000_000) { _ in handed += 1 }
    }
    #expect(handed == 0)
    #expect(journal.entryCount == 1)
    #expect(folder.read("journal/anna.jsonl") == bytes)
    journal.rewind()
    var again = emptyProject()
    _ = try journal.readNew { again.apply($0) }
    _ = try journal.addExpense(by: "anna", "e2", cents: 2, to: &again)
    #expect(journal.entryCount == 2)
    #expect(try Journal.readAll(folder.path).project.hasSameRecords(as: again))
  }

  @Test func `a folder that is no project is refused, and so is making one twice`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: JournalError.notAProject(path: folder.path)) {
      try Journal.open(folder.path)
    }
    try ProjectMaker.make(in: folder.path, project: "a", journals: [:])
    #expect(throws: JournalError.alreadyAProject(path: folder.path)) {
      try ProjectMaker.make(in: folder.path, project: "b", journals: [:])
    }
    folder.write(Array("{".utf8), to: "volets.json")
    #expect(throws: JournalError.self) { try Journal.open(folder.path) }
  }

  @Test func `a writer's identity is kept, but not on another machine`() throws {
    let folder = try TemporaryFolder()
    let first = try #require(WriterID("aaaaaaaa"))
    let second = try #require(WriterID("bbbbbbbb"))
    let made = try WriterIdentity.load(
      from: folder.path + "/config", machine: "one", name: "Anna", random: { first })
    let again = try WriterIdentity.load(
      from: folder.path + "/config", machine: "one", name: "Zoé", random: { second })
    let moved = try WriterIdentity.load(
      from: folder.path + "/config", machine: "two", name: "Anna", random: { second })
    #expect(made == again)
    #expect(made.writer == first)
    #expect(moved.writer == second)
  }
}
