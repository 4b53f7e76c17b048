internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// How the screen *Municipalités* is divided: a list or the regions at the left, the map and what is
/// selected at the right. Where there is no room for both, one face at a time.
struct MunicipalitiesLayout {
  private static let nothing = Rect(Size(columns: 0, rows: 0))

  /// Rows of the map from which its legend has more than one.
  private static let leastRowsForLegend = 14
  /// Rows of the legend at most.
  private static let mostLegendRows = 3

  private(set) var head = nothing
  /// The list or the regions, their headings included.
  private(set) var table = nothing
  /// The panel of the map.
  private(set) var map = nothing
  /// What is selected, in short.
  private(set) var card = nothing
  /// The rows that the whole map fills.
  private var mapRows = 1
  /// Where a page is opened.
  private(set) var page = nothing
  /// Whether a page covers all but the head.
  private(set) var isCoveredByPages = true

  /// The rows of the face *le chemin*; nil for the others.
  private(set) var path: PathLayout?

  init(_ scene: Scene, _ state: MunicipalitiesState) {
    // A page needs room, and the map tells where it is about.
    let face = state.face == .path && scene.above.page != nil ? .list : state.face
    let body = scene.areas.body
    let split = body.splitTop(body.rows >= 6 ? 1 : 0)
    head = split.top
    let rest = split.rest
    page = rest
    if face == .path {
      table = rest
      path = PathLayout(rest, scene.project.calendar, count: state.list.rows.count)
      return
    }
    let isWideEnough = rest.columns >= (face == .regions ? 110 : 70)
    guard isWideEnough, rest.rows >= 14 else {
      if face == .map { map = rest } else { table = rest }
      mapRows = Self.mapRows(scene, map)
      return
    }
    // From there on the list has a strip of months.
    let share = rest.columns >= 190 && face != .regions ? 58 : 50
    let columns = max(40, rest.columns * share / 100)
    let sides = rest.splitLeft(face == .regions ? max(62, columns) : columns)
    table = sides.left
    if rest.columns >= 100 {
      page = sides.left
      isCoveredByPages = false
    }
    // Beside the page of Québec there is nothing around it to tell of.
    if scene.above.page == .area(.whole) {
      map = sides.rest
      mapRows = Self.mapRows(scene, map)
      return
    }
    mapRows = Self.mapRows(scene, sides.rest)
    let right = sides.rest.splitTop(max(9, min(mapRows + 2 + Self.mostLegendRows, rest.rows - 9)))
    map = right.top
    card = right.rest
  }

  /// The rows of the whole map where it fills the columns of a panel.
  private static func mapRows(_ scene: Scene, _ panel: Rect) -> Int {
    let home = scene.world.places?.homeBounds
    return home.map { MapScale.rows(of: $0, columns: panel.columns - 2) } ?? 1
  }

  /// The cells of the map itself: inside the panel, above the legend.
  var mapArea: Rect {
    guard map.columns >= 8, map.rows >= 5 else { return map }
    let inner = map.inset(columns: 1, rows: 1)
    // Where the map has rows to spare, the words of the legend have more than one.
    let spare = inner.rows - mapRows
    let least = inner.rows > Self.leastRowsForLegend ? 2 : 1
    return inner.splitTop(inner.rows - max(least, min(spare, Self.mostLegendRows))).top
  }

  /// The rows of the table, below its headings.
  var rows: Rect { table.splitTop(table.rows >= 4 ? 1 : 0).rest }

  /// Rows of the table that are seen at once.
  var rowCount: Int { path?.rowCount ?? max(1, rows.rows) }
}
