/// Every field that a record may have. One name means one type of value, whatever the kind of
/// record. The names of the cases are the names on the command line; raw values count from zero and
/// stay below 128, so that a set of fields is one word. They are never stored.
public enum Field: UInt8, Hashable, Sendable, CaseIterable {
  case activity, adminBase, adminCap, adminCategories, aggregation, amount, axis, baseline,
    category, code, cut
  case contactEmail, contactName, contactPhone, contactRole, cost, date, description, done, due
  case eligible, end, fictive, from, funder, grant, impact, indicator, joined
  case lastNews, likelihood, main, meeting, municipalities, municipality, nextStep, note
  case on, organisation, owner, paid, part, parts, preparedBy, programme, progress, reason, received
  case reference, report, reportKind, response, section, sent, short, stage, start, state, status,
    supplier, targetBasis, targets
  case text, title, to, toConfirm, unit, value, varianceLimit, year
}

/// What a field holds, and how files and commands write it.
public enum FieldType: Hashable, Sendable {
  /// Text of one or more lines.
  case text
  /// An amount; in JSON integer cents in a field whose name ends in `Cents`.
  case money
  /// A calendar day; `YYYY-MM-DD` in JSON.
  case day
  /// A whole number within bounds.
  case integer(ClosedRange<Int>)
  /// A number to the thousandth.
  case quantity
  /// Yes or no.
  case flag
  /// One of a fixed set of words.
  case choice(ChoiceSet)
  /// The identifier of a record of any kind.
  case anyRecord
  /// The identifier of a record of a kind.
  case reference(Kind)
  /// Identifiers of records of a kind.
  case references(Kind)
  /// The code of a municipality of the directory.
  case municipality
  /// Codes of municipalities of the directory.
  case municipalities
  /// Numbers, one per project year.
  case quantities
  /// Names of fields.
  case fieldNames
  /// Names of categories of expense.
  case categories
}

extension Field {
  /// The type of the field's values.
  public var type: FieldType {
    switch self {
    case .amount, .cost, .grant: .money
    case .date, .done, .due, .end, .joined, .lastNews, .paid, .received, .sent, .start: .day
    case .year: .integer(1...50)
    case .progress: .integer(0...100)
    case .likelihood, .impact: .integer(1...5)
    case .adminCap, .baseline, .value, .varianceLimit: .quantity
    case .targets: .quantities
    case .eligible, .fictive, .main: .flag
    case .status: .choice(.status)
    case .stage: .choice(.stage)
    case .state: .choice(.state)
    case .axis: .choice(.axis)
    case .aggregation: .choice(.aggregation)
    case .adminBase: .choice(.adminBase)
    case .targetBasis: .choice(.targetBasis)
    case .section: .choice(.section)
    case .reportKind: .choice(.reportKind)
    case .activity: .reference(.activity)
    case .indicator: .reference(.indicator)
    case .meeting: .reference(.meeting)
    case .part: .reference(.part)
    case .report: .reference(.report)
    case .from, .to: .reference(.budgetLine)
    case .on: .anyRecord
    case .parts: .references(.part)
    case .municipality: .municipality
    case .municipalities: .municipalities
    case .toConfirm: .fieldNames
    case .adminCategories: .categories
    case .category, .code, .contactEmail, .contactName, .contactPhone, .contactRole, .cut,
      .description, .funder, .nextStep, .note, .organisation, .owner, .preparedBy, .programme,
      .reason, .reference, .response,
      .short, .supplier, .text, .title, .unit:
      .text
    }
  }

  /// Whether it holds a part of a whole, in percent.
  public var isPercentage: Bool {
    switch self {
    case .adminCap, .varianceLimit: true
    default: false
    }
  }

  /// The name on the command line.
  public var name: String { Self.names[Int(rawValue)] }

  /// The name in JSON: amounts say their unit.
  public var jsonName: String { Self.jsonNames[Int(rawValue)] }

  private static let names = allCases.map { String(describing: $0) }
  private static let jsonNames = allCases.map { $0.type == .money ? $0.name + "Cents" : $0.name }

  /// The field of a name on the command line, nil if there is none.
  public init?(name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self = Self.allCases[index]
  }
}
