/// « Depuis la dernière réunion ».
extension Project {
  /// Where a meeting ended.
  public enum MeetingEnd: Hashable, Sendable {
    /// It was closed at this moment.
    case closed(Stamp)
    /// It was held on this day and not closed: with the day it ended.
    case held(CalendarDay)
  }

  /// The meetings that have taken place by the project's day, oldest first: those that were closed,
  /// and those of days past.
  public var pastMeetings: [Meeting] {
    meetings.filter { meeting in
      guard let date = meeting.date else { return false }
      return date < today || (date == today && meeting.done != nil)
    }
    .sorted { ($0.date ?? today, $0.id) < ($1.date ?? today, $1.id) }
  }

  /// Where a meeting that has taken place ended.
  public func end(of meeting: Meeting) -> MeetingEnd? {
    if meeting.done != nil, let stamp = meetings.stamp(of: .done, of: meeting.id) {
      return .closed(stamp)
    }
    return meeting.date.map { .held($0) }
  }

  /// The meeting of the project's day that is not closed, if there is one.
  public var meetingToday: Meeting? {
    meetings.filter { $0.date == today && $0.done == nil }.min { $0.id < $1.id }
  }
}
