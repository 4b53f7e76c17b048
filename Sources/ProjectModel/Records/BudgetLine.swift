/// A *poste*: what is budgeted for a part and a category in one project year.
public struct BudgetLine: Record {
  public static let kind = Kind.budgetLine
  public static let identifierPrefix: Character = "b"
  public static let fields: [Field] = [.part, .category, .year, .amount, .note]
  public static let requiredFields: [Field] = [.category, .year, .amount]

  public let id: RecordID
  /// The part; nil for what serves all of them, such as administration.
  public var part: RecordID?
  /// The category of expense.
  public var category: String = ""
  /// Project year, 1 for the first.
  public var year: Int?
  /// Initial amount; transfers change what is left, not this.
  public var amount: Money?
  /// Anything else.
  public var note: String = ""

  /// An empty record.
  public init(id: RecordID) { self.id = id }

  public func value(of field: Field) -> FieldValue? {
    switch field {
    case .part: .ifPresent(part)
    case .category: .ifPresent(category)
    case .year: .ifPresent(year)
    case .amount: .ifPresent(amount)
    case .note: .ifPresent(note)
    default: nil
    }
  }

  public mutating func write(_ newValue: FieldValue?, to field: Field) {
    switch field {
    case .part: part = newValue.reference
    case .category: category = newValue.text
    case .year: year = newValue.integer
    case .amount: amount = newValue.money
    case .note: note = newValue.text
    default: break
    }
  }
}
