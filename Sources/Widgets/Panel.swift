public import Cells

/// What the lines around a panel are made of; where keys go they are heavy, which is seen without
/// colour as well.
private struct Edge {
  let across: Unicode.Scalar
  let upright: Unicode.Scalar
  /// Upper left, upper right, lower left, lower right.
  let corners: [Unicode.Scalar]

  static let plain = Edge(across: "─", upright: "│", corners: ["╭", "╮", "╰", "╯"])
  static let heavy = Edge(across: "━", upright: "┃", corners: ["┏", "┓", "┗", "┛"])
}

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
    let edge: Edge = isFocused ? .heavy : .plain
    let right = rect.right - 1
    let bottom = rect.bottom - 1
    for column in (rect.column + 1)..<right {
      put(edge.across, at: Point(column: column, row: rect.row), in: rect, style)
      put(edge.across, at: Point(column: column, row: bottom), in: rect, style)
    }
    for row in (rect.row + 1)..<bottom {
      put(edge.upright, at: Point(column: rect.column, row: row), in: rect, style)
      put(edge.upright, at: Point(column: right, row: row), in: rect, style)
    }
    put(edge.corners[0], at: Point(column: rect.column, row: rect.row), in: rect, style)
    put(edge.corners[1], at: Point(column: right, row: rect.row), in: rect, style)
    put(edge.corners[2], at: Point(column: rect.column, row: bottom), in: rect, style)
    put(edge.corners[3], at: Point(column: right, row: bottom), in: rect, style)
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

extension Rect {
  /// Columns of a box of a width at most that stands over what fills this rectangle: all of it where
  /// slivers too narrow to be read would show at both sides.
  public func widthOfBox(_ most: Int) -> Int { columns < most + 12 ? columns : most }

  /// The room inside a panel that fills this rectangle; all of it where that is too small for a
  /// panel and something to read in it.
  public var insidePanel: Rect { hasRoomForPanel ? inset(columns: 1, rows: 1) : self }

  /// Whether there is room for a panel and something to read in it.
  public var hasRoomForPanel: Bool { columns >= 8 && rows >= 5 }

  /// Lines over a list, left out where the list would hardly be seen, and the list.
  public func headed(by count: Int) -> (head: Rect, list: Rect) {
    let split = splitTop(rows >= 4 ? count : 0)
    return (split.top, split.rest)
  }

  /// One row of this rectangle, counted from its top.
  public func line(_ index: Int) -> Rect {
    Rect(column: column, row: row + index, columns: columns, rows: index < rows ? 1 : 0)
  }
}
