internal import ProjectModel
internal import Widgets
internal import Words

/// What the screen *Journal* remembers: the changes, newest first, and what chooses among them.
struct JournalState: Sendable {
  /// One operation of one entry.
  struct Row: Sendable {
    /// Which entry it is, wherever it stands.
    var stamp: Stamp
    /// The place of the entry in the history.
    var place: Int32
    /// Which of its operations.
    var operation: Int32
  }

  typealias Span = JournalSpan

  /// What chooses among changes.
  struct Filter: Hashable, Sendable {
    var author: String?
    var kind: Kind?
    var span = Span.all
    var record: RecordID?

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
  private var isStale = true

  /// Notes that the history or the day has changed.
  mutating func invalidate() { isStale = true }

  /// Chooses otherwise.
  mutating func filter(_ change: (inout Filter) -> Void) {
    change(&filter)
    isStale = true
  }

  /// Makes the rows anew.
  ///
  /// - Parameters:
  ///   - count: how many entries are shown, from the oldest.
  ///   - first: the first entry of the span.
  mutating func refresh(_ history: History, count: Int, first: Int) {
    guard isStale else { return }
    isStale = false
    let chosen = selected
    let wasFirst = list.selection == 0
    var authors: Set<String> = []
    var kinds: Set<Kind> = []
    var lastAuthor: String?
    var lastKind: Kind?
    rows = []
    total = 0
    for place in stride(from: count - 1, through: 0, by: -1) {
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
        guard place >= first, filter.author.map({ $0 == author }) ?? true,
          filter.kind.map({ $0 == kind }) ?? true,
          filter.record.map({ $0 == operation.id }) ?? true
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
  mutating func move(by rows: Int) { list.move(by: rows, count: self.rows.count) }

  /// Brings the selected line into view.
  mutating func reveal(rows: Int) { list.reveal(rows: rows, count: self.rows.count) }
}
