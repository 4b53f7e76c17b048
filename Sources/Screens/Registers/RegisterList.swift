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

  /// Records that stand together, and what they come to.
  struct Group {
    var label: String
    var count = 0
    var spent = Money.zero
    var committed = Money.zero
  }

  /// A record that the filter lets through.
  private struct Item {
    var id: RecordID
    var key: RegisterKey
    /// The place of its group.
    var group: Int
  }

  /// What is selected again once the rows are made anew; groups go by what they are called.
  private enum Target {
    case group(String)
    case record(RecordID)
  }

  let register: Register
  private(set) var rows: [Row] = []
  private(set) var groups: [Group] = []
  /// Which row is selected and seen.
  var list = ListState()
  /// The column that it is sorted by.
  private(set) var order: Int
  private(set) var isReversed: Bool
  /// What chooses among the records.
  private(set) var filter = RegisterFilter()
  /// What they are grouped by; nil for nothing.
  private(set) var grouping: RegisterGrouping?
  /// Labels of groups whose records are hidden.
  private(set) var folded: Set<String> = []
  /// Records of the kind in all, those that are shown, and those of them that count in no total.
  private(set) var total = 0
  private(set) var count = 0
  private(set) var notCounted = 0
  /// What those that are shown and count come to, for expenses.
  private(set) var spent = Money.zero
  private(set) var committed = Money.zero
  /// Columns in which no record that is shown has anything.
  private(set) var blank: Set<Int> = []
  /// What cells show beside fields.
  private(set) var aids = RegisterAids()
  /// Counts how often rows were made.
  private(set) var making = 0
  /// Those that the filter lets through, in order.
  private var items: [Item] = []
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

  // MARK: Changing

  mutating func filter(by text: String) {
    guard text != filterText else { return }
    filterText = text
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
    sort()
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
      ? RegisterFilter()
      : RegisterFilter(
        line, Self.reader(scene, register), leastBytes: register == .expenses ? 2 : 1)
    let before = target
    collect(scene)
    if let revealed, !items.contains(where: { $0.id == revealed }), !isOpen {
      // Only the filter can hide it.
      narrow(to: "")
      refresh(scene)
      return
    }
    sort()
    if let revealed, let item = items.first(where: { $0.id == revealed }), grouping != nil {
      folded.remove(groups[item.group].label)
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

  /// Looks once at every record of the kind; at none where the filter is not understood, so that
  /// nothing is done to what it was to leave out.
  private mutating func collect(_ scene: Scene) {
    let cells = RegisterCells(scene: scene, aids: aids)
    let columns = register.columns
    let content = columns[order].content
    let project = scene.project
    let found = indexed(scene)
    let isUnderstood = filter.failure == nil
    items = []
    var places: [String: Int] = [:]
    var unused = Set(columns.indices.filter { columns[$0].field != nil })
    groups = []
    (total, count, notCounted, spent, committed) = (0, 0, 0, .zero, .zero)
    project.forEach(register.kind) { record in
      total += 1
      guard isUnderstood, found?.contains(record.id) != false,
        filter.query.matches(record, in: project),
        filter.hasNoWords || filter.passes(cells.searchText(record, columns))
      else { return }
      count += 1
      for index in unused where columns[index].field.flatMap({ record.value(of: $0) }) != nil {
        unused.remove(index)
      }
      var group = 0
      if let grouping {
        let label = label(of: record, grouping, cells, scene)
        group = places[label] ?? groups.count
        if group == groups.count {
          places[label] = group
          groups.append(Group(label: label))
        }
        groups[group].count += 1
      }
      if let expense = record as? Expense { charge(expense, project.totals, group) }
      items.append(Item(id: record.id, key: cells.key(record, content), group: group))
    }
    blank = items.isEmpty ? [] : unused
    sortGroups()
  }

  /// The expenses that may hold the words that are looked for; nil where each is to be looked at.
  private func indexed(_ scene: Scene) -> Set<RecordID>? {
    guard register == .expenses, let index = scene.world.expenseIndex else { return nil }
    // The words of where an expense stands are in no index.
    let states = SearchKey.text(
      [scene.wording.name(.committed), scene.wording.notEligible, scene.wording.outsideMark]
        .joined(separator: " "))
    let words = filter.searchedWords.filter { $0.utf8.count >= 2 && !states.contains($0) }
    return words.isEmpty
      ? nil : Set(index.matches(words.joined(separator: " "), limit: .max))
  }

  private mutating func charge(_ expense: Expense, _ totals: Totals, _ group: Int) {
    // Of those outside the agreement alone it is told what they come to; elsewhere they add nothing.
    let isOutside = filter.isOfOutside && expense.eligible
    guard totals.counts(expense) || isOutside else {
      notCounted += 1
      return
    }
    let charge = isOutside ? totals.chargeOutside(of: expense) : totals.charge(of: expense)
    spent += charge.spent
    committed += charge.committed
    guard grouping != nil else { return }
    groups[group].spent += charge.spent
    groups[group].committed += charge.committed
  }

  private func label(
    of record: any Record, _ grouping: RegisterGrouping, _ cells: RegisterCells, _ scene: Scene
  ) -> String {
    switch grouping {
    case .field(let field):
      if field == .part, case .reference(let id) = record.value(of: field) {
        return scene.name(ofPart: id)
      }
      let text = cells.cell(record, .field(field)).text
      return text.isEmpty ? scene.wording.nothingIn(scene.wording.name(field)) : text
    case .month:
      guard case .day(let day) = record.value(of: .date) else {
        return scene.wording.nothingIn(scene.wording.name(.date))
      }
      return String(day.iso.prefix(7))
    }
  }

  // MARK: Order

  /// Sorts by the key; what is equal by its identifier, the newest first.
  private mutating func sort() {
    var ranks: [String: Int] = [:]
    var texts: [(key: CollationKey, text: String)] = []
    for item in items {
      if case .text(let text) = item.key, ranks[text] == nil {
        ranks[text] = 0
        texts.append((CollationKey(text), text))
      }
    }
    texts.sort { $0.key < $1.key }
    for (rank, text) in texts.enumerated() { ranks[text.text] = rank }
    let keyed = items.map { item -> (rank: Int, isEmpty: Bool, item: Item) in
      switch item.key {
      case .none: (0, true, item)
      case .number(let number): (number, false, item)
      case .text(let text): (ranks[text] ?? 0, false, item)
      }
    }
    items = keyed.sorted { left, right in
      if left.isEmpty != right.isEmpty { return right.isEmpty }
      if left.rank != right.rank {
        return isReversed ? left.rank > right.rank : left.rank < right.rank
      }
      return left.item.id > right.item.id
    }.map(\.item)
  }

  /// Puts the groups in order: months from the last, all others by name.
  private mutating func sortGroups() {
    guard grouping != nil else { return }
    let keys = groups.map { CollationKey($0.label) }
    let order = groups.indices.sorted { left, right in
      grouping == .month ? keys[left] > keys[right] : keys[left] < keys[right]
    }
    var places = [Int](repeating: 0, count: groups.count)
    for (place, old) in order.enumerated() { places[old] = place }
    groups = order.map { groups[$0] }
    for index in items.indices { items[index].group = places[items[index].group] }
  }

  /// Lays the records out under the heads of their groups.
  private mutating func layOut(selecting target: Target?) {
    making += 1
    if grouping == nil {
      rows = items.map { .record($0.id) }
    } else {
      var members = [[RecordID]](repeating: [], count: groups.count)
      for item in items { members[item.group].append(item.id) }
      rows = []
      for (place, group) in groups.enumerated() {
        rows.append(.group(place))
        if !folded.contains(group.label) { rows += members[place].map { .record($0) } }
      }
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
