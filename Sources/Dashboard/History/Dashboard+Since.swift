internal import ProjectModel
internal import Widgets
internal import Words

/// « Depuis… ».
extension Dashboard {
  /// Opens the list of changes since the last meeting; takes their marks away if there are any.
  mutating func toggleSince() {
    if since == nil {
      let meeting = project.pastMeetings.last
      since = Since(meeting.map { .meeting($0.id) } ?? .day(project.today.adding(days: -7)))
    } else {
      since = nil
    }
    findChanges()
  }

  /// Moves where « Depuis… » begins by some steps.
  mutating func moveStart(by steps: Int) {
    guard let since else { return }
    if timeStep == .meeting {
      moveStartToMeeting(steps, from: startDay(since.start))
    } else {
      let from = startDay(since.start)
      let target =
        switch timeStep {
        case .day, .meeting: from.adding(days: steps)
        case .week: from.adding(days: 7 * steps)
        case .month: from.adding(months: steps)
        }
      guard target < project.today else { return }
      self.since?.start = .day(target)
    }
    findChanges()
  }

  private mutating func moveStartToMeeting(_ steps: Int, from day: CalendarDay) {
    let past = project.pastMeetings
    let found =
      steps < 0
      ? past.last { ($0.date ?? day) < day } : past.first { ($0.date ?? day) > day }
    if let found {
      since?.start = .meeting(found.id)
    } else {
      say(steps < 0 ? wording.noEarlierMeeting : wording.noLaterMeeting)
    }
  }

  /// The day that « Depuis… » begins at the end of.
  func startDay(_ start: Since.Start) -> CalendarDay {
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
    // A meeting that is closed again moves the start.
    let movesStart = entries.contains { entry in
      entry.operations.contains { $0.kind == .known(.meeting) }
    }
    if movesStart || since?.update(project, touchedBy: entries) != true { findChanges() }
  }

  /// Finds what has changed anew.
  mutating func findChanges() {
    guard let since, let history else { return }
    let shownCount =
      travel.map { history.count(through: $0.day, day: { localTime($0).day }) }
      ?? history.entries.count
    if travel?.view == .hindsight {
      let day = startDay(since.start)
      guard let known = knownProject(on: day) else { return }
      var view = Hindsight(of: present)
      self.since?.base = nil
      self.since?.take(Change.between(view.project(on: day, known: known), project))
      return
    }
    let first = min(startCount(since.start, history), shownCount)
    guard let before = self.history?.project(after: first, today: project.today) else { return }
    let last = first > 0 ? history.entries[first - 1].stamp : nil
    self.since?.base = travel == nil ? (before, last) : nil
    self.since?.take(
      Change.between(before, project, touchedBy: history.entries[first..<shownCount]))
  }

  func startCount(_ start: Since.Start, _ history: History) -> Int {
    if case .meeting(let id) = start, let meeting = project.meetings[id],
      case .closed(let stamp) = project.end(of: meeting)
    {
      return history.count(through: stamp.milliseconds)
    }
    return history.count(through: startDay(start), day: { localTime($0).day })
  }

  /// Opens the page of the selected change.
  mutating func openChange() {
    guard let change = since?.selected else { return }
    guard let subject = subject(of: change.kind, change.after ?? change.before) else { return }
    since?.isOpen = false
    follow(subject)
  }

  /// The page that shows a record; nil where none does.
  func subject(of kind: Kind, _ record: (any Record)?) -> Page.Subject? {
    guard let record, project.record(kind, record.id) != nil else { return nil }
    switch record {
    case let activity as Activity: return .activity(activity.id)
    case let part as Part: return .part(part.id)
    case let participation as Participation:
      return participation.municipality.map { .municipality($0) }
    case let expense as Expense: return .expense(expense.id)
    case let milestone as Milestone: return milestone.activity.map { .activity($0) }
    case is ProjectInfo: return nil
    default: return .record(kind, record.id)
    }
  }
}
