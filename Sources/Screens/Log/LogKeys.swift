internal import ProjectModel
internal import Words

/// What the changes of a history are found by: the day, who wrote it, why, the record, and what was
/// written, beside what stood there before. Made when a text is first looked for, as it looks at every
/// change.
struct LogKeys {
  private var index = SearchIndex()
  /// Where the changes of an entry begin.
  private var starts: [Int] = []
  /// What was looked for last, and which changes fit.
  private var chosen: (text: String, scores: SearchIndex.Scores) = ("", [])
  private var made: (revision: Int, language: Language, hidesPeople: Bool)?

  /// Whether a change holds what is looked for.
  func passes(_ place: Int, _ operation: Int) -> Bool {
    starts.indices.contains(place) && chosen.scores[starts[place] + operation] != SearchIndex.miss
  }

  /// Looks for a text, which holds some word; in all changes anew where the history, the language or
  /// the hiding of names is another one.
  mutating func look(for text: String, _ history: History, _ revision: Int, _ scene: Scene) {
    let now = (
      revision: revision, language: scene.wording.language, hidesPeople: scene.hidesPeople
    )
    if made.map({ $0 != now }) ?? true {
      made = now
      take(history, scene)
    } else if chosen.text == text {
      return
    }
    chosen = (text, index.scores(of: SearchQuery(text), hidesPersonal: false))
  }

  private mutating func take(_ history: History, _ scene: Scene) {
    var maker = SearchIndex.Maker()
    var former = FormerValues(history)
    starts = []
    var count = 0
    for entry in history.entries {
      starts.append(count)
      count += entry.operations.count
      let day = FieldValue.day(scene.localTime(entry.written).day)
      for operation in entry.operations {
        maker.begin()
        maker.add(formsOf: day, .detail)
        if !scene.hidesPeople { maker.add(entry.author, .detail, isShared: true) }
        maker.add(entry.reason ?? "", .detail, isShared: true)
        Self.take(operation, entry, &former, scene, into: &maker)
      }
    }
    index = maker.made()
  }

  private static func take(
    _ operation: Entry.Operation, _ entry: Entry, _ former: inout FormerValues, _ scene: Scene,
    into maker: inout SearchIndex.Maker
  ) {
    guard case .known(let kind) = operation.kind else { return }
    let project = scene.project
    maker.add(scene.wording.name(kind), .detail, isShared: true)
    if let record = project.formerRecord(kind, operation.id) {
      maker.add(
        scene.wording.name(
          of: record, in: project, scene.directory, hidesPeople: scene.hidesPeople), .name)
    }
    for assignment in entry.assignments[operation.assignments] {
      let before = former.replace(assignment, of: operation.id)
      if scene.hidesPeople, assignment.field.isPersonal { continue }
      for value in [assignment.value, before].compactMap(\.self) {
        maker.add(formsOf: value, .detail)
        maker.add(
          scene.wording.text(value, of: assignment.field, in: project, scene.directory), .detail)
      }
    }
  }
}

/// What fields said before they were written, of the records that several entries wrote to.
private struct FormerValues {
  private struct Place: Hashable {
    let id: RecordID
    let field: Field
  }

  private let history: History
  private var values: [Place: FieldValue] = [:]
  private var isSeveral: [RecordID: Bool] = [:]

  init(_ history: History) { self.history = history }

  /// Takes in what is written, entry by entry in the order of stamps; what stood there.
  mutating func replace(_ assignment: Assignment, of id: RecordID) -> FieldValue? {
    let several = isSeveral[id] ?? (history.places(of: id).count > 1)
    isSeveral[id] = several
    guard several else { return nil }
    let place = Place(id: id, field: assignment.field)
    let before = values[place]
    values[place] = assignment.value
    return before == assignment.value ? nil : before
  }
}
