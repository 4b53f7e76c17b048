internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The screen *Saisie*: the quick line, and the expenses entered last.
struct CaptureScreen: Screen, RecordTable, Filterable {
  static let name = Phrase.captureScreen
  static let plainName = "entry"

  enum Action: Sendable {
    // In the line.
    case save, otherChoice, turnRepeating, openAsForm, toList, older, newer, palette, help
    // In the list.
    case open, toLine, filter, back
    case move(ListMove)
    case record(RecordAction)
  }

  /// Where keys go.
  enum Place: Hashable { case line, list }

  /// Where keys go.
  var place = Place.line
  /// What is typed.
  var line = QuickLineState()
  /// The expenses written last.
  private(set) var recent = RecentExpenses()
  var marks: Set<RecordID> = []

  private static let lineTable = KeyTable<Action>([
    Binding([.enter, .control("s")], .save, .save, hint: .save, 0, needs: .lineReader),
    Binding(
      [.tab], .otherChoice, .chooseOtherMeaning, hint: .otherChoice, 1, needs: .lineReader,
      isMove: true),
    Binding([.backTab], .turnRepeating, .repeatNothing, needs: .lineReader, isMove: true),
    Binding([.control("o")], .openAsForm, .goOnInAForm, hint: .form, 2),
    Binding([.escape], .toList, .toTheList, hint: .list, 3, isMove: true),
    Binding([.control("p")], .palette, .findAnything, hint: .menu, 4, isMove: true),
    Binding([.up], .older, .previousLine, needs: .lineReader, isMove: true),
    Binding([.down], .newer, .nextLine, needs: .lineReader, isMove: true),
    Binding([.function(1)], .help, .helpOnThis, hint: .help, 10),
  ])

  private static let listTable = KeyTable<Action>(
    ListMove.bindings.map { $0.map { .move($0) } }
      + [
        Binding([.enter], .open, .openWhatIsChosen, hint: .open, 2, isMove: true),
        Binding([.tab], .toLine, .quickLine, hint: .quickLine, 1, isMove: true),
        Binding(["/"], .filter, .filterAsYouType, hint: .filter, 3),
        Binding([.escape], .back, .back, isMove: true),
      ]
      + (RecordAction.bindings + RecordAction.tableBindings + RecordAction.markingBindings
      + RecordAction.duplicating + RecordAction.importing)
      .map { $0.map { .record($0) } })

  func keys(_ scene: Scene) -> KeyTable<Action> {
    place == .line ? Self.lineTable : Self.listTable
  }

  /// While a line is typed letters are letters.
  var hearing: Hearing { place == .line ? .none : .common }

  func needs(_ key: Key?, _ scene: Scene) -> Needs {
    let isTyped =
      place == .line
      && key.map { Self.lineTable[$0] == nil } ?? false
    // What a question asks is read anew as others write.
    return isTyped || line.isUnread || line.asked != nil ? .lineReader : []
  }

  // MARK: Keys

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .save: return saveLine(scene)
    case .otherChoice: chooseInLine(scene)
    case .turnRepeating: turnRepeating(scene)
    case .openAsForm: return openLineAsForm(scene)
    case .toList: place = .list
    case .older: if line.recall(-1) { understand(scene) }
    case .newer: if line.recall(1) { understand(scene) } else { place = .list }
    case .palette: return [.palette(isForAdding: false)]
    case .help: return [.help]
    case .open: return recent.selected.map { [.follow(.expense($0))] } ?? []
    case .toLine: place = .line
    case .filter: return startFiltering(scene)
    case .back: return back(scene)
    case .move(let move):
      if move == .up, recent.list.selection == 0 {
        place = .line
      } else {
        self.move(move, scene)
      }
    case .record(let action): return changeRows(action, scene)
    }
    return []
  }

  private mutating func back(_ scene: Scene) -> [Command] {
    if !marks.isEmpty {
      marks = []
    } else if !recent.filter.isOpen {
      filter(by: "", scene)
    } else {
      return [.show(OverviewScreen.self)]
    }
    return []
  }

  mutating func type(_ key: Key, _ scene: Scene) -> Outcome {
    guard place == .line else { return .passed }
    if case .alt = key { return .handled }
    let before = line.field.text
    _ = line.field.handle(key)
    if line.field.text != before { understand(scene) }
    return .handled
  }

  mutating func paste(_ text: String, _ scene: Scene) -> Outcome {
    if case .handled(let commands) = pasteTable(text, scene) { return .handled(commands) }
    guard place == .line else { return .passed }
    line.field.insert(text)
    understand(scene)
    return .handled
  }

  // MARK: The list

  var filterText: String { recent.filter.text }

  mutating func filter(by text: String, _ scene: Scene) {
    recent.filter = RowFilter(text)
    recent.choose(scene)
  }

  mutating func move(_ move: ListMove, _ scene: Scene) {
    let seen = CaptureLayout(scene.areas.body).list.rows
    recent.list.move(move, seen: seen, count: recent.rows.count)
  }

  func selectedRecord(_ scene: Scene) -> RecordReference? {
    place == .list ? recent.selected.map { RecordReference(.expense, $0) } : nil
  }

  func addition(_ scene: Scene) -> Command { .add(.expense) }

  func importKind(_ scene: Scene) -> Kind? {
    place == .list || line.field.text.isEmpty ? .expense : nil
  }

  mutating func moveSelection(by rows: Int, _ scene: Scene) {
    recent.list.move(by: rows, count: recent.rows.count)
  }

  mutating func select(_ record: RecordReference, _ scene: Scene) {
    recent.refresh(scene)
    recent.select(record.id)
  }

  // MARK: From elsewhere

  mutating func take(_ event: Event, _ scene: Scene) -> [Command] {
    switch event {
    case .written: return finishLine()
    case .refused: line.isSaving = false
    default: break
    }
    return []
  }

  func shownRecords(_ scene: Scene) -> [RecordID] { recent.rows }

  mutating func arrange(_ scene: Scene) {
    if line.isUnread { understand(scene) }
    recent.refresh(scene)
    dropHiddenMarks(scene)
    recent.list.reveal(
      rows: CaptureLayout(scene.areas.body).list.rows, count: recent.rows.count)
  }

  mutating func enter(_ scene: Scene) { place = scene.refusal == nil ? .line : .list }

  mutating func leave() { marks = [] }

  func unfinished(_ scene: Scene) -> Unfinished? {
    guard let id = line.id, !line.field.text.isEmpty else { return nil }
    return .line(line.field.text, id)
  }

  func draw(in frame: inout Frame, _ scene: Scene) {
    CaptureView(scene, self).draw(in: &frame)
  }

  func legend(_ scene: Scene) -> [Sign] { Legend.entry(scene.wording) }
}
