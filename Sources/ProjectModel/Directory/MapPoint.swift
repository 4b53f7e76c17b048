/// A place on the flat map.
public struct MapPoint: Hashable, Sendable {
  /// Towards the east, in radii of the Earth.
  public var x: Double
  /// Towards the south, in radii of the Earth.
  public var y: Double

  /// A place.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}
