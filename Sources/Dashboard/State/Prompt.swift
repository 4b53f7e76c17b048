internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// One value that is asked for on the status line.
struct Prompt: Hashable, Sendable {
  typealias Subject = PromptSubject

  /// What is asked for.
  let subject: Subject
  /// What has been typed of it.
  var field = TextField()
}
