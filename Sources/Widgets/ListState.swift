/// Which row of a list is selected, and which row is at the top of what is seen.
///
/// Knows nothing of what the rows are, so that a list of any length costs the same.
public struct ListState: Hashable, Sendable {
  /// Index of the selected row; 0 for an empty list.
  public private(set) var selection = 0
  /// Index of the first row that is seen.
  public private(set) var top = 0

  /// The first row, at the top.
  public init() {}

  /// Moves the selection by a number of rows, within the list.
  public mutating func move(by rows: Int, count: Int) { select(selection + rows, count: count) }

  /// Selects a row, the nearest one there is.
  public mutating func select(_ row: Int, count: Int) {
    selection = min(max(0, row), max(0, count - 1))
  }

  /// Scrolls so that the selected row is seen among `rows` rows, and no more than needed.
  public mutating func reveal(rows: Int, count: Int) {
    selection = min(selection, max(0, count - 1))
    guard rows > 0 else { return }
    if selection < top { top = selection }
    if selection >= top + rows { top = selection - rows + 1 }
    top = min(max(0, top), max(0, count - rows))
  }

  /// The indices of the rows that are seen.
  public func visible(rows: Int, count: Int) -> Range<Int> {
    let first = min(top, max(0, count))
    return first..<min(first + max(0, rows), max(first, count))
  }
}
