import Files
import ProjectModel
import TestSupport
import Testing

@testable import ProjectJournal

/// One bad clock, one bad line and one hung lock stop nobody.
struct ClockTests {
  /// 2024-02-14T19:00:00Z.
  private let now: Int64 = 1_707_937_200_000
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try ProjectMaker.make(in: folder.path, project: "test", journals: [:])
  }

  private func journal(_ name: String, _ lines: String...) {
    folder.write(Array(lines.map { $0 + "\n" }.joined().utf8), to: "journal/\(name).jsonl")
  }

  private func line(_ stamp: String, _ expense: String = "e0", _ rest: String = "") -> String {
    #"{"v":1,"at":"\#(stamp)",\#(rest)"by":"B","ops":[{"set":"expense","id":"\#(expense)","fields":{"amountCents":5}}]}"#
  }

  private func entries() throws -> [Entry] {
    var journal = try Journal.open(folder.path)
    var entries: [Entry] = []
    _ = try journal.readNew { entries.append($0.compact()) }
    return entries
  }

  @Test func `behind a clock that stands in 2099 an entry keeps the moment of its writing`() throws
  {
    journal("bob", line("2099-01-01T00:00:00.000Z-0000-bob"))
    var journal = try Journal.open(folder.path) { [now] in now }
    var project = emptyProject()
    _ = try journal.readNew { project.apply($0) }
    let stamp = try journal.addExpense(by: "anna", "e1", cents: 1, at: now, to: &project)
    #expect(stamp.description == "2099-01-01T00:00:00.000Z-0001-anna")
    let text = String(decoding: folder.read("journal/anna.jsonl"), as: UTF8.self)
    #expect(text.contains(#""wall":"2024-02-14T19:00:00.000Z""#))
    #expect(try entries().map(\.written) == [now, 4_070_908_800_000])
    // Only the clock that was wrong is told of, not those who follow it.
    let day = try #require(CalendarDay(iso: "2099-01-01"))
    #expect(
      journal.doubts == [
        JournalProblem(file: "bob.jsonl", line: 1, kind: .clockAhead(count: 1, day))
      ])
    #expect(journal.problems.isEmpty)
  }

  @Test func `where stamps tell the moment nothing is written beside them`() throws {
    var journal = try Journal.open(folder.path) { [now] in now }
    var project = emptyProject()
    _ = try journal.addExpense(by: "anna", "e1", cents: 1, at: now, to: &project)
    _ = try journal.addExpense(by: "anna", "e2", cents: 1, at: now, to: &project)
    let text = String(decoding: folder.read("journal/anna.jsonl"), as: UTF8.self)
    #expect(!text.contains("wall"))
    #expect(journal.doubts.isEmpty)
    // A clock that lost its battery knows less than the stamps.
    _ = try journal.addExpense(by: "anna", "e3", cents: 1, at: 0, to: &project)
    #expect(try entries().map(\.written) == [now, now, now])
  }

  @Test(arguments: [#""wall":"hier","#, #""wall":12,"#, #""wall":null,"#, #""wall":["x"],"#, ""])
  func `a moment that cannot be read makes no line bad`(member: String) throws {
    journal("bob", line("2024-01-02T00:00:00.000Z-0000-bob", "e0", member))
    #expect(try entries().map(\.written) == [1_704_153_600_000])
  }

  @Test func `lines with a moment are written as they were read`() throws {
    let text = line(
      "2099-01-01T00:00:00.000Z-0001-bob", "e0", #""wall":"0999-12-31T23:59:59.999Z","#)
    journal("bob", text)
    let entry = try #require(try entries().first)
    #expect(String(decoding: EntryEncoder.line(entry), as: UTF8.self) == text + "\n")
  }

  @Test(arguments: ["8999-12-31T23:59:59.999Z-ffff-evil", "8999-01-01T00:00:00.000Z-0000-evil"])
  func `a stamp at the end of the calendar is set aside, and writing goes on`(stamp: String) throws
  {
    journal("evil", line(stamp))
    var journal = try Journal.open(folder.path)
    var project = emptyProject()
    _ = try journal.readNew { project.apply($0) }
    #expect(
      journal.problems.map(\.kind) == [.badLine(column: 13, reason: .endOfTime)])
    let mine = try journal.addExpense(by: "anna", "e1", cents: 1, at: now, to: &project)
    #expect(mine.milliseconds == now)
    #expect(project.expenses.count == 1)
  }

  @Test func `behind the last stamp that a clock can give writing goes on, in order`() throws {
    journal("evil", line("8998-12-31T23:59:59.999Z-ffff-evil"))
    var journal = try Journal.open(folder.path)
    var project = emptyProject()
    _ = try journal.readNew { project.apply($0) }
    for number in 1...3 {
      _ = try journal.addExpense(by: "anna", "e0", cents: number, at: now, to: &project)
    }
    let (read, state) = try Journal.readAll(folder.path)
    #expect(read.problems.isEmpty)
    #expect(state.expenses.first { _ in true }?.amount == Money(cents: 3))
    #expect(try entries().count { $0.written == now } == 3)
  }

  @Test(arguments: [#"{"v":7"#, #"{"v":7,"at":"#, #"{"v":7}}"#, #"{"v":1"#])
  func `a torn line that begins with a version stops nobody`(text: String) throws {
    journal("bob", text, line("2024-01-02T00:00:00.000Z-0000-bob"))
    var journal = try Journal.open(folder.path)
    var project = emptyProject()
    _ = try journal.readNew { project.apply($0) }
    #expect(journal.problems.count == 1)
    #expect(journal.laterVersion == nil)
    _ = try journal.addExpense(by: "anna", "e1", cents: 1, at: now, to: &project)
    #expect(project.expenses.count == 2)
  }

  @Test(arguments: 0..<8, 0..<3)
  func `a flipped bit in a version stops nobody, and is told`(bit: Int, place: Int) throws {
    let flipped = String(Unicode.Scalar(UInt8(0x31) ^ UInt8(1 << bit)))
    let lines = (0..<3).map { number in
      line("2024-01-02T00:00:00.000Z-000\(number)-bob", "e\(number + 4)").replacing(
        "\"v\":1", with: "\"v\":\(number == place ? flipped : "1")")
    }
    // A copy of the file does not make two lines of it.
    for name in ["bob", "bob-copie"].prefix([1, 3].contains(bit) ? 2 : 1) {
      folder.write(
        Array((lines.joined(separator: "\n") + "\n").utf8), to: "journal/\(name).jsonl")
    }
    var journal = try Journal.open(folder.path)
    var project = emptyProject()
    _ = try journal.readNew { project.apply($0) }
    #expect(journal.problems.count + journal.doubts.count == 1)
    _ = try journal.addExpense(by: "anna", "e2", cents: 1, at: now, to: &project)
    #expect(project.expenses.count >= 3)
  }

  @Test func `a newer version that is meant stops writing, and its line is known`() throws {
    /// A line of a version.
    func stating(_ version: Int, _ number: Int) -> String {
      line("2024-01-02T00:00:00.000Z-000\(number)-bob").replacing(
        "\"v\":1", with: "\"v\":\(version)")
    }
    let good = line("2024-01-02T00:00:00.000Z-0001-bob", "e1")
    let unknown = #"{"v":2,"hm":[1]}"#
    let cases = [
      ([good, stating(2, 0)], 2), ([stating(4, 0), good], 4), ([stating(8, 0)], 8),
      ([stating(3, 0), good, stating(3, 2)], 3), ([unknown, good], 2),
      ([unknown.replacing("2", with: "3"), good], 3), ([good, stating(11, 0)], 11),
    ]
    for (lines, version) in cases {
      folder.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: "journal/bob.jsonl")
      var journal = try Journal.open(folder.path)
      _ = try journal.readNew { _ in }
      #expect(journal.laterVersion == version)
      #expect(journal.laterLine?.file == "bob.jsonl")
      #expect(journal.laterLine?.line == (lines[0] == good ? 2 : 1))
      #expect(journal.doubts.isEmpty)
    }
  }

  @Test func `a lock that is not let go of is given up, and nothing is written`() throws {
    var project = emptyProject()
    var journal = try Journal.open(folder.path)
    _ = try journal.addExpense(by: "anna", "e1", cents: 1, at: now, to: &project)
    let before = folder.read("journal/anna.jsonl")
    let anna = try identity("anna")
    var draft = Draft()
    draft.set(.expense, try #require(RecordID("e2")), [Assignment(.amount, .money(.zero))])
    do {
      let hung = try POSIXFile.locked(folder.path + "/journal/anna.jsonl")
      var attempts: [Int] = []
      do throws(JournalError) {
        _ = try journal.append(
          draft, by: anna, now: now,
          waits: { attempt in
            attempts.append(attempt)
            return attempt < 3
          }, { _ in })
        Issue.record("written under another’s lock")
      } catch {
        guard case .notWritten(let failure) = error else {
          Issue.record("\(error)")
          return
        }
        #expect(failure.isHeld)
      }
      #expect(attempts == [0, 1, 2, 3])
      #expect(folder.read("journal/anna.jsonl") == before)
      _ = consume hung
    }
    _ = try journal.append(draft, by: anna, now: now, { project.apply($0) })
    #expect(project.expenses.count == 2)
  }
}
