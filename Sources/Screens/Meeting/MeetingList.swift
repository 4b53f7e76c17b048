internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Things named one below the other, as many as there is room for, and how many more there are.
struct MeetingList: SceneView {
  /// One of them.
  struct Entry {
    /// A shape before it.
    var mark = ""
    /// What it is; three lines at most.
    var title: String
    /// What is said of it, on lines of its own; two at most.
    var detail = ""
    /// How it stands.
    var role = Role.text
  }

  let scene: Scene
  let entries: [Entry]
  /// Rows from one line to the next.
  let pitch: Int

  /// Columns from which they are in two columns.
  private static let wideColumns = 110

  init(_ scene: Scene, _ entries: [Entry], pitch: Int) {
    self.scene = scene
    self.entries = entries
    self.pitch = pitch
  }

  /// The rows that all of them take at least.
  func rows(columns: Int) -> Int {
    entries.reduce(0) { $0 + lines(of: $1, columns: columns).count }
      + (pitch - 1) * max(0, entries.count - 1)
  }

  /// Draws them in two columns where a line would be too long to follow.
  func drawInColumns(in frame: inout Frame, _ rect: Rect) {
    guard rect.columns >= Self.wideColumns, entries.count > 1 else {
      draw(in: &frame, rect)
      return
    }
    let columns = rect.columns(2, gap: 4)
    let half = entries.prefix((entries.count + 1) / 2)
    let first = MeetingList(scene, Array(half), pitch: pitch)
    let count = first.plan(columns[0], leavesLine: false).count
    MeetingList(scene, Array(half.prefix(count)), pitch: pitch).draw(in: &frame, columns[0])
    MeetingList(scene, Array(entries.dropFirst(count)), pitch: pitch).draw(in: &frame, columns[1])
  }

  /// - Returns: the rows that they take.
  @discardableResult
  func draw(in frame: inout Frame, _ rect: Rect) -> Int {
    guard !rect.isEmpty, !entries.isEmpty else { return 0 }
    let plan = plan(rect, leavesLine: true)
    var rest = rect
    for entry in entries.prefix(plan.count) {
      let lines = lines(of: entry, columns: rect.columns)
      for (offset, line) in lines.prefix(rest.rows).enumerated() {
        let indent = DisplayWidth.columns(of: entry.mark) + 1
        if offset == 0, !entry.mark.isEmpty {
          frame.label(entry.mark, in: rest.line(0), Style(entry.role, bold: true))
        }
        frame.label(
          line.text, in: rest.line(offset).splitLeft(entry.mark.isEmpty ? 0 : indent).rest,
          line.style)
      }
      rest = rest.splitTop(lines.count + plan.gap).rest
    }
    if plan.count < entries.count, !rest.isEmpty {
      let indent = entries[0].mark.isEmpty ? 0 : 2
      frame.label(
        wording.andOthers(entries.count - plan.count), in: rest.line(0).splitLeft(indent).rest,
        .text.bold)
      rest = rest.splitTop(1).rest
    }
    return min(rect.rows, rest.row - rect.row)
  }

  /// How many are named, and how many rows are between them: as many as there is room for while all are
  /// named.
  private func plan(_ rect: Rect, leavesLine: Bool) -> (count: Int, gap: Int) {
    let heights = entries.map { lines(of: $0, columns: rect.columns).count }
    func rows(_ count: Int, _ gap: Int) -> Int {
      heights.prefix(count).reduce(0, +) + gap * max(0, count - 1)
    }
    let gaps = (pitch - 1...pitch).reversed()
    if let gap = gaps.first(where: { rows(entries.count, $0) <= rect.rows }) {
      return (entries.count, gap)
    }
    let gap = pitch - 1
    let room = rect.rows - (leavesLine ? gap + 1 : 0)
    let count = (0..<entries.count).last { rows($0, gap) <= room } ?? 0
    return (leavesLine ? max(1, count) : count, gap)
  }

  private func lines(of entry: Entry, columns: Int) -> [(text: String, style: Style)] {
    let room = columns - (entry.mark.isEmpty ? 0 : DisplayWidth.columns(of: entry.mark) + 1)
    // What goes on beyond the last line is cut at its end.
    func wrapped(_ text: String, most: Int) -> [String] {
      let lines = Wrapping.lines(of: text, columns: room)
      return lines.prefix(most - 1) + [lines.dropFirst(most - 1).joined(separator: " ")]
    }
    let role: Role = entry.role == .bad ? .bad : .text
    // A colon stays with what is before it.
    let title = entry.title.replacing(" :", with: "\u{A0}:")
    return (wrapped(title, most: 3) + wrapped(entry.detail, most: 2)).filter { !$0.isEmpty }
      .map { ($0, Style(role, bold: true)) }
  }
}
