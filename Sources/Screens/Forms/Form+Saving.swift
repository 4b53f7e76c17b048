internal import ProjectModel
internal import Widgets
internal import Words

/// Writing what a form holds: what stands in the way, what deserves a second look, and what others
/// have written meanwhile.
extension Form {
  /// Whether a form can be written.
  enum Check {
    /// Something stands in the way; it is said, and the field where it is has the focus.
    case problem([Command])
    /// Nothing has changed.
    case nothing
    /// It is to be confirmed; the question.
    case doubts(String)
    case fine
  }

  /// Looks at whether the form can be written as it is.
  mutating func check(_ scene: Scene) -> Check {
    takeSelectedOption(scene)
    review(scene)
    if let refusal = scene.refusal { return .problem([.refuse(refusal)]) }
    if let (index, problem) = firstProblem {
      focus(on: index)
      inputs[index].wasLeft = true
      makeOptions(scene)
      let sentence = scene.wording.sentence(
        problem, in: inputs[index].field, typed: inputs[index].text)
      return .problem([.refuse(sentence)])
    }
    let assignments = assignments
    if assignments.isEmpty { return .nothing }
    for id in targets {
      guard
        let conflict = scene.project.conflict(of: assignments, kind: kind, id: isNew ? nil : id)
      else { continue }
      self.conflict = conflict
      if let index = conflict.field.flatMap({ self.index(of: $0) }) {
        focus(on: index)
        makeOptions(scene)
      }
      return .problem([
        .refuse(scene.wording.sentence(conflict, in: scene.project, scene.directory))
      ])
    }
    return doubtText(scene).map { .doubts($0) } ?? .fine
  }

  /// Takes what is selected in the list of the field, as leaving it would.
  private mutating func takeSelectedOption(_ scene: Scene) {
    guard options.selection != nil else { return }
    let before = focus
    moveFocus(by: 1, scene)
    focus(on: before)
    makeOptions(scene)
  }

  /// The question whether to save all the same; nil where there is nothing to confirm.
  func doubtText(_ scene: Scene) -> String? {
    let doubts = doubts(scene)
    return doubts.isEmpty ? nil : scene.wording.saveAnyway(doubts)
  }

  private func doubts(_ scene: Scene) -> [String] {
    let wording = scene.wording
    var doubts: [String] = []
    if isDropped { doubts.append(wording.droppedMeanwhile) }
    if hasTouchedRows { doubts.append(wording.rowsChangedMeanwhile) }
    for input in inputs where input.hasRival && input.isChanged {
      let text =
        scene.hidesPeople && input.field.isPersonal
        ? wording.hiddenName
        : wording.text(input.original, of: input.field, in: scene.project, scene.directory)
      doubts.append(wording.changedMeanwhile(input.field, to: text))
    }
    if let (index, later, earlier) = dayAhead(scene) {
      doubts.append(
        wording.stillAhead(inputs[index].field, inputs[index].text, later, orWas: earlier))
    }
    doubts += unknownCategories(scene)
    return doubts + warnings.map { wording.sentence($0, in: scene.project, scene.directory) }
  }

  /// What to say of names in a list of categories that no expense and no budget line bears.
  func unknownCategories(_ scene: Scene) -> [String] {
    guard let memory = scene.world.typing?.memory else { return [] }
    return inputs.filter { $0.field.type == .categories && $0.isChanged }
      .flatMap { input -> [String] in
        if case .texts(let names)? = input.value { names } else { [] }
      }
      .filter { memory.category(named: $0) == nil }
      .map { scene.wording.unknownCategory($0, near: memory.categories(near: $0)) }
  }

  /// A day that was typed without its year or month and lies ahead, where the last one of that name is
  /// more likely; nil if there is none.
  private func dayAhead(
    _ scene: Scene
  ) -> (index: Int, later: CalendarDay, earlier: CalendarDay)? {
    let typed = inputs.indices.filter { index in
      inputs[index].source == .typed && kind.looksBack(in: inputs[index].field)
    }
    guard !typed.isEmpty else { return nil }
    let reader = scene.reader
    for index in typed {
      if let (later, earlier) = reader.ahead(inputs[index].text, of: inputs[index].field, kind) {
        return (index, later, earlier)
      }
    }
    return nil
  }

  /// The day that may be meant instead of one that lies ahead.
  func earlierDay(_ scene: Scene) -> CalendarDay? { dayAhead(scene)?.earlier }

  /// Takes the last day of that name for one that lies ahead.
  mutating func takeEarlierDay(_ scene: Scene) {
    guard let (index, _, earlier) = dayAhead(scene) else { return }
    let typed = scene.typed(.day(earlier), of: inputs[index].field)
    inputs[index].edit(scene.reader) { $0.replace(with: typed.text) }
    review(scene)
  }

  /// What is to be written. The form stays until that is done.
  mutating func draft(_ scene: Scene) -> Draft {
    let assignments = assignments
    takeIdentifier(in: scene.project)
    isSaving = true
    var draft = Draft()
    for id in targets {
      draft.set(kind, id, assignments + scene.project.companions(of: assignments, kind, id))
    }
    return draft
  }

  // MARK: What others write

  /// Takes in what has become of the records of the form.
  ///
  /// - Parameter entries: what was written; nil for anything.
  mutating func takeChange(_ entries: [Entry]?, _ scene: Scene) {
    guard !isSaving else { return }
    guard let entries else {
      takeRecord(scene)
      return
    }
    let touched = Set(entries.lazy.flatMap(\.operations).map(\.id))
    if targets.contains(where: { $0 != id && touched.contains($0) }) { hasTouchedRows = true }
    if touched.contains(id) { takeRecord(scene) } else { review(scene) }
  }

  private mutating func takeRecord(_ scene: Scene) {
    guard !isNew else { return }
    guard let record = scene.record(kind, id) else {
      isDropped = true
      return
    }
    isDropped = false
    for index in inputs.indices {
      let field = inputs[index].field
      let value = record.value(of: field)
      let typed = scene.typed(value, of: field)
      inputs[index].takeRecord(value, text: typed.text, chosen: typed.chosen)
    }
    review(scene)
  }
}
