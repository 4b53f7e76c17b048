internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The keys of the screen *Municipalités*.
extension Dashboard {
  /// Makes anew what is stale, and brings what is selected into view.
  mutating func arrangeMunicipalities() {
    municipalities.refresh(project, directory, wording)
    let screen = MunicipalitiesScreen(self)
    municipalities.list.list.reveal(rows: screen.tableRows, count: municipalities.list.rows.count)
    municipalities.regionRows.reveal(
      rows: screen.tableRows, count: municipalities.regionRowCount)
    municipalities.fitMap(into: screen.mapArea.size)
  }

  /// Selects rows up or down; the heads of regions count as rows.
  mutating func moveInMunicipalities(by rows: Int) {
    municipalities.list.list.move(by: rows, count: municipalities.list.rows.count)
  }

  /// Opens the page of what is selected; folds or unfolds a region.
  mutating func openMunicipality() {
    if municipalities.face == .regions {
      page = Page(.area(municipalities.selectedArea))
      return
    }
    switch municipalities.list.selected {
    case .region(let region):
      if municipalities.face == .map {
        page = Page(.area(municipalities.selectedArea))
      } else {
        toggle(region)
      }
    case .participation, .other:
      if let code = municipalities.selectedMunicipality { page = Page(.municipality(code)) }
    case nil: break
    }
  }

  /// Shows another face. What is selected there stays near what was selected here.
  mutating func turn(to face: MunicipalitiesState.Face) {
    let region = municipalities.selectedRegion
    let before = municipalities.face
    municipalities.face = face
    guard let region, let regions = municipalities.territory?.regions else { return }
    if face == .regions, let index = regions.firstIndex(where: { $0.region.code == region }) {
      municipalities.regionRows.select(index, count: municipalities.regionRowCount)
    } else if before == .regions, municipalities.selectedRegion != region {
      municipalities.list.select(.region(region))
    }
  }

  /// Takes away one thing after the other: what filters, the part of the map, the face; then leaves.
  mutating func leaveMunicipalities() {
    if !municipalities.list.filter.isOpen {
      filterMunicipalities { $0 = MunicipalityList.Filter() }
      sortForStanding()
      municipalities.isZoomed = false
    } else if municipalities.isZoomed {
      municipalities.isZoomed = false
    } else if municipalities.face != .list {
      turn(to: .list)
    } else {
      screen = .overview
    }
  }

  /// From « À faire » to the municipalities that are silent.
  mutating func showSilentMunicipalities() {
    screen = .municipalities
    municipalities.refresh(project, directory, wording)
    municipalities.face = .list
    municipalities.isZoomed = false
    filterMunicipalities {
      $0 = MunicipalityList.Filter()
      $0.standing = .silent
    }
    sortForStanding()
    municipalities.list.list.select(0, count: municipalities.list.rows.count)
  }

  /// Shows the silent ones only, then those that have agreed, then stage by stage, then all.
  mutating func filterByNextStanding() {
    let all = MunicipalityList.Filter.Standing.allCases
    filterMunicipalities { filter in
      let index = all.firstIndex(of: filter.standing) ?? 0
      filter.standing = all[(index + 1) % all.count]
    }
    sortForStanding()
  }

  /// Shows the municipalities of one part after the other only, then all.
  mutating func filterByNextPart() {
    let parts = [nil] + project.partsInOrder.map { Optional($0.id) }
    filterMunicipalities { filter in
      let index = parts.firstIndex(of: filter.part) ?? 0
      filter.part = parts[(index + 1) % parts.count]
    }
  }

  /// The silent ones are a list of calls to make: the longest silent stands first.
  private mutating func sortForStanding() {
    guard let atlas = municipalities.atlas else { return }
    let list = municipalities.list
    if list.filter.standing == .silent, list.order == .region {
      municipalities.list.sort(by: .silence, isReversed: false, atlas)
      municipalities.list.list.select(0, count: municipalities.list.rows.count)
      municipalities.isSortedForCalls = true
    } else if list.filter.standing != .silent, municipalities.isSortedForCalls {
      municipalities.isSortedForCalls = false
      if list.order == .silence { municipalities.list.sort(by: .region, isReversed: false, atlas) }
    }
  }

  /// Shows the selected region alone in list and map, or all again.
  mutating func toggleRegionFilter() {
    if municipalities.list.filter.region != nil, municipalities.face != .regions {
      filterMunicipalities { $0.region = nil }
      municipalities.isZoomed = false
    } else if let region = municipalities.selectedRegion {
      filterMunicipalities { $0.region = region }
      municipalities.isZoomed = true
    }
  }

  mutating func searchMunicipalities(_ text: String) { filterMunicipalities { $0.text = text } }

  private mutating func filterMunicipalities(
    _ change: (inout MunicipalityList.Filter) -> Void
  ) {
    guard let atlas = municipalities.atlas else { return }
    var filter = municipalities.list.filter
    change(&filter)
    guard filter != municipalities.list.filter else { return }
    if municipalities.face == .regions { municipalities.face = .list }
    municipalities.list.filter(by: filter, atlas)
  }

  mutating func sortMunicipalities(by step: Int) {
    guard let atlas = municipalities.atlas else { return }
    let orders = MunicipalityList.Order.allCases
    let list = municipalities.list
    let index = (list.order.rawValue + step + orders.count) % orders.count
    municipalities.list.sort(by: orders[index], isReversed: false, atlas)
    municipalities.isSortedForCalls = false
    municipalities.list.list.select(0, count: list.rows.count)
  }

  mutating func reverseMunicipalities() {
    guard let atlas = municipalities.atlas else { return }
    let list = municipalities.list
    municipalities.list.sort(by: list.order, isReversed: !list.isReversed, atlas)
    municipalities.list.list.select(0, count: list.rows.count)
  }

  private mutating func toggle(_ region: String?) {
    // What a filter finds stays in sight.
    guard let atlas = municipalities.atlas, municipalities.list.filter.isOpen else { return }
    municipalities.list.collapse(
      municipalities.list.collapsed.symmetricDifference([region]), atlas)
  }

  mutating func foldRegion() {
    let list = municipalities.list
    guard list.isGrouped, list.filter.isOpen, let row = list.selected else { return }
    let region: String?
    if case .region(let own) = row { region = own } else { region = municipalities.selectedRegion }
    guard !list.collapsed.contains(region) else { return }
    toggle(region)
    municipalities.list.select(.region(region))
  }

  mutating func unfoldRegion() {
    if case .region(let region) = municipalities.list.selected {
      if municipalities.list.collapsed.contains(region) { toggle(region) }
    } else {
      openMunicipality()
    }
  }

  mutating func foldAllRegions() {
    guard let atlas = municipalities.atlas, municipalities.list.isGrouped,
      municipalities.list.filter.isOpen
    else { return }
    let region = municipalities.selectedRegion
    let all = Set(municipalities.list.items.values.map { $0.municipality?.region })
    municipalities.list.collapse(municipalities.list.collapsed.isEmpty ? all : [], atlas)
    if !municipalities.list.collapsed.isEmpty { municipalities.list.select(.region(region)) }
  }
}
