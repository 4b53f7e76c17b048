internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The quick line: one receipt, one line.
extension CaptureScreen {
  /// Reads the line anew.
  mutating func understand(_ scene: Scene) {
    let text = line.field.text
    line.choice = nil
    if line.id == nil { line.id = scene.newID(.expense) }
    guard text.contains(where: { !$0.isWhitespace }) else {
      line.understood = nil
      line.warnings = []
      return
    }
    guard let typing = scene.world.typing, let reader = typing.lineReader?.reader else { return }
    let understood = QuickLine(text, reader: reader, isRepeating: !line.isFresh)
    line.understood = understood
    line.warnings = scene.project.warnings(
      ofExpense: understood.assignments, memory: typing.memory, budget: scene.figures.budget)
  }

  /// Puts the next of its meanings in the place of a word that may mean several things; where there is
  /// none, says what words are that nothing explains.
  mutating func chooseInLine(_ scene: Scene) {
    guard let understood = line.understood else { return }
    if line.choice == nil, let piece = understood.undecided {
      line.choice = QuickLineState.Choice(line: understood, piece: piece)
    }
    guard var choice = line.choice else {
      explain(understood, scene)
      return
    }
    let alternatives = choice.line.pieces[choice.piece].alternatives
    let next = choice.place.map { ($0 + 1) % alternatives.count } ?? 0
    let isOnceRound = choice.place != nil && next == 0
    choice.place = next
    line.replace(with: choice.line.choosing(alternatives[next], at: choice.piece))
    understand(scene)
    // The next Tab goes to the next word that may mean several things.
    line.choice = isOnceRound ? nil : choice
  }

  /// Writes the name of the field before words that are taken for it.
  private mutating func explain(_ understood: QuickLine, _ scene: Scene) {
    guard let piece = understood.unexplained else { return }
    line.replace(with: understood.explaining(piece))
    understand(scene)
  }

  /// Lets the last receipt fill nothing, or what it may again.
  mutating func turnRepeating(_ scene: Scene) {
    line.isFresh.toggle()
    understand(scene)
  }

  /// What stands in the way of taking the line for what it is understood as; nil for nothing.
  private func obstacle(_ understood: QuickLine, _ scene: Scene) -> String? {
    if let unread = understood.pieces.first(where: \.isUnread) {
      let word = understood.word(of: unread)
      if let first = understood.first(saidBefore: unread) {
        return scene.wording.saidTwice(understood.word(of: first), word, unread.field)
      }
      return scene.wording.notUnderstood(word, unread.field, unread.problem)
    }
    return understood.undecided.map {
      understood.question(about: understood.pieces[$0], scene.wording)
    }
  }

  /// Saves the line unless something stands in the way, which is then said.
  ///
  /// - Parameter isConfirmed: whether what was asked last is answered with yes. What has become of it
  ///   meanwhile is asked anew.
  mutating func saveLine(_ scene: Scene, isConfirmed: Bool = false) -> [Command] {
    if let refusal = scene.refusal { return [.refuse(refusal)] }
    // Someone may have entered the same receipt meanwhile.
    understand(scene)
    guard let understood = line.understood, !line.isSaving else { return [] }
    let asked = line.asked
    line.asked = nil
    if let obstacle = obstacle(understood, scene) {
      // The next Tab is about what is told now.
      line.choice = nil
      return [.refuse(obstacle)]
    }
    if understood.missing.contains(.amount) { return [.refuse(scene.wording.missing([.amount]))] }
    if let text = doubtText(scene) {
      let question = QuickLineState.Asked(text: text, assignments: understood.assignments)
      if isConfirmed, question == asked { return writeLine() }
      line.asked = question
      return [
        .ask(
          Question(
            text: text, yes: [.change(Self.self) { $0.saveLine($1, isConfirmed: true) }],
            isRenewed: true))
      ]
    }
    if isConfirmed, let asked, asked.assignments != understood.assignments {
      return [.refuse(scene.wording.readAnew)]
    }
    return writeLine()
  }

  /// The question whether to save all the same; nil where there is nothing to confirm.
  private func doubtText(_ scene: Scene) -> String? {
    let missing = line.understood?.missing ?? []
    let doubts =
      (missing.isEmpty ? [] : [scene.wording.missing(missing)])
      + line.warnings.map { scene.wording.sentence($0, in: scene.project, scene.directory) }
    return doubts.isEmpty ? nil : scene.wording.saveAnyway(doubts)
  }

  mutating func question(_ scene: Scene) -> String? {
    understand(scene)
    guard let text = doubtText(scene) else { return nil }
    line.asked = QuickLineState.Asked(text: text, assignments: line.understood?.assignments ?? [])
    return text
  }

  /// Gives the line away to be written; it stays until that is done.
  private mutating func writeLine() -> [Command] {
    guard let understood = line.understood, let id = line.id else { return [] }
    line.isSaving = true
    var draft = Draft()
    draft.set(.expense, id, understood.assignments)
    return [.write(draft)]
  }

  /// The line is on disk.
  mutating func finishLine() -> [Command] {
    guard line.isSaving, let id = line.id else { return [] }
    let assignments = line.understood?.assignments ?? []
    line.begin(after: line.field.text)
    return [.remember(.entered(.expense, id, assignments))]
  }

  /// Opens a form that holds what the line was understood as.
  mutating func openLineAsForm(_ scene: Scene) -> [Command] {
    if let obstacle = line.understood.flatMap({ obstacle($0, scene) }) {
      line.choice = nil
      return [.refuse(obstacle)]
    }
    if let refusal = scene.refusal { return [.refuse(refusal)] }
    let assignments = line.understood?.assignments ?? []
    line.begin(after: nil)
    return [
      .enter(
        Entering { scene in
          var form = Form(adding: .expense, assignments, scene)
          form.markTyped()
          return .layer(FormLayer(form))
        })
    ]
  }

  /// Takes up again a line that was not saved.
  mutating func resume(_ text: String, _ id: RecordID) {
    place = .line
    line.begin(after: nil)
    line.replace(with: text)
    line.id = id
  }
}

extension QuickLine {
  /// What was typed for a piece; empty for one that was not typed.
  func word(of piece: Piece) -> String {
    guard let range = piece.range else { return "" }
    let characters = Array(text)
    return String(characters[range.clamped(to: 0..<characters.count)])
  }

  /// Asks what a piece means that may mean several things.
  func question(about piece: Piece, _ wording: Wording) -> String {
    wording.alternatives(of: word(of: piece), labels(of: piece, wording))
  }

  /// The meanings of a piece as people read them.
  func labels(of piece: Piece, _ wording: Wording) -> [String] {
    let isOneField = Set(piece.alternatives.map(\.field)).count == 1
    return piece.alternatives.map { alternative in
      let field =
        isOneField && alternative.besides == nil ? "" : " (\(wording.name(alternative.field)))"
      let besides = alternative.besides.map { "\($0.label) (\(wording.name($0.field))) + " } ?? ""
      return besides + alternative.label + field
    }
  }
}
