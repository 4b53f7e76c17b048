internal import Cells
internal import Widgets
internal import Words

/// One value that is asked for on the status line: what it is, what is typed of it, and how it is
/// typed or what is wrong with it.
struct PromptLine {
  let label: String
  let help: String
  let field: TextField
  /// Columns of the field at most; fewer where what is wrong with it would be cut.
  let columns: Int

  /// Columns that the field keeps beside what is wrong with it.
  private static let fewest = 12

  func draw(in frame: inout Frame, _ scene: Scene) {
    let rect = scene.areas.status
    guard !rect.isEmpty else { return }
    frame.fill(rect)
    let end = frame.label(" \(label) ", in: rect, Style(.key))
    let room = rect.splitLeft(end - rect.column).rest
    let notice = scene.above.notice
    let told = notice.map { DisplayWidth.columns(of: $0.text) + 2 } ?? 0
    let columns = min(columns, max(min(columns, Self.fewest), room.columns - told), room.columns)
    field.draw(in: &frame, room.splitLeft(columns).left)
    frame.label(
      notice?.text ?? help, in: room.splitLeft(columns + 2).rest,
      notice.map { Style($0.tone == .refusal ? .warning : .fresh) } ?? .muted)
  }
}
