internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// How the screen *Registres* is divided.
struct RegisterLayout {
  /// The names of the registers.
  let tabs: Rect
  /// What the rows come to, what they are filtered by, and the heads of the columns.
  let head: Rect
  let list: Rect
  /// Where a page is opened.
  let page: Rect

  init(_ body: Rect, isFiltered: Bool) {
    let split = body.splitTop(body.rows >= 6 ? 1 : 0)
    tabs = split.top
    let lines = split.rest.rows >= 6 ? 2 : 1
    (head, list) = split.rest.headed(by: isFiltered ? lines + 1 : lines)
    page = body.columns >= 150 ? split.rest.splitLeft(body.columns / 2).rest : split.rest
  }
}

/// Draws the screen *Registres*.
struct RegistersView: SceneView {
  let scene: Scene
  private let register: Register
  private let list: RegisterList
  private let marks: Set<RecordID>
  private let cells: RegisterCells
  private let layout: RegisterLayout

  init(_ scene: Scene, _ register: Register, _ list: RegisterList, _ marks: Set<RecordID>) {
    self.scene = scene
    self.register = register
    self.list = list
    self.marks = marks
    cells = RegisterCells(scene: scene, aids: list.aids)
    layout = RegisterLayout(scene.areas.body, isFiltered: !list.isOpen)
  }

  func draw(in frame: inout Frame) {
    drawTabs(in: &frame, layout.tabs)
    if scene.above.page != nil, scene.areas.body.columns < 150 { return }
    let columns = register.columns
    // Columns without anything, or with the same in every row, are left out; the one that is sorted by
    // stays.
    let same = Set(list.filter.common.map(\.field))
    let shown = columns.indices.filter { index in
      index == list.order
        || !list.contents.blank.contains(index)
          && !(columns[index].field.map { same.contains($0) } ?? false)
    }
    let view = ListView(
      shown.map { index in
        let column = columns[index]
        return Column(
          heading(index), width: column.width, wanted: max(column.width, column.wanted),
          alignment: column.alignment, rank: index == list.order ? 0 : column.rank)
      }, in: layout.list)
    drawHead(in: &frame, layout.head, view)
    guard !list.rows.isEmpty else {
      frame.message(emptyText, in: layout.list)
      return
    }
    let selected = view.drawRows(in: &frame, list.list, count: list.rows.count) {
      frame, index, row in
      switch list.rows[index] {
      case .group(let place): drawGroup(list.groups[place], in: &frame, row)
      case .record(let id):
        guard let record = project.record(register.kind, id) else { return }
        draw(record, shown.map { columns[$0] }, in: &frame, row, view.layout)
      }
    }
    if let selected, scene.above.page == nil {
      frame.cursor = Point(column: selected.column + 1, row: selected.row)
    }
  }

  private var emptyText: String {
    if let failure = list.filter.failure { return wording.sentence(failure) }
    if list.filterText.isEmpty, !list.scope.isEmpty { return wording.noExpensesHere }
    return list.isOpen
      ? wording.emptyRegister(register.kind) : wording.noMatch(list.filterText)
  }

  // MARK: Head

  /// The names of the registers, as long as there is room, the one that is shown standing out.
  private func drawTabs(in frame: inout Frame, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    let names = Register.allCases.map { wording.registerName($0.kind) }
    func width(_ texts: [String], _ gap: Int) -> Int {
      texts.reduce(1 - gap) { $0 + DisplayWidth.columns(of: $1) + gap }
    }
    let long = names.map(\.long)
    let short = names.enumerated().map { $0 == register.rawValue ? $1.long : $1.short }
    let (texts, gap) =
      [(long, 2), (long, 1), (short, 2), (short, 1)]
      .first { width($0.0, $0.1) <= rect.columns } ?? ([long[register.rawValue]], 1)
    let chosen = texts.count == 1 ? 0 : register.rawValue
    var rest = rect.splitLeft(1).rest
    for (index, text) in texts.enumerated() {
      let style = index == chosen ? Style(.accent, bold: true) : Style.muted
      let end = frame.label(text, in: rest, style)
      rest = rest.splitLeft(end - rest.column + gap).rest
    }
  }

  private func drawHead(in frame: inout Frame, _ rect: Rect, _ view: ListView) {
    guard !rect.isEmpty else { return }
    let isFiltered = !list.isOpen
    if rect.rows > (isFiltered ? 2 : 1) { drawTotal(in: &frame, rect.line(0).inset(columns: 1)) }
    if isFiltered, rect.rows > 1 {
      let line = rect.line(rect.rows - 2).inset(columns: 1)
      if let failure = list.filter.failure {
        frame.label(wording.sentence(failure), in: line, Style(.warning))
      } else {
        let text = wording.filtered(by: list.filter.text)
        let hint = wording.howToClear
        let fits =
          DisplayWidth.columns(of: text) + DisplayWidth.columns(of: hint) < line.columns
        frame.ends([text], Style(.accent), fits ? hint : "", .muted, in: line)
      }
    }
    view.drawHeadings(in: &frame, row: rect.bottom - 1)
  }

  /// What the rows come to, and their order where there is room for both.
  private func drawTotal(in frame: inout Frame, _ line: Rect) {
    let counted = wording.registerCount(list.contents.count, of: list.contents.total, register.kind)
    let texts =
      register == .expenses
      ? [
        expensesTotal,
        wording.total(list.contents.count, list.contents.spent, list.contents.committed), counted,
      ]
      : [counted]
    let least = DisplayWidth.columns(of: texts[max(0, texts.count - 2)])
    let order = least + DisplayWidth.columns(of: orderText) < line.columns ? orderText : ""
    frame.ends(texts, Style(.text, bold: true), order, .muted, in: line)
  }

  /// What the shown expenses come to.
  private var expensesTotal: String {
    let counted = list.contents.count - list.contents.notCounted
    let sum = list.contents.spent + list.contents.committed
    let mean = counted > 1 ? Money(rounding: Double(sum.cents) / Double(counted)) : nil
    return wording.registerTotal(
      list.contents.count, spent: list.contents.spent, committed: list.contents.committed,
      mean: mean,
      notCounted: list.contents.notCounted)
  }

  private var orderText: String {
    let group = list.grouping.map { grouping in
      switch grouping {
      case .field(let field): wording.name(field)
      case .month: wording.monthWord
      }
    }
    let content = register.columns[list.order].content
    return wording.sorted(
      by: content == .score ? cells.title(content) : cells.title(content).lowercased(),
      isReversed: list.isReversed,
      groupedBy: group)
  }

  private func heading(_ index: Int) -> String {
    // First, so that it is seen where the title is cut.
    (index == list.order ? (list.isReversed ? "↓" : "↑") : "")
      + cells.title(register.columns[index].content)
  }

  // MARK: Rows

  private func drawGroup(_ group: RegisterContents.Group, in frame: inout Frame, _ row: Rect) {
    let line = row.inset(columns: 1)
    let mark = list.folded.contains(group.label) ? "▸" : "▾"
    let tail =
      register == .expenses
      ? wording.total(group.count, group.spent, group.committed)
      : wording.registerCount(group.count, of: group.count, register.kind)
    frame.ends(
      ["\(mark) \(group.label)"], Style(.heading), tail, .text,
      in: line.splitLeft(line.columns - 1).left)
  }

  private func draw(
    _ record: any Record, _ columns: [RegisterColumn], in frame: inout Frame, _ row: Rect,
    _ layout: ColumnLayout
  ) {
    let isFresh = scene.isMarked(record.id)
    frame.mark(marks.contains(record.id), at: Point(column: row.column, row: row.row))
    for (index, column) in columns.enumerated() {
      let place = layout.rect(index, row: row.row)
      guard !place.isEmpty else { continue }
      if let field = column.field,
        scene.drawField(record.id, field, in: &frame, place, column.alignment)
      {
        continue
      }
      if column.content == .trend {
        cells.drawTrend(record, in: &frame, place)
        continue
      }
      let (text, style) = cells.cell(record, column.content)
      frame.label(text, in: place, isFresh ? Style(.fresh) : style, column.alignment)
    }
  }
}

extension Legend {
  /// The signs of the registers.
  static func registers(_ wording: Wording) -> [Sign] {
    [
      Sign("▲", .bad, wording.say(.lateOrGrave)), Sign("◆", .warning, wording.say(.soonOrNotable)),
      Sign("●", .good, wording.say(.doneOrReceived)),
      Sign("↑↓", .text, wording.say(.sortedByThisColumn)),
    ]
  }
}
