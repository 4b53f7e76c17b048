import ModelSupport
import ProjectModel
import Testing

/// The map of Québec that the program carries, and how it is laid flat.
struct OutlineTests {
  /// Where places lie on the map, given as degrees.
  private func points(_ places: [(latitude: Double, longitude: Double)]) -> [MapPoint] {
    var line = "shore\t01\t"
    var before = (0, 0)
    for place in places {
      let next = (
        Int((place.longitude * 1000).rounded()), Int((place.latitude * 1000).rounded())
      )
      line += "\(next.0 - before.0) \(next.1 - before.1) "
      before = next
    }
    return Outline(Array(line.utf8)).stretches.flatMap(\.points)
  }

  /// The segments that bound each region.
  private func borders(_ outline: Outline) -> [String: [(MapPoint, MapPoint)]] {
    var borders: [String: [(MapPoint, MapPoint)]] = [:]
    for stretch in outline.stretches {
      for region in stretch.regions {
        borders[region, default: []] += zip(stretch.points, stretch.points.dropFirst())
      }
    }
    return borders
  }

  private func isInside(_ point: MapPoint, _ border: [(MapPoint, MapPoint)]) -> Bool {
    var isInside = false
    for (start, end) in border where (start.y > point.y) != (end.y > point.y) {
      let share = (point.y - start.y) / (end.y - start.y)
      if point.x < start.x + share * (end.x - start.x) { isInside.toggle() }
    }
    return isInside
  }

  @Test func `every line of the file is a stretch of at least two points that differ`() throws {
    let stretches = try Quebec.directory().outline.stretches
    #expect(stretches.count == 103)
    for stretch in stretches {
      #expect(stretch.points.count >= 2)
      #expect(zip(stretch.points, stretch.points.dropFirst()).allSatisfy { $0 != $1 })
    }
  }

  @Test func `borders lie between two known regions, lakes bound none, other lines one`() throws {
    let directory = try Quebec.directory()
    let codes = Set(directory.regions.map(\.code))
    var bounded: Set<String> = []
    for stretch in directory.outline.stretches {
      let wanted =
        switch stretch.kind {
        case .border: 2
        case .lake: 0
        case .shore, .frontier, .seam: 1
        }
      #expect(stretch.regions.count == wanted)
      #expect(Set(stretch.regions).count == wanted)
      #expect(codes.isSuperset(of: stretch.regions))
      bounded.formUnion(stretch.regions)
      if stretch.kind == .lake { #expect(stretch.points.first == stretch.points.last) }
    }
    #expect(bounded == codes)
  }

  @Test func `the stretches of a region close around it`() throws {
    let borders = borders(try Quebec.directory().outline)
    #expect(borders.count == 17)
    for (region, border) in borders {
      var ends: [MapPoint: Int] = [:]
      for (start, end) in border {
        ends[start, default: 0] += 1
        ends[end, default: 0] += 1
      }
      #expect(border.count >= 3)
      #expect(ends.values.allSatisfy { $0.isMultiple(of: 2) }, "\(region)")
    }
  }

  @Test func `municipalities lie in their own region, but for a few that the lines miss`() throws {
    let directory = try Quebec.directory()
    let borders = borders(directory.outline)
    var own = 0
    var foreign: [String] = []
    for municipality in directory.municipalities {
      let point = QuebecProjection.point(municipality.place)
      let regions = borders.filter { isInside(point, $0.value) }.map(\.key)
      #expect(regions.count <= 1, "\(municipality.name)")
      if regions == [municipality.region] {
        own += 1
      } else if !regions.isEmpty {
        foreign.append(municipality.name)
      }
    }
    #expect(own >= 1_060)
    #expect(foreign.count <= 1, "\(foreign)")
  }

  @Test func `north is up, east is right, and the meridian 68° 30′ W is straight`() {
    for longitude in [-79.0, -73.5, -68.5, -57.5] {
      let north = points((0...17).map { (45 + Double($0), longitude) })
      #expect(zip(north, north.dropFirst()).allSatisfy { $0.y > $1.y })
    }
    for latitude in [45.0, 52, 62] {
      let east = points((0...21).map { (latitude, -79 + Double($0)) })
      #expect(zip(east, east.dropFirst()).allSatisfy { $0.x < $1.x })
    }
    #expect(points([(45, -68.5), (53.2, -68.5), (62.5, -68.5)]).map(\.x) == [0, 0, 0])
  }

  @Test func `places on both sides of the meridian mirror each other`() throws {
    let pair = points([(50, -70), (50, -67)])
    try #require(pair.count == 2)
    #expect(abs(pair[0].x + pair[1].x) < 1e-12)
    #expect(abs(pair[0].y - pair[1].y) < 1e-12)
    #expect(pair[1].x > 0)
  }

  @Test func `scale is true along meridians and along the parallels 46° and 60°`() throws {
    let degree = Double.pi / 180
    func distance(_ pair: [MapPoint]) throws -> Double {
      try #require(pair.count == 2)
      let (dx, dy) = (pair[0].x - pair[1].x, pair[0].y - pair[1].y)
      return (dx * dx + dy * dy).squareRoot()
    }
    for longitude in [-79.0, -68.5, -57.5] {
      let length = try distance(points([(45, longitude), (55, longitude)]))
      #expect(abs(length - 10 * degree) < 1e-12)
    }
    // A tenth of a degree, so that the chord is the arc to the seventh digit; cos 46° and cos 60°.
    for (latitude, cosine) in [(46.0, 0.694658370458997), (60, 0.5)] {
      let length = try distance(points([(latitude, -70), (latitude, -69.9)]))
      #expect(abs(length / (0.1 * degree * cosine) - 1) < 1e-6)
    }
    // Between them it is a little small, outside a little large.
    let inner = try distance(points([(53, -70), (53, -69.9)]))
    #expect(inner < 0.1 * degree * 0.601815023152048)
    let outer = try distance(points([(62, -70), (62, -69.9)]))
    #expect(outer > 0.1 * degree * 0.469471562785891)
  }

  @Test func `places lie where Snyder's formula puts them`() {
    // Computed apart, in Python, from USGS Professional Paper 1395, equations 14-1 to 14-6, with y
    // counted downwards from the apex of the cone.
    let expected = [
      ((46.0, -68.5), MapPoint(x: 0, y: 0.8719741153408329)),
      ((60.0, -68.5), MapPoint(x: 0, y: 0.6276280200616269)),
      ((46.814, -71.208), MapPoint(x: -0.032289438150655145, y: 0.8571591745200586)),
      ((45.509, -73.554), MapPoint(x: -0.061826363029815624, y: 0.8783704666531589)),
      ((62.0, -64.0), MapPoint(x: 0.03706165350924595, y: 0.5915616057296075)),
    ]
    for ((place, wanted), point) in zip(
      expected, points(expected.map { (latitude: $0.0.0, longitude: $0.0.1) }))
    {
      #expect(abs(point.x - wanted.x) < 1e-12, "\(place)")
      #expect(abs(point.y - wanted.y) < 1e-12, "\(place)")
    }
  }

  @Test func `lines of another shape are passed over`() {
    let outline = Outline(Array("shore\t01\t1 2 3 4\nroad\t01\t1 2 3 4\n\nshore\t01\n".utf8))
    #expect(outline.stretches.map(\.points.count) == [2])
    #expect(Outline([]).stretches.isEmpty)
  }
}
