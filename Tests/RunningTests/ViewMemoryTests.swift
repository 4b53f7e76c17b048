import Cells
import Files
import ProjectModel
import Screens
import RunningSupport
import TestSupport
import Testing

@testable import ProjectJournal
@testable import Running

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How a project is looked at is kept in the user's own folder, and never stands in the way.
struct ViewMemoryTests {
  private func names(_ bench: Bench) -> [String] {
    TemporaryFolder.names(in: bench.settings + "/views").sorted()
  }

  private func text(_ bench: Bench, _ name: String = "bench.json") -> String {
    String(
      decoding: TestSupport.Files.contents(of: bench.settings + "/views/" + name) ?? [],
      as: UTF8.self)
  }

  private func memory(_ bench: Bench) -> ViewMemory {
    ViewMemory(settings: bench.settings, project: bench.path)
  }

  private func view(_ name: String) throws -> NamedView {
    try #require(
      NamedView(name: name, screen: "registers", settings: ViewSettings(["register": ["risk"]])))
  }

  @Test func `what is looked at is written as a screen is left, and not at keys before`() throws {
    let bench = try Bench()
    bench.play(.key("7"), .key(">"), .key("r"))
    #expect(names(bench).isEmpty)
    bench.play(.key("1"))
    #expect(names(bench) == ["bench.json"])
    #expect(text(bench).contains("\"expense.order\":[\"amount\"]"))
    var info = stat()
    #expect(stat(bench.settings + "/views/bench.json", &info) == 0 && info.st_mode & 0o777 == 0o600)
    #expect(stat(bench.settings + "/views", &info) == 0 && info.st_mode & 0o777 == 0o700)
    // No clock waits for it.
    #expect(bench.script.waits.allSatisfy { $0.limit == nil || $0.limit == EventLoop.lookInterval })
  }

  @Test(arguments: ["quit", "signal", "suspend"])
  func `what is looked at is written at the end, however it comes`(end: String) throws {
    let bench = try Bench()
    bench.play(.key("7"), .key(">"))
    switch end {
    case "quit": bench.end(.key("q"))
    case "signal": bench.end(.signal(.hangUp))
    default: bench.play(.key(.control("z")))
    }
    #expect(text(bench).contains("\"screen\":\"registers\""))
    let views = try #require(memory(bench).last())
    #expect(views == bench.loop.dashboard.views)
  }

  @Test func `a program that looks otherwise begins where the last one ended`() throws {
    let folder = try TemporaryFolder()
    let settings = folder.path + "/config"
    let first = try Bench(changing: { $0.settings = settings })
    first.end(.key("7"), .key(.tab), .key(">"), .key("q"))
    let second = try Bench(changing: { $0.settings = settings })
    #expect(second.loop.dashboard.screenName == "registers")
    #expect(second.loop.dashboard.views == first.loop.dashboard.views)
    // What did not change is not written again.
    #expect(rmdir(settings + "/views") != 0)
    _ = unlink(settings + "/views/bench.json")
    second.end(.key("q"))
    #expect(TemporaryFolder.names(in: settings + "/views").isEmpty)
  }

  @Test(arguments: ["read-only", "meeting"])
  func `neither looking without writing nor the meeting leaves anything`(what: String) throws {
    let bench = try Bench(
      isReadOnly: what == "read-only", changing: { $0.beginsMeeting = what == "meeting" })
    if what == "meeting" { bench.play(.key(.escape), .key(.escape)) }
    bench.play(.key("7"), .key(">"), .key("1"))
    #expect(bench.loop.dashboard.screenName == "overview")
    bench.end(.key(.control("c")))
    #expect(names(bench).isEmpty)
  }

  @Test(arguments: [
    "", "{", "null", "[]", "\u{0}\u{0}", "{\"version\":2,\"project\":\"bench\",\"screens\":{}}",
    "{\"version\":1,\"project\":\"other\",\"screen\":\"registers\",\"screens\":{}}",
    "{\"version\":1,\"project\":\"bench\",\"screen\":7,\"screens\":[]}",
    "{\"version\":1,\"project\":\"bench\",\"screen\":\"registers\",\"screens\":{\"budget\":7}}",
    "{\"version\":\"1\",\"project\":\"bench\",\"screens\":{\"budget\":{\"panel\":[\"x\",7,null]}}}",
  ])
  func `a file that is damaged, of another project or newer is passed over`(contents: String) throws
  {
    let folder = try TemporaryFolder()
    let settings = folder.path + "/config"
    try Folder.make(settings + "/views")
    for name in ["bench.json", "bench.named.json"] {
      #expect(TestSupport.Files.write(Array(contents.utf8), to: settings + "/views/" + name))
    }
    let bench = try Bench(changing: { $0.settings = settings })
    bench.play(.key("7"), .key(">"))
    #expect(bench.screen.contains("7 Reg."))
    bench.end(.key("q"))
    let after = String(
      decoding: TestSupport.Files.contents(of: settings + "/views/bench.json") ?? [], as: UTF8.self)
    // What a newer program has kept stays; the rest is only how one looked.
    #expect((after == contents) == contents.contains("\"version\":2"))
  }

  @Test func `views that have names are kept at once, each by itself`() throws {
    let bench = try Bench()
    bench.play(.key("7"), .key("V"))
    bench.type("Mes dépenses")
    bench.play(.key(.enter))
    #expect(bench.screen.contains("Vue « Mes dépenses » gardée"))
    #expect(names(bench) == ["bench.named.json"])
    // Another program adds one meanwhile; none is lost.
    _ = try memory(bench).change(.keep(try view("Risques")))
    bench.play(.key("V"))
    bench.type("Autres")
    bench.play(.key(.enter))
    #expect(memory(bench).named().map(\.name) == ["Autres", "Mes dépenses", "Risques"])
    _ = try memory(bench).change(.rename("risques", to: "Zut"))
    _ = try memory(bench).change(.drop("AUTRES"))
    #expect(memory(bench).named().map(\.name) == ["Mes dépenses", "Zut"])
  }

  @Test func `named views that cannot be read are not written over`() throws {
    let bench = try Bench()
    try Folder.make(bench.settings + "/views")
    let path = bench.settings + "/views/bench.named.json"
    #expect(TestSupport.Files.write(Array("{\"version\":9}".utf8), to: path))
    bench.play(.key("7"), .key("V"))
    bench.type("Mes dépenses")
    bench.play(.key(.enter))
    #expect(bench.screen.contains("n’est pas gardée"))
    #expect(text(bench, "bench.named.json") == "{\"version\":9}")
  }

  @Test func `a contact that is erased leaves the views as well`() throws {
    let bench = try Bench()
    let view = try #require(
      NamedView(
        name: "Jeanne Tremblay", screen: "registers",
        settings: ViewSettings(["expense.filter": ["note~Jeanne Tremblay"]])))
    _ = try memory(bench).change(.keep(view))
    let contact = try #require(Contact(mentionedAs: "Jeanne Tremblay"))
    for isDone in [false, true] {
      let erasure = KeptErasure.erase(
        contact, settings: bench.settings, project: bench.path, isDone: isDone)
      #expect(erasure == KeptErasure(count: 1, failures: []))
      #expect(text(bench, "bench.named.json").contains("Tremblay") == !isDone)
    }
    #expect(memory(bench).named().count == 1)
  }
}

extension Bench {
  /// Lets things happen that end the program.
  fileprivate func end(_ events: Script.Event...) {
    for event in events { play(event) }
    #expect(!loop.isRunning)
    loop.end()
  }
}
