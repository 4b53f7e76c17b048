/// A *poste*: what is budgeted for a part and a category in one project year.
public struct BudgetLine: Record {
  public static let kind = Kind.budgetLine
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

/// A *virement*: an amount moved between two budget lines.
public struct Transfer: Record {
  public static let kind = Kind.transfer
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
