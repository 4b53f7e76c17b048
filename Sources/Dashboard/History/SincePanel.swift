internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// « Depuis… »: what has changed between a moment and what is shown, in words.
struct SincePanel: DashboardView {
  let dashboard: Dashboard

  private var areas: (head: Rect, list: Rect) {
    let body = Dashboard.Areas(dashboard.size).body
    return body.insidePanel.headed(by: 2)
  }

  /// Changes that are seen at once.
  var rows: Int { areas.list.rows }

  func draw(_ since: Since, in frame: inout Frame, _ body: Rect) {
    frame.fill(body)
    let day = dashboard.startDay(since.start)
    let title = "\(wording.sinceTitle) \(wording.sinceWhen(since.start, day))"
    if body.hasRoomForPanel {
      _ = frame.panel(body, title: title, isFocused: true)
    }
    let areas = areas
    if areas.head.rows == 2 {
      frame.label(
        since.sum(wording), in: areas.head.line(0).inset(columns: 1), Style(.text, bold: true))
      drawParts(since, in: &frame, areas.head.line(1).inset(columns: 1))
    }
    guard !since.changes.isEmpty else {
      frame.message(wording.nothingChanged, in: areas.list)
      return
    }
    let view = ListView(
      [Column("", width: 1), Column("", width: 20, weight: 1)], in: areas.list)
    let selected = view.drawRows(in: &frame, since.list, count: since.changes.count) {
      frame, index, row in
      draw(since.changes[index], in: &frame, row.row, view.layout)
    }
    if let selected { frame.cursor = Point(column: selected.column + 1, row: selected.row) }
  }

  private func drawParts(_ since: Since, in frame: inout Frame, _ rect: Rect) {
    let pieces = dashboard.figures.parts.compactMap { part -> String? in
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
    let look = dashboard.fresh[change.id] != nil ? Style(.fresh) : Style.text
    frame.label(
      wording.line(
        of: change, in: dashboard.project, dashboard.directory, hidesPeople: dashboard.hidesPeople),
      in: layout.rect(1, row: row), look)
  }
}
