internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The list of municipalities.
extension MunicipalitiesView {
  private var columns: [Column] {
    [
      Column(
        wording.heading(.municipality), width: 15, wanted: max(15, min(40, places.widths.name + 2))
      ),
      Column(wording.heading(.stage), width: 13, rank: 1),
      Column(wording.newsShort, width: 7, alignment: .trailing, rank: 2),
      Column(wording.activitiesShort, width: 6, rank: 3),
      Column(wording.heading(.parts), width: 8, rank: 4),
      Column(wording.paid, width: 10, alignment: .trailing, rank: 6),
      Column(
        wording.region, width: state.list.isGrouped ? 0 : 14, rank: state.list.isGrouped ? 9 : 5),
      Column(
        wording.heading(.nextStep), width: 16, wanted: max(16, min(60, places.widths.nextStep)),
        rank: 8),
      Column("", width: strip?.scale.columns ?? 0, rank: strip == nil ? 9 : 7),
    ]
  }

  /// The path of each, where the list has room for it.
  private var strip: PathStrip? {
    guard layout.table.columns >= Self.leastColumnsForStrip else { return nil }
    return project.calendar.map { calendar in
      PathStrip(scene: scene, scale: PathScale(calendar, room: PathScale.leastColumns / 2))
    }
  }

  /// Columns of the list from which it has strips.
  private static let leastColumnsForStrip = 110

  func drawList(in frame: inout Frame) {
    let rect = layout.rows
    let list = state.list
    guard !list.rows.isEmpty else {
      frame.message(emptyText, in: rect)
      return
    }
    let view = ListView(columns, in: rect)
    let strip = strip
    if layout.table.rows > rect.rows {
      view.drawHeadings(in: &frame, row: layout.table.row)
      strip?.drawYears(in: &frame, view.layout.rect(8, row: layout.table.row))
    }
    let selected = view.drawRows(in: &frame, list.list, count: list.rows.count) {
      frame, index, row in
      switch list.rows[index] {
      case .region(let region): drawRegionHead(region, in: &frame, row)
      case .participation(let id):
        if let item = places.items[id] {
          drawItem(item, in: &frame, row.row, view.layout)
          strip?.draw(item.participation, in: &frame, view.layout.rect(8, row: row.row))
        }
      case .other(let code): drawOther(code, in: &frame, row)
      }
    }
    if state.face == .list { putCursor(on: selected, in: &frame) }
  }

  /// What is said where there is no row.
  var emptyText: String {
    places.items.isEmpty && !state.list.filter.isSearch
      ? wording.noMunicipalities + " " + wording.howToAddMunicipality
      : wording.noMatch(state.list.filter.text)
  }

  /// The cursor stands on the selected row while keys go to the table.
  func putCursor(on row: Rect?, in frame: inout Frame) {
    guard let row, !hasPage else { return }
    frame.restCursor(on: row)
  }

  func drawRegionHead(_ region: String?, in frame: inout Frame, _ row: Rect) {
    let list = state.list
    let mark = list.filter.isOpen && list.collapsed.contains(region) ? "▸" : "▾"
    let line = Rect(column: row.column + 1, row: row.row, columns: row.columns - 3, rows: 1)
    let rollup = region.flatMap { code in
      places.territory.regions.first { $0.region.code == code }?.rollup
    }
    let count = list.shownByRegion[region] ?? 0
    let silent = list.filter.isOpen ? rollup?.silent ?? 0 : 0
    let tail: [(text: String, style: Style)] = [
      (silent > 0 ? "▲ \(silent)  " : "", Style(.warning)),
      (
        line.columns >= 50 && list.filter.isOpen
          ? wording.engaged(rollup?.engaged ?? 0, of: count) : format.grouped(count), .muted
      ),
    ]
    let width = tail.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
    let split = line.splitLeft(line.columns - width - 1)
    let name = region.map { scene.directory.region($0)?.name ?? $0 } ?? wording.unknownRegion
    frame.label("\(mark) \(name)", in: split.left, Style(.heading))
    frame.line(tail, in: split.rest.splitLeft(1).rest)
  }

  private func drawItem(
    _ item: Places.Item, in frame: inout Frame, _ row: Int, _ layout: ColumnLayout
  ) {
    let participation = item.participation
    let stage = participation.stage
    let isFresh = scene.isMarked(participation.id)
    let isOver = stage == .withdrawn
    let name = layout.rect(0, row: row)
    let text = Style(isFresh ? .fresh : isOver ? .muted : .text)
    let indent = state.list.isGrouped ? " " : ""
    frame.label((isFresh ? "● " : indent) + item.name, in: name, text)
    frame.label(
      wording.mark(stage) + " " + wording.name(stage), in: layout.rect(1, row: row),
      Style(wording.role(stage)))
    frame.label(
      wording.newsAge(item.days, stage, isSilent: item.isSilent), in: layout.rect(2, row: row),
      item.isSilent ? Style(.warning, bold: true) : .muted, .trailing)
    drawActivityCounts(item.figures, in: &frame, layout.rect(3, row: row))
    let parts = participation.parts.map { project.code(ofPart: $0) }.joined(separator: " ")
    frame.label(parts, in: layout.rect(4, row: row), .muted)
    let spent = item.figures.charge.spent
    if spent.cents != 0 {
      draw(spent, .dollars, in: &frame, layout.rect(5, row: row), .text)
    }
    if !state.list.isGrouped {
      frame.label(shortRegion(item.municipality), in: layout.rect(6, row: row), .muted)
    }
    frame.label(participation.nextStep, in: layout.rect(7, row: row), .muted)
    let cells: [(Field, Int)] = [(.stage, 1), (.lastNews, 2), (.parts, 4), (.nextStep, 7)]
    for (field, index) in cells {
      _ = scene.drawField(participation.id, field, in: &frame, layout.rect(index, row: row))
    }
    frame.mark(
      isChosen(participation.id), at: Point(column: name.column - 1, row: row))
  }

  /// Under way, and of them late.
  private func drawActivityCounts(
    _ figures: Territory.MunicipalityFigures, in frame: inout Frame, _ rect: Rect
  ) {
    guard !figures.activities.isEmpty else { return }
    let late = figures.late > 0 ? "▲\(figures.late)" : ""
    frame.label(late, in: rect, Style(.bad, bold: true), .trailing)
    let width = max(2, DisplayWidth.columns(of: late)) + 1
    frame.label(
      "\(figures.ongoing)", in: rect.splitLeft(rect.columns - width).left, .text, .trailing)
  }

  func drawOther(_ code: RecordID, in frame: inout Frame, _ row: Rect) {
    guard let municipality = places.atlas.municipalities[code] else { return }
    let text = "\(shortRegion(municipality)) · \(format.grouped(municipality.population))"
    let line = row.inset(columns: 1)
    let width = DisplayWidth.columns(of: text)
    frame.label(text, in: line.splitLeft(line.columns - 1).left, .muted, .trailing)
    frame.label(
      municipality.distinctName, in: line.splitLeft(line.columns - width - 2).left, .muted)
  }

  private func shortRegion(_ municipality: Municipality?) -> String {
    municipality.flatMap { scene.directory.region($0.region)?.short } ?? ""
  }
}
