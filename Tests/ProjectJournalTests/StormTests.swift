import ProjectModel
import TestSupport
import Testing

@testable import ProjectJournal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Whatever synchronisers, editors and copies do to the files of an open project, it shows what a
/// fresh reading shows.
struct StormTests {
  private let folder: TemporaryFolder
  private let today = CalendarDay(number: 19_000)

  init() throws { folder = try makeProject() }

  /// Files as the storm means them to be, with the stamps that are given away.
  private struct Weather {
    var numbers: SeededGenerator
    var counter = 0

    mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &numbers) }

    /// A line of a writer; its amount has always as many digits.
    mutating func line(_ writer: String) -> [UInt8] {
      counter += 1
      let time = String(counter + 1000).suffix(3)
      let minute = String(counter / 1000 + 100).suffix(2)
      return Array(
        #"{"v":1,"at":"2024-02-14T19:\#(minute):05.\#(time)Z-0000-\#(writer)","by":"A","ops":[{"set":"expense","id":"e\#(number(below: 9))","fields":{"amountCents":\#(100 + number(below: 900))}}]}"#
          .utf8) + [0x0A]
    }

    /// The same bytes with one digit of an amount changed, if there is one.
    mutating func scratched(_ bytes: [UInt8]) -> [UInt8] {
      let key = Array("amountCents\":".utf8)
      let places = bytes.indices.dropLast(key.count + 1).filter { bytes[$0...].starts(with: key) }
      guard !places.isEmpty else { return bytes }
      var bytes = bytes
      bytes[places[number(below: places.count)] + key.count + 1] = UInt8(0x30 + number(below: 10))
      return bytes
    }
  }

  private enum Change: CaseIterable {
    case append, scratch, copyOver, replace, unlinkAndMake, shrink, preallocate, half, remove,
      carriage
  }

  private func overwrite(_ bytes: [UInt8], _ name: String) {
    let file = open(folder.path + "/" + name, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    var bytes = bytes
    #expect(pwrite(file, &bytes, bytes.count, 0) == bytes.count)
    close(file)
  }

  private func change(_ kind: Change, _ name: String, _ writer: String, _ weather: inout Weather)
    throws
  {
    let bytes = folder.read(name)
    switch kind {
    case .append: folder.write(weather.line(writer), to: name, adding: true)
    case .scratch: overwrite(weather.scratched(bytes), name)
    case .copyOver:
      folder.write(weather.scratched(bytes) + weather.line(writer), to: name)
    case .replace:
      folder.write(weather.scratched(bytes), to: "new")
      try folder.move("new", to: name)
    case .unlinkAndMake:
      unlink(folder.path + "/" + name)
      folder.write(weather.scratched(bytes), to: name)
    case .shrink:
      folder.write(Array(bytes.prefix(weather.number(below: bytes.count + 1))), to: name)
    case .preallocate:
      let line = weather.line(writer)
      folder.write([UInt8](repeating: 0, count: line.count), to: name, adding: true)
      if weather.number(below: 3) > 0 { overwrite(bytes + line, name) }
    case .half:
      let line = weather.line(writer)
      folder.write(
        Array(line.prefix(weather.number(below: line.count))), to: name, adding: true)
    case .remove: unlink(folder.path + "/" + name)
    case .carriage: overwrite(bytes.map { $0 == 0x0A ? 0x0D : $0 }, name)
    }
  }

  @Test(arguments: 0..<6) func `an open project shows what a fresh reading shows`(round: UInt64)
    throws
  {
    var weather = Weather(numbers: SeededGenerator(seed: Seed.fresh(700 + round)))
    var store = try Store(folder.path, identify: nil)
    var project = try store.project(on: today)
    var reloads = 0
    for step in 0..<150 {
      for _ in 0...weather.number(below: 2) {
        let writer = ["anna", "marc"][weather.number(below: 2)]
        let kind = Change.allCases[weather.number(below: Change.allCases.count)]
        try change(kind, "journal/\(writer).jsonl", writer, &weather)
      }
      switch try store.news() {
      case .nothing: break
      case .entries(let entries): for entry in entries { project.apply(entry) }
      case .replaced:
        reloads += 1
        project = try store.project(on: today)
      }
      var fresh = try Store(folder.path, identify: nil)
      let read = try fresh.project(on: today)
      #expect(project.hasSameRecords(as: read), "step \(step)")
      #expect(store.problems == fresh.problems, "step \(step)")
      #expect(store.entryCount == fresh.entryCount, "step \(step)")
    }
    #expect(reloads > 10)
  }

  @Test func `an own write does not make the project be read anew`() throws {
    let identity = try identity("anna")
    var store = try Store(folder.path) { () throws(JournalError) in identity }
    _ = try store.project(on: today)
    for number in 0..<20 {
      var draft = Draft()
      draft.set(.expense, try #require(RecordID("e\(number)")), [])
      var count = 0
      try store.write(
        draft, now: 1_700_000_000_000, today: today,
        restart: { _ in Issue.record("read anew") }, { _ in count += 1 })
      #expect(count == 1)
      #expect(try store.news() == .nothing)
    }
  }
}
