internal import ProjectModel
internal import Words

/// Writing what a form holds: what stands in the way, what deserves a second look, and what comes
/// after.
extension Dashboard {
  /// Fields that the next record of a kind begins with as the last one had them.
  private static func repeated(in kind: Kind) -> [Field] {
    switch kind {
    case .expense: [.date, .category, .part, .municipality]
    case .measure: [.indicator, .date]
    case .milestone: [.activity]
    case .activity: [.part, .owner]
    case .budgetLine: [.part, .year]
    case .decision: [.meeting, .date]
    case .participation: [.stage, .parts, .joined]
    case .indicator: [.part, .axis]
    default: []
    }
  }

  /// Saves the form unless something stands in the way, which is then said.
  ///
  /// - Parameter andNext: whether another one is to follow.
  mutating func save(andNext: Bool) -> [Effect] {
    takeSelectedOption()
    review()
    guard let form, !form.isSaving else { return [] }
    if let refusal = writingRefusal {
      say(refusal)
      return []
    }
    self.form?.startsNext = andNext
    if let (index, problem) = form.firstProblem {
      show(problem, at: index)
      return []
    }
    let assignments = form.assignments
    if assignments.isEmpty {
      say(wording.nothingToSave)
      closeForm()
      return []
    }
    for id in form.targets {
      if let conflict = project.conflict(
        of: assignments, kind: form.kind, id: form.isNew ? nil : id)
      {
        say(wording.sentence(conflict, in: project, directory))
        return []
      }
    }
    let doubts = doubts(about: form)
    guard doubts.isEmpty else {
      question = Question(text: wording.saveAnyway(doubts), answer: .save)
      return []
    }
    return writeForm()
  }

  /// Takes what is selected in the list of the field, as leaving it would.
  private mutating func takeSelectedOption() {
    guard form?.options.selection != nil, let focus = form?.focus else { return }
    moveFocus(by: 1)
    form?.focus(on: focus)
    makeOptions()
  }

  private mutating func show(_ problem: FieldProblem, at index: Int) {
    form?.focus(on: index)
    form?.inputs[index].wasLeft = true
    makeOptions()
    guard let input = form?.inputs[index] else { return }
    say(wording.sentence(problem, in: input.field, typed: input.text))
  }

  /// Asks anew whether to save, where others have written since it was asked: the answer must be to
  /// what is so now.
  mutating func askToSaveAnew() {
    guard question?.answer == .save else { return }
    if form != nil {
      review()
    } else if screen == .entry, grid == nil {
      understandLine()
    }
    let doubts = form.map { self.doubts(about: $0) } ?? (grid == nil ? lineDoubts : [])
    if !doubts.isEmpty { question?.text = wording.saveAnyway(doubts) }
  }

  /// What is to be confirmed before the form is saved, in words.
  private func doubts(about form: Form) -> [String] {
    var doubts: [String] = []
    if form.isDropped { doubts.append(wording.droppedMeanwhile) }
    if form.hasTouchedRows { doubts.append(wording.rowsChangedMeanwhile) }
    for input in form.inputs where input.hasRival && input.isChanged {
      let text =
        hidesPeople && input.field.isPersonal
        ? wording.hiddenName
        : wording.text(input.original, of: input.field, in: project, directory)
      doubts.append(wording.changedMeanwhile(input.field, to: text))
    }
    return doubts + form.warnings.map { wording.sentence($0, in: project, directory) }
  }

  /// Gives the form away to be written; it stays until that is done.
  mutating func writeForm() -> [Effect] {
    guard let form else { return [] }
    var assignments = form.assignments
    if form.kind == .project { assignments += project.confirmations(of: assignments) }
    self.form?.isSaving = true
    return [
      write(
        Draft(
          operations: form.targets.map {
            Draft.Operation(kind: form.kind, id: $0, assignments: assignments)
          }))
    ]
  }

  /// What was given away is on disk.
  mutating func finishWriting() {
    guard let form, form.isSaving else { return }
    if form.cell != nil {
      goOnFromCell()
      return
    }
    if form.isNew { remember(form.kind, form.assignments) }
    if form.isNew, form.kind == .expense { entry.noteSaved(form.id) }
    guard form.startsNext else {
      closeForm()
      return
    }
    openNew(form.kind, [], savedCount: form.savedCount + 1)
  }

  /// Keeps what the next record of the kind begins with.
  mutating func remember(_ kind: Kind, _ assignments: [Assignment]) {
    let repeated = Self.repeated(in: kind)
    lastEntered[kind] = assignments.filter { repeated.contains($0.field) }
    aids?.lineReader = nil
  }

  /// What was given away could not be written; the form stays as it is.
  mutating func failWriting() {
    form?.isSaving = false
    entry.line.isSaving = false
    grid?.isSaving = false
    refreshGrid()
  }

  /// Takes in what others have written to the record of the form.
  mutating func refreshForm(_ entries: [Entry]) {
    guard let form, !form.isSaving else { return }
    let touched = Set(entries.lazy.flatMap(\.operations).map(\.id))
    if form.targets.contains(where: { $0 != form.id && touched.contains($0) }) {
      self.form?.hasTouchedRows = true
    }
    if touched.contains(form.id) { refreshForm() }
  }

  /// Takes in what the record of the form has become.
  mutating func refreshForm() {
    guard let form, !form.isNew, !form.isSaving else { return }
    guard let record = form.kind == .project ? project.info : project.record(form.kind, form.id)
    else {
      self.form?.isDropped = true
      return
    }
    self.form?.isDropped = false
    for index in form.inputs.indices {
      let field = form.inputs[index].field
      let value = record.value(of: field)
      let typed = typed(value, of: field)
      self.form?.inputs[index].takeRecord(value, text: typed.text, chosen: typed.chosen)
    }
    review()
  }
}
