internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// A table that is pasted or read from a file, looked at before its rows are added as one entry.
struct PreviewLayer: Layer {
  enum Action: Sendable {
    case save, left, right, open, leaveOut, onlyRefused, close, repaint, help
    // In the choice of a field.
    case take, leaveChoice
    case move(ListMove)
  }

  private(set) var preview: ImportPreview
  /// The choice of a field for the column; nil while none is made.
  private(set) var choice: FieldChoice?

  init(_ preview: ImportPreview) { self.preview = preview }

  private static let table = KeyTable<Action>([
    Binding([.control("s"), .function(2)], .save, .importRows, hint: .importRows, 0),
    Binding([.up, "k"], .move(.up), .previousLine, isMove: true),
    Binding([.down, "j"], .move(.down), .nextLine, isMove: true),
    Binding([.left, "h"], .left, .previousColumn, hint: .column, 1, isMove: true),
    Binding([.right, "l"], .right, .nextColumn, hint: .column, 1, isMove: true),
    Binding([.pageUp, .control("b")], .move(.pageUp), .previousPage, isMove: true),
    Binding([.pageDown, .control("f")], .move(.pageDown), .nextPage, isMove: true),
    Binding([.home, "g"], .move(.home), .firstLine, isMove: true),
    Binding([.end, "G"], .move(.end), .lastLine, isMove: true),
    Binding([.enter, " "], .open, .chooseTheField, hint: .field, 2),
    Binding(["x"], .leaveOut, .leaveTheRowOut, hint: .leaveOut, 3),
    Binding(["f"], .onlyRefused, .rejectedRowsOnly, hint: .rejected, 4),
    Binding([.escape], .close, .leaveWithoutImporting, hint: .leave, 5),
    Binding(["?", .function(1)], .help, .helpOnThis, hint: .help, 10),
    Binding([.control("l"), .control("r")], .repaint, .redrawAndRead),
  ])

  private static let choiceTable = KeyTable<Action>([
    Binding([.up], .move(.up), .previousLine, hint: .choose, 0, isMove: true),
    Binding([.down], .move(.down), .nextLine, hint: .choose, 0, isMove: true),
    Binding([.pageUp, .control("b")], .move(.pageUp), .previousPage, isMove: true),
    Binding([.pageDown, .control("f")], .move(.pageDown), .nextPage, isMove: true),
    Binding([.enter, .tab], .take, .take, hint: .take, 1),
    Binding([.escape], .leaveChoice, .close, hint: .close, 5),
  ])

  func keys(_ scene: Scene) -> KeyTable<Action> {
    choice == nil ? Self.table : Self.choiceTable
  }

  func needs(_ key: Key?, _ scene: Scene) -> Needs { .typing }

  func title(_ scene: Scene) -> String {
    scene.wording.previewTitle(preview.source, preview.kind)
  }

  func legend(_ scene: Scene) -> [Sign] { Legend.preview(scene.wording) }

  // MARK: Keys

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .save: return save(scene)
    case .left: preview.moveColumn(by: -1)
    case .right: preview.moveColumn(by: 1)
    case .open:
      guard preview.written == nil, !preview.table.headings.isEmpty else { return [] }
      choice = FieldChoice(
        targets(scene.wording), current: preview.mapping.targets[preview.column])
    case .leaveOut:
      if !preview.toggleLeftOut() { return [.refuse(scene.wording.notAnAddition)] }
    case .onlyRefused: return showRefusedOnly(scene)
    case .close: return close(scene)
    case .repaint: return [.effect(.repaint), .effect(.reload)]
    case .help: return [.help]
    case .take: return take(scene)
    case .leaveChoice: choice = nil
    case .move(let move):
      let rows = move.rows(seen: PreviewLayout(scene.areas.body).list.rows)
      if choice != nil { choice?.move(by: rows) } else { preview.moveRow(by: rows) }
    }
    return []
  }

  /// Takes the field that is selected in the choice.
  private mutating func take(_ scene: Scene) -> [Command] {
    let target = choice?.selected
    choice = nil
    // To choose what a column goes to already is to say that its signs are meant as they stand.
    guard let target,
      target != preview.mapping.targets[preview.column]
        || target.map({ preview.mapping.needsSigns($0) }) == true
    else { return [] }
    preview.assign(target, to: preview.column)
    return resume(scene)
  }

  /// What a column may go to, and which one does now.
  private func targets(
    _ wording: Wording
  ) -> [(option: FieldOption, target: ColumnMapping.Target?)] {
    let all = preview.kind.fields.flatMap { field -> [ColumnMapping.Target] in
      field == .amount && preview.kind == .expense
        ? [.field(field), .credit(field), .reversed(field), .reversedCredit(field)]
        : [.field(field)]
    }
    return [(FieldOption(text: wording.leaveColumnOut), nil)]
      + all.map { target in
        let heading = preview.mapping.column(of: target).map { preview.table.headings[$0] }
        let detail = heading.map { "← \($0)" } ?? ""
        return (FieldOption(text: wording.name(target), detail: detail), target)
      }
  }

  private mutating func showRefusedOnly(_ scene: Scene) -> [Command] {
    if !preview.showsRefusedOnly, preview.plan?.rejections.isEmpty != false {
      return [.refuse(scene.wording.nothingRefused)]
    }
    preview.toggleRefusedOnly()
    return []
  }

  /// Closes the table; asks where columns were chosen by hand.
  private func close(_ scene: Scene) -> [Command] {
    guard preview.isTouched else { return [.close] }
    return [.ask(Question(text: scene.wording.leaveImportQuestion, yes: [.close]))]
  }

  mutating func type(_ key: Key, _ scene: Scene) -> Outcome {
    guard choice != nil else { return .passed }
    if case .alt = key { return .handled }
    choice?.edit { _ = $0.handle(key) }
    return .handled
  }

  mutating func paste(_ text: String, _ scene: Scene) -> Outcome {
    choice?.edit { $0.insert(text) }
    return .handled
  }

  // MARK: Work

  /// Begins to look at the rows anew where nothing is known of them; asks for a turn while there are
  /// more.
  mutating func resume(_ scene: Scene) -> [Command] {
    guard preview.written == nil else { return [] }
    if preview.plan == nil { preview.begin(scene.reader) }
    return preview.plan != nil && !preview.isDone ? [.effect(.goOn)] : []
  }

  /// Asks where columns with such headings went the last time, and begins.
  mutating func begin(_ scene: Scene) -> [Command] {
    let recalls = preview.source == .paste && preview.table.hasHeadings
    return resume(scene)
      + (recalls
        ? [.effect(.recallColumns(preview.kind, headings: preview.table.headings))] : [])
  }

  mutating func take(_ event: Event, _ scene: Scene) -> [Command] {
    switch event {
    case .willChange: preview.forget()
    case .changed: return resume(scene)
    case .columnsRecalled(let mapping):
      if let mapping { preview.take(remembered: mapping) }
      return resume(scene)
    case .goOn:
      preview.work()
      return resume(scene)
    case .written: return finish(scene)
    case .refused:
      preview.written = nil
      return resume(scene)
    case .filesListed, .exported, .clock: break
    }
    return []
  }

  // MARK: Writing

  /// Gives all that is to be added away to be written as one entry.
  private mutating func save(_ scene: Scene) -> [Command] {
    let wording = scene.wording
    guard preview.written == nil else { return [] }
    if let problem = preview.problem { return [.refuse(wording.missingColumns(problem))] }
    if !preview.isDone { return [.refuse(wording.stillLooking)] }
    if preview.additionCount == 0 {
      return [
        .refuse(preview.doubtfulCount > 0 ? wording.onlyDoubtful : wording.nothingToImport)
      ]
    }
    let draft = preview.draft(reason: wording.importReason(preview.source))
    preview.written = ImportPreview.Written(
      count: preview.additionCount, total: preview.total,
      refusedCount: preview.plan?.rejections.count ?? 0, doubtfulCount: preview.doubtfulCount)
    return [.write(draft)]
  }

  /// The entry is on disk.
  private func finish(_ scene: Scene) -> [Command] {
    guard let written = preview.written else { return [] }
    let keep: [Command] =
      preview.isTouched && preview.table.hasHeadings
      ? [.effect(.keepColumns(preview.mapping, headings: preview.table.headings))] : []
    return [
      // Where u takes all of it back.
      .change(CaptureScreen.self) { capture, _ in
        capture.place = .list
        return []
      },
      .say(
        scene.wording.imported(
          written.count, preview.kind, total: written.total, refused: written.refusedCount,
          doubtful: written.doubtfulCount)),
    ] + keep + [.close]
  }

  // MARK: Drawing

  mutating func arrange(_ scene: Scene) {
    let layout = PreviewLayout(scene.areas.body)
    let columns = PreviewColumns(preview, layout, scene.wording)
    preview.reveal(rows: layout.list.rows) { columns.isSeen($0, first: $1) }
  }

  func draw(in frame: inout Frame, _ scene: Scene) {
    frame.fill(scene.areas.body)
    PreviewView(scene, preview, choice).draw(in: &frame)
  }
}
