internal import Cells
internal import ProjectModel
internal import Widgets

/// The map of Québec: shores and borders, the regions that take part lit, a mark for every
/// municipality by its stage.
extension MunicipalitiesScreen {
  func drawMap(in frame: inout Frame, _ panel: Rect) {
    let region = state.selectedRegion
    let isFocused = state.face == .map && dashboard.page == nil
    let title =
      state.isZoomed
      ? region.flatMap { dashboard.directory.region($0)?.name } ?? wording.allOfQuebec
      : wording.allOfQuebec
    let detail = state.isZoomed ? "" : region.flatMap { dashboard.directory.region($0)?.name } ?? ""
    let inner =
      panel.rows >= 5
      ? frame.panel(panel, title: title, detail: detail, isFocused: isFocused) : panel
    let area = Self.mapArea(in: panel)
    guard let raster = state.raster, let atlas = state.atlas else { return }
    if !state.isZoomed { drawLitRegions(in: &frame, area, raster, atlas, selected: region) }
    raster.canvas(selecting: region, atlas)
      .draw(in: &frame, area, styles: MapRaster.Layer.allCases.map(\.style))
    drawMarks(in: &frame, area, raster, atlas)
    if inner.bottom > area.bottom {
      drawLegend(
        in: &frame,
        Rect(column: inner.column, row: inner.bottom - 1, columns: inner.columns, rows: 1)
          .inset(columns: 1))
    }
  }

  /// Where someone takes part the land is dotted; the selected region more than others.
  private func drawLitRegions(
    in frame: inout Frame, _ area: Rect, _ raster: MapRaster, _ atlas: Atlas, selected: String?
  ) {
    let looks: [(glyph: Unicode.Scalar, style: Style)?] =
      [nil]
      + atlas.regions.enumerated().map { index, region in
        if region.code == selected {
          return (
            frame.glyphs == .unicode ? "⠢" : frame.glyphs == .ascii ? ":" : "░", Style(.border)
          )
        }
        let rollup = state.territory?.regions[index].rollup
        guard let rollup, rollup.engaged > 0, frame.glyphs == .unicode else { return nil }
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

  private func drawMarks(
    in frame: inout Frame, _ area: Rect, _ raster: MapRaster, _ atlas: Atlas
  ) {
    func cell(_ code: RecordID) -> Point? {
      guard let point = atlas.points[code] else { return nil }
      return raster.scale.cell(x: point.x, y: point.y).moved(into: area)
    }
    if state.isZoomed, frame.glyphs != .ascii, let region = state.selectedRegion {
      for code in atlas.members(of: region) {
        // A dot in the place of a piece of shore would break the shore.
        if let cell = cell(code), raster.canvas.isEmpty(at: cell, in: area) {
          frame.put("·", at: cell, in: area, .muted)
        }
      }
    }
    let marks = state.marks?.marks ?? []
    for mark in marks {
      let style =
        dashboard.fresh[mark.id] != nil
        ? Style(.fresh) : Style(mark.isSilent ? .warning : wording.role(mark.stage), bold: true)
      let sign = mark.isSilent ? "▲" : wording.sign(mark.stage)
      frame.put(sign, at: mark.cell.moved(into: area), in: area, style)
    }
    if state.isZoomed { drawNames(of: marks.reversed(), in: &frame, area) }
    drawSelection(in: &frame, area, marks, cell: cell)
  }

  /// Names beside their marks, the most telling ones first, as far as none covers another.
  private func drawNames(
    of marks: ReversedCollection<[MapMarks.Mark]>, in frame: inout Frame, _ area: Rect
  ) {
    var taken = marks.map { mark in
      let cell = mark.cell.moved(into: area)
      return Rect(column: cell.column, row: cell.row, columns: 1, rows: 1)
    }
    let chosen = state.selectedMunicipality
    for mark in marks where mark.code != chosen {
      let cell = mark.cell.moved(into: area)
      let room = Self.rooms(for: mark.name, beside: cell, in: area).first { room in
        // With a column around it, so that one sees whose name it is.
        let wide = Rect(
          column: room.column - 1, row: room.row, columns: room.columns + 2, rows: 1)
        return !taken.contains { !$0.clipped(to: wide).isEmpty && $0.column != cell.column }
          && !taken.contains { !$0.clipped(to: room).isEmpty }
      }
      guard let room else { continue }
      taken.append(room)
      frame.label(mark.name, in: room, .text)
    }
  }

  /// Where a name may stand: at the right of a place, at its left, below, above.
  private static func rooms(for name: String, beside cell: Point, in area: Rect) -> [Rect] {
    let columns = DisplayWidth.columns(of: name)
    let middle = min(max(area.column, cell.column - columns / 2), area.right - columns)
    return [
      (cell.column + 2, cell.row), (cell.column - 1 - columns, cell.row), (middle, cell.row + 1),
      (middle, cell.row - 1),
    ].map { Rect(column: $0.0, row: $0.1, columns: columns, rows: 1) }
      .filter { $0.clipped(to: area) == $0 }
  }

  private func drawSelection(
    in frame: inout Frame, _ area: Rect, _ marks: [MapMarks.Mark], cell: (RecordID) -> Point?
  ) {
    guard let code = state.selectedMunicipality, let place = cell(code), area.contains(place) else {
      return
    }
    let item = state.list.participation(of: code)
    let glyph = item.map { $0.isSilent ? "▲" : wording.mark($0.participation.stage) } ?? "■"
    frame.label(
      glyph, in: Rect(column: place.column, row: place.row, columns: 1, rows: 1),
      Style(.text, bold: true, selected: true))
    let name = dashboard.directory[code]?.name ?? ""
    // Where it covers fewest marks.
    let rooms = Self.rooms(for: name, beside: place, in: area)
    let room = rooms.min { left, right in
      marks.count { left.contains($0.cell.moved(into: area)) }
        < marks.count { right.contains($0.cell.moved(into: area)) }
    }
    if let room { frame.label(name, in: room, Style(.accent, bold: true)) }
    if state.face == .map, dashboard.page == nil, dashboard.filterField == nil {
      frame.cursor = place
    }
  }

  /// The marks and what they mean, as long as there is room, with how many there are.
  private func drawLegend(in frame: inout Frame, _ rect: Rect) {
    guard let marks = state.marks else { return }
    var pieces: [(mark: String, role: Role, count: Int, word: String)] =
      Stage.allCases.compactMap { stage in
        guard let count = marks.stages[stage] else { return nil }
        return (wording.mark(stage), wording.role(stage), count, wording.name(stage, count))
      }
    if marks.silent > 0 {
      pieces.append(("▲", .warning, marks.silent, wording.silentWord(marks.silent)))
    }
    let counted = pieces.map { " \($0.count) \($0.word)" }
    let numbers = pieces.map { " \($0.count)" }
    let fitting: [(texts: [String], gap: Int)] = [
      (counted, 3), (pieces.map { " " + $0.word }, 3), (numbers, 2), (numbers, 1),
    ]
    let (texts, gap) =
      fitting.first { texts, gap in
        texts.reduce(-gap) { $0 + DisplayWidth.columns(of: $1) + 1 + gap } <= rect.columns
      } ?? (pieces.map { "\($0.count)" }, 1)
    let space = String(repeating: " ", count: gap)
    frame.line(
      zip(pieces, texts).flatMap { piece, text -> [(text: String, style: Style)] in
        [(piece.mark, Style(piece.role, bold: true)), (text + space, .muted)]
      }, in: rect)
  }
}

extension Point {
  /// A cell of the map as a cell of the frame.
  fileprivate func moved(into area: Rect) -> Point {
    Point(column: area.column + column, row: area.row + row)
  }
}
