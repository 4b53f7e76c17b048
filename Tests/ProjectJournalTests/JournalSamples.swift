import ProjectModel
import TestSupport
import Testing

@testable import ProjectJournal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension TemporaryFolder {
  /// Reads a file whole.
  func read(_ name: String) -> [UInt8] { Files.contents(of: path + "/" + name) ?? [] }

  /// Writes a file anew, or adds to it.
  func write(_ bytes: [UInt8], to name: String, adding: Bool = false) {
    #expect(Files.write(bytes, to: path + "/" + name, adding: adding))
  }

  /// Makes a pipe with a name.
  func makePipe(_ name: String) throws {
    try #require(mkfifo(path + "/" + name, 0o600) == 0)
  }

  /// Puts one file in the place of another.
  func move(_ name: String, to other: String) throws {
    try #require(rename(path + "/" + name, path + "/" + other) == 0)
  }

  /// Makes a name that stands for another file.
  func link(_ target: String, to name: String) throws {
    try #require(symlink(target, path + "/" + name) == 0)
  }

  /// Makes an empty folder.
  func makeFolder(_ name: String) { #expect(mkdir(path + "/" + name, 0o700) == 0) }

  /// Removes an empty folder.
  func removeFolder(_ name: String) { #expect(rmdir(path + "/" + name) == 0) }

  /// The permissions of a file or folder.
  func mode(_ name: String) -> mode_t {
    var info = stat()
    stat(path + "/" + name, &info)
    return info.st_mode & 0o777
  }
}

/// The folder of a project without entries.
func makeProject() throws -> TemporaryFolder {
  let folder = try TemporaryFolder()
  try ProjectMaker.make(in: folder.path, project: "test", journals: [:])
  return folder
}

/// A writer of tests.
func identity(_ name: String) throws -> WriterIdentity {
  WriterIdentity(writer: try #require(WriterID(name)), name: name.uppercased())
}

extension Journal {
  /// Writes one expense, and folds all that comes with it.
  mutating func addExpense(
    by writer: String, _ id: String, cents: Int, at now: Int64 = 1_700_000_000_000,
    to project: inout Project
  ) throws -> Stamp {
    var draft = Draft()
    draft.set(
      .expense, try #require(RecordID(id)),
      [
        Assignment(.amount, .money(Money(cents: cents))),
        Assignment(.supplier, .text("Coop L’Élan")),
      ])
    return try append(draft, by: identity(writer), now: now) { project.apply($0) }
  }

  /// Everything, read from the start.
  static func readAll(_ folder: String) throws -> (journal: Journal, project: Project) {
    var journal = try Journal.open(folder)
    var project = Project(today: CalendarDay(number: 19_000))
    _ = try journal.readNew { project.apply($0) }
    return (journal, project)
  }
}

/// An empty project.
func emptyProject() -> Project { Project(today: CalendarDay(number: 19_000)) }
