internal import ProjectModel
internal import Words

/// Makes the lines of the palette for what is found, and says where in it the words are.
struct FoundItem: SceneView {
  let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  /// The line of something that is found; nil for what is not there any more.
  func item(_ document: ProjectIndex.Document) -> Palette.Item? {
    switch document {
    case .municipality(let code): item(ofTown: code, document)
    case .entry(let stamp): item(of: stamp, document)
    case .record(let kind, let id): item(kind, id, document)
    }
  }

  private func item(ofTown code: RecordID, _ document: ProjectIndex.Document) -> Palette.Item {
    let region = scene.directory[code].flatMap { scene.directory.region($0.region)?.short } ?? ""
    return Palette.Item(
      title: [SearchText(scene.directory.name(of: code))]
        + (region.isEmpty ? [] : [SearchText(" · " + region)]),
      detail: SearchText(wording.heading(.municipality)), target: .page(.municipality(code)),
      isAction: false, document: document)
  }

  private func item(
    _ kind: Kind, _ id: RecordID, _ document: ProjectIndex.Document
  ) -> Palette.Item? {
    guard let record = scene.record(kind, id) else { return nil }
    let target =
      project.subject(of: kind, record).map { Palette.Target.page($0) } ?? .edit(kind, id)
    let day = [Field.date, .due].lazy.compactMap { field -> CalendarDay? in
      if case .day(let day)? = record.value(of: field) { day } else { nil }
    }.first
    let detail = [wording.title(kind), day?.iso ?? ""].filter { !$0.isEmpty }
    return Palette.Item(
      title: title(record, kind),
      detail: SearchText(detail.joined(separator: " "), of: day.map { .day($0) }), target: target,
      isAction: false, document: document)
  }

  private func title(_ record: any Record, _ kind: Kind) -> [SearchText] {
    if let expense = record as? Expense {
      let town = expense.municipality.map { scene.directory.name(of: $0) } ?? ""
      let supplier = scene.hidesPeople ? "" : expense.supplier
      let rest = [
        project.code(ofPart: expense.part), town, supplier, expense.description, expense.reference,
      ].filter { !$0.isEmpty }.joined(separator: " · ")
      let amount = expense.amount.map { FieldValue.money($0) }
      return [
        SearchText(
          expense.amount.map { format.money($0) } ?? wording.undefined, of: amount),
        SearchText(rest.isEmpty ? "" : " · " + rest),
      ]
    }
    if let line = record as? BudgetLine {
      let name = wording.name(of: line, in: project)
      guard let amount = line.amount else { return [SearchText(name)] }
      return [SearchText(name + " · "), SearchText(format.money(amount), of: .money(amount))]
    }
    if let instalment = record as? Instalment, let amount = instalment.amount {
      return [
        SearchText(format.money(amount), of: .money(amount)),
        SearchText(instalment.title.isEmpty ? "" : " · " + instalment.title),
      ]
    }
    if let comment = record as? Comment, !scene.hidesPeople {
      let line = String(comment.text.map { $0.isNewline ? " " : $0 })
      let subject = wording.text(comment.value(of: .on), of: .on, in: project, scene.directory)
      return [SearchText(line), SearchText(" · " + subject)]
    }
    let name = wording.name(
      of: record, in: project, scene.directory, hidesPeople: scene.hidesPeople)
    let prefix = wording.title(kind) + " "
    return [SearchText(name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name)]
  }

  private func item(of stamp: Stamp, _ document: ProjectIndex.Document) -> Palette.Item? {
    guard let entry = entry(stamp) else { return nil }
    let moment = scene.localTime(entry.written)
    var kinds: [(kind: Kind, count: Int)] = []
    for operation in entry.operations {
      guard case .known(let kind) = operation.kind else { continue }
      if let place = kinds.firstIndex(where: { $0.kind == kind }) {
        kinds[place].count += 1
      } else {
        kinds.append((kind, 1))
      }
    }
    let what = [
      scene.hidesPeople ? wording.hiddenName : entry.author, wording.counts(kinds),
      entry.reason.map { wording.quoted($0) } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: " · ")
    return Palette.Item(
      title: [SearchText(what)],
      detail: SearchText(
        "\(wording.say(.logScreen)) \(moment.day.iso)", of: .day(moment.day)),
      target: .entry(stamp), isAction: false, document: document)
  }

  private func entry(_ stamp: Stamp) -> Entry? {
    guard let history = scene.world.history, let place = history.place(of: stamp) else {
      return nil
    }
    return history.entries[place]
  }

  // MARK: Where the words are

  /// What else of what is found has words that are looked for, where its line does not: a field and
  /// what it says. Empty where the line has all of them.
  ///
  /// - Parameter seen: what is seen of its title.
  func context(
    of item: Palette.Item, seen: [SearchText], _ query: SearchQuery
  ) -> [SearchText] {
    guard let document = item.document else { return [] }
    var missing = Set(0..<query.count)
    for text in seen + [item.detail] { missing.subtract(query.terms(in: text)) }
    guard !missing.isEmpty else { return [] }
    var context: [SearchText] = []
    for (label, text) in texts(of: document) {
      let found = query.terms(in: text).intersection(missing)
      guard !found.isEmpty else { continue }
      missing.subtract(found)
      context += [SearchText((context.isEmpty ? "" : " · ") + wording.colon(label, "")), text]
      if missing.isEmpty { break }
    }
    return context
  }

  private func texts(of document: ProjectIndex.Document) -> [(label: String, text: SearchText)] {
    switch document {
    case .record(let kind, let id):
      return scene.record(kind, id).map { texts(of: $0, kind) } ?? []
    case .municipality(let code):
      return project.standings[code].map { texts(of: $0, .participation) } ?? []
    case .entry(let stamp):
      guard let entry = entry(stamp) else { return [] }
      return entry.assignments.lazy.compactMap { text($0.value, of: $0.field) }
    }
  }

  private func texts(
    of record: any Record, _ kind: Kind
  ) -> [(label: String, text: SearchText)] {
    kind.fields.compactMap { text(record.value(of: $0), of: $0) }
      + [(wording.name(Condition.Subject.identifier), SearchText(record.id.description))]
  }

  private func text(
    _ value: FieldValue?, of field: Field
  ) -> (label: String, text: SearchText)? {
    guard let value, !(scene.hidesPeople && field.isPersonal) else { return nil }
    return (
      wording.name(field),
      SearchText(wording.text(value, of: field, in: project, scene.directory), of: value)
    )
  }
}
