internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The list of « Depuis… », over the screen. Its marks stay when it closes.
struct SinceLayer: Layer, Filterable {
  enum Action: Sendable {
    case open, close, sooner, afterwards, forget, filter
    case move(ListMove)
  }

  private(set) var list = ListState()
  private(set) var filter = RowFilter()
  /// The changes that are shown, as places among all.
  private(set) var shown: [Int] = []
  /// The records of those that are shown, so that what was selected is found again.
  private var ids: [RecordID] = []
  private var source: Source?

  /// What the list was made from.
  private struct Source: Equatable {
    let revision: Int
    let language: Language
    let hidesPeople: Bool
    let filter: RowFilter
  }

  private static let table = KeyTable<Action>(
    ListMove.bindings.map { $0.map { .move($0) } }
      + [
        Binding([.enter], .open, .openWhatIsChosen, hint: .open, 2, isMove: true),
        Binding([.escape, "D"], .close, .close, hint: .close, 3, isMove: true),
        Binding([.left, "h"], .sooner, .startEarlier, hint: .start, 1),
        Binding([.right, "l"], .afterwards, .startLater, hint: .start, 1),
        Binding([.backspace, .delete], .forget, .takeMarksAway, hint: .takeMarksAway, 5),
        Binding(["/"], .filter, .filterAsYouType),
      ])

  func keys(_ scene: Scene) -> KeyTable<Action> { Self.table }

  var hearing: Hearing { .looking }

  func title(_ scene: Scene) -> String { scene.wording.sinceTitle }

  func legend(_ scene: Scene) -> [Sign] { Legend.log(scene.wording) }

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .move(let move): self.move(move, scene)
    case .filter: return startFiltering(scene)
    case .sooner: return [.since(.sooner)]
    case .afterwards: return [.since(.afterwards)]
    case .forget: return [.since(.forget)]
    case .close:
      guard !filter.isOpen else { return [.close] }
      filter(by: "", scene)
    case .open:
      guard let since = scene.world.since, shown.indices.contains(list.selection) else { return [] }
      let change = since.changes[shown[list.selection]]
      let subject = scene.project.subject(of: change.kind, change.after ?? change.before)
      return subject.map { [.follow($0)] } ?? []
    }
    return []
  }

  var filterText: String { filter.text }

  mutating func filter(by text: String, _ scene: Scene) {
    filter = RowFilter(text)
    arrange(scene)
  }

  mutating func move(_ move: ListMove, _ scene: Scene) {
    list.move(move, seen: Self.areas(scene.areas.body).list.rows, count: shown.count)
  }

  static func areas(_ body: Rect) -> (head: Rect, list: Rect) {
    body.insidePanel.headed(by: 2)
  }

  mutating func arrange(_ scene: Scene) {
    find(scene)
    list.reveal(rows: Self.areas(scene.areas.body).list.rows, count: ids.count)
  }

  /// Finds anew what is shown, where that has become stale; what was selected stays selected.
  private mutating func find(_ scene: Scene) {
    let now = Source(
      revision: scene.world.revision.since, language: scene.wording.language,
      hidesPeople: scene.hidesPeople, filter: filter)
    guard source != now else { return }
    source = now
    let changes = scene.world.since?.changes ?? []
    let chosen = ids.indices.contains(list.selection) ? ids[list.selection] : nil
    shown = changes.indices.filter { index in
      filter.passes(
        SearchKey.text(
          scene.wording.line(
            of: changes[index], in: scene.project, scene.directory,
            hidesPeople: scene.hidesPeople)))
    }
    ids = shown.map { changes[$0].id }
    if let chosen, let index = ids.firstIndex(of: chosen) { list.select(index, count: ids.count) }
  }

  func draw(in frame: inout Frame, _ scene: Scene) {
    guard let since = scene.world.since else { return }
    SinceView(scene, since, self).draw(in: &frame)
  }
}
