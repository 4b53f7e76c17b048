import Files
import ProjectModel
import Synchronization
import TestSupport
import Testing

@testable import ProjectJournal

/// How often something happened.
private final class Counter: Sendable {
  private let value = Mutex(0)
  var total: Int { value.withLock { $0 } }
  func count() { value.withLock { $0 += 1 } }
}

/// Projects that are opened, followed and written to.
struct StoreTests {
  private let folder: TemporaryFolder
  private let today = CalendarDay(number: 19_000)
  private let now: Int64 = 1_700_000_000_000

  init() throws { folder = try makeProject() }

  private func store(_ name: String = "anna") throws -> Store {
    let identity = try identity(name)
    return try Store(folder.path) { () throws(JournalError) in identity }
  }

  private func draft(_ id: String) throws -> Draft {
    var draft = Draft(reason: "Essai")
    draft.set(.expense, try #require(RecordID(id)), [Assignment(.amount, .money(.dollars(1)))])
    return draft
  }

  /// Writes a change; the entries that came with it.
  private func write(_ draft: Draft, to store: inout Store) throws -> [Entry] {
    var entries: [Entry] = []
    try store.write(draft, now: now, today: today, restart: { _ in }, { entries.append(copy $0) })
    return entries
  }

  @Test func `a change becomes an entry with stamp and author, and comes back`() throws {
    var store = try store()
    let draft = try draft("e1")
    let entry = try #require(try write(draft, to: &store).first)
    #expect(entry.author == "ANNA")
    #expect(
      entry.stamp == Stamp(milliseconds: now, counter: 0, writer: try identity("anna").writer))
    #expect(entry == Entry(draft, stamp: entry.stamp, author: "ANNA"))
    #expect(try store.history() == [entry])
    #expect(try store.news() == .nothing)
  }

  @Test func `what another writes is news, and comes before what is written`() throws {
    var mine = try store()
    var other = try store("bob")
    let theirs = try write(try draft("e1"), to: &other)
    #expect(try mine.news() == .entries(theirs))
    #expect(try mine.project(on: today).expenses.count == 1)
    #expect(mine.entryCount == 1)
  }

  @Test func `who writes is found out once, and only to write`() throws {
    let asked = Counter()
    let identity = try identity("anna")
    var store = try Store(folder.path) { () throws(JournalError) in
      asked.count()
      return identity
    }
    _ = try store.project(on: today)
    _ = try store.history()
    #expect(asked.total == 0)
    try store.prepareToWrite()
    _ = try write(try draft("e1"), to: &store)
    _ = try write(try draft("e2"), to: &store)
    #expect(asked.total == 1)
  }

  @Test func `each thing in the way is told by its name`() throws {
    var closed = try Store(folder.path, identify: nil)
    #expect(throws: JournalError.readOnly) { try closed.prepareToWrite() }
    #expect(throws: JournalError.readOnly) { try write(try draft("e1"), to: &closed) }
    let failure = SystemFailure(refusing: "identity.json")
    var nobody = try Store(folder.path) { () throws(JournalError) in throw .noIdentity(failure) }
    #expect(throws: JournalError.noIdentity(failure)) { try nobody.prepareToWrite() }
    #expect(throws: JournalError.noIdentity(failure)) { try write(try draft("e1"), to: &nobody) }
    folder.write(Array(#"{"format":9,"project":"x"}"#.utf8), to: "volets.json")
    var later = try store()
    #expect(throws: JournalError.newerFormat(version: 9)) { try later.prepareToWrite() }
    #expect(TemporaryFolder.names(in: folder.path + "/journal").isEmpty)
  }

  @Test func `an identity that cannot be kept is not told as something else`() throws {
    // A file stands where the folder of the settings would be.
    folder.write([], to: "config")
    let writer = try #require(WriterID("aaaaaaaa"))
    do throws(JournalError) {
      _ = try WriterIdentity.load(
        from: folder.path + "/config", machine: "one", name: "Anna", random: { writer })
      Issue.record("nothing can be kept there")
    } catch {
      guard case .noIdentity = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test func `a project that is gone is neither written to nor made anew`() throws {
    var store = try store()
    _ = try write(try draft("e1"), to: &store)
    try folder.move("volets.json", to: "elsewhere")
    try folder.move("journal", to: "gone")
    #expect(throws: JournalError.gone(path: folder.path)) {
      try write(try draft("e2"), to: &store)
    }
    #expect(TemporaryFolder.names(in: folder.path) == ["elsewhere", "gone"])
    #expect(throws: JournalError.gone(path: folder.path)) { try store.reload(on: today) }
    try folder.move("elsewhere", to: "volets.json")
    try folder.move("gone", to: "journal")
    _ = try write(try draft("e2"), to: &store)
    #expect(try store.reload(on: today).expenses.count == 2)
  }

  @Test func `a journal that was replaced is read anew, and the change written once`() throws {
    var store = try store()
    _ = try write(try draft("e1"), to: &store)
    folder.write(folder.read("journal/anna.jsonl"), to: "journal/other")
    try folder.move("journal/other", to: "journal/anna.jsonl")
    #expect(try store.news() == .replaced)
    var restarts: [Int] = []
    var entries: [Entry] = []
    try store.write(
      try draft("e2"), now: now, today: today, restart: { restarts.append($0.expenses.count) },
      { entries.append(copy $0) })
    #expect(restarts == [1])
    #expect(entries.count == 1)
    #expect(try store.history().count == 2)
    #expect(try store.project(on: today).expenses.count == 2)
  }

  @Test func `what is followed is announced`() throws {
    var store = try store()
    #expect(store.announcements == nil)
    store.follow()
    #expect(store.isAnnounced == (store.announcements != nil))
  }
}
