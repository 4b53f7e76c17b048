internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The screen *Municipalités*: those that take part as a list, on the map, and by region.
struct MunicipalitiesScreen: Screen, RecordTable, Filterable {
  static let name = Phrase.municipalitiesScreen
  static let shortName = Phrase.municipalitiesShort
  static let plainName = "municipalities"

  enum Action: Sendable {
    case open, back, filter, nextFace, previousFace
    case nextStanding, nextPart, onlyRegion, zoomIn, zoomOut
    case nextOrder, previousOrder, reverse, collapse, expand, toggleAll
    case go(MunicipalitiesState.Heading)
    case move(ListMove)
    case record(RecordAction)
  }

  /// What it shows.
  var state = MunicipalitiesState()
  var marks: Set<RecordID> = []

  func keys(_ scene: Scene) -> KeyTable<Action> {
    switch state.face {
    case .list: Self.listTable
    case .path: Self.pathTable
    case .map: Self.mapTable
    case .regions: Self.regionsTable
    }
  }

  func needs(_ key: Key?, _ scene: Scene) -> Needs { [.places, .comments] }

  // MARK: Keys

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    guard let places = scene.world.places else { return [] }
    switch action {
    case .move(let move): self.move(move, scene)
    case .go(let heading): state.go(heading, places)
    case .record(let action): return changeRows(action, scene)
    case .open: return open(scene, places)
    case .back: return back(places)
    case .filter:
      state.beforeSearch = (state.face, state.list.selected)
      return startFiltering(scene)
    case .nextFace: state.turn(by: 1, places)
    case .previousFace: state.turn(by: -1, places)
    case .nextStanding: state.filterByNextStanding(places)
    case .nextPart: state.filterByNextPart(scene.project, places)
    case .onlyRegion: state.toggleRegionFilter(places)
    case .zoomIn: state.isZoomed = state.selectedRegion(places) != nil
    case .zoomOut: state.isZoomed = false
    case .nextOrder: state.sort(by: 1, places)
    case .previousOrder: state.sort(by: -1, places)
    case .reverse: state.reverse(places)
    case .collapse: state.fold(places)
    case .expand:
      switch state.list.selected {
      case .region(let region):
        if state.list.collapsed.contains(region) { state.toggle(region, places) }
      case .participation, .other: return open(scene, places)
      case nil: break
      }
    case .toggleAll: state.foldAll(places)
    }
    return []
  }

  /// Opens the page of what is selected; folds or unfolds a region. While nobody takes part, asks for
  /// the first that does.
  private mutating func open(_ scene: Scene, _ places: Places) -> [Command] {
    if state.face == .regions { return [.open(.area(state.selectedArea(places)))] }
    switch state.list.selected {
    case .region(let region):
      if state.face == .map { return [.open(.area(state.selectedArea(places)))] }
      state.toggle(region, places)
      return []
    case .participation, .other:
      return state.selectedMunicipality(places).map { [.open(.municipality($0))] } ?? []
    case nil:
      let isEmpty = places.items.isEmpty && !state.list.filter.isSearch
      return isEmpty ? [addition(scene)] : []
    }
  }

  /// Takes away one thing after the other: marks, what filters, the part of the map, the face; then
  /// leaves.
  private mutating func back(_ places: Places) -> [Command] {
    if !marks.isEmpty {
      marks = []
    } else if !state.list.filter.isOpen {
      state.clearFilters(places)
    } else if state.isZoomed {
      state.isZoomed = false
    } else if state.face != .list {
      state.turn(to: .list, places)
    } else {
      return [.show(OverviewScreen.self)]
    }
    return []
  }

  mutating func move(_ move: ListMove, _ scene: Scene) {
    guard let places = scene.world.places else { return }
    state.move(move, seen: MunicipalitiesLayout(scene, state).rowCount, places)
  }

  // MARK: Searching

  var filterText: String { state.list.filter.text }

  func filterPrompt(_ scene: Scene) -> String { scene.wording.findPrompt }

  mutating func filter(by text: String, _ scene: Scene) {
    if let places = scene.world.places { state.search(text, places) }
  }

  mutating func cancelFilter(_ scene: Scene) {
    filter(by: "", scene)
    guard let before = state.beforeSearch else { return }
    state.face = before.face
    if let row = before.row { state.list.select(row) }
  }

  // MARK: Records

  func selectedRecord(_ scene: Scene) -> RecordReference? {
    guard let places = scene.world.places, let code = state.selectedMunicipality(places)
    else { return nil }
    return scene.project.standings[code].map { RecordReference(.participation, $0.id) }
  }

  /// The participation of the selected municipality, if it does not take part yet.
  private func newParticipation(_ scene: Scene) -> [Assignment]? {
    guard let places = scene.world.places, let code = state.selectedMunicipality(places),
      scene.project.standings[code] == nil
    else { return nil }
    return [Assignment(.municipality, .reference(code))]
  }

  func addition(_ scene: Scene) -> Command { .add(.participation, newParticipation(scene) ?? []) }

  func edition(_ scene: Scene) -> Command? {
    selectedRecord(scene).map { .edit($0.kind, $0.id) }
      ?? newParticipation(scene).map { .add(.participation, $0) }
  }

  func importKind(_ scene: Scene) -> Kind? { .participation }

  /// What was spent in the selected municipality, or in all of them; no condition tells a region.
  func figure(_ scene: Scene) -> FigureScope? {
    guard let places = scene.world.places else { return nil }
    if let code = state.selectedMunicipality(places) { return FigureScope(municipality: code) }
    return state.face == .regions && state.areaOfRow == .whole
      ? FigureScope(municipality: .some(nil)) : nil
  }

  mutating func moveSelection(by rows: Int, _ scene: Scene) {
    state.list.list.move(by: rows, count: state.list.rows.count)
  }

  mutating func select(_ record: RecordReference, _ scene: Scene) {
    guard let places = scene.world.places else { return }
    state.list.refresh(scene.project, places)
    state.list.select(.participation(record.id))
  }

  mutating func paste(_ text: String, _ scene: Scene) -> Outcome { pasteTable(text, scene) }

  // MARK: From elsewhere

  func shownRecords(_ scene: Scene) -> [RecordID] {
    guard state.face == .list || state.face == .path else { return [] }
    return state.list.rows.compactMap { if case .participation(let id) = $0 { id } else { nil } }
  }

  mutating func arrange(_ scene: Scene) {
    guard let places = scene.world.places else { return }
    state.list.refresh(scene.project, places)
    dropHiddenMarks(scene)
    let layout = MunicipalitiesLayout(scene, state)
    state.list.list.reveal(rows: layout.rowCount, count: state.list.rows.count)
    state.refreshAreas(places, seen: layout.rowCount)
    state.fitMap(
      into: layout.mapArea.size, places, hasSilentSigns: !scene.look.tellsSilence)
  }

  /// Shows the list of those that are silent, the longest silent first.
  mutating func showSilent(_ scene: Scene) {
    if let places = scene.world.places { state.showSilent(places) }
  }

  mutating func reveal(_ subject: Page.Subject, _ scene: Scene) -> Bool {
    switch subject {
    case .municipality(let code):
      state.face = .list
      state.list.revealLater(code)
    case .area(let area):
      state.face = .regions
      state.select(area)
    default: return false
    }
    return true
  }

  private struct Bookmark: Sendable {
    var face: MunicipalitiesFace
    var row: MunicipalityList.Row?
    var filter: MunicipalityList.Filter
    var folded: Set<String?>
    var area: Page.Area?
  }

  func bookmark() -> (any Sendable)? {
    let list = state.list
    return Bookmark(
      face: state.face, row: list.selected, filter: list.filter, folded: list.collapsed,
      area: state.areaOfRow)
  }

  mutating func restore(_ bookmark: any Sendable, _ scene: Scene) {
    guard let bookmark = bookmark as? Bookmark else { return }
    state.face = bookmark.face
    if let area = bookmark.area { state.select(area) }
    state.list.restore(bookmark.filter, folded: bookmark.folded, bookmark.row)
  }

  mutating func leave() { marks = [] }

  func pageArea(_ scene: Scene) -> Rect { MunicipalitiesLayout(scene, state).page }

  // MARK: Drawing

  func draw(in frame: inout Frame, _ scene: Scene) {
    guard let places = scene.world.places else { return }
    MunicipalitiesView(scene, places, state, marks).draw(in: &frame)
  }

  func legend(_ scene: Scene) -> [Sign] {
    Legend.municipalities(scene.wording, scene.look.glyphs)
  }
}
