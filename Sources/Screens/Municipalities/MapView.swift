internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The map of Québec: shores and borders, the regions that take part lit, a mark for every
/// municipality by its stage.
struct MapView: SceneView {
  /// What stands out on it.
  struct Selection {
    /// A region by its two-digit code.
    var region: String?
    /// A municipality by its official code.
    var municipality: RecordID?
    /// Whether the region is shown alone.
    var isZoomed = false
    /// Whether keys go to it, so that the cursor stands on what is selected.
    var takesKeys = false
  }

  let scene: Scene
  let places: Places
  private let raster: MapRaster
  let placement: MapPlacement?
  let hasSilentSigns: Bool
  let selection: Selection

  /// The spots, the most telling first.
  var spots: [MapPlacement.Spot] { placement?.spots ?? [] }

  /// Nil for a picture that has not been fitted yet.
  init?(
    _ scene: Scene, _ places: Places, _ picture: MapPicture, _ selection: Selection = Selection()
  ) {
    guard let raster = picture.raster else { return nil }
    self.scene = scene
    self.places = places
    self.raster = raster
    placement = picture.marks?.placement
    hasSilentSigns = picture.marks?.source.hasSilentSigns ?? false
    self.selection = selection
  }

  /// - Parameter area: the room that the picture was fitted to.
  func draw(in frame: inout Frame, _ area: Rect) {
    drawLand(in: &frame, area)
    var taken = Taken(cells: Set(spots.map { $0.cell.moved(into: area) }))
    for spot in spots {
      let isMarked = scene.isMarked(spot.mark.id)
      frame.label(
        sign(of: spot, columns: 1, frame.glyphs), in: Rect(spot.cell.moved(into: area)),
        style(of: spot.mark, isMarked: isMarked))
    }
    if hasSilentSigns {
      for spot in spots where spot.mark.isSilent { drawSilence(of: spot, in: &frame, area, &taken) }
    }
    drawSelection(in: &frame, area, &taken)
    if selection.isZoomed { drawNames(in: &frame, area, &taken) }
  }

  /// Draws it with marks of two cells, of which only those stand out that were changed a moment ago.
  func drawWide(in frame: inout Frame, _ area: Rect) {
    drawLand(in: &frame, area)
    for spot in spots {
      let cell = spot.cell.moved(into: area)
      let room = Rect(
        column: cell.column, row: cell.row, columns: MeetingView.markColumns, rows: 1)
      var style = style(of: spot.mark, isMarked: scene.world.fresh[spot.mark.id] != nil)
      style.isCutOut = spot.count > 1
      frame.label(
        sign(of: spot, columns: room.columns, frame.glyphs), in: room, style, .trailing)
    }
  }

  private func style(of mark: MapMarks.Mark, isMarked: Bool) -> Style {
    isMarked
      ? Style(.fresh) : Style(mark.isSilent ? .warning : wording.role(mark.stage), bold: true)
  }

  /// The shape of a stage, or how many lie there.
  func sign(of spot: MapPlacement.Spot, columns: Int, _ glyphs: Glyphs) -> String {
    guard spot.count == 1 else {
      let count = "\(spot.count)"
      return count.count <= columns
        ? count : String(repeating: Self.moreSign(glyphs), count: columns)
    }
    let mark = wording.mark(spot.mark.stage)
    return columns == 1
      ? mark : mark + (spot.mark.isSilent ? Self.silentSign : mark)
  }

  // MARK: The land

  private func drawLand(in frame: inout Frame, _ area: Rect) {
    // Where lines of land look as those of water do, borders would hide the shores.
    let hasShades = frame.look(Style(.track)) != frame.look(Style(.water))
    if !selection.isZoomed { drawLitRegions(in: &frame, area, hasShades: hasShades) }
    raster.canvas(selecting: selection.region, places.atlas).draw(in: &frame, area) { layer, _ in
      let kind = MapRaster.LineKind(rawValue: layer)
      return kind == .border && !hasShades ? nil : kind?.style
    }
    if selection.isZoomed {
      drawOthers(in: &frame, area)
    } else if !hasShades || frame.glyphs == .ascii {
      // Its outline looks like any other line, so all of it is filled.
      drawSelectedRegion(in: &frame, area, Style(.accent))
    }
  }

  private func drawSelectedRegion(in frame: inout Frame, _ area: Rect, _ style: Style) {
    guard let region = selection.region else { return }
    let number = raster.number(of: region)
    let size = raster.canvas.size
    var cells = raster.regions.indices.filter { raster.regions[$0] == number }
      .map { Point(column: $0 % size.columns, row: $0 / size.columns).moved(into: area) }
    // One that is smaller than a cell is seen by its municipalities.
    if cells.isEmpty { cells = places.atlas.members(of: region).compactMap { cell(of: $0, area) } }
    let glyph = Self.fill(frame.glyphs)
    for cell in cells { frame.put(glyph, at: cell, in: area, style) }
  }

  /// What the selected region is filled with.
  static func fill(_ glyphs: Glyphs) -> Unicode.Scalar {
    glyphs == .ascii ? ":" : "░"
  }

  /// Where someone takes part the land is dotted; the selected region more than others.
  private func drawLitRegions(in frame: inout Frame, _ area: Rect, hasShades: Bool) {
    let looks: [(glyph: Unicode.Scalar, style: Style)?] =
      [nil]
      + places.atlas.regions.enumerated().map { index, region in
        if region.code == selection.region {
          return (Self.fill(frame.glyphs), Style(.border))
        }
        guard hasShades, frame.glyphs == .unicode,
          places.territory.regions[index].rollup.engaged > 0
        else { return nil }
        return ("⠂", Style(.track))
      }
    let size = raster.canvas.size
    for row in 0..<min(size.rows, area.rows) {
      for column in 0..<min(size.columns, area.columns) {
        let region = Int(raster.regions[row * size.columns + column])
        guard let look = looks[region] else { continue }
        // In a pattern like that of the five on dice, which reads as a tint and not as lines.
        if look.glyph == "⠂", (row + column) % 2 != 0 { continue }
        frame.put(
          look.glyph, at: Point(column: area.column + column, row: area.row + row), in: area,
          look.style)
      }
    }
  }

  /// The municipalities of the enlarged region that do not take part.
  private func drawOthers(in frame: inout Frame, _ area: Rect) {
    guard frame.glyphs != .ascii, let region = selection.region else { return }
    for code in places.atlas.members(of: region) {
      // A dot in the place of a piece of shore would break the shore.
      if let cell = cell(of: code, area), raster.canvas.isEmpty(at: cell, in: area) {
        frame.put("·", at: cell, in: area, .muted)
      }
    }
  }

  /// Where a municipality lies.
  func cell(of code: RecordID, _ area: Rect) -> Point? {
    guard let point = places.atlas.points[code] else { return nil }
    return raster.scale.cell(x: point.x, y: point.y).moved(into: area)
  }
}

extension Rect {
  /// One cell.
  init(_ cell: Point) {
    self.init(column: cell.column, row: cell.row, columns: 1, rows: 1)
  }
}

extension Point {
  /// A cell of the map as a cell of the frame.
  func moved(into area: Rect) -> Point {
    Point(column: area.column + column, row: area.row + row)
  }
}
