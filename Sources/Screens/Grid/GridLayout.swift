internal import Cells
internal import ProjectModel
internal import Widgets

/// Where things stand in the grid of a part's budget.
struct GridLayout {
  /// The heads of the columns, the categories, their sums, and what stands below.
  typealias Rooms = (head: Rect, list: Rect, sums: Rect, foot: Rect)

  let rooms: Rooms
  /// Columns of the names of categories.
  let name: Int
  /// Columns of an amount.
  let cell: Int
  /// How amounts are written.
  let style: QuebecFormat.MoneyStyle
  /// The columns of years that are seen, from 0.
  let years: Range<Int>
  /// Whether the sums of categories are seen.
  let hasTotal: Bool

  private static let leastNameColumns = 12
  private static let leastCellColumns = 9

  init(_ grid: BudgetGrid, _ format: QuebecFormat, in body: Rect) {
    rooms = Self.rooms(in: body, rows: grid.rows.count)
    let columns = rooms.list.columns - 2
    let names = grid.rows.map { DisplayWidth.columns(of: $0.name) }.max() ?? 0
    var style = QuebecFormat.MoneyStyle.short
    var cell = Self.leastCellColumns
    for candidate in [QuebecFormat.MoneyStyle.cents, .dollars, .short] {
      style = candidate
      cell = max(Self.leastCellColumns, Self.longest(grid, format, candidate) + 2)
      let least = candidate == .cents ? min(names + 2, 24) : Self.leastNameColumns
      if least + cell * (grid.years.count + 1) <= columns { break }
    }
    hasTotal = columns >= Self.leastNameColumns + 2 * cell
    let room = columns - Self.leastNameColumns - (hasTotal ? cell : 0)
    let seen = min(grid.years.count, max(1, room / cell))
    // As far to the left as the year in focus allows.
    let first = max(0, min(grid.column, grid.years.count) - seen)
    let name = max(0, columns - cell * (seen + (hasTotal ? 1 : 0)))
    self.name = min(name, max(names + 4, 26))
    self.cell = cell
    self.style = style
    years = first..<first + seen
  }

  /// - Parameter rows: how many categories there are.
  private static func rooms(in body: Rect, rows: Int) -> Rooms {
    let inner = body.insidePanel
    let footRows = inner.rows >= 16 ? 6 : inner.rows >= 10 ? 4 : inner.rows >= 6 ? 2 : 0
    let upper = inner.splitTop(inner.rows - footRows)
    let headed = upper.top.headed(by: 1)
    let hasSums = upper.top.rows >= 4
    let list = headed.list.splitTop(headed.list.rows - (hasSums ? 1 : 0)).top
    // Sums follow the last category, where they are seen to move.
    let count = min(rows, list.rows)
    return (headed.head, list, headed.list.line(hasSums ? count : headed.list.rows), upper.rest)
  }

  /// Rows of categories that are seen at once, where there are some.
  static func rowCount(in body: Rect) -> Int {
    max(1, rooms(in: body, rows: 0).list.rows)
  }

  private static func longest(
    _ grid: BudgetGrid, _ format: QuebecFormat, _ style: QuebecFormat.MoneyStyle
  ) -> Int {
    var amounts = grid.years.map { grid.total(ofYear: $0) } + [grid.total]
    for row in grid.rows { amounts += row.cells.values.map(\.amount) }
    return amounts.map { DisplayWidth.columns(of: format.money($0, style)) }.max() ?? 0
  }

  /// The place of a column of amounts on a row, counted among those that are seen.
  func place(_ index: Int, on row: Rect) -> Rect {
    let left = row.column + 1 + name + index * cell
    return Rect(
      column: left, row: row.row, columns: max(0, min(cell, row.right - left)), rows: row.rows)
  }
}
