public import Cells
internal import ProjectModel
internal import Widgets
internal import Words

extension Shell {
  /// The picture of the present state: the header and the status line, then the layers from the
  /// lowest up.
  public func frame() -> Frame {
    let scene = scene()
    let look = scene.look
    var frame = Frame(size: size, glyphs: look.glyphs, theme: look.theme, depth: look.depth)
    if let first = stack.slots.lastIndex(where: \.layer.coversAll) {
      for slot in stack.slots[first...] { slot.layer.draw(in: &frame, scene) }
      return frame
    }
    HeaderView(scene, tabs: stack.screens.map { type(of: $0) }, shown: stack.tab)
      .draw(in: &frame, scene.areas.header)
    let status = StatusView(
      scene, hints: hints.shown, marks: stack.hearing.map { stack.slots[$0].layer.marks })
    status.draw(in: &frame)
    drawProblems(in: &frame, scene.areas.problems)
    for slot in stack.slots { slot.layer.draw(in: &frame, scene) }
    status.drawLongNotice(in: &frame)
    return frame
  }

  // MARK: What is wrong with the journals

  /// What is wrong with the journals.
  struct Problems: Hashable {
    /// Lines that are set aside.
    var setAside = 0
    /// Lines that count and are doubtful.
    var doubtful = 0
    /// The day that a clock ran ahead to; nil if none did.
    var clockAhead: CalendarDay?
  }

  /// The gravest of it, in a sentence and in fewer words.
  private var problemTexts: [String] {
    let texts =
      if problems.setAside > 0 {
        wording.setAside(problems.setAside)
      } else if let day = problems.clockAhead {
        wording.clockAhead(day)
      } else if problems.doubtful > 0 {
        wording.doubtfulLines(problems.doubtful)
      } else {
        [String]()
      }
    return texts.map { "▲ \($0) " }
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
