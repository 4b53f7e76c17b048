/// The stages that each municipality went through, as the journal tells. Like all state it does not
/// depend on the order in which entries come.
public struct StageHistory: Hashable, Sendable {
  /// A stage that was written.
  public struct Step: Hashable, Sendable {
    /// Where it stands among others.
    public var stamp: Stamp
    /// When, in milliseconds since 1970-01-01 UTC.
    public var written: Int64
    /// By whom.
    public var author: String
    /// What was written.
    public var stage: Stage
  }

  private var steps: [RecordID: [Step]] = [:]

  /// The steps of a participation, oldest first; a stage that was written again without a change is
  /// left out.
  public subscript(participation: RecordID) -> [Step] {
    var changes: [Step] = []
    for step in steps[participation] ?? [] where step.stage != changes.last?.stage {
      changes.append(step)
    }
    return changes
  }

  /// Takes in what an entry writes of participations.
  mutating func note(_ entry: borrowing Entry) {
    for place in 0..<entry.content.operations.count
    where entry.content.operations[place].kind == .known(.participation) {
      let id = entry.content.operations[place].id
      for index in entry.content.operations[place].assignments
      where entry.content.assignments[index].field == .stage {
        let stage: Stage = entry.content.assignments[index].value.choice() ?? .toContact
        note(
          Step(stamp: entry.stamp, written: entry.written, author: entry.author, stage: stage),
          for: id)
      }
    }
  }

  private mutating func note(_ step: Step, for id: RecordID) {
    Self.insert(step, into: &steps[id, default: []])
  }

  private static func insert(_ step: Step, into known: inout [Step]) {
    // Entries mostly come in order.
    var index = known.count
    while index > 0, known[index - 1].stamp > step.stamp { index -= 1 }
    guard index > 0, known[index - 1].stamp == step.stamp else {
      known.insert(step, at: index)
      return
    }
    // One stamp twice can only come from a damaged copy; keep what does not depend on order.
    let other = known[index - 1]
    if (other.stage.rawValue, other.author, other.written)
      < (step.stage.rawValue, step.author, step.written)
    {
      known[index - 1] = step
    }
  }
}
