internal import Cells
internal import ProjectModel
internal import Widgets

/// The marks of the municipalities on the map, and how many there are of each. Made when the list or
/// the map changes, so that a key that only moves the selection costs nothing for each of them.
struct MapMarks: Sendable {
  /// What the marks were made from.
  struct Source: Hashable {
    var room: MapRaster.Room
    /// Which making of what is marked.
    var revision: Int
    /// Whether all participations are marked, whatever a filter says.
    var isWhole: Bool
    /// Cells of a mark, side by side.
    var columns = 1
    /// Whether a sign tells the silent ones, as colours do not.
    var hasSilentSigns = false
  }

  /// One mark.
  struct Mark: Sendable {
    /// The cell that its municipality lies in, from the top left corner of the map.
    var cell: Point
    /// Its participation.
    var id: RecordID
    /// The municipality.
    var code: RecordID
    /// The municipality's name.
    var name: String
    /// The number of its region on the map.
    var region: MapRaster.RegionNumber
    /// Where it stands.
    var stage: Stage
    /// Not heard from for long; says more than the stage.
    var isSilent: Bool
  }

  let source: Source
  /// Those on the shown part of the map, the most telling first.
  let marks: [Mark]
  /// Where they are drawn.
  let placement: MapPlacement
  /// How many of them are at each stage.
  private(set) var stages: [Stage: Int] = [:]
  /// The silent ones among them.
  private(set) var silent = 0
  /// How many the directory does not know, so that they are on no map.
  private(set) var unplaced = 0

  init(
    _ source: Source, _ ids: [RecordID], _ places: Places, _ raster: MapRaster
  ) {
    self.source = source
    let room = Rect(raster.canvas.size)
    var ranked = [[Mark]](repeating: [], count: Self.silentRank + 1)
    for id in ids {
      guard let item = places.items[id] else { continue }
      guard let code = item.participation.municipality, let point = places.atlas.points[code] else {
        unplaced += 1
        continue
      }
      let cell = raster.scale.cell(x: point.x, y: point.y)
      guard room.contains(cell) else { continue }
      let stage = item.participation.stage
      stages[stage, default: 0] += 1
      if item.isSilent { silent += 1 }
      ranked[item.isSilent ? Self.silentRank : stage.markRank].append(
        Mark(
          cell: cell, id: id, code: code, name: item.municipality?.name ?? item.name,
          region: item.municipality.flatMap { raster.number(of: $0.region) } ?? 0,
          stage: stage, isSilent: item.isSilent))
    }
    marks = ranked.reversed().flatMap(\.self)
    placement = MapPlacement(
      marks, columns: source.columns, hasSilentSigns: source.hasSilentSigns, raster)
  }

  /// Silence asks for more than any stage.
  private static let silentRank = 6
}

extension Stage {
  /// Which mark keeps its place where several lie in a cell.
  fileprivate var markRank: Int {
    switch self {
    case .withdrawn: 0
    case .toContact: 1
    case .contacted: 2
    case .completed: 3
    case .engaged: 4
    case .active: 5
    }
  }
}
