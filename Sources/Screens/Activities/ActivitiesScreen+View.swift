internal import ProjectModel
internal import Words

/// How the activities are looked at, kept and taken up again.
extension ActivitiesScreen {
  var view: ViewSettings? {
    var view = ViewSettings()
    view.set("order", "\(list.order)")
    view.set("reversed", list.isReversed)
    view.set("filter", list.filter)
    view.set("folded", list.collapsed.map { ViewSettings.name($0) }.sorted())
    return view
  }

  mutating func show(_ view: ViewSettings) {
    list.show(
      by: view.choice("order", of: ActivityOrder.self) ?? .code,
      isReversed: view.flag("reversed"), filter: view.text("filter") ?? "",
      collapsed: Set(view.texts("folded").compactMap { ViewSettings.id($0) }))
  }
}

/// What can be taken out of them.
extension ActivitiesScreen: Listing {
  func listed(_ scene: Scene) -> (kind: Kind, ids: [RecordID])? { (.activity, list.matches) }

  private static let fields: [Field] = [
    .part, .code, .title, .owner, .start, .due, .status, .progress,
  ]

  private static func cells(of record: any Record, _ scene: Scene) -> [String] {
    fields.map { field in
      let value = record.value(of: field)
      switch (field, value) {
      case (.part, .reference(let id)): return scene.project.code(ofPart: id)
      case (.status, _):
        return (record as? Activity).map {
          scene.wording.status(of: $0, on: scene.project.today).word(.max)
        } ?? ""
      case (.owner, _) where scene.hidesPeople && value != nil: return scene.wording.hiddenName
      default:
        return PlainCell.text(
          scene.wording.plain(value, of: field, in: scene.project, scene.directory))
      }
    }
  }

  func excerpt(_ scene: Scene) -> ListExcerpt? {
    var selected: [String]?
    if case .activity(let id) = list.selected, let activity = scene.project.activities[id] {
      selected = Self.cells(of: activity, scene)
    }
    return ListExcerpt(
      name: scene.wording.say(.activitiesName), filter: list.filter,
      headings: Self.fields.map { scene.wording.heading($0) }, selected: selected, column: 2)
  }

  func cells(_ choice: RowChoice, _ scene: Scene) -> [[String]] {
    cells(choice, scene) { Self.cells(of: $0, scene) }
  }
}
