import ModelSupport
import ProjectModel
import TestSupport
import Testing

/// What became of records between two moments.
struct ChangeTests {
  /// A change as a value.
  private struct Told: Hashable {
    var kind: Kind
    var id: RecordID
    var before: [FieldValue?]?
    var after: [FieldValue?]?

    init(_ change: Change) {
      kind = change.kind
      id = change.id
      before = change.before.map { record in change.kind.fields.map { record.value(of: $0) } }
      after = change.after.map { record in change.kind.fields.map { record.value(of: $0) } }
    }
  }

  private func told(_ changes: [Change]) -> Set<Told> {
    let set = Set(changes.map { Told($0) })
    #expect(set.count == changes.count)
    return set
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `asking of the entries between or of every record tells the same`(seed: UInt64) throws {
    var generator = try RandomEntries(seed: Seed.fresh(seed), records: 10)
    var random = SeededGenerator(seed: Seed.fresh(seed + 300))
    var history = History(try generator.next(500))
    var most = 0
    for _ in 0..<25 {
      let ends = (0..<2).map { _ in Int.random(in: 0...500, using: &random) }.sorted()
      let before = history.project(after: ends[0], today: day("2023-06-30"))
      let after = history.project(after: ends[1], today: day("2023-06-30"))
      let entries = history.entries[ends[0]..<ends[1]]
      let changes = Change.between(before, after, touchedBy: entries)
      #expect(told(changes) == told(Change.between(before, after)))
      #expect(changes.allSatisfy { !$0.fields.isEmpty || $0.before == nil || $0.after == nil })
      let charges = changes.map(\.charge)
      // As the dates of the agreement are now, which may have moved between the two.
      let old = before.expenses.reduce(into: Totals.Charge()) { $0 += after.totals.charge(of: $1) }
      let new = BudgetTable(after).total
      #expect(charges.reduce(.zero) { $0 + $1.spent } == new.spent - old.spent)
      #expect(charges.reduce(.zero) { $0 + $1.committed } == new.committed - old.committed)
      most = max(most, changes.count)
    }
    #expect(most > 50)
    let whole = history.project(after: .max, today: day("2023-06-30"))
    #expect(Change.between(whole, whole).isEmpty)
    #expect(Change.between(whole, whole, touchedBy: history.entries).isEmpty)
  }

  @Test func `records are told in the order that they were first touched`() throws {
    var scribe = try Scribe()
    let before = try sampleProject()
    let entries = [
      try scribe.set(.risk, "q1", [Assignment(.title, .text("Gel"))]),
      try scribe.set(.expense, "e1", [Assignment(.amount, .money(.dollars(2)))]),
      try scribe.set(.risk, "q1", [Assignment(.likelihood, .integer(2))]),
      try scribe.set(.meeting, "c1", [Assignment(.title, .text("Comité"))]),
      try scribe.drop(.expense, "e1"),
      try scribe.set(.instalment, "s1", []),
    ]
    var after = before
    for entry in entries { after.apply(entry) }
    let changes = Change.between(before, after, touchedBy: entries)
    #expect(changes.map(\.id.description) == ["q1", "c1", "s1"])
    #expect(changes.first?.fields == [.title, .likelihood, .status])
    #expect(changes.last?.fields == [])
  }

  @Test func `fields that end as they began are no change`() throws {
    var scribe = try Scribe("late", from: 1_800_000_000_000)
    let before = try sampleProject()
    let entries = [
      try scribe.set(.part, "v1", [Assignment(.title, .text("Autre"))]),
      try scribe.set(.part, "v1", [Assignment(.title, .text("Volet 1"))]),
      try scribe.drop(.part, "v2"),
      try scribe.set(.part, "v2", []),
      try scribe.set(.part, "v3", [Assignment(.owner, .text("Ada"))]),
    ]
    var after = before
    for entry in entries { after.apply(entry) }
    let changes = Change.between(before, after, touchedBy: entries)
    #expect(changes.map(\.id.description) == ["v3"])
    #expect(changes.first?.fields == [.owner])
  }

  @Test func `records of two kinds may bear one identifier, and both are told`() throws {
    var scribe = try Scribe()
    let id = try #require(RecordID("x1"))
    let before = Project(today: day("2024-01-01"))
    let entry = scribe.entry {
      $0.set(.part, id, [Assignment(.title, .text("Volet"))])
      $0.set(.expense, id, [Assignment(.amount, .money(.dollars(2)))])
    }
    var after = before
    after.apply(entry)
    let changes = Change.between(before, after, touchedBy: [entry])
    #expect(changes.map(\.kind) == [.part, .expense])
    #expect(told(changes) == told(Change.between(before, after)))
  }

  @Test func `what is not eligible, or has no amount, puts nothing on the money`() throws {
    func charge(_ old: [Assignment]?, _ new: [Assignment]?) throws -> [Int] {
      let projects = try [old, new].map { fields in
        var scribe = try Scribe()
        var project = Project(today: day("2024-01-01"))
        if let fields { project.apply(try scribe.set(.expense, "e1", fields)) }
        return project
      }
      let changes = Change.between(projects[0], projects[1])
      let charge = try #require(changes.first).charge
      #expect(changes.count == 1)
      return [charge.spent.cents, charge.committed.cents]
    }
    let amount = Assignment(.amount, .money(Money(cents: 701)))
    let committed = Assignment(.state, .choice("committed"))
    #expect(try charge(nil, [amount]) == [701, 0])
    #expect(try charge([amount], nil) == [-701, 0])
    #expect(try charge(nil, [amount, committed]) == [0, 701])
    #expect(try charge([amount, committed], [amount]) == [701, -701])
    #expect(try charge([amount], [amount, Assignment(.eligible, .flag(false))]) == [-701, 0])
    #expect(try charge([amount], [amount, Assignment(.date, .day(day("2023-01-01")))]) == [0, 0])
    #expect(try charge([], [committed]) == [0, 0])
  }
}
