/// One dated value of an indicator.
public struct Measure: Record {
  public static let kind = Kind.measure
  public static let identifierPrefix: Character = "n"
  public static let fields: [Field] = [.indicator, .date, .value, .municipality, .note]
  public static let requiredFields: [Field] = [.indicator, .date, .value]

  public let id: RecordID
  /// The indicator.
  public var indicator: RecordID?
  /// When it was measured.
  public var date: CalendarDay?
  /// The value.
  public var value: Quantity?
  /// Where, if in one municipality.
  public var municipality: RecordID?
  /// Anything else.
  public var note: String = ""

  /// An empty record.
  public init(id: RecordID) { self.id = id }

  public func value(of field: Field) -> FieldValue? {
    switch field {
    case .indicator: .ifPresent(indicator)
    case .date: .ifPresent(date)
    case .value: .ifPresent(value)
    case .municipality: .ifPresent(municipality)
    case .note: .ifPresent(note)
    default: nil
    }
  }

  public mutating func write(_ newValue: FieldValue?, to field: Field) {
    switch field {
    case .indicator: indicator = newValue.reference
    case .date: date = newValue.day
    case .value: value = newValue.quantity
    case .municipality: municipality = newValue.reference
    case .note: note = newValue.text
    default: break
    }
  }
}
