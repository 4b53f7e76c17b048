internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The screen *Aperçu*: the whole project at a glance.
struct OverviewScreen: Screen, RecordHolder, Filterable {
  static let name = Phrase.overviewScreen
  static let plainName = "overview"

  enum Action: Sendable {
    case open, back, nextPanel, previousPanel, filter
    case move(ListMove)
    case record(RecordAction)
  }

  /// 0 for « À faire », then the parts from 1.
  private(set) var panel = 0
  /// The lines of « À faire » that are shown.
  private(set) var toDo = ToDoList()
  /// What a question asks whether to merge; nil where none does.
  private var merging: Merging?

  /// Records of one municipality that a question asks whether to merge.
  private struct Merging {
    var municipality: RecordID
    /// What is asked.
    var text: String
  }

  private static let table = KeyTable<Action>(
    ListMove.bindings.map { $0.map { .move($0) } }
      + [
        Binding([.enter], .open, .openWhatIsChosen, hint: .open, 2, isMove: true),
        Binding([.tab, .right, "l"], .nextPanel, .nextPanel, hint: .panel, 3, isMove: true),
        Binding([.backTab, .left, "h"], .previousPanel, .previousPanel, isMove: true),
        Binding(["/"], .filter, .filterAsYouType),
        Binding([.escape], .back, .back, isMove: true),
      ]
      + (RecordAction.bindings + RecordAction.figureBindings + RecordAction.copyBindings).map {
        $0.map { .record($0) }
      })

  func keys(_ scene: Scene) -> KeyTable<Action> { Self.table }

  func needs(_ key: Key?, _ scene: Scene) -> Needs {
    let layout = OverviewLayout(scene.areas.body, partCount: scene.world.panels.count)
    return layout.outlook.isEmpty ? [] : .outlook
  }

  // MARK: Keys

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    let panels = scene.world.panels
    switch action {
    case .move(let move): self.move(move, scene)
    case .filter: return startFiltering(scene)
    case .nextPanel: panel = (panel + 1) % (panels.count + 1)
    case .previousPanel: panel = (panel + panels.count) % (panels.count + 1)
    case .back: if toDo.filter.isOpen { panel = 0 } else { toDo.filter(by: "", scene) }
    case .open:
      guard panel > 0 else { return toDo.selected.map { open($0, scene) } ?? [] }
      let part = panels[panel - 1].part?.id
      return [
        .show(ActivitiesScreen.self) { activities, scene in
          activities.revealRow(.part(part), scene)
          return []
        }
      ]
    case .record(let action): return change(action, scene)
    }
    return []
  }

  /// Goes to what a line of « À faire » is about, or to where it is mended.
  private mutating func open(_ line: ToDo, _ scene: Scene) -> [Command] {
    if BudgetScreen.shows(line) {
      return [
        .show(BudgetScreen.self) { budget, scene in budget.show(line, scene) }
      ]
    }
    switch line {
    case .alert(.silentMunicipalities):
      return [
        .show(MunicipalitiesScreen.self) { municipalities, scene in
          municipalities.showSilent(scene)
          return []
        }
      ]
    case .alert(.toConfirm(let fields)):
      let first = fields.lazy.compactMap { Field(name: $0) }.first
      return [.edit(.project, .project, focus: first)]
    case .alert(.capWithoutCategories):
      return [.edit(.project, .project, focus: .adminCategories)]
    case .alert(.unfinished(_, let first)):
      guard let activity = scene.project.activities[first] else { return [] }
      var draft = Draft()
      draft.set(.activity, first, [Assignment(.status, .choice(ActivityStatus.done.rawValue))])
      return [Self.offer(scene.wording.finishQuestion(activity), draft, scene)]
    case .alert(.twoParticipations(_, let first)): return askToMerge(first, scene)
    case .alert(.partsWithoutActivities):
      guard let part = scene.figures.unearned.first else { return [] }
      return [.add(.activity, [Assignment(.part, .reference(part.id))])]
    case .alert(let alert): return [.say(scene.wording.sentence(alert))]
    case .item(let item):
      let activity = item.kind == .activity ? item.id : item.activity
      return [.follow(activity.map { .activity($0) } ?? .record(item.kind, item.id))]
    }
  }

  /// Asks whether to write a change, unless nothing may be written.
  private static func offer(_ question: String, _ draft: Draft, _ scene: Scene) -> Command {
    scene.refusal.map { .refuse($0) } ?? .ask(Question(text: question, yes: [.write(draft)]))
  }

  // MARK: Merging

  private mutating func askToMerge(_ municipality: RecordID, _ scene: Scene) -> [Command] {
    if let refusal = scene.refusal { return [.refuse(refusal)] }
    guard let text = Self.mergeQuestion(municipality, scene) else { return [] }
    merging = Merging(municipality: municipality, text: text)
    return [
      .ask(Question(text: text, yes: [.change(Self.self) { $0.merge($1) }], isRenewed: true))
    ]
  }

  /// Merges what was asked about as it is now; where that is something else, it is asked anew.
  private mutating func merge(_ scene: Scene) -> [Command] {
    guard let asked = merging else { return [] }
    merging = nil
    guard let draft = scene.project.mergingParticipations(of: asked.municipality) else {
      return [.refuse(scene.wording.mergedMeanwhile)]
    }
    if let text = Self.mergeQuestion(asked.municipality, scene), text != asked.text {
      return askToMerge(asked.municipality, scene)
    }
    return [.write(draft)]
  }

  private static func mergeQuestion(_ municipality: RecordID, _ scene: Scene) -> String? {
    let number = scene.project.participations.count { $0.municipality == municipality }
    return number > 1
      ? scene.wording.mergeQuestion(scene.directory.name(of: municipality), number) : nil
  }

  mutating func question(_ scene: Scene) -> String? {
    guard let municipality = merging?.municipality,
      let text = Self.mergeQuestion(municipality, scene)
    else { return nil }
    merging?.text = text
    return text
  }

  var filterText: String { toDo.filter.text }

  mutating func filter(by text: String, _ scene: Scene) {
    panel = 0
    toDo.filter(by: text, scene)
  }

  mutating func move(_ move: ListMove, _ scene: Scene) {
    panel = 0
    toDo.list.move(move, seen: Self.toDoRows(scene), count: toDo.lines.count)
  }

  func selectedRecord(_ scene: Scene) -> RecordReference? {
    if panel > 0 {
      return scene.world.panels[panel - 1].part.map { RecordReference(.part, $0.id) }
    }
    guard case .item(let item)? = toDo.selected else { return nil }
    return RecordReference(item.kind, item.id)
  }

  func addition(_ scene: Scene) -> Command { .palette(isForAdding: true) }

  /// Those of the chosen part; of the whole where none is.
  func figure(_ scene: Scene) -> FigureScope? {
    let panels = scene.world.panels
    return panel > 0 && panel <= panels.count
      ? FigureScope(part: .some(panels[panel - 1].part?.id)) : FigureScope()
  }

  // MARK: From elsewhere

  mutating func arrange(_ scene: Scene) {
    toDo.refresh(scene)
    toDo.list.reveal(rows: Self.toDoRows(scene), count: toDo.lines.count)
    panel = min(panel, scene.world.panels.count)
  }

  var view: ViewSettings? {
    var view = ViewSettings()
    view.set("panel", "\(panel)")
    view.set("filter", toDo.filter.text)
    return view
  }

  /// It always shows the whole.
  var namedView: ViewSettings? { nil }

  mutating func show(_ view: ViewSettings) {
    panel = max(0, view.text("panel").flatMap { Int($0) } ?? 0)
    toDo.show(filteredBy: view.text("filter") ?? "")
  }

  /// Rows of « À faire » that are seen at once.
  private static func toDoRows(_ scene: Scene) -> Int {
    let rect = OverviewLayout(scene.areas.body, partCount: scene.world.panels.count).toDo
    return rect.columns >= 8 && rect.rows >= 4 ? rect.rows - 2 : rect.rows
  }

  func draw(in frame: inout Frame, _ scene: Scene) {
    OverviewView(scene, panel, toDo).draw(in: &frame)
  }

  func legend(_ scene: Scene) -> [Sign] { Legend.overview(scene.wording) }
}
