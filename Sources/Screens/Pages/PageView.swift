internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// One line of a page.
struct PageLine {
  var label = ""
  var text = ""
  var style = Style.text
  /// A bar that takes the place of the text, which then stands behind it.
  var gauge: Gauge?
  /// Stands at the right.
  var tail = ""
  /// The page that the line leads to.
  var link: Page.Subject?
}

/// Draws pages: a panel with lines that can be scrolled and selected.
struct PageView: SceneView {
  let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  /// The room for lines in a panel.
  static func textArea(in rect: Rect) -> Rect {
    (rect.columns >= 8 && rect.rows >= 3 ? rect.inset(columns: 1, rows: 1) : rect)
      .inset(columns: 1)
  }

  /// Draws a page from its beginning, beside a list.
  func draw(_ subject: Page.Subject, in frame: inout Frame, _ rect: Rect) {
    let content = PageContent(scene)
    let inner = frame.panel(rect, title: content.title(of: subject)).inset(columns: 1)
    draw(
      content.lines(of: subject, columns: inner.columns), top: 0, selected: nil, in: &frame, rect,
      inner)
  }

  /// Draws the open page, as it is scrolled.
  func draw(
    _ page: Page, _ lines: [PageLine], filter: RowFilter, in frame: inout Frame, _ rect: Rect
  ) {
    let title = PageContent(scene).title(of: page.subject)
    let detail = filter.isOpen ? "" : wording.filtered(by: filter.text)
    let inner = frame.panel(rect, title: title, detail: detail, isFocused: true)
      .inset(columns: 1)
    if lines.isEmpty, !filter.isOpen { frame.message(wording.noMatch(filter.text), in: inner) }
    let top = min(page.top, max(0, lines.count - inner.rows))
    frame.cursor = Point(column: inner.column, row: inner.row)
    draw(lines, top: top, selected: page.line, in: &frame, rect, inner)
  }

  private func draw(
    _ lines: [PageLine], top: Int, selected: Int?, in frame: inout Frame, _ rect: Rect,
    _ inner: Rect
  ) {
    for (offset, line) in lines.dropFirst(top).prefix(inner.rows).enumerated() {
      let row = Rect(column: inner.column, row: inner.row + offset, columns: inner.columns, rows: 1)
      draw(line, in: &frame, row)
      if selected == top + offset {
        frame.select(row)
        frame.cursor = Point(column: row.column, row: row.row)
      }
    }
    frame.scrollBar(
      column: rect.right - 1, rows: inner.row..<inner.bottom,
      visible: top..<min(lines.count, top + inner.rows), count: lines.count)
  }

  /// Columns that labels take.
  static func labelColumns(_ columns: Int) -> Int { min(18, columns / 3) }

  private func draw(_ line: PageLine, in frame: inout Frame, _ row: Rect) {
    var room = row
    if !line.label.isEmpty {
      let columns = Self.labelColumns(row.columns)
      frame.label(line.label, in: row.splitLeft(columns - 1).left, .muted)
      room = row.splitLeft(columns).rest
    }
    if let gauge = line.gauge {
      let split = room.splitLeft(room.columns - max(6, DisplayWidth.columns(of: line.text) + 1))
      gauge.draw(in: &frame, split.left)
      frame.label(line.text, in: split.rest, line.style, .trailing)
      return
    }
    if !line.tail.isEmpty {
      frame.label(line.tail, in: room, line.style, .trailing)
      room = room.splitLeft(room.columns - DisplayWidth.columns(of: line.tail) - 1).left
    }
    frame.label(line.text, in: room, line.style)
  }
}

/// Makes the lines of pages.
struct PageContent: SceneView {
  let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  /// What stands at the head of a page's panel.
  func title(of subject: Page.Subject) -> String {
    switch subject {
    case .activity(let id):
      project.activities[id].map { "\(wording.title(Kind.activity)) \($0.code)" } ?? ""
    case .part(let id): id.flatMap { project.parts[$0]?.code } ?? wording.noPart
    case .municipality(let code): scene.directory.name(of: code)
    case .area(.whole): wording.allOfQuebec
    case .area(.region(let code)): scene.directory.region(code)?.name ?? code
    case .area(.elsewhere): wording.unknownRegion
    case .expense(let id):
      project.expenses[id].map { "\(wording.title(Kind.expense)) \($0.reference)" } ?? ""
    case .record(let kind, _): wording.title(kind)
    case .passage: wording.title(Kind.passage)
    case .cap: wording.capTitle
    case .figures(let row): row.shown.first.map { wording.name($0) } ?? ""
    }
  }

  /// The lines of a page at a width.
  func lines(of subject: Page.Subject, columns: Int) -> [PageLine] {
    switch subject {
    case .activity(let id):
      project.activities[id].map { lines(of: $0, columns: columns) } ?? []
    case .part(let id):
      figures.parts.first { $0.part?.id == id }.map { lines(of: $0, columns: columns) } ?? []
    case .municipality(let code): lines(ofMunicipality: code, columns: columns)
    case .area(let area): lines(of: area, columns: columns)
    case .expense(let id): project.expenses[id].map { lines(of: $0, columns: columns) } ?? []
    case .record(let kind, let id): lines(of: kind, id, columns: columns)
    case .passage(let report, let place): lines(of: place, in: report, columns: columns)
    case .cap: capLines(columns: columns)
    case .figures(let row): row.shown.flatMap { lines(of: $0, columns: columns) }
    }
  }

  /// A text over as many lines as it takes.
  func wrapped(
    _ text: String, _ columns: Int, _ style: Style = .text, link: Page.Subject? = nil
  ) -> [PageLine] {
    Wrapping.lines(of: text, columns: columns).enumerated().map { offset, line in
      PageLine(text: line, style: style, link: offset == 0 ? link : nil)
    }
  }

  /// A text behind its label, over as many lines as it takes.
  func labelled(
    _ label: String, _ text: String, _ columns: Int, _ style: Style = .text,
    link: Page.Subject? = nil
  ) -> [PageLine] {
    let room = max(1, columns - PageView.labelColumns(columns))
    return Wrapping.lines(of: text, columns: room).enumerated().map { offset, line in
      PageLine(
        label: offset == 0 ? label : " ", text: line, style: style, link: offset == 0 ? link : nil)
    }
  }

  /// A heading with an empty line before it.
  func heading(_ text: String, tail: String = "") -> [PageLine] {
    [PageLine(), PageLine(text: text, style: Style(.heading), tail: tail)]
  }

  /// A person's name, unless names are hidden.
  func person(_ name: String) -> String {
    name.isEmpty ? wording.undefined : scene.hidesPeople ? wording.hiddenName : name
  }
}
