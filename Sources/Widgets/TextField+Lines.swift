internal import Cells

/// A text of several lines: how it breaks, and moving up and down in it.
extension TextField {
  /// The characters of each line, broken at spaces where there are any; a line break belongs to no
  /// line. One line at least.
  func lines(columns: Int) -> [Range<Int>] {
    let characters = Array(text)
    let width = max(1, columns)
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    var lastSpace: Int?
    for (index, character) in characters.enumerated() {
      if character.isNewline {
        lines.append(start..<index)
        start = index + 1
        used = 0
        lastSpace = nil
        continue
      }
      let columns = DisplayWidth.columns(of: String(character))
      if used + columns > width, index > start {
        let end = lastSpace.map { $0 + 1 } ?? index
        lines.append(start..<end)
        start = end
        used = characters[start..<index].reduce(0) { $0 + DisplayWidth.columns(of: String($1)) }
        lastSpace = nil
      }
      if character == " " { lastSpace = index }
      used += columns
    }
    lines.append(start..<characters.count)
    return lines
  }

  /// The line that the cursor stands on.
  private func cursorLine(_ lines: [Range<Int>]) -> Int {
    lines.lastIndex { $0.lowerBound <= position } ?? 0
  }

  /// Moves the cursor to the line above or below; false where there is none.
  public mutating func moveLine(by step: Int, columns: Int) -> Bool {
    let lines = lines(columns: columns)
    let line = cursorLine(lines)
    guard lines.indices.contains(line + step) else { return false }
    let offset = position - lines[line].lowerBound
    let target = lines[line + step]
    let isLast = line + step == lines.count - 1
    let end = isLast || target.isEmpty ? target.upperBound : target.upperBound - 1
    moveCursor(to: min(target.lowerBound + offset, max(target.lowerBound, end)))
    return true
  }

  /// Rows that the text takes in a number of columns.
  public func rowCount(columns: Int) -> Int { lines(columns: columns).count }

  func drawLines(in frame: inout Frame, _ rect: Rect) {
    frame.fill(rect, Style(.input))
    let characters = Array(text)
    // The last column is left for the cursor behind a full line.
    let lines = lines(columns: rect.columns - 1)
    let current = cursorLine(lines)
    let top = max(0, current - rect.rows + 1)
    for (offset, line) in lines.dropFirst(top).prefix(rect.rows).enumerated() {
      let row = Rect(column: rect.column, row: rect.row + offset, columns: rect.columns, rows: 1)
      frame.write(
        String(characters[line]), at: Point(column: row.column, row: row.row), in: row,
        Style(.input))
    }
    let before = String(characters[lines[current].lowerBound..<position])
    frame.cursor = Point(
      column: min(rect.right - 1, rect.column + DisplayWidth.columns(of: before)),
      row: rect.row + current - top)
    frame.showsCursor = true
  }
}
