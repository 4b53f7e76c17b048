internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Where the parts of the palette stand in a room.
struct PaletteLayout {
  let area: Rect
  let field: Rect
  let list: Rect
  /// Where it says what is found beyond the lines; empty where that is all.
  let foot: Rect

  /// Columns at most.
  private static let mostColumns = 104

  init(_ body: Rect, _ palette: Palette) {
    let columns = body.widthOfBox(Self.mostColumns)
    let rows = min(body.rows, max(8, body.rows * 3 / 4))
    area = Rect(
      column: body.column + (body.columns - columns) / 2, row: body.row, columns: columns,
      rows: rows)
    let inner = area.insidePanel.splitTop(1)
    field = inner.top
    let footRows = palette.rest.count > 0 && inner.rest.rows > 3 ? 1 : 0
    let split = inner.rest.splitTop(inner.rest.rows - footRows)
    (list, foot) = (split.top, split.rest)
  }
}

/// Draws the palette over what is shown.
struct PaletteView: SceneView {
  let scene: Scene
  private let palette: Palette
  private let hints: String

  /// Columns of a title from which it is said in which field something is.
  private static let leastColumnsForLabels = 36

  init(_ scene: Scene, _ palette: Palette, hints: String) {
    self.scene = scene
    self.palette = palette
    self.hints = hints
  }

  func draw(in frame: inout Frame) {
    let layout = PaletteLayout(scene.areas.body, palette)
    frame.dim(scene.areas.aboveStatus)
    frame.fill(layout.area)
    if layout.area.hasRoomForPanel {
      _ = frame.panel(
        layout.area, title: palette.isForAdding ? wording.addTitle : wording.paletteTitle,
        detail: hints, isFocused: true)
    }
    let list = layout.list
    guard !palette.shown.isEmpty else {
      frame.message(wording.nothingFound, in: list)
      drawField(in: &frame, layout.field)
      return
    }
    let seen = palette.list.visible(rows: list.rows, count: palette.shown.count)
    let details = palette.shown[seen].map { DisplayWidth.columns(of: $0.detail.text) }
    let view = ListView(
      [
        Column("", width: 12, weight: 1),
        Column(
          "", width: min(24, list.columns / 3, details.max() ?? 0), alignment: .trailing, rank: 1),
      ], in: list)
    _ = view.drawRows(in: &frame, palette.list, count: palette.shown.count) { frame, index, row in
      draw(palette.shown[index], in: &frame, row: row.row, view.layout)
    }
    if !layout.foot.isEmpty {
      frame.label(
        wording.moreFound(palette.rest.count, expenses: palette.rest.expenses),
        in: layout.foot.inset(columns: 1), .muted)
    }
    drawField(in: &frame, layout.field)
  }

  private func drawField(in frame: inout Frame, _ rect: Rect) {
    let field = rect.inset(columns: 1)
    frame.label("›", in: field, Style(.accent, bold: true))
    palette.field.draw(in: &frame, field.splitLeft(2).rest)
  }

  // MARK: Lines

  private func draw(
    _ item: Palette.Item, in frame: inout Frame, row: Int, _ layout: ColumnLayout
  ) {
    let room = layout.rect(0, row: row)
    let plain: Style = item.isAction ? .text : Style(.neutral)
    let title = pieces(of: item.title, plain)
    var context = FoundItem(scene).context(
      of: item, seen: cut(item.title, to: room.columns), palette.query)
    // Where there is hardly room, what fits says more than where it stands.
    if room.columns < Self.leastColumnsForLabels {
      for place in context.indices where place % 2 == 0 {
        context[place] = SearchText(place == 0 ? "" : " · ")
      }
    }
    // What fits is seen, whatever it takes from the title.
    let wanted = columns(of: pieces(of: context, .muted)) + (context.isEmpty ? 0 : 2)
    let spare = max(0, room.columns - columns(of: title))
    let split = room.splitLeft(room.columns - min(wanted, max(spare, room.columns * 3 / 5)))
    let end = frame.line(fitted(title, to: split.left.columns), in: split.left)
    if !context.isEmpty {
      let rest = room.splitLeft(end - room.column + 2).rest
      let texts = shortened(context, to: rest.columns)
      frame.line(fitted(pieces(of: texts, .muted), to: rest.columns), in: rest)
    }
    let detail = layout.rect(1, row: row)
    if item.isAction {
      frame.label(item.detail.text, in: detail, Style(.key), .trailing)
    } else {
      let pieces = pieces(of: [item.detail], .muted)
      frame.line(pieces, in: detail.splitLeft(detail.columns - columns(of: pieces)).rest)
    }
  }

  /// Texts as far as they are seen in a room.
  private func cut(_ texts: [SearchText], to columns: Int) -> [SearchText] {
    var rest = columns
    return texts.map { text in
      let width = DisplayWidth.columns(of: text.text)
      defer { rest = max(0, rest - width) }
      guard width > rest else { return text }
      // The last word of it is not whole.
      let seen = text.text.prefix(max(0, rest - 1))
      return SearchText(String(seen[..<(seen.lastIndex(of: " ") ?? seen.startIndex)]))
    }
  }

  /// Pieces that end in `…` where they do not fit.
  private func fitted(
    _ pieces: [(text: String, style: Style)], to columns: Int
  ) -> [(text: String, style: Style)] {
    guard self.columns(of: pieces) > columns else { return pieces }
    var rest = columns - 1
    var fitted: [(text: String, style: Style)] = []
    for piece in pieces {
      let width = DisplayWidth.columns(of: piece.text)
      guard width > rest else {
        fitted.append(piece)
        rest -= width
        continue
      }
      var text = piece.text
      while DisplayWidth.columns(of: text) > rest, !text.isEmpty { text.removeLast() }
      return fitted + [(text + "…", piece.style)]
    }
    return fitted
  }

  private func columns(of pieces: [(text: String, style: Style)]) -> Int {
    pieces.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
  }

  /// Texts cut where what is looked for begins and ends.
  private func pieces(
    of texts: [SearchText], _ style: Style
  ) -> [(text: String, style: Style)] {
    var pieces: [(text: String, style: Style)] = []
    for text in texts {
      var start = text.text.startIndex
      for mark in palette.query.marks(in: text) {
        pieces.append((String(text.text[start..<mark.lowerBound]), style))
        pieces.append((String(text.text[mark]), Style(.found, bold: true)))
        start = mark.upperBound
      }
      pieces.append((String(text.text[start...]), style))
    }
    return pieces.filter { !$0.text.isEmpty }
  }

  /// Texts of which only what stands around the words is left, where all of them do not fit.
  private func shortened(_ texts: [SearchText], to columns: Int) -> [SearchText] {
    let whole = texts.map { $0.onOneLine }
    guard self.columns(of: pieces(of: whole, .muted)) > columns else { return whole }
    let labels = whole.enumerated().filter { $0.offset % 2 == 0 }
      .reduce(0) { $0 + DisplayWidth.columns(of: $1.element.text) }
    let room = max(12, (columns - labels) / max(1, texts.count / 2))
    return whole.enumerated().map { offset, text in
      // A label stands before each of them.
      offset % 2 == 0 ? text : text.around(palette.query.marks(in: text), columns: room)
    }
  }
}

extension SearchText {
  /// The same without line breaks.
  fileprivate var onOneLine: SearchText {
    guard text.contains(where: { $0.isNewline }) else { return self }
    var copy = self
    copy.text = String(text.map { $0.isNewline ? " " : $0 })
    return copy
  }

  /// What stands around some marks, with `…` for what is left out.
  fileprivate func around(_ marks: [Range<String.Index>], columns: Int) -> SearchText {
    guard text.count > columns, !marks.isEmpty else { return self }
    let shown = marks.prefix(3)
    let room = columns / shown.count - 2
    var pieces: [Range<String.Index>] = []
    for mark in shown {
      let spare = max(0, room - text[mark].count)
      let behind = text[mark.upperBound...].prefix(spare - spare / 3).count
      let before = text[..<mark.lowerBound].suffix(spare - behind)
      // From the beginning of a word.
      let start =
        before.startIndex == text.startIndex
        ? before.startIndex
        : before.firstIndex(of: " ").map { text.index(after: $0) } ?? mark.lowerBound
      let taken = text.distance(from: start, to: mark.lowerBound)
      let end = text[mark.upperBound...].prefix(spare - taken).endIndex
      if let last = pieces.last, start <= last.upperBound {
        pieces[pieces.count - 1] = last.lowerBound..<max(end, last.upperBound)
      } else {
        pieces.append(start..<end)
      }
    }
    var copy = self
    copy.text = pieces.map { String(text[$0]) }.joined(separator: " … ")
    if pieces.first?.lowerBound != text.startIndex { copy.text = "…" + copy.text }
    if pieces.last?.upperBound != text.endIndex { copy.text += "…" }
    return copy
  }
}
