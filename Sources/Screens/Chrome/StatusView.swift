internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The status line: what is said, and beside it the keys that mean most where one is.
struct StatusView: SceneView {
  let scene: Scene
  private let hints: [KeyHint]
  private let marks: Set<RecordID>

  /// Columns that a notice leaves to the hints, if there are that many.
  private static let leastHintColumns = 9

  /// - Parameter marks: the records that are marked in the layers that hear keys.
  init(_ scene: Scene, hints: [KeyHint], marks: [Set<RecordID>]) {
    self.scene = scene
    self.hints = hints
    self.marks = marks.reduce(into: []) { $0.formUnion($1) }
  }

  /// What is said; while a form is filled in its keys are told, that the one before was saved stands in
  /// its title.
  private var notice: Notice? {
    scene.above.notice.flatMap { $0.until == nil || scene.above.showsNews ? $0 : nil }
  }

  func draw(in frame: inout Frame) {
    let rect = scene.areas.status
    guard !rect.isEmpty else { return }
    if let notice, longNotice.isEmpty {
      drawNotice(notice, in: &frame, rect)
    } else if let travel = scene.world.travel, scene.above.showsTime {
      drawTime(travel, in: &frame, rect)
    } else {
      drawHints(in: &frame, rect)
    }
  }

  /// The lines of a notice that one line would cut; empty for one that fits it.
  private var longNotice: [String] {
    let columns = scene.areas.status.columns
    guard let notice, DisplayWidth.columns(of: notice.text) + 3 > columns else { return [] }
    return Wrapping.lines(of: notice.text, columns: columns - 4)
  }

  /// Draws a notice that one line would cut over the last rows of what is shown.
  func drawLongNotice(in frame: inout Frame) {
    let lines = longNotice.prefix(max(0, scene.areas.body.rows - 1))
    guard let notice, !lines.isEmpty, scene.areas.status.rows > 0 else { return }
    for (offset, line) in lines.enumerated() {
      let row = Rect(
        column: scene.areas.status.column, row: scene.areas.status.row - lines.count + offset,
        columns: scene.areas.status.columns, rows: 1)
      frame.fill(row)
      if offset == 0 {
        NoticeLabel.draw(
          Notice(text: line, tone: notice.tone, until: notice.until), in: &frame, row)
      } else {
        frame.label("   \(line)", in: row, NoticeLabel.style(notice))
      }
    }
  }

  private func drawNotice(_ notice: Notice, in frame: inout Frame, _ rect: Rect) {
    let end = NoticeLabel.draw(notice, in: &frame, rect)
    let rest = rect.splitLeft(end - rect.column + 2).rest
    if rest.columns >= Self.leastHintColumns { drawHints(in: &frame, rest, isIndented: false) }
  }

  /// While a day of the past is shown: where one is, and how to go on or back.
  private func drawTime(_ travel: TimeTravel, in frame: inout Frame, _ rect: Rect) {
    let other: PastView = travel.view == .known ? .hindsight : .known
    let keys: [(key: String, text: String, style: Style)] = [
      ("n", wording.backToNow, .muted), ("?", wording.helpTitle.lowercased(), .muted),
      (", .", wording.backAndForth, .muted),
      (";", wording.name(scene.world.timeStep), .text),
      ("m", wording.invitation(to: other), .muted),
    ]
    let end = frame.label(" ◀ \(travel.day.iso) ", in: rect, Style(.banner))
    var rest = rect.splitLeft(end - rect.column + 1).rest
    // The way back and the help come first, and none is cut.
    for (key, text, style) in keys {
      guard DisplayWidth.columns(of: key) + DisplayWidth.columns(of: text) < rest.columns else {
        continue
      }
      let end = frame.line([(key, Style(.key)), (" " + text, style)], in: rest)
      rest = rest.splitLeft(end - rest.column + 2).rest
    }
  }

  private func drawHints(in frame: inout Frame, _ rect: Rect, isIndented: Bool = true) {
    var rest = rect.inset(columns: isIndented && rect.columns > 20 ? 1 : 0)
    if !marks.isEmpty {
      let amounts = marks.compactMap { project.expenses[$0]?.amount }
      let total = amounts.isEmpty ? nil : amounts.reduce(Money.zero, +)
      let end = frame.label(
        wording.marked(marks.count, total), in: rest, Style(.accent, bold: true))
      rest = rest.splitLeft(end - rest.column + 2).rest
    }
    func width(_ hint: KeyHint) -> Int {
      DisplayWidth.columns(of: hint.keys) + DisplayWidth.columns(of: hint.text) + 1
    }
    // The way to the help is told wherever anything is.
    let help = wording.say(.help)
    var reserved = hints.first { $0.text == help }.map { width($0) + 2 } ?? 0
    if reserved > rest.columns { reserved = 0 }
    for hint in hints {
      if hint.text == help { reserved = 0 }
      guard width(hint) <= rest.columns - reserved else { continue }
      let end = frame.line([(hint.keys, Style(.key)), (" " + hint.text, .muted)], in: rest)
      rest = rest.splitLeft(end - rest.column + 2).rest
    }
  }
}

/// A sentence with the sign of what it is of.
enum NoticeLabel {
  /// Draws it; the first column behind it.
  @discardableResult
  static func draw(_ notice: Notice, in frame: inout Frame, _ rect: Rect) -> Int {
    frame.label(" \(notice.tone == .news ? "●" : "◆") \(notice.text)", in: rect, style(notice))
  }

  static func style(_ notice: Notice) -> Style {
    Style(notice.tone == .news ? .fresh : .warning)
  }
}
