/// The kinds of record that a project holds. Raw values are the names in files and commands.
public enum Kind: String, Hashable, Sendable, CaseIterable {
  /// The agreement itself; one per folder.
  case project
  /// A *volet*.
  case part
  /// An activity of a part.
  case activity
  /// A dated step of an activity.
  case milestone
  /// A municipality that takes part.
  case participation
  /// What is counted to show results.
  case indicator
  /// One dated value of an indicator.
  case measure
  /// A *poste*: an amount for a part, a category and a project year.
  case budgetLine
  /// A *virement*: an amount moved from one budget line to another.
  case transfer
  /// An expense, committed or paid.
  case expense
  /// A *versement* of the ministry.
  case instalment
  /// A *reddition*: a report that is due.
  case report
  /// A committee meeting.
  case meeting
  /// A decision of a meeting.
  case decision
  /// A risk.
  case risk
  /// A remark on a record of any kind.
  case comment
  /// What a person writes in a report.
  case passage
}

extension Kind {
  /// The type of the records of this kind.
  public var recordType: any Record.Type {
    switch self {
    case .project: ProjectInfo.self
    case .part: Part.self
    case .activity: Activity.self
    case .milestone: Milestone.self
    case .participation: Participation.self
    case .indicator: Indicator.self
    case .measure: Measure.self
    case .budgetLine: BudgetLine.self
    case .transfer: Transfer.self
    case .expense: Expense.self
    case .instalment: Instalment.self
    case .report: Report.self
    case .meeting: Meeting.self
    case .decision: Decision.self
    case .risk: Risk.self
    case .comment: Comment.self
    case .passage: Passage.self
    }
  }

  /// The fields of a record of this kind, in the order of forms and tables.
  public var fields: [Field] { recordType.fields }

  /// The fields without which a record of this kind is refused.
  public var requiredFields: [Field] { recordType.requiredFields }

  /// The letter that identifiers of this kind begin with.
  public var identifierPrefix: Character { recordType.identifierPrefix }

  /// A record of this kind in which nothing has been written yet.
  public func emptyRecord(_ id: RecordID) -> any Record { recordType.init(id: id) }

  /// Whether a day in a field of this kind tells of what has happened, so that one to come is rarely
  /// meant.
  public func looksBack(in field: Field) -> Bool {
    switch field {
    case .date: self == .expense || self == .measure || self == .comment
    case .lastNews, .received, .sent: true
    case .done: self != .meeting
    default: false
    }
  }
}
