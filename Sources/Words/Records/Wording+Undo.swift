public import ProjectModel

/// What dropping, undoing and redoing say.
extension Wording {
  /// Asks whether to drop a record, or several.
  public func dropQuestion(_ name: String, isOne: Bool) -> String {
    isOne
      ? say("Supprimer \(name)? L’historique la garde.", "Drop \(name)? The history keeps it.")
      : say("Supprimer \(name)? L’historique les garde.", "Drop \(name)? The history keeps them.")
  }
  /// Several records of a kind.
  public func count(_ number: Int, of kind: Kind) -> String {
    let records = count(number, ("fiche", "fiches"), ("record", "records"))
    return "\(records) (\(name(kind)))"
  }
  /// What is marked, and what their amounts add up to.
  public func marked(_ number: Int, _ total: Money?) -> String {
    let sum = total.map { " · " + format.money($0) } ?? ""
    return "✓ " + count(number, ("marquée", "marquées"), ("marked", "marked")) + sum
  }
  /// Said where no line can be dropped.
  public var nothingToDrop: String {
    say("Rien à supprimer ici : choisissez une ligne.", "Nothing to drop here: choose a line.")
  }
  /// Said where no line can be changed.
  public var nothingToEdit: String {
    say("Rien à modifier ici : choisissez une ligne.", "Nothing to edit here: choose a line.")
  }
  /// Said where nobody here has changed anything.
  public func nothingToUndo(isRedo: Bool) -> String {
    isRedo
      ? say("Rien à rétablir.", "Nothing to redo.")
      : say("Rien à annuler parmi vos changements.", "Nothing to undo among your changes.")
  }
  /// Why the entry that undoes was written, kept in the history.
  public func undoReason(isRedo: Bool) -> String {
    isRedo ? say("Rétablissement", "Redone") : say("Annulation", "Undone")
  }

  /// Asks whether to undo what others have built upon.
  public func undoQuestion(_ conflict: String, isRedo: Bool) -> String {
    isRedo
      ? say("Rétablir quand même? \(conflict)", "Redo all the same? \(conflict)")
      : say("Annuler quand même? \(conflict)", "Undo all the same? \(conflict)")
  }

  /// What someone else did since.
  public func sentence(
    _ conflict: Reversal.Conflict, more: Int, in project: Project, _ directory: Directory,
    hidesPeople: Bool
  ) -> String {
    let who = hidesPeople ? hiddenName : conflict.author ?? say("quelqu’un", "someone")
    let name =
      project.formerRecord(conflict.kind, conflict.id).map {
        self.name(of: $0, in: project, directory, hidesPeople: hidesPeople)
      } ?? title(conflict.kind)
    let others = count(more, ("autre", "autres"), ("more", "more"))
    let rest = more > 0 ? say(" (et \(others))", " (and \(others))") : ""
    switch conflict.cause {
    case .written(let field, let value):
      let hides = hidesPeople && field.isPersonal
      let text = hides ? hiddenName : self.text(value, of: field, in: project, directory)
      return say(
        "\(who) a depuis mis \(self.name(field)) à \(quoted(text)), \(name)\(rest).",
        "\(who) has since set \(self.name(field)) to \(quoted(text)), \(name)\(rest).")
    case .dropped:
      return say(
        "\(who) a depuis supprimé \(name)\(rest).", "\(who) has since dropped \(name)\(rest).")
    case .changed:
      return say(
        "\(who) a depuis modifié \(name)\(rest).", "\(who) has since changed \(name)\(rest).")
    case .named:
      return say(
        "\(name) est citée par d’autres fiches\(rest).", "\(name) is named by other records\(rest)."
      )
    }
  }
}
