public import ProjectModel

/// What is said of comments.
extension Wording {
  /// What stands above the comments on a record.
  public var comments: String { say("Commentaires", "Comments") }

  /// Who wrote a comment.
  public var signedBy: String { say("Signé", "Signed") }

  /// Who changed a comment that another one had made.
  public func changed(by author: String, _ day: CalendarDay) -> String {
    say("modifié par \(author) le \(day.iso)", "changed by \(author) on \(day.iso)")
  }

  /// Said of a comment whose record is not there.
  public var subjectIsGone: String {
    say("cette fiche n’est pas là", "that record is not there")
  }

  /// Said where nothing is chosen that could be commented on.
  public var nothingToComment: String {
    say("Rien à commenter ici.", "Nothing to comment on here.")
  }
}
