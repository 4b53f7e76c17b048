/// The values that records of a kind went through in one field, and who wrote them, as the journal
/// tells. Like all state it does not depend on the order in which entries come.
public struct FieldHistory: Hashable, Sendable {
  /// A value that was written.
  public struct Step: Hashable, Sendable {
    /// Where it stands among others.
    public var stamp: Stamp
    /// When, in milliseconds since 1970-01-01 UTC.
    public var written: Int64
    /// By whom.
    public var author: String
    /// What the field said from then on.
    public var value: FieldValue?
  }

  private let kind: Kind
  private let field: Field
  private var steps: [RecordID: [Step]] = [:]

  init(of field: Field, in kind: Kind) {
    self.kind = kind
    self.field = field
  }

  /// The steps of a record, oldest first; a value that was written again without a change is left out.
  public subscript(record: RecordID) -> [Step] {
    var changes: [Step] = []
    for step in steps[record] ?? [] where changes.isEmpty || step.value != changes.last?.value {
      changes.append(step)
    }
    return changes
  }

  /// Takes in what an entry writes.
  mutating func note(_ entry: borrowing Entry) {
    for place in 0..<entry.content.operations.count
    where entry.content.operations[place].kind == .known(kind) {
      let id = entry.content.operations[place].id
      for index in entry.content.operations[place].assignments
      where entry.content.assignments[index].field == field {
        var record = kind.emptyRecord(id)
        record.write(entry.content.assignments[index].value, to: field)
        Self.insert(
          Step(
            stamp: entry.stamp, written: entry.written, author: entry.author,
            value: record.value(of: field)), into: &steps[id, default: []])
      }
    }
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
    func order(_ step: Step) -> (String, String, Int64) {
      (String(describing: step.value), step.author, step.written)
    }
    if order(known[index - 1]) < order(step) { known[index - 1] = step }
  }
}

extension FieldHistory.Step {
  /// The stage that was written, where it is one.
  public var stage: Stage { value.choice() ?? .toContact }
}
