public import ProjectModel

/// A change that the dashboard asks to be written: an entry without stamp and author, which whoever
/// writes it puts in.
public struct Draft: Hashable, Sendable {
  /// What is done to one record.
  public struct Operation: Hashable, Sendable {
    /// The kind of record.
    public var kind: Kind
    /// Which record; nil for a new one.
    public var id: RecordID?
    /// The fields that are set; nil to drop the record.
    public var assignments: [Assignment]?
  }

  /// Why.
  public var reason: String?
  /// The entry that this undoes.
  public var undoes: Stamp?
  /// What is done, in order.
  public var operations: [Operation]
}
