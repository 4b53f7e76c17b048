import Files
import ProjectModel
import TestSupport
import Testing

@testable import ProjectJournal

/// What becomes of an open project whose folder goes away, comes back, or is another one.
struct PlaceTests {
  private let outer: TemporaryFolder
  private let path: String
  private let today = CalendarDay(number: 19_000)

  init() throws {
    outer = try TemporaryFolder()
    path = outer.path + "/projet"
    try ProjectMaker.make(in: path, project: "one", journals: [:])
  }

  private func store() throws -> Store {
    let identity = try identity("anna")
    var store = try Store(path) { () throws(JournalError) in identity }
    _ = try store.project(on: today)
    return store
  }

  private func write(_ id: String, to store: inout Store) throws {
    var draft = Draft()
    draft.set(.expense, try #require(RecordID(id)), [Assignment(.amount, .money(.dollars(1)))])
    try store.write(
      draft, now: 1_700_000_000_000, today: today, restart: { _ in }, { _ in })
  }

  private func ids() throws -> [String] {
    try Store(path, identify: nil).history().flatMap { $0.operations.map(\.id.description) }
  }

  @Test func `where the folder was, nothing is made, and nothing is said to be written`() throws {
    var store = try store()
    try write("e1", to: &store)
    try outer.move("projet", to: "ailleurs")
    #expect(throws: JournalError.gone(path: path)) { try write("e2", to: &store) }
    #expect(throws: JournalError.gone(path: path)) { try store.news() }
    #expect(TemporaryFolder.names(in: outer.path) == ["ailleurs"])
  }

  @Test func `an empty folder in its place stays empty`() throws {
    var store = try store()
    try outer.move("projet", to: "ailleurs")
    outer.makeFolder("projet")
    #expect(throws: JournalError.gone(path: path)) { try write("e1", to: &store) }
    #expect(throws: JournalError.gone(path: path)) { try store.history() }
    #expect(TemporaryFolder.names(in: path).isEmpty)
  }

  @Test func `a folder that comes back is written to again`() throws {
    var store = try store()
    try write("e1", to: &store)
    try outer.move("projet", to: "ailleurs")
    #expect(throws: JournalError.gone(path: path)) { try write("e2", to: &store) }
    try outer.move("ailleurs", to: "projet")
    try write("e2", to: &store)
    #expect(try ids() == ["e1", "e2"])
  }

  @Test func `another project in its place is neither read nor written to`() throws {
    var store = try store()
    try outer.move("projet", to: "ailleurs")
    try ProjectMaker.make(in: path, project: "two", journals: [:])
    #expect(throws: JournalError.anotherProject(path: path)) { try write("e1", to: &store) }
    #expect(throws: JournalError.anotherProject(path: path)) { try store.news() }
    #expect(TemporaryFolder.names(in: path + "/journal").isEmpty)
  }

  @Test func `a copy of the same project in its place is read anew and written to`() throws {
    var store = try store()
    try write("e1", to: &store)
    try outer.move("projet", to: "ailleurs")
    try ProjectMaker.make(
      in: path, project: "one", journals: ["anna": outer.read("ailleurs/journal/anna.jsonl")])
    #expect(try store.news() == .replaced)
    #expect(try store.reload(on: today).expenses.count == 1)
    try write("e2", to: &store)
    #expect(try ids() == ["e1", "e2"])
    #expect(try store.reload(on: today).expenses.count == 2)
  }

  @Test func `journals that are gone are not made anew`() throws {
    var store = try store()
    try write("e1", to: &store)
    try outer.move("projet/journal", to: "journal")
    #expect(throws: JournalError.gone(path: path)) { try write("e2", to: &store) }
    #expect(TemporaryFolder.names(in: path) == ["volets.json"])
    try outer.move("journal", to: "projet/journal")
    try write("e2", to: &store)
    #expect(try ids() == ["e1", "e2"])
  }

  @Test func `journals that are gone are not made anew after a reading that failed either`() throws
  {
    var store = try store()
    try write("e1", to: &store)
    try outer.move("projet/journal", to: "journal")
    #expect(try store.news() == .replaced)
    #expect(throws: JournalError.gone(path: path)) { try store.reload(on: today) }
    #expect(throws: JournalError.gone(path: path)) { try write("e2", to: &store) }
    #expect(TemporaryFolder.names(in: path) == ["volets.json"])
    // It is asked for again until it is there.
    #expect(try store.news() == .replaced)
    try outer.move("journal", to: "projet/journal")
    try write("e2", to: &store)
    #expect(try ids() == ["e1", "e2"])
  }

  @Test func `a journal that is empty for a moment and then another one is read anew`() throws {
    var store = try store()
    try write("e1", to: &store)
    let one = outer.read("projet/journal/anna.jsonl")
    try write("e2", to: &store)
    outer.write([], to: "projet/journal/anna.jsonl")
    #expect(try store.news() == .replaced)
    #expect(throws: JournalError.gone(path: path)) { try store.reload(on: today) }
    outer.write(one, to: "projet/journal/anna.jsonl")
    #expect(try store.news() == .replaced)
    #expect(try store.reload(on: today).expenses.count == 1)
  }

  @Test func `a format that has become newer meanwhile stops writing`() throws {
    var store = try store()
    outer.write(Array(#"{"format":2,"project":"one"}"#.utf8), to: "projet/volets.json")
    #expect(throws: JournalError.newerFormat(version: 2)) { try write("e1", to: &store) }
    #expect(try store.news() == .nothing)
  }
}

/// Projects are made beside what is there, never over it.
struct ProjectMakerTests {
  private let folder: TemporaryFolder
  private let line = Array(
    (#"{"v":1,"at":"2024-02-14T19:02:05.123Z-0000-anna","by":"A","ops":[]}"# + "\n").utf8)

  init() throws { folder = try TemporaryFolder() }

  @Test func `a folder that holds journals and no marker is told, and keeps every byte`() throws {
    folder.makeFolder("journal")
    folder.write(line, to: "journal/anna.jsonl")
    let error = JournalError.markerMissing(path: folder.path, journals: 1)
    #expect(throws: error) {
      try ProjectMaker.make(in: folder.path, project: "a", journals: ["anna": [1]])
    }
    #expect(throws: error) { try Store(folder.path, identify: nil) }
    #expect(folder.read("journal/anna.jsonl") == line)
    #expect(TemporaryFolder.names(in: folder.path) == ["journal"])
    try ProjectMaker.repair(in: folder.path, project: "a")
    #expect(try Store(folder.path, identify: nil).history().count == 1)
    #expect(folder.read("journal/anna.jsonl") == line)
    #expect(TemporaryFolder.names(in: folder.path) == ["journal", "volets.json"])
  }

  @Test func `a marker is written again only where it is missing and journals are there`() throws {
    #expect(throws: JournalError.notAProject(path: folder.path)) {
      try ProjectMaker.repair(in: folder.path, project: "a")
    }
    try ProjectMaker.make(in: folder.path, project: "a", journals: ["anna": line])
    let marker = folder.read("volets.json")
    #expect(throws: JournalError.alreadyAProject(path: folder.path)) {
      try ProjectMaker.repair(in: folder.path, project: "b")
    }
    #expect(folder.read("volets.json") == marker)
    folder.write([], to: "volets.json")
    for make in [
      ProjectMaker.repair, { try ProjectMaker.make(in: $0, project: $1, journals: [:]) },
    ] {
      let error = #expect(throws: JournalError.self) { try make(folder.path, "b") }
      guard case .badMarker = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
    #expect(folder.read("volets.json").isEmpty)
  }

  @Test func `what else is in a folder stays there`() throws {
    folder.write([1, 2], to: "notes.txt")
    folder.makeFolder("journal")
    folder.write([3], to: "journal/lisez-moi.txt")
    try ProjectMaker.make(in: folder.path, project: "a", journals: ["anna": line])
    #expect(folder.read("notes.txt") == [1, 2])
    #expect(folder.read("journal/lisez-moi.txt") == [3])
    #expect(TemporaryFolder.names(in: folder.path) == ["journal", "notes.txt", "volets.json"])
  }

  @Test func `a marker or a folder of journals that leads elsewhere is not followed`() throws {
    let other = try TemporaryFolder()
    try folder.link(other.path + "/volets.json", to: "volets.json")
    #expect(throws: JournalError.self) {
      try ProjectMaker.make(in: folder.path, project: "a", journals: [:])
    }
    try folder.move("volets.json", to: "ancien")
    try folder.link(other.path, to: "journal")
    let error = #expect(throws: JournalError.self) {
      try ProjectMaker.make(in: folder.path, project: "a", journals: ["anna": line])
    }
    #expect(error == .notWritten(SystemFailure(.link, folder.path + "/journal")))
    #expect(TemporaryFolder.names(in: other.path).isEmpty)
  }

  @Test func `a mark that an editor put before the marker is passed over`() throws {
    try ProjectMaker.make(in: folder.path, project: "a", journals: [:])
    folder.write([0xEF, 0xBB, 0xBF] + folder.read("volets.json"), to: "volets.json")
    #expect(ProjectMarker.project(in: folder.path) == "a")
  }
}
