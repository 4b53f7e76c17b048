internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// *Le chemin des municipalités*: a row for each, a cell for each month, as high as the stage that
/// was reached. One sees who came when, and who has stalled.
extension MunicipalitiesView {
  func drawPath(in frame: inout Frame) {
    let list = state.list
    guard let path = layout.path else { return }
    guard !list.rows.isEmpty else {
      frame.message(emptyText, in: layout.table)
      return
    }
    guard let scale = path.scale else {
      frame.message(wording.noDates, in: layout.table)
      return
    }
    let strip = PathStrip(scene: scene, scale: scale)
    drawPathHeads(strip, path, in: &frame)
    let visible = list.list.visible(rows: path.rowCount, count: list.rows.count)
    var next = visible.lowerBound
    for column in path.columns {
      for offset in 0..<column.rows where next < visible.upperBound {
        let row = Rect(
          column: column.column, row: column.row + offset, columns: column.columns, rows: 1)
        drawPathRow(list.rows[next], strip, path, in: &frame, row)
        if next == list.list.selection {
          frame.select(row.splitLeft(row.columns - 1).left)
          putCursor(on: row, in: &frame)
        }
        next += 1
      }
    }
    if let first = path.columns.first {
      frame.scrollBar(
        column: layout.table.right - 1, rows: first.row..<first.bottom, visible: visible,
        count: list.rows.count)
    }
    drawPathLegend(in: &frame, path.legend)
  }

  private func drawPathHeads(_ strip: PathStrip, _ path: PathLayout, in frame: inout Frame) {
    guard path.headRows > 0 else { return }
    for column in path.columns {
      let head = Rect(
        column: column.column, row: layout.table.row, columns: column.columns, rows: 1)
      strip.drawYears(in: &frame, path.strip(head))
      if path.headRows > 1 {
        let axis = Rect(
          column: column.column, row: head.row + 1, columns: column.columns, rows: 1)
        strip.drawAxis(in: &frame, path.strip(axis))
      }
    }
  }

  private func drawPathRow(
    _ row: MunicipalityList.Row, _ strip: PathStrip, _ path: PathLayout, in frame: inout Frame,
    _ rect: Rect
  ) {
    switch row {
    case .region(let region): drawRegionHead(region, in: &frame, rect)
    case .other(let code): drawOther(code, in: &frame, rect)
    case .participation(let id):
      guard let item = places.items[id] else { return }
      let participation = item.participation
      let isFresh = scene.isMarked(id)
      let name = rect.splitLeft(1).rest.splitLeft(path.nameColumns).left
      let indent = state.list.isGrouped ? " " : ""
      frame.label(
        (isFresh ? "● " : indent) + item.name, in: name,
        Style(isFresh ? .fresh : participation.stage == .withdrawn ? .muted : .text))
      strip.draw(participation, in: &frame, path.strip(rect))
      drawStanding(item, in: &frame, path.tail(rect))
      frame.mark(isChosen(id), at: Point(column: rect.column, row: rect.row))
    }
  }

  /// Where a municipality stands, in words: what comes next where there is room, how long nothing was
  /// heard where that is too long.
  private func drawStanding(_ item: Places.Item, in frame: inout Frame, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    let stage = item.participation.stage
    let age = item.isSilent ? wording.newsAge(item.days, stage, isSilent: true) : ""
    let word = "\(wording.mark(stage)) \(wording.name(stage))"
    let fits = { (text: String) in DisplayWidth.columns(of: text) <= rect.columns }
    guard fits(word) else {
      frame.label(age, in: rect, Style(.warning, bold: true))
      return
    }
    let pieces: [(text: String, style: Style)] = [
      (word, Style(wording.role(stage))), ("  ", .text), (age, Style(.warning, bold: true)),
    ]
    guard fits(pieces.map(\.text).joined()) else {
      frame.line(item.isSilent ? [pieces[2]] : [pieces[0]], in: rect)
      return
    }
    let end = frame.line(item.isSilent ? pieces : [pieces[0]], in: rect)
    let rest = rect.splitLeft(end - rect.column + 2).rest
    if rest.columns >= 16 { frame.label(item.participation.nextStep, in: rest, .muted) }
  }

  /// What the heights mean.
  private func drawPathLegend(in frame: inout Frame, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    func line(_ gap: String, _ stages: [Stage]) -> [(text: String, style: Style)] {
      stages.flatMap { stage in
        [
          (String(PathStrip.glyph(stage, frame.glyphs)), Style(wording.role(stage), bold: true)),
          (" " + wording.name(stage) + gap, Style.muted),
        ]
      } + [("▲", Style(.warning, bold: true)), (" " + wording.silentWord(1), .muted)]
    }
    let lines = [line("   ", Stage.allCases), line("  ", Stage.allCases)]
    let fitting = lines.first { line in
      line.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) } <= rect.columns - 2
    }
    frame.line(
      fitting ?? line(" ", [.contacted, .engaged, .active, .completed]), in: rect.inset(columns: 1))
  }
}
