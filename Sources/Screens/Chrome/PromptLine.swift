internal import Cells
internal import Widgets
internal import Words

/// One value that is asked for on the status line: what it is, what is typed of it, and how it is
/// typed or what is wrong with it.
struct PromptLine {
  let label: String
  let help: String
  let field: TextField
  /// Columns of the field at most.
  let columns: Int

  func draw(in frame: inout Frame, _ scene: Scene) {
    let rect = scene.areas.status
    guard !rect.isEmpty else { return }
    frame.fill(rect)
    let end = frame.label(" \(label) ", in: rect, Style(.key))
    let room = rect.splitLeft(end - rect.column).rest
    let columns = min(columns, room.columns)
    field.draw(in: &frame, room.splitLeft(columns).left)
    let notice = scene.above.notice
    frame.label(
      notice?.text ?? help, in: room.splitLeft(columns + 2).rest,
      notice.map { Style($0.tone == .refusal ? .warning : .fresh) } ?? .muted)
  }
}
