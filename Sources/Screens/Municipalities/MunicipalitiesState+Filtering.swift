internal import ProjectModel
internal import Widgets
internal import Words

/// Filtering, sorting and folding.
extension MunicipalitiesState {
  // MARK: Filters

  /// Shows only what a text finds, among all of Québec's.
  mutating func search(_ text: String, _ places: Places) { filter(places) { $0.text = text } }

  /// Shows the silent ones only, then those that have agreed, then stage by stage, then all.
  mutating func filterByNextStanding(_ places: Places) {
    let all = StandingFilter.allCases
    filter(places) { filter in
      let index = all.firstIndex(of: filter.standing) ?? 0
      filter.standing = all[(index + 1) % all.count]
    }
    sortForStanding(places)
  }

  /// Shows the municipalities of one part after the other only, then all.
  mutating func filterByNextPart(_ project: Project, _ places: Places) {
    let parts = [nil] + project.partsInOrder.map { Optional($0.id) }
    filter(places) { filter in
      let index = parts.firstIndex(of: filter.part) ?? 0
      filter.part = parts[(index + 1) % parts.count]
    }
  }

  /// Shows the selected region alone in list and map, or all again.
  mutating func toggleRegionFilter(_ places: Places) {
    if list.filter.region != nil, face != .regions {
      filter(places) { $0.region = nil }
      isZoomed = false
    } else if let region = selectedRegion(places) {
      filter(places) { $0.region = region }
      isZoomed = true
    }
  }

  /// Shows all again.
  mutating func clearFilters(_ places: Places) {
    filter(places) { $0 = MunicipalityList.Filter() }
    sortForStanding(places)
    isZoomed = false
  }

  /// Shows the list of those that are silent, the longest silent first.
  mutating func showSilent(_ places: Places) {
    face = .list
    isZoomed = false
    filter(places) {
      $0 = MunicipalityList.Filter()
      $0.standing = .silent
    }
    sortForStanding(places)
    list.list.select(0, count: list.rows.count)
  }

  private mutating func filter(
    _ places: Places, _ change: (inout MunicipalityList.Filter) -> Void
  ) {
    var filter = list.filter
    change(&filter)
    guard filter != list.filter else { return }
    if face == .regions { face = .list }
    list.filter(by: filter, places)
  }

  // MARK: Order

  /// The silent ones are a list of calls to make: the longest silent stands first.
  private mutating func sortForStanding(_ places: Places) {
    if list.filter.standing == .silent, list.order == .region {
      list.sort(by: .silence, isReversed: false, places)
      list.list.select(0, count: list.rows.count)
      isSortedForCalls = true
    } else if list.filter.standing != .silent, isSortedForCalls {
      isSortedForCalls = false
      if list.order == .silence { list.sort(by: .region, isReversed: false, places) }
    }
  }

  /// Sorts by the next thing, or by the one before.
  mutating func sort(by step: Int, _ places: Places) {
    let orders = MunicipalityOrder.allCases
    let index = (list.order.rawValue + step + orders.count) % orders.count
    list.sort(by: orders[index], isReversed: false, places)
    isSortedForCalls = false
    list.list.select(0, count: list.rows.count)
  }

  /// Turns the order round.
  mutating func reverse(_ places: Places) {
    list.sort(by: list.order, isReversed: !list.isReversed, places)
    list.list.select(0, count: list.rows.count)
  }

  // MARK: Folding

  /// Hides or shows the municipalities of a region.
  mutating func toggle(_ region: String?, _ places: Places) {
    // What a filter finds stays in sight.
    guard list.filter.isOpen else { return }
    list.collapse(list.collapsed.symmetricDifference([region]), places)
  }

  /// Hides the municipalities of the region that is selected, or of what is.
  mutating func fold(_ places: Places) {
    guard list.isGrouped, list.filter.isOpen, let row = list.selected else { return }
    let region: String?
    if case .region(let own) = row { region = own } else { region = selectedRegion(places) }
    guard !list.collapsed.contains(region) else { return }
    toggle(region, places)
    list.select(.region(region))
  }

  /// Hides the municipalities of all regions; shows them where some are hidden.
  mutating func foldAll(_ places: Places) {
    guard list.isGrouped, list.filter.isOpen else { return }
    let region = selectedRegion(places)
    let all = Set(places.items.values.map { $0.municipality?.region })
    list.collapse(list.collapsed.isEmpty ? all : [], places)
    if !list.collapsed.isEmpty { list.select(.region(region)) }
  }
}
