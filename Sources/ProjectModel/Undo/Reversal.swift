/// What undoing one entry means against the project as it is now.
public struct Reversal: Hashable, Sendable {
  /// What puts everything back that differs now, in the order of the entry.
  public var operations: [Operation] = []
  /// What of it would undo others' work too.
  public var conflicts: [Conflict] = []

  /// Nothing to undo.
  public init() {}

  /// What is done to one record.
  public struct Operation: Hashable, Sendable {
    /// What is done.
    public enum Action: Hashable, Sendable {
      /// Fields get the values that they had.
      case set([Assignment])
      /// A record that was dropped comes back, and the fields get the values that they had, if any
      /// has another one.
      case bringBack([Assignment])
      /// A record that the entry made is dropped.
      case drop
    }

    /// The kind of the record.
    public var kind: Kind
    /// Which record.
    public var id: RecordID
    /// What is done.
    public var action: Action

    /// An operation.
    public init(kind: Kind, id: RecordID, action: Action) {
      self.kind = kind
      self.id = id
      self.action = action
    }

    /// The fields that are set, perhaps none; nil to drop the record.
    public var assignments: [Assignment]? {
      switch action {
      case .set(let fields), .bringBack(let fields): fields
      case .drop: nil
      }
    }
  }

  /// Something that someone else did since, and that undoing would undo too.
  public struct Conflict: Hashable, Sendable {
    /// What was done.
    public enum Cause: Hashable, Sendable {
      /// Another value was written to the field; its present value, nil where it is cleared.
      case written(Field, FieldValue?)
      /// The record that undoing brings back or changes was dropped.
      case dropped
      /// The record that undoing drops was changed.
      case changed
      /// The record that undoing drops is named by others; how many of each kind.
      case named([Kind: Int])
    }

    /// The kind of the record.
    public var kind: Kind
    /// Which record.
    public var id: RecordID
    /// What was done.
    public var cause: Cause
    /// The entry that did it; nil for records that name the record.
    public var stamp: Stamp?
    /// The author of that entry.
    public var author: String?

    /// The field that is at stake; nil for the whole record.
    public var field: Field? { if case .written(let field, _) = cause { field } else { nil } }
    /// The present value of that field.
    public var present: FieldValue? {
      if case .written(_, let value) = cause { value } else { nil }
    }
  }

  /// The operations that leave alone what others did since.
  public var operationsWithoutConflicts: [Operation] {
    guard !conflicts.isEmpty else { return operations }
    var records: [Target: Set<Field>?] = [:]
    for conflict in conflicts {
      let target = Target(kind: conflict.kind, id: conflict.id)
      if let field = conflict.field {
        records[target, default: []]?.insert(field)
      } else {
        records[target] = .some(nil)
      }
    }
    return operations.compactMap { operation in
      guard let fields = records[Target(kind: operation.kind, id: operation.id)] else {
        return operation
      }
      guard let fields else { return nil }
      var operation = operation
      switch operation.action {
      case .set(let assignments):
        let left = assignments.filter { !fields.contains($0.field) }
        if left.isEmpty { return nil }
        operation.action = .set(left)
      case .bringBack(let assignments):
        operation.action = .bringBack(assignments.filter { !fields.contains($0.field) })
      case .drop: break
      }
      return operation
    }
  }

  /// A record by kind, as records of two kinds may bear one identifier.
  struct Target: Hashable {
    var kind: Kind
    var id: RecordID
  }
}

extension Entry.Content {
  /// Adds what undoes something to a record.
  public mutating func add(_ operation: Reversal.Operation) {
    if let fields = operation.assignments {
      set(operation.kind, operation.id, fields)
    } else {
      drop(operation.kind, operation.id)
    }
  }
}
