internal import ProjectModel
internal import Widgets

/// What the map and the search need of the whole directory, read once, when it is first needed.
struct Atlas: Sendable {
  /// Every municipality by code.
  let municipalities: [RecordID: Municipality]
  /// Where each one lies on the map.
  let points: [RecordID: MapPoint]
  /// Finds them by name.
  let search: DirectorySearch
  /// The lines of the map.
  let outline: Outline
  /// The regions in order of code.
  let regions: [Region]
  /// The inhabited south, which holds nearly everyone.
  let home: MapScale.Bounds
  private let byRegion: [String: [RecordID]]

  init(_ directory: Directory) {
    let all = directory.municipalities
    municipalities = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    points = municipalities.mapValues { QuebecProjection.point($0.place) }
    search = DirectorySearch(all, directory.regions)
    outline = directory.outline
    regions = directory.regions
    home = Self.bounds(south: 44_950, north: 50_800, west: -79_650, east: -61_000)
    byRegion = Dictionary(grouping: all, by: \.region).mapValues { members in
      members.sorted { ($1.population, $0.id) < ($0.population, $1.id) }.map(\.id)
    }
  }

  private static func bounds(
    south: Int, north: Int, west: Int, east: Int
  ) -> MapScale.Bounds {
    let corners = [west, (west + east) / 2, east].flatMap { longitude in
      [south, north].map { latitude in
        let point = QuebecProjection.point(
          Municipality.Place(latitude: latitude, longitude: longitude))
        return (x: point.x, y: point.y)
      }
    }
    return MapScale.Bounds(of: corners) ?? MapScale.Bounds(x: 0...1, y: 0...1)
  }

  /// The municipalities of a region, the most populous first.
  func members(of region: String) -> [RecordID] { byRegion[region] ?? [] }

  /// The part of the map that shows the inhabited south and every one of some municipalities.
  func bounds(including codes: some Sequence<RecordID>) -> MapScale.Bounds {
    let outside = codes.compactMap { points[$0] }.filter { !home.contains(x: $0.x, y: $0.y) }
    guard !outside.isEmpty else { return home }
    let corners = [
      (x: home.x.lowerBound, y: home.y.lowerBound), (x: home.x.upperBound, y: home.y.upperBound),
    ]
    let all = MapScale.Bounds(of: corners + outside.map { (x: $0.x, y: $0.y) })
    return all?.grown(by: home.width * 0.02) ?? home
  }

  /// The part of the map that shows the municipalities of a region; nil for an unknown region.
  func bounds(of region: String) -> MapScale.Bounds? {
    let places = members(of: region).compactMap { points[$0] }
    guard let bounds = MapScale.Bounds(of: places.map { (x: $0.x, y: $0.y) }) else { return nil }
    let least = home.width / 40
    return bounds.grown(by: max(bounds.width, bounds.height, least) * 0.12)
  }
}
