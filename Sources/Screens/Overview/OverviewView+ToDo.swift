internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// « À faire »: what is due and what is wrong, in words.
extension OverviewView {
  func drawToDo(in frame: inout Frame, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    let items = toDo.lines
    let isFocused = panel == 0
    let hasPanel = rect.columns >= 8 && rect.rows >= 4
    let late = scene.world.derived.lateCount
    let detail =
      !toDo.filter.isOpen
      ? wording.filtered(by: toDo.filter.text) : late > 0 ? wording.lateMark(late) : ""
    let inner =
      hasPanel
      ? frame.panel(rect, title: wording.toDo, detail: detail, isFocused: isFocused) : rect
    guard !items.isEmpty else {
      for (offset, line) in Wrapping.lines(of: emptyText, columns: inner.columns - 2)
        .prefix(inner.rows).enumerated()
      {
        let row = Rect(
          column: inner.column + 1, row: inner.row + offset, columns: inner.columns - 2, rows: 1)
        frame.label(line, in: row, offset == 0 ? Style(.good) : .muted)
      }
      return
    }
    let list = toDo.list
    let visible = list.visible(rows: inner.rows, count: items.count)
    for (offset, index) in visible.enumerated() {
      let row = Rect(column: inner.column, row: inner.row + offset, columns: inner.columns, rows: 1)
      let isSelected = isFocused && index == list.selection
      switch items[index] {
      case .item(let item): drawAgendaItem(item, in: &frame, row.inset(columns: 1))
      case .alert(let alert): drawAlert(alert, in: &frame, row.inset(columns: 1))
      }
      if isSelected {
        frame.select(row)
        frame.cursor = Point(column: row.column + 1, row: row.row)
      }
    }
    if hasPanel {
      frame.scrollBar(
        column: rect.right - 1, rows: inner.row..<inner.bottom, visible: visible,
        count: items.count)
    }
  }

  private var emptyText: String {
    if !toDo.filter.isOpen { return wording.noMatch(toDo.filter.text) }
    return project.activities.count == 0 ? wording.emptyProject : wording.nothingToDo
  }

  /// One line: shape, title, and how it stands in time.
  func drawAgendaItem(_ item: AgendaItem, in frame: inout Frame, _ rect: Rect) {
    let isLate = item.daysLate > 0
    let role: Role = isLate ? .bad : item.daysLate > -8 ? .warning : .text
    let mark = isLate ? "▲" : item.daysLate > -8 ? "◆" : "○"
    let isFresh = scene.isMarked(item.id)
    let dueness =
      rect.columns >= 56 ? wording.dueness(item.daysLate) : wording.shortDueness(item.daysLate)
    let width = DisplayWidth.columns(of: dueness)
    let prefix =
      item.kind == .activity || item.kind == .milestone
      ? item.code.isEmpty ? "" : item.code + " " : ""
    let kind = rect.columns >= 60 && prefix.isEmpty ? wording.title(item.kind) + " · " : ""
    frame.line(
      [
        (mark + " ", Style(role, bold: isLate)), (prefix, Style(.muted)),
        (kind + title(of: item), Style(isFresh ? .fresh : .text)),
      ],
      in: rect.splitLeft(rect.columns - width - 1).left)
    frame.label(dueness, in: rect, Style(role), .trailing)
  }

  private func title(of item: AgendaItem) -> String {
    if !item.title.isEmpty { return item.title }
    return wording.title(item.kind)
  }

  private func drawAlert(_ alert: Alert, in frame: inout Frame, _ rect: Rect) {
    let role: Role =
      switch alert.severity {
      case .over: .bad
      case .warning: .warning
      case .notice: .text
      }
    frame.line(
      [
        (wording.mark(alert.severity) + " ", Style(role, bold: alert.severity == .over)),
        (wording.sentence(alert), .text),
      ], in: rect)
  }
}
