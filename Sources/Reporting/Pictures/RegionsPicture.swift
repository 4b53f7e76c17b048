internal import Exchange
internal import ProjectModel
internal import Words

/// The map of Québec: regions where municipalities have agreed to take part, darker where more have, and
/// a mark for each municipality, by its stage.
struct RegionsPicture: ReportPicture {
  private struct Mark {
    var stage: Stage
    var place: (x: Double, y: Double)
  }

  let anchor = "figure-carte"
  let title: String
  let description: String
  let height = 640.0
  private let source: ReportSource
  private let shapes: RegionShapes

  init(_ source: ReportSource) {
    self.source = source
    let words = source.words
    title = words.mapPicture
    shapes = RegionShapes(
      source.directory.outline, left: 4, top: 4, width: PictureSize.width - 8, height: 590)
    let counts = source.territory.regions.filter { $0.rollup.reached > 0 }.map { figures in
      source.wording.colon(
        figures.region.name, words.engaged(figures.rollup.engaged, of: figures.rollup.listed))
    }
    description = words.mapDescription + source.wording.list(counts) + "."
  }

  func draw(into markup: inout MarkupWriter) {
    for figures in source.territory.regions {
      let shade =
        switch figures.rollup.engaged {
        case 0: "land"
        case 1...2: "land some"
        case 3...5: "land more"
        default: "land many"
        }
      markup.open(
        "path",
        [.with("d", shapes.path(of: figures.region.code)), .style(shade)])
      markup.element("title", text: label(figures))
      markup.close("path")
    }
    markup.empty("path", .with("d", shapes.lakes), .style("water"))
    for mark in marks { draw(mark.stage, at: mark.place, into: &markup) }
    drawLegend(at: height - 14, into: &markup)
  }

  private func label(_ figures: Territory.RegionFigures) -> String {
    source.wording.colon(
      figures.region.name,
      source.words.engaged(figures.rollup.engaged, of: figures.rollup.listed))
  }

  /// The marks, each where its municipality lies or at the nearest place where it hides no other.
  private var marks: [Mark] {
    var marks: [Mark] = []
    let participants = source.territory.municipalities
      .compactMap { id, figures in figures.participation.map { (id, $0.stage) } }
      .sorted { $0.0 < $1.0 }
    for (id, stage) in participants {
      guard let municipality = source.directory[id] else { continue }
      let wanted = shapes.place(QuebecProjection.point(municipality.place))
      marks.append(Mark(stage: stage, place: free(wanted, marks)))
    }
    return marks
  }

  private func free(_ wanted: (x: Double, y: Double), _ marks: [Mark]) -> (x: Double, y: Double) {
    let offsets = [(0, 0), (1, 0), (0, 1), (-1, 0), (0, -1), (1, 1), (-1, 1), (-1, -1), (1, -1)]
    for ring in 0..<40 {
      for (across, down) in ring == 0 ? [(0, 0)] : offsets.dropFirst().map({ $0 }) {
        let place = (
          x: wanted.x + Double(across * ring) * 9, y: wanted.y + Double(down * ring) * 9
        )
        let isFree = marks.allSatisfy { mark in
          (mark.place.x - place.x).magnitude >= 8.5 || (mark.place.y - place.y).magnitude >= 8.5
        }
        if isFree { return place }
      }
    }
    return wanted
  }

  private func draw(
    _ stage: Stage, at place: (x: Double, y: Double), into markup: inout MarkupWriter
  ) {
    let (x, y) = place
    switch stage {
    case .toContact, .contacted:
      markup.empty(
        "circle", .at("cx", x), .at("cy", y), .at("r", stage == .toContact ? 2 : 3.5),
        .style("town open"))
    case .engaged:
      markup.empty("circle", .at("cx", x), .at("cy", y), .at("r", 3.8), .style("town engaged"))
    case .active:
      markup.empty("circle", .at("cx", x), .at("cy", y), .at("r", 3.8), .style("town full"))
    case .completed: markup.bar(x: x - 3.5, y: y - 3.5, width: 7, height: 7, classes: "town full")
    case .withdrawn:
      markup.line(from: (x - 3, y - 3), to: (x + 3, y + 3), classes: "gone")
      markup.line(from: (x - 3, y + 3), to: (x + 3, y - 3), classes: "gone")
    }
  }

  private func drawLegend(at y: Double, into markup: inout MarkupWriter) {
    let counts = Dictionary(grouping: marks) { $0.stage }.mapValues(\.count)
    var x = 8.0
    for stage in Stage.allCases {
      guard let count = counts[stage] else { continue }
      draw(stage, at: (x, y - 4), into: &markup)
      let text = source.words.stageCount(stage, count)
      markup.label(text, x: x + 9, y: y, classes: "t small")
      x += 30 + Double(text.count) * 6.1
    }
    x = 8
    for (shade, text) in zip(["land", "land some", "land more", "land many"], source.words.shades) {
      markup.bar(x: x - 4, y: y - 29, width: 16, height: 10, classes: shade)
      markup.label(text, x: x + 17, y: y - 20, classes: "t small")
      x += 36 + Double(text.count) * 6.1
    }
  }
}
