/// What a person writes in a report to the funder: the words of a section, or the explanation of a
/// variance. Where two writers who have not met write one, they write the same record.
public struct Passage: Record {
  public static let kind = Kind.passage
  public static let identifierPrefix: Character = "w"
  public static let fields: [Field] = [.report, .section, .part, .category, .activity, .text]
  public static let requiredFields: [Field] = [.report, .section, .text]

  public let id: RecordID
  /// The report.
  public var report: RecordID?
  /// What of it.
  public var section: PassageSection = .summary
  /// The part, for the words on one, and with a category for a line of the budget.
  public var part: RecordID?
  /// The category of a line of the budget.
  public var category: String = ""
  /// The activity whose delay is explained.
  public var activity: RecordID?
  /// The words, in paragraphs parted by empty lines.
  public var text: String = ""

  /// An empty record.
  public init(id: RecordID) { self.id = id }

  public func value(of field: Field) -> FieldValue? {
    switch field {
    case .report: .ifPresent(report)
    case .section: .choice(section.rawValue)
    case .part: .ifPresent(part)
    case .category: .ifPresent(category)
    case .activity: .ifPresent(activity)
    case .text: .ifPresent(text)
    default: nil
    }
  }

  public mutating func write(_ newValue: FieldValue?, to field: Field) {
    switch field {
    case .report: report = newValue.reference
    case .section: section = newValue.choice() ?? .summary
    case .part: part = newValue.reference
    case .category: category = newValue.text
    case .activity: activity = newValue.reference
    case .text: text = newValue.text
    default: break
    }
  }
}

/// What of a report a person writes.
public enum PassageSection: String, Hashable, Sendable, CaseIterable {
  /// The summary, in the place of the sentences that the figures make.
  case summary
  /// What has changed since the last report.
  case changes
  /// What was done in a part.
  case part
  /// Why a line of the budget differs from what was planned.
  case line
  /// Why an activity is late.
  case activity
  /// How the funder was made visible.
  case visibility
  /// What came of the project.
  case outcomes
  /// What goes on after it.
  case continuation
  /// What others can take over.
  case transfer
}

/// The kinds of report.
public enum ReportKind: String, Hashable, Sendable, CaseIterable {
  /// *Rapport d'étape*.
  case progress
  /// *Rapport final*: also what remains after the project.
  case final
  /// *Rapport financier*: money alone.
  case financial
}

/// What a passage is about, within a report.
public struct PassagePlace: Hashable, Sendable {
  /// The section.
  public var section: PassageSection
  /// The part, if it is of one.
  public var part: RecordID?
  /// The key of the category of a line of the budget; empty otherwise.
  public var category: String
  /// The activity, if it is of one.
  public var activity: RecordID?

  /// A place.
  public init(
    _ section: PassageSection, part: RecordID? = nil, category: String = "",
    activity: RecordID? = nil
  ) {
    self.section = section
    self.part = part
    self.category = SearchKey.text(category)
    self.activity = activity
  }

  /// Where a passage stands; what its section has no use for does not count.
  public init(of passage: Passage) {
    switch passage.section {
    case .part: self.init(.part, part: passage.part)
    case .line: self.init(.line, part: passage.part, category: passage.category)
    case .activity: self.init(.activity, activity: passage.activity)
    case .summary, .changes, .visibility, .outcomes, .continuation, .transfer:
      self.init(passage.section)
    }
  }

  /// The identifier of the passage at this place of a report.
  public func identifier(in report: RecordID) -> RecordID? {
    var hash = FactHash()
    hash.add(report.description)
    hash.add(section.rawValue)
    hash.add(part?.description ?? "")
    hash.add(category)
    hash.add(activity?.description ?? "")
    return RecordID(String(Passage.identifierPrefix) + hash.letters(12))
  }

  /// What is known of a new passage at this place.
  public func assignments(in report: RecordID, category name: String = "") -> [Assignment] {
    var assignments = [
      Assignment(.report, .reference(report)), Assignment(.section, .choice(section.rawValue)),
    ]
    if let part { assignments.append(Assignment(.part, .reference(part))) }
    if !category.isEmpty {
      assignments.append(Assignment(.category, .text(name.isEmpty ? category : name)))
    }
    if let activity { assignments.append(Assignment(.activity, .reference(activity))) }
    return assignments
  }
}
