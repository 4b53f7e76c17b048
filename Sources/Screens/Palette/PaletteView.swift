internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Where the parts of the palette stand in a room.
struct PaletteLayout {
  let area: Rect
  let field: Rect
  let list: Rect

  init(_ body: Rect) {
    let columns = body.widthOfBox(76)
    let rows = min(body.rows, max(8, body.rows * 3 / 4))
    area = Rect(
      column: body.column + (body.columns - columns) / 2, row: body.row, columns: columns,
      rows: rows)
    (field, list) = area.insidePanel.splitTop(1)
  }
}

/// Draws the palette over what is shown.
struct PaletteView: SceneView {
  let scene: Scene
  private let palette: Palette
  private let hints: String

  init(_ scene: Scene, _ palette: Palette, hints: String) {
    self.scene = scene
    self.palette = palette
    self.hints = hints
  }

  func draw(in frame: inout Frame) {
    let layout = PaletteLayout(scene.areas.body)
    frame.dim(scene.areas.aboveStatus)
    frame.fill(layout.area)
    if layout.area.hasRoomForPanel {
      _ = frame.panel(
        layout.area, title: palette.isForAdding ? wording.addTitle : wording.paletteTitle,
        detail: hints, isFocused: true)
    }
    let list = layout.list
    guard !palette.shown.isEmpty else {
      frame.message(wording.nothingFound, in: list)
      drawField(in: &frame, layout.field)
      return
    }
    let seen = palette.list.visible(rows: list.rows, count: palette.shown.count)
    let details = palette.shown[seen].map { DisplayWidth.columns(of: $0.detail) }
    let view = ListView(
      [
        Column("", width: 12, weight: 1),
        Column("", width: min(13, details.max() ?? 0), alignment: .trailing, rank: 1),
      ], in: list)
    _ = view.drawRows(in: &frame, palette.list, count: palette.shown.count) { frame, index, row in
      let item = palette.shown[index]
      frame.label(item.title, in: view.layout.rect(0, row: row.row), style(item.sort))
      frame.label(
        item.detail, in: view.layout.rect(1, row: row.row),
        item.sort == .action ? Style(.key) : .muted, .trailing)
    }
    drawField(in: &frame, layout.field)
  }

  private func drawField(in frame: inout Frame, _ rect: Rect) {
    let field = rect.inset(columns: 1)
    frame.label("›", in: field, Style(.accent, bold: true))
    palette.field.draw(in: &frame, field.splitLeft(2).rest)
  }

  private func style(_ sort: Palette.Sort) -> Style {
    switch sort {
    case .action, .add: .text
    case .part, .activity: Style(.neutral)
    case .municipality: Style(.good)
    case .expense, .change: .muted
    }
  }
}
