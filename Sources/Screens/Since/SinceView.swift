internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// « Depuis… »: what has changed between a moment and what is shown, in words.
struct SinceView: SceneView {
  let scene: Scene
  private let since: Since
  private let layer: SinceLayer

  init(_ scene: Scene, _ since: Since, _ layer: SinceLayer) {
    self.scene = scene
    self.since = since
    self.layer = layer
  }

  func draw(in frame: inout Frame) {
    let body = scene.areas.body
    frame.fill(body)
    let day = scene.world.startDay(since.start)
    let title = "\(wording.sinceTitle) \(wording.sinceWhen(since.start, day))"
    if body.hasRoomForPanel {
      _ = frame.panel(
        body, title: title,
        detail: layer.filter.isOpen ? "" : wording.filtered(by: layer.filter.text),
        isFocused: true)
    }
    let areas = SinceLayer.areas(body)
    if areas.head.rows == 2 {
      frame.label(
        since.sum(wording), in: areas.head.line(0).inset(columns: 1), Style(.text, bold: true))
      drawParts(in: &frame, areas.head.line(1).inset(columns: 1))
    }
    guard !layer.shown.isEmpty else {
      frame.message(
        layer.filter.isOpen ? wording.nothingChanged : wording.noMatch(layer.filter.text),
        in: areas.list)
      return
    }
    let view = ListView(
      [Column("", width: 1), Column("", width: 20, weight: 1)], in: areas.list)
    let selected = view.drawRows(in: &frame, layer.list, count: layer.shown.count) {
      frame, index, row in
      draw(since.changes[layer.shown[index]], in: &frame, row.row, view.layout)
    }
    frame.restCursor(on: selected)
  }

  private func drawParts(in frame: inout Frame, _ rect: Rect) {
    let pieces = figures.parts.compactMap { part -> String? in
      guard let charge = since.charges[part.part?.id] else { return nil }
      guard charge.spent.cents != 0 || charge.committed.cents != 0 else { return nil }
      let code = part.part?.code ?? wording.noPart
      let committed =
        charge.committed.cents == 0 ? "" : " (\(wording.committedMove(charge.committed)))"
      return "\(code) \(wording.signed(charge.spent, .dollars))\(committed)"
    }
    frame.label(pieces.joined(separator: "   "), in: rect, .muted)
  }

  private func draw(
    _ change: Change, in frame: inout Frame, _ row: Int, _ layout: ColumnLayout
  ) {
    let isNew = change.before == nil
    let isGone = change.after == nil
    let role: Role = isNew ? .good : isGone ? .bad : .text
    frame.label(
      wording.mark(isNew: isNew, isGone: isGone), in: layout.rect(0, row: row),
      Style(role, bold: true))
    let look = scene.world.fresh[change.id] != nil ? Style(.fresh) : Style.text
    frame.label(
      wording.line(
        of: change, in: project, scene.directory, hidesPeople: scene.hidesPeople),
      in: layout.rect(1, row: row), look)
  }
}
