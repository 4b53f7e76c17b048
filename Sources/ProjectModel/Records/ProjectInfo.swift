/// The agreement: who, what, when, how much, and its rules. A rule that is nil is unknown, and
/// shown « à confirmer », never as zero.
public struct ProjectInfo: Record {
  public static let kind = Kind.project
  public static let identifierPrefix: Character = "p"
  public static let fields: [Field] = [
    .title, .organisation, .funder, .programme, .start, .end, .grant, .adminCap, .adminBase,
    .adminCategories, .varianceLimit, .toConfirm, .fictive, .note,
  ]
  public static let requiredFields: [Field] = [.title]

  public let id: RecordID
  /// Title of the project.
  public var title: String = ""
  /// Who carries it out.
  public var organisation: String = ""
  /// Who pays.
  public var funder: String = ""
  /// The funder's programme.
  public var programme: String = ""
  /// First day of the agreement.
  public var start: CalendarDay?
  /// Last day of the agreement.
  public var end: CalendarDay?
  /// The whole grant.
  public var grant: Money?
  /// Most that administration may cost, in percent of `adminBase`.
  public var adminCap: Quantity?
  /// What the administration cap is a percentage of.
  public var adminBase: AdminBase?
  /// The categories of expense that count as administration.
  public var adminCategories: [String] = []
  /// The variance of a budget line beyond which a report must explain it, in percent of what has come
  /// due; nil for `ReportPlan.usualThreshold`.
  public var varianceLimit: Quantity?
  /// Names of fields whose values are assumptions.
  public var toConfirm: [String] = []
  /// Whether all of the project is invented, as in the demonstration.
  public var fictive: Bool = false
  /// Anything else.
  public var note: String = ""

  /// An empty record.
  public init(id: RecordID) { self.id = id }

  public func value(of field: Field) -> FieldValue? {
    switch field {
    case .title: .ifPresent(title)
    case .organisation: .ifPresent(organisation)
    case .funder: .ifPresent(funder)
    case .programme: .ifPresent(programme)
    case .start: .ifPresent(start)
    case .end: .ifPresent(end)
    case .grant: .ifPresent(grant)
    case .adminCap: .ifPresent(adminCap)
    case .varianceLimit: .ifPresent(varianceLimit)
    case .adminBase: adminBase.flatMap { .ifPresent($0) }
    case .adminCategories: adminCategories.isEmpty ? nil : .texts(adminCategories)
    case .toConfirm: toConfirm.isEmpty ? nil : .texts(toConfirm)
    case .fictive: .flag(fictive)
    case .note: .ifPresent(note)
    default: nil
    }
  }

  public mutating func write(_ newValue: FieldValue?, to field: Field) {
    switch field {
    case .title: title = newValue.text
    case .organisation: organisation = newValue.text
    case .funder: funder = newValue.text
    case .programme: programme = newValue.text
    case .start: start = newValue.day
    case .end: end = newValue.day
    case .grant: grant = newValue.money
    case .adminCap: adminCap = newValue.quantity
    case .varianceLimit: varianceLimit = newValue.quantity
    case .adminBase: adminBase = newValue.choice()
    case .adminCategories: adminCategories = newValue.texts
    case .toConfirm: toConfirm = newValue.texts
    case .fictive: fictive = newValue.flag ?? false
    case .note: note = newValue.text
    default: break
    }
  }
}
