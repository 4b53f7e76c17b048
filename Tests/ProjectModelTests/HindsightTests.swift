import ModelSupport
import ProjectModel
import TestSupport
import Testing

/// A project as things had come by a day, against the same said record by record.
struct HindsightTests {
  /// Entries over some two years, and what was known at the end of each day.
  private func history(seed: UInt64) throws -> History {
    var random = try RandomEntries(seed: Seed.fresh(seed), records: 12)
    return History(try random.next(700, every: 100_000_000))
  }

  private func known(_ history: inout History, on day: CalendarDay) -> Project {
    let count = history.count(through: day) {
      CalendarDay(number: Int32($0 / 86_400_000))
    }
    return history.project(after: count, today: day)
  }

  /// The records of a kind by identifier.
  private func records(_ kind: Kind, of project: Project) -> [RecordID: any Record] {
    var records: [RecordID: any Record] = [:]
    project.forEach(kind) { records[$0.id] = $0 }
    return records
  }

  /// A record of the present as it is to be shown on a day; nil where it is hidden.
  private func expected(_ present: any Record, _ kind: Kind, on day: CalendarDay, _ known: Project)
    -> (any Record)?
  {
    var record = present
    func isLater(_ field: Field) -> Bool {
      if case .day(let date) = present.value(of: field) { date > day } else { false }
    }
    func clear(_ field: Field) { if isLater(field) { record.write(nil, to: field) } }
    switch kind {
    case .expense:
      // What is paid before its date counts from then on.
      let isPaid = present.value(of: .paid) != nil && !isLater(.paid)
      return isLater(.date) && !isPaid ? nil : record
    case .transfer, .measure, .risk, .comment: return isLater(.date) ? nil : record
    case .decision:
      if isLater(.date) { return nil }
      clear(.done)
    case .milestone: clear(.done)
    case .instalment: clear(.received)
    case .report: clear(.sent)
    case .activity:
      let then = known.activities[present.id]
      record.write(.choice(then?.status.rawValue ?? "planned"), to: .status)
      record.write(.integer(then?.progress ?? 0), to: .progress)
    case .participation:
      let then = known.participations[present.id]
      var stage = then?.stage ?? .toContact
      let hasJoined = present.value(of: .joined) != nil && !isLater(.joined)
      if hasJoined, [.toContact, .contacted].contains(stage) { stage = .engaged }
      record.write(.choice(stage.rawValue), to: .stage)
      record.write(then?.value(of: .lastNews), to: .lastNews)
      clear(.joined)
    default: break
    }
    return record
  }

  private func expect(_ shown: Project, isSameAs other: Project) {
    for kind in Kind.allCases {
      let own = records(kind, of: shown)
      let others = records(kind, of: other)
      #expect(Set(own.keys) == Set(others.keys))
      for (id, record) in own {
        for field in kind.fields {
          #expect(record.value(of: field) == others[id]?.value(of: field), "\(kind) \(id) \(field)")
        }
      }
    }
    #expect(shown.totals == other.totals)
    #expect(shown.stageHistory == other.stageHistory)
    #expect(shown.commentHistory == other.commentHistory)
  }

  private func expect(
    _ shown: Project, shows present: Project, on day: CalendarDay, _ known: Project
  ) {
    for kind in Kind.allCases {
      let own = records(kind, of: shown)
      var count = 0
      for (id, record) in records(kind, of: present) {
        let wanted = expected(record, kind, on: day, known)
        #expect((own[id] == nil) == (wanted == nil), "\(kind) \(id)")
        count += wanted == nil ? 0 : 1
        for field in kind.fields {
          #expect(own[id]?.value(of: field) == wanted?.value(of: field), "\(kind) \(id) \(field)")
        }
      }
      #expect(own.count == count)
    }
    #expect(shown.today == day)
    #expect(shown.stageHistory == known.stageHistory)
    #expect(shown.checkTotals())
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `any sequence of days shows what each of them shows by itself`(seed: UInt64) throws {
    var random = SeededGenerator(seed: Seed.fresh(seed + 60))
    var history = try history(seed: seed)
    let present = history.project(after: .max, today: day("2024-06-30"))
    var hindsight = Hindsight(of: present)
    for step in 0..<40 {
      let offset = Int.random(in: step % 7 == 0 ? -60...(-1) : 0...1_400, using: &random)
      let day = day("2022-01-15").adding(days: offset)
      let known = known(&history, on: day)
      let shown = hindsight.project(on: day, known: known)
      expect(shown, shows: present, on: day, known)
      var alone = Hindsight(of: present)
      expect(shown, isSameAs: alone.project(on: day, known: known))
    }
  }

  @Test func `day by day, forwards and backwards, shows what each day shows by itself`() throws {
    var history = try history(seed: 9)
    let present = history.project(after: .max, today: day("2024-06-30"))
    var hindsight = Hindsight(of: present)
    let days = (0..<60).map { day("2023-01-01").adding(days: $0) }
    for day in days + days.reversed() {
      let known = known(&history, on: day)
      expect(hindsight.project(on: day, known: known), shows: present, on: day, known)
    }
  }

  @Test(arguments: [5, 6] as [UInt64])
  func `back on the last day everything is there again`(seed: UInt64) throws {
    var random = SeededGenerator(seed: Seed.fresh(seed))
    var history = try history(seed: seed)
    let last = day("2026-01-01")
    let present = history.project(after: .max, today: last)
    var hindsight = Hindsight(of: present)
    for _ in 0..<10 {
      let day = day("2022-01-15").adding(days: Int.random(in: 0...1_200, using: &random))
      _ = hindsight.project(on: day, known: known(&history, on: day))
      // What joined is at least engaged, whatever was written; nothing else differs.
      let shown = hindsight.project(on: last, known: present)
      expect(shown, shows: present, on: last, present)
      #expect(shown.totals.lines == present.totals.lines)
      #expect(shown.totals.activities == present.totals.activities)
      #expect(Figures(shown).money == Figures(present).money)
      #expect(BudgetTable(shown) == BudgetTable(present))
    }
    #expect(present.hasSameRecords(as: history.project(after: .max, today: last)))
  }

  @Test func `an expense counts from its own day, whenever it was keyed in`() throws {
    var scribe = try Scribe()
    var present = try sampleProject()
    for (id, date) in [("e1", day("2023-01-10")), ("e2", day("2023-02-10")), ("e3", nil)] {
      present.apply(
        try scribe.set(
          .expense, id,
          [Assignment(.date, date.map { .day($0) }), Assignment(.amount, .money(.dollars(1)))]))
    }
    var hindsight = Hindsight(of: present)
    let unknown = Project(today: day("2023-01-01"))
    func spent(on text: String) -> Money {
      Figures(hindsight.project(on: day(text), known: unknown)).money.spent
    }
    #expect(
      ["2023-02-10", "2023-02-09", "2023-01-10", "2023-01-09", "2023-01-10", "2023-03-01"]
        .map { spent(on: $0).cents } == [200, 100, 100, 0, 100, 200])
  }

  @Test func `a decision that comes back is not carried out before its day`() throws {
    var scribe = try Scribe()
    var present = try sampleProject()
    present.apply(
      try scribe.set(
        .decision, "d1",
        [
          Assignment(.date, .day(day("2023-01-10"))), Assignment(.done, .day(day("2023-03-10"))),
        ]))
    let id = try #require(RecordID("d1"))
    var hindsight = Hindsight(of: present)
    func decision(on text: String) -> Decision? {
      hindsight.project(on: day(text), known: present).decisions[id]
    }
    #expect(decision(on: "2023-04-01")?.done == day("2023-03-10"))
    #expect(decision(on: "2023-01-01") == nil)
    let between = decision(on: "2023-02-01")
    #expect(between != nil)
    #expect(between?.done == nil)
    #expect(decision(on: "2023-03-10")?.done == day("2023-03-10"))
  }
}
