/// A meeting of the committee.
public struct Meeting: Record {
  public static let kind = Kind.meeting
  public static let identifierPrefix: Character = "c"
  public static let fields: [Field] = [.date, .title, .done, .note]
  public static let requiredFields: [Field] = [.date]

  public let id: RecordID
  /// When.
  public var date: CalendarDay?
  /// Name.
  public var title: String = ""
  /// When it was closed; what came later is news to the next meeting.
  public var done: CalendarDay?
  /// Anything else.
  public var note: String = ""

  /// An empty record.
  public init(id: RecordID) { self.id = id }

  public func value(of field: Field) -> FieldValue? {
    switch field {
    case .date: .ifPresent(date)
    case .title: .ifPresent(title)
    case .done: .ifPresent(done)
    case .note: .ifPresent(note)
    default: nil
    }
  }

  public mutating func write(_ newValue: FieldValue?, to field: Field) {
    switch field {
    case .date: date = newValue.day
    case .title: title = newValue.text
    case .done: done = newValue.day
    case .note: note = newValue.text
    default: break
    }
  }
}
