public import Cells

/// A column of a table.
public struct Column: Hashable, Sendable {
  /// What stands at its head.
  public var title: String
  /// Fewest columns it is shown with.
  public var width: Int
  /// Share of the room that is left over; 0 for a fixed width.
  public var weight: Int
  /// Columns of the widest of its texts, past which room is of no use to it; nil where it takes all
  /// that it can get.
  public var wanted: Int?
  /// Where its texts stand.
  public var alignment: Alignment
  /// Columns of higher rank are left out first when room is short; rank 0 stays.
  public var rank: Int

  /// A column.
  public init(
    _ title: String, width: Int, weight: Int = 0, wanted: Int? = nil,
    alignment: Alignment = .leading, rank: Int = 0
  ) {
    self.title = title
    self.width = width
    self.weight = weight
    self.wanted = wanted
    self.alignment = alignment
    self.rank = rank
  }
}

/// Where the columns of a table stand in a given room.
public struct ColumnLayout: Hashable, Sendable {
  /// The place of each column on one row; nil for a column left out.
  public let places: [Range<Int>?]

  /// Lays out columns with a gap of one between them, leaving out those of the highest rank until the
  /// others fit. What is left over goes to what is cut most, then to those that take all they can get.
  public init(_ columns: [Column], from start: Int, width: Int) {
    var kept = columns.indices.filter { _ in true }
    func needed() -> Int { kept.reduce(kept.count - 1) { $0 + columns[$1].width } }
    while needed() > width, let worst = kept.max(by: { columns[$0].rank < columns[$1].rank }),
      columns[worst].rank > 0
    {
      kept.removeAll { columns[$0].rank == columns[worst].rank }
    }
    var widths = columns.map(\.width)
    var spare = max(0, width - needed())
    spare = Self.fill(columns, kept, &widths, spare)
    Self.spread(columns, kept, &widths, spare)
    var places = [Range<Int>?](repeating: nil, count: columns.count)
    var position = start
    for index in kept {
      let end = min(position + widths[index], start + max(0, width))
      places[index] = position..<max(position, end)
      position = end + 1
    }
    self.places = places
  }

  /// Widens the column that shows the least share of what it wants, one by one; what is then left.
  private static func fill(
    _ columns: [Column], _ kept: [Int], _ widths: inout [Int], _ spare: Int
  ) -> Int {
    var cut = kept.filter { (columns[$0].wanted ?? 0) > widths[$0] }
    var spare = spare
    while spare > 0, !cut.isEmpty {
      let shares = cut.map { Double(widths[$0]) / Double(columns[$0].wanted ?? 1) }
      guard let place = cut.indices.min(by: { shares[$0] < shares[$1] }) else { break }
      let index = cut[place]
      widths[index] += 1
      spare -= 1
      if widths[index] == columns[index].wanted { cut.remove(at: place) }
    }
    return spare
  }

  /// Shares what is left among the columns without an end, by their weights.
  private static func spread(
    _ columns: [Column], _ kept: [Int], _ widths: inout [Int], _ spare: Int
  ) {
    let open = kept.filter { columns[$0].wanted == nil }
    var spare = spare
    var weights = open.reduce(0) { $0 + columns[$1].weight }
    for index in open where weights > 0 {
      let extra = spare * columns[index].weight / weights
      widths[index] += extra
      spare -= extra
      weights -= columns[index].weight
    }
  }

  /// The room of a column on a row; empty for a column left out.
  public func rect(_ index: Int, row: Int) -> Rect {
    guard let place = places[index] else { return Rect(column: 0, row: row, columns: 0, rows: 0) }
    return Rect(column: place.lowerBound, row: row, columns: place.count, rows: 1)
  }
}
