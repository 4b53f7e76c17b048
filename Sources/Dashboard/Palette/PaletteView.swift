internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Draws the palette over what is shown.
struct PaletteView: DashboardView {
  let dashboard: Dashboard

  private var area: Rect {
    let body = Dashboard.Areas(dashboard.size).body
    let columns = min(body.columns, 76)
    let rows = min(body.rows, max(8, body.rows * 3 / 4))
    return Rect(
      column: body.column + (body.columns - columns) / 2, row: body.row, columns: columns,
      rows: rows)
  }

  private var areas: (field: Rect, list: Rect) {
    let inner = area.insidePanel.splitTop(1)
    return (inner.top, inner.rest)
  }

  /// Lines that are seen at once.
  var rows: Int { max(1, areas.list.rows) }

  func draw(_ palette: Palette, in frame: inout Frame) {
    frame.fill(area)
    if area.hasRoomForPanel {
      _ = frame.panel(
        area, title: palette.isForAdding ? wording.addTitle : wording.paletteTitle,
        detail: wording.hintText(.palette), isFocused: true)
    }
    let areas = areas
    let list = areas.list
    guard !palette.shown.isEmpty else {
      frame.message(wording.nothingFound, in: list)
      drawField(palette, in: &frame, areas.field)
      return
    }
    let view = ListView(
      [
        Column("", width: 12, weight: 1),
        Column("", width: 13, alignment: .trailing, rank: 1),
      ], in: list)
    _ = view.drawRows(in: &frame, palette.list, count: palette.shown.count) { frame, index, row in
      let item = palette.shown[index]
      frame.label(item.title, in: view.layout.rect(0, row: row.row), style(item.sort))
      frame.label(
        item.detail, in: view.layout.rect(1, row: row.row),
        item.sort == .action ? Style(.key) : .muted, .trailing)
    }
    drawField(palette, in: &frame, areas.field)
  }

  private func drawField(_ palette: Palette, in frame: inout Frame, _ rect: Rect) {
    let field = rect.inset(columns: 1)
    frame.label("›", in: field, Style(.accent, bold: true))
    palette.field.draw(in: &frame, field.splitLeft(2).rest)
  }

  private func style(_ sort: Palette.Sort) -> Style {
    switch sort {
    case .action, .add: .text
    case .part, .activity: Style(.neutral)
    case .municipality: Style(.good)
    case .expense: .muted
    }
  }
}
