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
}

extension Kind {
  /// The fields of a record of this kind, in the order of forms and tables.
  public var fields: [Field] {
    switch self {
    case .project:
      [
        .title, .organisation, .funder, .programme, .start, .end, .grant, .fiscalStart, .adminCap,
        .adminBase, .aidRate, .stackingCap, .toConfirm, .fictive, .note,
      ]
    case .part: [.code, .title, .short, .owner, .note]
    case .activity:
      [
        .code, .part, .title, .owner, .start, .due, .status, .progress, .cost, .municipalities,
        .note,
      ]
    case .milestone: [.activity, .title, .due, .done, .note]
    case .participation:
      [
        .municipality, .stage, .parts, .joined, .contactName, .contactRole, .contactEmail,
        .contactPhone, .lastNews, .nextStep, .note,
      ]
    case .indicator:
      [.code, .part, .title, .axis, .unit, .baseline, .targets, .aggregation, .main, .note]
    case .measure: [.indicator, .date, .value, .municipality, .note]
    case .budgetLine: [.part, .category, .year, .amount, .note]
    case .transfer: [.from, .to, .amount, .date, .reason]
    case .expense:
      [
        .date, .amount, .part, .category, .activity, .municipality, .supplier, .description,
        .reference, .state, .eligible, .note,
      ]
    case .instalment: [.title, .due, .amount, .received, .note]
    case .report: [.title, .due, .sent, .note]
    case .meeting: [.date, .title, .done, .note]
    case .decision: [.meeting, .date, .title, .owner, .due, .done, .note]
    case .risk: [.title, .part, .likelihood, .impact, .response, .owner, .status, .date, .note]
    }
  }

  /// The fields without which `add` refuses a record.
  public var requiredFields: [Field] {
    switch self {
    case .project: [.title]
    case .part: [.code, .title]
    case .activity: [.part, .title]
    case .milestone: [.activity, .title, .due]
    case .participation: [.municipality]
    case .indicator: [.part, .title]
    case .measure: [.indicator, .date, .value]
    case .budgetLine: [.category, .year, .amount]
    case .transfer: [.from, .to, .amount]
    case .expense: [.date, .amount]
    case .instalment: [.due, .amount]
    case .report: [.title, .due]
    case .meeting: [.date]
    case .decision: [.title]
    case .risk: [.title]
    }
  }

  /// The letter that identifiers of this kind begin with.
  public var identifierPrefix: Character {
    switch self {
    case .project: "p"
    case .part: "v"
    case .activity: "a"
    case .milestone: "j"
    case .participation: "m"
    case .indicator: "i"
    case .measure: "n"
    case .budgetLine: "b"
    case .transfer: "t"
    case .expense: "e"
    case .instalment: "s"
    case .report: "r"
    case .meeting: "c"
    case .decision: "d"
    case .risk: "q"
    }
  }
}
