internal import ProjectModel
internal import Widgets
internal import Words

/// The changes of the screen *Journal*, newest first, and what chooses among them.
struct LogList {
  /// One operation of one entry.
  struct Row {
    /// Which entry it is, wherever it stands.
    var stamp: Stamp
    /// The place of the entry in the history.
    var place: Int32
    /// Which of its operations.
    var operation: Int32
  }

  /// What chooses among changes.
  struct Filter: Hashable {
    var author: String?
    var kind: Kind?
    var span = JournalSpan.all
    var record: RecordID?
    var text = RowFilter()

    /// Whether it lets everything through.
    var isOpen: Bool { self == Filter() }
  }

  private(set) var filter = Filter()
  private(set) var rows: [Row] = []
  /// All who wrote, in the order of the alphabet.
  private(set) var authors: [String] = []
  /// The kinds that were written.
  private(set) var kinds: [Kind] = []
  /// Changes in all.
  private(set) var total = 0
  private(set) var list = ListState()
  /// What the rows were made from; nil to make them anew.
  private var source: Source?
  /// What each change is found by, from the oldest; empty until a text is looked for.
  private var keys = LogKeys()

  /// What the rows are made from.
  private struct Source: Hashable {
    var revision: Int
    var language: Language
    var hidesPeople: Bool
  }

  /// Chooses otherwise.
  mutating func filter(_ change: (inout Filter) -> Void) {
    change(&filter)
    source = nil
  }

  /// Makes the rows anew where anything has changed that they are made from.
  mutating func refresh(_ scene: Scene) {
    let now = Source(
      revision: scene.world.revision.history, language: scene.wording.language,
      hidesPeople: scene.hidesPeople)
    guard source != now, let history = scene.world.history else { return }
    source = now
    if !filter.text.isOpen { keys.refresh(history, now.revision, scene) }
    makeRows(
      history, count: scene.world.shownCount(history),
      first: Self.firstEntry(of: filter.span, history, scene))
  }

  /// How many entries were written before a span of days.
  private static func firstEntry(
    of span: JournalSpan, _ history: History, _ scene: Scene
  ) -> Int {
    let today = scene.project.today
    func count(through day: CalendarDay) -> Int {
      history.count(through: day) { scene.localTime($0).day }
    }
    switch span {
    case .all: return 0
    case .week: return count(through: today.adding(days: -8))
    case .month: return count(through: today.adding(months: -1))
    case .sinceMeeting:
      return scene.project.pastMeetings.last.map {
        scene.world.startCount(.meeting($0.id), history)
      } ?? 0
    }
  }

  /// - Parameters:
  ///   - count: how many entries are shown, from the one that was written first.
  ///   - first: the rank of the first of them in the span.
  private mutating func makeRows(_ history: History, count: Int, first: Int) {
    let chosen = selected
    let wasFirst = list.selection == 0
    var authors: Set<String> = []
    var kinds: Set<Kind> = []
    var lastAuthor: String?
    var lastKind: Kind?
    rows = []
    total = 0
    for place in history.entries.indices.reversed() {
      let rank = history.rank(of: place)
      guard rank < count else { continue }
      let author = history.entries[place].author
      // Mostly one person writes many changes in a row.
      if author != lastAuthor { authors.insert(author) }
      lastAuthor = author
      for index in history.entries[place].operations.indices.reversed() {
        let operation = history.entries[place].operations[index]
        guard case .known(let kind) = operation.kind else { continue }
        if kind != lastKind { kinds.insert(kind) }
        lastKind = kind
        total += 1
        guard rank >= first, filter.author.map({ $0 == author }) ?? true,
          filter.kind.map({ $0 == kind }) ?? true,
          filter.record.map({ $0 == operation.id }) ?? true,
          filter.text.passes(keys[place, index])
        else { continue }
        rows.append(
          Row(
            stamp: history.entries[place].stamp, place: Int32(truncatingIfNeeded: place),
            operation: Int32(truncatingIfNeeded: index)))
      }
    }
    self.authors = authors.map { (CollationKey($0), $0) }.sorted { $0 < $1 }.map(\.1)
    self.kinds = Kind.allCases.filter { kinds.contains($0) }
    // At the top one follows what comes; elsewhere one stays on what one reads.
    let index =
      wasFirst
      ? 0
      : chosen.flatMap { chosen in
        rows.firstIndex { $0.stamp == chosen.stamp && $0.operation == chosen.operation }
      }
    list.select(index ?? list.selection, count: rows.count)
  }

  /// The selected change.
  var selected: Row? { rows.indices.contains(list.selection) ? rows[list.selection] : nil }

  /// Selects lines up or down.
  mutating func move(_ move: ListMove, seen: Int) {
    list.move(move, seen: seen, count: rows.count)
  }

  /// Brings the selected line into view.
  mutating func reveal(rows: Int) { list.reveal(rows: rows, count: self.rows.count) }
}
