/// An activity of a part.
public struct Activity: Record {
  public static let kind = Kind.activity
  public static let identifierPrefix: Character = "a"
  public static let fields: [Field] = [
    .code, .part, .title, .owner, .start, .due, .status, .progress, .cost, .municipalities, .note,
  ]
  public static let requiredFields: [Field] = [.part, .title]

  public let id: RecordID
  /// Short code, such as `V1-03`.
  public var code: String = ""
  /// The part it belongs to.
  public var part: RecordID?
  /// What is done.
  public var title: String = ""
  /// Who answers for it.
  public var owner: String = ""
  /// Planned first day.
  public var start: CalendarDay?
  /// Planned last day.
  public var due: CalendarDay?
  /// Where it stands.
  public var status: ActivityStatus = .planned
  /// Physical progress, 0 to 100 percent.
  public var progress: Int = 0
  /// Planned cost; the weight of this activity in its part's progress.
  public var cost: Money?
  /// Codes of the municipalities where it takes place.
  public var municipalities: [RecordID] = []
  /// Anything else.
  public var note: String = ""

  /// An empty record.
  public init(id: RecordID) { self.id = id }

  public func value(of field: Field) -> FieldValue? {
    switch field {
    case .code: .ifPresent(code)
    case .part: .ifPresent(part)
    case .title: .ifPresent(title)
    case .owner: .ifPresent(owner)
    case .start: .ifPresent(start)
    case .due: .ifPresent(due)
    case .status: .ifPresent(status)
    case .progress: .integer(progress)
    case .cost: .ifPresent(cost)
    case .municipalities: .ifPresent(municipalities)
    case .note: .ifPresent(note)
    default: nil
    }
  }

  public mutating func write(_ newValue: FieldValue?, to field: Field) {
    switch field {
    case .code: code = newValue.text
    case .part: part = newValue.reference
    case .title: title = newValue.text
    case .owner: owner = newValue.text
    case .start: start = newValue.day
    case .due: due = newValue.day
    case .status: status = newValue.choice() ?? .planned
    case .progress: progress = newValue.integer ?? 0
    case .cost: cost = newValue.money
    case .municipalities: municipalities = newValue.references
    case .note: note = newValue.text
    default: break
    }
  }
}
