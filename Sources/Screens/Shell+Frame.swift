public import Cells
internal import ProjectModel
internal import Widgets
internal import Words

extension Shell {
  /// The picture of the present state: the header and the status line, then the layers from the
  /// lowest up.
  public func frame() -> Frame {
    let scene = scene()
    var frame = Frame(size: size, glyphs: scene.look.glyphs, theme: scene.look.theme)
    HeaderView(scene, tabs: stack.screens.map { type(of: $0) }, shown: stack.tab)
      .draw(in: &frame, scene.areas.header)
    StatusView(
      scene, hints: hints(scene), marks: stack.hearing.map { stack.slots[$0].layer.marks },
      showsTime: !(stack.top.layer is HelpLayer),
      showsNews: !(stack.top.layer is FormLayer)
    ).draw(in: &frame)
    drawProblems(in: &frame, scene.areas.problems)
    for slot in stack.slots { slot.layer.draw(in: &frame, scene) }
    return frame
  }

  private func hints(_ scene: Scene) -> [KeyHint] {
    KeyHint.hints(stack.heard(scene).map(\.binding), scene.wording)
  }

  // MARK: What is wrong with the journals

  private var problemTexts: [String] {
    problems.count > 0 ? wording.setAside(problems.count).map { "▲ \($0) " } : []
  }

  private var problemText: String {
    problemTexts.first { DisplayWidth.columns(of: $0) <= size.columns / 2 } ?? problemTexts.last
      ?? ""
  }

  /// Columns that are kept at the end of the lowest row.
  var problemColumns: Int {
    min(DisplayWidth.columns(of: problemText), size.columns / 2)
  }

  private func drawProblems(in frame: inout Frame, _ rect: Rect) {
    frame.label(problemText, in: rect, Style(.bad, bold: true))
  }
}
