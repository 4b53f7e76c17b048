internal import ProjectModel
internal import Widgets
internal import Words

/// The keys of the screen *Journal*.
extension Dashboard {
  /// Makes anew what is stale, and brings what is selected into view.
  mutating func arrangeJournal() {
    history?.indexRecords()
    guard let history else { return }
    let count =
      travel.map { history.count(through: $0.day, day: { localTime($0).day }) }
      ?? history.entries.count
    journal.refresh(history, count: count, first: firstEntry(of: journal.filter.span, history))
    let rows = JournalScreen(self).rows
    journal.reveal(rows: rows)
  }

  /// The first entry of a span of days.
  private func firstEntry(of span: JournalState.Span, _ history: History) -> Int {
    let today = project.today
    switch span {
    case .all: return 0
    case .week: return history.count(through: today.adding(days: -8)) { localTime($0).day }
    case .month: return history.count(through: today.adding(months: -1)) { localTime($0).day }
    case .sinceMeeting:
      return project.pastMeetings.last.map { startCount(.meeting($0.id), history) } ?? 0
    }
  }

  /// Shows the changes of the next person only, in the end of all.
  mutating func filterByNextAuthor() {
    let next = Self.next(after: journal.filter.author, in: journal.authors)
    journal.filter { $0.author = next }
  }

  /// Shows the changes of the next kind of record only, in the end of all.
  mutating func filterByNextKind() {
    let next = Self.next(after: journal.filter.kind, in: journal.kinds)
    journal.filter { $0.kind = next }
  }

  private static func next<Element: Equatable>(
    after current: Element?, in all: [Element]
  ) -> Element? {
    guard let current else { return all.first }
    guard let index = all.firstIndex(of: current), index + 1 < all.count else { return nil }
    return all[index + 1]
  }

  /// Shows the changes of the next span of days.
  mutating func filterByNextSpan() {
    journal.filter { $0.span = JournalState.Span(rawValue: $0.span.rawValue + 1) ?? .all }
  }

  /// Shows the changes of the selected record only, or of all.
  mutating func toggleRecordFilter() {
    let record = selectedChange?.operation.id
    journal.filter { $0.record = $0.record == nil ? record : nil }
  }

  /// The selected change: its entry and its operation.
  var selectedChange: (entry: Entry, operation: Entry.Operation)? {
    guard let row = journal.selected, let history,
      history.entries.indices.contains(Int(row.place))
    else { return nil }
    let entry = history.entries[Int(row.place)]
    return (entry, entry.operations[Int(row.operation)])
  }

  /// Opens the record of the selected change.
  mutating func openJournalRow() {
    guard case .known(let kind)? = selectedChange?.operation.kind,
      let id = selectedChange?.operation.id
    else { return }
    if let subject = subject(of: kind, project.record(kind, id)) { follow(subject) }
  }

  /// Shows the changes of the record that the open page is about.
  mutating func showHistoryOfPage() {
    guard let id = pageRecord else { return }
    journal.filter {
      $0 = JournalState.Filter()
      $0.record = id
    }
    leaveAllPages()
    screen = .journal
  }

  private var pageRecord: RecordID? {
    switch page?.subject {
    case .activity(let id), .expense(let id), .record(_, let id): id
    case .part(let id): id
    case .municipality(let code): project.standings[code]?.id
    case .area, .cap, .figures, nil: nil
    }
  }

  /// Takes away what filters, then leaves.
  mutating func leaveJournal() {
    if journal.filter.isOpen {
      screen = .overview
    } else {
      journal.filter { $0 = JournalState.Filter() }
    }
  }

  /// Asks whether to put back what the selected change replaced, and says what that undoes.
  mutating func askToRestore() {
    if let refusal = writingRefusal {
      say(refusal)
      return
    }
    guard let row = journal.selected, let change = selectedChange, let history,
      case .known(let kind) = change.operation.kind
    else { return }
    let id = change.operation.id
    let before = history.record(kind, id, before: Int(row.place))
    let now = present.record(kind, id)
    var operation = Self.restoring(change.entry, change.operation, kind, before: before)
    if let now, let fields = operation.assignments {
      operation.assignments = fields.filter { now.value(of: $0.field) != $0.value }
    }
    guard operation.assignments?.isEmpty != true, operation.assignments != nil || now != nil else {
      say(wording.alreadySo)
      return
    }
    let later = history.places(of: id).last { $0 > Int(row.place) }.map { history.entries[$0] }
    let undone = later.map { entry in
      (
        author: hidesPeople ? wording.hiddenName : entry.author,
        day: localTime(entry.stamp.milliseconds).day
      )
    }
    let day = localTime(change.entry.stamp.milliseconds).day
    question = Question(
      text: wording.restoreQuestion(
        kind, operation.assignments, now: now, former: before, in: present, directory,
        undoing: undone,
        hidesPeople: hidesPeople),
      answer: .write(Draft(reason: wording.restoreReason(day), operations: [operation])))
  }

  /// Why nothing may be written now; nil if it may.
  var writingRefusal: String? {
    isReadOnly ? wording.readOnlyRefusal : travel != nil ? wording.pastRefusal : nil
  }

  /// Drops the question where entries write to a record that its answer would write to: it was asked
  /// of what is no longer so.
  mutating func forgetQuestion(touchedBy entries: [Entry]) {
    guard let asked = question?.draft?.operations else { return }
    let touched = entries.lazy.flatMap(\.operations)
    if asked.contains(where: { one in touched.contains { $0.id == one.id } }) { question = nil }
  }

  /// What puts a record back as it was before an operation.
  private static func restoring(
    _ entry: Entry, _ operation: Entry.Operation, _ kind: Kind, before: (any Record)?
  ) -> Draft.Operation {
    guard let before else { return Draft.Operation(kind: kind, id: operation.id, assignments: nil) }
    let fields =
      operation.isDrop
      ? kind.fields.filter { before.value(of: $0) != nil }
      : entry.assignments[operation.assignments].map(\.field)
    return Draft.Operation(
      kind: kind, id: operation.id,
      assignments: fields.map { Assignment($0, before.value(of: $0)) })
  }
}
