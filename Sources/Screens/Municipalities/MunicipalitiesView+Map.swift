internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The panel of the map.
extension MunicipalitiesView {
  func drawMap(in frame: inout Frame, _ panel: Rect) {
    let region = state.selectedRegion(places)
    let name = region.flatMap { scene.directory.region($0)?.name }
    let takesKeys = state.face == .map && !hasPage
    let inner =
      panel.rows >= 5
      ? frame.panel(
        panel, title: state.isZoomed ? name ?? wording.allOfQuebec : wording.inhabitedQuebec,
        detail: state.isZoomed ? "" : name ?? "", isFocused: takesKeys) : panel
    let area = layout.mapArea
    let selection = MapView.Selection(
      region: region, municipality: state.selectedMunicipality(places), isZoomed: state.isZoomed,
      takesKeys: takesKeys)
    guard let map = MapView(scene, places, state.picture, selection) else { return }
    map.draw(in: &frame, area)
    if inner.bottom > area.bottom {
      drawLegend(
        in: &frame,
        Rect(column: inner.column, row: inner.bottom - 1, columns: inner.columns, rows: 1)
          .inset(columns: 1))
    }
  }

  /// The marks and what they mean, as long as there is room, with how many there are.
  private func drawLegend(in frame: inout Frame, _ rect: Rect) {
    guard let marks = state.picture.marks else { return }
    let pieces: [(stage: Stage, count: Int)] = Stage.allCases.compactMap { stage in
      marks.stages[stage].map { (stage, $0) }
    }
    // The silent ones are counted at their stage as well.
    let among = " \(wording.amongThem) "
    let silent = format.grouped(marks.silent)
    let silentWord = wording.silentWord(marks.silent)
    func line(_ gap: Int, hasWords: Bool) -> [(text: String, style: Style)] {
      var line: [(text: String, style: Style)] = []
      for (stage, count) in pieces {
        let space = line.isEmpty ? "" : String(repeating: " ", count: gap)
        let word = hasWords ? " " + wording.name(stage, count) : ""
        line.append((space + wording.mark(stage), Style(wording.role(stage), bold: true)))
        line.append((" " + format.grouped(count) + word, .muted))
      }
      guard marks.silent > 0 else { return line }
      return line + [
        (among, .muted), ("▲", Style(.warning, bold: true)),
        (" " + silent + (hasWords ? " " + silentWord : ""), .muted),
      ]
    }
    let lines = [line(3, hasWords: true), line(2, hasWords: false), line(1, hasWords: false)]
    let fitting = lines.first { line in
      line.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) } <= rect.columns
    }
    frame.line(fitting ?? lines[2], in: rect)
  }
}
