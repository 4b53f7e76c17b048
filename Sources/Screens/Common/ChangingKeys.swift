internal import Cells
internal import ProjectModel
internal import Words

/// The common keys that change something of the project.
struct ChangingKeys: Layer {
  enum Action: Sendable { case addOther, importFile, undo, redo }

  private static let table = KeyTable<Action>([
    Binding(["A"], .addOther, .addAnyKind, isMove: true),
    Binding(["I"], .importFile, .importCSV),
    Binding(["u"], .undo, .undoLastChange, hint: .undo, 18, needs: .history),
    Binding(["U"], .redo, .redoWhatWasUndone, needs: .history),
  ])

  func keys(_ scene: Scene) -> KeyTable<Action> { Self.table }

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .addOther: [.palette(isForAdding: true)]
    case .importFile: [.askForFile(.expense)]
    case .undo: Undoing.commands(isRedo: false, scene)
    case .redo: Undoing.commands(isRedo: true, scene)
    }
  }

  func draw(in frame: inout Frame, _ scene: Scene) {}
}
