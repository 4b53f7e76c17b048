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
  private let places: Places
  private let raster: MapRaster
  private let marks: [MapMarks.Mark]
  private let selection: Selection

  /// Nil for a picture that has not been fitted yet.
  init?(
    _ scene: Scene, _ places: Places, _ picture: MapPicture, _ selection: Selection = Selection()
  ) {
    guard let raster = picture.raster else { return nil }
    self.scene = scene
    self.places = places
    self.raster = raster
    marks = picture.marks?.marks ?? []
    self.selection = selection
  }

  /// - Parameter area: the room that the picture was fitted to.
  func draw(in frame: inout Frame, _ area: Rect) {
    if !selection.isZoomed { drawLitRegions(in: &frame, area) }
    raster.canvas(selecting: selection.region, places.atlas)
      .draw(in: &frame, area, styles: MapRaster.LineKind.allCases.map(\.style))
    if selection.isZoomed { drawOthers(in: &frame, area) }
    for mark in marks { draw(mark, in: &frame, area) }
    var taken = marks.map { Rect($0.cell.moved(into: area)) }
    drawSelection(in: &frame, area, &taken)
    if selection.isZoomed { drawNames(in: &frame, area, &taken) }
  }

  /// Draws it with marks of two cells, of which only those stand out that were changed a moment ago.
  func drawWide(in frame: inout Frame, _ area: Rect) {
    drawLitRegions(in: &frame, area)
    raster.canvas.draw(in: &frame, area, styles: MapRaster.LineKind.allCases.map(\.style))
    for place in WideMarks(marks, in: area.size).places {
      let isFresh = scene.world.fresh[place.mark.id] != nil
      let look = look(of: place.mark, isMarked: isFresh)
      let cell = place.cell.moved(into: area)
      let room = Rect(column: cell.column, row: cell.row, columns: WideMarks.columns, rows: 1)
      if place.count > 1 {
        var style = look.style
        style.isCutOut = true
        frame.label("\(place.count)", in: room, style, .trailing)
      } else {
        for column in room.column..<room.right {
          frame.put(look.sign, at: Point(column: column, row: room.row), in: area, look.style)
        }
      }
    }
  }

  private func draw(_ mark: MapMarks.Mark, in frame: inout Frame, _ area: Rect) {
    let look = look(of: mark, isMarked: scene.isMarked(mark.id))
    frame.put(look.sign, at: mark.cell.moved(into: area), in: area, look.style)
  }

  private func look(
    of mark: MapMarks.Mark, isMarked: Bool
  ) -> (sign: Unicode.Scalar, style: Style) {
    (
      mark.isSilent ? "▲" : wording.sign(mark.stage),
      isMarked
        ? Style(.fresh) : Style(mark.isSilent ? .warning : wording.role(mark.stage), bold: true)
    )
  }

  /// Where someone takes part the land is dotted; the selected region more than others.
  private func drawLitRegions(in frame: inout Frame, _ area: Rect) {
    let looks: [(glyph: Unicode.Scalar, style: Style)?] =
      [nil]
      + places.atlas.regions.enumerated().map { index, region in
        if region.code == selection.region {
          return (
            frame.glyphs == .unicode ? "⠢" : frame.glyphs == .ascii ? ":" : "░", Style(.border)
          )
        }
        guard places.territory.regions[index].rollup.engaged > 0, frame.glyphs == .unicode else {
          return nil
        }
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
  private func cell(of code: RecordID, _ area: Rect) -> Point? {
    guard let point = places.atlas.points[code] else { return nil }
    return raster.scale.cell(x: point.x, y: point.y).moved(into: area)
  }

  /// Names beside their marks, those of the enlarged region and the most telling first, as far as
  /// none covers or touches another or its mark.
  private func drawNames(in frame: inout Frame, _ area: Rect, _ taken: inout [Rect]) {
    let telling = marks.reversed().filter { $0.code != selection.municipality }
    func isOwn(_ mark: MapMarks.Mark) -> Bool {
      places.atlas.municipalities[mark.code]?.region == selection.region
    }
    for mark in telling.filter(isOwn) + telling.filter({ !isOwn($0) }) {
      let cell = mark.cell.moved(into: area)
      let room = Self.rooms(for: mark.name, beside: cell, in: area).first { room in
        // With a column around it, so that one sees whose name it is.
        let wide = Rect(
          column: room.column - 1, row: room.row, columns: room.columns + 2, rows: 1)
        return !taken.contains { other in
          !other.clipped(to: wide).isEmpty && other != Rect(cell)
        }
      }
      guard let room else { continue }
      taken.append(room)
      frame.label(mark.name, in: room, .text)
    }
  }

  /// Where a name may stand: at the right of a place, or at its left.
  private static func rooms(for name: String, beside cell: Point, in area: Rect) -> [Rect] {
    let columns = DisplayWidth.columns(of: name)
    return [cell.column + 2, cell.column - 1 - columns]
      .map { Rect(column: $0, row: cell.row, columns: columns, rows: 1) }
      .filter { $0.clipped(to: area) == $0 }
  }

  private func drawSelection(in frame: inout Frame, _ area: Rect, _ taken: inout [Rect]) {
    guard let code = selection.municipality, let place = cell(of: code, area),
      area.contains(place)
    else { return }
    let item = places.item(of: code)
    let glyph = item.map { $0.isSilent ? "▲" : wording.mark($0.participation.stage) } ?? "■"
    frame.label(glyph, in: Rect(place), Style(.text, bold: true, selected: true))
    let name = scene.directory[code]?.name ?? ""
    // Where it covers fewest marks.
    let room = Self.rooms(for: name, beside: place, in: area).min { left, right in
      taken.count { !$0.clipped(to: left).isEmpty } < taken.count { !$0.clipped(to: right).isEmpty }
    }
    if let room {
      frame.label(name, in: room, Style(.accent, bold: true))
      taken.append(room)
    }
    if selection.takesKeys { frame.cursor = place }
  }
}

extension Rect {
  /// One cell.
  fileprivate init(_ cell: Point) {
    self.init(column: cell.column, row: cell.row, columns: 1, rows: 1)
  }
}

extension Point {
  /// A cell of the map as a cell of the frame.
  fileprivate func moved(into area: Rect) -> Point {
    Point(column: area.column + column, row: area.row + row)
  }
}
