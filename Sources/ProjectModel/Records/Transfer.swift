/// A *virement*: an amount moved between two budget lines.
public struct Transfer: Record {
  public static let kind = Kind.transfer
  public static let identifierPrefix: Character = "t"
  public static let fields: [Field] = [.from, .to, .amount, .date, .reason]
  public static let requiredFields: [Field] = [.from, .to, .amount]

  public let id: RecordID
  /// The line that gives.
  public var from: RecordID?
  /// The line that receives.
  public var to: RecordID?
  /// The amount moved.
  public var amount: Money?
  /// When.
  public var date: CalendarDay?
  /// Why.
  public var reason: String = ""

  /// An empty record.
  public init(id: RecordID) { self.id = id }

  public func value(of field: Field) -> FieldValue? {
    switch field {
    case .from: .ifPresent(from)
    case .to: .ifPresent(to)
    case .amount: .ifPresent(amount)
    case .date: .ifPresent(date)
    case .reason: .ifPresent(reason)
    default: nil
    }
  }

  public mutating func write(_ newValue: FieldValue?, to field: Field) {
    switch field {
    case .from: from = newValue.reference
    case .to: to = newValue.reference
    case .amount: amount = newValue.money
    case .date: date = newValue.day
    case .reason: reason = newValue.text
    default: break
    }
  }
}
