internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Where the parts of the screen *Saisie* stand in a room.
struct CaptureLayout {
  /// The quick line and what it is understood as.
  let line: Rect
  /// The panel of the expenses entered last.
  let panel: Rect
  /// Their headings.
  let head: Rect
  /// Their rows.
  let list: Rect

  init(_ body: Rect) {
    let rows = body.rows >= 20 ? 8 : body.rows >= 12 ? 6 : min(body.rows, 3)
    let split = body.splitTop(rows)
    line = split.top
    panel = split.rest
    (head, list) = split.rest.insidePanel.headed(by: 1)
  }
}

/// Draws the screen *Saisie*: the quick line with what it is understood as, and the expenses entered
/// last.
struct CaptureView: SceneView {
  let scene: Scene
  private let state: CaptureScreen

  init(_ scene: Scene, _ state: CaptureScreen) {
    self.scene = scene
    self.state = state
  }

  func draw(in frame: inout Frame) {
    let layout = CaptureLayout(scene.areas.body)
    drawLine(in: &frame, layout.line)
    drawList(in: &frame, layout)
  }

  // MARK: The quick line

  private func drawLine(in frame: inout Frame, _ rect: Rect) {
    let isFocused = state.place == .line
    let inner =
      rect.rows >= 5
      ? frame.panel(rect, title: wording.quickLine, detail: savedToday, isFocused: isFocused) : rect
    guard !inner.isEmpty else { return }
    let field = inner.line(0).inset(columns: 1)
    frame.label("›", in: field, Style(isFocused ? .accent : .muted, bold: isFocused))
    let place = field.splitLeft(2).rest
    if isFocused, !scene.look.isReadOnly {
      state.line.field.draw(in: &frame, place)
    } else {
      frame.label(state.line.field.text, in: place, .muted)
    }
    let rest = inner.splitTop(1).rest.inset(columns: 1)
    guard let line = state.line.understood else {
      drawExample(in: &frame, rest)
      return
    }
    drawUnderstood(line, in: &frame, rest)
  }

  private var savedToday: String {
    let saved = scene.world.remembered.saved
    guard !saved.isEmpty else { return "" }
    let total = saved.reduce(Money.zero) { $0 + (project.expenses[$1]?.amount ?? .zero) }
    return wording.savedHere(saved.count, total)
  }

  private func drawExample(in frame: inout Frame, _ rect: Rect) {
    let text = scene.refusal ?? wording.quickLineHelp
    for (offset, line) in Wrapping.lines(of: text, columns: rect.columns).prefix(rect.rows)
      .enumerated()
    {
      frame.label(line, in: rect.line(offset), .muted)
    }
  }

  /// The fields in the order of the line, then what they brought along, what is missing, what may be
  /// meant otherwise and what deserves a second look.
  private func drawUnderstood(_ line: QuickLine, in frame: inout Frame, _ rect: Rect) {
    var rows: [[(text: String, style: Style)]] = [[]]
    var used = 0
    func add(_ pieces: [(text: String, style: Style)]) {
      let width = pieces.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
      if used > 0, used + width > rect.columns {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1] += pieces
      used += width
    }
    for piece in line.pieces where isTold(piece) { add(words(for: piece, line)) }
    for (offset, pieces) in rows.prefix(rect.rows).enumerated() {
      frame.line(pieces, in: rect.line(offset))
    }
    var rest = rect.splitTop(rows.count).rest
    func tell(_ text: String, _ style: Style) {
      guard !rest.isEmpty else { return }
      frame.label(text, in: rest.line(0), style)
      rest = rest.splitTop(1).rest
    }
    // What the next Tab does, be it on a word that has got a meaning already.
    if let (asking, piece) = state.line.choice.map({ ($0.line, $0.piece) })
      ?? line.undecided.map({ (line, $0) })
    {
      let isSettled = state.line.choice?.place != nil
      let question =
        state.line.choice.flatMap { told($0) }
        ?? "◆ " + asking.question(about: asking.pieces[piece], wording)
      for text in Wrapping.lines(of: question, columns: rest.columns).prefix(2) {
        tell(text, isSettled ? .muted : Style(.accent, bold: true))
      }
    } else if line.isWithholding, let piece = line.unexplained {
      let words = line.pieces[piece]
      tell(wording.withheldHint(line.word(of: words), words.field), .muted)
    }
    let repeated = line.pieces.filter { $0.source == .repeated }.map(\.field)
    if !repeated.isEmpty {
      tell(wording.repeatedHint(repeated, key: wording.name(Key.backTab)), Style(.planned))
    }
    if !line.missing.isEmpty { tell("◆ " + wording.missing(line.missing), Style(.warning)) }
    for warning in state.line.warnings {
      tell(
        "▲ " + wording.sentence(warning, in: project, scene.directory),
        Style(warning.isSerious ? .bad : .warning))
    }
  }

  /// What was chosen for a word, and what the next Tab chooses instead; nil before anything is.
  private func told(_ choice: QuickLineState.Choice) -> String? {
    guard let place = choice.place else { return nil }
    let piece = choice.line.pieces[choice.piece]
    let labels = choice.line.labels(of: piece, wording)
    return wording.chosen(
      labels[place], for: choice.line.word(of: piece), next: labels[(place + 1) % labels.count])
  }

  /// A field and what it was understood as, and where that came from if it was not typed.
  private func words(
    for piece: QuickLine.Piece, _ line: QuickLine
  ) -> [(text: String, style: Style)] {
    let name = (wording.name(piece.field) + " ", Style.muted)
    if piece.isCleared { return [name, (wording.undefined, Style(.good)), ("  ", .text)] }
    guard let value = piece.value else {
      return [name, ("\(line.word(of: piece)) ?", Style(.bad, bold: true)), ("  ", .text)]
    }
    let text = wording.text(value, of: piece.field, in: project, scene.directory)
    guard piece.alternatives.isEmpty else {
      return [name, ("\(text) ?", Style(.accent, bold: true)), ("  ", .text)]
    }
    let isSaid = piece.source == .said
    let mark = isSaid ? "" : " \(wording.mark(piece.source))"
    return [name, (text + mark, Style(isSaid ? .good : .planned, bold: isSaid)), ("  ", .text)]
  }

  /// What an expense is unless it is said otherwise need not be told.
  private func isTold(_ piece: QuickLine.Piece) -> Bool {
    piece.source == .said
      || piece.value != .choice(ExpenseState.paid.rawValue) && piece.value != .flag(true)
  }

  // MARK: The list

  private func drawList(in frame: inout Frame, _ layout: CaptureLayout) {
    let recent = state.recent
    let isFocused = state.place == .list
    if layout.panel.hasRoomForPanel {
      _ = frame.panel(
        layout.panel, title: wording.enteredLast,
        detail: recent.filter.isOpen ? "" : wording.filtered(by: recent.filter.text),
        isFocused: isFocused)
    }
    let columns = ExpenseColumns(scene, recent.extent, marks: state.marks)
    let view = columns.view(in: layout.list)
    if !layout.head.isEmpty { view.drawHeadings(in: &frame, row: layout.head.row) }
    guard !recent.rows.isEmpty else {
      frame.message(
        recent.filter.isOpen ? wording.nothingEntered : wording.noMatch(recent.filter.text),
        in: layout.list)
      return
    }
    let selected = view.drawRows(
      in: &frame, recent.list, count: recent.rows.count, isFocused: isFocused
    ) { frame, index, row in
      if let expense = project.expenses[recent.rows[index]] {
        columns.draw(expense, in: &frame, row, view.layout)
      }
    }
    if isFocused { frame.restCursor(on: selected) }
  }
}
