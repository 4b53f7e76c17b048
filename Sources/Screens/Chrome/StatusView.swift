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
  private static let leastHintColumns = 16

  /// - Parameter marks: the records that are marked in the layers that hear keys.
  init(_ scene: Scene, hints: [KeyHint], marks: [Set<RecordID>]) {
    self.scene = scene
    self.hints = hints
    self.marks = marks.reduce(into: []) { $0.formUnion($1) }
  }

  func draw(in frame: inout Frame) {
    let rect = scene.areas.status
    guard !rect.isEmpty else { return }
    // While a form is filled in its keys are told; that the one before was saved stands in its title.
    if let notice = scene.above.notice, notice.until == nil || scene.above.showsNews {
      drawNotice(notice, in: &frame, rect)
    } else if let travel = scene.world.travel, scene.above.showsTime {
      drawTime(travel, in: &frame, rect)
    } else {
      drawHints(in: &frame, rect)
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
    let pieces: [(text: String, style: Style)] = [
      (" ◀ \(travel.day.iso) ", Style(.banner)), (" , .", Style(.key)),
      (" \(wording.backAndForth)  ", .muted), (";", Style(.key)),
      (" \(wording.name(scene.world.timeStep))  ", .text), ("n", Style(.key)),
      (" \(wording.backToNow)  ", .muted), ("m", Style(.key)),
      (" \(wording.invitation(to: other))  ", .muted), ("?", Style(.key)),
      (" \(wording.helpTitle.lowercased())", .muted),
    ]
    frame.line(pieces, in: rect)
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
    switch notice.tone {
    case .news: frame.label(" ● \(notice.text)", in: rect, Style(.fresh))
    case .refusal: frame.label(" ◆ \(notice.text)", in: rect, Style(.warning))
    }
  }
}
