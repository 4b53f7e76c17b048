internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The palette: everything that can be done or gone to, found by a few letters.
struct PaletteLayer: Layer {
  enum Action: Sendable {
    case choose, close
    case move(ListMove)
  }

  private(set) var palette: Palette

  /// Municipalities and expenses offered at most.
  private static let foundLimit = 30
  /// Letters of a word from which expenses are looked for.
  private static let leastLetters = 2

  /// The kinds of record that may be added, the most usual first.
  private static let kindsToAdd: [Kind] = [
    .expense, .measure, .milestone, .activity, .participation, .decision, .meeting, .risk,
    .report, .instalment, .transfer, .budgetLine, .indicator, .part,
    .comment,
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
        sort: .add, title: wording.addName(kind), detail: "", target: .add(kind),
        otherWords: wording.addWords)
    }
    palette = Palette(
      isForAdding
        ? add
        : Self.kept(offers, wording) + Self.looks(views, wording) + Self.actions(keys, wording)
          + Self.always(wording) + [Self.agreement(wording)]
          + add + Self.records(scene) + Self.changes(of: views, wording), isForAdding: isForAdding)
  }

  private static func kept(_ offers: [Unfinished], _ wording: Wording) -> [Palette.Item] {
    offers.map {
      Palette.Item(sort: .action, title: $0.question(wording), detail: "", target: .resume($0))
    }
  }

  /// The views that have names.
  private static func looks(_ views: [NamedView], _ wording: Wording) -> [Palette.Item] {
    views.map {
      Palette.Item(
        sort: .action, title: wording.viewName($0.name), detail: "", target: .view(.show($0)))
    }
  }

  /// What can be done with each of them besides; nobody looks for it before typing.
  private static func changes(of views: [NamedView], _ wording: Wording) -> [Palette.Item] {
    views.flatMap {
      [
        Palette.Item(
          sort: .change, title: wording.renameViewName($0.name), detail: "",
          target: .view(.rename($0))),
        Palette.Item(
          sort: .change, title: wording.dropViewName($0.name), detail: "",
          target: .view(.drop($0))),
      ]
    }
  }

  /// What keys do where one is, with those keys; each thing once.
  private static func actions(
    _ keys: [(binding: ShownBinding, id: LayerID)], _ wording: Wording
  ) -> [Palette.Item] {
    var seen: Set<Phrase> = []
    return keys.compactMap { binding, id in
      guard !binding.isMove, seen.insert(binding.help).inserted else { return nil }
      return Palette.Item(
        sort: .action, title: wording.capitalised(wording.say(binding.help)),
        detail: binding.keys.prefix(2).map { wording.name($0) }.joined(separator: " "),
        target: .key(binding, id))
    }
  }

  /// What the keys do that are heard always.
  private static func always(_ wording: Wording) -> [Palette.Item] {
    AlwaysAction.bindings.filter { !$0.isMove }.map { binding in
      Palette.Item(
        sort: .action, title: wording.capitalised(wording.say(binding.help)),
        detail: binding.keys.map { wording.name($0) }.joined(separator: " "),
        target: .effect(binding.action.effect))
    }
  }

  private static func agreement(_ wording: Wording) -> Palette.Item {
    Palette.Item(
      sort: .action, title: wording.editAgreement, detail: "", target: .edit(.project, .project),
      otherWords: wording.agreementWords)
  }

  private static func records(_ scene: Scene) -> [Palette.Item] {
    let wording = scene.wording
    return scene.project.partsInOrder.map {
      Palette.Item(
        sort: .part, title: "\($0.code) \($0.title)", detail: wording.name(Kind.part),
        target: .page(.part($0.id)))
    }
      + scene.project.activitiesInOrder.map {
        Palette.Item(
          sort: .activity, title: "\($0.code) \($0.title)", detail: wording.name(Kind.activity),
          target: .page(.activity($0.id)))
      }
  }

  private static let table = KeyTable<Action>([
    Binding([.enter], .choose, .openWhatIsChosen, hint: .open, 0, isMove: true),
    Binding([.up], .move(.up), .previousLine, isMove: true),
    Binding([.down, .control("n")], .move(.down), .nextLine, isMove: true),
    Binding([.pageUp], .move(.pageUp), .previousPage, isMove: true),
    Binding([.pageDown], .move(.pageDown), .nextPage, isMove: true),
    Binding([.escape, .control("p")], .close, .close, hint: .close, 1, isMove: true),
  ])

  func keys(_ scene: Scene) -> KeyTable<Action> { Self.table }

  func needs(_ key: Key?, _ scene: Scene) -> Needs {
    guard !palette.isForAdding, key != nil, !palette.field.text.isEmpty else { return .typing }
    return [.typing, .expenseIndex]
  }

  func needsToPaste(_ scene: Scene) -> Needs { [.typing, .expenseIndex] }

  // MARK: Keys

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .close: return [.close]
    case .choose: return palette.selected.map { [.leave(Self.commands($0.target))] } ?? []
    case .move(let move):
      palette.move(move, seen: PaletteLayout(scene.areas.body).list.rows)
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
    }
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
    let text = palette.field.text
    palette.filter(
      with: palette.isForAdding ? [] : municipalities(text, scene) + expenses(text, scene))
  }

  private func municipalities(_ text: String, _ scene: Scene) -> [Palette.Item] {
    let standings = scene.project.standings
    let directory = scene.directory
    let found = scene.world.typing?.search.matches(text) { standings[$0] != nil } ?? []
    return found.prefix(Self.foundLimit).map {
      let region = directory[$0.id].flatMap { directory.region($0.region)?.short } ?? ""
      return Palette.Item(
        sort: .municipality, title: directory.name(of: $0.id), detail: region,
        target: .page(.municipality($0.id)))
    }
  }

  private func expenses(_ text: String, _ scene: Scene) -> [Palette.Item] {
    guard SearchKey.words(of: text).contains(where: { $0.utf8.count >= Self.leastLetters }) else {
      return []
    }
    let found = scene.world.expenseIndex?.matches(text, limit: Self.foundLimit) ?? []
    return found.compactMap { id in
      guard let expense = scene.project.expenses[id] else { return nil }
      let name = scene.wording.name(
        of: expense, in: scene.project, scene.directory, hidesPeople: scene.hidesPeople)
      return Palette.Item(
        sort: .expense,
        title: [name, expense.description, expense.reference]
          .filter { !$0.isEmpty }.joined(separator: " · "),
        detail: expense.date?.iso ?? "", target: .page(.expense(id)))
    }
  }

  mutating func arrange(_ scene: Scene) {
    palette.reveal(rows: PaletteLayout(scene.areas.body).list.rows)
  }

  func draw(in frame: inout Frame, _ scene: Scene) {
    PaletteView(scene, palette, hints: hintLine(scene)).draw(in: &frame)
  }
}
