internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The field that is being changed where a list shows it.
struct EditedField {
  /// The record whose row shows it.
  let record: RecordID
  let input: FieldInput
  /// How many records are changed together.
}

extension Scene {
  /// Draws the field that is being changed in the place of what a list shows; false if it is another
  /// one.
  func drawField(
    _ id: RecordID, _ field: Field, in frame: inout Frame, _ rect: Rect,
    _ alignment: Alignment = .leading
  ) -> Bool {
    guard let edited = above.field, edited.record == id, edited.input.field == field,
      rect.columns >= 4, !isHidden(edited.input)
    else { return false }
    let text = edited.input.textField
    // The cursor stands behind the text.
    let spare = rect.columns - DisplayWidth.columns(of: text.text) - 1
    let offset = alignment == .trailing ? max(0, spare) : 0
    frame.fill(rect, Style(.input))
    text.draw(in: &frame, rect.splitLeft(offset).rest)
    return true
  }

  /// Whether what stands in a field is hidden, as it may name someone; what is typed is seen.
  func isHidden(_ input: FieldInput) -> Bool {
    hidesPeople && input.field.isPersonal && input.source != .typed
  }
}

extension Frame {
  /// Draws the mark of a row that is chosen together with others.
  mutating func mark(_ isMarked: Bool, at point: Point) {
    guard isMarked else { return }
    put("✓", at: point, in: bounds, Style(.accent, bold: true))
  }
}

extension Command {
  /// Opens a field of the selected record, or of all that are marked, where a list shows it.
  fileprivate static func editInPlace(
    _ record: RecordReference, _ field: Field, marked ids: [RecordID]
  ) -> Command {
    .enter(
      Entering { scene in
        InPlaceLayer(record, field, marked: ids, scene).map { .layer($0) }
          ?? .refusal(scene.wording.droppedMeanwhile)
      })
  }
}

extension RecordTable {
  /// Opens a field of a row where the list shows it, or of all that are marked, and remembers which.
  func editInPlace(
    _ record: RecordReference, _ field: Field, _ scene: Scene
  ) -> [Command] {
    [
      .editInPlace(record, field, marked: marked(with: record, scene)),
      .remember(.cellField(record.kind, field)),
    ]
  }
}
