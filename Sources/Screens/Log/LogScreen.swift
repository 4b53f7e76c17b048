internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The screen *Journal*: who changed what, when and why, newest first.
struct LogScreen: Screen, RecordHolder, Filterable {
  static let name = Phrase.logScreen
  static let plainName = "journal"

  enum Action: Sendable {
    case open, collapse, expand, toggleAll, back, filter, nextAuthor, nextKind, nextSpan, oneRecord,
      restore
    case move(ListMove)
    case record(RecordAction)
  }

  /// The changes.
  private(set) var changes = LogList()

  private static let table = KeyTable<Action>(
    ListMove.bindings.map { $0.map { .move($0) } }
      + [
        Binding([.enter], .open, .openWhatIsChosen, hint: .open, 2, isMove: true),
        Binding([.right, "l"], .expand, .unfoldGroup),
        Binding([.left, "h"], .collapse, .foldGroup),
        Binding(["z"], .toggleAll, .foldOrUnfoldAll, hint: .fold, 8),
        Binding([.escape], .back, .back, isMove: true),
        Binding(["/"], .filter, .filterAsYouType),
        Binding(["w"], .nextAuthor, .changesOfOnePerson, hint: .person, 3),
        Binding(["v"], .nextKind, .changesOfOneKind, hint: .kind, 4),
        Binding(["s"], .nextSpan, .changesOfAPeriod, hint: .period, 5),
        Binding(["o"], .oneRecord, .historyOfThisAlone, hint: .thisRecord, 6),
        Binding(["R"], .restore, .putBackAsBefore, hint: .undo, 7),
      ] + (RecordAction.bindings + RecordAction.listBindings).map { $0.map { .record($0) } })

  func keys(_ scene: Scene) -> KeyTable<Action> { Self.table }

  func needs(_ key: Key?, _ scene: Scene) -> Needs { .recordIndex }

  // MARK: Keys

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .move(let move): self.move(move, scene)
    case .filter: return startFiltering(scene)
    case .record(let action): return change(action, scene)
    case .open:
      if changes.selectedGroup == nil { return open(scene) }
      _ = changes.unfold(nil)
    case .expand: if !changes.unfold(true), changes.selected != nil { return open(scene) }
    case .collapse: _ = changes.unfold(false)
    case .toggleAll: changes.unfoldAll()
    case .back:
      guard !changes.filter.isOpen else { return [.show(OverviewScreen.self)] }
      changes.filter { $0 = LogList.Filter() }
    case .nextAuthor:
      let next = Self.next(after: changes.filter.author, in: changes.authors)
      changes.filter { $0.author = next }
    case .nextKind:
      let next = Self.next(after: changes.filter.kind, in: changes.kinds)
      changes.filter { $0.kind = next }
    case .nextSpan:
      changes.filter { $0.span = JournalSpan(rawValue: $0.span.rawValue + 1) ?? .all }
    case .oneRecord:
      let record = selectedChange(scene)?.operation.id
      changes.filter { $0.record = $0.record == nil ? record : nil }
    case .restore: return askToRestore(scene)
    }
    return []
  }

  /// Opens the page of what the selected change wrote.
  private func open(_ scene: Scene) -> [Command] {
    guard let change = selectedChange(scene), case .known(let kind) = change.operation.kind
    else { return [] }
    let record = scene.project.record(kind, change.operation.id)
    return scene.project.subject(of: kind, record).map { [.follow($0)] } ?? []
  }

  private static func next<Element: Equatable>(
    after current: Element?, in all: [Element]
  ) -> Element? {
    guard let current else { return all.first }
    guard let index = all.firstIndex(of: current), index + 1 < all.count else { return nil }
    return all[index + 1]
  }

  /// Shows an entry among all, its group open.
  mutating func showEntry(_ stamp: Stamp, _ scene: Scene) -> [Command] {
    changes.filter { $0 = LogList.Filter() }
    changes.refresh(scene)
    changes.select(stamp)
    return []
  }

  /// Shows the changes of one record only.
  mutating func showOnly(_ id: RecordID, _ scene: Scene) -> [Command] {
    changes.filter {
      $0 = LogList.Filter()
      $0.record = id
    }
    return []
  }

  var filterText: String { changes.filter.text.text }

  mutating func filter(by text: String, _ scene: Scene) {
    changes.filter { $0.text = RowFilter(text) }
    arrange(scene)
  }

  mutating func move(_ move: ListMove, _ scene: Scene) {
    changes.move(move, seen: LogLayout(scene.areas.body).list.rows)
  }

  // MARK: What is selected

  /// The selected change: its entry and its operation.
  private func selectedChange(_ scene: Scene) -> (entry: Entry, operation: Entry.Operation)? {
    guard let row = changes.selected, let history = scene.world.history,
      history.entries.indices.contains(Int(row.place))
    else { return nil }
    let entry = history.entries[Int(row.place)]
    return (entry, entry.operations[Int(row.operation)])
  }

  func selectedRecord(_ scene: Scene) -> RecordReference? {
    guard let operation = selectedChange(scene)?.operation, case .known(let kind) = operation.kind,
      scene.project.record(kind, operation.id) != nil
    else { return nil }
    return RecordReference(kind, operation.id)
  }

  func addition(_ scene: Scene) -> Command { .palette(isForAdding: true) }

  // MARK: Putting back

  /// Asks whether to put back what the selected change replaced, and says what that undoes.
  private func askToRestore(_ scene: Scene) -> [Command] {
    let wording = scene.wording
    if let refusal = scene.refusal { return [.refuse(refusal)] }
    if changes.selectedGroup != nil { return [.refuse(wording.openGroupFirst)] }
    guard let row = changes.selected, let change = selectedChange(scene),
      let history = scene.world.history, case .known(let kind) = change.operation.kind
    else { return [] }
    let id = change.operation.id
    let before = history.record(kind, id, before: Int(row.place))
    let now = scene.world.present.record(kind, id)
    var operation = Self.restoring(change.entry, change.operation, kind, before: before)
    if let now, let fields = operation.assignments {
      operation.assignments = fields.filter { now.value(of: $0.field) != $0.value }
    }
    guard operation.assignments?.isEmpty != true, operation.assignments != nil || now != nil else {
      return [.refuse(wording.alreadySo)]
    }
    let later = history.places(of: id).last { $0 > Int(row.place) }.map { history.entries[$0] }
    let undone = later.map { entry in
      (
        author: scene.hidesPeople ? wording.hiddenName : entry.author,
        day: scene.localTime(entry.written).day
      )
    }
    let day = scene.localTime(change.entry.written).day
    let draft = Draft(reason: wording.restoreReason(day), operations: [operation])
    return [
      .ask(
        Question(
          text: wording.restoreQuestion(
            kind, operation.assignments, now: now, former: before, in: scene.world.present,
            scene.directory, undoing: undone, hidesPeople: scene.hidesPeople),
          yes: [.write(draft)]))
    ]
  }

  /// What puts a record back as it was before an operation.
  private static func restoring(
    _ entry: Entry, _ operation: Entry.Operation, _ kind: Kind, before: (any Record)?
  ) -> Draft.Operation {
    guard let before else { return Draft.Operation(kind: kind, id: operation.id, assignments: nil) }
    let fields =
      operation.isDrop
      ? kind.fields.filter { before.value(of: $0) != nil }
      : entry.assignments[operation.assignments].map(\.field)
    return Draft.Operation(
      kind: kind, id: operation.id,
      assignments: fields.map { Assignment($0, before.value(of: $0)) })
  }

  // MARK: From elsewhere

  mutating func arrange(_ scene: Scene) {
    changes.refresh(scene)
    changes.reveal(rows: LogLayout(scene.areas.body).list.rows)
  }

  var view: ViewSettings? { changes.view }

  mutating func show(_ view: ViewSettings) { changes.show(view) }

  func draw(in frame: inout Frame, _ scene: Scene) { LogView(scene, changes).draw(in: &frame) }

  func legend(_ scene: Scene) -> [Sign] { Legend.log(scene.wording) }
}
