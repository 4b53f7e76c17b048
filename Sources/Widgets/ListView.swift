public import Cells

/// A list in columns, with a scroll bar where it has room for one.
public struct ListView: Hashable, Sendable {
  /// The columns.
  public let columns: [Column]
  /// Where they stand.
  public let layout: ColumnLayout
  /// The room for rows and scroll bar.
  public let rect: Rect

  /// Rooms of fewer columns have no scroll bar.
  private static let leastColumnsForBar = 21
  private var hasBar: Bool { rect.columns >= Self.leastColumnsForBar }

  /// A list in a room.
  public init(_ columns: [Column], in rect: Rect) {
    self.columns = columns
    self.rect = rect
    let margins = rect.columns >= Self.leastColumnsForBar ? 3 : 1
    layout = ColumnLayout(columns, from: rect.column + 1, width: rect.columns - margins)
  }

  /// Draws what stands at the heads of the columns on a row.
  public func drawHeadings(in frame: inout Frame, row: Int) {
    for (index, column) in columns.enumerated() {
      frame.label(column.title, in: layout.rect(index, row: row), .muted, column.alignment)
    }
  }

  /// Draws the rows that are seen, and the selected one as such.
  ///
  /// - Parameters:
  ///   - isFocused: whether keys go to this list; the selected row of another is not marked.
  ///   - drawRow: draws the row of an index into a rectangle.
  /// - Returns: where the selected row stands; nil if it is not seen.
  public func drawRows(
    in frame: inout Frame, _ list: ListState, count: Int, isFocused: Bool = true,
    drawRow: (inout Frame, _ index: Int, _ row: Rect) -> Void
  ) -> Rect? {
    var selected: Rect?
    let visible = list.visible(rows: rect.rows, count: count)
    for (offset, index) in visible.enumerated() {
      let row = Rect(column: rect.column, row: rect.row + offset, columns: rect.columns, rows: 1)
      drawRow(&frame, index, row)
      if index == list.selection {
        if isFocused { frame.select(row.splitLeft(row.columns - (hasBar ? 1 : 0)).left) }
        selected = row
      }
    }
    if hasBar {
      frame.scrollBar(
        column: rect.right - 1, rows: rect.row..<rect.bottom, visible: visible, count: count)
    }
    return selected
  }
}

extension Frame {
  /// Lets the cursor rest on a selected row, save while something is typed in one of its columns.
  public mutating func restCursor(on row: Rect?) {
    guard let row, !showsCursor else { return }
    cursor = Point(column: min(row.column + 1, row.right - 1), row: row.row)
  }

  /// Gives everything in a rectangle the look of what is selected.
  public mutating func select(_ rect: Rect) {
    // What is being typed in a row stays as it looks.
    restyle(rect) { $0.role == .input ? $0 : Style($0.role, bold: $0.isBold, selected: true) }
  }
}
