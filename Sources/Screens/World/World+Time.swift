internal import ProjectModel
internal import Words

/// Going back and forth in time.
extension World {
  /// What is to be said of a step through time.
  enum TimeRemark {
    case noEarlierMeeting
    case notYet
    /// The first entry is of this day.
    case historyStarts(CalendarDay)
    case notTravelling
    /// Nothing was noted yet, so that there is no past.
    case nothingNoted
  }

  /// Goes some steps through time; the last step forth leads back to now.
  mutating func travel(by steps: Int) -> TimeRemark? {
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
    guard let target else { return .noEarlierMeeting }
    return travel(to: min(target, today))
  }

  /// Shows a day; now for today and what is to come. Of what was known nothing is there before the
  /// first entry, so that its day is shown for one that lies before it.
  mutating func travel(to day: CalendarDay) -> TimeRemark? {
    guard day < present.today else {
      let remark = day > present.today ? TimeRemark.notYet : nil
      returnToNow()
      return remark
    }
    guard let start = firstDay else { return history == nil ? nil : .nothingNoted }
    let isTooEarly = day < start && travel?.view != .hindsight
    let target = isTooEarly ? start : day
    guard target < present.today else {
      returnToNow()
      return isTooEarly ? .historyStarts(start) : nil
    }
    go(to: target)
    return isTooEarly ? .historyStarts(start) : nil
  }

  /// Shows a day as it is known now, also one before the first entry.
  mutating func travelWithHindsight(to day: CalendarDay) {
    guard day < present.today, history != nil else { return }
    if travel == nil { travel = TimeTravel(from: project, to: day) }
    travel?.view = .hindsight
    go(to: day)
  }

  /// The day of the first entry; nil without a history.
  var firstDay: CalendarDay? {
    guard let history, !history.entries.isEmpty else { return nil }
    return localTime(history.entries[history.place(written: 0)].written).day
  }

  private mutating func go(to day: CalendarDay) {
    if travel == nil {
      travel = TimeTravel(from: project, to: day)
    } else {
      travel?.day = day
    }
    showTravelled()
  }

  /// Shows the project as it is now.
  mutating func returnToNow() {
    guard let present = travel?.present else { return }
    travel = nil
    show(present)
  }

  /// Shows what was known, or what had happened.
  mutating func toggleView() -> TimeRemark? {
    guard let view = travel?.view else { return .notTravelling }
    travel?.view = view == .known ? .hindsight : .known
    if let day = travel?.day, view == .hindsight, let start = firstDay, day < start {
      return travel(to: day)
    }
    showTravelled()
    return nil
  }

  /// Shows the day that is travelled to anew.
  mutating func showTravelled() {
    guard let day = travel?.day, let known = knownProject(on: day),
      let shown = travel?.project(known: known)
    else { return }
    show(shown)
  }

  /// What was known at the end of a day.
  mutating func knownProject(on day: CalendarDay) -> Project? {
    guard let count = history?.count(through: day, day: { localTime($0).day }) else { return nil }
    return history?.project(after: count, today: day)
  }

  /// How many entries are shown, from the one that was written first.
  func shownCount(_ history: History) -> Int {
    travel.map { history.count(through: $0.day, day: { localTime($0).day }) }
      ?? history.entries.count
  }
}
