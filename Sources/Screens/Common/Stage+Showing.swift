internal import Cells
internal import ProjectModel
internal import Words

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
