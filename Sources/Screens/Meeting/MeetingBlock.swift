internal import Cells

/// Something that takes some rows of a page.
struct MeetingBlock {
  /// The rows that it takes at least.
  var rows: Int
  /// Draws it into its rows.
  var draw: (inout Frame, Rect) -> Void

  /// Draws blocks one below the other, as far apart as their room allows. The last one that has any room
  /// gets all that is left.
  ///
  /// - Parameter pitch: rows between two blocks, where there is room.
  static func draw(
    _ blocks: [MeetingBlock], in rect: Rect, pitch: Int, isRoomy: Bool, _ frame: inout Frame
  ) {
    let rows = blocks.reduce(0) { $0 + $1.rows }
    let spare = blocks.count > 1 ? (rect.rows - rows) / (blocks.count - 1) : 0
    let gap = min(pitch, max(spare, isRoomy ? 1 : 0))
    var rest = rect
    for (index, block) in blocks.enumerated() {
      let isLast = index == blocks.count - 1
      guard isLast ? !rest.isEmpty : block.rows <= rest.rows else { return }
      block.draw(&frame, isLast ? rest : rest.splitTop(block.rows).top)
      rest = rest.splitTop(block.rows + gap).rest
    }
  }
}
