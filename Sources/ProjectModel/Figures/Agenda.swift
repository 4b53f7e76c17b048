/// One thing that is due: « À faire ».
public struct AgendaItem: Hashable, Sendable {
  /// The kind of the record that is due.
  public var kind: Kind
  /// The record.
  public var id: RecordID
  /// Its code, or empty.
  public var code: String
  /// Its title.
  public var title: String
  /// The part it belongs to, if any.
  public var part: RecordID?
  /// Who answers for it, or empty.
  public var owner: String
  /// The day it is due.
  public var due: CalendarDay
  /// Days since then; 0 on the day itself, negative before.
  public var daysLate: Int
  /// An amount that comes with it.
  public var amount: Money?
  /// The activity that a milestone belongs to.
  public var activity: RecordID?
  /// Whether it is the first day of an activity, and not the last.
  public var isStart = false
}

/// What is due and what is late, oldest first.
public enum Agenda {
  /// Everything open whose due day is at most `horizon` days away.
  public static func items(of project: Project, within horizon: Int) -> [AgendaItem] {
    let today = project.today
    var items: [AgendaItem] = []
    func consider(
      _ kind: Kind, _ id: RecordID, code: String = "", title: String, part: RecordID? = nil,
      owner: String = "", due: CalendarDay?, amount: Money? = nil,
      activity: RecordID? = nil
    ) {
      guard let due, due.days(since: today) <= horizon else { return }
      items.append(
        AgendaItem(
          kind: kind, id: id, code: code, title: title, part: part, owner: owner, due: due,
          daysLate: today.days(since: due), amount: amount, activity: activity))
    }
    for activity in project.activities where activity.status != .done {
      guard activity.status != .cancelled else { continue }
      consider(
        .activity, activity.id, code: activity.code, title: activity.title, part: activity.part,
        owner: activity.owner, due: activity.due)
    }
    for milestone in project.milestones where milestone.done == nil {
      guard let activity = milestone.activity.flatMap({ project.activities[$0] }) else { continue }
      guard activity.status != .cancelled, activity.status != .done else { continue }
      consider(
        .milestone, milestone.id, code: activity.code, title: milestone.title,
        part: activity.part, owner: activity.owner, due: milestone.due, activity: activity.id)
    }
    for report in project.reports where !report.isSent(on: today) {
      consider(.report, report.id, title: report.title, due: report.due)
    }
    for instalment in project.instalments where !instalment.isReceived(on: today) {
      consider(
        .instalment, instalment.id, title: instalment.title, due: instalment.due,
        amount: instalment.amount)
    }
    for decision in project.decisions where decision.done == nil {
      consider(
        .decision, decision.id, title: decision.title, owner: decision.owner, due: decision.due)
    }
    for meeting in project.meetings where meeting.done == nil {
      guard let date = meeting.date, date >= today else { continue }
      consider(.meeting, meeting.id, title: meeting.title, due: date)
    }
    return items.sorted { ($0.due, $0.code, $0.id) < ($1.due, $1.code, $1.id) }
  }

  /// Every date from today to `horizon` days away: what comes due, and the first days of activities that
  /// have not begun.
  public static func dates(of project: Project, within horizon: Int) -> [AgendaItem] {
    let today = project.today
    var dates = items(of: project, within: horizon).filter { $0.daysLate <= 0 }
    for activity in project.activities where activity.status == .planned {
      // One that begins and ends on one day has one date.
      guard let start = activity.start, start >= today, start != activity.due,
        start.days(since: today) <= horizon
      else { continue }
      dates.append(
        AgendaItem(
          kind: .activity, id: activity.id, code: activity.code, title: activity.title,
          part: activity.part, owner: activity.owner, due: start,
          daysLate: today.days(since: start), isStart: true))
    }
    return dates.sorted { ($0.due, $0.code, $0.id) < ($1.due, $1.code, $1.id) }
  }
}
