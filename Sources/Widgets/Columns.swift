public import Cells

/// A column of a table.
public struct Column: Hashable, Sendable {
  /// What stands at its head.
  public var title: String
  /// Fewest columns it is shown with.
  public var width: Int
  /// Share of the room that is left over; 0 for a fixed width.
  public var weight: Int
  /// Where its texts stand.
  public var alignment: Alignment
  /// Columns of higher rank are left out first when room is short; rank 0 stays.
  public var rank: Int

  /// A column.
  public init(
    _ title: String, width: Int, weight: Int = 0, alignment: Alignment = .leading, rank: Int = 0
  ) {
    self.title = title
    self.width = width
    self.weight = weight
    self.alignment = alignment
    self.rank = rank
  }
}

/// Where the columns of a table stand in a given room.
public struct ColumnLayout: Hashable, Sendable {
  /// The place of each column on one row; nil for a column left out.
  public let places: [Range<Int>?]

  /// Lays out columns with a gap of one between them, leaving out those of the highest rank until
  /// the others fit.
  public init(_ columns: [Column], from start: Int, width: Int) {
    var kept = columns.indices.filter { _ in true }
    func needed() -> Int { kept.reduce(kept.count - 1) { $0 + columns[$1].width } }
    while needed() > width, let worst = kept.max(by: { columns[$0].rank < columns[$1].rank }),
      columns[worst].rank > 0
    {
      kept.removeAll { columns[$0].rank == columns[worst].rank }
    }
    var spare = max(0, width - needed())
    var weights = kept.reduce(0) { $0 + columns[$1].weight }
    var places = [Range<Int>?](repeating: nil, count: columns.count)
    var position = start
    for index in kept {
      let column = columns[index]
      let extra = weights > 0 ? spare * column.weight / weights : 0
      spare -= extra
      weights -= column.weight
      let end = min(position + column.width + extra, start + max(0, width))
      places[index] = position..<max(position, end)
      position = end + 1
    }
    self.places = places
  }

  /// The room of a column on a row; empty for a column left out.
  public func rect(_ index: Int, row: Int) -> Rect {
    guard let place = places[index] else { return Rect(column: 0, row: row, columns: 0, rows: 0) }
    return Rect(column: place.lowerBound, row: row, columns: place.count, rows: 1)
  }
}
