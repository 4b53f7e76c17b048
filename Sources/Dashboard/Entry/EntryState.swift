internal import ProjectModel
internal import Widgets

/// What the screen *Saisie* remembers: the quick line, and the expenses entered last.
struct EntryState: Sendable {
  /// Where keys go.
  enum Place: Hashable, Sendable { case line, list }

  var place = Place.line
  var line = LineState()
  private(set) var list = ListState()
  /// The expenses written last, newest first.
  private(set) var rows: [RecordID] = []
  /// The expenses saved since the program was started, and what they add up to.
  private(set) var saved: Set<RecordID> = []
  private var isStale = true

  /// Rows kept at most.
  private static let limit = 500

  /// Notes that the project has changed.
  mutating func invalidate() { isStale = true }

  /// Finds the rows anew; what was selected stays selected.
  mutating func refresh(_ project: Project) {
    guard isStale else { return }
    isStale = false
    let chosen = selected
    let wasFirst = list.selection == 0
    rows = project.newestExpenses(Self.limit)
    let index = wasFirst ? 0 : chosen.flatMap { rows.firstIndex(of: $0) }
    list.select(index ?? list.selection, count: rows.count)
  }

  /// The selected expense.
  var selected: RecordID? { rows.indices.contains(list.selection) ? rows[list.selection] : nil }

  /// Selects an expense if it is shown.
  mutating func select(_ id: RecordID) {
    if let index = rows.firstIndex(of: id) { list.select(index, count: rows.count) }
  }

  /// Selects lines up or down.
  mutating func move(by rows: Int) { list.move(by: rows, count: self.rows.count) }

  /// Brings the selected line into view.
  mutating func reveal(rows: Int) { list.reveal(rows: rows, count: self.rows.count) }

  /// Notes that an expense was saved here.
  mutating func noteSaved(_ id: RecordID) { saved.insert(id) }
}

/// The quick line: what is typed, what it is understood as, and the lines before it.
struct LineState: Sendable {
  var field = TextField()
  /// What it is understood as; nil while it is empty.
  var understood: QuickLine?
  /// What saving it would deserve a second look.
  var warnings: [ExpenseWarning] = []
  /// The word whose meanings are being gone through; nil once anything else is typed.
  var choice: Choice?
  /// The record that it will be.
  var id: RecordID?
  /// Whether it has been given away to be written.
  var isSaving = false
  /// The lines saved since the program was started, oldest first.
  private(set) var former: [String] = []
  /// Which of them is shown; nil for a new line.
  private var recalled: Int?
  /// What was typed before one of them was recalled.
  private var aside = ""

  /// A word of the line, as it was before a meaning was chosen.
  struct Choice: Sendable {
    var line: QuickLine
    var piece: Int
    /// Which of its meanings is shown.
    var place = 0
  }

  mutating func replace(with text: String) { field = TextField(text) }

  /// Shows an earlier line, or a later one; false where there is none.
  mutating func recall(_ step: Int) -> Bool {
    let place = (recalled ?? former.count) + step
    guard (0...former.count).contains(place), place != recalled ?? former.count else {
      return false
    }
    if recalled == nil { aside = field.text }
    recalled = place == former.count ? nil : place
    replace(with: recalled.map { former[$0] } ?? aside)
    return true
  }

  /// Begins a new line; the one that was saved can be recalled.
  mutating func begin(after saved: String?) {
    if let saved, former.last != saved { former.append(saved) }
    recalled = nil
    aside = ""
    field = TextField()
    understood = nil
    warnings = []
    choice = nil
    id = nil
    isSaving = false
  }
}
