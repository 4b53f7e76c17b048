extension Kind {
  /// A record of this kind in which nothing has been written yet.
  public func emptyRecord(_ id: RecordID) -> any Record {
    switch self {
    case .project: ProjectInfo(id: id)
    case .part: Part(id: id)
    case .activity: Activity(id: id)
    case .milestone: Milestone(id: id)
    case .participation: Participation(id: id)
    case .indicator: Indicator(id: id)
    case .measure: Measure(id: id)
    case .budgetLine: BudgetLine(id: id)
    case .transfer: Transfer(id: id)
    case .expense: Expense(id: id)
    case .instalment: Instalment(id: id)
    case .report: Report(id: id)
    case .meeting: Meeting(id: id)
    case .decision: Decision(id: id)
    case .risk: Risk(id: id)
    }
  }
}
