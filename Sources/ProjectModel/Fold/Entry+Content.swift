extension Entry {
  /// What an entry does, without when, by whom and why.
  ///
  /// Assignments of all operations share one array, so that reading one line of a journal after
  /// another into the same content allocates nothing per operation.
  public struct Content: Hashable, Sendable {
    /// What is done, in order.
    public private(set) var operations: [Operation] = []
    /// The assignments of all operations.
    public private(set) var assignments: [Assignment] = []
    /// Fields that this program does not know, with their JSON text.
    public private(set) var extras: [Extra] = []

    /// Nothing.
    public init() {}

    /// Adds an operation that sets fields.
    public mutating func set(_ kind: Kind, _ id: RecordID, _ fields: some Sequence<Assignment>) {
      let mark = self.mark
      assignments += fields
      close(.known(kind), id, isDrop: false, since: mark)
    }

    /// Adds an operation that drops a record.
    public mutating func drop(_ kind: Kind, _ id: RecordID) {
      close(.known(kind), id, isDrop: true, since: mark)
    }

    /// Where the assignments of the next operation begin.
    public struct Mark {
      fileprivate var assignments: Int
      fileprivate var extras: Int
    }

    /// The present end of the assignments.
    public var mark: Mark { Mark(assignments: assignments.count, extras: extras.count) }

    /// Adds an assignment that the next `close` takes in.
    @inline(__always)
    public mutating func assign(_ field: Field, _ value: FieldValue?) {
      assignments.append(Assignment(field, value))
    }

    /// Adds an unknown field that the next `close` takes in.
    public mutating func assign(_ extra: Extra) {
      extras.append(extra)
    }

    /// Forgets the assignments since a mark.
    public mutating func discard(since mark: Mark) {
      assignments.removeSubrange(mark.assignments...)
      extras.removeSubrange(mark.extras...)
    }

    /// Adds an operation made of the assignments since a mark.
    public mutating func close(_ kind: KindName, _ id: RecordID, isDrop: Bool, since mark: Mark) {
      operations.append(
        Operation(
          kind: kind, id: id, isDrop: isDrop, assignments: mark.assignments..<assignments.count,
          extras: mark.extras..<extras.count))
    }

    /// The same in arrays that have no more room than they need.
    var compact: Content {
      var copy = Content()
      copy.operations = operations.compact
      copy.assignments = assignments.compact
      copy.extras = extras.compact
      return copy
    }

    /// Forgets everything, keeping the memory.
    public mutating func removeAll() {
      operations.removeAll(keepingCapacity: true)
      assignments.removeAll(keepingCapacity: true)
      if !extras.isEmpty { extras.removeAll(keepingCapacity: true) }
    }
  }
}

extension Array {
  /// The same elements, in an array that has no more room than they need.
  fileprivate var compact: [Element] {
    isEmpty
      ? []
      : Array(unsafeUninitializedCapacity: count) { buffer, number in
        _ = buffer.initialize(from: self)
        number = count
      }
  }
}
