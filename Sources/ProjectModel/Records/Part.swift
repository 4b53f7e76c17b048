/// A *volet* of the project.
public struct Part: Record {
  public static let kind = Kind.part
  public static let identifierPrefix: Character = "v"
  public static let fields: [Field] = [.code, .title, .short, .owner, .note]
  public static let requiredFields: [Field] = [.code, .title]

  public let id: RecordID
  /// Short code, such as `V1`.
  public var code: String = ""
  /// Full name.
  public var title: String = ""
  /// Name for narrow places.
  public var short: String = ""
  /// Who answers for it.
  public var owner: String = ""
  /// Anything else.
  public var note: String = ""

  /// An empty record.
  public init(id: RecordID) { self.id = id }

  public func value(of field: Field) -> FieldValue? {
    switch field {
    case .code: .ifPresent(code)
    case .title: .ifPresent(title)
    case .short: .ifPresent(short)
    case .owner: .ifPresent(owner)
    case .note: .ifPresent(note)
    default: nil
    }
  }

  public mutating func write(_ newValue: FieldValue?, to field: Field) {
    switch field {
    case .code: code = newValue.text
    case .title: title = newValue.text
    case .short: short = newValue.text
    case .owner: owner = newValue.text
    case .note: note = newValue.text
    default: break
    }
  }
}
