import ModelSupport
import ProjectModel
import TestSupport
import Testing

struct FoldTests {
  /// Entries of three writers whose clocks run askew, on a handful of records so that they collide.
  private func randomEntries(_ count: Int, seed: UInt64) throws -> [Entry] {
    var random = SeededGenerator(seed: Seed.fresh(seed))
    let writers = try ["aa", "bb", "cc"].map { try #require(WriterID($0)) }
    var last: [WriterID: Stamp] = [:]
    var entries: [Entry] = []
    for step in 0..<count {
      let writer = writers[Int.random(in: 0..<3, using: &random)]
      let now = Int64(1_700_000_000_000 + step * 10 + Int.random(in: -200...200, using: &random))
      let stamp = Stamp.next(after: last[writer], now: now, writer: writer)
      last[writer] = stamp
      var entry = Entry(stamp: stamp, author: writer.description)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        try addOperation(to: &entry, &random)
      }
      entries.append(entry)
    }
    return entries
  }

  private func addOperation(to entry: inout Entry, _ random: inout SeededGenerator) throws {
    let number = Int.random(in: 0..<8, using: &random)
    let date = day("2022-03-20").adding(days: Int.random(in: 0..<1120, using: &random))
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<4:
      entry.set(
        .expense, try #require(RecordID("e\(number)")),
        [
          Assignment(.amount, .money(Money(cents: Int.random(in: -500...90_000, using: &random)))),
          Assignment(.date, Bool.random(using: &random) ? .day(date) : nil),
          Assignment(.state, .choice(Bool.random(using: &random) ? "paid" : "committed")),
          Assignment(.part, .reference(try #require(RecordID("v\(number % 3)")))),
        ])
    case 4:
      entry.set(
        .expense, try #require(RecordID("e\(number)")),
        [
          Assignment(.eligible, .flag(Bool.random(using: &random))),
          Assignment(.category, .text(["Salaires", "salaires", "Frais"][number % 3])),
        ])
    case 5: entry.drop(.expense, try #require(RecordID("e\(number)")))
    case 6:
      entry.set(
        .activity, try #require(RecordID("a\(number)")),
        [
          Assignment(.progress, .integer(Int.random(in: 0...100, using: &random))),
          Assignment(.due, .day(date)),
          Assignment(.status, .choice(["planned", "ongoing", "done", "cancelled"][number % 4])),
        ])
    case 7: entry.drop(.activity, try #require(RecordID("a\(number)")))
    case 8:
      entry.set(
        .project, .project,
        [
          Assignment(.start, .day(day("2022-04-01").adding(days: number))),
          Assignment(.end, .day(day("2025-03-31"))),
        ])
    default:
      let mark = entry.content.mark
      entry.content.assign(Entry.Extra(name: "colour", json: "\"\(number)\""))
      entry.content.close(
        .other("gadget"), try #require(RecordID("g\(number)")), isDrop: false, since: mark)
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func `three replicas agree, whatever the order and however often`(seed: UInt64) throws {
    let entries = try randomEntries(400, seed: seed)
    var random = SeededGenerator(seed: Seed.fresh(seed &* 77))
    var inOrder = Project(today: day("2023-06-30"))
    for entry in entries.sorted(by: { $0.stamp < $1.stamp }) { inOrder.apply(entry) }
    for _ in 0..<3 {
      var replica = Project(today: day("2023-06-30"))
      let repeated = entries.filter { _ in Bool.random(using: &random) }
      for entry in (entries + repeated).shuffled(using: &random) { replica.apply(entry) }
      #expect(replica.hasSameRecords(as: inOrder))
      #expect(replica.totals == inOrder.totals)
      #expect(Figures(replica).money == Figures(inOrder).money)
    }
  }

  @Test func `projects differ where one field was last written by another entry`() throws {
    let values = [Assignment(.supplier, .text("A")), Assignment(.note, .text("n"))]
    let replicas = try values.map { again in
      var scribe = try Scribe()
      return folded(
        [try scribe.set(.expense, "e1", values), try scribe.set(.expense, "e1", [again])],
        today: day("2024-01-01"))
    }
    let id = try #require(RecordID("e1"))
    #expect(replicas[0].expenses[id] == replicas[1].expenses[id])
    #expect(!replicas[0].hasSameRecords(as: replicas[1]))
    let extras = try ["mood", "size"].map { again in
      var scribe = try Scribe()
      return folded(
        [["mood", "size"], [again]].map { names in
          scribe.entry { entry in
            let mark = entry.content.mark
            for name in names { entry.content.assign(Entry.Extra(name: name, json: "1")) }
            entry.content.close(.known(.expense), id, isDrop: false, since: mark)
          }
        }, today: day("2024-01-01"))
    }
    #expect(!extras[0].hasSameRecords(as: extras[1]))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `records of every kind are the same in any order`(seed: UInt64) throws {
    var generator = try RandomEntries(seed: Seed.fresh(seed))
    var random = SeededGenerator(seed: Seed.fresh(seed + 50))
    let entries = try generator.next(500)
    let inOrder = folded(entries.sorted { $0.stamp < $1.stamp }, today: day("2023-06-30"))
    for _ in 0..<3 {
      let mixed = (entries + entries.prefix(99)).shuffled(using: &random)
      let replica = folded(mixed, today: day("2023-06-30"))
      #expect(replica.hasSameRecords(as: inOrder))
      #expect(replica.checkTotals())
    }
  }

  @Test func `the totals kept up equal a fresh sum after every step`() throws {
    var project = Project(today: day("2023-06-30"))
    for entry in try randomEntries(600, seed: 9) {
      project.apply(entry)
      #expect(project.checkTotals())
    }
  }

  @Test func `a field keeps its last write by stamp, not by arrival`() throws {
    var scribe = try Scribe()
    let first = try scribe.set(.expense, "e1", [Assignment(.supplier, .text("avant"))])
    let second = try scribe.set(.expense, "e1", [Assignment(.supplier, .text("après"))])
    var project = Project(today: day("2024-01-01"))
    project.apply(second)
    project.apply(first)
    let id = try #require(RecordID("e1"))
    #expect(project.expenses[id]?.supplier == "après")
  }

  @Test func `a dropped record comes back whole with a newer write`() throws {
    var scribe = try Scribe()
    let made = try scribe.set(
      .expense, "e1",
      [Assignment(.amount, .money(Money(cents: 500))), Assignment(.supplier, .text("A"))])
    let dropped = try scribe.drop(.expense, "e1")
    let edited = try scribe.set(.expense, "e1", [Assignment(.note, .text("n"))])
    let id = try #require(RecordID("e1"))
    for order in [[made, dropped, edited], [edited, made, dropped], [dropped, edited, made]] {
      var project = Project(today: day("2024-01-01"))
      for entry in order { project.apply(entry) }
      #expect(project.expenses[id]?.amount == Money(cents: 500))
      #expect(project.expenses[id]?.supplier == "A")
      #expect(project.expenses.count == 1)
    }
    var project = Project(today: day("2024-01-01"))
    for entry in [dropped, made] { project.apply(entry) }
    #expect(project.expenses[id] == nil)
    #expect(project.expenses.count == 0)
    #expect(project.totals.lines.isEmpty)
  }

  @Test func `two writes with one stamp give the same state in either order`() throws {
    let id = try #require(RecordID("a1"))
    for (first, second) in [
      (Assignment(.progress, nil), Assignment(.progress, .integer(40))),
      (Assignment(.status, nil), Assignment(.status, .choice("done"))),
      (Assignment(.title, .text("b")), Assignment(.title, .text("a"))),
    ] {
      var projects: [Project] = []
      for order in [[first, second], [second, first]] {
        var project = Project(today: day("2024-01-01"))
        for assignment in order {
          var scribe = try Scribe()
          project.apply(scribe.entry { $0.set(.activity, id, [assignment]) })
        }
        projects.append(project)
      }
      #expect(projects[0].hasSameRecords(as: projects[1]))
      #expect(projects[0].totals == projects[1].totals)
    }
  }

  @Test func `values at their limits, many times, add up without overflow`() throws {
    var scribe = try Scribe()
    var project = try sampleProject()
    let indicator = try #require(RecordID("i1"))
    project.apply(
      scribe.entry {
        $0.set(.indicator, indicator, [Assignment(.part, .reference(RecordID("v1") ?? .project))])
      })
    for number in 0..<10_000 {
      let id = try #require(RecordID("x\(number)"))
      project.apply(
        scribe.entry { entry in
          entry.set(
            .measure, id,
            [
              Assignment(.indicator, .reference(indicator)), Assignment(.value, .quantity(.limit)),
              Assignment(.date, .day(day("2023-01-01"))),
            ])
          entry.set(
            .expense, id,
            [Assignment(.amount, .money(.limit)), Assignment(.date, .day(day("2023-01-01")))])
          entry.set(
            .activity, id,
            [Assignment(.cost, .money(.limit)), Assignment(.progress, .integer(100))])
          entry.set(
            .budgetLine, id, [Assignment(.amount, .money(.limit)), Assignment(.year, .integer(50))])
        })
    }
    let figures = Figures(project)
    #expect(figures.money.spent.cents == 10_000 * Money.limit.cents)
    #expect(
      figures.parts.first?.mainIndicator?.value?.thousandths == 10_000 * Quantity.limit.thousandths)
    #expect(project.checkTotals())
  }

  @Test func `unknown fields and kinds are kept`() throws {
    var scribe = try Scribe()
    let id = try #require(RecordID("e1"))
    let entry = scribe.entry { entry in
      let mark = entry.content.mark
      entry.content.assign(.supplier, .text("A"))
      entry.content.assign(Entry.Extra(name: "mood", json: "{\"x\":1}"))
      entry.content.close(.known(.expense), id, isDrop: false, since: mark)
      let next = entry.content.mark
      entry.content.assign(Entry.Extra(name: "size", json: "3"))
      entry.content.close(.other("gadget"), id, isDrop: false, since: next)
    }
    var project = Project(today: day("2024-01-01"))
    project.apply(entry)
    #expect(project.extras(.expense, id) == ["mood": "{\"x\":1}"])
    #expect(project.others["gadget"]?[id]?.fields == ["size": "3"])
  }

  @Test func `stamps sort as their texts do and never repeat`() throws {
    let writer = try #require(WriterID("k7m2q9xa"))
    var stamps: [Stamp] = []
    var last: Stamp?
    for now in [5000, 5000, 4000, 6000, 6000, 1_700_000_000_000, 0] as [Int64] {
      let stamp = Stamp.next(after: last, now: now, writer: writer)
      stamps.append(stamp)
      last = stamp
    }
    #expect(stamps == stamps.sorted())
    #expect(Set(stamps).count == stamps.count)
    #expect(stamps.map(\.description) == stamps.map(\.description).sorted())
    for stamp in stamps { #expect(Stamp(stamp.description) == stamp) }
    let full = Stamp(milliseconds: 10, counter: .max, writer: writer)
    #expect(Stamp.next(after: full, now: 10, writer: writer).milliseconds == 11)
    #expect(Stamp("2024-02-14T19:02:05.123Z-0000-K") == nil)
    #expect(Stamp("9999-12-31T23:59:59.999Z-ffff-k") == nil)
    #expect(Stamp("2024-02-30T19:02:05.123Z-0000-k") == nil)
    #expect(Stamp("2024-02-14T19:02:05.123Z-0000-") == nil)
  }

  @Test func `identifiers are one to sixteen plain bytes`() {
    #expect(RecordID("V1-03")?.description == "V1-03")
    #expect(RecordID("0123456789abcdef")?.description == "0123456789abcdef")
    #expect(RecordID("0123456789abcdefg") == nil)
    #expect(RecordID("") == nil)
    #expect(RecordID("é") == nil)
    #expect(RecordID("a b") == nil)
    #expect(RecordID.project.description == "project")
    #expect(RecordID("project") == .project)
  }
}
