extension Project {
  /// Whether a record is still to be done and its day is past: what the agenda has as late. False for
  /// kinds that are not done by a day.
  public func isLate(_ record: any Record) -> Bool {
    switch record {
    case let activity as Activity: activity.daysLate(on: today) != nil
    case let milestone as Milestone:
      milestone.done == nil && isPast(milestone.due)
        && milestone.activity.flatMap { activities[$0] }?.isOpen == true
    case let report as Report: !report.isSent(on: today) && isPast(report.due)
    case let instalment as Instalment: !instalment.isReceived(on: today) && isPast(instalment.due)
    case let decision as Decision: decision.done == nil && isPast(decision.due)
    default: false
    }
  }

  private func isPast(_ day: CalendarDay?) -> Bool { day.map { $0 < today } ?? false }
}
