internal import ProjectModel
internal import Words

/// What can be taken out of the municipalities: those that are listed, or the table of regions.
extension MunicipalitiesScreen: Listing {
  func listed(_ scene: Scene) -> (kind: Kind, ids: [RecordID])? {
    state.face == .regions ? nil : (.participation, state.list.shown)
  }

  func excerpt(_ scene: Scene) -> ListExcerpt? {
    guard let places = scene.world.places else { return nil }
    let wording = scene.wording
    guard state.face != .regions else {
      return ListExcerpt(
        name: wording.region,
        headings: [
          wording.region, wording.reached(true), wording.engaged(true), wording.active(true),
          wording.completed(true), wording.capitalised(wording.silentWord(2)),
          wording.populationShort, wording.paid,
        ], selected: state.areaOfRow.map { cells(of: $0, places, scene) })
    }
    let filter = state.list.filter
    var words: [String] = []
    switch filter.standing {
    case .all: break
    case .stage(let stage): words.append(wording.name(stage, 2))
    case .engaged, .silent: words.append(wording.name(filter.standing).map(PlainCell.text) ?? "")
    }
    if let part = filter.part { words.append(scene.project.code(ofPart: part)) }
    if let region = filter.region { words.append(scene.directory.region(region)?.name ?? region) }
    words.append(filter.text)
    var selected: [String]?
    if case .participation(let id) = state.list.selected, let item = places.items[id] {
      selected = cells(of: item, scene)
    }
    return ListExcerpt(
      name: wording.say(.municipalitiesScreen), filter: words.joined(separator: " "),
      headings: [
        wording.heading(.municipality), wording.region, wording.heading(.stage),
        wording.heading(.lastNews), wording.activitiesShort, wording.heading(.parts), wording.paid,
        wording.heading(.nextStep),
      ], selected: selected)
  }

  private func cells(of item: Places.Item, _ scene: Scene) -> [String] {
    let wording = scene.wording
    let participation = item.participation
    return [
      item.name, item.municipality.flatMap { scene.directory.region($0.region)?.name } ?? "",
      wording.name(participation.stage), participation.lastNews?.iso ?? "",
      String(item.figures.ongoing),
      participation.parts.map { scene.project.code(ofPart: $0) }.joined(separator: " "),
      wording.plain(item.figures.charge.spent), participation.nextStep,
    ]
  }

  private func cells(of area: Page.Area, _ places: Places, _ scene: Scene) -> [String] {
    let wording = scene.wording
    let territory = places.territory
    let name: String
    let rollup: Territory.Rollup
    switch area {
    case .region(let code):
      guard let found = territory.regions.first(where: { $0.region.code == code }) else {
        return []
      }
      (name, rollup) = (found.region.name, found.rollup)
    case .elsewhere: (name, rollup) = (wording.unknownRegion, territory.elsewhere)
    case .whole: (name, rollup) = (wording.allOfQuebec, territory.total)
    }
    return [name]
      + [rollup.reached, rollup.engaged, rollup.active, rollup.completed, rollup.silent].map {
        String($0)
      } + [
        PlainCell.text(rollup.coverage.map { scene.format.percent($0) } ?? ""),
        wording.plain(rollup.charge.spent),
      ]
  }

  func cells(_ choice: RowChoice, _ scene: Scene) -> [[String]] {
    guard let places = scene.world.places else { return [] }
    guard state.face != .regions else {
      return choice == .marked ? [] : state.areas.map { cells(of: $0, places, scene) }
    }
    return state.list.shown.filter { choice == .all || marks.contains($0) }
      .compactMap { places.items[$0].map { cells(of: $0, scene) } }
  }
}
