internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The page of the map.
extension MeetingView {
  /// Cells of a mark, side by side.
  static let markColumns = 2

  /// A line of the legend: how a mark looks, how many there are, and what it is.
  private struct Sign {
    let mark: String
    let style: Style
    let count: Int
    let words: String
  }

  /// What marks mean, with how many are on the map.
  private func signs(_ places: Places) -> [Sign] {
    let items = places.items.values.filter { item in
      item.participation.municipality.map { places.atlas.points[$0] != nil } ?? false
    }
    let silent = items.count(where: \.isSilent)
    var signs = Stage.allCases.compactMap { stage -> Sign? in
      let count = items.count { $0.participation.stage == stage }
      guard count > 0 else { return nil }
      return Sign(
        mark: wording.mark(stage), style: Style(wording.role(stage), bold: true), count: count,
        words: wording.name(stage, count))
    }
    if silent > 0 {
      signs.append(
        Sign(
          mark: MapView.silentSign, style: Style(.warning, bold: true), count: silent,
          words: wording.silentWord))
    }
    return signs
  }

  func drawMap(in frame: inout Frame) {
    guard let places = scene.world.places else { return }
    MapView(scene, places, picture)?.drawWide(in: &frame, layout.map)
    let signs = signs(places)
    guard layout.side.isEmpty else {
      drawDivider(in: &frame)
      // Who was not heard from is named below.
      drawSide(signs.filter { $0.style.role != .warning }, places, in: layout.side, &frame)
      return
    }
    // As many on a line as fit.
    var legend = Rect(
      column: body.column, row: layout.map.bottom, columns: body.columns,
      rows: body.bottom - layout.map.bottom)
    var line: [(text: String, style: Style)] = []
    for sign in signs {
      let piece: [(text: String, style: Style)] = [
        (sign.style.role == .warning ? wording.amongThem + " " : "", .text.bold),
        (sign.mark, sign.style), (" \(format.grouped(sign.count)) \(sign.words)  ", .text.bold),
      ]
      let width = (line + piece).reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
      if !line.isEmpty, width > legend.columns + 2 {
        frame.line(line, in: legend.line(0))
        legend = legend.splitTop(1).rest
        line = []
      }
      line += piece
    }
    frame.line(line, in: legend.line(0))
  }

  /// What marks mean, then who was not heard from and who is late.
  private func drawSide(
    _ signs: [Sign], _ places: Places, in rect: Rect, _ frame: inout Frame
  ) {
    guard !places.items.isEmpty else {
      MeetingList(scene, [.init(title: wording.noMunicipalities)], pitch: layout.pitch)
        .draw(in: &frame, rect)
      return
    }
    var rest = rect
    let width = signs.map { format.grouped($0.count).count }.max() ?? 0
    for sign in signs {
      let mark = String(repeating: sign.mark, count: Self.markColumns)
      let count = format.grouped(sign.count)
      let padding = String(repeating: " ", count: width - count.count)
      frame.line(
        [(mark, sign.style), ("  \(padding)\(count) \(sign.words)", .text.bold)], in: rest.line(0))
      rest = rest.splitTop(layout.pitch).rest
    }
    rest = rest.splitTop(1).rest
    let lists: [(title: String, role: Role, entries: [MeetingList.Entry])] = [
      (
        "\(MapView.silentSign)   \(wording.silentTowns(contents.silent(places).count))", .warning,
        contents.silent(places)
      ),
      ("▲ \(wording.lateTowns(contents.late(places).count))", .bad, contents.late(places)),
    ].filter { !$0.entries.isEmpty }
    for (index, list) in lists.enumerated() {
      // What is left is shared by those that are left.
      let rows = index == lists.count - 1 ? rest.rows : max(rest.rows / 2, rest.rows - 12)
      let room = rest.splitTop(rows).top
      guard room.rows >= 2 else { return }
      frame.label(list.title, in: room.line(0), Style(list.role, bold: true))
      let used = MeetingList(scene, list.entries, pitch: 1)
        .draw(in: &frame, room.splitTop(layout.pitch).rest)
      rest = rest.splitTop(used + layout.pitch + 1).rest
    }
  }
}
