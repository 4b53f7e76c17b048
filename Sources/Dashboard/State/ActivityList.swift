internal import ProjectModel
internal import Widgets

/// The rows of the screen *Volets*: parts, and under each its activities, filtered and sorted.
///
/// Rows are made when the project, the filter or the order changes, never for a move of the
/// selection. Sort and search keys are kept from change to change.
struct ActivityList: Sendable {
  /// One row.
  enum Row: Hashable, Sendable {
    /// The head of a part; nil for activities without one.
    case part(RecordID?)
    case activity(RecordID)

    var record: RecordID? {
      switch self {
      case .part(let id): id
      case .activity(let id): id
      }
    }
  }

  /// What activities are sorted by, within their part.
  enum Order: Int, Hashable, Sendable, CaseIterable {
    case code, due, title, owner, status, progress
  }

  private struct Keys: Sendable {
    var stamp: Stamp?
    var search: String
    var code: CollationKey
    var title: CollationKey
    var owner: CollationKey
  }

  /// The rows that are shown.
  private(set) var rows: [Row] = []
  /// Milestones by activity, in order of their due day.
  private(set) var milestones: [RecordID: [Milestone]] = [:]
  /// Number of activities that meet the filter.
  private(set) var matchCount = 0
  /// Which row is selected and seen.
  var list = ListState()
  /// The text to filter by.
  var filter = ""
  /// What activities are sorted by.
  var order = Order.code
  /// Whether the order is turned round.
  var isReversed = false
  /// Parts whose activities are hidden.
  var collapsed: Set<RecordID?> = []
  private var keys: [RecordID: Keys] = [:]

  /// The selected row; nil for an empty list.
  var selected: Row? { rows.indices.contains(list.selection) ? rows[list.selection] : nil }

  /// Selects a row if it is shown.
  mutating func select(_ row: Row) {
    if let index = rows.firstIndex(of: row) { list.select(index, count: rows.count) }
  }

  /// Makes the rows anew. The selected row stays selected as long as it is shown.
  mutating func rebuild(_ project: Project) {
    let before = selected
    let place = list.selection
    refreshKeys(project)
    milestones = Dictionary(grouping: project.milestones) { $0.activity ?? .project }
      .mapValues { steps in
        steps.sorted {
          ($0.due?.number ?? .max, $0.id) < ($1.due?.number ?? .max, $1.id)
        }
      }
    let query = SearchKey.words(of: filter)
    var groups: [RecordID?: [Activity]] = [:]
    matchCount = 0
    for activity in project.activities {
      guard matches(activity.id, query) else { continue }
      matchCount += 1
      groups[activity.part.flatMap { project.parts[$0]?.id }, default: []].append(activity)
    }
    rows = []
    let parts: [RecordID?] = project.partsInOrder.map(\.id) + (groups[nil] == nil ? [] : [nil])
    for part in parts {
      let activities = groups[part] ?? []
      if !query.isEmpty, activities.isEmpty { continue }
      rows.append(.part(part))
      if collapsed.contains(part), query.isEmpty { continue }
      rows += sorted(activities).map { .activity($0.id) }
    }
    let index = before.flatMap { rows.firstIndex(of: $0) }
    list.select(index ?? place, count: rows.count)
  }

  private mutating func refreshKeys(_ project: Project) {
    for activity in project.activities {
      let stamp = project.activities.lastWrite(of: activity.id)
      if let held = keys[activity.id], held.stamp == stamp { continue }
      keys[activity.id] = Keys(
        stamp: stamp,
        search: SearchKey.text("\(activity.code) \(activity.title) \(activity.owner)"),
        code: CollationKey(activity.code), title: CollationKey(activity.title),
        owner: CollationKey(activity.owner))
    }
  }

  private func matches(_ id: RecordID, _ query: [String]) -> Bool {
    query.isEmpty || SearchKey.matches(keys[id]?.search ?? "", query: query)
  }

  private func sorted(_ activities: [Activity]) -> [Activity] {
    let keyed = activities.map { ($0, keys[$0.id]) }
    let inOrder = keyed.sorted { left, right in
      let isBefore: Bool?
      switch order {
      case .code: isBefore = nil
      case .due: isBefore = Self.precedes(left.0.due?.number ?? .max, right.0.due?.number ?? .max)
      case .title: isBefore = Self.precedes(left.1?.title, right.1?.title)
      case .owner: isBefore = Self.precedes(left.1?.owner, right.1?.owner)
      case .status: isBefore = Self.precedes(left.0.rank, right.0.rank)
      case .progress: isBefore = Self.precedes(left.0.physicalProgress, right.0.physicalProgress)
      }
      if let isBefore { return isBefore }
      if let byCode = Self.precedes(left.1?.code, right.1?.code) { return byCode }
      return left.0.id < right.0.id
    }
    let result = inOrder.map(\.0)
    return isReversed ? result.reversed() : result
  }

  /// Whether one key comes first; nil where they are equal.
  private static func precedes<Key: Comparable>(_ left: Key?, _ right: Key?) -> Bool? {
    guard let left, let right, left != right else { return nil }
    return left < right
  }
}

extension Activity {
  /// Order of statuses by how much they ask for.
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
