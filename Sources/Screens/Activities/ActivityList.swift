internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The rows of the screen *Volets*: parts, and under each its activities, filtered and sorted.
///
/// Activities are sorted when the project or the order changes, and chosen from when the filter
/// does; a move of the selection does neither. Sort and search keys are kept from change to change.
struct ActivityList {
  /// One row.
  enum Row: Hashable, Sendable {
    /// The head of a part; nil for activities without one.
    case part(RecordID?)
    case activity(RecordID)
  }

  private struct Keys {
    var source: String
    var search: String
    var code: CollationKey
    var title: CollationKey
    var owner: CollationKey
    var widths: Widths
  }

  /// Columns of the longest texts.
  struct Widths {
    var code = 0
    var title = 0
    var owner = 0

    mutating func widen(to other: Widths) {
      code = max(code, other.code)
      title = max(title, other.title)
      owner = max(owner, other.owner)
    }
  }

  /// A part with its activities in order.
  private struct Group {
    var part: RecordID?
    var activities: [(id: RecordID, search: String)]
  }

  /// The rows that are shown.
  private(set) var rows: [Row] = []
  /// Number of activities that meet the filter.
  private(set) var matchCount = 0
  /// Columns of the longest texts of all activities.
  private(set) var widths = Widths()
  /// Which row is selected and seen.
  var list = ListState()
  /// What activities are sorted by.
  private(set) var order = ActivityOrder.code
  /// Whether the order is turned round.
  private(set) var isReversed = false
  /// The text to filter by.
  private(set) var filter = ""
  /// Parts whose activities are hidden.
  private(set) var collapsed: Set<RecordID?> = []

  private var groups: [Group] = []
  private var keys: [RecordID: Keys] = [:]
  /// Which making of the activities the rows were made from.
  private var revision: Int?

  /// The selected row; nil for an empty list.
  var selected: Row? { rows.indices.contains(list.selection) ? rows[list.selection] : nil }

  /// Selects a row if it is shown.
  mutating func select(_ row: Row) {
    if let index = rows.firstIndex(of: row) { list.select(index, count: rows.count) }
  }

  /// Makes the rows anew if activities have changed since.
  ///
  /// - Parameter revision: which making of the activities the project holds.
  mutating func refresh(_ project: Project, _ revision: Int) {
    guard self.revision != revision else { return }
    self.revision = revision
    refreshKeys(project)
    sort(project)
  }

  /// Sorts by another thing, or the other way round.
  mutating func sort(by order: ActivityOrder, isReversed: Bool, _ project: Project) {
    self.order = order
    self.isReversed = isReversed
    sort(project)
  }

  /// Filters by another text.
  mutating func filter(by text: String) {
    guard text != filter else { return }
    filter = text
    choose()
    // What was looked for is selected, not the head above it.
    if !text.isEmpty, case .part = selected { list.move(by: 1, count: rows.count) }
  }

  /// Looks at it otherwise once the rows are next needed.
  mutating func show(
    by order: ActivityOrder, isReversed: Bool, filter: String, collapsed: Set<RecordID?>
  ) {
    self.order = order
    self.isReversed = isReversed
    self.filter = filter
    self.collapsed = collapsed
    list = ListState()
    revision = nil
  }

  /// The activities that meet the filter, in order, folded ones among them.
  var matches: [RecordID] {
    let query = SearchKey.words(of: filter)
    return groups.flatMap(\.activities)
      .filter { query.isEmpty || SearchKey.matches($0.search, query: query) }.map(\.id)
  }

  /// Hides the activities of parts, those of all others are shown.
  mutating func collapse(_ parts: Set<RecordID?>) {
    collapsed = parts
    choose()
  }
}

extension ActivityList {
  private mutating func refreshKeys(_ project: Project) {
    widths = Widths()
    for activity in project.activities {
      let source = "\(activity.code) \(activity.title) \(activity.owner)"
      if let held = keys[activity.id], held.source == source {
        widths.widen(to: held.widths)
        continue
      }
      let fresh = Keys(
        source: source, search: SearchKey.text(source),
        code: CollationKey(activity.code), title: CollationKey(activity.title),
        owner: CollationKey(activity.owner),
        widths: Widths(
          code: DisplayWidth.columns(of: activity.code),
          title: DisplayWidth.columns(of: activity.title),
          owner: DisplayWidth.columns(of: activity.owner)))
      keys[activity.id] = fresh
      widths.widen(to: fresh.widths)
    }
  }

  private mutating func sort(_ project: Project) {
    var activities: [RecordID?: [(activity: Activity, keys: Keys)]] = [:]
    for activity in project.activities {
      guard let keys = keys[activity.id] else { continue }
      let part = activity.part.flatMap { project.parts[$0]?.id }
      activities[part, default: []].append((activity, keys))
    }
    let parts = project.partsInOrder.map { Optional($0.id) } + (activities[nil] == nil ? [] : [nil])
    groups = parts.map { part in
      let inOrder = (activities[part] ?? []).sorted { precedes($0, $1) }
      let ids = inOrder.map { (id: $0.activity.id, search: $0.keys.search) }
      return Group(part: part, activities: isReversed ? ids.reversed() : ids)
    }
    choose()
  }

  /// Makes the rows from the sorted activities. The selected row stays selected while it is shown.
  private mutating func choose() {
    let before = selected
    let place = list.selection
    let query = SearchKey.words(of: filter)
    rows = []
    matchCount = 0
    for group in groups {
      let found =
        query.isEmpty
        ? group.activities
        : group.activities.filter { SearchKey.matches($0.search, query: query) }
      matchCount += found.count
      if !query.isEmpty, found.isEmpty { continue }
      rows.append(.part(group.part))
      if collapsed.contains(group.part), query.isEmpty { continue }
      for activity in found { rows.append(.activity(activity.id)) }
    }
    let index = before.flatMap { rows.firstIndex(of: $0) }
    list.select(index ?? place, count: rows.count)
  }

  private func precedes(
    _ left: (activity: Activity, keys: Keys), _ right: (activity: Activity, keys: Keys)
  ) -> Bool {
    let byOrder: Bool?
    switch order {
    case .code: byOrder = nil
    case .due:
      byOrder = Ordering.precedes(
        left.activity.due?.number ?? .max, right.activity.due?.number ?? .max)
    case .title: byOrder = Ordering.precedes(left.keys.title, right.keys.title)
    case .owner: byOrder = Ordering.precedes(left.keys.owner, right.keys.owner)
    case .status: byOrder = Ordering.precedes(left.activity.rank, right.activity.rank)
    case .progress:
      byOrder = Ordering.precedes(left.activity.physicalProgress, right.activity.physicalProgress)
    }
    return byOrder ?? Ordering.precedes(left.keys.code, right.keys.code)
      ?? (left.activity.id < right.activity.id)
  }
}

extension Activity {
  /// ActivityOrder of statuses by how much they ask for.
  fileprivate var rank: Int {
    switch status {
    case .ongoing: 0
    case .suspended: 1
    case .planned: 2
    case .done: 3
    case .cancelled: 4
    }
  }
}
