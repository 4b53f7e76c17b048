internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The map of Québec: shores and borders, the regions that take part lit, a mark for every
/// municipality by its stage.
extension MunicipalitiesScreen {
  func drawMap(in frame: inout Frame, _ panel: Rect) {
    let region = state.selectedRegion
    let isFocused = state.face == .map && dashboard.page == nil
    let title =
      state.isZoomed
      ? region.flatMap { dashboard.directory.region($0)?.name } ?? wording.allOfQuebec
      : wording.inhabitedQuebec
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

  /// The map of all that take part, with nothing selected.
  func drawWholeMap(in frame: inout Frame, _ area: Rect) {
    guard let raster = state.raster, let atlas = state.atlas else { return }
    drawLitRegions(in: &frame, area, raster, atlas, selected: nil)
    raster.canvas(selecting: nil, atlas)
      .draw(in: &frame, area, styles: MapRaster.Layer.allCases.map(\.style))
    for mark in state.marks?.marks ?? [] {
      draw(mark, in: &frame, area, isPlain: true)
    }
  }

  /// - Parameter isPlain: without silence, and marked only if changed a moment ago.
  private func draw(
    _ mark: MapMarks.Mark, in frame: inout Frame, _ area: Rect, isPlain: Bool = false
  ) {
    let isSilent = mark.isSilent && !isPlain
    let isMarked =
      isPlain ? dashboard.fresh[mark.id] != nil : dashboard.isMarked(mark.id)
    let style =
      isMarked
      ? Style(.fresh) : Style(isSilent ? .warning : wording.role(mark.stage), bold: true)
    let sign = isSilent ? "▲" : wording.sign(mark.stage)
    frame.put(sign, at: mark.cell.moved(into: area), in: area, style)
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
    for mark in marks { draw(mark, in: &frame, area) }
    var taken = marks.map { Rect($0.cell.moved(into: area)) }
    drawSelection(in: &frame, area, &taken, cell: cell)
    if state.isZoomed { drawNames(of: marks, in: &frame, area, &taken) }
  }

  /// Names beside their marks, those of the enlarged region and the most telling first, as far as
  /// none covers or touches another or its mark.
  private func drawNames(
    of marks: [MapMarks.Mark], in frame: inout Frame, _ area: Rect, _ taken: inout [Rect]
  ) {
    let chosen = state.selectedMunicipality
    let region = state.selectedRegion
    let telling = marks.reversed().filter { $0.code != chosen }
    func isOwn(_ mark: MapMarks.Mark) -> Bool {
      state.atlas?.municipalities[mark.code]?.region == region
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

  private func drawSelection(
    in frame: inout Frame, _ area: Rect, _ taken: inout [Rect], cell: (RecordID) -> Point?
  ) {
    guard let code = state.selectedMunicipality, let place = cell(code), area.contains(place) else {
      return
    }
    let item = state.list.participation(of: code)
    let glyph = item.map { $0.isSilent ? "▲" : wording.mark($0.participation.stage) } ?? "■"
    frame.label(glyph, in: Rect(place), Style(.text, bold: true, selected: true))
    let name = dashboard.directory[code]?.name ?? ""
    // Where it covers fewest marks.
    let room = Self.rooms(for: name, beside: place, in: area).min { left, right in
      taken.count { !$0.clipped(to: left).isEmpty } < taken.count { !$0.clipped(to: right).isEmpty }
    }
    if let room {
      frame.label(name, in: room, Style(.accent, bold: true))
      taken.append(room)
    }
    if state.face == .map, dashboard.page == nil, dashboard.filterField == nil {
      frame.cursor = place
    }
  }

  /// The marks and what they mean, as long as there is room, with how many there are.
  private func drawLegend(in frame: inout Frame, _ rect: Rect) {
    guard let marks = state.marks else { return }
    let pieces: [(stage: Stage, count: Int)] = Stage.allCases.compactMap { stage in
      marks.stages[stage].map { (stage, $0) }
    }
    // The silent ones are counted at their stage as well.
    let among = " \(wording.amongThem) "
    let silent = format.grouped(marks.silent)
    let silentWord = wording.silentWord(marks.silent)
    func line(_ gap: Int, hasWords: Bool) -> [(text: String, style: Style)] {
      var line: [(text: String, style: Style)] = []
      for (stage, count) in pieces {
        let space = line.isEmpty ? "" : String(repeating: " ", count: gap)
        let word = hasWords ? " " + wording.name(stage, count) : ""
        line.append((space + wording.mark(stage), Style(wording.role(stage), bold: true)))
        line.append((" " + format.grouped(count) + word, .muted))
      }
      guard marks.silent > 0 else { return line }
      return line + [
        (among, .muted), ("▲", Style(.warning, bold: true)),
        (" " + silent + (hasWords ? " " + silentWord : ""), .muted),
      ]
    }
    let lines = [line(3, hasWords: true), line(2, hasWords: false), line(1, hasWords: false)]
    let fitting = lines.first { line in
      line.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) } <= rect.columns
    }
    frame.line(fitting ?? lines[2], in: rect)
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
