import Files
import ProjectModel
import TestSupport
import Testing

@testable import ProjectJournal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What people, editors and synchronisers leave in the folder of the journals.
struct FolderCaseTests {
  private let folder: TemporaryFolder

  init() throws { folder = try makeProject() }

  private func line(_ id: String, by writer: String = "anna", counter: Int = 0) -> [UInt8] {
    let counter = String(String(counter + 0x10000, radix: 16).dropFirst())
    return Array(
      (#"{"v":1,"at":"2024-02-14T19:02:05.123Z-\#(counter)-\#(writer)","by":"A","ops":[{"set":"expense","id":"\#(id)","fields":{"amountCents":5}}]}"#)
        .utf8)
  }

  /// Puts something under a name that is no ordinary file of its own.
  private func put(_ nature: FileNature, _ name: String) throws {
    let path = folder.path + "/" + name
    switch nature {
    case .folder: folder.makeFolder(name)
    case .file: folder.write([], to: name)
    case .link: try folder.link(folder.path + "/outside", to: name)
    case .shared: try #require(link(folder.path + "/outside", path) == 0)
    case .pipe: try folder.makePipe(name)
    case .socket:
      #if canImport(Darwin)
        let socket = socket(AF_UNIX, SOCK_STREAM, 0)
      #else
        let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      #endif
      defer { close(socket) }
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
      let size = socklen_t(MemoryLayout<sockaddr_un>.size)
      let bound = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, size) }
      }
      try #require(bound == 0)
    case .device: try folder.link("/dev/zero", to: name)
    }
  }

  @Test(arguments: [FileNature.folder, .link, .shared, .pipe, .socket, .device])
  func `what is no ordinary file of its own is told by name, and the others are read`(
    nature: FileNature
  ) throws {
    folder.write(line("e9", by: "out") + [0x0A], to: "outside")
    folder.write(line("e1") + [0x0A], to: "journal/anna.jsonl")
    folder.write(line("e2", by: "zoe") + [0x0A], to: "journal/zoe.jsonl")
    try put(nature, "journal/marc.jsonl")
    let (journal, project) = try Journal.readAll(folder.path)
    #expect(project.expenses.count == 2)
    #expect(journal.problems.map(\.file) == ["marc.jsonl"])
    guard case .unreadable(let failure)? = journal.problems.first?.kind else {
      Issue.record("\(journal.problems)")
      return
    }
    // A device would be made by the superuser alone; a link to one is a link.
    #expect(failure.nature == (nature == .device ? .link : nature))
  }

  @Test(arguments: [FileNature.folder, .link, .shared, .pipe, .socket, .device])
  func `one's own file is not written where it is something else`(nature: FileNature) throws {
    folder.write(line("e9", by: "out") + [0x0A], to: "outside")
    let outside = folder.read("outside")
    try put(nature, "journal/anna.jsonl")
    var journal = try Journal.open(folder.path)
    var project = emptyProject()
    _ = try journal.readNew { project.apply($0) }
    let path = folder.path + "/journal/anna.jsonl"
    #expect(
      throws: JournalError.notWritten(SystemFailure(nature == .device ? .link : nature, path))
    ) {
      try journal.addExpense(by: "anna", "e1", cents: 1, to: &project)
    }
    #expect(folder.read("outside") == outside)
    #expect(project.expenses.count == 0)
  }

  @Test func `a file that becomes a link is not read any more`() throws {
    folder.write(line("e1") + [0x0A], to: "journal/anna.jsonl")
    var journal = try Journal.open(folder.path)
    _ = try journal.readNew { _ in }
    try folder.move("journal/anna.jsonl", to: "outside")
    try folder.link(folder.path + "/outside", to: "journal/anna.jsonl")
    #expect(try journal.readNew { _ in } == .replaced)
    journal.rewind()
    #expect(try journal.readNew { _ in } == .nothing)
    #expect(journal.problems.map(\.file) == ["anna.jsonl"])
  }

  @Test(arguments: [FileNature.file, .link, .pipe])
  func `what stands where the journals should be is told, and not written to`(nature: FileNature)
    throws
  {
    folder.removeFolder("journal")
    try put(nature, "journal")
    var journal = try Journal.open(folder.path)
    var project = emptyProject()
    _ = try journal.readNew { project.apply($0) }
    let failure = SystemFailure(nature, folder.path + "/journal")
    #expect(journal.problems == [JournalProblem(file: "", line: 0, kind: .unreadable(failure))])
    #expect(throws: JournalError.notWritten(failure)) {
      try journal.addExpense(by: "anna", "e1", cents: 1, to: &project)
    }
  }

  @Test func `names that only look like journals are told, and hidden ones passed over`() throws {
    for name in ["BB.JSONL", "bb.jsonl.txt", "._anna.jsonl", ".anna.jsonl.swp", "notes.txt"] {
      folder.write(line("e1") + [0x0A], to: "journal/" + name)
    }
    var journal = try Journal.open(folder.path)
    #expect(try journal.readNew { _ in } == .nothing)
    #expect(
      journal.problems
        == ["BB.JSONL", "bb.jsonl.txt"].map {
          JournalProblem(file: $0, line: 0, kind: .misnamed)
        })
    try folder.move("journal/BB.JSONL", to: "journal/bb.jsonl")
    #expect(try journal.readNew { _ in } == .entries(1))
    #expect(journal.problems.map(\.file) == ["bb.jsonl.txt"])
  }

  @Test func `a mark before the text is passed over, wherever files were joined`() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    folder.write(
      mark + line("e1") + [0x0A] + mark + line("e2", counter: 1) + [0x0A] + mark,
      to: "journal/anna.jsonl")
    var journal = try Journal.open(folder.path)
    var project = emptyProject()
    _ = try journal.readNew { project.apply($0) }
    #expect(project.expenses.count == 2)
    _ = try journal.addExpense(by: "anna", "e3", cents: 1, to: &project)
    let (again, read) = try Journal.readAll(folder.path)
    #expect(read.expenses.count == 3)
    #expect(again.problems.isEmpty)
  }

  @Test func `carriage returns end lines, alone or before a line feed`() throws {
    let lines = [line("e1"), line("e2", counter: 1), line("e3", counter: 2)]
    for ends: [[UInt8]] in [
      [[0x0D], [0x0D], [0x0D]], [[0x0D, 0x0A], [0x0D], [0x0A]],
      [[0x0D, 0x0D], [0x0A], [0x0D, 0x0A]],
    ] {
      let bytes = zip(lines, ends).flatMap { $0 + $1 }
      folder.write(bytes, to: "journal/anna.jsonl")
      let (journal, project) = try Journal.readAll(folder.path)
      #expect(project.expenses.count == 3)
      #expect(journal.problems.isEmpty)
      // Byte by byte it comes to the same, with the same numbers of lines.
      folder.write([], to: "journal/anna.jsonl")
      var slow = try Journal.open(folder.path)
      var positions: [Journal.Position] = []
      for byte in bytes {
        folder.write([byte], to: "journal/anna.jsonl", adding: true)
        #expect(try slow.readNew { _, position in positions.append(position) } != .replaced)
      }
      var all: [Journal.Position] = []
      var whole = try Journal.open(folder.path)
      _ = try whole.readNew { _, position in all.append(position) }
      #expect(positions == all)
    }
  }

  @Test func `behind a carriage return a writer begins with a line feed`() throws {
    folder.write(line("e1") + [0x0D], to: "journal/anna.jsonl")
    var journal = try Journal.open(folder.path)
    var project = emptyProject()
    _ = try journal.readNew { project.apply($0) }
    _ = try journal.addExpense(by: "anna", "e2", cents: 1, to: &project)
    #expect(folder.read("journal/anna.jsonl").starts(with: line("e1") + [0x0D, 0x0A]))
    #expect(try Journal.readAll(folder.path).project.expenses.count == 2)
  }

  @Test func `a line of zero bytes is told`() throws {
    folder.write(
      line("e1") + [0x0A] + [UInt8](repeating: 0, count: 40) + [0x0A, 0x20, 0x09, 0x0A],
      to: "journal/anna.jsonl")
    let (journal, project) = try Journal.readAll(folder.path)
    #expect(project.expenses.count == 1)
    #expect(journal.problems.map(\.line) == [2])
    guard case .badLine(column: 1, _)? = journal.problems.first?.kind else {
      Issue.record("\(journal.problems)")
      return
    }
  }

  @Test func `a line longer than any entry is set aside, and the next one read`() throws {
    let path = folder.path + "/journal/anna.jsonl"
    let length = LineReader.limit + 3_000_000
    folder.write(line("e1") + [0x0A], to: "journal/anna.jsonl")
    let start = folder.read("journal/anna.jsonl").count
    #expect(truncate(path, off_t(start + length)) == 0)
    var journal = try Journal.open(folder.path)
    var project = emptyProject()
    _ = try journal.readNew { project.apply($0) }
    #expect(journal.problems.map(\.kind) == [.unfinishedLine(bytes: length)])
    folder.write([0x0A] + line("e2", counter: 1) + [0x0A], to: "journal/anna.jsonl", adding: true)
    #expect(try journal.readNew { project.apply($0) } == .entries(1))
    #expect(
      journal.problems == [
        JournalProblem(file: "anna.jsonl", line: 2, kind: .tooLong(bytes: length))
      ])
    #expect(journal.byteCount == start + length + 1 + start)
    #expect(try journal.readNew { _ in } == .nothing)
  }

  @Test func `a text beyond all measure is refused by its field, and nothing is written`() throws {
    var journal = try Journal.open(folder.path)
    let id = try #require(RecordID("e1"))
    let writer = try identity("anna")
    for (count, isWritten) in [(Journal.textLimit, true), (Journal.textLimit + 1, false)] {
      var draft = Draft()
      draft.set(
        .expense, id, [Assignment(.supplier, .text(String(repeating: "x", count: count)))])
      let before = folder.read("journal/anna.jsonl")
      do throws(JournalError) {
        _ = try journal.append(draft, by: writer, now: 1) { _ in }
        #expect(isWritten)
      } catch {
        #expect(error == .textTooLong(.supplier, limit: Journal.textLimit))
        #expect(!isWritten)
        #expect(folder.read("journal/anna.jsonl") == before)
      }
    }
  }
}
