internal import Cells
internal import ProjectModel
internal import Widgets

/// What a field may be filled with: a list, with what stands in the field already ticked.
struct OptionsView {
  private let options: OptionList
  private let input: FieldInput

  init(_ options: OptionList, _ input: FieldInput) {
    self.options = options
    self.input = input
  }

  func draw(in frame: inout Frame, _ rect: Rect) {
    guard !rect.isEmpty, !options.shown.isEmpty else { return }
    let chosen = chosenIDs
    let selection = options.selection ?? -1
    let top = max(0, selection - rect.rows + 1)
    for (offset, option) in options.shown.dropFirst(top).prefix(rect.rows).enumerated() {
      let row = rect.line(offset)
      let isChosen = option.id.map { chosen.contains($0) } ?? (option.text == input.text)
      let mark = isChosen ? "✓ " : "  "
      let end = frame.line([(mark, Style(.good)), (option.text, .text)], in: row)
      frame.label(option.detail, in: row.splitLeft(end - row.column + 1).rest, .muted)
      if top + offset == selection { frame.select(row) }
    }
  }

  private var chosenIDs: Set<RecordID> {
    switch input.value {
    case .reference(let id): [id]
    case .references(let ids): Set(ids)
    default: []
    }
  }
}
