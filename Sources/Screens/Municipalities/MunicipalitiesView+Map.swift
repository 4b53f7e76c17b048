internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The panel of the map.
extension MunicipalitiesView {
  func drawMap(in frame: inout Frame, _ panel: Rect) {
    let region = state.selectedRegion(places)
    let name = region.flatMap { scene.directory.region($0)?.name }
    let town = state.selectedMunicipality(places).flatMap { scene.directory[$0]?.name }
    let title = state.isZoomed ? name ?? wording.allOfQuebec : wording.inhabitedQuebec
    // The name of what is selected does not always find a place beside its mark.
    let details = [
      [town, state.isZoomed ? nil : name].compactMap(\.self).joined(separator: " · "),
      town ?? name ?? "",
    ]
    let room = panel.columns - DisplayWidth.columns(of: title) - 9
    let detail = details.first { DisplayWidth.columns(of: $0) <= room } ?? ""
    let takesKeys = state.face == .map && !hasPage
    let inner =
      panel.rows >= 5
      ? frame.panel(
        panel, title: title, detail: detail, isFocused: takesKeys) : panel
    let area = layout.mapArea
    let selection = MapView.Selection(
      region: region, municipality: state.selectedMunicipality(places), isZoomed: state.isZoomed,
      takesKeys: takesKeys)
    guard let map = MapView(scene, places, state.picture, selection) else { return }
    map.draw(in: &frame, area)
    drawLegend(
      in: &frame,
      Rect(
        column: inner.column, row: area.bottom, columns: inner.columns,
        rows: inner.bottom - area.bottom
      ).inset(columns: 1))
  }

  private func drawLegend(in frame: inout Frame, _ rect: Rect) {
    guard rect.rows > 0, let marks = state.picture.marks else { return }
    let lines = MapLegend(marks, wording).lines(columns: rect.columns, rows: rect.rows)
    for (offset, line) in lines.enumerated() {
      frame.line(line, in: rect.line(rect.rows - lines.count + offset))
    }
  }
}
