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

  /// Counts how often rows were made.
  private(set) var revision = 0
  /// The municipality that was selected when rows were last made, should its record go.
  private var lastCode: RecordID?

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

  /// Selects the municipality of a code, whatever hides it: first its region is unfolded, then the
  /// filter is taken away, then it is searched for.
  mutating func reveal(_ municipality: RecordID, _ atlas: Atlas) {
    let row = byMunicipality[municipality].map { Row.participation($0) } ?? .other(municipality)
    if select(row) { return }
    collapsed.remove(atlas.municipalities[municipality]?.region)
    choose(atlas)
    if select(row) { return }
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
      let text =
        "\(name) \(wording.name(participation.stage)) \(parts) \(participation.nextStep)"
      fresh[participation.id] = Item(
        participation, in: municipality, name: name,
        key: isSameName ? old?.key ?? CollationKey(name) : CollationKey(name),
        search: SearchKey.text(text),
        figures: participation.municipality.flatMap { territory.municipalities[$0] }
          ?? Territory.MunicipalityFigures(),
        today: project.today)
      guard let code = participation.municipality else { continue }
      if territory.municipalities[code]?.participation?.id == participation.id
        || byMunicipality[code] == nil
      {
        byMunicipality[code] = participation.id
      }
    }
    items = fresh
    if let part = filter.part, project.parts[part] == nil { filter.part = nil }
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
    let inOrder = Item.sorted(items.values, by: order).map(\.participation.id)
    sorted = isReversed ? inOrder.reversed() : inOrder
    choose(atlas)
  }

  /// Makes the rows. The selected row stays selected while it is shown.
  private mutating func choose(_ atlas: Atlas) {
    revision += 1
    let before = selected
    let code = code(of: before) ?? lastCode
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
    let index =
      before.flatMap { rows.firstIndex(of: $0) }
      ?? code.flatMap { code in rows.firstIndex { self.code(of: $0) == code } }
    list.select(index ?? place, count: rows.count)
    lastCode = self.code(of: selected)
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
  private mutating func search(_ atlas: Atlas) {
    let matches = atlas.search.matches(filter.text) { byMunicipality[$0] != nil }
    var found: Set<RecordID> = []
    for match in matches {
      if let id = byMunicipality[match.id] {
        if let item = items[id], passes(item), found.insert(id).inserted {
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
      guard !found.contains(id), let item = items[id], passes(item) else { return false }
      return SearchKey.matches(item.search, query: query)
    }
    rows += byOther.map { .participation($0) }
    shown += byOther
  }
}
