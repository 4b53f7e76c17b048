import Cells
import Screens
import Files
import ProjectModel
import RunningSupport
import TestSupport
import Testing

@testable import ProjectJournal
@testable import Running

/// The loop that the program runs, with keys, signals, clock and other writers from a script.
struct EventLoopTests {
  @Test func `a key is on the screen before the next one is waited for`() throws {
    let bench = try Bench()
    bench.play(.key(.character("?")), .key(.escape), .key(.character("6")))
    #expect(bench.script.frames.count == 4)
    #expect(bench.script.frames[1] != bench.script.frames[0])
    #expect(bench.script.frames[2] == bench.script.frames[0])
    #expect(bench.screen.contains("Projet"))
  }

  @Test func `nothing wakes it while nothing happens`() throws {
    let bench = try Bench()
    bench.play(.pass(3_600_000))
    #expect(bench.script.waits.count == 1)
    #expect(bench.script.waits[0].limit == nil || bench.script.waits[0].ready == nil)
  }

  @Test func `of two effects all that follows from the first comes before the second`() throws {
    let bench = try Bench()
    var drafts = [Draft(), Draft()]
    drafts[0].set(.expense, try id("e1"), expense("Un"))
    drafts[1].set(.expense, try id("e1"), expense("Deux"))
    bench.loop.work(
      drafts.enumerated().map { .perform(.write($1, Ticket(number: 100 + $0))) })
    let entries = try bench.written()
    #expect(
      entries.suffix(2).map(\.assignments) == drafts.map { $0.operations[0].assignments ?? [] })
    #expect(bench.loop.dashboard.project.expenses[try id("e1")]?.supplier == "Deux")
  }

  @Test func `what a key asks to read is there when the key is done`() throws {
    let bench = try Bench()
    try bench.elsewhere { $0.set(.expense, try id("e1"), expense("Zzyx")) }
    bench.play(.key(.character("6")))
    #expect(bench.screen.contains("Zzyx"), "\(bench.screen)")
    #expect(try bench.written().count == 2)
  }

  @Test func `entries by another writer are drawn once they are announced`() throws {
    let bench = try Bench()
    bench.play()
    try bench.elsewhere { $0.set(.expense, try id("e1"), expense("Zzyx")) }
    #expect(bench.loop.dashboard.project.expenses.count == 0)
    bench.play(.announcement)
    #expect(bench.loop.dashboard.project.expenses.count == 1)
    #expect(bench.screen.contains("marc"), "\(bench.screen)")
  }

  @Test func `a new size is drawn, and a signal without one changes nothing`() throws {
    let bench = try Bench()
    bench.play(.resize(Size(columns: 80, rows: 24)), .signal(.resize))
    #expect(bench.script.frames.last?.size == Size(columns: 80, rows: 24))
    #expect(bench.script.frames.map(\.size.columns) == [100, 80, 80])
  }

  @Test func `after a stop the size and the journals are those of now`() throws {
    let bench = try Bench()
    bench.script.onSuspend = { [script = bench.script] in
      script.changeWindow(to: Size(columns: 90, rows: 28))
    }
    bench.play()
    try bench.elsewhere { $0.set(.expense, try id("e1"), expense("Zzyx")) }
    bench.play(.signal(.stop))
    #expect(bench.script.farewells.count == 1)
    #expect(bench.script.farewells[0].contains("fg"))
    #expect(bench.script.frames.last?.size == Size(columns: 90, rows: 28))
    #expect(bench.loop.dashboard.project.expenses.count == 1)
    bench.play(.key(.control("z")))
    #expect(bench.script.farewells.count == 2)
  }

  @Test(arguments: [TerminalSignal.terminate, .hangUp, .interrupt])
  func `a signal to end ends it, with what is typed kept`(signal: TerminalSignal) throws {
    let bench = try Bench()
    bench.play(.key(.character("5")))
    bench.type("12 Zz")
    bench.play(.signal(signal))
    #expect(!bench.loop.isRunning)
    let kept = try WholeFile.contents(of: bench.settings + "/unfinished/bench-0.now.json")
    #expect(String(decoding: kept, as: UTF8.self).contains("12 Zz"))
  }

  @Test func `a terminal that is gone ends it`() throws {
    let bench = try Bench()
    bench.script.events = [.key(.character("2")), .close]
    #expect(bench.loop.run() == .left)
    #expect(!bench.loop.isRunning)
  }

  @Test func `what made it end is told, a wait that fails for good as well`() throws {
    for (event, ending) in [
      (.key(.character("q")), .left), (.signal(.hangUp), .left),
      (.failure, .deafness),
    ] as [(Script.Event, Ending)] {
      let bench = try Bench()
      bench.script.events = [event, .key(.character("2"))]
      #expect(bench.loop.run() == ending)
      #expect(bench.script.waits.count == 1)
    }
  }

  @Test func `an interrupted wait is waited again`() throws {
    let bench = try Bench()
    bench.play(.interruption, .key(.character("6")))
    #expect(bench.script.waits.map(\.ready) == [nil, .input, nil])
  }

  @Test func `a repaint sends all anew`() throws {
    let bench = try Bench()
    bench.play(.key(.control("l")))
    #expect(bench.script.repaintCount == 1)
  }

  @Test func `the day changes at midnight, with nobody there`() throws {
    let bench = try Bench(passesDays: true)
    #expect(bench.loop.dashboard.today == Bench.day)
    bench.play(.pass(9 * 3_600_000))
    #expect(bench.loop.dashboard.today == Bench.day.adding(days: 1))
    #expect(bench.script.waits.first?.limit.map { $0 <= 9 * 3_600_000 } == true)
    bench.play(.pass(86_400_000))
    #expect(bench.loop.dashboard.today == Bench.day.adding(days: 2))
  }

  @Test func `a night of sleep is noticed with the first key`() throws {
    let bench = try Bench(passesDays: true)
    bench.play()
    // The clock goes on while nothing is waited for.
    bench.script.monotonic += 86_400_000
    bench.play(.key(.character("2")))
    #expect(bench.loop.dashboard.today == Bench.day.adding(days: 1))
  }

  @Test func `a day that was given does not pass`() throws {
    let bench = try Bench()
    bench.play(.pass(3 * 86_400_000))
    #expect(bench.loop.dashboard.today == Bench.day)
  }
}

/// Keys that need time to be told apart, and work that gives way to keys.
struct EventLoopTimingTests {
  @Test func `an Escape alone is a key once nothing more came`() throws {
    let bench = try Bench()
    bench.play(.key(.character("?")))
    let help = bench.screen
    bench.play(.bytes([0x1B]), .pass(24))
    #expect(bench.screen == help)
    bench.play(.pass(1))
    #expect(bench.screen != help)
  }

  @Test func `a sequence in two pieces is one key`() throws {
    let bench = try Bench()
    bench.play(.key(.character("?")))
    bench.play(.bytes([0x1B]), .pass(5), .bytes(Array("[B".utf8)), .pass(100))
    let scrolled = bench.screen
    let other = try Bench()
    other.play(.key(.character("?")), .key(.down))
    #expect(scrolled == other.screen)
  }

  private static let table =
    "date\tmontant\tfournisseur\n"
    + (1...9000).map { "2024-01-01\t\($0),00\tCoop \($0)\n" }.joined()

  @Test func `work goes on only once no key waits`() throws {
    let bench = try Bench()
    bench.play(.key(.character("5")))
    let before = bench.script.waits.count
    bench.play(
      .paste(Self.table), .key(.down), .key(.up), .signal(.resize), .key(.down))
    let ready = bench.script.waits[before...].map(\.ready)
    #expect(Array(ready.prefix(5)) == [.input, .input, .input, .signals, .input])
    // Then slice after slice without waiting, until nothing is left to do.
    #expect(ready.dropFirst(5).dropLast().allSatisfy { $0 == [] })
    #expect(ready.dropFirst(5).count > 2)
    #expect(bench.script.waits.dropLast().suffix(2).allSatisfy { $0.limit == 0 })
    #expect(!bench.loop.hasWork)
  }

  @Test func `what is marked as new stops being so by itself`() throws {
    let bench = try Bench()
    try bench.elsewhere { $0.set(.expense, try id("e1"), expense("Zzyx")) }
    bench.play(.announcement)
    #expect(bench.script.waits.last?.limit.map { (1...6000).contains($0) } == true)
    bench.play(.pass(6000))
    #expect(bench.loop.dashboard.deadline == nil)
    #expect(!bench.screen.contains("Zzyx"))
  }

  @Test func `where changes are not announced they are looked for`() throws {
    let bench = try Bench()
    bench.loop.store.watcher = nil
    bench.play()
    #expect(bench.script.waits.last?.limit == 2000)
    try bench.elsewhere { $0.set(.expense, try id("e1"), expense("Zzyx")) }
    bench.play(.pass(2000))
    #expect(bench.loop.dashboard.project.expenses.count == 1)
  }

  @Test func `what is typed is kept before it is seen, and synced a moment later`() throws {
    let bench = try Bench()
    bench.play(.key(.character("5")))
    let file = bench.settings + "/unfinished/bench-0.now.json"
    var seen = 0
    bench.script.onShow = { _ in
      let line = bench.typed
      guard !line.isEmpty else { return }
      let kept = Files.contents(of: file).map { String(decoding: $0, as: UTF8.self) } ?? ""
      if kept.contains(line) { seen += 1 } else { Issue.record("\(line) is not in \(kept)") }
    }
    bench.type("12 Zzyx")
    bench.script.onShow = nil
    #expect(seen > 6)
    #expect(bench.script.waits.last?.limit == 300)
    bench.play(.pass(300))
    #expect(bench.script.waits.last?.limit == nil)
    let names = TemporaryFolder.names(in: bench.settings + "/unfinished")
    #expect(names == ["bench-0.json", "bench-0.lock"])
  }
}
