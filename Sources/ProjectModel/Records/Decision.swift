/// A decision of a meeting.
public struct Decision: Record {
  public static let kind = Kind.decision
  public static let identifierPrefix: Character = "d"
  public static let fields: [Field] = [.meeting, .date, .title, .owner, .due, .done, .note]
  public static let requiredFields: [Field] = [.title]

  public let id: RecordID
  /// The meeting.
  public var meeting: RecordID?
  /// When it was taken.
  public var date: CalendarDay?
  /// What was decided.
  public var title: String = ""
  /// Who carries it out.
  public var owner: String = ""
  /// By when.
  public var due: CalendarDay?
  /// When it was carried out.
  public var done: CalendarDay?
  /// Anything else.
  public var note: String = ""

  /// An empty record.
  public init(id: RecordID) { self.id = id }

  public func value(of field: Field) -> FieldValue? {
    switch field {
    case .meeting: .ifPresent(meeting)
    case .date: .ifPresent(date)
    case .title: .ifPresent(title)
    case .owner: .ifPresent(owner)
    case .due: .ifPresent(due)
    case .done: .ifPresent(done)
    case .note: .ifPresent(note)
    default: nil
    }
  }

  public mutating func write(_ newValue: FieldValue?, to field: Field) {
    switch field {
    case .meeting: meeting = newValue.reference
    case .date: date = newValue.day
    case .title: title = newValue.text
    case .owner: owner = newValue.text
    case .due: due = newValue.day
    case .done: done = newValue.day
    case .note: note = newValue.text
    default: break
    }
  }
}
