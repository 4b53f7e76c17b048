public import Cells

extension Frame {
  /// Draws a box with a title, and gives the room inside it. Where there is no room for a box, the
  /// whole rectangle is given.
  ///
  /// - Parameter detail: drawn at the right of the title line, if there is room for both.
  public mutating func panel(
    _ rect: Rect, title: String, detail: String = "", isFocused: Bool = false
  ) -> Rect {
    guard rect.columns >= 8, rect.rows >= 3 else { return rect }
    let style = Style(isFocused ? .focus : .border)
    let right = rect.right - 1
    let bottom = rect.bottom - 1
    for column in (rect.column + 1)..<right {
      put("─", at: Point(column: column, row: rect.row), in: rect, style)
      put("─", at: Point(column: column, row: bottom), in: rect, style)
    }
    for row in (rect.row + 1)..<bottom {
      put("│", at: Point(column: rect.column, row: row), in: rect, style)
      put("│", at: Point(column: right, row: row), in: rect, style)
    }
    put("╭", at: Point(column: rect.column, row: rect.row), in: rect, style)
    put("╮", at: Point(column: right, row: rect.row), in: rect, style)
    put("╰", at: Point(column: rect.column, row: bottom), in: rect, style)
    put("╯", at: Point(column: right, row: bottom), in: rect, style)
    let line = Rect(
      column: rect.column + 2, row: rect.row, columns: rect.columns - 4, rows: 1)
    if !title.isEmpty {
      let end = label(" \(title) ", in: line, Style(isFocused ? .focus : .heading))
      let room = line.right - end - 1
      if !detail.isEmpty, DisplayWidth.columns(of: detail) + 2 <= room {
        label(
          " \(detail) ",
          in: Rect(column: end + 1, row: rect.row, columns: room, rows: 1), .muted, .trailing)
      }
    }
    return rect.inset(columns: 1, rows: 1)
  }
}
