/// What is counted to show a result.
public struct Indicator: Record {
  public static let kind = Kind.indicator
  public static let identifierPrefix: Character = "i"
  public static let fields: [Field] = [
    .code, .part, .title, .axis, .unit, .baseline, .targets, .targetBasis, .aggregation, .main,
    .note,
  ]
  public static let requiredFields: [Field] = [.part, .title]

  public let id: RecordID
  /// Short code, such as `I-03`.
  public var code: String = ""
  /// The part it belongs to.
  public var part: RecordID?
  /// What is counted.
  public var title: String = ""
  /// The axis of results it serves.
  public var axis: Axis?
  /// Unit, in words.
  public var unit: String = ""
  /// Value before the project.
  public var baseline: Quantity?
  /// Target of each project year, from the first.
  public var targets: [Quantity] = []
  /// Whether that is what is to be reached by its end, or in it.
  public var targetBasis: TargetBasis = .cumulative
  /// How its measures make one value.
  public var aggregation: Aggregation = .sum
  /// Whether it stands for its part on the overview.
  public var main: Bool = false
  /// Anything else.
  public var note: String = ""

  /// An empty record.
  public init(id: RecordID) { self.id = id }

  public func value(of field: Field) -> FieldValue? {
    switch field {
    case .code: .ifPresent(code)
    case .part: .ifPresent(part)
    case .title: .ifPresent(title)
    case .axis: axis.flatMap { .ifPresent($0) }
    case .unit: .ifPresent(unit)
    case .baseline: .ifPresent(baseline)
    case .targets: targets.isEmpty ? nil : .quantities(targets)
    case .targetBasis: .ifPresent(targetBasis)
    case .aggregation: .ifPresent(aggregation)
    case .main: .flag(main)
    case .note: .ifPresent(note)
    default: nil
    }
  }

  public mutating func write(_ newValue: FieldValue?, to field: Field) {
    switch field {
    case .code: code = newValue.text
    case .part: part = newValue.reference
    case .title: title = newValue.text
    case .axis: axis = newValue.choice()
    case .unit: unit = newValue.text
    case .baseline: baseline = newValue.quantity
    case .targets: targets = newValue.quantities
    case .targetBasis: targetBasis = newValue.choice() ?? .cumulative
    case .aggregation: aggregation = newValue.choice() ?? .sum
    case .main: main = newValue.flag ?? false
    case .note: note = newValue.text
    default: break
    }
  }
}
