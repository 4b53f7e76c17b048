internal import Exchange
internal import ProjectModel
internal import Words

/// One table as HTML: a caption, headings with their scope, no merged cells, a body for each group.
struct TableMarkup {
  private let table: ReportTable
  private let number: Int
  private let wording: Wording

  init(_ table: ReportTable, number: Int, _ wording: Wording) {
    self.table = table
    self.number = number
    self.wording = wording
  }

  func write(to markup: inout MarkupWriter) {
    let id = "tableau-\(number)"
    let caption = wording.report.table(number, table.caption)
    guard !table.isEmpty else {
      markup.element("p", .style("empty"), text: table.whenEmpty)
      return
    }
    markup.open(
      "div",
      [
        .style(table.isWide ? "scroll wide" : "scroll"), .with("role", "region"),
        .with("tabindex", "0"), .with("aria-labelledby", id),
      ])
    markup.raw("<table>")
    markup.element("caption", .with("id", id), text: caption)
    writeHead(to: &markup)
    writeBody(to: &markup)
    markup.raw("</table>")
    for note in table.notes { markup.element("p", .style("note"), text: note) }
    markup.raw("</div>")
  }

  private func writeHead(to markup: inout MarkupWriter) {
    markup.raw("<thead><tr>")
    for column in table.columns {
      if column.kind.isNumber {
        markup.element("th", .with("scope", "col"), .style("n"), text: column.heading)
      } else {
        markup.element("th", .with("scope", "col"), text: column.heading)
      }
    }
    markup.raw("</tr></thead>")
  }

  private func writeBody(to markup: inout MarkupWriter) {
    var isOpen = false
    for row in table.rows {
      // A group has a body of its own, and so has the last sum.
      if isOpen, row.standing == .group || row.standing == .total {
        markup.raw("</tbody>")
        isOpen = false
      }
      if !isOpen {
        markup.raw("<tbody>")
        isOpen = true
      }
      write(row, to: &markup)
    }
    if isOpen { markup.raw("</tbody>") }
  }

  private func write(_ row: ReportTable.Row, to markup: inout MarkupWriter) {
    switch row.standing {
    case .item: markup.raw("\n<tr>")
    case .group: markup.raw("\n<tr class=\"group\">")
    case .subtotal: markup.raw("\n<tr class=\"subtotal\">")
    case .total: markup.raw("\n<tr class=\"total\">")
    }
    for (index, column) in table.columns.enumerated() {
      let cell = index < row.cells.count ? row.cells[index] : .blank
      if index == 0, row.standing != .item {
        markup.raw(row.standing == .group ? "<th scope=\"rowgroup\">" : "<th scope=\"row\">")
        markup.text(text(of: cell))
        markup.raw("</th>")
        continue
      }
      if index == 0, column.kind == .text || column.kind == .code {
        markup.raw("<th scope=\"row\" class=\"item\">")
        markup.text(text(of: cell))
        markup.raw("</th>")
        continue
      }
      switch column.kind {
      case .text: markup.raw("<td>")
      case .code: markup.raw("<td class=\"c\">")
      case .day: markup.raw("<td class=\"d\">")
      case .money, .quantity, .share, .count:
        markup.raw(isNegative(cell) ? "<td class=\"n less\">" : "<td class=\"n\">")
      }
      markup.text(text(of: cell))
      markup.raw("</td>")
    }
    markup.raw("</tr>")
  }

  private func isNegative(_ cell: ReportTable.Cell) -> Bool {
    switch cell {
    case .money(let money): money.cents < 0
    case .share(let share): share < 0
    default: false
    }
  }

  /// A cell as people read it.
  private func text(of cell: ReportTable.Cell) -> String {
    let format = wording.format
    return switch cell {
    case .text(let text): text
    case .money(let money): format.money(money)
    case .day(let day): day.iso
    case .quantity(let quantity): format.quantity(quantity)
    case .share(let share): format.percent(share, places: 1)
    case .count(let count): format.grouped(count)
    case .undefined: wording.undefined
    case .blank: ""
    }
  }
}
