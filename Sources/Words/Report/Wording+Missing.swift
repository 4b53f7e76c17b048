public import ProjectModel

/// What a report still lacks.
extension Wording {
  /// What is still to be written, in a few words: `volet V1`, `écart : V2 · Honoraires`.
  public func name(_ place: PassagePlace, in project: Project, category: String) -> String {
    switch place.section {
    case .summary, .changes, .visibility, .outcomes, .continuation, .transfer:
      return name(place.section)
    case .part:
      return "\(name(PassageSection.part)) \(project.code(ofPart: place.part))"
    case .line:
      let code = project.code(ofPart: place.part)
      let line = [code.isEmpty ? noPart : code, category].filter { !$0.isEmpty }
        .joined(separator: " · ")
      return colon(say("écart", "variance"), line)
    case .activity:
      let activity = place.activity.flatMap { project.activities[$0] }
      let label = [activity?.code ?? "", activity?.title ?? ""].filter { !$0.isEmpty }
        .joined(separator: " ")
      return colon(say("retard", "delay"), label)
    }
  }

  /// What is to be written yet, in one sentence; nil where nothing is.
  public func toWrite(_ names: [String]) -> String? {
    guard !names.isEmpty else { return nil }
    let shown = names.prefix(6)
    let more = names.count - shown.count
    let list = shown.joined(separator: "; ")
    let rest = more > 0 ? say("; et \(more) de plus", "; and \(more) more") : ""
    return say("À rédiger : \(list)\(rest).", "To be written: \(list)\(rest).")
  }

  /// How many expenses have no document, in one sentence; nil where all have.
  public func withoutDocuments(_ number: Int) -> String? {
    guard number > 0 else { return nil }
    let expenses = count(number, ("dépense", "dépenses"), ("expense", "expenses"))
    return say("Sans numéro de pièce : \(expenses).", "Without a document number: \(expenses).")
  }
}
