/// A municipality that takes part. Contacts are people in their role at work only.
public struct Participation: Record {
  public static let kind = Kind.participation
  public static let identifierPrefix: Character = "m"
  public static let fields: [Field] = [
    .municipality, .stage, .parts, .joined, .contactName, .contactRole, .contactEmail,
    .contactPhone, .lastNews, .nextStep, .note,
  ]
  public static let requiredFields: [Field] = [.municipality]

  public let id: RecordID
  /// Its official code.
  public var municipality: RecordID?
  /// Where it stands.
  public var stage: Stage = .toContact
  /// The parts it takes part in.
  public var parts: [RecordID] = []
  /// When it agreed to take part.
  public var joined: CalendarDay?
  /// Work contact: name.
  public var contactName: String = ""
  /// Work contact: role.
  public var contactRole: String = ""
  /// Work contact: e-mail.
  public var contactEmail: String = ""
  /// Work contact: telephone.
  public var contactPhone: String = ""
  /// When it was last heard from.
  public var lastNews: CalendarDay?
  /// What comes next.
  public var nextStep: String = ""
  /// Anything else.
  public var note: String = ""

  /// An empty record.
  public init(id: RecordID) { self.id = id }

  public func value(of field: Field) -> FieldValue? {
    switch field {
    case .municipality: .ifPresent(municipality)
    case .stage: .ifPresent(stage)
    case .parts: .ifPresent(parts)
    case .joined: .ifPresent(joined)
    case .contactName: .ifPresent(contactName)
    case .contactRole: .ifPresent(contactRole)
    case .contactEmail: .ifPresent(contactEmail)
    case .contactPhone: .ifPresent(contactPhone)
    case .lastNews: .ifPresent(lastNews)
    case .nextStep: .ifPresent(nextStep)
    case .note: .ifPresent(note)
    default: nil
    }
  }

  public mutating func write(_ newValue: FieldValue?, to field: Field) {
    switch field {
    case .municipality: municipality = newValue.reference
    case .stage: stage = newValue.choice() ?? .toContact
    case .parts: parts = newValue.references
    case .joined: joined = newValue.day
    case .contactName: contactName = newValue.text
    case .contactRole: contactRole = newValue.text
    case .contactEmail: contactEmail = newValue.text
    case .contactPhone: contactPhone = newValue.text
    case .lastNews: lastNews = newValue.day
    case .nextStep: nextStep = newValue.text
    case .note: note = newValue.text
    default: break
    }
  }
}
