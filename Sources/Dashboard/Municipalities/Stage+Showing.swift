internal import Cells
internal import ProjectModel

extension Wording {
  /// The shape of a stage.
  func mark(_ stage: Stage) -> String { String(sign(stage)) }

  /// The shape of a stage, as one scalar.
  func sign(_ stage: Stage) -> Unicode.Scalar {
    switch stage {
    case .toContact: "□"
    case .contacted: "○"
    case .engaged: "◇"
    case .active: "◆"
    case .completed: "●"
    case .withdrawn: "×"
    }
  }

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
