/// The fixed sets of words that a field may choose from. Raw values are the names in files.
public enum ChoiceSet: Hashable, Sendable, CaseIterable {
  case status, stage, state, axis, aggregation, adminBase, targetBasis, section, reportKind

  /// The words of the set, in their natural order.
  public var words: [String] {
    switch self {
    case .status: ActivityStatus.allCases.map(\.rawValue)
    case .stage: Stage.allCases.map(\.rawValue)
    case .state: ExpenseState.allCases.map(\.rawValue)
    case .axis: Axis.allCases.map(\.rawValue)
    case .aggregation: Aggregation.allCases.map(\.rawValue)
    case .adminBase: AdminBase.allCases.map(\.rawValue)
    case .targetBasis: TargetBasis.allCases.map(\.rawValue)
    case .section: PassageSection.allCases.map(\.rawValue)
    case .reportKind: ReportKind.allCases.map(\.rawValue)
    }
  }

  /// Whether a word belongs to the set.
  public func contains(_ word: String) -> Bool {
    switch self {
    case .status: ActivityStatus(rawValue: word) != nil
    case .stage: Stage(rawValue: word) != nil
    case .state: ExpenseState(rawValue: word) != nil
    case .axis: Axis(rawValue: word) != nil
    case .aggregation: Aggregation(rawValue: word) != nil
    case .adminBase: AdminBase(rawValue: word) != nil
    case .targetBasis: TargetBasis(rawValue: word) != nil
    case .section: PassageSection(rawValue: word) != nil
    case .reportKind: ReportKind(rawValue: word) != nil
    }
  }
}

/// Where an activity or a risk stands.
public enum ActivityStatus: String, Hashable, Sendable, CaseIterable {
  /// Not begun.
  case planned
  /// Under way; for a risk, open.
  case ongoing
  /// Finished; for a risk, closed.
  case done
  /// Stopped for now.
  case suspended
  /// Given up: counts in no total.
  case cancelled
}

/// Where a municipality stands in the project.
public enum Stage: String, Hashable, Sendable, CaseIterable {
  /// On the list of those to approach.
  case toContact
  /// Approached.
  case contacted
  /// Has agreed to take part.
  case engaged
  /// Has activities under way.
  case active
  /// Has finished its part.
  case completed
  /// Has left.
  case withdrawn
}

/// Whether an expense is an obligation still to be paid, or paid.
public enum ExpenseState: String, Hashable, Sendable, CaseIterable {
  /// *Engagée*: ordered or signed, not paid.
  case committed
  /// *Payée*.
  case paid
}

/// The axes of results of the programme.
public enum Axis: String, Hashable, Sendable, CaseIterable {
  case attraction, integration, retention
}

/// How the measures of an indicator make one value.
public enum Aggregation: String, Hashable, Sendable, CaseIterable {
  /// Measures are added up.
  case sum
  /// The newest measure counts; per municipality if measured there.
  case latest
}

/// What the administration cap is a percentage of.
public enum AdminBase: String, Hashable, Sendable, CaseIterable {
  /// The whole grant.
  case total
  /// The other expenses.
  case direct
}

/// What the targets of an indicator are of.
public enum TargetBasis: String, Hashable, Sendable, CaseIterable {
  /// What is to be reached by the end of each year, all before it included.
  case cumulative
  /// What is to be reached in each year.
  case yearly
}
