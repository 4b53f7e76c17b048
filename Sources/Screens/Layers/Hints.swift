internal import ProjectModel
internal import Words

/// What the keys that are heard do, in short; made anew when other tables are heard.
struct Hints {
  /// Most useful first.
  private(set) var shown: [KeyHint] = []
  private var tables: [ShownTable] = []
  private var language: Language?

  /// - Parameter stack: whose layers hear keys.
  mutating func refresh(_ stack: LayerStack, _ scene: Scene) {
    let heard = stack.hearing.map { stack.slots[$0].layer.shownTable(scene) }
    guard language != scene.wording.language || !heard.elementsEqual(tables, by: ===) else {
      return
    }
    tables = heard
    language = scene.wording.language
    shown = KeyHint.hints(stack.heard(scene).map(\.binding), scene.wording)
  }
}
