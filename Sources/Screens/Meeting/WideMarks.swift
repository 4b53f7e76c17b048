internal import Cells
internal import ProjectModel

/// Marks of two cells each, so that they are seen from the back of a room. None hides another: one whose
/// place is taken moves up to two cells, else the mark that is there shows how many lie there.
struct WideMarks {
  /// One mark, or several that share a place.
  struct Place {
    /// Its left cell, from the top left corner of the map.
    var cell: Point
    var mark: MapMarks.Mark
    /// How many lie there.
    var count = 1
  }

  private(set) var places: [Place] = []

  /// Columns of a mark.
  static let columns = 2

  /// Where a mark may go, the nearest first: rows are twice as high as columns are wide.
  private static let steps: [(column: Int, row: Int)] = (-2...2)
    .flatMap { row in (-2...2).map { (column: $0, row: row) } }
    .sorted { left, right in
      func distance(_ step: (column: Int, row: Int)) -> Int {
        step.column * step.column + 4 * step.row * step.row
      }
      return (distance(left), left.row, left.column) < (distance(right), right.row, right.column)
    }

  /// - Parameter marks: the most telling last.
  init(_ marks: [MapMarks.Mark], in size: Size) {
    var taken: [Point: Int] = [:]
    // The most telling get their own place.
    for mark in marks.reversed() {
      func cells(_ start: Point) -> [Point] {
        (0..<Self.columns).map { Point(column: start.column + $0, row: start.row) }
      }
      func isInside(_ start: Point) -> Bool {
        start.column >= 0 && start.column + Self.columns <= size.columns
          && (0..<size.rows).contains(start.row)
      }
      let free = Self.steps.lazy
        .map { Point(column: mark.cell.column + $0.column, row: mark.cell.row + $0.row) }
        .first { start in isInside(start) && cells(start).allSatisfy { taken[$0] == nil } }
      if let free {
        for cell in cells(free) { taken[cell] = places.count }
        places.append(Place(cell: free, mark: mark))
      } else if let place = cells(mark.cell).compactMap({ taken[$0] }).first {
        places[place].count += 1
      }
    }
  }
}
