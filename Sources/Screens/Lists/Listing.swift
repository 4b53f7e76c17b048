internal import ProjectModel
internal import Words

/// A layer that shows a list, which can be taken out of it: named by a command, copied, written to a
/// file.
protocol Listing: Layer {
  /// The records that the list holds, in order, folded ones among them; nil where it holds none.
  func listed(_ scene: Scene) -> (kind: Kind, ids: [RecordID])?

  /// What can be taken out of the list that is shown; nil where nothing can. Looks at no more than one
  /// row.
  func excerpt(_ scene: Scene) -> ListExcerpt?

  /// The cells of its rows as texts for other programs: all that pass, in order, or the marked ones
  /// alone. Heads of groups are no rows; what they say stands in a column.
  func cells(_ choice: RowChoice, _ scene: Scene) -> [[String]]
}

extension Listing {
  func listed(_ scene: Scene) -> (kind: Kind, ids: [RecordID])? { nil }

  /// The cells of records: of all of them, or of the marked ones alone.
  func cells(
    _ choice: RowChoice, _ scene: Scene, of record: (any Record) -> [String]
  ) -> [[String]] {
    guard let (kind, ids) = listed(scene) else { return [] }
    return ids.compactMap { id in
      guard choice == .all || marks.contains(id) else { return nil }
      return scene.project.record(kind, id).map { record($0) }
    }
  }
}

/// Which rows of a list are taken out.
enum RowChoice: Hashable, Sendable {
  case all, marked
}

/// What can be taken out of a list.
struct ListExcerpt: Sendable {
  /// What the list is called in the name of a file.
  var name: String
  /// What chooses among its rows, as it was typed.
  var filter = ""
  /// The heads of its columns: all that have something, whatever the room.
  var headings: [String]
  /// The cells of the selected row; nil where none is.
  var selected: [String]?
  /// The column that is chosen at first.
  var column = 0
}
