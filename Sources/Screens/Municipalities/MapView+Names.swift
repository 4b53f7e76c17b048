internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// What stands beside marks: that they are silent, what is selected, names.
extension MapView {
  /// The cells of the frame that have something which must not be covered.
  struct Taken {
    var cells: Set<Point>
    /// Those among them that say of the mark beside them that it is silent.
    var silences: Set<Point> = []
  }

  /// Stands beside a mark that is silent where its colour does not tell.
  static let silentSign = "!"

  /// Stands where more lie in a cell than a digit tells. `+` is a stage in ASCII.
  static func moreSign(_ glyphs: Glyphs) -> String { glyphs == .ascii ? "&" : "+" }

  /// Says at the right of a mark that it is silent; where there is no room, the mark is cut out.
  func drawSilence(
    of spot: MapPlacement.Spot, in frame: inout Frame, _ area: Rect, _ taken: inout Taken
  ) {
    let cell = spot.cell.moved(into: area)
    if spot.hasSilentSign {
      drawSilence(at: Point(column: cell.column + 1, row: cell.row), in: &frame, &taken)
    } else {
      frame.restyle(Rect(cell)) { style in
        var style = style
        style.isCutOut = true
        return style
      }
    }
  }

  private func drawSilence(at cell: Point, in frame: inout Frame, _ taken: inout Taken) {
    frame.label(Self.silentSign, in: Rect(cell), Style(.warning, bold: true))
    taken.cells.insert(cell)
    taken.silences.insert(cell)
  }

  /// What is selected: where its mark is drawn, else where it lies or in the nearest free cell.
  private func selectedCell(
    _ code: RecordID, _ area: Rect, _ taken: Taken
  ) -> (cell: Point, spot: MapPlacement.Spot?)? {
    if let id = places.byMunicipality[code], let number = placement?.spotNumbers[id] {
      return (spots[number].cell.moved(into: area), spots[number])
    }
    guard let place = cell(of: code, area), area.contains(place) else { return nil }
    let free = MapPlacement.steps.lazy
      .map { Point(column: place.column + $0.column, row: place.row + $0.row) }
      .first { area.contains($0) && !taken.cells.contains($0) }
    return (free ?? place, nil)
  }

  func drawSelection(in frame: inout Frame, _ area: Rect, _ taken: inout Taken) {
    guard let code = selection.municipality,
      let (place, spot) = selectedCell(code, area, taken)
    else { return }
    let item = places.item(of: code)
    let glyph =
      spot.map { sign(of: $0, columns: 1, frame.glyphs) }
      ?? item.map { wording.mark($0.participation.stage) } ?? "■"
    // Its own look hides the colour of silence.
    let beside = Point(column: place.column + 1, row: place.row)
    if item?.isSilent == true, !taken.cells.contains(beside), area.contains(beside) {
      drawSilence(at: beside, in: &frame, &taken)
    }
    frame.label(glyph, in: Rect(place), Style(.text, bold: true, selected: true))
    taken.cells.insert(place)
    if selection.takesKeys { frame.cursor = place }
    let name = scene.directory[code]?.name ?? ""
    if let room = Self.room(for: name, beside: place, in: area, taken, margin: 0, isAlone: true) {
      frame.label(name, in: room, Style(.accent, bold: true))
      taken.cells.formUnion(Self.cells(room))
    }
  }

  /// Names beside their marks, those of the enlarged region and the most telling first, as far as
  /// none covers or touches another or its mark.
  func drawNames(in frame: inout Frame, _ area: Rect, _ taken: inout Taken) {
    let single = spots.filter { $0.count == 1 && $0.mark.code != selection.municipality }
    func isOwn(_ spot: MapPlacement.Spot) -> Bool {
      places.atlas.municipalities[spot.mark.code]?.region == selection.region
    }
    for spot in single.filter(isOwn) + single.filter({ !isOwn($0) }) {
      let cell = spot.cell.moved(into: area)
      // With a column around it, so that one sees whose name it is.
      guard let room = Self.room(for: spot.mark.name, beside: cell, in: area, taken, margin: 1)
      else { continue }
      taken.cells.formUnion(Self.cells(room))
      frame.label(spot.mark.name, in: room, .text)
    }
  }

  private static func cells(_ line: Rect) -> [Point] {
    (line.column..<line.right).map { Point(column: $0, row: line.row) }
  }

  /// Where a name may stand: at the right of a place, or at its left; nil where neither is free. It
  /// keeps a column away from its mark, or from the sign of silence beside that.
  ///
  /// - Parameters:
  ///   - margin: free columns around it, from others' marks and names.
  ///   - isAlone: whether no other is named, so that it may stand above or below as well.
  private static func room(
    for name: String, beside cell: Point, in area: Rect, _ taken: Taken, margin: Int,
    isAlone: Bool = false
  ) -> Rect? {
    let columns = DisplayWidth.columns(of: name)
    let isSaid = taken.silences.contains(Point(column: cell.column + 1, row: cell.row))
    let sides = [isSaid ? 3 : 2, -1 - columns].map { (column: $0, row: 0) }
    let others = [-1, 1].flatMap { row in
      [-columns / 2, 1, -columns].map { (column: $0, row: row) }
    }
    return (sides + (isAlone ? others : [])).lazy
      .map {
        Rect(column: cell.column + $0.column, row: cell.row + $0.row, columns: columns, rows: 1)
      }
      .first { room in
        room.clipped(to: area) == room
          && (room.column - margin..<room.right + margin).allSatisfy {
            let place = Point(column: $0, row: room.row)
            return place == cell || !taken.cells.contains(place)
          }
      }
  }
}
