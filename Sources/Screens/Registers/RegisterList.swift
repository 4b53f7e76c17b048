internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The rows of one register: the records that its filter lets through, sorted, and under the heads of
/// their groups where they are grouped.
///
/// Made anew when the project, the filter, the order or the grouping changes; a move of the selection
/// costs nothing.
struct RegisterList {
  /// One row.
  enum Row: Hashable {
    /// The head of a group, by its place.
    case group(Int)
    case record(RecordID)
  }

  /// What is selected again once the rows are made anew; groups go by what they are called.
  private enum Target {
    case group(String)
    case record(RecordID)
  }

  let register: Register
  private(set) var rows: [Row] = []
  /// What the filter lets through, and what that comes to.
  private(set) var contents = RegisterContents()
  /// Which row is selected and seen.
  var list = ListState()
  /// The column that it is sorted by.
  private(set) var order: Int
  private(set) var isReversed: Bool
  /// What chooses among the records.
  private(set) var filter = TypedFilter()
  /// What they are grouped by; nil for nothing.
  private(set) var grouping: RegisterGrouping?
  /// Labels of groups whose records are hidden.
  private(set) var folded: Set<String> = []
  /// What cells show beside fields.
  private(set) var aids = RegisterAids()
  /// Counts how often rows were made.
  private(set) var making = 0
  /// Which project `aids` was made from.
  private var aidsRevision: Int?

  /// What the rows were made from; nil while they must be made anew.
  private var source: Source?
  /// What was typed to filter by.
  private(set) var filterText = ""
  /// What stands before it: the conditions of a figure that led here.
  private(set) var scope = ""

  private struct Source: Hashable {
    var revision: Int
    var language: Language
    var hidesPeople: Bool
  }

  init(_ register: Register) {
    self.register = register
    (order, isReversed) = register.firstOrder
  }

  /// Whether what it is filtered by was kept, so that it is left out where it is no longer understood.
  private var isKept = false
  /// The condition that was left out so; nil for none.
  private(set) var unread: String?

  // MARK: Changing

  mutating func filter(by text: String) {
    guard text != filterText else { return }
    filterText = text
    isKept = false
    source = nil
  }

  /// Shows what makes a figure: what meets these conditions, whatever is typed besides.
  mutating func narrow(to scope: String) {
    if self.scope.isEmpty, !scope.isEmpty { kept = (filterText, grouping) }
    if scope.isEmpty, let kept, !self.scope.isEmpty {
      (filterText, grouping) = kept
      self.kept = nil
    } else {
      filterText = ""
      if !scope.isEmpty { grouping = nil }
    }
    self.scope = scope
    source = nil
  }

  /// What was filtered and grouped by before a figure led here.
  private var kept: (String, RegisterGrouping?)?

  /// Whether nothing is hidden.
  var isOpen: Bool { scope.isEmpty && filterText.isEmpty }

  /// The groups, in order; empty where nothing is grouped.
  var groups: [RegisterContents.Group] { contents.groups }

  /// Sorts by the next column, or the one before.
  mutating func sort(by step: Int) {
    let count = register.columns.count
    order = (order + step + count) % count
    let content = register.columns[order].content
    // What is grave, and what is owed, is looked for first; what is open comes first by itself.
    isReversed = content == .score || content == .standing && register == .expenses
    source = nil
  }

  mutating func reverse() {
    isReversed.toggle()
    let target = target
    contents.sort(isReversed: isReversed)
    layOut(selecting: target)
  }

  /// Groups by the next of what there is, at last by nothing.
  mutating func groupOtherwise() {
    let all = [nil] + register.groupings.map(Optional.some)
    let place = all.firstIndex(of: grouping) ?? 0
    grouping = all[(place + 1) % all.count]
    folded = []
    source = nil
  }

  /// Takes the grouping away.
  mutating func ungroup() {
    grouping = nil
    source = nil
  }

  /// Hides the records of the selected group, or shows them.
  mutating func fold(_ isFolded: Bool) {
    guard let place = selectedGroup else { return }
    let label = groups[place].label
    if isFolded { folded.insert(label) } else { folded.remove(label) }
    layOut(selecting: .group(label))
  }

  /// Hides the records of all groups, or shows them.
  mutating func foldAll() {
    let labels = Set(groups.map(\.label))
    let label = selectedGroup.map { groups[$0].label }
    folded = folded.isSuperset(of: labels) ? [] : labels
    layOut(selecting: label.map { .group($0) })
  }

  /// Selects a record once the rows are made, whatever hides it.
  mutating func reveal(_ id: RecordID) {
    revealed = id
    source = nil
  }

  /// A record that is to be selected once the rows are made.
  private var revealed: RecordID?

  // MARK: What it was filtered by

  /// The texts that it was filtered by and that were kept, the newest first.
  private(set) var earlier: [String] = []
  /// Those that are remembered.
  private static let mostEarlier = 30

  /// Remembers what it is filtered by.
  mutating func keepFilter() {
    guard !filterText.isEmpty else { return }
    earlier = Array(
      ([filterText] + earlier.filter { $0 != filterText }).prefix(Self.mostEarlier))
  }

  // MARK: How it is looked at

  /// How it is looked at; what a figure led to is left for the next time as it was before.
  var view: ViewSettings {
    let (text, grouping) = scope.isEmpty ? (filterText, grouping) : kept ?? (filterText, grouping)
    var view = ViewSettings()
    view.set("order", register.columns[order].content.name)
    view.set("reversed", isReversed)
    view.set("filter", text)
    view.set("grouping", grouping?.name)
    view.set("folded", folded.sorted())
    return view
  }

  /// Looks at it otherwise, from the first row.
  mutating func show(_ view: ViewSettings) {
    let columns = register.columns
    (order, isReversed) = register.firstOrder
    if let name = view.text("order"),
      let column = columns.firstIndex(where: { $0.content.name == name })
    {
      (order, isReversed) = (column, view.flag("reversed"))
    }
    let name = view.text("grouping")
    grouping = register.groupings.first { $0.name == name }
    folded = grouping == nil ? [] : Set(view.texts("folded"))
    if !view.texts("earlier").isEmpty {
      earlier = Array(view.texts("earlier").prefix(Self.mostEarlier))
    }
    filterText = view.text("filter") ?? ""
    scope = ""
    kept = nil
    isKept = true
    unread = nil
    list = ListState()
    source = nil
  }

  /// Those that are let through, in order, folded ones among them.
  var ids: [RecordID] {
    groups.isEmpty ? contents.ids : contents.members.flatMap(\.self)
  }

  // MARK: What is selected

  var selected: Row? { rows.indices.contains(list.selection) ? rows[list.selection] : nil }

  var selectedID: RecordID? { if case .record(let id) = selected { id } else { nil } }

  /// The group of the selected row.
  private var selectedGroup: Int? {
    guard !groups.isEmpty else { return nil }
    var place = list.selection
    while place >= 0, place < rows.count {
      if case .group(let group) = rows[place] { return group }
      place -= 1
    }
    return nil
  }

  // MARK: Making

  /// Whether an index is needed for the words that may be looked for.
  var needsIndex: Bool { register == .expenses && !filterText.isEmpty }

  /// Whether a condition may name a municipality, which is looked for among all of Québec's.
  var needsNames: Bool {
    register == .expenses && (!scope.isEmpty || filterText.contains { "=~".contains($0) })
  }

  /// Makes the rows anew where something has changed; what was selected stays selected.
  mutating func refresh(_ scene: Scene) {
    let source = Source(
      revision: scene.world.revision.project, language: scene.wording.language,
      hidesPeople: scene.hidesPeople)
    guard source != self.source else { return }
    if aidsRevision != source.revision {
      aidsRevision = source.revision
      aids = RegisterAids(register, scene.project)
    }
    self.source = source
    let line = [scope, filterText].filter { !$0.isEmpty }.joined(separator: "; ")
    // Expenses are found by two letters or more.
    filter =
      line.isEmpty
      ? TypedFilter()
      : TypedFilter(
        line, Self.reader(scene, register), leastBytes: register == .expenses ? 2 : 1)
    let before = target
    contents = RegisterContents(
      register, filter, groupedBy: grouping,
      sortedBy: register.columns[order].content, isReversed: isReversed, aids, scene)
    if isKept, let failure = filter.failure {
      unread = failure.text
      filter(by: "")
      refresh(scene)
      return
    }
    isKept = false
    if let revealed, contents.group(of: revealed) == nil, !isOpen {
      // Only the filter can hide it.
      narrow(to: "")
      refresh(scene)
      return
    }
    if let revealed, let place = contents.group(of: revealed), groups.indices.contains(place) {
      folded.remove(groups[place].label)
    }
    layOut(selecting: revealed.map { .record($0) } ?? before)
    revealed = nil
  }

  /// What is selected now.
  private var target: Target? {
    switch selected {
    case .group(let place): .group(groups[place].label)
    case .record(let id): .record(id)
    case nil: nil
    }
  }

  private static func reader(_ scene: Scene, _ register: Register) -> ConditionReader {
    ConditionReader(scene.reader, kind: register.kind, names: { Wording.names($0) })
  }

  // MARK: Rows

  /// Lays the records out under the heads of their groups.
  private mutating func layOut(selecting target: Target?) {
    making += 1
    rows = []
    if groups.isEmpty { rows = contents.ids.map { .record($0) } }
    for (place, members) in contents.members.enumerated() {
      rows.append(.group(place))
      if !folded.contains(groups[place].label) { rows += members.map { .record($0) } }
    }
    let row: Row? =
      switch target {
      case .group(let label): groups.firstIndex { $0.label == label }.map { .group($0) }
      case .record(let id): .record(id)
      case nil: nil
      }
    let place = row.flatMap { rows.firstIndex(of: $0) }
    list.select(place ?? list.selection, count: rows.count)
  }
}
