internal import ProjectModel
internal import Words

/// How the municipalities are looked at, kept and taken up again.
extension MunicipalitiesScreen {
  var view: ViewSettings? {
    let list = state.list
    var view = ViewSettings()
    view.set("face", "\(state.face)")
    view.set("order", "\(list.order)")
    view.set("reversed", list.isReversed)
    view.set("forCalls", state.isSortedForCalls)
    view.set("zoomed", state.isZoomed)
    view.set("standing", list.filter.standing.viewName)
    view.set("part", list.filter.part?.description)
    view.set("region", list.filter.region)
    view.set("filter", list.filter.text)
    view.set("folded", list.collapsed.map { $0 ?? Self.nowhere }.sorted())
    return view
  }

  /// Stands for what lies in no region.
  private static let nowhere = "-"

  mutating func show(_ view: ViewSettings) {
    state.face = view.choice("face", of: MunicipalitiesFace.self) ?? .list
    state.isSortedForCalls = view.flag("forCalls")
    state.isZoomed = view.flag("zoomed")
    var filter = MunicipalityList.Filter()
    let standing = view.text("standing")
    filter.standing = StandingFilter.allCases.first { $0.viewName == standing } ?? .all
    filter.part = view.text("part").flatMap { RecordID($0) }
    filter.region = view.text("region")
    filter.text = view.text("filter") ?? ""
    state.list.show(
      by: view.choice("order", of: MunicipalityOrder.self) ?? .region,
      isReversed: view.flag("reversed"), filter,
      folded: Set(view.texts("folded").map { $0 == Self.nowhere ? nil : $0 }))
  }

  var unread: String? { state.list.isPartGone ? Field.parts.name : nil }
}

extension StandingFilter {
  /// What views call it.
  fileprivate var viewName: String {
    if case .stage(let stage) = self { stage.rawValue } else { "\(self)" }
  }
}
