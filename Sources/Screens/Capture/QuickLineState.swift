internal import ProjectModel
internal import Widgets

/// The quick line: what is typed, what it is understood as, and the lines before it.
struct QuickLineState {
  var field = TextField()
  /// What it is understood as; nil while it is empty.
  var understood: QuickLine?
  /// What saving it would deserve a second look.
  var warnings: [ExpenseWarning] = []
  /// The word whose meanings are being gone through; nil once anything else is typed.
  var choice: Choice?
  /// What a question asks whether to save; nil where none does.
  var asked: Asked?
  /// Whether nothing of the last receipt is to be repeated in it.
  var isFresh = false
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
  struct Choice {
    var line: QuickLine
    var piece: Int
    /// Which of its meanings stands in the line; nil before the first does.
    var place: Int?
  }

  /// What a question is about.
  struct Asked: Equatable {
    var text: String
    var assignments: [Assignment]
  }

  /// Whether something is typed that has not been read.
  var isUnread: Bool {
    understood == nil && field.text.contains { !$0.isWhitespace }
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
    asked = nil
    isFresh = false
    id = nil
    isSaving = false
  }
}
