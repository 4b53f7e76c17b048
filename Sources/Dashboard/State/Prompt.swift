internal import Cells
internal import ProjectModel
internal import Widgets

/// One value that is asked for on the status line.
struct Prompt: Hashable, Sendable {
  /// What is asked for.
  enum Subject: Hashable, Sendable {
    /// The day to travel to.
    case day
    /// The monthly rate of a what-if.
    case rate
    /// The file whose records of a kind are to be imported.
    case file(Kind)
  }

  /// What is asked for.
  let subject: Subject
  /// What has been typed of it.
  var field = TextField()
}
