/// One transaction: what one person wrote at one moment. All of it counts, or none.
///
/// Assignments of all operations share one array, so that reading a journal into one entry after
/// another allocates nothing per operation.
public struct Entry: Hashable, Sendable {
  /// When and by whom; the identity of the entry.
  public var stamp: Stamp
  /// The name that the writer goes by.
  public var author: String
  /// Why, where it was said.
  public var reason: String?
  /// The entry that this one undoes; an entry that undoes an undoing one does again what that undid.
  public var undoes: Stamp?
  /// Version of the format that it was written in.
  public var version: Int
  /// What was done, in order.
  public private(set) var operations: [Operation] = []
  /// The assignments of all operations.
  public private(set) var assignments: [Assignment] = []
  /// Fields that this program does not know, with their JSON text.
  public private(set) var extras: [Extra] = []

  /// The version that this program writes.
  public static let currentVersion = 1

  /// An entry without operations.
  public init(
    stamp: Stamp, author: String, reason: String? = nil, undoes: Stamp? = nil,
    version: Int = Entry.currentVersion
  ) {
    self.stamp = stamp
    self.author = author
    self.reason = reason
    self.undoes = undoes
    self.version = version
  }

  /// The entry that a change becomes once it is known when it was written, and by whom.
  public init(_ draft: Draft, stamp: Stamp, author: String) {
    self.init(stamp: stamp, author: author, reason: draft.reason, undoes: draft.undoes)
    operations = draft.steps
    assignments = draft.assignments
  }

  /// An entry that nobody wrote, for a decoder to fill with line after line.
  public static var blank: Entry {
    Entry(stamp: Stamp(milliseconds: 0, counter: 0, writer: WriterID(word: 0)), author: "")
  }

  /// A field that this program does not know.
  public struct Extra: Hashable, Sendable {
    /// Name of the field.
    public var name: String
    /// Its value as JSON text; nil clears it.
    public var json: String?

    /// An unknown field.
    public init(name: String, json: String?) {
      self.name = name
      self.json = json
    }
  }

  /// The name of a kind, known or not.
  public enum KindName: Hashable, Sendable {
    /// A kind of this program.
    case known(Kind)
    /// A kind of a later program.
    case other(String)
  }

  /// One operation: fields set on a record, or the record dropped.
  public struct Operation: Hashable, Sendable {
    /// The kind of record.
    public var kind: KindName
    /// Which record.
    public var id: RecordID
    /// Whether the record is dropped rather than written.
    public var isDrop: Bool
    /// Its part of the entry's `assignments`.
    public var assignments: Range<Int>
    /// Its part of the entry's `extras`.
    public var extras: Range<Int>
  }

  /// Adds an operation that sets fields.
  public mutating func set(_ kind: Kind, _ id: RecordID, _ fields: [Assignment]) {
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

  /// Empties the entry for the next line, keeping its memory.
  public mutating func reset() {
    reason = nil
    undoes = nil
    author = ""
    version = Entry.currentVersion
    operations.removeAll(keepingCapacity: true)
    assignments.removeAll(keepingCapacity: true)
    if !extras.isEmpty { extras.removeAll(keepingCapacity: true) }
  }
}
