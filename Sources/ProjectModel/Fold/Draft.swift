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
  /// What is done, in order.
  public var operations: [Operation]

  /// A change.
  public init(reason: String? = nil, undoes: Stamp? = nil, operations: [Operation] = []) {
    self.reason = reason
    self.undoes = undoes
    self.operations = operations
  }

  /// Adds an operation that sets fields.
  public mutating func set(_ kind: Kind, _ id: RecordID, _ fields: [Assignment]) {
    operations.append(Operation(kind: kind, id: id, assignments: fields))
  }

  /// Adds an operation that drops a record.
  public mutating func drop(_ kind: Kind, _ id: RecordID) {
    operations.append(Operation(kind: kind, id: id, assignments: nil))
  }
}

extension Entry {
  /// The entry that a change becomes once it is known when it was written, and by whom.
  public init(_ draft: Draft, stamp: Stamp, author: String) {
    self.init(stamp: stamp, author: author, reason: draft.reason, undoes: draft.undoes)
    for operation in draft.operations {
      if let assignments = operation.assignments {
        set(operation.kind, operation.id, assignments)
      } else {
        drop(operation.kind, operation.id)
      }
    }
  }
}
