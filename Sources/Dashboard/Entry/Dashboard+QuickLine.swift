internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The quick line: one receipt, one line.
extension Dashboard {
  /// Types a key into the line.
  mutating func typeInLine(_ key: Key) {
    let before = entry.line.field.text
    _ = entry.line.field.handle(key)
    if entry.line.field.text != before { understandLine() }
  }

  /// Types a text that was pasted.
  mutating func pasteIntoLine(_ text: String) {
    entry.line.field.insert(text)
    understandLine()
  }

  /// Reads the line anew.
  mutating func understandLine() {
    let text = entry.line.field.text
    entry.line.choice = nil
    if entry.line.id == nil { entry.line.id = identifiers.next(.expense) }
    guard text.contains(where: { !$0.isWhitespace }) else {
      entry.line.understood = nil
      entry.line.warnings = []
      return
    }
    prepareAids()
    guard let reader = lineReader(), let aids else { return }
    let line = QuickLine(text, reader: reader)
    entry.line.understood = line
    entry.line.warnings = project.warnings(
      ofExpense: line.assignments, memory: aids.memory, budget: figures.budget)
  }

  /// Puts the next of its meanings in the place of a word that may mean several things.
  mutating func chooseInLine() {
    if entry.line.choice == nil, let line = entry.line.understood,
      let piece = line.pieces.firstIndex(where: { !$0.alternatives.isEmpty })
    {
      entry.line.choice = LineState.Choice(line: line, piece: piece)
    }
    guard var choice = entry.line.choice else { return }
    let alternatives = choice.line.pieces[choice.piece].alternatives
    choice.place = (choice.place + 1) % alternatives.count
    entry.line.replace(with: choice.line.choosing(alternatives[choice.place], at: choice.piece))
    understandLine()
    // Once round: the next Tab goes to the next word that may mean several things.
    entry.line.choice = choice.place == 0 ? nil : choice
  }

  /// Shows an earlier line, or a later one; behind the newest, goes to the list.
  mutating func recallLine(_ step: Int) {
    if entry.line.recall(step) {
      understandLine()
    } else if step > 0 {
      entry.place = .list
    }
  }

  /// Saves the line unless something stands in the way, which is then said.
  mutating func saveLine() -> [Effect] {
    if let refusal = writingRefusal {
      say(refusal)
      return []
    }
    // Someone may have entered the same receipt meanwhile.
    understandLine()
    guard let line = entry.line.understood, !entry.line.isSaving else { return [] }
    if let unread = line.pieces.first(where: \.isUnread) {
      say(wording.notUnderstood(line.word(of: unread), unread.field))
      return []
    }
    if line.missing.contains(.amount) {
      say(wording.missing([.amount]))
      return []
    }
    let doubts = lineDoubts
    guard doubts.isEmpty else {
      question = Question(text: wording.saveAnyway(doubts), answer: .save)
      return []
    }
    return writeLine()
  }

  /// What is to be confirmed before the line is saved, in words.
  var lineDoubts: [String] {
    let missing = entry.line.understood?.missing ?? []
    return (missing.isEmpty ? [] : [wording.missing(missing)])
      + entry.line.warnings.map { wording.sentence($0, in: project, directory) }
  }

  /// Gives the line away to be written; it stays until that is done.
  mutating func writeLine() -> [Effect] {
    guard let line = entry.line.understood, let id = entry.line.id else { return [] }
    entry.line.isSaving = true
    return [
      write(
        Draft(operations: [
          Draft.Operation(kind: .expense, id: id, assignments: line.assignments)
        ]))
    ]
  }

  /// The line is on disk.
  mutating func finishLine() {
    guard entry.line.isSaving, let id = entry.line.id else { return }
    if let line = entry.line.understood {
      remember(.expense, line.assignments)
    }
    entry.noteSaved(id)
    entry.line.begin(after: entry.line.field.text)
  }

  /// Opens a form that holds what the line was understood as.
  mutating func openLineAsForm() {
    if let unread = entry.line.understood?.pieces.first(where: \.isUnread) {
      say(wording.notUnderstood(entry.line.understood?.word(of: unread) ?? "", unread.field))
      return
    }
    guard mayEnter() else { return }
    openNew(.expense, entry.line.understood?.assignments ?? [], savedCount: 0)
    form?.markTyped()
    entry.line.begin(after: nil)
  }

  /// What Escape does: goes to the list; the line stays as it is.
  mutating func leaveLine() { entry.place = .list }
}
