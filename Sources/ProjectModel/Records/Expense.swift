/// An expense. It counts against the grant only if it is eligible and dated within the agreement; as
/// spent from the day it is paid, as committed until then.
public struct Expense: Record {
  public static let kind = Kind.expense
  public static let identifierPrefix: Character = "e"
  public static let fields: [Field] = [
    .date, .amount, .part, .category, .activity, .municipality, .supplier, .description, .reference,
    .state, .paid, .eligible, .note,
  ]
  public static let requiredFields: [Field] = [.date, .amount]

  public let id: RecordID
  /// The date of the expense, which decides its year.
  public var date: CalendarDay?
  /// The amount; negative for a credit.
  public var amount: Money?
  /// The part charged.
  public var part: RecordID?
  /// The category charged.
  public var category: String = ""
  /// The activity, if one.
  public var activity: RecordID?
  /// Where, if in one municipality.
  public var municipality: RecordID?
  /// To whom.
  public var supplier: String = ""
  /// What for.
  public var description: String = ""
  /// Number of the invoice or other supporting document.
  public var reference: String = ""
  /// Committed or paid.
  public var state: ExpenseState = .paid
  /// The day it was paid, or is to be; nil where only the state is known.
  public var paid: CalendarDay?
  /// Whether the agreement admits it.
  public var eligible: Bool = true
  /// Anything else.
  public var note: String = ""

  /// An empty record.
  public init(id: RecordID) { self.id = id }

  public func value(of field: Field) -> FieldValue? {
    switch field {
    case .date: .ifPresent(date)
    case .amount: .ifPresent(amount)
    case .part: .ifPresent(part)
    case .category: .ifPresent(category)
    case .activity: .ifPresent(activity)
    case .municipality: .ifPresent(municipality)
    case .supplier: .ifPresent(supplier)
    case .description: .ifPresent(description)
    case .reference: .ifPresent(reference)
    case .state: .ifPresent(state)
    case .paid: .ifPresent(paid)
    case .eligible: .flag(eligible)
    case .note: .ifPresent(note)
    default: nil
    }
  }

  public mutating func write(_ newValue: FieldValue?, to field: Field) {
    switch field {
    case .date: date = newValue.day
    case .amount: amount = newValue.money
    case .part: part = newValue.reference
    case .category: category = newValue.text
    case .activity: activity = newValue.reference
    case .municipality: municipality = newValue.reference
    case .supplier: supplier = newValue.text
    case .description: description = newValue.text
    case .reference: reference = newValue.text
    case .state: state = newValue.choice() ?? .paid
    case .paid: paid = newValue.day
    case .eligible: eligible = newValue.flag ?? true
    case .note: note = newValue.text
    default: break
    }
  }
}
