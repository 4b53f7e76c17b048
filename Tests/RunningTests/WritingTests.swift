import Cells
import Screens
import Files
import ProjectModel
import RunningSupport
import Synchronization
import TestSupport
import Testing

@testable import ProjectJournal
@testable import Running

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How often something happened.
private final class Counter: Sendable {
  private let value = Mutex(0)
  var total: Int { value.withLock { $0 } }
  func count() { value.withLock { $0 += 1 } }
}

/// Changes that are asked for, written or refused, and answered.
struct WritingTests {
  /// Types an expense in the quick line and gives it away.
  private func enter(_ bench: Bench, _ line: String) {
    bench.play(.key(.character("5")))
    bench.type(line)
    save(bench)
  }

  private func save(_ bench: Bench) {
    bench.play(.key(.enter))
    for _ in 0..<3 where !bench.typed.isEmpty && bench.screen.contains("oui") {
      bench.play(.key(.character("o")))
    }
  }

  private func expenses(_ bench: Bench) throws -> [Entry] {
    try bench.written().filter { $0.stamp.writer == (try named("me").writer) }
  }

  @Test func `a change is on disk once it is said to be, by who writes here`() throws {
    let bench = try Bench()
    enter(bench, "12 Zzyx v1")
    let entries = try expenses(bench)
    try #require(entries.count == 1, "\(bench.screen)")
    #expect(entries[0].author == "me")
    #expect(entries[0].stamp.milliseconds == Bench.start)
    #expect(bench.typed.isEmpty)
  }

  @Test func `a project that is gone is not written to, and the line stays`() throws {
    let bench = try Bench()
    rename(bench.path, bench.path + "-ailleurs")
    enter(bench, "12 Zzyx v1")
    #expect(bench.screen.contains("rien n’a été écrit"), "\(bench.screen)")
    #expect(bench.typed == "12 Zzyx v1")
    #expect(TemporaryFolder.names(in: bench.path).isEmpty)
    rename(bench.path + "-ailleurs", bench.path)
    save(bench)
    #expect(try expenses(bench).count == 1)
    #expect(bench.typed.isEmpty)
  }

  @Test func `a file that cannot be written refuses, and says which`() throws {
    let bench = try Bench()
    mkdir(bench.path + "/journal/me.jsonl", 0o700)
    enter(bench, "12 Zzyx v1")
    #expect(bench.screen.contains("Rien n’a été écrit : c’est un dossier"), "\(bench.screen)")
    #expect(bench.typed == "12 Zzyx v1")
    rmdir(bench.path + "/journal/me.jsonl")
    save(bench)
    #expect(try expenses(bench).count == 1)
  }

  @Test func `a lock that hangs is waited for a second at most, and the line stays`() throws {
    let bench = try Bench()
    enter(bench, "12 Zzyx v1")
    do {
      let hung = try POSIXFile.locked(bench.path + "/journal/me.jsonl")
      enter(bench, "13 Zzyx v1")
      #expect(bench.screen.contains("Un autre programme tient"), "\(bench.screen)")
      #expect(bench.typed == "513 Zzyx v1")
      #expect((500..<1000).contains(bench.script.pauses.reduce(0, +)))
      // A signal that ends the program has precedence over the lock, and no other.
      var draft = Draft()
      draft.set(.expense, try id("e1"), expense("Un"))
      for signal in [TerminalSignal.terminate, .hangUp, .interrupt, .resize, .stop] {
        let count = bench.script.pauses.count
        bench.script.events = [.signal(signal)]
        _ = bench.loop.write(draft, Ticket(number: 41))
        #expect(bench.script.pauses.count == count + (signal.isEnding ? 1 : 45))
      }
      bench.script.events = []
      _ = consume hung
    }
    #expect(try expenses(bench).count == 1)
    save(bench)
    #expect(try expenses(bench).count == 2)
    #expect(bench.typed.isEmpty)
  }

  @Test func `where it cannot be known who writes, that is what is said`() throws {
    let failure = SystemFailure(refusing: "/config/identity.json")
    let bench = try Bench(identify: { () throws(JournalError) in throw .noIdentity(failure) })
    enter(bench, "12 Zzyx v1")
    #expect(bench.screen.contains("qui écrit"), "\(bench.screen)")
    #expect(!bench.screen.contains("Lecture seule"))
    #expect(bench.typed == "12 Zzyx v1")
  }

  @Test func `who writes is asked once, and only to write`() throws {
    let asked = Counter()
    let bench = try Bench(identify: { () throws(JournalError) in
      asked.count()
      return try named("me")
    })
    bench.play(.key(.character("2")), .key(.character("3")))
    #expect(asked.total == 0)
    enter(bench, "12 Zzyx v1")
    enter(bench, "13 Zzyx v1")
    #expect(asked.total == 1)
    #expect(try expenses(bench).count == 2)
  }

  @Test func `each write is answered to its own ticket`() throws {
    let bench = try Bench()
    var draft = Draft()
    draft.set(.expense, try id("e1"), expense("Un"))
    let first = Ticket(number: 41)
    let second = Ticket(number: 42)
    guard case .written(first)? = bench.loop.write(draft, first).last else {
      Issue.record("not written")
      return
    }
    rename(bench.path, bench.path + "-ailleurs")
    guard case .refused(second, let sentence)? = bench.loop.write(draft, second).last else {
      Issue.record("not refused")
      return
    }
    #expect(sentence.contains("introuvable"))
  }

  @Test func `a journal that was replaced is read anew before it is written to`() throws {
    let bench = try Bench()
    enter(bench, "12 Zzyx v1")
    let file = bench.path + "/journal/me.jsonl"
    let bytes = try #require(Files.contents(of: file))
    #expect(Files.write(bytes, to: file + ".copy"))
    rename(file + ".copy", file)
    enter(bench, "13 Zzyx v1")
    #expect(try expenses(bench).count == 2)
    #expect(bench.loop.dashboard.project.expenses.count == 2)
  }

  @Test func `when the folder goes away what was known stays, and it is told`() throws {
    let bench = try Bench()
    bench.play()
    rename(bench.path, bench.path + "-ailleurs")
    bench.play(.announcement)
    #expect(bench.screen.contains("introuvable"), "\(bench.screen)")
    #expect(bench.loop.dashboard.project.info.title == "Projet")
    rename(bench.path + "-ailleurs", bench.path)
    try bench.elsewhere { $0.set(.expense, try id("e1"), expense("Zzyx")) }
    bench.play(.announcement)
    #expect(bench.loop.dashboard.project.expenses.count == 1)
  }

  @Test func `history that cannot be read is refused in words`() throws {
    let bench = try Bench()
    bench.play()
    unlink(bench.path + "/volets.json")
    bench.play(.key(.character("6")))
    #expect(bench.screen.contains("projet"), "\(bench.screen)")
    #expect(bench.loop.isRunning)
  }
}

/// What is asked of the disk beside the project.
struct AskingTests {
  @Test func `files are listed and read as they are typed`() throws {
    let bench = try Bench()
    #expect(Files.write(Array("date;montant\n2024-01-02;5,00\n".utf8), to: bench.path + "/d.csv"))
    let start = bench.path + "/"
    guard case .filesListed(_, let names)? = bench.loop.perform(.listFiles(start)).first else {
      Issue.record("not listed")
      return
    }
    #expect(names == ["d.csv", "journal/", "volets.json"])
    guard
      case .tableRead(let table, let name, .expense, nil)? =
        bench.loop.perform(.readTable(start + "d.csv", .expense)).first
    else {
      Issue.record("not read")
      return
    }
    #expect(name == "d.csv")
    #expect(table.headings == ["date", "montant"])
    mkfifo(bench.path + "/tube.csv", 0o600)
    #expect(
      Files.write(Array(String(repeating: "a;", count: 60_000).utf8), to: start + "large.csv"))
    for missing in ["rien.csv", "journal", "tube.csv", "large.csv"] {
      guard case .tableRefused? = bench.loop.perform(.readTable(start + missing, .expense)).first
      else {
        Issue.record("\(missing) was read")
        return
      }
    }
  }

  @Test func `columns chosen by hand are remembered for the same headings`() throws {
    let bench = try Bench()
    let headings = ["Jour", "Débit"]
    var mapping = ColumnMapping(kind: .expense, columnCount: 2)
    mapping.assign(.field(.date), to: 0)
    mapping.assign(.field(.amount), to: 1)
    #expect(bench.loop.perform(.keepColumns(mapping, headings: headings)).isEmpty)
    guard
      case .columnsRecalled(let recalled)? =
        bench.loop.perform(.recallColumns(.expense, headings: headings)).first
    else {
      Issue.record("not answered")
      return
    }
    #expect(recalled == mapping)
  }

  @Test func `what is to be said at the beginning is said`() throws {
    let bench = try Bench(changing: { $0.greeting = "Bonjour." })
    bench.play()
    #expect(bench.screen.contains("Bonjour."))
  }

  @Test func `a day of the past that was asked for is shown`() throws {
    let bench = try Bench(changing: {
      $0.past = Setup.Past(day: Bench.day.adding(days: -1), isHindsight: false)
    })
    #expect(bench.loop.dashboard.project.today == Bench.day.adding(days: -1))
    #expect(bench.loop.dashboard.today == Bench.day)
  }

  @Test func `read-only nothing is kept and nobody is asked for`() throws {
    let bench = try Bench(isReadOnly: true)
    bench.play(.key(.character("5")), .key(.character("6")))
    #expect(TemporaryFolder.names(in: bench.settings).isEmpty)
    #expect(try bench.written().count == 1)
  }
}
