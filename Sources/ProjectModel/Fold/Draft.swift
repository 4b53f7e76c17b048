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
  private(set) var content = Entry.Content()

  /// A change.
  public init(reason: String? = nil, undoes: Stamp? = nil, operations: [Operation] = []) {
    self.reason = reason
    self.undoes = undoes
    for operation in operations { add(operation) }
  }

  /// Whether nothing is done.
  public var isEmpty: Bool { content.operations.isEmpty }

  /// What is done, in order.
  public var operations: [Operation] {
    content.operations.compactMap { operation in
      guard case .known(let kind) = operation.kind else { return nil }
      return Operation(
        kind: kind, id: operation.id,
        assignments: operation.isDrop ? nil : Array(content.assignments[operation.assignments]))
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
    content.set(kind, id, fields)
  }

  /// Adds an operation that drops a record.
  public mutating func drop(_ kind: Kind, _ id: RecordID) { content.drop(kind, id) }
}

extension Entry {
  /// The entry that a change becomes once it is known when it was written, and by whom.
  ///
  /// - Parameter written: what the clock shows, in milliseconds since 1970-01-01 UTC; nil for the
  ///   moment of the stamp.
  public init(_ draft: Draft, stamp: Stamp, written: Int64? = nil, author: String) {
    self.init(
      stamp: stamp, written: written, author: author, reason: draft.reason, undoes: draft.undoes,
      content: draft.content)
  }
}
