extension History {
  /// What undoing the entry at a place means against a project that holds all entries.
  ///
  /// An entry of one operation takes time in proportion to the entries, or to those of its record
  /// after `indexRecords`. Unknown fields and records of unknown kinds stay as they are.
  ///
  /// - Parameters:
  ///   - present: the project after all entries.
  ///   - writer: who undoes; what this writer did since is no conflict, unless it only put back what
  ///     someone else had written.
  public func reversal(at place: Int, in present: Project, by writer: WriterID) -> Reversal {
    var reversing = Reversing(history: self, place: place, present: present, writer: writer)
    return reversing.reversal()
  }
}

/// Undoing one entry.
private struct Reversing {
  @Boxed var history: History
  let place: Int
  @Boxed var present: Project
  let writer: WriterID
  private let touches: Touches
  /// The records that the entry touches, as they were before it.
  private var former: Project
  private var result = Reversal()

  init(history: History, place: Int, present: Project, writer: WriterID) {
    _history = Boxed(wrappedValue: history)
    self.place = place
    _present = Boxed(wrappedValue: present)
    self.writer = writer
    touches = Touches(of: Set(history.entries[place].operations.lazy.map(\.id)), in: history)
    var former = Project(today: CalendarDay(number: 0))
    touches.forEach { touch in
      guard touch.place < place else { return }
      let entry = history.entries[touch.place]
      let operation = entry.operations[touch.operation]
      if case .known(let kind) = operation.kind {
        former.apply(operation, kind, of: entry.content, at: entry.stamp)
      }
    }
    self.former = former
  }

  mutating func reversal() -> Reversal {
    var fields: [Reversal.Target: [Field]] = [:]
    var dropped: Set<Reversal.Target> = []
    var order: [Reversal.Target] = []
    let entry = history.entries[place]
    fields.reserveCapacity(entry.operations.count)
    order.reserveCapacity(entry.operations.count)
    for operation in entry.operations {
      guard case .known(let kind) = operation.kind else { continue }
      let target = Reversal.Target(kind: kind, id: operation.id)
      let written = entry.assignments[operation.assignments].map(\.field)
      if fields[target] == nil { order.append(target) }
      fields[target, default: []] += written
      if operation.isDrop { dropped.insert(target) }
    }
    for target in order {
      undo(target, fields[target] ?? [], dropped: dropped.contains(target))
    }
    keepWhatIsNamed()
    return result
  }

  private mutating func undo(_ target: Reversal.Target, _ written: [Field], dropped: Bool) {
    // The agreement is always there: to undo its first entry is to clear its fields.
    let before =
      target.kind == .project ? former.info : former.record(target.kind, target.id)
    let now = target.kind == .project ? present.info : present.record(target.kind, target.id)
    switch (before, now) {
    case (nil, nil): break
    case (nil, .some):
      guard !dropped else { break }
      add(.drop, target)
      if let touch = lastByOthers(target) { conflict(.changed, target, touch) }
    case (let before?, nil):
      let other = lastByOthers(target) { $0.isDrop }
      // Whoever dropped a record after changing it undoes that first.
      guard dropped || other != nil else { break }
      let fields = differing(
        dropped ? target.kind.fields : written, before,
        present.formerRecord(target.kind, target.id))
      guard dropped || !fields.isEmpty else { break }
      add(dropped ? .bringBack(fields) : .set(fields), target)
      if let other {
        conflict(.dropped, target, other)
      } else {
        noteWriters(of: fields, target)
      }
    case (let before?, let now?):
      let fields = differing(written, before, now)
      guard !fields.isEmpty else { break }
      add(.set(fields), target)
      noteWriters(of: fields, target)
    }
  }

  private func differing(
    _ fields: [Field], _ before: any Record, _ now: (any Record)?
  ) -> [Assignment] {
    var assignments: [Assignment] = []
    for field in fields where !assignments.contains(where: { $0.field == field }) {
      let value = before.value(of: field)
      if now?.value(of: field) != value { assignments.append(Assignment(field, value)) }
    }
    return assignments
  }

  private mutating func add(_ action: Reversal.Operation.Action, _ target: Reversal.Target) {
    result.operations.append(
      Reversal.Operation(kind: target.kind, id: target.id, action: action))
  }

  private mutating func conflict(
    _ cause: Reversal.Conflict.Cause, _ target: Reversal.Target, _ touch: Touches.Touch
  ) {
    result.conflicts.append(
      Reversal.Conflict(
        kind: target.kind, id: target.id, cause: cause,
        stamp: history.entries[touch.place].stamp, author: history.entries[touch.place].author))
  }

  private mutating func noteWriters(of fields: [Assignment], _ target: Reversal.Target) {
    for assignment in fields {
      guard let touch = otherWriter(of: assignment.field, target) else { continue }
      let record =
        target.kind == .project ? present.info : present.formerRecord(target.kind, target.id)
      let value = record?.value(of: assignment.field)
      conflict(.written(assignment.field, value), target, touch)
    }
  }
}

/// What others did since.
extension Reversing {
  private func operation(_ touch: Touches.Touch) -> Entry.Operation {
    history.entries[touch.place].operations[touch.operation]
  }

  private func lastByOthers(
    _ target: Reversal.Target, where condition: (Entry.Operation) -> Bool = { _ in true }
  ) -> Touches.Touch? {
    touches.last(of: target.id) { touch in
      touch.place > place && history.entries[touch.place].stamp.writer != writer
        && operation(touch).kind == .known(target.kind) && condition(operation(touch))
    }
  }

  /// Where someone else wrote the present value of a field after the entry; nil if nobody did.
  private func otherWriter(of field: Field, _ target: Reversal.Target) -> Touches.Touch? {
    var end = history.entries.count
    while true {
      let holder = touches.last(of: target.id) { touch in
        guard touch.place < end, operation(touch).kind == .known(target.kind) else { return false }
        let entry = history.entries[touch.place]
        return entry.assignments[operation(touch).assignments].contains { $0.field == field }
      }
      guard let holder, holder.place > place else { return nil }
      let entry = history.entries[holder.place]
      guard entry.stamp.writer == writer else { return holder }
      // What an own undoing entry put back is the work of whoever had written it.
      guard let undone = entry.undoes.flatMap({ history.place(of: $0) }), undone < holder.place
      else { return nil }
      end = undone
    }
  }
}

/// What other records name.
extension Reversing {
  /// Makes a conflict of each record that would be dropped while others name it.
  private mutating func keepWhatIsNamed() {
    let namable = Set(Kind.allCases.flatMap { $0.references.map(\.kind) })
    // What stays may name more of what would be dropped.
    while true {
      let operations = result.operationsWithoutConflicts
      let dropped = operations.filter { $0.action == .drop && namable.contains($0.kind) }
      guard !dropped.isEmpty else { return }
      let counts = namings(of: dropped, after: operations)
      guard !counts.isEmpty else { return }
      for operation in dropped {
        let target = Reversal.Target(kind: operation.kind, id: operation.id)
        guard let count = counts[target] else { continue }
        result.conflicts.append(
          Reversal.Conflict(kind: target.kind, id: target.id, cause: .named(count)))
      }
    }
  }

  /// How many records of each kind would name records that operations drop.
  private func namings(
    of dropped: [Reversal.Operation], after operations: [Reversal.Operation]
  ) -> [Reversal.Target: [Kind: Int]] {
    var content = Entry.Content()
    for operation in operations { content.add(operation) }
    var after = present
    after.apply(content, at: .afterAll())
    let targets = Set(dropped.map { Reversal.Target(kind: $0.kind, id: $0.id) })
    let kinds = Set(dropped.map(\.kind))
    var counts: [Reversal.Target: [Kind: Int]] = [:]
    for kind in Kind.allCases {
      let fields = kind.references.filter { kinds.contains($0.kind) }
      guard !fields.isEmpty else { continue }
      after.forEach(kind) { record in
        var named: [Reversal.Target] = []
        for (field, kind) in fields {
          let value = record.value(of: field)
          for id in value.reference.map({ [$0] }) ?? value.references {
            let target = Reversal.Target(kind: kind, id: id)
            if targets.contains(target), !named.contains(target) { named.append(target) }
          }
        }
        for target in named { counts[target, default: [:]][kind, default: 0] += 1 }
      }
    }
    return counts
  }
}

extension Kind {
  /// The fields that name records of a kind of the project, and that kind.
  fileprivate var references: [(field: Field, kind: Kind)] {
    fields.compactMap { field in
      switch field.type {
      case .reference(let kind), .references(let kind): (field, kind)
      default: nil
      }
    }
  }
}
