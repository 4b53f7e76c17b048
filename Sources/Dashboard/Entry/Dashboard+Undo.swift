internal import ProjectModel
internal import Words

/// Undoing and redoing one's own changes, also those of before the program was started.
extension Dashboard {
  /// Undoes one's newest change, or does again what was undone last. Where others have written since
  /// to what would be overwritten, asks.
  mutating func undo(isRedo: Bool) -> [Effect] {
    if let refusal = writingRefusal {
      say(refusal)
      return []
    }
    guard let history, let writer else {
      say(wording.nothingToUndo(isRedo: isRedo))
      return []
    }
    let stacks = UndoStacks(writer: writer, entries: history.entries)
    // The first entry of all made the project.
    guard let stamp = isRedo ? stacks.redo : stacks.undo, let place = history.place(of: stamp),
      place > 0
    else {
      say(wording.nothingToUndo(isRedo: isRedo))
      return []
    }
    let reversal = history.reversal(at: place, in: project, by: writer)
    let draft = Draft(
      reason: wording.undoReason(isRedo: isRedo), undoes: stamp,
      operations: reversal.operations.map {
        Draft.Operation(kind: $0.kind, id: $0.id, assignments: $0.assignments)
      })
    // What is so already is noted all the same, so that the next key undoes the change before.
    if reversal.operations.isEmpty { say(wording.alreadySo) }
    guard !reversal.conflicts.isEmpty else { return [write(draft)] }
    let conflict = wording.sentence(
      reversal.conflicts[0], more: reversal.conflicts.count - 1, in: project, directory,
      hidesPeople: hidesPeople)
    question = Question(
      text: wording.undoQuestion(conflict, isRedo: isRedo), answer: .write(draft))
    return []
  }
}
