internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// What the screen *Municipalités* remembers.
struct MunicipalitiesState: Sendable {
  /// Which of its three faces the keys go to. Where there is room the list and the map are both
  /// seen.
  typealias Face = MunicipalitiesFace

  var face = Face.list
  /// Those that take part.
  var list = MunicipalityList()
  /// Which of `areas` is selected.
  private(set) var regionRows = ListState()
  /// The rows of the table of regions: the regions in order of code, what lies in none of them if
  /// there is any, then the sum of all rows above.
  private(set) var areas: [Page.Area] = []
  /// What is to be selected there once it has a row.
  private var wantedArea: Page.Area?
  /// Whether the list is sorted by silence only because the silent ones are shown.
  var isSortedForCalls = false
  /// Whether the map shows the selected region alone.
  var isZoomed = false
  /// What was shown before a search began, to come back to.
  var beforeSearch: (face: MunicipalitiesFace, row: MunicipalityList.Row?)?
  /// The map as it is fitted to its room.
  private(set) var picture = MapPicture()

  /// Fits the map and its marks to their room and to what is selected.
  ///
  /// - Parameter hasSilentSigns: whether a sign tells the silent ones.
  mutating func fitMap(into size: Size, _ places: Places, hasSilentSigns: Bool) {
    let region = isZoomed ? selectedRegion(places) : nil
    let bounds = region.flatMap { places.atlas.bounds(of: $0) } ?? places.homeBounds
    let isWhole = face == .regions
    let source = MapMarks.Source(
      room: MapRaster.Room(bounds: bounds, size: size), revision: list.revision,
      isWhole: isWhole, hasSilentSigns: hasSilentSigns)
    picture.fit(source, places, marking: isWhole ? list.sorted : list.shown)
  }

  // MARK: What is selected

  /// The selected region; nil for all of Québec, or where the directory does not know it.
  func selectedRegion(_ places: Places) -> String? {
    if face == .regions {
      if case .region(let code) = selectedArea(places) { return code }
      return nil
    }
    switch list.selected {
    case .region(let region): return region
    case .participation(let id): return places.items[id]?.municipality?.region
    case .other(let id): return places.atlas.municipalities[id]?.region
    case nil: return nil
    }
  }

  /// The selected row of the table of regions; nil before there are rows.
  var areaOfRow: Page.Area? {
    areas.indices.contains(regionRows.selection) ? areas[regionRows.selection] : nil
  }

  /// What is selected, where it is not a municipality.
  func selectedArea(_ places: Places) -> Page.Area {
    if face == .regions {
      return areaOfRow ?? .whole
    }
    let region = selectedRegion(places)
    if case .region(let region) = list.selected { return region.map { .region($0) } ?? .elsewhere }
    return region.map { .region($0) } ?? .whole
  }

  /// The selected municipality; nil where a region is.
  func selectedMunicipality(_ places: Places) -> RecordID? {
    face == .regions ? nil : list.code(of: list.selected, places)
  }

  /// Selects a row in the table of regions; all of Québec where there turns out to be none for it.
  mutating func select(_ area: Page.Area) {
    if let index = areas.firstIndex(of: area) {
      regionRows.select(index, count: areas.count)
      wantedArea = nil
    } else {
      wantedArea = area
    }
  }

  /// Brings the rows of the table of regions up to date; the same one stays selected.
  ///
  /// - Parameter seen: rows that are seen at once.
  mutating func refreshAreas(_ places: Places, seen: Int) {
    let selected = wantedArea ?? areaOfRow
    let elsewhere = places.territory.elsewhere
    let isElsewhere = elsewhere.listed > 0 || elsewhere.charge.spent.cents != 0
    areas =
      places.atlas.regions.map { .region($0.code) } + (isElsewhere ? [.elsewhere] : []) + [.whole]
    wantedArea = nil
    if let selected {
      regionRows.select(areas.firstIndex(of: selected) ?? areas.count - 1, count: areas.count)
    }
    regionRows.reveal(rows: seen, count: areas.count)
  }

  // MARK: Moving

  /// Selects rows up or down; the heads of regions count as rows.
  ///
  /// - Parameter seen: rows that are seen at once.
  mutating func move(_ move: ListMove, seen: Int, _ places: Places) {
    if face == .regions {
      regionRows.move(move, seen: seen, count: areas.count)
    } else {
      list.list.move(move, seen: seen, count: list.rows.count)
    }
  }

  /// A way on the map.
  enum Heading: Hashable, Sendable {
    case north, south, west, east

    /// 1 for the right or for down, -1 for the left or for up, else 0.
    fileprivate var step: (x: Double, y: Double) {
      switch self {
      case .north: (0, -1)
      case .south: (0, 1)
      case .west: (-1, 0)
      case .east: (1, 0)
      }
    }
  }

  /// Selects the municipality with a mark that lies nearest in a direction on the map, and unfolds
  /// its region if need be.
  mutating func go(_ heading: Heading, _ places: Places) {
    let atlas = places.atlas
    let step = heading.step
    let codes =
      list.shown.compactMap { places.items[$0]?.participation.municipality }
      + list.rows.compactMap { if case .other(let code) = $0 { code } else { nil } }
    guard let code = selectedMunicipality(places), let origin = atlas.points[code] else {
      // From the head of a region to its first municipality, from nowhere to the first of all.
      let region = selectedRegion(places)
      let first = codes.first { region == nil || atlas.municipalities[$0]?.region == region }
      if let first { list.reveal(first, places) }
      return
    }
    var best: (code: RecordID, distance: Double)?
    for other in codes where other != code {
      guard let point = atlas.points[other] else { continue }
      let ahead = (point.x - origin.x) * step.x + (point.y - origin.y) * step.y
      let aside = abs((point.x - origin.x) * step.y) + abs((point.y - origin.y) * step.x)
      guard ahead > 0, ahead * 1.2 >= aside else { continue }
      let distance = ahead + 2 * aside
      if best.map({ distance < $0.distance }) ?? true { best = (other, distance) }
    }
    if let best { list.reveal(best.code, places) }
  }

  /// Shows another face. What is selected there stays near what was selected here.
  mutating func turn(to face: Face, _ places: Places) {
    let region = selectedRegion(places)
    let before = self.face
    self.face = face
    guard let region else { return }
    if face == .regions {
      if places.atlas.regions.contains(where: { $0.code == region }) { select(.region(region)) }
    } else if before == .regions, selectedRegion(places) != region {
      list.select(.region(region))
    }
  }

  /// Shows the next face, or the one before.
  mutating func turn(by step: Int, _ places: Places) {
    let faces = Face.allCases
    turn(to: faces[(face.rawValue + step + faces.count) % faces.count], places)
  }
}
