internal import Cells
internal import ProjectModel
internal import Words

/// A layer that shows records that may be entered, changed or dropped.
protocol RecordHolder: Layer {
  /// The record that is selected.
  func selectedRecord(_ scene: Scene) -> RecordReference?

  /// What adding does here.
  func addition(_ scene: Scene) -> Command

  /// What changing what is selected does here; nil where there is nothing to change.
  func edition(_ scene: Scene) -> Command?

  /// What makes the figure of what is selected; nil where nothing does.
  func figure(_ scene: Scene) -> FigureScope?

  /// The kind of the records that a table which is pasted or read here holds; nil for none.
  func importKind(_ scene: Scene) -> Kind?
}

/// A list of records whose rows can be marked and changed in place.
protocol RecordTable: RecordHolder {
  var marks: Set<RecordID> { get set }

  /// The records of the rows that are there now: what is not shown is not marked either.
  func shownRecords(_ scene: Scene) -> [RecordID]

  /// Selects another row of the list.
  mutating func moveSelection(by rows: Int, _ scene: Scene)

  /// Selects a record in the list; what is stale is made anew first.
  mutating func select(_ record: RecordReference, _ scene: Scene)
}

extension RecordHolder {
  func edition(_ scene: Scene) -> Command? {
    selectedRecord(scene).map { .edit($0.kind, $0.id) }
  }

  func importKind(_ scene: Scene) -> Kind? { nil }

  func figure(_ scene: Scene) -> FigureScope? { nil }

  /// Does what keys ask of the selected record.
  func change(_ action: RecordAction, _ scene: Scene) -> [Command] {
    switch action {
    case .add: return [addition(scene)]
    case .edit: return [edition(scene) ?? .refuse(scene.wording.nothingToEdit)]
    case .delete: return [askToDelete(scene)]
    case .duplicate: return duplicate(scene)
    case .comment: return [comment(scene)]
    case .importFile: return [.askForFile(importKind(scene) ?? .expense)]
    case .keepView: return [.view(.keep)]
    case .takeOut: return [.takeOut]
    case .expenses:
      return [figure(scene).map { .expenses($0) } ?? .refuse(scene.wording.noExpensesHere)]
    case .editInPlace, .mark, .markUp, .markDown: return []
    }
  }

  /// Opens an empty form that says the same as the selected record.
  private func duplicate(_ scene: Scene) -> [Command] {
    guard let selected = selectedRecord(scene),
      let record = scene.project.record(selected.kind, selected.id)
    else { return [] }
    let once: Set<Field> = [.reference, .code, .done, .sent, .received]
    let fields = selected.kind.fields.filter { !once.contains($0) }
    return [.add(selected.kind, fields.map { Assignment($0, record.value(of: $0)) })]
  }

  /// Opens the form of a comment on the selected record; on a comment, of another beside it.
  private func comment(_ scene: Scene) -> Command {
    guard let selected = selectedRecord(scene) else {
      return .refuse(scene.wording.nothingToComment)
    }
    let subject =
      selected.kind == .comment
      ? scene.project.comments[selected.id]?.on ?? selected.id : selected.id
    return .add(.comment, [Assignment(.on, .reference(subject))])
  }

  /// Asks whether to drop what is selected, and names it.
  private func askToDelete(_ scene: Scene) -> Command {
    let wording = scene.wording
    let project = scene.project
    if let refusal = scene.refusal { return .refuse(refusal) }
    guard let selected = recordToDrop(scene), selected.kind != .project,
      let record = project.record(selected.kind, selected.id)
    else { return .refuse(wording.nothingToDrop) }
    let ids = marked(with: selected, scene)
    for id in ids where selected.kind.isNamedByOthers {
      guard let conflict = project.conflict(ofDropping: id) else { continue }
      return .refuse(wording.sentence(conflict, in: project, scene.directory))
    }
    let name =
      ids.count > 1
      ? wording.count(ids.count, of: selected.kind)
      : wording.name(of: record, in: project, scene.directory, hidesPeople: scene.hidesPeople)
    var draft = Draft()
    for id in ids { draft.drop(selected.kind, id) }
    return .ask(
      Question(text: wording.dropQuestion(name, isOne: ids.count == 1), yes: [.write(draft)]))
  }

  /// The selected record; one of those that are marked where nothing of their kind is selected: the
  /// head of a group is.
  private func recordToDrop(_ scene: Scene) -> RecordReference? {
    let selected = selectedRecord(scene)
    let isOfMarked = selected.map { selected in
      marks.contains { scene.project.record(selected.kind, $0) != nil }
    }
    guard !marks.isEmpty, isOfMarked != true else { return selected }
    for id in marks.sorted() {
      let kind = Kind.allCases.first { scene.project.record($0, id) != nil }
      if let kind { return RecordReference(kind, id) }
    }
    return selected
  }

  /// The marked records of the kind of the selected one; the selected one if none is marked.
  func marked(with selected: RecordReference, _ scene: Scene) -> [RecordID] {
    let marked = marks.filter { scene.project.record(selected.kind, $0) != nil }.sorted()
    return marked.isEmpty ? [selected.id] : marked
  }
}

extension RecordTable {
  /// Heads of groups that are passed over on the way to the next record.
  private static var mostHeads: Int { 64 }

  /// Takes the marks away of records that the list does not show any more: nothing is done to what
  /// nobody sees.
  mutating func dropHiddenMarks(_ scene: Scene) {
    if !marks.isEmpty { marks.formIntersection(shownRecords(scene)) }
  }

  /// The record of the row below or above one; nil where there is none of its kind.
  func record(
    by step: Int, from record: RecordReference, _ scene: Scene
  ) -> RecordReference? {
    var other = self
    other.moveSelection(by: step, scene)
    // Heads of groups may stand between.
    for _ in 0..<Self.mostHeads where other.selectedRecord(scene)?.kind != record.kind {
      other.moveSelection(by: step, scene)
    }
    guard let next = other.selectedRecord(scene), next.kind == record.kind, next != record else {
      return nil
    }
    return next
  }

  /// Does what keys ask of the selected row, or of the marked ones.
  mutating func changeRows(_ action: RecordAction, _ scene: Scene) -> [Command] {
    switch action {
    case .editInPlace:
      guard let selected = selectedRecord(scene),
        let field = InPlaceLayer.firstField(of: selected.kind, scene)
      else { return [.refuse(scene.wording.nothingToEdit)] }
      return editInPlace(selected, field, scene)
    case .mark:
      if let id = selectedRecord(scene)?.id {
        if marks.remove(id) == nil { marks.insert(id) }
        moveSelection(by: 1, scene)
      }
      return []
    case .markUp, .markDown:
      if let id = selectedRecord(scene)?.id { marks.insert(id) }
      moveSelection(by: action == .markUp ? -1 : 1, scene)
      if let id = selectedRecord(scene)?.id { marks.insert(id) }
      return []
    case .add, .edit, .delete, .duplicate, .comment, .importFile, .keepView, .takeOut, .expenses:
      return change(action, scene)
    }
  }
}

extension Kind {
  /// Whether records of other kinds may name one of this kind; only then need they be looked at
  /// before it is dropped.
  var isNamedByOthers: Bool {
    switch self {
    case .part, .activity, .indicator, .meeting, .budgetLine: true
    default: false
    }
  }
}
