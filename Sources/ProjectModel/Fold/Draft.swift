/// A change that is to be written: an entry without stamp and author, which whoever writes it puts in.
public struct Draft: Hashable, Sendable {
  /// What is done to one record.
  public struct Operation: Hashable, Sendable {
    /// The kind of record.
    public var kind: Kind
    /// Which record; a new one has its identifier already.
    public var id: RecordID
    /// The fields that are set; nil to drop the record.
    public var assignments: [Assignment]?

    /// An operation: fields that are set, or nil to drop the record.
    public init(kind: Kind, id: RecordID, assignments: [Assignment]?) {
      self.kind = kind
      self.id = id
      self.assignments = assignments
    }
  }

  /// Why.
  public var reason: String?
  /// The entry that this undoes.
  public var undoes: Stamp?
  /// What is done, as an entry holds it: a large import becomes one without a copy.
  private(set) var steps: [Entry.Operation] = []
  private(set) var assignments: [Assignment] = []

  /// A change.
  public init(reason: String? = nil, undoes: Stamp? = nil, operations: [Operation] = []) {
    self.reason = reason
    self.undoes = undoes
    for operation in operations { add(operation) }
  }

  /// Whether nothing is done.
  public var isEmpty: Bool { steps.isEmpty }

  /// What is done, in order.
  public var operations: [Operation] {
    steps.compactMap { step in
      guard case .known(let kind) = step.kind else { return nil }
      return Operation(
        kind: kind, id: step.id,
        assignments: step.isDrop ? nil : Array(assignments[step.assignments]))
    }
  }

  private mutating func add(_ operation: Operation) {
    if let fields = operation.assignments {
      set(operation.kind, operation.id, fields)
    } else {
      drop(operation.kind, operation.id)
    }
  }

  /// Adds an operation that sets fields.
  public mutating func set(_ kind: Kind, _ id: RecordID, _ fields: some Sequence<Assignment>) {
    let start = assignments.count
    assignments += fields
    add(kind, id, isDrop: false, from: start)
  }

  /// Adds an operation that drops a record.
  public mutating func drop(_ kind: Kind, _ id: RecordID) {
    add(kind, id, isDrop: true, from: assignments.count)
  }

  private mutating func add(_ kind: Kind, _ id: RecordID, isDrop: Bool, from start: Int) {
    steps.append(
      Entry.Operation(
        kind: .known(kind), id: id, isDrop: isDrop, assignments: start..<assignments.count,
        extras: 0..<0))
  }
}
