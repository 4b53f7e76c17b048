internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The help: the key table of the screen that is shown, and what its shapes and bars mean.
extension Dashboard {
  private var helpBody: Rect { helpArea(in: Areas(size).body).inset(columns: 1, rows: 1) }

  /// Rows of the help that are seen at once.
  var helpRows: Int { max(1, helpBody.rows) }

  /// Rows of the whole help.
  var helpLineCount: Int { helpLines.count }

  private func helpArea(in body: Rect) -> Rect {
    let columns = helpColumns
    let rows = min(body.rows, helpLines.count + 2)
    return Rect(
      column: body.column + (body.columns - columns) / 2, row: body.row + (body.rows - rows) / 2,
      columns: columns, rows: rows)
  }

  private var helpColumns: Int { min(size.columns, 76) }

  private var helpContext: KeyContext {
    var closed = self
    closed.helpTop = nil
    return closed.context
  }

  private enum HelpLine {
    case heading(String)
    case key(String, String)
    case legend(String, Role, String)
    case text(String)
    case blank
  }

  private var helpLines: [HelpLine] {
    let context = helpContext
    var lines: [HelpLine] = [.heading(wording.keysTitle)]
    for binding in Keymap.help(for: context) {
      let keys = binding.keys.prefix(3).map { wording.name($0) }.joined(separator: " ")
      let text = wording.name(binding.action, in: context, isShort: false)
      lines += helpWrapped(text).enumerated().map { .key($0 == 0 ? keys : "", $1) }
    }
    lines += [.blank, .heading(wording.legendTitle)]
    for sign in context.isGrid ? wording.gridLegend : wording.legend(screen, glyphs) {
      lines += helpWrapped(sign.text).enumerated().map {
        .legend($0 == 0 ? sign.mark : "", sign.role, $1)
      }
    }
    lines += [.blank, .heading(wording.aboutTitle)]
    for paragraph in wording.about(version: Program.version) {
      lines += Wrapping.lines(of: paragraph, columns: helpColumns - 4).map { .text($0) }
    }
    return lines
  }

  /// Columns for keys and signs, before what they mean.
  private var helpKeyColumns: Int { min(26, (helpColumns - 4) / 2) }

  private func helpWrapped(_ text: String) -> [String] {
    Wrapping.lines(of: text, columns: helpColumns - 4 - helpKeyColumns)
  }

  func drawHelp(in frame: inout Frame, _ body: Rect) {
    let area = helpArea(in: body)
    frame.fill(area)
    let place = meeting == nil ? wording.name(screen) : wording.meetingWord
    let title = "\(wording.helpTitle) · \(place)"
    let inner = frame.panel(area, title: title, detail: wording.hintText(.help), isFocused: true)
    let lines = helpLines
    let top = min(helpTop ?? 0, max(0, lines.count - inner.rows))
    for (offset, line) in lines.dropFirst(top).prefix(inner.rows).enumerated() {
      let row = Rect(
        column: inner.column + 1, row: inner.row + offset, columns: inner.columns - 2, rows: 1)
      let keyColumns = helpKeyColumns
      switch line {
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
    frame.scrollBar(
      column: area.right - 1, rows: inner.row..<inner.bottom,
      visible: top..<min(lines.count, top + inner.rows), count: lines.count)
    frame.cursor = Point(column: inner.column + 1, row: inner.row)
    frame.showsCursor = false
  }
}
