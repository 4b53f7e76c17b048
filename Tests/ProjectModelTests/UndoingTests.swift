import ModelSupport
import ProjectModel
import TestSupport
import Testing

/// Undoing and redoing many entries of random content.
struct UndoingTests {
  /// A history of three people, and then one of them alone.
  private func desk(seed: UInt64, own count: Int) throws -> (desk: Desk, places: [Int]) {
    var random = try RandomEntries(seed: Seed.fresh(seed), records: 4)
    var desk = try Desk(try random.next(60))
    var late = try RandomEntries(seed: Seed.fresh(seed + 1000), records: 4, from: 1_690_000_000_000)
    var places: [Int] = []
    for entry in try late.next(count) {
      var own = Entry(
        stamp: Stamp.next(
          after: desk.history.entries.last?.stamp, now: 0, writer: try #require(WriterID("aa"))),
        author: "aa")
      own.copyOperations(of: entry)
      places.append(try desk.take(own))
    }
    return (desk, places)
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `undoing and redoing gives the same records`(seed: UInt64) throws {
    var (desk, places) = try desk(seed: seed, own: 20)
    var place = try #require(places.last)
    let states = [try Desk(desk.history.entries.dropLast()).records, desk.records]
    for round in 0..<6 {
      place = try desk.undo(place, keepingConflicts: false)
      #expect(desk.records == states[round % 2])
      #expect(desk.project.checkTotals())
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `undoing one by one gives the records before, and redoing those after`(seed: UInt64) throws {
    var (desk, places) = try desk(seed: seed, own: 30)
    let writer = try #require(WriterID("aa"))
    var plain = try Desk(Array(desk.history.entries[..<places[0]]))
    var states = [plain.records]
    for place in places {
      try plain.take(desk.history.entries[place])
      states.append(plain.records)
    }
    var stacks = UndoStacks(writer: writer, entries: desk.history.entries)
    for number in places.indices.reversed() {
      try step(&desk, &stacks, stacks.undo)
      #expect(desk.records == states[number])
    }
    for number in places.indices {
      try step(&desk, &stacks, stacks.redo)
      #expect(desk.records == states[number + 1])
    }
    #expect(stacks.redo == nil)
  }

  private func step(_ desk: inout Desk, _ stacks: inout UndoStacks, _ stamp: Stamp?) throws {
    let place = try #require(stamp.flatMap { desk.history.place(of: $0) })
    let reversal = desk.reversal(place)
    // Others wrote nothing since; what is left is records that were named before they were made.
    for conflict in reversal.conflicts {
      guard case .named = conflict.cause else {
        Issue.record("\(conflict)")
        continue
      }
    }
    let undoing = try desk.undo(place, keepingConflicts: false)
    stacks.note(desk.history.entries[undoing])
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `nothing of others is overwritten`(seed: UInt64) throws {
    var random = try RandomEntries(seed: Seed.fresh(seed), records: 4)
    var desk = try Desk(try random.next(150))
    let writer = try #require(WriterID("aa"))
    let theirs = held(desk, byOthersThan: writer)
    #expect(theirs.values.count > 50)
    var stacks = UndoStacks(writer: writer, entries: desk.history.entries)
    var steps = 0
    while let stamp = stacks.undo {
      steps += 1
      let place = try #require(desk.history.place(of: stamp))
      let undoing = try desk.undo(place)
      stacks.note(desk.history.entries[undoing])
      for (target, value) in theirs.values {
        let record = desk.project.formerRecord(target.kind, target.id)
        #expect(record?.value(of: target.field) == value)
      }
      for (kind, id) in theirs.dropped { #expect(desk.project.record(kind, id) == nil) }
    }
    #expect(steps > 30)
    // In between, a record may be gone as it was when the writer had dropped it.
    for target in theirs.values.keys { #expect(desk.project.record(target.kind, target.id) != nil) }
  }

  private struct Place: Hashable {
    var kind: Kind
    var id: RecordID
    var field: Field
  }

  /// What others than a writer wrote last: fields with their values, of records that nobody else had
  /// dropped, and records that are dropped.
  private func held(
    _ desk: Desk, byOthersThan writer: WriterID
  ) -> (values: [Place: FieldValue?], dropped: [(Kind, RecordID)]) {
    var holders: [Place: WriterID] = [:]
    var droppers: [Kind: [RecordID: WriterID]] = [:]
    // Also those that the writer brought back, which is undone too.
    var droppedByOthers: [Kind: Set<RecordID>] = [:]
    for entry in desk.history.entries {
      for operation in entry.operations {
        guard case .known(let kind) = operation.kind else { continue }
        // Of a drop and a write in one entry, the drop counts.
        let isDrop = entry.operations.contains {
          $0.isDrop && $0.kind == operation.kind && $0.id == operation.id
        }
        if isDrop || entry.stamp.writer != writer {
          droppers[kind, default: [:]][operation.id] = isDrop ? entry.stamp.writer : nil
        }
        if entry.stamp.writer != writer {
          if isDrop {
            droppedByOthers[kind, default: []].insert(operation.id)
          } else {
            droppedByOthers[kind]?.remove(operation.id)
          }
        }
        for assignment in entry.assignments[operation.assignments] {
          let place = Place(kind: kind, id: operation.id, field: assignment.field)
          holders[place] = entry.stamp.writer
        }
      }
    }
    var values: [Place: FieldValue?] = [:]
    for (place, holder) in holders where holder != writer {
      if droppedByOthers[place.kind]?.contains(place.id) != true,
        let record = desk.project.record(place.kind, place.id)
      {
        values[place] = .some(record.value(of: place.field))
      }
    }
    let dropped = droppers.flatMap { kind, ids in
      ids.filter { $0.value != writer && desk.project.record(kind, $0.key) == nil }
        .map { (kind, $0.key) }
    }
    return (values, dropped)
  }
}

extension Entry {
  /// Does what another entry does.
  fileprivate mutating func copyOperations(of other: Entry) {
    for operation in other.operations {
      guard case .known(let kind) = operation.kind else { continue }
      if operation.isDrop {
        drop(kind, operation.id)
      } else {
        set(kind, operation.id, Array(other.assignments[operation.assignments]))
      }
    }
  }
}
