/// A remark on a record, of a day. Who made it is known by the entry that did: see
/// `Project.commentHistory`.
public struct Comment: Record {
  public static let kind = Kind.comment
  public static let identifierPrefix: Character = "k"
  public static let fields: [Field] = [.on, .text, .date]
  public static let requiredFields: [Field] = [.on, .text]

  public let id: RecordID
  /// The record, of whatever kind.
  public var on: RecordID?
  /// What is said.
  public var text: String = ""
  /// When.
  public var date: CalendarDay?

  /// An empty record.
  public init(id: RecordID) { self.id = id }

  public func value(of field: Field) -> FieldValue? {
    switch field {
    case .on: .ifPresent(on)
    case .text: .ifPresent(text)
    case .date: .ifPresent(date)
    default: nil
    }
  }

  public mutating func write(_ newValue: FieldValue?, to field: Field) {
    switch field {
    case .on: on = newValue.reference
    case .text: text = newValue.text
    case .date: date = newValue.day
    default: break
    }
  }
}

extension Project {
  /// The comments by the record that they are on, newest first.
  public var commentsByRecord: [RecordID: [Comment]] {
    Dictionary(grouping: comments.filter { $0.on != nil }) { $0.on ?? $0.id }
      .mapValues { newestFirst($0) }
  }

  /// Comments by their day, then by when they were made, newest first.
  public func newestFirst(_ comments: some Sequence<Comment>) -> [Comment] {
    comments.map { comment in
      (
        day: comment.date?.number ?? .max, stamp: commentHistory[comment.id].first?.stamp,
        comment: comment
      )
    }.sorted { left, right in
      if left.day != right.day { return left.day > right.day }
      if let first = left.stamp, let second = right.stamp, first != second { return first > second }
      return left.comment.id < right.comment.id
    }.map(\.comment)
  }
}
