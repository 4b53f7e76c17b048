import ModelSupport
import ProjectModel
import TestSupport
import Testing

/// The stages that a municipality went through, whatever the order in which entries come.
struct StageHistoryTests {
  private let id: RecordID

  init() throws { id = try #require(RecordID("m1")) }

  private func stage(_ stage: Stage) -> [Assignment] {
    [Assignment(.stage, .choice(stage.rawValue))]
  }

  private func folded(_ entries: [Entry]) -> Project {
    var project = Project(today: day("2024-01-01"))
    for entry in entries { project.apply(entry) }
    return project
  }

  /// Every order of some entries.
  private func orders(_ entries: [Entry]) -> [[Entry]] {
    guard let first = entries.first else { return [[]] }
    return orders(Array(entries.dropFirst())).flatMap { rest in
      (0...rest.count).map { place in
        var order = rest
        order.insert(first, at: place)
        return order
      }
    }
  }

  @Test func `every order of entries, and entries that come again, make the same history`() throws {
    var first = try Scribe("aa")
    var second = try Scribe("bb", from: 1_700_000_000_500)
    let entries = [
      try first.set(.participation, "m1", stage(.toContact)),
      try second.set(.participation, "m1", stage(.contacted)),
      try first.set(.participation, "m1", stage(.engaged)),
      try second.set(.participation, "m2", stage(.withdrawn)),
      try first.set(.participation, "m1", stage(.active)),
    ]
    let inOrder = folded(entries.sorted { $0.stamp < $1.stamp })
    #expect(inOrder.stageHistory[id].map(\.stage) == [.toContact, .contacted, .engaged, .active])
    #expect(
      inOrder.stageHistory[id].map(\.stamp)
        == entries.filter { $0.operations[0].id == id }.map(\.stamp).sorted())
    #expect(inOrder.stageHistory[try #require(RecordID("m2"))].map(\.stage) == [.withdrawn])
    let orders = orders(entries)
    #expect(orders.count == 120)
    for (order, again) in zip(orders, orders.reversed()) {
      for entries in [order, order + again, order.flatMap { [$0, $0] }] {
        let project = folded(entries)
        #expect(project.stageHistory == inOrder.stageHistory)
        #expect(project.hasSameRecords(as: inOrder))
      }
    }
  }

  @Test func `a stage that is written again is one step, and the first one counts`() throws {
    var scribe = try Scribe()
    let entries = [
      try scribe.set(.participation, "m1", stage(.contacted)),
      try scribe.set(.participation, "m1", stage(.contacted)),
      try scribe.set(.participation, "m1", stage(.engaged)),
      try scribe.set(.participation, "m1", stage(.contacted)),
      try scribe.set(.participation, "m1", stage(.contacted)),
    ]
    for order in orders(entries) {
      let steps = folded(order).stageHistory[id]
      #expect(steps.map(\.stage) == [.contacted, .engaged, .contacted])
      #expect(steps.map(\.stamp) == [entries[0], entries[2], entries[3]].map(\.stamp))
    }
    // A write in between makes two steps of one.
    var late = try Scribe("late", from: entries[0].stamp.milliseconds - 500)
    let between = try late.set(.participation, "m1", stage(.withdrawn))
    let steps = folded(entries + [between]).stageHistory[id]
    #expect(steps.map(\.stage) == [.contacted, .withdrawn, .contacted, .engaged, .contacted])
  }

  @Test func `only writes of a stage are steps, and a cleared stage is to contact`() throws {
    var scribe = try Scribe()
    let entries = [
      try scribe.set(.participation, "m1", [Assignment(.note, .text("n"))]),
      try scribe.set(
        .participation, "m1", [Assignment(.joined, .day(day("2023-01-01")))] + stage(.active)),
      try scribe.set(.activity, "m1", [Assignment(.status, .choice("done"))]),
      try scribe.set(.participation, "m1", [Assignment(.stage, nil)]),
    ]
    let project = folded(entries)
    #expect(project.stageHistory[id].map(\.stage) == [.active, .toContact])
    #expect(project.stageHistory[id].map(\.stamp) == [entries[1].stamp, entries[3].stamp])
    #expect(project.stageHistory[id].map(\.author) == ["Test", "Test"])
    #expect(project.participations[id]?.stage == .toContact)
    #expect(project.stageHistory[try #require(RecordID("m9"))].isEmpty)
  }

  @Test func `a record that is dropped and written keeps its history in every order`() throws {
    var scribe = try Scribe()
    let entries = [
      try scribe.drop(.participation, "m1"),
      try scribe.set(.participation, "m1", stage(.contacted)),
      try scribe.drop(.participation, "m1"),
      try scribe.set(.participation, "m1", stage(.engaged)),
    ]
    for order in orders(entries) {
      let project = folded(order)
      #expect(project.stageHistory[id].map(\.stage) == [.contacted, .engaged])
      #expect(project.participations[id]?.stage == .engaged)
      #expect(project.totals.stages == [.engaged: 1])
    }
    let dropped = folded(Array(entries.prefix(3)))
    #expect(dropped.participations[id] == nil)
    #expect(dropped.totals.stages.isEmpty)
    #expect(dropped.stageHistory[id].map(\.stage) == [.contacted])
    #expect(folded([entries[0]]).stageHistory[id].isEmpty)
    // Written and dropped by one entry.
    let both = scribe.entry { entry in
      entry.set(.participation, id, stage(.active))
      entry.drop(.participation, id)
    }
    #expect(folded([both, entries[1]]).participations[id] == nil)
    #expect(folded([both, entries[1]]).stageHistory[id].map(\.stage) == [.contacted, .active])
  }

  @Test func `two stages with one stamp are one step, the same in both orders`() throws {
    for first in Stage.allCases {
      for second in Stage.allCases {
        let entries = try [first, second].map { stage in
          var scribe = try Scribe()
          return try scribe.set(.participation, "m1", self.stage(stage))
        }
        try #require(entries[0].stamp == entries[1].stamp)
        var scribe = try Scribe("early", from: 1_600_000_000_000)
        let early = try scribe.set(.participation, "m1", [Assignment(.note, .text("n"))])
        let projects = orders(entries + [early]).map { folded($0) }
        for project in projects {
          #expect(project.stageHistory == projects[0].stageHistory)
          #expect(project.stageHistory[id].count == 1)
          // What the history ends with is what the record holds.
          #expect(project.stageHistory[id].last?.stage == project.participations[id]?.stage)
        }
        #expect([first, second].contains(projects[0].stageHistory[id].last?.stage))
      }
    }
  }

  @Test func `one stage by two authors with one stamp is the same in both orders`() throws {
    let entries = try ["Anne", "Zoé"].map { author in
      var scribe = try Scribe()
      var entry = try scribe.set(.participation, "m1", stage(.engaged))
      entry.author = author
      return entry
    }
    let histories = [entries, entries.reversed()].map { folded($0).stageHistory }
    #expect(histories[0] == histories[1])
    #expect(histories[0][id].count == 1)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `of many writers, the last step is where the record stands`(seed: UInt64) throws {
    var random = SeededGenerator(seed: Seed.fresh(seed))
    var writers = try ["aa", "bb", "cc"].map { try Scribe($0) }
    var entries: [Entry] = []
    for _ in 0..<200 {
      let writer = Int.random(in: 0..<3, using: &random)
      let stage = try #require(Stage.allCases.randomElement(using: &random))
      let record = "m\(Int.random(in: 1...4, using: &random))"
      entries.append(try writers[writer].set(.participation, record, self.stage(stage)))
    }
    let inOrder = folded(entries.sorted { $0.stamp < $1.stamp })
    let shuffled = folded(entries.shuffled(using: &random) + entries.prefix(50))
    #expect(shuffled.stageHistory == inOrder.stageHistory)
    for number in 1...4 {
      let id = try #require(RecordID("m\(number)"))
      let steps = shuffled.stageHistory[id]
      #expect(steps.count > 5)
      #expect(steps.last?.stage == shuffled.participations[id]?.stage)
      for (step, next) in zip(steps, steps.dropFirst()) {
        #expect(step.stamp < next.stamp)
        #expect(step.stage != next.stage)
      }
    }
  }
}
