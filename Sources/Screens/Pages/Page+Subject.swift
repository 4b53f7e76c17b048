internal import ProjectModel

extension Project {
  /// The page that shows a record; nil where none does.
  func subject(of kind: Kind, _ record: (any Record)?) -> Page.Subject? {
    guard let record, self.record(kind, record.id) != nil else { return nil }
    switch record {
    case let activity as Activity: return .activity(activity.id)
    case let part as Part: return .part(part.id)
    case let participation as Participation:
      return participation.municipality.map { .municipality($0) }
    case let expense as Expense: return .expense(expense.id)
    case let milestone as Milestone: return milestone.activity.map { .activity($0) }
    case is ProjectInfo: return nil
    case let passage as Passage:
      return passage.report.map { .passage($0, PassagePlace(of: passage)) }
        ?? .record(kind, record.id)
    default: return .record(kind, record.id)
    }
  }
}
