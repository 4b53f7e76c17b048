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
    /// The region that alone is counted; nil for all.
    var region: String?
  }

  /// One mark.
  struct Mark: Sendable {
    /// Its cell, from the top left corner of the map.
    var cell: Point
    /// Its participation.
    var id: RecordID
    /// The municipality.
    var code: RecordID
    /// The municipality's name.
    var name: String
    /// Where it stands.
    var stage: Stage
    /// Not heard from for long; says more than the stage.
    var isSilent: Bool
  }

  let source: Source
  /// Those on the shown part of the map, the most telling last, so that they are drawn above.
  let marks: [Mark]
  /// Participations at each stage.
  private(set) var stages: [Stage: Int] = [:]
  /// The silent ones among them.
  private(set) var silent = 0

  init(
    _ source: Source, _ ids: [RecordID], _ places: Places, _ raster: MapRaster
  ) {
    self.source = source
    let room = Rect(raster.canvas.size)
    var ranked = [[Mark]](repeating: [], count: Self.silentRank + 1)
    for id in ids {
      guard let item = places.items[id] else { continue }
      let stage = item.participation.stage
      if source.region == nil || item.municipality?.region == source.region {
        stages[stage, default: 0] += 1
        if item.isSilent { silent += 1 }
      }
      guard let code = item.participation.municipality, let point = places.atlas.points[code] else {
        continue
      }
      let cell = raster.scale.cell(x: point.x, y: point.y)
      guard room.contains(cell) else { continue }
      ranked[item.isSilent ? Self.silentRank : stage.markRank].append(
        Mark(
          cell: cell, id: id, code: code, name: item.municipality?.name ?? item.name,
          stage: stage, isSilent: item.isSilent))
    }
    marks = ranked.flatMap(\.self)
  }

  /// Silence asks for more than any stage.
  private static let silentRank = 6
}

extension Stage {
  /// Which mark stands above which where two share a cell.
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
