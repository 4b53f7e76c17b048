internal import Cells
internal import ProjectModel
internal import Words

/// How much room the texts of a list of expenses would take, by field, and which fields are blank in
/// all of its rows. Made with the list.
struct ExpenseExtent {
  /// Columns of the widest text; 0 where all are blank.
  private var widths: [Field: Int] = [:]
  /// Whether every row was looked at.
  private var isWhole = false

  /// Rows that are looked at; in longer lists no column counts as blank.
  private static let limit = 1000

  init() {}

  init(_ rows: [RecordID], _ scene: Scene) {
    isWhole = rows.count <= Self.limit
    for id in rows.prefix(Self.limit) {
      guard let expense = scene.project.expenses[id] else { continue }
      for (field, text) in zip(ExpenseColumns.fields, ExpenseColumns.texts(of: expense, scene)) {
        widths[field] = max(widths[field] ?? 0, DisplayWidth.columns(of: text))
      }
    }
  }

  /// Whether a field is blank in all rows.
  func isBlank(_ field: Field) -> Bool { isWhole && !widths.isEmpty && widths[field] == 0 }

  /// Columns that the texts of a field want; nil where that is not known.
  func wanted(_ field: Field, atLeast least: Int, atMost most: Int) -> Int {
    max(least, min(most, widths[field] ?? most))
  }
}
