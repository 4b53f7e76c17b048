public import ProjectModel
internal import Widgets
internal import Words

/// Going back and forth in time.
extension Dashboard {
  /// The project as it is now, whatever day is shown.
  var present: Project { travel?.present ?? project }

  /// The day that it is now, whatever day is shown.
  public var today: CalendarDay { present.today }

  /// Goes some steps through time; the last step forth leads back to now.
  mutating func travel(by steps: Int) {
    let today = present.today
    let from = travel?.day ?? today
    let target: CalendarDay?
    switch timeStep {
    case .day: target = from.adding(days: steps)
    case .week: target = from.adding(days: 7 * steps)
    case .month: target = from.adding(months: steps)
    case .meeting:
      let days = present.pastMeetings.compactMap(\.date)
      target = steps < 0 ? days.last { $0 < from } : days.first { $0 > from } ?? today
    }
    guard let target else {
      say(wording.noEarlierMeeting)
      return
    }
    travel(to: min(target, today))
  }

  /// Shows a day; now for today and what is to come, the first day of the history for what lies
  /// before it.
  mutating func travel(to day: CalendarDay) {
    guard day < present.today else {
      if day > present.today { say(wording.notYet) }
      returnToNow()
      return
    }
    guard let first = history?.entries.first else { return }
    let start = localTime(first.stamp.milliseconds).day
    if day < start { say(wording.historyStarts(start)) }
    let target = max(day, start)
    guard target < present.today else {
      returnToNow()
      return
    }
    if travel == nil {
      travel = TimeTravel(from: project, to: target)
    } else {
      travel?.day = target
    }
    showTravelled()
  }

  /// Shows the project as it is now.
  mutating func returnToNow() {
    guard let present = travel?.present else { return }
    travel = nil
    // Where it starts was chosen from the past.
    if meeting == nil { since = nil }
    replaceShown(present)
  }

  /// Shows what was known, or what had happened.
  mutating func toggleView() {
    guard let view = travel?.view else {
      say(wording.notTravelling)
      return
    }
    travel?.view = view == .known ? .hindsight : .known
    showTravelled()
  }

  /// Shows the day that is travelled to anew.
  mutating func showTravelled() {
    guard let day = travel?.day, let known = knownProject(on: day),
      let shown = travel?.project(known: known)
    else { return }
    replaceShown(shown)
  }

  /// What was known at the end of a day.
  mutating func knownProject(on day: CalendarDay) -> Project? {
    guard let count = history?.count(through: day, day: { localTime($0).day }) else { return nil }
    return history?.project(after: count, today: day)
  }

  /// Goes to a day that was typed.
  mutating func goToTypedDay() {
    guard let field = prompt?.field else { return }
    do throws(DateProblem) {
      let day = try CalendarDay(typed: field.text, today: present.today)
      prompt = nil
      travel(to: day)
    } catch {
      say(wording.reason(error))
    }
  }
}
