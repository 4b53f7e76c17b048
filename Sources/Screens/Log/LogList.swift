internal import ProjectModel
internal import Widgets
internal import Words

/// The changes of the screen *Journal*, newest first, in the groups that they were written in, and
/// what chooses among them.
///
/// Changes are chosen and grouped when the history or the filter changes; opening a group does
/// neither.
struct LogList {
  /// One operation of one entry.
  struct Change {
    /// Which entry it is, wherever it stands.
    var stamp: Stamp
    /// The place of the entry in the history.
    var place: Int32
    /// Which of its operations.
    var operation: Int32
  }

  /// What is shown on a row.
  enum Row: Hashable {
    /// The head of a group, by its index.
    case group(Int)
    /// A change, by its index, and whether it stands under the head of its group.
    case change(Int, isInGroup: Bool)
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
  /// The changes that meet the filter.
  private(set) var changes: [Change] = []
  private(set) var groups: [LogGroup] = []
  /// What is shown.
  private(set) var rows: [Row] = []
  /// The groups whose changes are seen, by what is the same while entries come: what was written in
  /// them first.
  private var opened: Set<Stamp> = []
  /// All who wrote, in the order of the alphabet.
  private(set) var authors: [String] = []
  /// The kinds that were written.
  private(set) var kinds: [Kind] = []
  /// Changes in all.
  private(set) var total = 0
  private(set) var list = ListState()
  /// What the rows were made from; nil to make them anew.
  private var source: Source?
  /// What each change is found by; empty until a text is looked for.
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

  /// How it is looked at; the history of one record is not kept.
  var view: ViewSettings {
    var view = ViewSettings()
    view.set("author", filter.author)
    view.set("kind", filter.kind?.rawValue)
    view.set("span", "\(filter.span)")
    view.set("filter", filter.text.text)
    return view
  }

  /// Looks at it otherwise.
  mutating func show(_ view: ViewSettings) {
    filter {
      $0 = Filter()
      $0.author = view.text("author")
      $0.kind = view.text("kind").flatMap { Kind(rawValue: $0) }
      $0.span = view.choice("span", of: JournalSpan.self) ?? .all
      $0.text = RowFilter(view.text("filter") ?? "")
    }
    list = ListState()
  }

  /// Makes the rows anew where anything has changed that they are made from.
  mutating func refresh(_ scene: Scene) {
    let now = Source(
      revision: scene.world.revision.history, language: scene.wording.language,
      hidesPeople: scene.hidesPeople)
    guard source != now, let history = scene.world.history else { return }
    source = now
    if !filter.text.isOpen { keys.look(for: filter.text.text, history, now.revision, scene) }
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
    let chosen = selectedRow
    let before: (Change, Stamp?)? = chosen.map { row in
      switch row {
      case .group(let index): (changes[groups[index].changes.lowerBound], groups[index].stamp)
      case .change(let index, _): (changes[index], nil)
      }
    }
    let wasFirst = list.selection == 0
    var authors: Set<String> = []
    var kinds: Set<Kind> = []
    var lastAuthor: String?
    var lastKind: Kind?
    changes = []
    total = 0
    var making = LogGroup.Making()
    for place in history.entries.indices.reversed() {
      let rank = history.rank(of: place)
      guard rank < count else { continue }
      let author = history.entries[place].author
      // Mostly one person writes many changes in a row.
      if author != lastAuthor { authors.insert(author) }
      lastAuthor = author
      making.begin(history.entries[place], change: changes.count)
      for index in history.entries[place].operations.indices.reversed() {
        let operation = history.entries[place].operations[index]
        guard case .known(let kind) = operation.kind else { continue }
        if kind != lastKind { kinds.insert(kind) }
        lastKind = kind
        total += 1
        guard rank >= first, filter.author.map({ $0 == author }) ?? true,
          filter.kind.map({ $0 == kind }) ?? true,
          filter.record.map({ $0 == operation.id }) ?? true,
          filter.text.isOpen || keys.passes(place, index)
        else { continue }
        making.count(kind)
        changes.append(
          Change(
            stamp: history.entries[place].stamp, place: Int32(truncatingIfNeeded: place),
            operation: Int32(truncatingIfNeeded: index)))
      }
    }
    self.authors = authors.map { (CollationKey($0), $0) }.sorted { $0 < $1 }.map(\.1)
    self.kinds = Kind.allCases.filter { kinds.contains($0) }
    groups = making.groups(change: changes.count)
    showRows()
    // At the top one follows what comes; elsewhere one stays on what one reads.
    let index = wasFirst ? 0 : before.flatMap { row(of: $0.0, group: $0.1) }
    list.select(index ?? list.selection, count: rows.count)
  }

  // MARK: Groups

  /// Whether all changes are seen that meet the filter: what is looked for stays in sight.
  private var showsAll: Bool { !filter.text.isOpen || filter.record != nil }

  /// Whether the changes of a group are seen.
  func isOpen(_ group: LogGroup) -> Bool { showsAll || opened.contains(group.stamp) }

  private mutating func showRows() {
    rows = []
    for (index, group) in groups.enumerated() {
      guard group.changes.count > 1 else {
        rows.append(.change(group.changes.lowerBound, isInGroup: false))
        continue
      }
      rows.append(.group(index))
      if isOpen(group) { rows += group.changes.map { .change($0, isInGroup: true) } }
    }
  }

  /// The row that shows a change or, where it is hidden, the head of its group.
  private func row(of change: Change, group stamp: Stamp?) -> Int? {
    if let stamp, let index = groups.firstIndex(where: { $0.stamp == stamp }) {
      return rows.firstIndex(of: .group(index))
    }
    guard
      let index = changes.firstIndex(where: {
        $0.stamp == change.stamp && $0.operation == change.operation
      })
    else { return nil }
    return rows.firstIndex { row in
      switch row {
      case .change(index, _): true
      case .group(let group):
        groups[group].changes.contains(index) && !isOpen(groups[group])
      default: false
      }
    }
  }

  /// Opens the selected group, or closes it or the one that the selected change stands in.
  ///
  /// - Parameter opens: nil for the other way round.
  /// - Returns: whether there was something to open or to close.
  mutating func unfold(_ opens: Bool?) -> Bool {
    guard !showsAll, let head = selectedHead, case .group(let index) = rows[head] else {
      return false
    }
    let group = groups[index]
    let isOpen = opened.contains(group.stamp)
    guard opens.map({ $0 != isOpen }) ?? true else { return false }
    if isOpen {
      opened.remove(group.stamp)
      rows.removeSubrange((head + 1)...(head + group.changes.count))
    } else {
      opened.insert(group.stamp)
      rows.insert(contentsOf: group.changes.map { .change($0, isInGroup: true) }, at: head + 1)
    }
    list.select(head, count: rows.count)
    return true
  }

  /// Closes all groups, or opens all if none is open.
  mutating func unfoldAll() {
    guard !showsAll else { return }
    let head = selectedHead.map { rows[$0] }
    let single = selectedRow
    opened = opened.isEmpty ? Set(groups.lazy.filter { $0.changes.count > 1 }.map(\.stamp)) : []
    showRows()
    if let row = head ?? single, let index = rows.firstIndex(of: row) {
      list.select(index, count: rows.count)
    }
  }

  /// The row of the head that the selected row is, or stands under; nil for a change by itself.
  private var selectedHead: Int? {
    guard let row = selectedRow else { return nil }
    guard case .change(let index, let isInGroup) = row else { return list.selection }
    guard isInGroup else { return nil }
    var low = groups.startIndex
    var high = groups.endIndex
    while high - low > 1 {
      let middle = (low + high) / 2
      if groups[middle].changes.lowerBound <= index { low = middle } else { high = middle }
    }
    return list.selection - 1 - (index - groups[low].changes.lowerBound)
  }

  /// Selects the first change of an entry; its group is opened.
  mutating func select(_ stamp: Stamp) {
    guard let place = changes.firstIndex(where: { $0.stamp == stamp }) else { return }
    if let group = groups.first(where: { $0.changes.contains(place) }), group.changes.count > 1,
      opened.insert(group.stamp).inserted
    {
      showRows()
    }
    let row = rows.firstIndex { row in
      if case .change(place, _) = row { true } else { false }
    }
    list.select(row ?? 0, count: rows.count)
  }

  // MARK: What is selected

  private var selectedRow: Row? {
    rows.indices.contains(list.selection) ? rows[list.selection] : nil
  }

  /// The selected change; nil for a group.
  var selected: Change? {
    if case .change(let index, _) = selectedRow { changes[index] } else { nil }
  }

  /// The selected group; nil for a change.
  var selectedGroup: LogGroup? {
    if case .group(let index) = selectedRow { groups[index] } else { nil }
  }

  /// Selects lines up or down.
  mutating func move(_ move: ListMove, seen: Int) {
    list.move(move, seen: seen, count: rows.count)
  }

  /// Brings the selected line into view.
  mutating func reveal(rows: Int) { list.reveal(rows: rows, count: self.rows.count) }
}
