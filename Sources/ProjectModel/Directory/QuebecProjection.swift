#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The equidistant conic projection with the parallels and the meridian of the Québec Lambert maps
/// (46° N, 60° N, 68° 30′ W), so that the province has the shape that people know.
/// Source of the formula: J. P. Snyder, Map Projections, USGS Professional Paper 1395, p. 111.
public enum QuebecProjection {
  private static let degree = Double.pi / 180
  private static let south = 46 * degree
  private static let north = 60 * degree
  private static let meridian = -68.5 * degree
  private static let cone = (cos(south) - cos(north)) / (north - south)
  private static let apex = cos(south) / cone + south

  /// Where a place lies on the map.
  public static func point(_ place: Municipality.Place) -> MapPoint {
    let radius = apex - Double(place.latitude) / 1000 * degree
    let angle = cone * (Double(place.longitude) / 1000 * degree - meridian)
    return MapPoint(x: radius * sin(angle), y: radius * cos(angle))
  }
}
