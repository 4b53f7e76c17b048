internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The money of the funder: what was received against what was spent, the next instalment, and the
/// reports that it waits for.
extension BudgetView {
  func drawCash(in frame: inout Frame, _ inner: Rect, isFocused: Bool) {
    guard let cash = state.position else { return }
    let head = CashHead(cash, wording, in: inner)
    // Titles stand near their amounts, and all amounts in one column.
    let view = ListView(
      [
        Column("", width: 10), Column("", width: 8, wanted: 44, rank: 1),
        Column("", width: 9, alignment: .trailing), Column("", width: 13, alignment: .trailing),
      ], in: head.list)
    let end = view.layout.rect(2, row: inner.row).right
    for (offset, line) in head.lines.enumerated() {
      let row = inner.line(offset).inset(columns: 1)
      if line.right.isEmpty {
        frame.label(line.left, in: row, line.style)
      } else {
        pair(
          line.left, line.right, line.style, in: &frame, row.splitLeft(end - row.column).left)
      }
    }
    if state.hasNoCash {
      frame.message(wording.noInstalments, in: head.list)
      return
    }
    guard !state.cashRows.isEmpty else {
      frame.message(wording.noMatch(state.cashFilter.text), in: head.list)
      return
    }
    let selected = view.drawRows(
      in: &frame, state.cash, count: state.cashRows.count, isFocused: isFocused
    ) { frame, index, row in
      switch state.cashRows[index] {
      case .instalment(let instalment):
        draw(instalment, cash, in: &frame, row.row, view.layout)
      case .reports: frame.label(wording.reports, in: row.inset(columns: 1), Style(.heading))
      case .report(let report): draw(report, in: &frame, row.row, view.layout)
      }
    }
    putCursor(on: selected, in: &frame, isFocused: isFocused)
  }

  private func draw(
    _ instalment: Instalment, _ cash: Cash, in frame: inout Frame, _ row: Int,
    _ layout: ColumnLayout
  ) {
    let isFresh = scene.isMarked(instalment.id)
    frame.label(
      (instalment.received ?? instalment.due)?.iso ?? wording.undefined,
      in: layout.rect(0, row: row), .muted)
    frame.label(
      instalment.title.isEmpty ? wording.title(.instalment) : instalment.title,
      in: layout.rect(1, row: row), isFresh ? Style(.fresh) : .text)
    let amount = layout.rect(2, row: row)
    frame.label(
      instalment.amount.map { self.amount($0, .dollars, columns: amount.columns) }
        ?? wording.undefined, in: amount, .text, .trailing)
    for (field, index) in [(Field.title, 1), (.amount, 2)] {
      _ = scene.drawField(
        instalment.id, field, in: &frame, layout.rect(index, row: row),
        field == .amount ? .trailing : .leading)
    }
    let isReceived = instalment.isReceived(on: figures.today)
    let place = layout.rect(3, row: row)
    if isReceived {
      frame.label("● \(wording.receivedWord)", in: place, Style(.good), .trailing)
    } else {
      drawDueness(
        instalment.due, isWatched: cash.next?.id == instalment.id && !cash.risks.isEmpty,
        in: &frame, place)
    }
  }

  private func draw(
    _ report: Report, in frame: inout Frame, _ row: Int, _ layout: ColumnLayout
  ) {
    frame.label(
      (report.sent ?? report.due)?.iso ?? wording.undefined, in: layout.rect(0, row: row), .muted)
    // A report has no amount: its title takes that room as well.
    let title = layout.rect(1, row: row)
    let amount = layout.rect(2, row: row)
    frame.label(
      report.title,
      in: Rect(
        column: title.column, row: row,
        columns: title.columns == 0 ? 0 : amount.right - title.column, rows: 1),
      scene.isMarked(report.id) ? Style(.fresh) : .text)
    let place = layout.rect(3, row: row)
    if report.isSent(on: figures.today) {
      frame.label("● \(wording.sentWord)", in: place, Style(.good), .trailing)
    } else {
      drawDueness(report.due, isWatched: false, in: &frame, place)
    }
  }

  private func drawDueness(
    _ due: CalendarDay?, isWatched: Bool, in frame: inout Frame, _ place: Rect
  ) {
    guard let due else {
      frame.label(wording.undefined, in: place, .muted, .trailing)
      return
    }
    let late = figures.today.days(since: due)
    let role: Role = late > 0 ? .bad : isWatched || late > -30 ? .warning : .text
    let mark = late > 0 ? "▲" : isWatched || late > -30 ? "◆" : "○"
    frame.label(
      "\(mark) \(wording.shortDueness(late))", in: place, Style(role, bold: late > 0), .trailing)
  }
}
