internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// What the screen *Municipalités* remembers, and what it has derived from the project.
struct MunicipalitiesState: Sendable {
  /// Which of its three faces the keys go to. Where there is room the list and the map are both
  /// seen.
  typealias Face = MunicipalitiesFace

  var face = Face.list
  /// Those that take part.
  var list = MunicipalityList()
  /// The regions in order of code, then all of Québec.
  var regionRows = ListState()
  /// Whether the list is sorted by silence only because the silent ones are shown.
  var isSortedForCalls = false
  /// Whether the map shows the selected region alone.
  var isZoomed = false
  /// Which expenses were made where; nil until the screen is first shown.
  var expenses: ExpensesByMunicipality?
  /// The directory as the map and the search need it; nil until the screen is first shown.
  private(set) var atlas: Atlas?
  /// The project on the map.
  private(set) var territory: Territory?
  /// The map for the present room.
  private(set) var raster: MapRaster?
  /// The marks on it.
  private(set) var marks: MapMarks?
  private var homeBounds: MapScale.Bounds?
  private var isStale = true

  /// Notes that the project, its day or the language has changed.
  mutating func invalidate() { isStale = true }

  /// Makes anew what has become stale.
  mutating func refresh(_ project: Project, _ directory: Directory, _ wording: Wording) {
    guard isStale else { return }
    isStale = false
    if expenses == nil { expenses = ExpensesByMunicipality(project) }
    let atlas = self.atlas ?? Atlas(directory)
    self.atlas = atlas
    let territory = Territory(
      project, regions: atlas.regions, lookup: { atlas.municipalities[$0] })
    self.territory = territory
    list.refresh(project, territory, atlas, wording)
    homeBounds = atlas.bounds(
      including: territory.municipalities.lazy.filter { $0.value.participation != nil }.map(\.key))
  }

  /// Fits the map and its marks to their room and to what is selected.
  mutating func fitMap(into size: Size) {
    guard let atlas, let homeBounds else { return }
    let zoomed = isZoomed ? selectedRegion.flatMap { atlas.bounds(of: $0) } : nil
    let room = MapRaster.Room(bounds: zoomed ?? homeBounds, size: size)
    let raster = self.raster.flatMap { $0.room == room ? $0 : nil } ?? MapRaster(atlas, room)
    self.raster = raster
    let source = MapMarks.Source(
      raster: room, revision: list.revision, isWhole: face == .regions,
      region: isZoomed ? selectedRegion : nil)
    if marks?.source != source {
      let ids = face == .regions ? list.sorted : list.shown
      marks = MapMarks(source, ids, list, atlas, raster)
    }
  }

  /// Fits the map of all that take part to a room, with nothing selected.
  mutating func fitWholeMap(into size: Size) {
    let before = (face: face, isZoomed: isZoomed)
    defer { (face, isZoomed) = before }
    face = .regions
    isZoomed = false
    fitMap(into: size)
  }

  /// The rows that the map would fill at some columns if it showed all that it can.
  func mapRows(columns: Int) -> Int {
    homeBounds.map { MapScale.rows(of: $0, columns: columns) } ?? 1
  }

  /// The selected region; nil for all of Québec, or where the directory does not know it.
  var selectedRegion: String? {
    if face == .regions {
      let regions = territory?.regions ?? []
      return regions.indices.contains(regionRows.selection)
        ? regions[regionRows.selection].region.code : nil
    }
    switch list.selected {
    case .region(let region): return region
    case .participation(let id): return list.items[id]?.municipality?.region
    case .other(let id): return atlas?.municipalities[id]?.region
    case nil: return nil
    }
  }

  /// What is selected, where it is not a municipality.
  var selectedArea: Page.Area {
    if face == .regions { return selectedRegion.map { .region($0) } ?? .whole }
    if case .region(let region) = list.selected { return region.map { .region($0) } ?? .elsewhere }
    return selectedRegion.map { .region($0) } ?? .whole
  }

  /// The selected municipality; nil where a region is.
  var selectedMunicipality: RecordID? {
    face == .regions ? nil : list.code(of: list.selected)
  }

  /// Rows of the table of regions.
  var regionRowCount: Int { (territory?.regions.count ?? 0) + 1 }
}

extension MunicipalitiesState {
  /// Selects the municipality with a mark that lies nearest in a direction on the map, and unfolds
  /// its region if need be.
  ///
  /// - Parameters:
  ///   - dx: 1 for the right, -1 for the left, else 0.
  ///   - dy: 1 for down, -1 for up, else 0.
  mutating func moveOnMap(dx: Double, dy: Double) {
    guard let atlas else { return }
    let codes =
      list.shown.compactMap { list.items[$0]?.participation.municipality }
      + list.rows.compactMap { if case .other(let code) = $0 { code } else { nil } }
    guard let code = selectedMunicipality, let origin = atlas.points[code] else {
      // From the head of a region to its first municipality, from nowhere to the first of all.
      let region = selectedRegion
      let first = codes.first { region == nil || atlas.municipalities[$0]?.region == region }
      if let first { list.reveal(first, atlas) }
      return
    }
    var best: (code: RecordID, distance: Double)?
    for other in codes where other != code {
      guard let point = atlas.points[other] else { continue }
      let ahead = (point.x - origin.x) * dx + (point.y - origin.y) * dy
      let aside = abs((point.x - origin.x) * dy) + abs((point.y - origin.y) * dx)
      guard ahead > 0, ahead * 1.2 >= aside else { continue }
      let distance = ahead + 2 * aside
      if best.map({ distance < $0.distance }) ?? true { best = (other, distance) }
    }
    if let best { list.reveal(best.code, atlas) }
  }
}
