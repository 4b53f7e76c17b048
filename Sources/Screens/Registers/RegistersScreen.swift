internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The screen *Registres*: every record in a list of its kind, filtered by words and conditions,
/// sorted by any column, grouped, with what the rows come to.
struct RegistersScreen: Screen, RecordTable, Filterable {
  static let name = Phrase.registersScreen
  static let shortName = Phrase.registersShort
  static let plainName = "registers"

  enum Action: Sendable {
    case open, back, filter, nextRegister, previousRegister
    case nextOrder, previousOrder, reverse, group, collapse, expand, toggleAll, addMeasure
    case move(ListMove)
    case record(RecordAction)
  }

  /// Which register is shown.
  private(set) var register = Register.expenses
  var lists = Register.allCases.map { RegisterList($0) }
  var marks: Set<RecordID> = []
  /// Which rows the marks were last compared with.
  private var making = 0
  /// The screen that led here, to go back to.
  private var origin: String?

  /// The list that is shown.
  var list: RegisterList {
    get { lists[register.rawValue] }
    set { lists[register.rawValue] = newValue }
  }

  // MARK: Keys

  private static let common: [Binding<Action>] =
    ListMove.bindings.map { $0.map { .move($0) } } + [
      Binding([.enter], .open, .openWhatIsChosenOrFold, hint: .open, 2, isMove: true),
      Binding([.tab], .nextRegister, .nextRegister, hint: .register, 1, isMove: true),
      Binding([.backTab], .previousRegister, .previousRegister, isMove: true),
      Binding(["/"], .filter, .filterByConditions, hint: .filter, 3),
      Binding([.escape, .backspace], .back, .clearFiltersThenBack, isMove: true),
      Binding([">"], .nextOrder, .sortByNext, hint: .sort, 5),
      Binding(["<"], .previousOrder, .sortByPrevious),
      Binding(["r"], .reverse, .reverseTheOrder),
    ]

  private static let grouping: [Binding<Action>] = [
    Binding(["v"], .group, .groupOtherwise, hint: .group, 6),
    Binding([.left, "h"], .collapse, .foldGroup),
    Binding([.right, "l"], .expand, .unfoldGroup),
    Binding(["z"], .toggleAll, .foldOrUnfoldAll),
  ]

  private static let records: [Binding<Action>] =
    (RecordAction.bindings + RecordAction.tableBindings + RecordAction.markingBindings
    + RecordAction.duplicating + RecordAction.listBindings)
    .map { $0.map { .record($0) } }

  private static let expensesTable = KeyTable<Action>(
    common + grouping + records + RecordAction.importing.map { $0.map { .record($0) } })
  private static let indicatorsTable = KeyTable<Action>(
    common + [Binding(["+"], .addMeasure, .addMeasure, hint: .measureShort, 4)] + grouping
      + records)
  private static let groupedTable = KeyTable<Action>(common + grouping + records)
  private static let plainTable = KeyTable<Action>(common + records)

  func keys(_ scene: Scene) -> KeyTable<Action> {
    switch register {
    case .expenses: Self.expensesTable
    case .indicators: Self.indicatorsTable
    default: register.groupings.isEmpty ? Self.plainTable : Self.groupedTable
    }
  }

  func needs(_ key: Key?, _ scene: Scene) -> Needs {
    var needs: Needs = list.needsIndex ? .expenseIndex : []
    if list.needsNames { needs.insert(.typing) }
    return needs
  }

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .move(let move): self.move(move, scene)
    case .open: return open(scene)
    case .back: return back()
    case .filter: return startFiltering(scene)
    case .nextRegister: turn(to: register.next(1))
    case .previousRegister: turn(to: register.next(-1))
    case .nextOrder: list.sort(by: 1)
    case .previousOrder: list.sort(by: -1)
    case .reverse: list.reverse()
    case .group: list.groupOtherwise()
    case .collapse: list.fold(true)
    case .expand: return expand(scene)
    case .toggleAll: list.foldAll()
    case .addMeasure: return addMeasure(scene)
    case .record(let action): return changeRows(action, scene)
    }
    return []
  }

  mutating func turn(to register: Register) {
    self.register = register
    marks = []
    origin = nil
  }

  private mutating func open(_ scene: Scene) -> [Command] {
    switch list.selected {
    case .group(let place):
      list.fold(!list.folded.contains(list.groups[place].label))
      return []
    case .record(let id):
      let record = scene.project.record(register.kind, id)
      return scene.project.subject(of: register.kind, record).map { [.open($0)] } ?? []
    case nil: return list.contents.total == 0 ? [addition(scene)] : []
    }
  }

  private mutating func expand(_ scene: Scene) -> [Command] {
    if case .group = list.selected {
      list.fold(false)
      return []
    }
    return open(scene)
  }

  /// Takes away one thing after the other: marks, filter, grouping; then leaves.
  private mutating func back() -> [Command] {
    if !marks.isEmpty {
      marks = []
    } else if !list.filterText.isEmpty {
      list.filter(by: "")
    } else if !list.scope.isEmpty {
      list.narrow(to: "")
      guard let origin else { return [] }
      self.origin = nil
      return [.show(origin, nil)]
    } else if list.grouping != nil {
      list.ungroup()
    } else {
      return [.show(OverviewScreen.self)]
    }
    return []
  }

  private func addMeasure(_ scene: Scene) -> [Command] {
    let indicator = list.selectedID.map { [Assignment(.indicator, .reference($0))] }
    return [.add(.measure, indicator ?? [])]
  }

  /// Shows the expenses that make a figure, as another screen asks for it.
  ///
  /// - Parameter origin: the screen to go back to.
  mutating func show(_ figure: FigureScope, from origin: String, _ scene: Scene) {
    turn(to: .expenses)
    self.origin = origin
    list.narrow(to: figure.line(scene))
    list.list.select(0, count: 1)
  }

  /// Shows the expenses that hold the words of a text.
  mutating func showExpenses(matching text: String) {
    turn(to: .expenses)
    list.narrow(to: "")
    list.filter(by: text)
    list.list.select(0, count: 1)
  }

  // MARK: The filter

  var filterText: String { list.filterText }

  func filterPrompt(_ scene: Scene) -> String {
    // With an example of a condition where there is room left to type.
    scene.size.columns >= 100 && register == .expenses
      ? scene.wording.conditionsPrompt : scene.wording.filterPrompt
  }

  mutating func filter(by text: String, _ scene: Scene) {
    list.filter(by: text)
  }

  var filterCompletion: FilterCompletion? { FilterCompletion(register.kind) }

  var earlierFilters: [String] { list.earlier }

  mutating func keepFilter() { list.keepFilter() }

  private func layout(_ scene: Scene) -> RegisterLayout {
    RegisterLayout(scene.areas.body, isFiltered: !list.isOpen)
  }

  mutating func move(_ move: ListMove, _ scene: Scene) {
    list.list.move(move, seen: layout(scene).list.rows, count: list.rows.count)
  }

  // MARK: Records

  func selectedRecord(_ scene: Scene) -> RecordReference? {
    list.selectedID.map { RecordReference(register.kind, $0) }
  }

  func addition(_ scene: Scene) -> Command {
    .add(register.kind, register == .expenses ? list.filter.common : [])
  }

  func importKind(_ scene: Scene) -> Kind? { register == .expenses ? .expense : nil }

  mutating func moveSelection(by rows: Int, _ scene: Scene) {
    list.list.move(by: rows, count: list.rows.count)
  }

  mutating func select(_ record: RecordReference, _ scene: Scene) {
    if let register = Register(of: record.kind), register != self.register { turn(to: register) }
    list.reveal(record.id)
    list.refresh(scene)
  }

  func shownRecords(_ scene: Scene) -> [RecordID] {
    list.rows.compactMap { if case .record(let id) = $0 { id } else { nil } }
  }

  mutating func paste(_ text: String, _ scene: Scene) -> Outcome { pasteTable(text, scene) }

  // MARK: From elsewhere

  mutating func arrange(_ scene: Scene) {
    list.refresh(scene)
    if making != list.making {
      making = list.making
      dropHiddenMarks(scene)
    }
    list.list.reveal(rows: layout(scene).list.rows, count: list.rows.count)
  }

  mutating func leave() { marks = [] }

  func pageArea(_ scene: Scene) -> Rect { layout(scene).page }

  // MARK: Drawing

  func draw(in frame: inout Frame, _ scene: Scene) {
    RegistersView(scene, register, list, marks).draw(in: &frame)
  }

  func legend(_ scene: Scene) -> [Sign] { Legend.registers(scene.wording) }
}
