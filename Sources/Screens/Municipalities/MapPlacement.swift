internal import Cells
internal import ProjectModel
internal import Widgets

/// Where marks are drawn so that none hides another.
///
/// Of those that lie in one cell the most telling keeps it. The others move to the nearest free cell
/// within two, rather on the land of their own region than on other land or on water; where none is
/// free, the cell tells how many lie there.
struct MapPlacement: Sendable {
  /// One mark, or several that share a cell.
  struct Spot: Sendable {
    /// Its cell, the left one if it has two, from the top left corner of the map.
    var cell: Point
    /// The most telling of those that lie there.
    var mark: MapMarks.Mark
    /// How many lie there.
    var count = 1
    /// Whether the cell at its right is kept to say that it is silent.
    var hasSilentSign = false
  }

  /// No two of them share a cell; the most telling first.
  private(set) var spots: [Spot] = []
  /// Which spot each participation lies at.
  private(set) var spotNumbers: [RecordID: Int] = [:]

  /// How far a mark moves at most, in columns and in rows.
  static let reach = 2

  /// A way to move.
  struct Step: Sendable {
    var column: Int
    var row: Int

    /// Rows are twice as high as columns are wide.
    var distance: Int { column * column + 4 * row * row }
  }

  /// The nearest first; of those as near, the upper and then the right one.
  static let steps: [Step] = (-reach...reach)
    .flatMap { row in (-reach...reach).map { Step(column: $0, row: row) } }
    .sorted { ($0.distance, $0.row, -$0.column) < ($1.distance, $1.row, -$1.column) }

  /// Places marks.
  ///
  /// - Parameters:
  ///   - marks: the most telling first; silence tells more than any stage.
  ///   - columns: cells of a mark, side by side.
  ///   - hasSilentSigns: whether the cell at the right of one that is silent is kept for a sign.
  init(
    _ marks: [MapMarks.Mark], columns: Int = 1, hasSilentSigns: Bool = false, _ raster: MapRaster
  ) {
    var grid = MapGrid(raster)
    var others: [MapMarks.Mark] = []
    func keepPlaces(_ marks: some Sequence<MapMarks.Mark>) {
      for mark in marks {
        let cell = grid.inside(mark.cell, columns)
        if grid.isFree(cell, columns) {
          put(mark, at: cell, columns, in: &grid)
        } else {
          others.append(mark)
        }
      }
    }
    keepPlaces(marks.prefix(while: \.isSilent))
    if hasSilentSigns {
      for number in spots.indices {
        let beside = Point(column: spots[number].cell.column + columns, row: spots[number].cell.row)
        guard grid.isFree(beside, 1) else { continue }
        grid.take(beside, 1, for: number)
        spots[number].hasSilentSign = true
      }
    }
    keepPlaces(marks.drop(while: \.isSilent))
    for mark in others {
      if hasSilentSigns, mark.isSilent, let cell = grid.nearest(to: mark, columns + 1) {
        put(mark, at: cell, columns + 1, in: &grid)
        spots[spots.count - 1].hasSilentSign = true
      } else if let cell = grid.nearest(to: mark, columns) {
        put(mark, at: cell, columns, in: &grid)
      } else if let number = grid.spot(at: grid.inside(mark.cell, columns), columns) {
        spots[number].count += 1
        spotNumbers[mark.id] = number
      }
    }
  }

  private mutating func put(
    _ mark: MapMarks.Mark, at cell: Point, _ columns: Int, in grid: inout MapGrid
  ) {
    grid.take(cell, columns, for: spots.count)
    spotNumbers[mark.id] = spots.count
    spots.append(Spot(cell: cell, mark: mark))
  }
}

/// Which cells of the map are taken.
private struct MapGrid {
  private let size: Size
  private let regions: [MapRaster.RegionNumber]
  /// By cell, the spot that has it; -1 for none.
  private var spots: [Int]

  init(_ raster: MapRaster) {
    size = raster.canvas.size
    regions = raster.regions
    spots = [Int](repeating: -1, count: size.columns * size.rows)
  }

  /// The cell itself, or the nearest from which a mark does not stand out of the map.
  func inside(_ cell: Point, _ columns: Int) -> Point {
    Point(column: min(cell.column, max(0, size.columns - columns)), row: cell.row)
  }

  /// The cells of a mark as indices; nil where it stands out of the map.
  private func indices(_ cell: Point, _ columns: Int) -> Range<Int>? {
    guard cell.column >= 0, cell.column + columns <= size.columns,
      (0..<size.rows).contains(cell.row)
    else { return nil }
    let start = cell.row * size.columns + cell.column
    return start..<start + columns
  }

  func isFree(_ cell: Point, _ columns: Int) -> Bool {
    indices(cell, columns)?.allSatisfy { spots[$0] < 0 } ?? false
  }

  mutating func take(_ cell: Point, _ columns: Int, for spot: Int) {
    for index in indices(cell, columns) ?? 0..<0 { spots[index] = spot }
  }

  /// A spot that has one of the cells of a mark.
  func spot(at cell: Point, _ columns: Int) -> Int? {
    indices(cell, columns)?.lazy.map { spots[$0] }.first { $0 >= 0 }
  }

  /// The free cell that is nearest to a mark's own; another region or water counts as farther.
  func nearest(to mark: MapMarks.Mark, _ columns: Int) -> Point? {
    let home = mark.cell
    var best: (cell: Point, cost: Int)?
    for step in MapPlacement.steps {
      let cell = Point(column: home.column + step.column, row: home.row + step.row)
      guard isFree(cell, columns) else { continue }
      let region = regions[cell.row * size.columns + cell.column]
      let cost = step.distance + (region == mark.region ? 0 : region > 0 ? 2 : 6)
      if best.map({ cost < $0.cost }) ?? true { best = (cell, cost) }
    }
    return best?.cell
  }
}
