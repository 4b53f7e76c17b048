/// A report that the funder is owed.
public struct Report: Record {
  public static let kind = Kind.report
  public static let identifierPrefix: Character = "r"
  public static let fields: [Field] = [.title, .due, .sent, .note]
  public static let requiredFields: [Field] = [.title, .due]

  public let id: RecordID
  /// Name.
  public var title: String = ""
  /// When it is due.
  public var due: CalendarDay?
  /// When it was sent.
  public var sent: CalendarDay?
  /// Anything else.
  public var note: String = ""

  /// An empty record.
  public init(id: RecordID) { self.id = id }

  public func value(of field: Field) -> FieldValue? {
    switch field {
    case .title: .ifPresent(title)
    case .due: .ifPresent(due)
    case .sent: .ifPresent(sent)
    case .note: .ifPresent(note)
    default: nil
    }
  }

  public mutating func write(_ newValue: FieldValue?, to field: Field) {
    switch field {
    case .title: title = newValue.text
    case .due: due = newValue.day
    case .sent: sent = newValue.day
    case .note: note = newValue.text
    default: break
    }
  }
}

extension Report {
  /// Whether it has been sent by a day; a day to come is a typing error and does not count.
  public func isSent(on today: CalendarDay) -> Bool { sent.map { $0 <= today } ?? false }
}
