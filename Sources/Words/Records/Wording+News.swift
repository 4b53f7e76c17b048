public import ProjectModel

extension Wording {
  /// What someone has just done, in one line; nil if it did nothing that is known here.
  public func news(
    _ entry: Entry, in project: Project, _ directory: Directory, hidesPeople: Bool
  ) -> String? {
    let person = hidesPeople ? hiddenName : entry.author
    let done = entry.reason ?? undoReason(isRedo: false)
    let author = entry.undoes == nil ? person : "\(person) · \(done)"
    guard let operation = entry.operations.last, case .known(let kind) = operation.kind else {
      return nil
    }
    if entry.operations.count > 1 {
      let changes = count(
        entry.operations.count, ("changement", "changements"), ("change", "changes"))
      return colon(author, changes)
    }
    if operation.isDrop {
      let former = project.formerRecord(kind, operation.id)
      let label = former.map { self.label(of: $0, in: project, directory) } ?? ""
      return [author, say("fiche supprimée", "record dropped"), title(kind), label]
        .filter { !$0.isEmpty }.joined(separator: " · ")
    }
    guard let record = project.record(kind, operation.id) else { return nil }
    var pieces: [String] = []
    if let expense = record as? Expense {
      pieces.append((expense.amount.map { ($0.cents >= 0 ? "+" : "") + format.money($0) }) ?? "")
    } else {
      pieces.append(title(kind))
    }
    var named: Set<Field> = [.code, .part, .municipality, .title, .on]
    // A supplier may be a person, as in a claim for expenses.
    if !hidesPeople { named.insert(.supplier) }
    for field in [Field.code, .part, .municipality, .title, .on, .supplier]
    where named.contains(field) {
      guard let value = record.value(of: field) else { continue }
      pieces.append(text(value, of: field, in: project, directory))
    }
    // What has changed: the moved stage, the new due day.
    let changed = entry.assignments[operation.assignments].filter {
      [.stage, .status, .progress, .due, .lastNews].contains($0.field)
    }
    pieces += changed.prefix(2).map { assignment in
      "\(name(assignment.field)) \(text(assignment.value, of: assignment.field, in: project, directory))"
    }
    return ([author] + pieces.filter { !$0.isEmpty }).joined(separator: " · ")
  }
}
