internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The table of the regions: how many municipalities are how far, what part of the people that is,
/// what was spent there. Those with nobody are there too.
extension MunicipalitiesView {
  /// Columns from which headings are written out.
  private static let wideTable = 78

  private func columns(in table: Rect) -> [Column] {
    let isWide = table.columns >= Self.wideTable
    return [
      Column(wording.region, width: 14, weight: 3),
      Column(wording.reached(isWide), width: isWide ? 9 : 4, alignment: .trailing),
      Column(wording.engaged(isWide), width: isWide ? 8 : 4, alignment: .trailing, rank: 1),
      Column(wording.active(isWide), width: isWide ? 9 : 7, alignment: .trailing, rank: 2),
      Column(wording.completed(isWide), width: isWide ? 10 : 6, alignment: .trailing, rank: 3),
      Column("▲", width: 3, alignment: .trailing, rank: 4),
      Column(wording.populationShort, width: 5, alignment: .trailing),
      Column("", width: 8, weight: 2, rank: 6),
      Column(wording.paid, width: 9, alignment: .trailing, rank: 5),
    ]
  }

  func drawRegions(in frame: inout Frame) {
    let territory = places.territory
    let table = layout.table
    let rect = layout.rows
    let view = ListView(columns(in: table), in: rect)
    if table.rows > rect.rows { view.drawHeadings(in: &frame, row: table.row) }
    let regions = Dictionary(
      territory.regions.map { ($0.region.code, $0) }, uniquingKeysWith: { first, _ in first })
    let selected = view.drawRows(in: &frame, state.regionRows, count: state.areas.count) {
      frame, index, row in
      switch state.areas[index] {
      case .region(let code):
        guard let figures = regions[code] else { return }
        draw(
          figures.rollup, [figures.region.name, figures.region.short], in: &frame, row.row,
          view.layout)
      case .elsewhere:
        draw(
          territory.elsewhere, [wording.unknownRegion, wording.unknownRegionShort], in: &frame,
          row.row, view.layout)
      case .whole:
        draw(
          territory.total, [wording.allOfQuebec], isTotal: true, in: &frame, row.row, view.layout)
      }
    }
    putCursor(on: selected, in: &frame)
  }

  private func draw(
    _ rollup: Territory.Rollup, _ titles: [String], isTotal: Bool = false, in frame: inout Frame,
    _ row: Int, _ layout: ColumnLayout
  ) {
    frame.ends(
      titles, Style(isTotal ? .heading : .text, bold: isTotal), "", .text,
      in: layout.rect(0, row: row))
    // A row without numbers would break the sum.
    let isEmpty = rollup.reached == 0 && rollup.charge.spent.cents == 0
    guard !isEmpty || isTotal else {
      let from = layout.rect(1, row: row)
      let end = layout.places.compactMap { $0?.upperBound }.max() ?? from.right
      let room = Rect(column: from.column, row: row, columns: end - from.column, rows: 1)
      let texts =
        rollup.listed > 0 ? [wording.toContactYet(rollup.listed)] : wording.noMunicipalityYet
      frame.ends(texts, Style(.warning), "", .text, in: room)
      return
    }
    for (index, number) in [
      rollup.reached, rollup.engaged, rollup.active, rollup.completed,
    ].enumerated() {
      frame.label(
        number == 0 ? "·" : format.grouped(number), in: layout.rect(index + 1, row: row),
        number == 0 ? .muted : Style(.text, bold: isTotal), .trailing)
    }
    if rollup.silent > 0 {
      frame.label(
        format.grouped(rollup.silent), in: layout.rect(5, row: row), Style(.warning, bold: true),
        .trailing)
    }
    frame.label(
      rollup.coverage.map { format.percent($0) } ?? wording.undefined,
      in: layout.rect(6, row: row), Style(.text, bold: isTotal), .trailing)
    draw(
      rollup.charge.spent, .dollars, in: &frame, layout.rect(8, row: row),
      Style(.text, bold: isTotal))
    let bar = layout.rect(7, row: row)
    if !bar.isEmpty { Gauge(value: rollup.coverage ?? 0, role: .good).draw(in: &frame, bar) }
  }
}
