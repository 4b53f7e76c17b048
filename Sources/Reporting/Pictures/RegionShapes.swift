internal import Exchange
internal import ProjectModel

/// The regions of Québec as closed lines in pixels, joined from the stretches that bound them.
struct RegionShapes {
  /// Where the map lies in a picture.
  private let scale: Double
  private let origin: MapPoint
  private let corner: (x: Double, y: Double)
  private let outline: Outline

  /// Shapes that fill a rectangle as far as their proportions let them.
  init(
    _ outline: Outline, left: Double, top: Double, width: Double, height: Double
  ) {
    self.outline = outline
    let points = outline.stretches.lazy.filter { $0.kind != .seam }.flatMap(\.points)
    let xs = points.map(\.x)
    let ys = points.map(\.y)
    let (west, east) = (xs.min() ?? 0, xs.max() ?? 1)
    let (north, south) = (ys.min() ?? 0, ys.max() ?? 1)
    scale = min(width / max(east - west, 1e-9), height / max(south - north, 1e-9))
    origin = MapPoint(x: west, y: north)
    corner = (left + (width - scale * (east - west)) / 2, top)
  }

  /// The pixel of a place.
  func place(_ point: MapPoint) -> (x: Double, y: Double) {
    (corner.x + (point.x - origin.x) * scale, corner.y + (point.y - origin.y) * scale)
  }

  /// The path of a region, to be filled by the even-odd rule.
  func path(of region: String) -> String {
    path(outline.stretches.filter { $0.kind != .lake && $0.regions.contains(region) })
  }

  /// The path of the lakes.
  var lakes: String { path(outline.stretches.filter { $0.kind == .lake }) }

  private func path(_ stretches: [Outline.Stretch]) -> String {
    rings(stretches.map(\.points)).map { ring in
      let points = thinned(ring.map(place))
      return "M"
        + points.map { MarkupWriter.tenths($0.x) + " " + MarkupWriter.tenths($0.y) }
        .joined(separator: "L") + "Z"
    }.joined()
  }

  /// Lines joined end to end. What finds no other end is closed as it is.
  private func rings(_ lines: [[MapPoint]]) -> [[MapPoint]] {
    var ends: [MapPoint: [Int]] = [:]
    for (index, line) in lines.enumerated() {
      guard let first = line.first, let last = line.last else { continue }
      ends[first, default: []].append(index)
      ends[last, default: []].append(index)
    }
    var isUsed = [Bool](repeating: false, count: lines.count)
    var rings: [[MapPoint]] = []
    for start in lines.indices where !isUsed[start] && lines[start].count > 1 {
      isUsed[start] = true
      var ring = lines[start]
      while let last = ring.last, last != ring.first,
        let next = ends[last]?.first(where: { !isUsed[$0] })
      {
        isUsed[next] = true
        ring +=
          lines[next].first == last ? lines[next].dropFirst() : lines[next].reversed().dropFirst()
      }
      rings.append(ring)
    }
    return rings
  }

  /// The points that are at least a pixel from the one before.
  private func thinned(_ points: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
    var kept: [(x: Double, y: Double)] = []
    for point in points {
      if let last = kept.last {
        let step = (point.x - last.x, point.y - last.y)
        if step.0 * step.0 + step.1 * step.1 < 1 { continue }
      }
      kept.append(point)
    }
    return kept
  }
}
