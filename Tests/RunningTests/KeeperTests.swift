import Cells
import Files
import ProjectModel
import RunningSupport
import Screens
import TestSupport
import Testing

@testable import ProjectJournal
@testable import Running

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What is being entered is kept for its project and its folder, and it is told where it is not.
struct KeeperTests {
  private let folder: TemporaryFolder
  private var settings: String { folder.path + "/config" }

  init() throws {
    folder = try TemporaryFolder()
    for name in ["projet", "copie"] {
      try ProjectMaker.make(in: folder.path + "/" + name, project: "one", journals: [:])
    }
  }

  private func keeper(_ name: String) -> Keeper {
    Keeper(settings: settings, folder: folder.path + "/" + name)
  }

  private func line(_ text: String) throws -> [Unfinished] {
    [.line(text, try #require(RecordID("e1")))]
  }

  /// Leaves something as a program does that ends by force.
  private func leave(_ text: String, in name: String) throws {
    var keeper = keeper(name)
    #expect(keeper.begin().isEmpty)
    #expect(keeper.keep(try line(text)) == nil)
  }

  private func found(_ name: String) -> [Unfinished] {
    var keeper = keeper(name)
    return keeper.begin()
  }

  @Test func `a copy of the folder is not offered what was typed in the other`() throws {
    try leave("12 Zz", in: "projet")
    #expect(found("copie").isEmpty)
    try leave("13 Yy", in: "copie")
    #expect(found("projet") == (try line("12 Zz")))
    #expect(found("copie") == (try line("13 Yy")))
  }

  @Test func `a folder that was renamed is still offered it`() throws {
    try leave("12 Zz", in: "projet")
    #expect(rename(folder.path + "/projet", folder.path + "/ailleurs") == 0)
    #expect(found("ailleurs") == (try line("12 Zz")))
  }

  /// Loses the marker of a project that has a journal, and writes it again.
  private func repair(_ name: String) throws {
    let path = folder.path + "/" + name
    #expect(unlink(path + "/volets.json") == 0)
    #expect(TestSupport.Files.write([], to: path + "/journal/anna.jsonl"))
    try ProjectMaker.repair(in: path, project: "two")
  }

  @Test func `a folder whose marker was lost and written again is still offered it`() throws {
    try leave("12 Zz", in: "projet")
    try leave("13 Yy", in: "copie")
    try repair("projet")
    for _ in 0..<2 { #expect(found("projet") == (try line("12 Zz"))) }
    #expect(found("copie") == (try line("13 Yy")))
  }

  @Test func `another project in the place of one that moved away is not offered it`() throws {
    try leave("12 Zz", in: "projet")
    #expect(rename(folder.path + "/projet", folder.path + "/ailleurs") == 0)
    try ProjectMaker.make(in: folder.path + "/projet", project: "two", journals: [:])
    #expect(found("projet").isEmpty)
    #expect(found("ailleurs") == (try line("12 Zz")))
  }

  @Test
  func `erasing finds what was kept before a marker was lost, and no project’s that is there`()
    throws
  {
    try ProjectMaker.make(in: folder.path + "/autre", project: "three", journals: [:])
    for name in ["projet", "autre", "copie"] { try leave("12 \"Anne Trébleau\"", in: name) }
    try repair("projet")
    // Its folder is not where it was, so that it may have been this one's.
    #expect(unlink(folder.path + "/copie/volets.json") == 0)
    let contact = try #require(Contact(mentionedAs: "Anne Trébleau"))
    for (isDone, left) in [(false, 3), (true, 1)] {
      let erasure = KeptErasure.erase(
        contact, settings: settings, project: folder.path + "/projet", isDone: isDone)
      #expect(erasure == KeptErasure(count: 2, failures: []))
      let kept = TemporaryFolder.names(in: settings + "/unfinished").filter { name in
        let bytes = TestSupport.Files.contents(of: settings + "/unfinished/" + name) ?? []
        return String(decoding: bytes, as: UTF8.self).contains("Anne")
      }
      #expect(kept.count == left, "\(kept)")
    }
    #expect(found("autre") == (try line("12 \"Anne Trébleau\"")))
    #expect(found("projet") == (try line("12 \"[effacé]\"")))
  }

  @Test func `what cannot be kept is told once, and kept again when it can be`() throws {
    // A file stands where the folder would be.
    #expect(TestSupport.Files.write([], to: settings))
    var keeper = keeper("projet")
    #expect(keeper.begin().isEmpty)
    #expect(keeper.keep([]) == nil)
    guard case .system? = keeper.keep(try line("1")) else {
      Issue.record("not told")
      return
    }
    #expect(keeper.keep(try line("12")) == nil)
    #expect(unlink(settings) == 0)
    #expect(keeper.keep(try line("12 Z")) == nil)
    let needsSync = keeper.needsSync
    #expect(needsSync)
    #expect(keeper.sync() == nil)
    #expect(TemporaryFolder.names(in: settings + "/unfinished") == ["one-0.json", "one-0.lock"])
  }

  @Test func `without a place for settings that is what is told`() throws {
    var keeper = Keeper(settings: nil, folder: folder.path + "/projet")
    #expect(keeper.begin().isEmpty)
    #expect(keeper.keep(try line("1")) == .noSettings)
    #expect(keeper.keep(try line("12")) == nil)
  }

  @Test func `on the screen it is said that nothing is kept`() throws {
    let bench = try Bench(changing: { $0.settings = nil })
    bench.play(.key(.character("5")))
    bench.type("1")
    #expect(bench.screen.contains("n’est pas gardée (HOME n’est pas défini)"), "\(bench.screen)")
  }
}
