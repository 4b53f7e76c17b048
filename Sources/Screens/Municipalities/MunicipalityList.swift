internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

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

  typealias Order = MunicipalityOrder
  typealias Item = Places.Item

  /// What is to be selected once the rows are made.
  private enum Target {
    case row(Row)
    case municipality(RecordID)
  }

  /// The rows that are shown.
  private(set) var rows: [Row] = []
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
  /// Whether the part that was chosen is gone.
  private(set) var isPartGone = false
  /// Regions whose municipalities are hidden.
  private(set) var collapsed: Set<String?> = []
  /// All participations in order.
  private(set) var sorted: [RecordID] = []

  /// Counts how often rows were made.
  private(set) var revision = 0
  /// What the rows were made from; nil while they must be made anew.
  private var source: Places.Source?
  private var target: Target?
  /// The municipality that was selected when rows were last made, should its record go.
  private var lastCode: RecordID?

  /// Whether municipalities stand under the heads of their regions.
  var isGrouped: Bool { order == .region && !filter.isSearch }

  /// The selected row; nil for an empty list.
  var selected: Row? { rows.indices.contains(list.selection) ? rows[list.selection] : nil }

  /// The code of the municipality of a row; nil for the head of a region.
  func code(of row: Row?, _ places: Places) -> RecordID? {
    switch row {
    case .participation(let id): places.items[id]?.participation.municipality
    case .other(let id): id
    case .region, nil: nil
    }
  }

  /// Selects a row if it is shown; false if it is not.
  @discardableResult
  mutating func select(_ row: Row) -> Bool {
    guard let index = rows.firstIndex(of: row) else { return false }
    list.select(index, count: rows.count)
    return true
  }

  /// Selects the municipality of a code, whatever hides it: first its region is unfolded, then the
  /// filter is taken away, then it is searched for.
  mutating func reveal(_ municipality: RecordID, _ places: Places) {
    let row =
      places.byMunicipality[municipality].map { Row.participation($0) }
      ?? .other(municipality)
    if select(row) { return }
    collapsed.remove(places.atlas.municipalities[municipality]?.region)
    choose(places)
    if select(row) { return }
    filter = Filter()
    choose(places)
    if select(row) { return }
    // It does not take part: it is found by its name alone.
    filter.text = places.atlas.municipalities[municipality]?.name ?? municipality.description
    choose(places)
    select(row)
  }

  // MARK: While it is not seen

  /// Looks at it otherwise once the rows are next needed.
  mutating func show(
    by order: Order, isReversed: Bool, _ filter: Filter, folded regions: Set<String?>
  ) {
    self.order = order
    self.isReversed = isReversed
    list = ListState()
    lastCode = nil
    isPartGone = false
    restore(filter, folded: regions, nil)
  }

  /// Selects a municipality, whatever hides it, once the rows are next needed.
  mutating func revealLater(_ municipality: RecordID) {
    target = .municipality(municipality)
    source = nil
  }

  /// Shows again, once the rows are next needed, what was shown.
  mutating func restore(_ filter: Filter, folded regions: Set<String?>, _ row: Row?) {
    self.filter = filter
    collapsed = regions
    target = row.map { .row($0) }
    source = nil
  }
}

extension MunicipalityList {
  /// Makes everything anew if what it is made from has changed.
  mutating func refresh(_ project: Project, _ places: Places) {
    guard places.source != source else { return }
    source = places.source
    if let part = filter.part, project.parts[part] == nil {
      filter.part = nil
      isPartGone = true
    }
    sort(places)
    switch target {
    case .row(let row): select(row)
    case .municipality(let code): reveal(code, places)
    case nil: break
    }
    target = nil
  }

  /// Sorts by another thing, or the other way round.
  mutating func sort(by order: Order, isReversed: Bool, _ places: Places) {
    self.order = order
    self.isReversed = isReversed
    sort(places)
  }

  /// Filters otherwise.
  mutating func filter(by filter: Filter, _ places: Places) {
    guard filter != self.filter else { return }
    let wasSearch = self.filter.isSearch
    self.filter = filter
    choose(places)
    // What fits best is selected as one types.
    if filter.isSearch { list.select(0, count: rows.count) }
    if !filter.isOpen, !filter.isSearch, !wasSearch, case .region = selected {
      list.move(by: 1, count: rows.count)
    }
  }

  /// Hides the municipalities of regions, those of all others are shown.
  mutating func collapse(_ regions: Set<String?>, _ places: Places) {
    collapsed = regions
    choose(places)
  }

  private mutating func sort(_ places: Places) {
    let inOrder = Item.sorted(places.items.values, by: order).map(\.participation.id)
    sorted = isReversed ? inOrder.reversed() : inOrder
    choose(places)
  }

  /// Makes the rows. The selected row stays selected while it is shown.
  private mutating func choose(_ places: Places) {
    revision += 1
    let before = selected
    let code = code(of: before, places) ?? lastCode
    let place = list.selection
    rows = []
    shown = []
    otherCount = 0
    shownByRegion = [:]
    if filter.isSearch {
      search(places)
    } else {
      shown = sorted.filter { places.items[$0].map { passes($0) } ?? false }
      if order == .region { group(places) } else { rows = shown.map { .participation($0) } }
    }
    let index =
      before.flatMap { rows.firstIndex(of: $0) }
      ?? code.flatMap { code in rows.firstIndex { self.code(of: $0, places) == code } }
    list.select(index ?? place, count: rows.count)
    lastCode = self.code(of: selected, places)
  }

  private mutating func group(_ places: Places) {
    for id in shown { shownByRegion[places.items[id]?.municipality?.region, default: 0] += 1 }
    var region: String??
    for id in shown {
      let own = places.items[id]?.municipality?.region
      if region != .some(own) {
        rows.append(.region(own))
        region = .some(own)
      }
      // What a filter finds stays in sight.
      if !filter.isOpen || !collapsed.contains(own) { rows.append(.participation(id)) }
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
  private mutating func search(_ places: Places) {
    let matches = places.atlas.search.matches(filter.text) { places.byMunicipality[$0] != nil }
    var found: Set<RecordID> = []
    for match in matches {
      if let id = places.byMunicipality[match.id] {
        if let item = places.items[id], passes(item), found.insert(id).inserted {
          rows.append(.participation(id))
          shown.append(id)
        }
      } else if !filter.isNarrowed {
        rows.append(.other(match.id))
        otherCount += 1
      }
    }
    let query = SearchKey.words(of: filter.text)
    let byOther = sorted.filter { id in
      guard !found.contains(id), let item = places.items[id], passes(item) else { return false }
      return SearchKey.matches(item.search, query: query)
    }
    rows += byOther.map { .participation($0) }
    shown += byOther
  }
}
