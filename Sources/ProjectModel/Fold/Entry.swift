/// One transaction: what one person wrote at one moment. All of it counts, or none.
public struct Entry: Hashable, Sendable {
  /// When and by whom; the identity of the entry, and what orders it among others.
  public var stamp: Stamp
  /// What the clock of the machine showed, in milliseconds since 1970-01-01 UTC: the moment at which
  /// people wrote. It differs from that of the stamp where some clock ran ahead before.
  public var written: Int64
  /// The name that the writer goes by.
  public var author: String
  /// Why, where it was said.
  public var reason: String?
  /// The entry that this one undoes; an entry that undoes an undoing one does again what that undid.
  public var undoes: Stamp?
  /// Version of the format that it was written in.
  public var version: Int
  /// What was done.
  public var content: Content

  /// The version that this program writes.
  public static let currentVersion = 1

  /// An entry, by default without operations.
  ///
  /// - Parameter written: what the clock showed; nil for the moment of the stamp.
  public init(
    stamp: Stamp, written: Int64? = nil, author: String, reason: String? = nil,
    undoes: Stamp? = nil, version: Int = Entry.currentVersion, content: Content = Content()
  ) {
    self.stamp = stamp
    self.written = written ?? stamp.milliseconds
    self.author = author
    self.reason = reason
    self.undoes = undoes
    self.version = version
    self.content = content
  }

  /// What was done, in order.
  @inlinable public var operations: [Operation] { content.operations }
  /// The assignments of all operations.
  @inlinable public var assignments: [Assignment] { content.assignments }
  /// Fields that this program does not know, of all operations.
  @inlinable public var extras: [Extra] { content.extras }

  /// A copy that takes no more memory than it needs, to be kept: one that was just read has the room
  /// of the longest line before it.
  public borrowing func compact() -> Entry {
    Entry(
      stamp: stamp, written: written, author: author, reason: reason, undoes: undoes,
      version: version, content: content.compact)
  }

  /// Adds an operation that sets fields.
  public mutating func set(_ kind: Kind, _ id: RecordID, _ fields: [Assignment]) {
    content.set(kind, id, fields)
  }

  /// Adds an operation that drops a record.
  public mutating func drop(_ kind: Kind, _ id: RecordID) {
    content.drop(kind, id)
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
}
