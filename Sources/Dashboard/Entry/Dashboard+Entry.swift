internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The keys of the screen *Saisie*, and adding, changing and dropping what other screens show.
extension Dashboard {
  /// Makes anew what is stale, and brings what is selected into view.
  mutating func arrangeEntry() {
    entry.refresh(project)
    let rows = EntryScreen(self).rows
    entry.reveal(rows: rows)
  }

  /// Brings the field in focus into view.
  mutating func arrangeForm() {
    guard let top = form?.top else { return }
    let next = FormView(self).top(from: top)
    form?.top = next
  }

  /// Types a key into what takes text; nil where nothing does.
  mutating func typeInto(_ key: Key) -> [Effect]? {
    switch context {
    case .palette:
      guard palette?.field.handle(key) == true else { return nil }
      filterPalette()
    case .form, .cell: type(key)
    case .quickLine: typeInLine(key)
    case .grid, .gridCell: typeInGrid(key)
    case .columnField: preview?.choice?.edit { _ = $0.handle(key) }
    case .prompt: return typeInPath(key)
    default: return nil
    }
    return []
  }

  mutating func moveInEntered(by rows: Int) {
    if rows == -1, entry.list.selection == 0 {
      entry.place = .line
    } else {
      entry.move(by: rows)
    }
  }

  /// Breaks the line of a long text.
  mutating func insertLineBreak() {
    if form?.input.field.isLong == true { pasteIntoForm("\n") }
  }

  /// Does what was asked.
  mutating func answerYes() -> [Effect] {
    guard let answer = question?.answer else { return [] }
    question = nil
    switch answer {
    case .write(let draft): return [write(draft)]
    case .save: return grid != nil ? writeGrid() : form == nil ? writeLine() : writeForm()
    case .discard:
      closeForm()
      grid = nil
    case .leaveImport: preview = nil
    case .resume(let unfinished):
      resume(unfinished)
      offerNext()
    }
    return []
  }

  // MARK: What is shown

  /// The record that is selected, whatever shows it.
  var selectedRecord: (kind: Kind, id: RecordID)? {
    switch context {
    case .overview:
      if overview.panel > 0 { return panels[overview.panel - 1].part.map { (.part, $0.id) } }
      guard toDo.indices.contains(overview.list.selection),
        case .item(let item) = toDo[overview.list.selection]
      else { return nil }
      return (item.kind, item.id)
    case .activities:
      switch activities.selected {
      case .part(let id): return id.map { (.part, $0) }
      case .activity(let id): return (.activity, id)
      case nil: return nil
      }
    case .municipalities, .map, .regions:
      guard let code = municipalities.selectedMunicipality else { return nil }
      return project.standings[code].map { (.participation, $0.id) }
    case .expenses: return budget.expenses?.selected.map { (.expense, $0) }
    case .entered: return entry.selected.map { (.expense, $0) }
    case .cash: return selectedInCash
    case .budgetLines:
      if case .transfer(let id) = budget.selectedRow?.subject { return (.transfer, id) }
      return nil
    case .journal:
      guard case .known(let kind)? = selectedChange?.operation.kind,
        let id = selectedChange?.operation.id, project.record(kind, id) != nil
      else { return nil }
      return (kind, id)
    case .page: return recordOfPage
    default: return nil
    }
  }

  private var selectedInCash: (kind: Kind, id: RecordID)? {
    guard let position = budget.position else { return nil }
    let index = budget.cash.selection
    if position.instalments.indices.contains(index) {
      return (.instalment, position.instalments[index].id)
    }
    let report = index - position.instalments.count - 1
    guard position.reports.indices.contains(report) else { return nil }
    return (.report, position.reports[report].id)
  }

  private var recordOfPage: (kind: Kind, id: RecordID)? {
    switch page?.subject {
    case .activity(let id): (.activity, id)
    case .part(let id): id.map { (.part, $0) }
    case .expense(let id): (.expense, id)
    case .record(let kind, let id): (kind, id)
    case .municipality(let code): project.standings[code].map { (.participation, $0.id) }
    case .area, .cap, .figures, nil: nil
    }
  }

  /// Opens the form of what is selected; where a municipality does not take part yet, the form of its
  /// participation.
  mutating func editSelected() {
    if openGridOfSelection() { return }
    if let (kind, id) = selectedRecord {
      edit(kind, id)
    } else if let prefill = newParticipation {
      add(.participation, prefill)
    } else {
      say(wording.nothingToEdit)
    }
  }

  /// Opens an empty form for what is shown.
  mutating func addHere() {
    let subject = context == .page ? page?.subject : nil
    switch context {
    case .activities: add(.activity, partOfSelection)
    case .municipalities, .map, .regions: add(.participation, newParticipation ?? [])
    case .budgetLines: add(.budgetLine, lineOfSelection)
    case .cash: add(selectedInCash?.kind ?? .instalment)
    case .expenses: add(.expense, chargeOfList)
    case .page: add(for: subject)
    case .overview, .journal: openPalette(isForAdding: true)
    default: add(.expense)
    }
  }

  private mutating func add(for subject: Page.Subject?) {
    switch subject {
    case .activity(let id): add(.milestone, [Assignment(.activity, .reference(id))])
    case .part(let id): add(.activity, id.map { [Assignment(.part, .reference($0))] } ?? [])
    case .municipality(let code):
      if project.standings[code] == nil {
        add(.participation, [Assignment(.municipality, .reference(code))])
      } else {
        add(.expense, [Assignment(.municipality, .reference(code))])
      }
    case .record(let kind, _): add(kind)
    case .expense, .area, .cap, .figures, nil: add(.expense)
    }
  }

  private var partOfSelection: [Assignment] {
    switch activities.selected {
    case .part(let id): id.map { [Assignment(.part, .reference($0))] } ?? []
    case .activity(let id):
      project.activities[id]?.part.map { [Assignment(.part, .reference($0))] } ?? []
    case nil: []
    }
  }

  /// The participation of the selected municipality, if it does not take part yet.
  private var newParticipation: [Assignment]? {
    let isPage = context == .page
    var code = municipalities.selectedMunicipality
    if isPage, case .municipality(let own)? = page?.subject { code = own }
    guard [.municipalities, .map, .regions, .page].contains(context), let code,
      project.standings[code] == nil
    else { return nil }
    return [Assignment(.municipality, .reference(code))]
  }

  private var lineOfSelection: [Assignment] {
    switch budget.selectedRow?.subject {
    case .part(let part): part.map { [Assignment(.part, .reference($0))] } ?? []
    case .line(let line), .year(let line, _):
      (line.part.map { [Assignment(.part, .reference($0))] } ?? [])
        + [
          Assignment(.category, .text(figures.budget.categoryNames[line.category] ?? line.category))
        ]
    default: []
    }
  }

  /// What the expenses of the list have in common.
  private var chargeOfList: [Assignment] {
    guard let scope = budget.expenses?.scope else { return [] }
    var fields: [Assignment] = []
    if let part = scope.part ?? nil { fields.append(Assignment(.part, .reference(part))) }
    if let category = scope.category {
      fields.append(
        Assignment(.category, .text(figures.budget.categoryNames[category] ?? category)))
    }
    return fields
  }

  /// Opens an empty form that says the same as the selected record.
  mutating func duplicateSelected() {
    guard let (kind, id) = selectedRecord, let record = project.record(kind, id) else { return }
    let once: Set<Field> = [.reference, .code, .done, .sent, .received]
    let fields = kind.fields.filter { !once.contains($0) }
    add(kind, fields.map { Assignment($0, record.value(of: $0)) })
  }

  // MARK: Dropping

  /// Asks whether to drop what is selected, and names it.
  mutating func askToDelete() {
    if let refusal = writingRefusal {
      say(refusal)
      return
    }
    guard let (kind, id) = selectedRecord, kind != .project, let record = project.record(kind, id)
    else {
      say(wording.nothingToDrop)
      return
    }
    let ids = marked(with: (kind, id))
    for id in ids where kind.isNamedByOthers {
      guard let conflict = project.conflict(ofDropping: id) else { continue }
      say(wording.sentence(conflict, in: project, directory))
      return
    }
    let name =
      ids.count > 1
      ? wording.count(ids.count, of: kind)
      : wording.name(of: record, in: project, directory, hidesPeople: hidesPeople)
    question = Question(
      text: wording.dropQuestion(name, isOne: ids.count == 1),
      answer: .write(
        Draft(operations: ids.map { Draft.Operation(kind: kind, id: $0, assignments: nil) })))
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
