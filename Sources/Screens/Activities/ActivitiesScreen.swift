internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The screen *Volets*: the activities of each part with a Gantt strip over the agreement's years.
struct ActivitiesScreen: Screen, RecordTable, Filterable {
  static let name = Phrase.activitiesScreen
  static let plainName = "activities"

  enum Action: Sendable {
    case open, back, filter, nextOrder, previousOrder, reverse, collapse, expand, toggleAll
    case move(ListMove)
    case record(RecordAction)
  }

  /// The rows.
  var list = ActivityList()
  var marks: Set<RecordID> = []

  private static let table = KeyTable<Action>(
    ListMove.bindings.map { $0.map { .move($0) } }
      + [
        Binding([.enter], .open, .openActivity, hint: .open, 2, isMove: true),
        Binding([.right, "l"], .expand, .unfoldPart),
        Binding([.left, "h"], .collapse, .foldPart),
        Binding(["z"], .toggleAll, .foldOrUnfoldAll, hint: .fold, 8),
        Binding([.escape], .back, .clearTheFilter, isMove: true),
        Binding(["/"], .filter, .filterAsYouType, hint: .filter, 3),
        Binding([">"], .nextOrder, .sortByNext, hint: .sort, 4),
        Binding(["<"], .previousOrder, .sortByPrevious),
        Binding(["r"], .reverse, .reverseTheOrder),
      ]
      + (RecordAction.bindings + RecordAction.tableBindings + RecordAction.markingBindings
      + RecordAction.figureBindings + RecordAction.listBindings)
      .map { $0.map { .record($0) } })

  func keys(_ scene: Scene) -> KeyTable<Action> { Self.table }

  func needs(_ key: Key?, _ scene: Scene) -> Needs { [.milestones, .comments] }

  // MARK: Keys

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .move(let move): self.move(move, scene)
    case .record(let action): return changeRows(action, scene)
    case .filter: return startFiltering(scene)
    case .open:
      switch list.selected {
      case .part(let part): toggle(part)
      case .activity(let id): return [.open(.activity(id))]
      case nil: return list.filter.isEmpty ? [addition(scene)] : []
      }
    case .back: return back()
    case .nextOrder: sort(by: 1, scene)
    case .previousOrder: sort(by: -1, scene)
    case .reverse: list.sort(by: list.order, isReversed: !list.isReversed, scene.project)
    case .collapse: fold(scene)
    case .expand:
      switch list.selected {
      case .part(let part): if list.collapsed.contains(part) { toggle(part) }
      case .activity(let id): return [.open(.activity(id))]
      case nil: break
      }
    case .toggleAll: foldAll(scene)
    }
    return []
  }

  private mutating func back() -> [Command] {
    if !marks.isEmpty {
      marks = []
    } else if !list.filter.isEmpty {
      list.filter(by: "")
    } else {
      return [.show(OverviewScreen.self)]
    }
    return []
  }

  private mutating func sort(by step: Int, _ scene: Scene) {
    let orders = ActivityOrder.allCases
    let index = (list.order.rawValue + step + orders.count) % orders.count
    list.sort(by: orders[index], isReversed: list.isReversed, scene.project)
  }

  var filterText: String { list.filter }

  mutating func filter(by text: String, _ scene: Scene) { list.filter(by: text) }

  mutating func move(_ move: ListMove, _ scene: Scene) {
    list.list.move(move, seen: Self.listRows(in: scene.areas.body), count: list.rows.count)
  }

  // MARK: Folding

  /// Hides or shows the activities of a part.
  private mutating func toggle(_ part: RecordID?) {
    // Matches stay in sight while a filter is on.
    guard list.filter.isEmpty else { return }
    list.collapse(list.collapsed.symmetricDifference([part]))
  }

  private mutating func fold(_ scene: Scene) {
    guard let row = list.selected else { return }
    let head: RecordID?
    switch row {
    case .part(let id): head = id
    case .activity(let id): head = scene.project.part(ofActivity: id)
    }
    guard !list.collapsed.contains(head) else { return }
    list.collapse(list.collapsed.union([head]))
    list.select(.part(head))
  }

  private mutating func foldAll(_ scene: Scene) {
    let selected = list.selected
    list.collapse(list.collapsed.isEmpty ? Set(scene.figures.parts.map { $0.part?.id }) : [])
    if case .activity(let id) = selected, !list.collapsed.isEmpty {
      list.select(.part(scene.project.part(ofActivity: id)))
    }
  }

  // MARK: Records

  func selectedRecord(_ scene: Scene) -> RecordReference? {
    switch list.selected {
    case .part(let id): id.map { RecordReference(.part, $0) }
    case .activity(let id): RecordReference(.activity, id)
    case nil: nil
    }
  }

  func addition(_ scene: Scene) -> Command {
    let part: RecordID? =
      switch list.selected {
      case .part(let id): id
      case .activity(let id): scene.project.activities[id]?.part
      case nil: nil
      }
    return .add(.activity, part.map { [Assignment(.part, .reference($0))] } ?? [])
  }

  func importKind(_ scene: Scene) -> Kind? { .activity }

  func figure(_ scene: Scene) -> FigureScope? {
    switch list.selected {
    case .part(let id): FigureScope(part: .some(id))
    case .activity(let id): FigureScope(activity: id)
    case nil: nil
    }
  }

  mutating func moveSelection(by rows: Int, _ scene: Scene) {
    list.list.move(by: rows, count: list.rows.count)
  }

  mutating func select(_ record: RecordReference, _ scene: Scene) {
    list.refresh(scene.project, scene.world.revision.activities)
    list.select(.activity(record.id))
  }

  mutating func paste(_ text: String, _ scene: Scene) -> Outcome { pasteTable(text, scene) }

  // MARK: From elsewhere

  func shownRecords(_ scene: Scene) -> [RecordID] {
    list.rows.compactMap { row in
      switch row {
      case .part(let id): id
      case .activity(let id): id
      }
    }
  }

  mutating func arrange(_ scene: Scene) {
    list.refresh(scene.project, scene.world.revision.activities)
    dropHiddenMarks(scene)
    list.list.reveal(rows: Self.listRows(in: scene.areas.body), count: list.rows.count)
  }

  /// Selects an activity or the head of a part, whatever hides it.
  mutating func revealRow(_ row: ActivityList.Row, _ scene: Scene) {
    list.refresh(scene.project, scene.world.revision.activities)
    list.filter(by: "")
    if case .activity(let id) = row {
      list.collapse(list.collapsed.subtracting([scene.project.part(ofActivity: id)]))
    }
    list.select(row)
  }

  mutating func reveal(_ subject: Page.Subject, _ scene: Scene) -> Bool {
    switch subject {
    case .activity(let id): revealRow(.activity(id), scene)
    case .part(let id): revealRow(.part(id), scene)
    default: return false
    }
    return true
  }

  private struct Bookmark: Sendable {
    var row: ActivityList.Row?
    var filter: String
    var folded: Set<RecordID?>
  }

  func bookmark() -> (any Sendable)? {
    Bookmark(row: list.selected, filter: list.filter, folded: list.collapsed)
  }

  mutating func restore(_ bookmark: any Sendable, _ scene: Scene) {
    guard let bookmark = bookmark as? Bookmark else { return }
    list.refresh(scene.project, scene.world.revision.activities)
    list.filter(by: bookmark.filter)
    list.collapse(bookmark.folded)
    if let row = bookmark.row { list.select(row) }
  }

  mutating func leave() { marks = [] }

  func pageArea(_ scene: Scene) -> Rect { Self.areas(scene.areas.body).cover }

  // MARK: Drawing

  func draw(in frame: inout Frame, _ scene: Scene) {
    ActivitiesView(scene, list, marks).draw(in: &frame, scene.areas.body)
  }

  func legend(_ scene: Scene) -> [Sign] { Legend.activities(scene.wording) }
}

extension Project {
  /// The part under which an activity is shown.
  fileprivate func part(ofActivity id: RecordID) -> RecordID? {
    activities[id]?.part.flatMap { parts[$0]?.id }
  }
}
