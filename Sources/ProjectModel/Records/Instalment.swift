/// A *versement* of the funder.
public struct Instalment: Record {
  public static let kind = Kind.instalment
  public static let identifierPrefix: Character = "s"
  public static let fields: [Field] = [.title, .due, .amount, .received, .note]
  public static let requiredFields: [Field] = [.due, .amount]

  public let id: RecordID
  /// Name.
  public var title: String = ""
  /// When it is due.
  public var due: CalendarDay?
  /// How much.
  public var amount: Money?
  /// When it was received.
  public var received: CalendarDay?
  /// Anything else.
  public var note: String = ""

  /// An empty record.
  public init(id: RecordID) { self.id = id }

  public func value(of field: Field) -> FieldValue? {
    switch field {
    case .title: .ifPresent(title)
    case .due: .ifPresent(due)
    case .amount: .ifPresent(amount)
    case .received: .ifPresent(received)
    case .note: .ifPresent(note)
    default: nil
    }
  }

  public mutating func write(_ newValue: FieldValue?, to field: Field) {
    switch field {
    case .title: title = newValue.text
    case .due: due = newValue.day
    case .amount: amount = newValue.money
    case .received: received = newValue.day
    case .note: note = newValue.text
    default: break
    }
  }
}

extension Instalment {
  /// Whether it has been received by a day; a day to come is a typing error and does not count.
  public func isReceived(on today: CalendarDay) -> Bool { received.map { $0 <= today } ?? false }
}
