internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The keys of the palette.
extension Dashboard {
  /// Municipalities and expenses offered at most.
  private static let foundLimit = 30

  /// The kinds of record that may be added, the most usual first.
  private static let kindsToAdd: [Kind] = [
    .expense, .measure, .milestone, .activity, .participation, .decision, .meeting, .risk,
    .report, .instalment, .transfer, .budgetLine, .indicator, .part,
  ]

  /// Opens the palette.
  ///
  /// - Parameter isForAdding: whether it offers only records to add.
  mutating func openPalette(isForAdding: Bool) {
    if isForAdding, !mayEnter() { return }
    prepareAids()
    let add = Self.kindsToAdd.map { kind in
      Palette.Item(
        sort: .add, title: wording.addName(kind), detail: "", target: .add(kind))
    }
    palette = Palette(
      isForAdding ? add : paletteActions + add + paletteRecords, isForAdding: isForAdding)
  }

  /// What keys do where one is, with those keys.
  private var paletteActions: [Palette.Item] {
    let context = context
    var seen: Set<Action> = []
    var items: [Palette.Item] = []
    for binding in Keymap.help(for: context) + Keymap.help(for: .overview) {
      guard !binding.action.isMove, seen.insert(binding.action).inserted else { continue }
      let title = wording.name(binding.action, in: context, isShort: false)
      items.append(
        Palette.Item(
          sort: .action, title: title.prefix(1).uppercased() + title.dropFirst(),
          detail: binding.keys.prefix(2).map { wording.name($0) }.joined(separator: " "),
          target: .action(binding.action)))
    }
    let agreement = Palette.Item(
      sort: .action, title: wording.editAgreement, detail: "", target: .edit(.project, .project))
    let kept = offers.map {
      Palette.Item(
        sort: .action, title: resumeQuestion($0), detail: "", target: .resume($0))
    }
    return kept + items + [agreement]
  }

  private var paletteRecords: [Palette.Item] {
    project.partsInOrder.map {
      Palette.Item(
        sort: .part, title: "\($0.code) \($0.title)", detail: wording.name(Kind.part),
        target: .page(.part($0.id)))
    }
      + project.activitiesInOrder.map {
        Palette.Item(
          sort: .activity, title: "\($0.code) \($0.title)", detail: wording.name(Kind.activity),
          target: .page(.activity($0.id)))
      }
  }

  /// Finds anew what fits what is typed.
  mutating func filterPalette() {
    guard let text = palette?.field.text else { return }
    let found = palette?.isForAdding == true ? [] : foundMunicipalities(text) + foundExpenses(text)
    palette?.filter(with: found)
  }

  private func foundMunicipalities(_ text: String) -> [Palette.Item] {
    let standings = project.standings
    return (aids?.search.matches(text) { standings[$0] != nil } ?? []).prefix(Self.foundLimit).map {
      let region = directory[$0.id].flatMap { directory.region($0.region)?.short } ?? ""
      return Palette.Item(
        sort: .municipality, title: directory.name(of: $0.id), detail: region,
        target: .page(.municipality($0.id)))
    }
  }

  private mutating func foundExpenses(_ text: String) -> [Palette.Item] {
    guard SearchKey.words(of: text).contains(where: { $0.utf8.count >= 2 }) else { return [] }
    if expenseIndex == nil { expenseIndex = ExpenseIndex(project) }
    return (expenseIndex?.matches(text, limit: Self.foundLimit) ?? []).compactMap { id in
      guard let expense = project.expenses[id] else { return nil }
      let name = wording.name(of: expense, in: project, directory, hidesPeople: hidesPeople)
      return Palette.Item(
        sort: .expense,
        title: [name, expense.description, expense.reference]
          .filter { !$0.isEmpty }.joined(separator: " · "),
        detail: expense.date?.iso ?? "", target: .page(.expense(id)))
    }
  }

  /// Does what the selected line says.
  mutating func choosePaletteItem(_ now: Int64) -> [Effect] {
    guard let target = palette?.selected?.target else { return [] }
    palette = nil
    switch target {
    case .action(let action): return perform(action, now)
    case .add(let kind): add(kind)
    case .edit(let kind, let id): edit(kind, id)
    case .resume(let unfinished):
      guard mayEnter() else { break }
      offers.removeAll { $0 == unfinished }
      resume(unfinished)
    case .page(let subject):
      since?.isOpen = false
      follow(subject)
    }
    return []
  }

  /// Brings the selected line into view.
  mutating func arrangePalette() {
    guard palette != nil else { return }
    let rows = PaletteView(self).rows
    palette?.reveal(rows: rows)
  }
}

extension Action {
  /// Whether it only moves within what is shown, so that nobody looks for it by name.
  var isMove: Bool {
    switch self {
    case .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .open, .back, .confirm,
      .refuse,
      .nextField, .previousField, .palette, .addOther, .nextPanel, .previousPanel:
      true
    default: false
    }
  }
}
