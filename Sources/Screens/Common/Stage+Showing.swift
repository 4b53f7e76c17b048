internal import Cells
internal import ProjectModel
internal import Words

extension Look {
  /// Whether the colour of a warning tells the mark of a silent municipality from the others.
  var tellsSilence: Bool {
    func look(_ role: Role) -> Cells.Look { theme.look(Style(role, bold: true), depth: depth) }
    let warning = look(.warning)
    return glyphs != .ascii && Stage.allCases.allSatisfy { look(wording.role($0)) != warning }
  }
}

extension Wording {
  /// What a stage means.
  func role(_ stage: Stage) -> Role {
    switch stage {
    case .toContact, .contacted: .planned
    case .engaged: .neutral
    case .active, .completed: .good
    case .withdrawn: .muted
    }
  }
}
