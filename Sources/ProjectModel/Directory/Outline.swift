/// The lines of the map of Québec: shores, frontiers, borders of regions, lakes.
public struct Outline: Sendable {
  /// A line from point to point.
  public struct Stretch: Sendable {
    /// What it is.
    public var kind: Kind
    /// The two-digit codes of the regions that it bounds.
    public var regions: [String]
    /// Its points on the flat map.
    public var points: [MapPoint]
  }

  /// What a line is.
  public enum Kind: String, Hashable, Sendable {
    /// Between land and the sea or the river.
    case shore
    /// Between Québec and its neighbours.
    case frontier
    /// Between two regions.
    case border
    /// The shore of a lake, closed.
    case lake
    /// Where the sources were cut: bounds a region, but is not to be drawn.
    case seam
  }

  /// The lines. Those that bound one region enclose it by the even-odd rule.
  public let stretches: [Stretch]

  /// Reads a table: kind, regions joined by commas, points in thousandths of a degree, the first as
  /// longitude and latitude, each next as steps from the one before. Other lines are passed over.
  public init(_ table: [UInt8]) {
    stretches = table.split(separator: 0x0A).compactMap { line in
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
      guard fields.count == 3, let kind = Kind(rawValue: String(decoding: fields[0], as: UTF8.self))
      else { return nil }
      let regions = fields[1].split(separator: 0x2C).map { String(decoding: $0, as: UTF8.self) }
      return Stretch(kind: kind, regions: regions, points: Self.points(fields[2]))
    }
  }

  private static func points(_ text: ArraySlice<UInt8>) -> [MapPoint] {
    var points: [MapPoint] = []
    var place = Municipality.Place(latitude: 0, longitude: 0)
    var step: Int?
    for number in text.split(separator: 0x20) {
      let value = Int(String(decoding: number, as: UTF8.self)) ?? 0
      if let longitude = step {
        place.longitude &+= longitude
        place.latitude &+= value
        points.append(QuebecProjection.point(place))
        step = nil
      } else {
        step = value
      }
    }
    return points
  }
}
