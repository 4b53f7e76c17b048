internal import ProjectModel
internal import Words

/// What the filter of a register lets through, in order, and what that comes to.
struct RegisterContents {
  /// Records that stand together, and what they come to.
  struct Group {
    var label: String
    var count = 0
    var spent = Money.zero
    var committed = Money.zero
  }

  /// A record that is let through.
  private struct Item {
    var id: RecordID
    var key: RegisterKey
    /// The place of its group; 0 where nothing is grouped.
    var group: Int
  }

  /// The groups, in order; empty where nothing is grouped.
  private(set) var groups: [Group] = []
  /// Records of the kind in all, and those of them that are let through and count in no total.
  private(set) var total = 0
  private(set) var notCounted = 0
  /// What those that are let through and count come to, for expenses.
  private(set) var spent = Money.zero
  private(set) var committed = Money.zero
  /// Columns in which none of them has anything.
  private(set) var blank: Set<Int> = []
  private var items: [Item] = []

  /// Nothing.
  init() {}

  /// Looks once at every record of the kind; lets none through where the filter is not understood, so
  /// that nothing is done to what it was to leave out.
  init(
    _ register: Register, _ filter: TypedFilter, groupedBy grouping: RegisterGrouping?,
    sortedBy content: RegisterColumn.Content, isReversed: Bool, _ aids: RegisterAids,
    _ scene: Scene
  ) {
    let cells = RegisterCells(scene: scene, aids: aids)
    let columns = register.columns
    let project = scene.project
    let found = Self.indexed(register, filter, scene)
    let isUnderstood = filter.failure == nil
    let isOfOutside = filter.isOfOutside
    var places: [String: Int] = [:]
    var unused = Set(columns.indices.filter { columns[$0].field != nil })
    project.forEach(register.kind) { record in
      total += 1
      guard isUnderstood, found?.contains(record.id) != false,
        filter.query.matches(record, in: project),
        filter.hasNoWords || filter.passes(cells.searchText(record, columns))
      else { return }
      for index in unused where columns[index].field.flatMap({ record.value(of: $0) }) != nil {
        unused.remove(index)
      }
      var group = 0
      if let grouping {
        let label = cells.label(of: record, grouping)
        group = places[label] ?? groups.count
        if group == groups.count {
          places[label] = group
          groups.append(Group(label: label))
        }
        groups[group].count += 1
      }
      if let expense = record as? Expense {
        // Of those outside the agreement alone it is told what they come to; elsewhere they add
        // nothing.
        charge(expense, project.totals, isOutside: isOfOutside && expense.eligible, group)
      }
      items.append(Item(id: record.id, key: cells.key(record, content), group: group))
    }
    blank = items.isEmpty ? [] : unused
    sortGroups(isByMonth: grouping == .month)
    sort(isReversed: isReversed)
  }

  /// How many are let through.
  var count: Int { items.count }

  /// Those that are let through, in order.
  var ids: [RecordID] { items.map(\.id) }

  /// Those of each group, in order.
  var members: [[RecordID]] {
    var members = [[RecordID]](repeating: [], count: groups.count)
    guard !groups.isEmpty else { return members }
    for item in items { members[item.group].append(item.id) }
    return members
  }

  /// The place of the group of a record, 0 where nothing is grouped; nil where it is not let through.
  func group(of id: RecordID) -> Int? { items.first { $0.id == id }?.group }

  /// The expenses that may hold the words that are looked for; nil where each is to be looked at.
  private static func indexed(
    _ register: Register, _ filter: TypedFilter, _ scene: Scene
  ) -> Set<RecordID>? {
    guard register == .expenses, let index = scene.world.expenseIndex else { return nil }
    // The words of where an expense stands are in no index.
    let states = SearchKey.text(
      [scene.wording.name(.committed), scene.wording.notEligible, scene.wording.outsideMark]
        .joined(separator: " "))
    let words = filter.searchedWords.filter { $0.utf8.count >= 2 && !states.contains($0) }
    return words.isEmpty ? nil : Set(index.matches(words.joined(separator: " ")))
  }

  private mutating func charge(
    _ expense: Expense, _ totals: Totals, isOutside: Bool, _ group: Int
  ) {
    guard totals.counts(expense) || isOutside else {
      notCounted += 1
      return
    }
    let charge = isOutside ? totals.chargeOutside(of: expense) : totals.charge(of: expense)
    spent += charge.spent
    committed += charge.committed
    guard groups.indices.contains(group) else { return }
    groups[group].spent += charge.spent
    groups[group].committed += charge.committed
  }

  // MARK: Order

  /// Puts the groups in order: months from the last, all others by name.
  private mutating func sortGroups(isByMonth: Bool) {
    guard !groups.isEmpty else { return }
    let keys = groups.map { CollationKey($0.label) }
    let order = groups.indices.sorted { left, right in
      isByMonth ? keys[left] > keys[right] : keys[left] < keys[right]
    }
    var places = [Int](repeating: 0, count: groups.count)
    for (place, old) in order.enumerated() { places[old] = place }
    groups = order.map { groups[$0] }
    for index in items.indices { items[index].group = places[items[index].group] }
  }

  /// Sorts by the key; what is equal by its identifier, the newest first.
  mutating func sort(isReversed: Bool) {
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
}
