/// A dated step of an activity.
public struct Milestone: Record {
  public static let kind = Kind.milestone
  public static let identifierPrefix: Character = "j"
  public static let fields: [Field] = [.activity, .title, .due, .done, .note]
  public static let requiredFields: [Field] = [.activity, .title, .due]

  public let id: RecordID
  /// The activity.
  public var activity: RecordID?
  /// What is reached.
  public var title: String = ""
  /// When it is due.
  public var due: CalendarDay?
  /// When it was reached.
  public var done: CalendarDay?
  /// Anything else.
  public var note: String = ""

  /// An empty record.
  public init(id: RecordID) { self.id = id }

  public func value(of field: Field) -> FieldValue? {
    switch field {
    case .activity: .ifPresent(activity)
    case .title: .ifPresent(title)
    case .due: .ifPresent(due)
    case .done: .ifPresent(done)
    case .note: .ifPresent(note)
    default: nil
    }
  }

  public mutating func write(_ newValue: FieldValue?, to field: Field) {
    switch field {
    case .activity: activity = newValue.reference
    case .title: title = newValue.text
    case .due: due = newValue.day
    case .done: done = newValue.day
    case .note: note = newValue.text
    default: break
    }
  }
}
