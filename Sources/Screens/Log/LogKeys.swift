internal import ProjectModel
internal import Words

/// What the changes of a history are found by, as `SearchKey` reduces it: the day, who wrote it, the
/// record, what was written and why. Made when a text is first looked for, as it looks at every
/// change.
struct LogKeys {
  /// The keys of each entry's operations, entry by entry.
  private var keys: [String] = []
  /// Where the keys of an entry begin.
  private var starts: [Int] = []
  private var made: (revision: Int, language: Language, hidesPeople: Bool)?

  subscript(place: Int, operation: Int) -> String {
    starts.indices.contains(place) ? keys[starts[place] + operation] : ""
  }

  /// Makes them anew where the history, the language or the hiding of names has changed.
  mutating func refresh(_ history: History, _ revision: Int, _ scene: Scene) {
    let now = (
      revision: revision, language: scene.wording.language, hidesPeople: scene.hidesPeople
    )
    if let made, made == now { return }
    made = now
    keys = []
    starts = []
    for entry in history.entries {
      starts.append(keys.count)
      let head = [
        scene.localTime(entry.written).day.iso, scene.hidesPeople ? "" : entry.author,
        entry.reason ?? "",
      ]
      for operation in entry.operations {
        keys.append(
          SearchKey.text((head + Self.texts(operation, entry, scene)).joined(separator: " ")))
      }
    }
  }

  private static func texts(
    _ operation: Entry.Operation, _ entry: Entry, _ scene: Scene
  ) -> [String] {
    guard case .known(let kind) = operation.kind else { return [] }
    let project = scene.project
    let name = project.formerRecord(kind, operation.id).map {
      scene.wording.name(of: $0, in: project, scene.directory, hidesPeople: scene.hidesPeople)
    }
    return [scene.wording.name(kind), name ?? ""]
      + entry.assignments[operation.assignments].compactMap { assignment in
        if scene.hidesPeople, assignment.field.isPersonal { return nil }
        return scene.wording.text(
          assignment.value, of: assignment.field, in: project, scene.directory)
      }
  }
}
