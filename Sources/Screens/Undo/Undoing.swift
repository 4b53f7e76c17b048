internal import ProjectModel
internal import Words

/// Undoing and redoing one's own changes, also those of before the program was started.
enum Undoing {
  /// Undoes one's newest change, or does again what was undone last. Where others have written since
  /// to what would be overwritten, asks.
  static func commands(isRedo: Bool, _ scene: Scene) -> [Command] {
    let wording = scene.wording
    if let refusal = scene.refusal { return [.refuse(refusal)] }
    guard let history = scene.world.history, let writer = scene.world.writer else {
      return [.refuse(wording.nothingToUndo(isRedo: isRedo))]
    }
    let stacks = UndoStacks(writer: writer, entries: history.entries)
    // The first entry of all made the project.
    guard let stamp = isRedo ? stacks.redo : stacks.undo, let place = history.place(of: stamp),
      place > 0
    else { return [.refuse(wording.nothingToUndo(isRedo: isRedo))] }
    let reversal = history.reversal(at: place, in: scene.project, by: writer)
    let draft = Draft(
      reason: wording.undoReason(isRedo: isRedo), undoes: stamp,
      operations: reversal.operations.map {
        Draft.Operation(kind: $0.kind, id: $0.id, assignments: $0.assignments)
      })
    // What is so already is noted all the same, so that the next key undoes the change before.
    let remark: [Command] = reversal.operations.isEmpty ? [.say(wording.alreadySo)] : []
    guard let first = reversal.conflicts.first else { return remark + [.write(draft)] }
    let conflict = wording.sentence(
      first, more: reversal.conflicts.count - 1, in: scene.project, scene.directory,
      hidesPeople: scene.hidesPeople)
    return remark + [
      .ask(Question(text: wording.undoQuestion(conflict, isRedo: isRedo), yes: [.write(draft)]))
    ]
  }
}
