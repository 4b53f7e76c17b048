internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The screen *Municipalités*: a list or the regions at the left, the map and what is selected at the
/// right. Where there is no room for both, one face at a time.
struct MunicipalitiesScreen: DashboardView {
  let dashboard: Dashboard

  var state: MunicipalitiesState { dashboard.municipalities }

  private static let nothing = Rect(Size(columns: 0, rows: 0))

  /// How the screen is divided.
  struct Layout {
    var head = nothing
    /// The list or the regions, their headings included.
    var table = nothing
    /// The panel of the map.
    var map = nothing
    /// What is selected, in short.
    var card = nothing
    /// Where a page is opened.
    var page = nothing
  }

  /// How the screen is divided at the present size.
  var layout: Layout {
    var areas = Layout()
    let body = Dashboard.Areas(dashboard.size).body
    let split = body.splitTop(body.rows >= 6 ? 1 : 0)
    areas.head = split.top
    let rest = split.rest
    areas.page = rest
    let isWideEnough = rest.columns >= (state.face == .regions ? 110 : 70)
    guard isWideEnough, rest.rows >= 14 else {
      if state.face == .map { areas.map = rest } else { areas.table = rest }
      return areas
    }
    let columns = max(40, rest.columns * 50 / 100)
    let sides = rest.splitLeft(state.face == .regions ? max(62, columns) : columns)
    areas.table = sides.left
    if rest.columns >= 100 { areas.page = sides.left }
    // Beside the page of Québec there is nothing around it to tell of.
    if dashboard.page?.subject == .area(.whole) {
      areas.map = sides.rest
      return areas
    }
    let natural = state.mapRows(columns: sides.rest.columns - 2) + 3
    let right = sides.rest.splitTop(max(9, min(natural, rest.rows - 9)))
    areas.map = right.top
    areas.card = right.rest
    return areas
  }

  /// The cells of the map itself.
  var mapArea: Rect { Self.mapArea(in: layout.map) }

  /// Inside the panel, above the legend.
  static func mapArea(in panel: Rect) -> Rect {
    guard panel.columns >= 8, panel.rows >= 5 else { return panel }
    let inner = panel.inset(columns: 1, rows: 1)
    return inner.splitTop(inner.rows - 1).top
  }

  /// Rows of the table that are seen at once.
  var tableRows: Int { max(1, rowsArea(of: layout.table).rows) }

  private func rowsArea(of table: Rect) -> Rect {
    table.splitTop(table.rows >= 4 ? 1 : 0).rest
  }

  func draw(in frame: inout Frame, _ body: Rect) {
    let areas = layout
    drawHead(in: &frame, areas)
    let page = dashboard.page
    let coversAll = page != nil && areas.page.columns == body.columns
    if let page { PageView(dashboard).draw(page.subject, in: &frame, areas.page) }
    guard !coversAll else { return }
    if page == nil, !areas.table.isEmpty {
      if state.face == .regions {
        drawRegions(in: &frame, areas.table, rowsArea(of: areas.table))
      } else {
        drawList(in: &frame, areas.table, rowsArea(of: areas.table))
      }
    }
    if !areas.map.isEmpty { drawMap(in: &frame, areas.map) }
    if !areas.card.isEmpty { drawCard(in: &frame, areas.card) }
  }

  /// What is selected; beside a page, the region around it.
  private func drawCard(in frame: inout Frame, _ rect: Rect) {
    let subject: Page.Subject
    switch dashboard.page?.subject {
    case .municipality(let code):
      subject = .area(dashboard.directory[code].map { .region($0.region) } ?? .elsewhere)
    case .area: subject = .area(.whole)
    default:
      subject = state.selectedMunicipality.map { .municipality($0) } ?? .area(state.selectedArea)
    }
    PageView(dashboard).draw(subject, in: &frame, rect)
  }

  /// What must hold for a municipality to be shown, in words.
  private func conditions(of filter: MunicipalityList.Filter) -> [String] {
    var conditions = [wording.name(filter.standing)].compactMap(\.self)
    if let part = filter.part { conditions.append(project.code(ofPart: part)) }
    if let region = filter.region {
      conditions.append(dashboard.directory.region(region)?.short ?? region)
    }
    if filter.isSearch { conditions.append(wording.quoted(filter.text)) }
    return conditions
  }

  private func drawHead(in frame: inout Frame, _ areas: Layout) {
    let rect = areas.head
    guard !rect.isEmpty else { return }
    let line = rect.inset(columns: 1)
    let list = state.list
    let faces = wording.faceHint(state.face)
    var right = ""
    if state.face != .regions, dashboard.page == nil, !list.filter.isSearch {
      right = wording.sortedBy(list.order, isReversed: list.isReversed)
    }
    if line.columns < 60 { right = "" }
    let texts: [String]
    var style = Style(.text, bold: true)
    if list.filter.isOpen || state.face == .regions {
      texts = state.territory.map { wording.municipalityCounts($0) } ?? []
    } else {
      texts = wording.filtered(
        list.shown.count, of: list.items.count, others: list.otherCount,
        by: conditions(of: list.filter))
      style = Style(.accent)
    }
    if !list.filter.isOpen, state.face != .regions, dashboard.page == nil {
      let both = [right, wording.howToClear].filter { !$0.isEmpty }.joined(separator: " · ")
      right = line.columns < 60 ? "" : line.columns < 100 ? wording.howToClear : both
    }
    let isNarrow = areas.map.isEmpty || areas.table.isEmpty
    if isNarrow, right.isEmpty { right = faces }
    frame.ends(texts, style, right, .muted, in: line)
  }
}
