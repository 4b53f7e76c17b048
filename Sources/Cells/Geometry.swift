/// A number of columns and rows of cells; never negative.
public struct Size: Hashable, Sendable {
  /// Cells across.
  public var columns: Int
  /// Cells down.
  public var rows: Int

  /// A size; negative numbers count as zero.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The size of every terminal of old.
  public static let standard = Size(columns: 80, rows: 24)
}

/// A cell's place, from the top left corner at 0, 0.
public struct Point: Hashable, Sendable {
  /// From the left, 0 for the first.
  public var column: Int
  /// From the top, 0 for the first.
  public var row: Int

  /// A place.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of cells; may be empty, never negative.
public struct Rect: Hashable, Sendable {
  /// Its left column.
  public var column: Int
  /// Its top row.
  public var row: Int
  /// Its extent.
  public var size: Size

  /// A rectangle; negative extents count as zero.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    size = Size(columns: columns, rows: rows)
  }

  /// The whole of a size.
  public init(_ size: Size) { self.init(column: 0, row: 0, columns: size.columns, rows: size.rows) }

  /// Cells across.
  public var columns: Int { size.columns }
  /// Cells down.
  public var rows: Int { size.rows }
  /// The first column to the right of it.
  public var right: Int { column + columns }
  /// The first row below it.
  public var bottom: Int { row + rows }
  /// Whether it holds no cell.
  public var isEmpty: Bool { columns == 0 || rows == 0 }

  /// Whether a place lies in it.
  public func contains(_ point: Point) -> Bool {
    (column..<right).contains(point.column) && (row..<bottom).contains(point.row)
  }

  /// The part of this rectangle that also lies in another.
  public func clipped(to other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top, columns: min(right, other.right) - left,
      rows: min(bottom, other.bottom) - top)
  }

  /// The rectangle made smaller on each side.
  public func inset(columns dx: Int = 0, rows dy: Int = 0) -> Rect {
    Rect(column: column + dx, row: row + dy, columns: columns - 2 * dx, rows: rows - 2 * dy)
  }

  /// Takes rows off the top.
  public func splitTop(_ count: Int) -> (top: Rect, rest: Rect) {
    let taken = min(max(0, count), rows)
    return (
      Rect(column: column, row: row, columns: columns, rows: taken),
      Rect(column: column, row: row + taken, columns: columns, rows: rows - taken)
    )
  }

  /// Takes columns off the left.
  public func splitLeft(_ count: Int) -> (left: Rect, rest: Rect) {
    let taken = min(max(0, count), columns)
    return (
      Rect(column: column, row: row, columns: taken, rows: rows),
      Rect(column: column + taken, row: row, columns: columns - taken, rows: rows)
    )
  }

  /// Splits into `count` columns as even as can be, `gap` cells apart.
  public func columns(_ count: Int, gap: Int = 1) -> [Rect] {
    guard count > 0 else { return [] }
    let usable = max(0, columns - gap * (count - 1))
    var left = column
    return (0..<count).map { index in
      let width = usable / count + (index < usable % count ? 1 : 0)
      defer { left += width + gap }
      return Rect(column: left, row: row, columns: width, rows: rows)
    }
  }
}
