internal import ProjectModel
internal import Words

/// What the part that a form names brings about.
extension Form {
  /// The part that the form names; where it has no such field, that of its record.
  func part(_ scene: Scene) -> FieldValue? {
    index(of: .part) == nil ? scene.record(kind, id)?.value(of: .part) : value(of: .part)
  }

  /// Proposes the next code of the part for a new record, and lets go of an activity of another part
  /// that nobody typed.
  mutating func adaptToPart(_ scene: Scene) {
    guard isNew else { return }
    if let index = index(of: .code), inputs[index].isOpenToProposals {
      var part: RecordID?
      if case .reference(let id)? = value(of: .part) { part = id }
      let code = scene.project.nextCode(kind, part: part)
      inputs[index].fill(
        code.map { .text($0) }, text: code ?? "", chosen: [:], source: .proposed)
      inputs[index].select(index == focus)
    }
    if let index = index(of: .activity), inputs[index].source == .learned,
      case .reference(let id)? = inputs[index].value,
      let part = scene.project.activities[id]?.part, value(of: .part) != .reference(part)
    {
      inputs[index].fill(nil, text: "", chosen: [:], source: .proposed)
    }
  }
}

extension FieldInput {
  /// Whether it holds nothing but what the program proposed.
  var isOpenToProposals: Bool { source == .proposed || source == .given && text.isEmpty }
}
