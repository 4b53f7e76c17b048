internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The path of one municipality on one row: a cell per month, as high as the stage that was reached.
struct PathStrip: SceneView {
  let scene: Scene
  let scale: PathScale

  /// Draws it from the left of a row.
  func draw(_ participation: Participation, in frame: inout Frame, _ rect: Rect) {
    let path = StagePath(of: participation, in: project, over: scale.stretches) {
      scene.localTime($0).day
    }
    for (_, column) in scale.years.dropFirst() {
      frame.put("┊", at: Point(column: rect.column + column, row: rect.row), in: rect, .track)
    }
    for (index, spell) in path.spells.enumerated() {
      guard let spell else { continue }
      let style = Style(spell.isSilent ? .warning : wording.role(spell.stage))
      let glyph = Self.glyph(spell.stage, frame.glyphs)
      for offset in 0..<scale.cellColumns {
        let column = rect.column + index * scale.cellColumns + offset
        frame.put(glyph, at: Point(column: column, row: rect.row), in: rect, style)
      }
    }
    drawSilence(path, in: &frame, rect)
  }

  /// A mark at the end of a path that has gone silent, where there is room behind it.
  private func drawSilence(_ path: StagePath, in frame: inout Frame, _ rect: Rect) {
    guard let last = path.spells.lastIndex(where: { $0 != nil }),
      path.spells[last]?.isSilent == true
    else { return }
    let column = min((last + 1) * scale.cellColumns, scale.columns - 1)
    frame.put(
      "▲", at: Point(column: rect.column + column, row: rect.row), in: rect,
      Style(.warning, bold: true))
  }

  /// How high a stage stands.
  static func glyph(_ stage: Stage, _ glyphs: Glyphs) -> Unicode.Scalar {
    let isPlain = glyphs == .ascii
    switch stage {
    case .toContact: return isPlain ? "." : "·"
    case .contacted: return isPlain ? "_" : "▁"
    case .engaged: return isPlain ? "-" : "▃"
    case .active: return isPlain ? "=" : "▅"
    case .completed: return isPlain ? "#" : "█"
    case .withdrawn: return isPlain ? "x" : "×"
    }
  }

  /// Draws the years over the strips.
  func drawYears(in frame: inout Frame, _ rect: Rect) {
    let years = scale.years
    for (index, year) in years.enumerated() {
      let end = index + 1 < years.count ? years[index + 1].column : scale.columns
      let room = Rect(
        column: rect.column + year.column, row: rect.row, columns: end - year.column, rows: 1)
      let name = wording.yearTitle(year.year.number)
      let label = FinancialYear(
        containing: year.year.start, firstMonth: year.year.start.civil.month
      ).label
      let fitting = ["┊\(name) · \(label)", "┊\(label)", "┊\(name)", "┊\(year.year.number)"].first {
        DisplayWidth.columns(of: $0) < room.columns
      }
      frame.label(fitting ?? "┊", in: room, .muted)
    }
  }

  /// Draws a line between the years and the strips, with today on it.
  func drawAxis(in frame: inout Frame, _ rect: Rect) {
    let axis = rect.splitLeft(scale.columns).left
    frame.fill(axis, with: "─", Style(.border))
    guard let today = scale.columns(of: project.today) else { return }
    let column = rect.column + (today.lowerBound + today.upperBound - 1) / 2
    frame.put("▼", at: Point(column: column, row: rect.row), in: axis, Style(.accent, bold: true))
  }
}

extension Style {
  /// What is drawn where nothing is.
  fileprivate static let track = Style(.track)
}
