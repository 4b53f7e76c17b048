import Cells
import ProjectModel
import TestSupport
import Testing
import Widgets
import Words

@testable import Screens

/// The map of the municipalities: what is drawn where, and what is said of it.
struct MapTests {
  private let atlas: Atlas

  init() throws { atlas = Atlas(try directory()) }

  private func participation(_ number: Int, _ code: RecordID, _ stage: Stage) throws -> Entry {
    var entry = Entry(
      stamp: Stamp(
        milliseconds: 1_900_000_000_000 + Int64(number), counter: 0,
        writer: try #require(WriterID("other"))),
      author: "Marc")
    entry.set(
      .participation, try #require(RecordID("p\(number)")),
      [Assignment(.municipality, .reference(code)), Assignment(.stage, .choice(stage.rawValue))])
    return entry
  }

  /// A dashboard on the map where some municipalities take part, at stages in turn.
  private func map(
    of codes: [RecordID], _ size: Size, theme: Theme = .dark, depth: ColourDepth = .indexed,
    glyphs: Glyphs = .unicode
  ) throws -> Shell {
    var project = Project(today: demonstrationDay)
    for (number, code) in codes.enumerated() {
      project.apply(try participation(number, code, Stage.allCases[number % Stage.allCases.count]))
    }
    var dashboard = Shell(
      project: project, directory: try directory(), wording: Wording(.french), size: size,
      glyphs: glyphs, theme: theme, depth: depth)
    dashboard.press(.character("3"), .tab)
    return dashboard
  }

  /// Some marks in a room of the map, as `MapMarks` ranks them.
  private func marks(
    _ codes: some Sequence<RecordID>, _ raster: MapRaster, _ random: inout SeededGenerator
  ) throws -> [MapMarks.Mark] {
    let marks = try codes.map { code in
      let point = try #require(atlas.points[code])
      let region = atlas.municipalities[code].flatMap { raster.number(of: $0.region) }
      return MapMarks.Mark(
        cell: raster.scale.cell(x: point.x, y: point.y), id: code, code: code, name: "",
        region: region ?? 0, stage: .active, isSilent: Int.random(in: 0..<8, using: &random) == 0)
    }.filter { Rect(raster.canvas.size).contains($0.cell) }
    return marks.filter(\.isSilent) + marks.filter { !$0.isSilent }
  }

  @Test func `every mark is drawn within two cells of its place, or counted there`() throws {
    var random = SeededGenerator(seed: Seed.fresh(311))
    let all = atlas.municipalities.keys.sorted()
    for _ in 0..<60 {
      let size = Size(
        columns: .random(in: 2...110, using: &random), rows: .random(in: 1...40, using: &random))
      let region = try #require(atlas.regions.randomElement(using: &random)).code
      let bounds = Bool.random(using: &random) ? atlas.home : try #require(atlas.bounds(of: region))
      let raster = MapRaster(atlas, MapRaster.Room(bounds: bounds, size: size))
      let codes = all.shuffled(using: &random)
        .prefix(.random(in: 0...all.count, using: &random))
      let marks = try marks(codes, raster, &random)
      let columns = size.columns > 2 ? Int.random(in: 1...2, using: &random) : 1
      let hasSigns = Bool.random(using: &random)
      let placement = MapPlacement(marks, columns: columns, hasSilentSigns: hasSigns, raster)
      #expect(placement.spots.reduce(0) { $0 + $1.count } == marks.count)
      #expect(placement.spotNumbers.count == marks.count)
      var taken: Set<Point> = []
      for spot in placement.spots {
        let isMoved = spot.cell != spot.mark.cell
        #expect(spot.count == 1 || !isMoved || columns > 1)
        // One of two cells does not stand out of the map.
        let slack = columns > 1 ? 1 : 0
        #expect(abs(spot.cell.column - spot.mark.cell.column) <= MapPlacement.reach + slack)
        #expect(abs(spot.cell.row - spot.mark.cell.row) <= MapPlacement.reach)
        for offset in 0..<(columns + (spot.hasSilentSign ? 1 : 0)) {
          let cell = Point(column: spot.cell.column + offset, row: spot.cell.row)
          #expect(Rect(size).contains(cell))
          #expect(taken.insert(cell).inserted)
        }
      }
      // The most telling in a cell keeps it.
      if columns == 1, let first = marks.first {
        #expect(placement.spots.first?.cell == first.cell)
      }
      // The same again is the same.
      let again = MapPlacement(marks, columns: columns, hasSilentSigns: hasSigns, raster)
      #expect(again.spots.map(\.cell) == placement.spots.map(\.cell))
    }
  }

  @Test func `only where no cell is free within two are several counted in one`() throws {
    let raster = MapRaster(
      atlas, MapRaster.Room(bounds: atlas.home, size: Size(columns: 20, rows: 10)))
    let ids = atlas.municipalities.keys.sorted().prefix(30)
    let marks = ids.map {
      MapMarks.Mark(
        cell: Point(column: 9, row: 4), id: $0, code: $0, name: "", region: 0, stage: .active,
        isSilent: false)
    }
    let spots = MapPlacement(marks, raster).spots
    #expect(spots.count == 25)
    #expect(spots.map(\.count) == [6] + Array(repeating: 1, count: 24))
    #expect(spots.first?.cell == Point(column: 9, row: 4))
    let wide = MapPlacement(marks, columns: 2, raster).spots
    #expect(wide.reduce(0) { $0 + $1.count } == 30)
  }

  @Test(arguments: [Size.standard, Size(columns: 120, rows: 36), Size(columns: 200, rows: 60)])
  func `the picture shows as many as the legend counts`(size: Size) throws {
    var random = SeededGenerator(seed: Seed.fresh(312))
    let wording = Wording(.french)
    let signs = Set(Stage.allCases.map { wording.sign($0).value })
    for _ in 0..<4 {
      let codes = atlas.municipalities.keys.sorted().shuffled(using: &random)
        .prefix(.random(in: 40...700, using: &random))
      var dashboard = try map(of: Array(codes), size)
      for isZoomed in [false, true] {
        if isZoomed { dashboard.press(.character("+")) }
        let marks = try #require(dashboard.municipalities.state.picture.marks)
        #expect(marks.stages.values.reduce(0, +) == marks.marks.count)
        guard marks.placement.spots.allSatisfy({ $0.count < 10 }) else { continue }
        let frame = dashboard.frame()
        let area = MunicipalitiesLayout(dashboard.scene(), dashboard.municipalities.state).mapArea
        var seen = 0
        for row in area.row..<area.bottom {
          for column in area.column..<area.right {
            let scalar = frame[column, row].scalar
            if signs.contains(scalar) { seen += 1 }
            if (0x32...0x39).contains(scalar) { seen += Int(scalar) - 0x30 }
          }
        }
        #expect(seen == marks.marks.count)
      }
    }
  }

  @Test func `the legend counts all stages in words where they fit, and loses none`() throws {
    let dashboard = try map(
      of: Array(atlas.municipalities.keys.sorted().prefix(90)), Size(columns: 120, rows: 36))
    let marks = try #require(dashboard.municipalities.state.picture.marks)
    let legend = MapLegend(marks, Wording(.french))
    for columns in 30...140 {
      for rows in 1...3 {
        let lines = legend.lines(columns: columns, rows: rows).map { $0.map(\.text).joined() }
        #expect(lines.count <= rows)
        #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= columns })
        let text = lines.joined(separator: " ")
        for stage in Stage.allCases {
          let count = try #require(marks.stages[stage])
          #expect(text.contains("\(Wording(.french).mark(stage)) \(count)"))
        }
        if columns >= 60, rows == 3 { #expect(text.contains("à contacter")) }
      }
    }
  }

  @Test func `one that the directory does not know is told of beside the map`() throws {
    let codes = [try #require(RecordID("99999")), try #require(RecordID("23027"))]
    let dashboard = try map(of: codes, Size(columns: 120, rows: 36))
    #expect(dashboard.frame().text.contains("1 hors carte"))
  }

  @Test
  func `a silent one keeps the shape of its stage, and has a sign where colour does not tell`()
    throws
  {
    let size = Size(columns: 120, rows: 36)
    func frame(_ theme: Theme, _ depth: ColourDepth, _ glyphs: Glyphs) throws -> (Frame, Shell) {
      var dashboard = Shell(
        project: try demonstration(), directory: try directory(), wording: Wording(.french),
        size: size, glyphs: glyphs, theme: theme, depth: depth)
      dashboard.press(.character("3"), .tab)
      return (dashboard.frame(), dashboard)
    }
    let looks: [(theme: Theme, depth: ColourDepth, glyphs: Glyphs, hasSigns: Bool)] = [
      (.dark, .indexed, .unicode, false), (.projector, .indexed, .blocks, false),
      (.terminal, .indexed, .unicode, false), (.dark, .ansi, .blocks, false),
      (.mono, .indexed, .unicode, true), (.dark, .mono, .unicode, true),
      (.dark, .indexed, .ascii, true),
    ]
    for look in looks {
      let (frame, dashboard) = try frame(look.theme, look.depth, look.glyphs)
      let marks = try #require(dashboard.municipalities.state.picture.marks)
      let area = MunicipalitiesLayout(dashboard.scene(), dashboard.municipalities.state).mapArea
      #expect(marks.silent == 6)
      for spot in marks.placement.spots where spot.mark.isSilent {
        let column = area.column + spot.cell.column
        let row = area.row + spot.cell.row
        var shape = Frame(size: Size(columns: 1, rows: 1), glyphs: look.glyphs)
        shape.write(
          Wording(.french).mark(spot.mark.stage), at: Point(column: 0, row: 0), in: shape.bounds)
        #expect(frame[column, row].scalar == shape[0, 0].scalar)
        #expect(frame[column, row].style.role == .warning)
        #expect((frame[column + 1, row].scalar == 0x21) == look.hasSigns)
      }
    }
  }

  @Test func `with few colours only shores are drawn, and the selected region is filled`() throws {
    let codes = atlas.municipalities.keys.sorted().enumerated()
      .filter { $0.offset % 40 == 0 }.map(\.element)
    let size = Size(columns: 120, rows: 36)
    func cells(_ theme: Theme, _ depth: ColourDepth, _ glyphs: Glyphs) throws -> [Cell] {
      let dashboard = try map(of: codes, size, theme: theme, depth: depth, glyphs: glyphs)
      let area = MunicipalitiesLayout(dashboard.scene(), dashboard.municipalities.state).mapArea
      let frame = dashboard.frame()
      return (area.row..<area.bottom).flatMap { row in
        (area.column..<area.right).map { frame[$0, row] }
      }
    }
    let land = try cells(.dark, .indexed, .unicode).count { $0.style.role == .track }
    #expect(land > 50)
    let looks: [(theme: Theme, depth: ColourDepth, glyphs: Glyphs)] = [
      (.dark, .ansi, .blocks), (.dark, .ansi, .unicode), (.terminal, .indexed, .unicode),
      (.mono, .indexed, .unicode), (.dark, .indexed, .ascii), (.mono, .mono, .ascii),
    ]
    for look in looks {
      let cells = try cells(look.theme, look.depth, look.glyphs)
      let hasShades = look.theme == .dark && look.depth == .indexed
      #expect(cells.contains { $0.style.role == .track } == hasShades)
      #expect(cells.contains { $0.style.role == .water })
      let fill = MapView.fill(look.glyphs).value
      #expect(cells.count { $0.scalar == fill && $0.style.role == .accent } > 0)
    }
  }

  @Test func `the rows of the regions add up to the last, those in no region included`() throws {
    var dashboard = try demonstrationDashboard(Size(columns: 120, rows: 36))
    dashboard.press(.character("3"), .tab, .tab)
    #expect(!dashboard.frame().text.contains("Hors répert."))
    dashboard.press(.end)
    #expect(dashboard.selectedArea == .whole)
    let unknown = try participation(900, try #require(RecordID("99999")), .active)
    _ = dashboard.update(.entriesArrived([unknown]), now: 0)
    #expect(dashboard.frame().text.contains("Hors répert."))
    // The same row stays selected, and the new one lies above it.
    #expect(dashboard.selectedArea == .whole)
    dashboard.press(.up)
    #expect(dashboard.selectedArea == .elsewhere)
    dashboard.press(.enter)
    #expect(dashboard.page?.subject == .area(.elsewhere))
  }
}
