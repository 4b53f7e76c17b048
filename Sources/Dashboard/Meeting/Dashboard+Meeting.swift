internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The mode for the projector: entering and leaving, turning pages, closing the meeting.
extension Dashboard {
  /// The pages, in order.
  var meetingPages: [MeetingState.Page] {
    [.whole] + panels.compactMap { $0.part.map { .part($0.id) } } + [.map, .changes, .decisions]
  }

  /// The page that is shown.
  var meetingPage: MeetingState.Page {
    let pages = meetingPages
    return pages[min(meeting?.page ?? 0, pages.count - 1)]
  }

  /// Starts the mode: a light theme, no names of people, changes since the last meeting at hand.
  mutating func enterMeeting() {
    leaveAllPages()
    meeting = MeetingState(theme: theme, hidPeople: hidesPeople, since: since)
    if theme != .mono { theme = .projector }
    hidesPeople = true
    notice = nil
    since = nil
    toggleSince()
    since?.isOpen = false
    meeting?.remark = wording.meetingKeys
  }

  /// Ends it; the dashboard is as it was.
  mutating func leaveMeeting() {
    guard let meeting else { return }
    theme = meeting.theme
    hidesPeople = meeting.hidPeople
    since = meeting.since
    self.meeting = nil
    findChanges()
  }

  /// Turns some pages; after the last one comes the first.
  mutating func turnPage(by steps: Int) {
    let count = meetingPages.count
    let page = meeting?.page ?? 0
    meeting?.page = ((page + steps) % count + count) % count
    meeting?.top = 0
  }

  /// Lets pages turn by themselves, or stops them.
  mutating func toggleAutomaticTurning(_ now: Int64) {
    let isTurning = meeting?.nextTurn != nil
    meeting?.nextTurn = isTurning ? nil : now + MeetingState.turnInterval
  }

  /// Turns the page if its time has come.
  mutating func turnPageIfDue(_ now: Int64) {
    guard let next = meeting?.nextTurn, next <= now else { return }
    turnPage(by: 1)
    meeting?.nextTurn = now + MeetingState.turnInterval
  }

  /// Asks whether to close the meeting of today.
  mutating func askToCloseMeeting() {
    if let refusal = writingRefusal {
      meeting?.remark = refusal
      return
    }
    let today = present.today
    let open = present.meetingToday
    // Closing it again moves its end.
    let closed = present.pastMeetings.last { $0.date == today }
    let held = open ?? closed
    var fields = [Assignment(.done, .day(today))]
    if held == nil {
      fields += [
        Assignment(.date, .day(today)), Assignment(.title, .text(wording.meetingWord)),
      ]
    }
    let id = held?.id ?? identifiers.next(.meeting)
    question = Question(
      text: wording.closeQuestion(isClosed: open == nil && closed != nil),
      answer: .write(
        Draft(operations: [Draft.Operation(kind: .meeting, id: id, assignments: fields)])))
  }

  /// Makes anew what the page that is shown needs.
  mutating func arrangeMeeting() {
    let count = meetingPages.count
    if let page = meeting?.page { meeting?.page = min(page, count - 1) }
    if meetingPage == .map {
      municipalities.refresh(project, directory, wording)
      municipalities.fitWholeMap(into: MeetingView(self).mapArea.size)
    }
    let view = MeetingView(self)
    let most = max(0, view.lineCount - view.lineRows)
    if let top = meeting?.top { meeting?.top = min(max(0, top), most) }
  }
}
