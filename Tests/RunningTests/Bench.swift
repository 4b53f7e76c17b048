import Cells
import Screens
import ProjectModel
import RunningSupport
import TestSupport
import Testing
import Words

@testable import ProjectJournal
@testable import Running

/// A loop on a project folder of its own, and the script that it runs by.
final class Bench {
  private let folder: TemporaryFolder
  let path: String
  /// Where the user's own settings are kept.
  let settings: String
  let script: Script
  private(set) var loop: EventLoop
  private var others: Store

  /// 2024-02-14, at three in the afternoon.
  static let start: Int64 = 1_707_922_800_000
  static let day = CalendarDay(number: Int32(start / 86_400_000))

  private static let directory = Result {
    Directory(
      municipalities: try #require(
        Files.contents(of: Files.package + "Resources/municipalities.tsv")),
      regions: try #require(Files.contents(of: Files.package + "Resources/regions.tsv")),
      outline: try #require(Files.contents(of: Files.package + "Resources/outline.tsv")))
  }

  init(
    passesDays: Bool = false, isReadOnly: Bool = false,
    identify: @escaping Store.Identify = { () throws(JournalError) in try named("me") },
    changing change: (inout Setup) -> Void = { _ in }
  ) throws {
    folder = try TemporaryFolder()
    path = folder.path + "/projet"
    settings = folder.path + "/config"
    script = Script(
      size: Size(columns: 100, rows: 30), at: Self.start, passesDays: passesDays)
    try ProjectMaker.make(in: path, project: "bench", journals: [:])
    others = try Store(path, identify: { () throws(JournalError) in try named("marc") })
    var first = Draft()
    first.set(
      .project, .project,
      [
        Assignment(.title, .text("Projet")), Assignment(.start, .day(Self.day.adding(days: -300))),
        Assignment(.end, .day(Self.day.adding(days: 300))),
      ])
    first.set(
      .part, try id("v1"), [Assignment(.code, .text("V1")), Assignment(.title, .text("Accueil"))])
    try others.write(
      first, now: Self.start - 5 * 86_400_000, today: Self.day, restart: { _ in }, { _ in })
    var store = try Store(path, identify: isReadOnly ? nil : identify)
    let project = try store.project(on: Self.day)
    var setup = Setup(
      wording: Wording(.french), directory: try Self.directory.get(), settings: settings,
      home: folder.path)
    setup.seed = 7
    setup.isReadOnly = isReadOnly
    change(&setup)
    loop = EventLoop(setup, store: store, project: project, terminal: script, machine: script)
    loop.begin()
  }

  /// Lets things happen, and all that follows from them.
  func play(_ events: Script.Event...) {
    script.events += events
    script.hasEnded = false
    while loop.isRunning, !script.hasEnded { loop.turn() }
  }

  /// Types a text as keys.
  func type(_ text: String) { for character in text { play(.key(.character(character))) } }

  /// What is seen.
  var screen: String { script.screen }

  /// What is typed in the quick line; empty for nothing.
  var typed: String {
    for case .line(let text, _) in loop.dashboard.unfinished { return text }
    return ""
  }

  /// Someone else writes; nobody is told yet.
  func elsewhere(_ body: (inout Draft) throws -> Void) throws {
    var draft = Draft()
    try body(&draft)
    _ = try others.news()
    try others.write(
      draft, now: script.moment, today: Self.day, restart: { _ in }, { _ in })
  }

  /// Every entry that the folder holds, oldest first.
  func written() throws -> [Entry] {
    try Store(path, identify: nil).history().sorted { $0.stamp < $1.stamp }
  }
}

/// A record's identifier.
func id(_ text: String) throws -> RecordID { try #require(RecordID(text)) }

/// Somebody who writes.
func named(_ name: String) throws(JournalError) -> WriterIdentity {
  guard let writer = WriterID(name) else { throw .readOnly }
  return WriterIdentity(writer: writer, name: name)
}

/// An expense that is entered.
func expense(_ supplier: String, cents: Int = 1200) -> [Assignment] {
  [
    Assignment(.date, .day(Bench.day)), Assignment(.amount, .money(Money(cents: cents))),
    Assignment(.supplier, .text(supplier)),
  ]
}
