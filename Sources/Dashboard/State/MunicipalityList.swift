internal import Cells
internal import ProjectModel
internal import Widgets

/// The rows of the screen *Municipalités*: those that take part, filtered, sorted, under the heads of
/// their regions where they are sorted by region; while a name is typed, all of Québec's.
///
/// Made anew when the project, the order or the filter changes; a move of the selection does not.
struct MunicipalityList: Sendable {
  /// One row.
  enum Row: Hashable, Sendable {
    /// The head of a region; nil for municipalities that the directory does not know.
    case region(String?)
    /// A municipality that takes part, by its participation.
    case participation(RecordID)
    /// One of the directory that does not take part.
    case other(RecordID)
  }

  /// What municipalities are sorted by.
  enum Order: Int, Hashable, Sendable, CaseIterable {
    case region, name, stage, silence, late, spent, population
  }

  /// What must hold for a municipality to be shown.
  struct Filter: Hashable, Sendable {
    /// Which stages are shown.
    enum Standing: Hashable, Sendable {
      case all
      case stage(Stage)
      /// Has agreed, and maybe gone further.
      case engaged
      case silent

      static let allCases =
        [Standing.all, .silent, .engaged] + Stage.allCases.map { .stage($0) }
    }

    var standing = Standing.all
    /// The part that it takes part in; nil for any.
    var part: RecordID?
    /// The two-digit code of its region; nil for any.
    var region: String?
    /// What was typed.
    var text = ""

    /// Whether it lets everything through.
    var isOpen: Bool { self == Filter() }
    /// Whether something is looked for by name among all of Québec's.
    var isSearch: Bool { !SearchKey.words(of: text).isEmpty }
  }

  /// A participation with what it is sorted and found by.
  struct Item: Sendable {
    var participation: Participation
    var municipality: Municipality?
    var name: String
    fileprivate var key: CollationKey
    /// Stage, parts and next step, reduced for searching.
    fileprivate var search: String
    var figures: Territory.MunicipalityFigures
    /// Days since it was last heard from.
    var days: Int?
    var isSilent: Bool
  }

  /// The rows that are shown.
  private(set) var rows: [Row] = []
  /// The participations by identifier.
  private(set) var items: [RecordID: Item] = [:]
  /// How many municipalities of each region are shown, folded ones included.
  private(set) var shownByRegion: [String?: Int] = [:]
  /// The participations that meet the filter, folded ones included.
  private(set) var shown: [RecordID] = []
  /// Number of others that were found.
  private(set) var otherCount = 0
  /// Which row is selected and seen.
  var list = ListState()
  private(set) var order = Order.region
  private(set) var isReversed = false
  private(set) var filter = Filter()
  /// Regions whose municipalities are hidden.
  private(set) var collapsed: Set<String?> = []
  /// All participations in order.
  private(set) var sorted: [RecordID] = []
  /// The participation of each municipality.
  private var byMunicipality: [RecordID: RecordID] = [:]

  /// Whether municipalities stand under the heads of their regions.
  var isGrouped: Bool { order == .region && !filter.isSearch }

  /// The selected row; nil for an empty list.
  var selected: Row? { rows.indices.contains(list.selection) ? rows[list.selection] : nil }

  /// The code of the municipality of a row; nil for the head of a region.
  func code(of row: Row?) -> RecordID? {
    switch row {
    case .participation(let id): items[id]?.participation.municipality
    case .other(let id): id
    case .region, nil: nil
    }
  }

  /// The participation of a municipality, as the list shows it.
  func participation(of municipality: RecordID) -> Item? {
    byMunicipality[municipality].flatMap { items[$0] }
  }

  /// Selects a row if it is shown; false if it is not.
  @discardableResult
  mutating func select(_ row: Row) -> Bool {
    guard let index = rows.firstIndex(of: row) else { return false }
    list.select(index, count: rows.count)
    return true
  }

  /// Selects the municipality of a code, whatever hides it.
  mutating func reveal(_ municipality: RecordID, _ atlas: Atlas) {
    let row = byMunicipality[municipality].map { Row.participation($0) } ?? .other(municipality)
    if select(row) { return }
    let region = atlas.municipalities[municipality]?.region
    collapsed.remove(region)
    filter = Filter()
    choose(atlas)
    if select(row) { return }
    // It does not take part: it is found by its name alone.
    filter.text = atlas.municipalities[municipality]?.name ?? municipality.description
    choose(atlas)
    select(row)
  }
}

extension MunicipalityList {
  /// Makes everything anew from a project that has changed.
  mutating func refresh(
    _ project: Project, _ territory: Territory, _ atlas: Atlas, _ wording: Wording
  ) {
    var fresh: [RecordID: Item] = [:]
    byMunicipality = [:]
    for participation in project.participations {
      let municipality = participation.municipality.flatMap { atlas.municipalities[$0] }
      let name =
        municipality?.distinctName ?? participation.municipality?.description ?? wording.undefined
      let parts = participation.parts.map { project.code(ofPart: $0) }.joined(separator: " ")
      let old = items[participation.id]
      let isSameName = old?.name == name
      let text = "\(wording.name(participation.stage)) \(parts) \(participation.nextStep)"
      fresh[participation.id] = Item(
        participation: participation, municipality: municipality, name: name,
        key: isSameName ? old?.key ?? CollationKey(name) : CollationKey(name),
        search: SearchKey.text(text),
        figures: participation.municipality.flatMap { territory.municipalities[$0] }
          ?? Territory.MunicipalityFigures(),
        days: participation.daysWithoutNews(on: project.today),
        isSilent: participation.isSilent(on: project.today))
      guard let code = participation.municipality else { continue }
      if territory.municipalities[code]?.participation?.id == participation.id
        || byMunicipality[code] == nil
      {
        byMunicipality[code] = participation.id
      }
    }
    items = fresh
    sort(atlas)
  }

  /// Sorts by another thing, or the other way round.
  mutating func sort(by order: Order, isReversed: Bool, _ atlas: Atlas) {
    self.order = order
    self.isReversed = isReversed
    sort(atlas)
  }

  /// Filters otherwise.
  mutating func filter(by filter: Filter, _ atlas: Atlas) {
    guard filter != self.filter else { return }
    let wasSearch = self.filter.isSearch
    self.filter = filter
    choose(atlas)
    // What fits best is selected as one types.
    if filter.isSearch { list.select(0, count: rows.count) }
    if !filter.isOpen, !filter.isSearch, !wasSearch, case .region = selected {
      list.move(by: 1, count: rows.count)
    }
  }

  /// Hides the municipalities of regions, those of all others are shown.
  mutating func collapse(_ regions: Set<String?>, _ atlas: Atlas) {
    collapsed = regions
    choose(atlas)
  }

  private mutating func sort(_ atlas: Atlas) {
    let inOrder = items.values.sorted { precedes($0, $1) }.map(\.participation.id)
    sorted = isReversed ? inOrder.reversed() : inOrder
    choose(atlas)
  }

  /// Makes the rows. The selected row stays selected while it is shown.
  private mutating func choose(_ atlas: Atlas) {
    let before = selected
    let place = list.selection
    rows = []
    shown = []
    otherCount = 0
    shownByRegion = [:]
    if filter.isSearch {
      search(atlas)
    } else {
      shown = sorted.filter { items[$0].map { passes($0) } ?? false }
      if order == .region { group() } else { rows = shown.map { .participation($0) } }
    }
    let index = before.flatMap { rows.firstIndex(of: $0) }
    list.select(index ?? place, count: rows.count)
  }

  private mutating func group() {
    for id in shown { shownByRegion[items[id]?.municipality?.region, default: 0] += 1 }
    var region: String??
    for id in shown {
      let own = items[id]?.municipality?.region
      if region != .some(own) {
        rows.append(.region(own))
        region = .some(own)
      }
      if !collapsed.contains(own) { rows.append(.participation(id)) }
    }
  }

  private func passes(_ item: Item) -> Bool {
    switch filter.standing {
    case .all: break
    case .stage(let stage): if item.participation.stage != stage { return false }
    case .engaged: if !item.participation.stage.isEngaged { return false }
    case .silent: if !item.isSilent { return false }
    }
    if let part = filter.part, !item.participation.parts.contains(part) { return false }
    if let region = filter.region, item.municipality?.region != region { return false }
    return true
  }

  /// By name: what fits best first, then those that take part, then the most populous. Others than
  /// those that take part are found only while nothing else is asked of them. What is found by its
  /// stage, its parts or its next step comes last.
  private mutating func search(_ atlas: Atlas) {
    var rest = filter
    rest.text = ""
    let isOpen = rest.isOpen
    let matches = atlas.search.matches(filter.text) { byMunicipality[$0] != nil }
    var found: Set<RecordID> = []
    for match in matches {
      if let id = byMunicipality[match.id] {
        if let item = items[id], passes(item), found.insert(id).inserted {
          rows.append(.participation(id))
          shown.append(id)
        }
      } else if isOpen {
        rows.append(.other(match.id))
        otherCount += 1
      }
    }
    let query = SearchKey.words(of: filter.text)
    let byOther = sorted.filter { id in
      guard !found.contains(id), let item = items[id], passes(item) else { return false }
      return SearchKey.matches(item.search, query: query)
    }
    rows += byOther.map { .participation($0) }
    shown += byOther
  }

  private func precedes(_ left: Item, _ right: Item) -> Bool {
    let byOrder: Bool?
    switch order {
    case .region:
      byOrder = Self.precedes(
        left.municipality?.region ?? "~", right.municipality?.region ?? "~")
    case .name: byOrder = nil
    case .stage:
      byOrder = Self.precedes(
        left.participation.stage.rank, right.participation.stage.rank)
    case .silence: byOrder = Self.precedes(right.silenceRank, left.silenceRank)
    case .late:
      byOrder = Self.precedes(
        Pair(right.figures.late, right.figures.ongoing),
        Pair(left.figures.late, left.figures.ongoing))
    case .spent:
      byOrder = Self.precedes(right.figures.charge.spent, left.figures.charge.spent)
    case .population:
      byOrder = Self.precedes(right.figures.population, left.figures.population)
    }
    return byOrder ?? Self.precedes(left.key, right.key)
      ?? (left.participation.id < right.participation.id)
  }

  private struct Pair: Comparable {
    var first: Int
    var second: Int

    init(_ first: Int, _ second: Int) {
      self.first = first
      self.second = second
    }

    static func < (left: Self, right: Self) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  /// Whether one key comes first; nil where they are equal.
  private static func precedes<Key: Comparable>(_ left: Key, _ right: Key) -> Bool? {
    left == right ? nil : left < right
  }
}

extension MunicipalityList.Item {
  /// Silent ones first, then by days without news; those that are not waited for come last.
  fileprivate var silenceRank: Int {
    switch participation.stage {
    case .contacted, .engaged, .active: days ?? 0
    case .toContact, .completed, .withdrawn: -1
    }
  }
}

extension Stage {
  /// Place in the order of stages.
  var rank: Int { Stage.allCases.firstIndex(of: self) ?? 0 }
}
