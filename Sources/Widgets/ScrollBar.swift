public import Cells

extension Frame {
  /// Draws on a column where the rows that are seen lie within all of them; nothing where all are
  /// seen.
  public mutating func scrollBar(column: Int, rows: Range<Int>, visible: Range<Int>, count: Int) {
    guard count > visible.count, rows.count >= 2 else { return }
    let thumb = max(1, rows.count * visible.count / count)
    let room = rows.count - thumb
    let hidden = count - visible.count
    let offset = hidden > 0 ? (visible.lowerBound * room + hidden / 2) / hidden : 0
    for (index, row) in rows.enumerated() {
      let isThumb = index >= offset && index < offset + thumb
      put(
        isThumb ? "┃" : "│", at: Point(column: column, row: row), in: bounds,
        Style(isThumb ? .focus : .track))
    }
  }
}
