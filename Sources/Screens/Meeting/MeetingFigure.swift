internal import Cells
internal import ProjectModel
internal import Widgets

/// A number that a whole room is to read. It is drawn at the scale that it has room for in every
/// language, so that a page looks the same in all of them.
struct MeetingFigure {
  /// The number in the language that is spoken.
  let text: String
  private let all: [BigText]

  /// - Parameter text: writes the number.
  init(_ format: QuebecFormat, _ text: (QuebecFormat) -> String) {
    self.text = text(format)
    all = Language.allCases.map { BigText(text(QuebecFormat($0))) }
  }

  /// The largest scale at which it fits; nil where it fits at none.
  func scale(fitting room: Size) -> Int? {
    all.compactMap { $0.scale(fitting: room) }.count == all.count
      ? all.compactMap { $0.scale(fitting: room) }.min() : nil
  }

  /// The room that it takes in any language.
  func size(scale: Int) -> Size {
    let sizes = all.map { $0.size(scale: scale) }
    return Size(
      columns: sizes.map(\.columns).max() ?? 0, rows: sizes.map(\.rows).max() ?? 0)
  }

  /// Draws it.
  func draw(in frame: inout Frame, _ rect: Rect, _ style: Style, scale: Int) {
    _ = BigText(text).draw(in: &frame, rect, style, atMost: scale)
  }
}
