internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Changing a field where a list shows it, of one row or of all marked ones.
extension Dashboard {
  /// Opens the field of the selected row that was changed last, or the most usual one.
  mutating func editCell() {
    guard let (kind, id) = selectedRecord, !Cell.fields(of: kind).isEmpty else {
      say(wording.nothingToEdit)
      return
    }
    openCell(kind, id, lastCellField[kind] ?? Cell.fields(of: kind)[0])
  }

  private mutating func openCell(_ kind: Kind, _ id: RecordID, _ field: Field) {
    let ids = marked(with: (kind, id))
    // What stands there now is that of the selected row, or of the first marked one.
    let id = ids.contains(id) ? id : ids[0]
    guard mayEnter(), let record = project.record(kind, id) else { return }
    let typed = typed(record.value(of: field), of: field)
    let input = FieldInput(
      field, record.value(of: field), text: typed.text, chosen: typed.chosen, source: .record)
    var form = Form(kind, id, isNew: false, inputs: [input])
    form.cell = Cell(ids: ids)
    self.form = form
    lastCellField[kind] = field
    makeOptions()
  }

  /// What Enter, Tab, up and down do in a cell: take what is selected in the list, write, and go on.
  mutating func leaveCell(_ sequel: Cell.Sequel) -> [Effect] {
    takeOption()
    guard let form, !form.isSaving else { return [] }
    self.form?.cell?.sequel = sequel
    let isTyped = form.targets.count > 1 && form.inputs[0].source == .typed
    guard form.inputs[0].isChanged || isTyped else {
      goOnFromCell()
      return []
    }
    return save(andNext: false)
  }

  /// Moves to what comes after the cell.
  mutating func goOnFromCell() {
    guard let form, let cell = form.cell else { return }
    closeForm()
    if form.isSaving, cell.sequel == .close { marks = [] }
    switch cell.sequel {
    case .close: break
    case .row(let next):
      guard let next, project.record(form.kind, next) != nil else { return }
      selectRow(of: form.kind, next)
      guard selectedRecord?.id == next else { return }
      openCell(form.kind, next, form.inputs[0].field)
    case .field(let step):
      let fields = Cell.fields(of: form.kind)
      let index = fields.firstIndex(of: form.inputs[0].field) ?? 0
      openCell(form.kind, form.id, fields[(index + step + fields.count) % fields.count])
    }
  }

  /// What up and down do in a cell: choose in the list, else write and go to the row above or below.
  mutating func moveInCell(by step: Int) -> [Effect] {
    if form?.options.selection != nil {
      _ = form?.options.move(by: step)
      return []
    }
    return leaveCell(.row(row(by: step)))
  }

  /// The record of the row below or above the one that is changed; nil where there is none. What is
  /// written may move the row elsewhere in the list, so this is asked before.
  private func row(by step: Int) -> RecordID? {
    guard let kind = form?.kind, let id = form?.id else { return nil }
    var other = self
    other.form = nil
    other.scrollList(by: step)
    // A head of a group stands between.
    if other.selectedRecord?.kind != kind { other.scrollList(by: step) }
    guard let next = other.selectedRecord, next.kind == kind, next.id != id else { return nil }
    return next.id
  }

  /// Selects a record in the list that is shown.
  private mutating func selectRow(of kind: Kind, _ id: RecordID) {
    arrange()
    switch context {
    case .activities: activities.select(.activity(id))
    case .municipalities: municipalities.list.select(.participation(id))
    case .expenses: budget.expenses?.select(id)
    case .entered: entry.select(id)
    case .cash:
      guard let position = budget.position else { return }
      let rows = position.instalments.map(\.id) + [nil] + position.reports.map(\.id)
      if let index = rows.firstIndex(of: id) { budget.cash.select(index, count: rows.count) }
    default: break
    }
  }

  // MARK: Marking

  /// Marks the selected row, or takes its mark away, and goes down.
  mutating func toggleMark() {
    guard let (_, id) = selectedRecord else { return }
    if marks.remove(id) == nil { marks.insert(id) }
    scrollList(by: 1)
  }

  /// Marks the selected row and the one below or above.
  mutating func extendMarks(by step: Int) {
    if let (_, id) = selectedRecord { marks.insert(id) }
    scrollList(by: step)
    if let (_, id) = selectedRecord { marks.insert(id) }
  }

  /// The marked records of the kind of the selected one; the selected one if none is marked.
  func marked(with selected: (kind: Kind, id: RecordID)) -> [RecordID] {
    guard Keymap.tables.contains(context) else { return [selected.id] }
    let marked = marks.filter { project.record(selected.kind, $0) != nil }.sorted()
    return marked.isEmpty ? [selected.id] : marked
  }
}
