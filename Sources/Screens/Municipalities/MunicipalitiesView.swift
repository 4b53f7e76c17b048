internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Draws the screen *Municipalités*.
struct MunicipalitiesView: SceneView {
  let scene: Scene
  let places: Places
  let state: MunicipalitiesState
  let layout: MunicipalitiesLayout
  private let marks: Set<RecordID>

  init(
    _ scene: Scene, _ places: Places, _ state: MunicipalitiesState, _ marks: Set<RecordID>
  ) {
    self.scene = scene
    self.places = places
    self.state = state
    self.marks = marks
    layout = MunicipalitiesLayout(scene, state)
  }

  /// Whether a page lies over the table.
  var hasPage: Bool { scene.above.page != nil }

  /// Whether a row is chosen together with others.
  func isChosen(_ id: RecordID) -> Bool { marks.contains(id) }

  func draw(in frame: inout Frame) {
    drawHead(in: &frame)
    guard !hasPage || !layout.isCoveredByPages else { return }
    if !hasPage, !layout.table.isEmpty {
      switch state.face {
      case .regions: drawRegions(in: &frame)
      case .path: drawPath(in: &frame)
      case .list, .map: drawList(in: &frame)
      }
    }
    if !layout.map.isEmpty { drawMap(in: &frame, layout.map) }
    if !layout.card.isEmpty { drawCard(in: &frame, layout.card) }
  }

  /// What is selected; beside a page, the region around it.
  private func drawCard(in frame: inout Frame, _ rect: Rect) {
    let subject: Page.Subject
    switch scene.above.page {
    case .municipality(let code):
      subject = .area(scene.directory[code].map { .region($0.region) } ?? .elsewhere)
    case .area: subject = .area(.whole)
    default:
      subject =
        state.selectedMunicipality(places).map { .municipality($0) }
        ?? .area(state.selectedArea(places))
    }
    PageView(scene).draw(subject, in: &frame, rect)
  }

  /// What must hold for a municipality to be shown, in words.
  private func conditions(of filter: MunicipalityList.Filter) -> [String] {
    var conditions = [wording.name(filter.standing)].compactMap(\.self)
    if let part = filter.part { conditions.append(project.code(ofPart: part)) }
    if let region = filter.region {
      conditions.append(scene.directory.region(region)?.short ?? region)
    }
    if filter.isSearch { conditions.append(wording.quoted(filter.text)) }
    return conditions
  }

  private func drawHead(in frame: inout Frame) {
    let rect = layout.head
    guard !rect.isEmpty else { return }
    let line = rect.inset(columns: 1)
    let list = state.list
    let faces = wording.faceHint(state.face)
    var right = ""
    if state.face != .regions, !hasPage, !list.filter.isSearch {
      right = wording.sortedBy(list.order, isReversed: list.isReversed)
    }
    if line.columns < 60 { right = "" }
    let texts: [String]
    var style = Style(.text, bold: true)
    if list.filter.isOpen || state.face == .regions {
      texts = wording.municipalityCounts(places.territory)
    } else {
      texts = wording.filtered(
        list.shown.count, of: places.items.count, others: list.otherCount,
        by: conditions(of: list.filter))
      style = Style(.accent)
    }
    if !list.filter.isOpen, state.face != .regions, !hasPage {
      let both = [right, wording.howToClear].filter { !$0.isEmpty }.joined(separator: " · ")
      right = line.columns < 60 ? "" : line.columns < 100 ? wording.howToClear : both
    }
    let isNarrow = layout.map.isEmpty || layout.table.isEmpty
    if isNarrow, right.isEmpty { right = faces }
    frame.ends(texts, style, right, .muted, in: line)
  }
}
