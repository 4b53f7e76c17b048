internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The help: the keys of what it was opened on, and what its shapes and bars mean.
struct HelpLayer: Layer {
  enum Action: Sendable {
    case close, repaint
    case move(ListMove)
  }

  private let titleText: String
  private let told: [ShownBinding]
  private let signs: [Sign]
  /// First line that is seen.
  private var top = 0

  /// - Parameters:
  ///   - bindings: the tables of the layers that hear keys, the uppermost first.
  ///   - legend: the signs of the uppermost.
  init(title: String, bindings: [ShownBinding], legend: [Sign]) {
    titleText = title
    told = bindings
    signs = legend
  }

  private static let table = KeyTable<Action>(
    ListMove.bindings(hint: .scroll).map { $0.map { .move($0) } }
      + [
        Binding([.escape, .enter, "?", .function(1), "q"], .close, .close, hint: .close, 1),
        Binding([.control("l"), .control("r")], .repaint, .redrawAndRead),
      ])

  func keys(_ scene: Scene) -> KeyTable<Action> { Self.table }

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .close: return [.close]
    case .repaint: return [.effect(.repaint), .effect(.reload)]
    case .move(let move):
      let layout = HelpLayout(told, signs, scene)
      top = max(0, min(top + move.rows(seen: layout.rows), layout.lines.count))
      return []
    }
  }

  mutating func arrange(_ scene: Scene) {
    let layout = HelpLayout(told, signs, scene)
    top = min(top, max(0, layout.lines.count - layout.rows))
  }

  func tell(_ above: inout Scene.Above) { above.showsTime = false }

  func draw(in frame: inout Frame, _ scene: Scene) {
    let layout = HelpLayout(told, signs, scene)
    frame.dim(scene.areas.aboveStatus)
    frame.fill(layout.area)
    let title = "\(scene.wording.helpTitle) · \(titleText)"
    let inner = frame.panel(
      layout.area, title: title, detail: hintLine(scene), isFocused: true)
    let lines = layout.lines
    let columns = inner.columns(layout.columnCount, gap: 1)
    for (offset, line) in lines.dropFirst(top).prefix(layout.rows).enumerated() {
      let column = columns[offset / max(1, inner.rows)].inset(columns: 1)
      line.draw(in: &frame, column.line(offset % max(1, inner.rows)), keyColumns: layout.keyColumns)
    }
    frame.scrollBar(
      column: layout.area.right - 1, rows: inner.row..<inner.bottom,
      visible: top..<min(lines.count, top + layout.rows), count: lines.count)
    frame.cursor = Point(column: inner.column + 1, row: inner.row)
    frame.showsCursor = false
  }
}

/// The lines of the help, and where they stand in a room.
private struct HelpLayout {
  let area: Rect
  let lines: [Line]
  /// Columns for keys and signs, before what they mean.
  let keyColumns: Int
  /// How many columns of lines stand side by side.
  let columnCount: Int

  /// Columns of a column of lines, at most.
  private static let widest = 76
  /// Columns of each of two, at least.
  private static let leastOfTwo = 58

  /// A line of the help.
  enum Line {
    case heading(String)
    case key(String, String)
    case legend(String, Role, String)
    case text(String)
    case blank

    func draw(in frame: inout Frame, _ row: Rect, keyColumns: Int) {
      switch self {
      case .heading(let text): frame.label(text, in: row, Style(.heading))
      case .key(let keys, let text):
        frame.label(keys, in: row.splitLeft(keyColumns - 1).left, Style(.key))
        frame.label(text, in: row.splitLeft(keyColumns).rest)
      case .legend(let mark, let role, let text):
        frame.label(mark, in: row.splitLeft(keyColumns - 1).left, Style(role, bold: role == .bad))
        frame.label(text, in: row.splitLeft(keyColumns).rest)
      case .text(let text): frame.label(text, in: row, .muted)
      case .blank: break
      }
    }
  }

  init(_ told: [ShownBinding], _ signs: [Sign], _ scene: Scene) {
    let wording = scene.wording
    let body = scene.areas.body
    columnCount = body.columns >= 2 * Self.leastOfTwo ? 2 : 1
    let columns =
      columnCount == 1 ? body.widthOfBox(Self.widest) : min(body.columns / 2, Self.widest)
    let keyColumns = min(26, (columns - 4) / 2)
    func wrapped(_ text: String) -> [String] {
      Wrapping.lines(of: text, columns: columns - 4 - keyColumns)
    }
    var lines: [Line] = [.heading(wording.keysTitle)]
    for binding in told {
      let keys = binding.keys.prefix(3).map { wording.name($0) }.joined(separator: " ")
      lines += wrapped(wording.say(binding.help)).enumerated().map { .key($0 == 0 ? keys : "", $1) }
    }
    if !signs.isEmpty { lines += [.blank, .heading(wording.legendTitle)] }
    for sign in signs {
      lines += wrapped(sign.text).enumerated().map {
        .legend($0 == 0 ? sign.mark : "", sign.role, $1)
      }
    }
    lines += [.blank, .heading(wording.aboutTitle)]
    for paragraph in wording.about(version: Program.version) {
      lines += Wrapping.lines(of: paragraph, columns: columns - 4).map { .text($0) }
    }
    let rows = min(body.rows, (lines.count + columnCount - 1) / columnCount + 2)
    self.lines = lines
    self.keyColumns = keyColumns
    area = Rect(
      column: body.column + (body.columns - columns * columnCount) / 2,
      row: body.row + (body.rows - rows) / 2, columns: columns * columnCount, rows: rows)
  }

  /// Lines that are seen at once.
  var rows: Int { max(1, area.inset(columns: 1, rows: 1).rows) * columnCount }
}
