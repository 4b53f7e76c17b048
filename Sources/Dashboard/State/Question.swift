internal import ProjectModel

/// Something that waits for a yes on the status line.
struct Question: Hashable, Sendable {
  /// What a yes does.
  enum Answer: Hashable, Sendable {
    /// Writes a change.
    case write(Draft)
    /// Saves the form, whatever was said of it.
    case save
    /// Throws away what is typed.
    case discard
    /// Leaves the table that was to be imported.
    case leaveImport
    /// Takes up again what was not finished.
    case resume(Unfinished)
  }

  /// What is asked.
  var text: String
  /// What a yes does.
  var answer: Answer

  /// What a yes writes.
  var draft: Draft? { if case .write(let draft) = answer { draft } else { nil } }
}
