internal import Cells
internal import ProjectModel
internal import Widgets

/// The map without what moves on it: shores, borders and the region of every cell. Made when the
/// part shown or the room for it changes, and kept.
struct MapRaster: Sendable {
  /// Which line keeps a cell that several run through: the last.
  enum LineKind: UInt8, CaseIterable {
    case frontier, border, lake, shore, selection

    var style: Style {
      switch self {
      case .frontier: Style(.border)
      case .border: Style(.track)
      case .lake: Style(.water)
      case .shore: Style(.water)
      case .selection: Style(.accent)
      }
    }
  }

  /// Columns from which borders of regions are drawn on the whole map.
  private static let fewColumns = 50

  /// What the region of a cell is: 0 for none or water, else its place among the regions plus one.
  typealias RegionNumber = UInt8

  /// What a map is fitted to.
  struct Room: Hashable, Sendable {
    /// The part of the map that is shown.
    var bounds: MapScale.Bounds
    /// The cells that there are for it.
    var size: Size
  }

  /// What it is fitted to.
  let room: Room
  /// Where its points lie.
  let scale: MapScale
  /// Its lines.
  private(set) var canvas: DotCanvas
  /// The region of the middle of every cell, row by row.
  private(set) var regions: [RegionNumber]
  private let numbers: [String: RegionNumber]

  init(_ atlas: Atlas, _ room: Room) {
    self.room = room
    let size = room.size
    scale = MapScale(room.bounds, in: size)
    canvas = DotCanvas(size: size, isRanked: true)
    var numbers: [String: RegionNumber] = [:]
    for (index, region) in atlas.regions.enumerated() {
      numbers[region.code] = RegionNumber(index + 1)
    }
    self.numbers = numbers
    regions = [RegionNumber](repeating: 0, count: size.columns * size.rows)
    for stretch in atlas.outline.stretches {
      let kind: LineKind
      switch stretch.kind {
      case .seam: continue
      case .frontier: kind = .frontier
      case .border:
        // Where there is little room they would hide the shores, by which people know the map.
        if size.columns < Self.fewColumns, room.bounds.width >= atlas.home.width { continue }
        kind = .border
      case .lake: kind = .lake
      case .shore: kind = .shore
      }
      canvas.line(
        through: dots(stretch), layer: kind.rawValue, gap: kind == .frontier ? 3 : 0)
    }
    fillRegions(atlas)
  }

  /// The number of the region of a code; nil for an unknown one.
  func number(of region: String) -> RegionNumber? { numbers[region] }

  private func dots(_ stretch: Outline.Stretch) -> [(x: Double, y: Double)] {
    stretch.points.map { scale.dot(x: $0.x, y: $0.y) }
  }

  /// The lines with the border of one region brought out.
  func canvas(selecting region: String?, _ atlas: Atlas) -> DotCanvas {
    guard let region else { return canvas }
    var canvas = canvas
    for stretch in atlas.outline.stretches
    where stretch.kind != .seam && stretch.regions.contains(region) {
      canvas.line(through: dots(stretch), layer: LineKind.selection.rawValue)
    }
    return canvas
  }

  /// Finds the region of each cell: along the middle of a row, every line that is crossed leads into
  /// or out of the regions that it bounds.
  private mutating func fillRegions(_ atlas: Atlas) {
    let size = canvas.size
    // Crossings by row: the column, and the number of the region; 0 for a lake.
    var crossings = [[(column: Double, number: Int)]](repeating: [], count: size.rows)
    for stretch in atlas.outline.stretches {
      let bounded =
        stretch.kind == .lake
        ? [0] : stretch.regions.compactMap { numbers[$0].map { Int($0) } }
      for (start, end) in zip(stretch.points, stretch.points.dropFirst()) {
        let from = scale.dot(x: start.x, y: start.y)
        let to = scale.dot(x: end.x, y: end.y)
        // The middle of row r is at 4 r + 2 dots.
        let first = Int(max(0, ((min(from.y, to.y) - 2) / 4).rounded(.up)))
        let last = min(size.rows - 1, Int(((max(from.y, to.y) - 2) / 4).rounded(.up)) - 1)
        guard first <= last else { continue }
        for row in first...last {
          let share = (Double(row) * 4 + 2 - from.y) / (to.y - from.y)
          let column = (from.x + share * (to.x - from.x)) / 2
          for number in bounded { crossings[row].append((column, number)) }
        }
      }
    }
    for row in 0..<size.rows {
      fill(row, crossings[row].sorted { $0.column < $1.column }, regionCount: numbers.count)
    }
  }

  private mutating func fill(
    _ row: Int, _ crossings: [(column: Double, number: Int)], regionCount: Int
  ) {
    var isInside = [Bool](repeating: false, count: regionCount + 1)
    var next = 0
    for column in 0..<canvas.size.columns {
      while next < crossings.count, crossings[next].column < Double(column) + 0.5 {
        isInside[crossings[next].number].toggle()
        next += 1
      }
      if isInside[0] { continue }
      if let number = isInside.dropFirst().firstIndex(of: true) {
        regions[row * canvas.size.columns + column] = RegionNumber(number)
      }
    }
  }
}
