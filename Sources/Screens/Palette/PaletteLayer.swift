internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The palette: everything that can be done or gone to, found by words.
struct PaletteLayer: Layer {
  enum Action: Sendable {
    case choose, close, register
    case move(ListMove)
  }

  private(set) var palette: Palette
  /// What was searched for the lines that are shown.
  private var searched: Revision?
  /// Whether that had the journal.
  private var hadJournal = false

  /// The kinds of record that may be added, the most usual first.
  private static let kindsToAdd: [Kind] = [
    .expense, .measure, .milestone, .activity, .participation, .decision, .meeting, .risk,
    .report, .instalment, .transfer, .budgetLine, .indicator, .part, .comment,
  ]

  /// - Parameters:
  ///   - keys: the tables of the layers that hear keys below, the uppermost first.
  ///   - offers: what was not finished and not taken up.
  ///   - views: the views that are kept under names.
  ///   - isForAdding: whether it offers only records to add.
  init(
    _ scene: Scene, _ keys: [(binding: ShownBinding, id: LayerID)], _ offers: [Unfinished],
    _ views: [NamedView], isForAdding: Bool
  ) {
    let wording = scene.wording
    let add = Self.kindsToAdd.map { kind in
      Palette.Item(
        title: [SearchText(wording.addName(kind))], detail: SearchText(""), target: .add(kind),
        otherWords: wording.addWords)
    }
    palette =
      isForAdding
      ? Palette(add, isForAdding: true)
      : Palette(
        Self.kept(offers, wording) + Self.looks(views, wording) + Self.actions(keys, wording)
          + Self.always(wording) + [Self.agreement(wording)] + add,
        first: (scene.project.partsInOrder as [any Record] + scene.project.activitiesInOrder)
          .compactMap { FoundItem(scene).item(.record(Swift.type(of: $0).kind, $0.id)) },
        later: Self.changes(of: views, wording), isForAdding: false)
  }

  private static func kept(_ offers: [Unfinished], _ wording: Wording) -> [Palette.Item] {
    offers.map {
      Palette.Item(
        title: [SearchText($0.question(wording))], detail: SearchText(""), target: .resume($0))
    }
  }

  /// The views that have names.
  private static func looks(_ views: [NamedView], _ wording: Wording) -> [Palette.Item] {
    views.map { item(wording.viewName($0.name), .show($0)) }
  }

  /// What can be done with each of them besides; nobody looks for it before typing.
  private static func changes(of views: [NamedView], _ wording: Wording) -> [Palette.Item] {
    views.flatMap {
      [
        item(wording.renameViewName($0.name), .rename($0)),
        item(wording.dropViewName($0.name), .drop($0)),
      ]
    }
  }

  private static func item(_ title: String, _ action: ViewAction) -> Palette.Item {
    Palette.Item(title: [SearchText(title)], detail: SearchText(""), target: .view(action))
  }

  /// What keys do where one is, with those keys; each thing once.
  private static func actions(
    _ keys: [(binding: ShownBinding, id: LayerID)], _ wording: Wording
  ) -> [Palette.Item] {
    var seen: Set<Phrase> = []
    return keys.compactMap { binding, id in
      guard !binding.isMove, seen.insert(binding.help).inserted else { return nil }
      return action(binding.help, binding.keys.prefix(2), .key(binding, id), wording)
    }
  }

  private static func action(
    _ help: Phrase, _ keys: some Sequence<Key>, _ target: Palette.Target, _ wording: Wording
  ) -> Palette.Item {
    Palette.Item(
      title: [SearchText(wording.capitalised(wording.say(help)))],
      detail: SearchText(keys.map { wording.name($0) }.joined(separator: " ")), target: target)
  }

  /// What the keys do that are heard always.
  private static func always(_ wording: Wording) -> [Palette.Item] {
    AlwaysAction.bindings.filter { !$0.isMove }.map { binding in
      action(binding.help, binding.keys, .effect(binding.action.effect), wording)
    }
  }

  private static func agreement(_ wording: Wording) -> Palette.Item {
    Palette.Item(
      title: [SearchText(wording.editAgreement)], detail: SearchText(""),
      target: .edit(.project, .project), otherWords: wording.agreementWords)
  }

  private static let table = KeyTable<Action>([
    Binding([.enter], .choose, .openWhatIsChosen, hint: .open, 0, isMove: true),
    Binding([.up], .move(.up), .previousLine, isMove: true),
    Binding([.down, .control("n")], .move(.down), .nextLine, isMove: true),
    Binding([.pageUp], .move(.pageUp), .previousPage, isMove: true),
    Binding([.pageDown], .move(.pageDown), .nextPage, isMove: true),
    Binding([.tab], .register, .allFoundExpenses, isMove: true),
    Binding([.escape, .control("p")], .close, .close, hint: .close, 1, isMove: true),
  ])

  func keys(_ scene: Scene) -> KeyTable<Action> { Self.table }

  func needs(_ key: Key?, _ scene: Scene) -> Needs {
    guard !palette.isForAdding else { return [] }
    if case .character = key { return .search }
    return palette.field.text.isEmpty ? [] : .search
  }

  func needsToPaste(_ scene: Scene) -> Needs { palette.isForAdding ? [] : .search }

  // MARK: Keys

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .close: return [.close]
    case .choose: return palette.selected.map { [.leave(Self.commands($0.target))] } ?? []
    case .register: return showExpenses()
    case .move(let move):
      palette.move(move, seen: PaletteLayout(scene.areas.body, palette).list.rows)
      return []
    }
  }

  private static func commands(_ target: Palette.Target) -> [Command] {
    switch target {
    case .key(let binding, let id): [.perform(binding, id)]
    case .add(let kind): [.add(kind)]
    case .edit(let kind, let id): [.edit(kind, id)]
    case .resume(let unfinished): [.resume(unfinished)]
    case .effect(let effect): [.effect(effect)]
    case .view(let action): [.view(action)]
    case .page(let subject): [.follow(subject)]
    case .entry(let stamp): [.show(LogScreen.self) { $0.showEntry(stamp, $1) }]
    }
  }

  /// Shows all expenses that fit, in their register.
  private func showExpenses() -> [Command] {
    guard palette.rest.expenses > 0 else { return [] }
    let text = palette.field.text
    return [
      .leave([
        .show(RegistersScreen.self) { screen, _ in
          screen.showExpenses(matching: text)
          return []
        }
      ])
    ]
  }

  mutating func type(_ key: Key, _ scene: Scene) -> Outcome {
    guard palette.field.handle(key) else { return .passed }
    find(scene)
    return .handled
  }

  mutating func paste(_ text: String, _ scene: Scene) -> Outcome {
    palette.field.insert(text)
    find(scene)
    return .handled
  }

  // MARK: Finding

  /// Finds anew what fits what is typed.
  private mutating func find(_ scene: Scene) {
    searched = scene.world.revision
    hadJournal = scene.world.history != nil
    let items = FoundItem(scene)
    let index = palette.isForAdding ? nil : scene.world.search
    palette.filter(
      { query in
        index?.found(query, limit: Palette.limit, hidesPersonal: scene.hidesPeople)
          ?? ProjectIndex.Found()
      },
      item: { items.item($0) })
  }

  mutating func arrange(_ scene: Scene) {
    // What others write, and the journal once it is read, are found as well.
    let isStale = searched != scene.world.revision || hadJournal != (scene.world.history != nil)
    if isStale, searched != nil, !palette.field.text.isEmpty, scene.world.search != nil {
      let row = palette.list.selection
      find(scene)
      palette.select(row)
    }
    palette.reveal(rows: PaletteLayout(scene.areas.body, palette).list.rows)
  }

  func draw(in frame: inout Frame, _ scene: Scene) {
    PaletteView(scene, palette, hints: hintLine(scene)).draw(in: &frame)
  }
}
