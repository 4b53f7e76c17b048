internal import ProjectModel
internal import Words

/// What the fields of a form may be filled with.
extension Form {
  /// Makes the options of the field that keys go to.
  mutating func makeOptions(_ scene: Scene) {
    options = OptionList(FieldOptions(scene, self).options(of: input.field))
  }

  /// Chooses anew among the options, after the text of the field has changed.
  mutating func filterOptions(_ scene: Scene) {
    let query = input.query
    switch input.field.type {
    case .municipality,
      .municipalities where !SearchKey.text(query).isEmpty:
      let found = FieldOptions(scene, self).municipalities(matching: query)
      options.show(found.options, isSelected: found.isSelected, isSure: found.isSure)
    case .money, .day, .quantity, .quantities, .integer: break
    default:
      options.filter(
        by: query, worst: input.field.reading == .other ? FuzzyMatch.wordBeginnings : .max,
        isStrict: input.field.reading == .records)
      // A name that is there already whole is not replaced by a longer one.
      if input.field.reading == .other, options.shown.contains(where: { $0.text == query }) {
        options.deselect()
      }
    }
  }
}

/// Finds what a field of a form may be filled with.
private struct FieldOptions: SceneView {
  let scene: Scene
  let form: Form

  /// Municipalities offered at most.
  private static let municipalityLimit = 40

  init(_ scene: Scene, _ form: Form) {
    self.scene = scene
    self.form = form
  }

  /// The municipalities that a text may mean. The first is surely the one if it fits best alone, or is
  /// the only one of those that takes part; it is selected save among namesakes, of which only who
  /// looks at them can tell the right one.
  func municipalities(
    matching text: String
  ) -> (options: [FieldOption], isSelected: Bool, isSure: Bool) {
    let standings = project.standings
    let matches = scene.world.typing?.search.matches(text) { standings[$0] != nil } ?? []
    let best = matches.prefix { $0.rank == matches[0].rank }
    let taking = best.prefix(2).filter { standings[$0.id] != nil }
    let found = matches.prefix(Self.municipalityLimit)
      .map { option(ofMunicipality: $0.id, standings) }
    let isSure = best.count == 1 || taking.count == 1
    return (found, isSure || best.first.map { $0.rank > .bare } ?? false, isSure)
  }

  private func option(
    ofMunicipality id: RecordID, _ standings: [RecordID: Participation]
  ) -> FieldOption {
    let municipality = scene.directory[id]
    let region = municipality.flatMap { scene.directory.region($0.region)?.short } ?? ""
    let stage = standings[id].map { " · " + wording.name($0.stage) } ?? ""
    return FieldOption(text: scene.directory.name(of: id), detail: region + stage, id: id)
  }

  /// The municipalities that take part, by name.
  private var optionsTakingPart: [FieldOption] {
    let standings = project.standings
    return standings.keys.map { (CollationKey(scene.directory.name(of: $0)), $0) }
      .sorted { $0 < $1 }.map { option(ofMunicipality: $0.1, standings) }
  }

  func options(of field: Field) -> [FieldOption] {
    switch field.type {
    case .flag:
      [true, false].map {
        FieldOption(text: wording.text(.flag($0), of: field, in: project, scene.directory))
      }
    case .choice(let set): set.words.map { FieldOption(text: wording.name($0, of: set)) }
    case .municipality, .municipalities: optionsTakingPart
    case .anyRecord: anyRecords(field)
    case .reference(let kind), .references(let kind):
      records(of: kind).map { id, detail in
        FieldOption(
          text: scene.name(of: id, field), detail: detail, id: id,
          isFoundByDetail: kind != .budgetLine)
      }
    case .categories: texts(of: .category).map { FieldOption(text: $0) }
    case .fieldNames:
      Kind.project.fields.map { FieldOption(text: wording.name($0)) }
    case .text: texts(of: field).map { FieldOption(text: $0) }
    case .money, .day, .integer, .quantity, .quantities: []
    }
  }

  /// The kinds of records that most is said of.
  private static let commentedKinds: [Kind] = [
    .part, .activity, .participation, .indicator, .decision, .risk, .meeting, .instalment, .report,
  ]

  private func anyRecords(_ field: Field) -> [FieldOption] {
    Self.commentedKinds.flatMap { kind in
      var options: [(key: CollationKey, option: FieldOption)] = []
      project.forEach(kind) { record in
        let name = scene.name(of: record.id, field)
        options.append((CollationKey(name), FieldOption(text: name, detail: "", id: record.id)))
      }
      return options.sorted { $0.key < $1.key }.map(\.option)
    }
  }

  /// The records of a kind in the order of lists, with what tells more of each; activities of the
  /// part that the form or its record names stand first.
  private func records(of kind: Kind) -> [(RecordID, String)] {
    switch kind {
    case .part: return project.partsInOrder.map { ($0.id, $0.title) }
    case .activity:
      let part = form.part(scene)
      let all = project.activitiesInOrder
      let near = all.filter { $0.part.map { .reference($0) } == part }
      let far = all.filter { $0.part.map { .reference($0) } != part }
      return (part == nil ? all : near + far).map { ($0.id, $0.title) }
    case .indicator: return project.indicatorsInOrder.map { ($0.id, $0.title) }
    case .meeting:
      return project.meetings.sorted { ($0.date ?? .distantPast) > ($1.date ?? .distantPast) }
        .map { ($0.id, "") }
    case .budgetLine:
      return project.budgetLines
        .map { line in
          let key = CollationKey(
            "\(project.code(ofPart: line.part)) \(line.category) \(line.year ?? 0)")
          return (key, line.id, line.amount.map { wording.format.money($0) } ?? "")
        }
        .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map { ($0.1, $0.2) }
    default: return []
    }
  }

  /// The texts that a field holds elsewhere, the most used first.
  private func texts(of field: Field) -> [String] {
    switch field {
    case .supplier:
      return (scene.world.typing?.memory.suppliers(matching: "", limit: 500) ?? []).map(\.supplier)
    case .category: return (scene.world.typing?.memory.categories(matching: "") ?? []).map(\.name)
    case .owner, .unit, .contactRole, .organisation, .funder, .programme:
      var counts: [String: Int] = [:]
      for kind in [Kind.part, .activity, .decision, .risk, .indicator, .participation]
      where kind.fields.contains(field) {
        project.forEach(kind) { record in
          if case .text(let text) = record.value(of: field) { counts[text, default: 0] += 1 }
        }
      }
      return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    default: return []
    }
  }
}

extension CalendarDay {
  /// Before any day that is typed.
  fileprivate static var distantPast: CalendarDay { CalendarDay(number: .min) }
}
