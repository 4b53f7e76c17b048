/// Something that may go wrong.
public struct Risk: Record {
  public static let kind = Kind.risk
  public static let identifierPrefix: Character = "q"
  public static let fields: [Field] = [
    .title, .part, .likelihood, .impact, .response, .owner, .status, .date, .note,
  ]
  public static let requiredFields: [Field] = [.title]

  public let id: RecordID
  /// What.
  public var title: String = ""
  /// The part it threatens.
  public var part: RecordID?
  /// 1 (rare) to 5 (almost certain).
  public var likelihood: Int?
  /// 1 (slight) to 5 (severe).
  public var impact: Int?
  /// What is done about it.
  public var response: String = ""
  /// Who watches it.
  public var owner: String = ""
  /// `ongoing` while open, `done` once closed.
  public var status: ActivityStatus = .ongoing
  /// When it was noted.
  public var date: CalendarDay?
  /// Anything else.
  public var note: String = ""

  /// How grave it is, 1 to 25: likelihood times impact; nil where one of them is not said.
  public var score: Int? {
    guard let likelihood, let impact else { return nil }
    return likelihood * impact
  }

  /// An empty record.
  public init(id: RecordID) { self.id = id }

  public func value(of field: Field) -> FieldValue? {
    switch field {
    case .title: .ifPresent(title)
    case .part: .ifPresent(part)
    case .likelihood: .ifPresent(likelihood)
    case .impact: .ifPresent(impact)
    case .response: .ifPresent(response)
    case .owner: .ifPresent(owner)
    case .status: .ifPresent(status)
    case .date: .ifPresent(date)
    case .note: .ifPresent(note)
    default: nil
    }
  }

  public mutating func write(_ newValue: FieldValue?, to field: Field) {
    switch field {
    case .title: title = newValue.text
    case .part: part = newValue.reference
    case .likelihood: likelihood = newValue.integer
    case .impact: impact = newValue.integer
    case .response: response = newValue.text
    case .owner: owner = newValue.text
    case .status: status = newValue.choice() ?? .ongoing
    case .date: date = newValue.day
    case .note: note = newValue.text
    default: break
    }
  }
}
