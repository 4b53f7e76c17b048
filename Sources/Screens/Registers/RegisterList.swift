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
    self.scope = scope
    filterText = ""
    source = nil
  }

  /// Whether nothing is hidden.
  var isOpen: Bool { scope.isEmpty && filterText.isEmpty }

  /// Sorts by the next column, or the one before.
  mutating func sort(by step: Int) {
    let count = register.columns.count
    order = (order + step + count) % count
    isReversed = [.standing, .score].contains(register.columns[order].content)
    source = nil
  }

  mutating func reverse() {
    isReversed.toggle()
    source = nil
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
    source = nil
    pending = .group(place)
  }

  /// Hides the records of all groups, or shows them.
  mutating func foldAll() {
    let labels = Set(groups.map(\.label))
    let place = selectedGroup
    folded = folded.isSuperset(of: labels) ? [] : labels
    source = nil
    pending = place.map { .group($0) }
  }

  /// Selects a record once the rows are made, whatever hides it.
  mutating func reveal(_ id: RecordID) {
    if !isOpen, !rows.contains(.record(id)) { narrow(to: "") }
    folded = []
    source = nil
    pending = .record(id)
  }

  /// What is to be selected once the rows are made.
  private var pending: Row?

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

  /// Whether an index is needed for the words that are looked for.
  var needsIndex: Bool {
    register == .expenses && RowFilter(filterText).text.contains { $0.isLetter }
  }

  /// Makes the rows anew where something has changed; what was selected stays selected.
  mutating func refresh(_ scene: Scene) {
    let source = Source(
      revision: scene.world.revision.project, language: scene.wording.language,
      hidesPeople: scene.hidesPeople)
    guard source != self.source else { return }
    if self.source?.revision != source.revision { aids = RegisterAids(register, scene.project) }
    self.source = source
    let line = [scope, filterText].filter { !$0.isEmpty }.joined(separator: "; ")
    filter = line.isEmpty ? RegisterFilter() : RegisterFilter(line, Self.reader(scene, register))
    let before = pending ?? selected
    pending = nil
    var items = collect(scene)
    sort(&items)
    arrange(items)
    let place = before.flatMap { rows.firstIndex(of: $0) }
    list.select(place ?? list.selection, count: rows.count)
  }

  private static func reader(_ scene: Scene, _ register: Register) -> ConditionReader {
    ConditionReader(scene.reader, kind: register.kind, names: { Wording.names($0) })
  }

  /// Looks once at every record of the kind.
  private mutating func collect(_ scene: Scene) -> [Item] {
    let cells = RegisterCells(scene: scene, aids: aids)
    let columns = register.columns
    let content = columns[order].content
    let project = scene.project
    let found = indexed(scene)
    var items: [Item] = []
    var places: [String: Int] = [:]
    var unused = Set(columns.indices.filter { columns[$0].field != nil })
    groups = []
    (total, count, notCounted, spent, committed) = (0, 0, 0, .zero, .zero)
    project.forEach(register.kind) { record in
      total += 1
      if let found, !found.contains(record.id) { return }
      guard filter.query.matches(record, in: project),
        found != nil || passes(record, cells, columns)
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
    blank = unused
    return items
  }

  /// The expenses that hold the words that are looked for; nil where each is to be looked at.
  private func indexed(_ scene: Scene) -> Set<RecordID>? {
    guard register == .expenses, !filter.words.isOpen, let index = scene.world.expenseIndex,
      SearchKey.words(of: filter.words.text).contains(where: { $0.utf8.count >= 2 })
    else { return nil }
    return Set(index.matches(filter.words.text, limit: .max))
  }

  private func passes(
    _ record: any Record, _ cells: RegisterCells, _ columns: [RegisterColumn]
  ) -> Bool {
    filter.words.passes(
      SearchKey.text(columns.map { cells.cell(record, $0.content).text }.joined(separator: " ")))
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
  private func sort(_ items: inout [Item]) {
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

  /// Lays the records out under the heads of their groups.
  private mutating func arrange(_ items: [Item]) {
    guard grouping != nil else {
      rows = items.map { .record($0.id) }
      return
    }
    var members = [[RecordID]](repeating: [], count: groups.count)
    for item in items { members[item.group].append(item.id) }
    let keys = groups.map { CollationKey($0.label) }
    let order = groups.indices.sorted { left, right in
      grouping == .month ? keys[left] > keys[right] : keys[left] < keys[right]
    }
    groups = order.map { groups[$0] }
    rows = []
    for (place, old) in order.enumerated() {
      rows.append(.group(place))
      if !folded.contains(groups[place].label) { rows += members[old].map { .record($0) } }
    }
  }
}
