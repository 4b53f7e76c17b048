internal import ProjectModel
internal import Words

/// « Depuis… ».
extension World {
  /// Begins at the last meeting, or a week ago; takes the marks away if there are any.
  mutating func toggleSince() {
    if since == nil {
      let meeting = project.pastMeetings.last
      since = Since(meeting.map { .meeting($0.id) } ?? .day(project.today.adding(days: -7)))
    } else {
      since = nil
    }
    findChanges()
  }

  /// Asks for what has changed since another moment, or for nothing.
  mutating func setSince(_ since: Since?) {
    self.since = since
    findChanges()
  }

  /// Moves where it begins by some steps.
  mutating func moveStart(by steps: Int) -> SinceRemark? {
    guard let since else { return nil }
    let from = startDay(since.start)
    switch timeStep {
    case .meeting:
      let past = project.pastMeetings
      let found =
        steps < 0
        ? past.last { ($0.date ?? from) < from } : past.first { ($0.date ?? from) > from }
      guard let found else { return steps < 0 ? .noEarlierMeeting : .noLaterMeeting }
      self.since?.start = .meeting(found.id)
    case .day, .week, .month:
      let target =
        switch timeStep {
        case .day, .meeting: from.adding(days: steps)
        case .week: from.adding(days: 7 * steps)
        case .month: from.adding(months: steps)
        }
      guard target < project.today else { return nil }
      self.since?.start = .day(target)
    }
    findChanges()
    return nil
  }

  /// What is to be said of a step of the start.
  enum SinceRemark { case noEarlierMeeting, noLaterMeeting }

  /// The day that « Depuis… » begins at the end of.
  func startDay(_ start: SinceStart) -> CalendarDay {
    switch start {
    case .day(let day): day
    case .meeting(let id):
      // On the day that is shown it may not have been noted yet.
      present.meetings[id]?.date ?? project.today.adding(days: -1)
    }
  }

  /// Takes in what new entries have changed.
  mutating func updateChanges(_ entries: [Entry]) {
    guard since != nil else { return }
    noteSince()
    // A meeting that is closed again moves the start.
    let movesStart = entries.contains { entry in
      entry.operations.contains { $0.kind == .known(.meeting) }
    }
    if movesStart || since?.update(project, touchedBy: entries) != true { findChanges() }
  }

  /// Finds what has changed anew.
  mutating func findChanges() {
    noteSince()
    guard let since, let history else { return }
    let shownCount = shownCount(history)
    let day = startDay(since.start)
    if travel?.view == .hindsight {
      guard let known = knownProject(on: day) else { return }
      var view = Hindsight(of: present)
      self.since?.base = nil
      self.since?.take(Change.between(view.project(on: day, known: known), project, since: day))
      return
    }
    let first = min(startCount(since.start, history), shownCount)
    guard let before = self.history?.project(after: first, today: project.today) else { return }
    let last = first > 0 ? history.entries[history.place(written: first - 1)] : nil
    self.since?.base =
      travel == nil ? Since.Base(before, day, last.map { ($0.written, $0.stamp) }) : nil
    let entries = history.entries(written: first..<shownCount)
    let changes = Change.between(before, project, since: day, touchedBy: entries)
    let touched = Set(entries.lazy.flatMap(\.operations).map(\.id))
    self.since?.take(
      changes + Change.payments(before, project, since: day, besides: touched))
  }

  /// How many entries were there where « Depuis… » begins.
  func startCount(_ start: SinceStart, _ history: History) -> Int {
    if case .meeting(let id) = start, let meeting = project.meetings[id],
      case .closed(let stamp) = project.end(of: meeting)
    {
      return history.count(throughEntry: stamp)
    }
    return history.count(through: startDay(start), day: { localTime($0).day })
  }
}
