internal import ProjectModel

/// The map as it is fitted to its room: its lines, and the marks on it. Both are kept until what they
/// were made from changes.
struct MapPicture: Sendable {
  /// The lines for the present room; nil before it was first fitted.
  private(set) var raster: MapRaster?
  /// The marks on them.
  private(set) var marks: MapMarks?

  /// Fits it to a room and to what is marked.
  ///
  /// - Parameter ids: the participations that are marked.
  mutating func fit(
    _ source: MapMarks.Source, _ places: Places, marking ids: @autoclosure () -> [RecordID]
  ) {
    let kept = raster.flatMap { $0.room == source.room ? $0 : nil }
    let raster = kept ?? MapRaster(places.atlas, source.room)
    self.raster = raster
    if marks?.source != source { marks = MapMarks(source, ids(), places, raster) }
  }
}
