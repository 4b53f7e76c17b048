internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The keys of the grid of a part's budget.
extension Dashboard {
  // MARK: Opening and leaving

  /// Opens the grid where a part, a category or a year of the table of lines is selected; false
  /// elsewhere.
  mutating func openGridOfSelection() -> Bool {
    guard context == .budgetLines else { return false }
    switch budget.selectedRow?.subject {
    case .part(let part): openGrid(part)
    case .line(let line): openGrid(line.part, category: line.category)
    case .year(let line, let year):
      // Years of another kind are not those of the grid.
      openGrid(line.part, category: line.category, year: budget.years == .project ? year : nil)
    case .total: openGrid(project.partsInOrder.first?.id)
    case .transfers, .transfer, .cap, nil: return false
    }
    return true
  }

  private mutating func openGrid(_ part: RecordID?, category: String? = nil, year: Int? = nil) {
    guard mayEnter() else { return }
    var grid = BudgetGrid(project, figures.budget, part: part)
    if let category, let row = grid.rows.firstIndex(where: { !$0.isNew && $0.key == category }) {
      let column = year.flatMap { grid.years.firstIndex(of: $0) } ?? 0
      grid.focus(row: row, column: column + 1)
    }
    self.grid = grid
  }

  /// Leaves the cell that is being typed in as it was; else closes the grid.
  mutating func leaveGrid() {
    guard let grid else { return }
    if grid.editor?.options.selection != nil {
      self.grid?.editor?.options.deselect()
    } else if grid.editor != nil {
      self.grid?.cancelTyping()
    } else if grid.isTouched {
      question = Question(
        text: wording.discardGridQuestion(changed: grid.changedCount), answer: .discard)
    } else {
      self.grid = nil
    }
  }

  /// Brings the cell in focus into view.
  mutating func arrangeGrid() {
    guard let count = grid?.rows.count else { return }
    let rows = BudgetGridView(self).rowCount
    grid?.list.reveal(rows: rows, count: count)
  }

  /// Takes in what has become of the budget meanwhile.
  mutating func refreshGrid() {
    guard let grid, !grid.isSaving else { return }
    self.grid?.refresh(project, figures.budget)
    guard let editor = grid.editor, !editor.replaces, let cell = self.grid?.cell,
      cell.typed == nil
    else { return }
    // Nothing was changed yet in what is being edited.
    let text = typed(cell)
    self.grid?.editor?.field.replace(with: text)
  }

  // MARK: Keys

  /// Does what a key asked for, where the grid has a meaning of its own for it.
  mutating func performInGrid(_ action: Action) -> [Effect]? {
    switch action {
    case .up: moveInGrid(by: -1)
    case .down: moveInGrid(by: 1)
    case .pageUp: moveInGrid(by: -max(1, pageRows - 1))
    case .pageDown: moveInGrid(by: max(1, pageRows - 1))
    case .left: grid?.move(columns: -1)
    case .right: grid?.move(columns: 1)
    case .home: grid?.move(columns: -1_000_000)
    case .end: grid?.move(columns: 1_000_000)
    case .nextField: stepInGrid(by: 1)
    case .previousField: stepInGrid(by: -1)
    case .open:
      if grid?.editor == nil {
        beginTyping(over: false)
      } else {
        moveInGrid(by: 1, choosing: false)
      }
    case .edit: beginTyping(over: false)
    case .delete: clearCell()
    case .resetField: grid?.reset()
    case .save: return saveGrid(andNext: false)
    case .saveAndNext: return saveGrid(andNext: true)
    default: return nil
    }
    return []
  }

  /// - Parameter isChoosing: whether a list that is open is gone through first.
  private mutating func moveInGrid(by rows: Int, choosing isChoosing: Bool = true) {
    if isChoosing, let options = grid?.editor?.options, options.selection != nil {
      _ = grid?.editor?.options.move(by: rows.signum())
      return
    }
    endTyping()
    grid?.move(rows: rows)
  }

  private mutating func stepInGrid(by step: Int) {
    endTyping()
    grid?.step(step)
  }

  private mutating func endTyping() {
    grid?.endTyping()
    grid?.identify(&identifiers)
  }

  /// Types a key into the cell in focus.
  mutating func typeInGrid(_ key: Key) {
    if let editor = grid?.editor {
      if editor.replaces, key == .left || key == .right {
        endTyping()
        grid?.move(columns: key == .left ? -1 : 1)
        return
      }
      grid?.edit { $0.handle(key) }
    } else if case .character(let character) = key, !character.isWhitespace {
      guard beginTyping(over: true) else { return }
      grid?.edit { $0.handle(key) }
    }
    grid?.identify(&identifiers)
  }

  @discardableResult
  private mutating func beginTyping(over isOver: Bool) -> Bool {
    guard let grid else { return false }
    if let refusal = grid.refusal {
      say(wording.sentence(refusal, in: project, directory))
      return false
    }
    let text = grid.cell.map { typed($0) } ?? grid.row.name
    self.grid?.beginTyping(isOver ? nil : text)
    if grid.column == 0 {
      let options = categoryOptions(grid)
      self.grid?.editor?.options = options
    }
    return true
  }

  /// What stands in a cell as a person would type it.
  private func typed(_ cell: GridCell) -> String {
    cell.typed ?? cell.standing.amount.map { Self.typed($0, wording.language) } ?? ""
  }

  /// The categories that have no row yet, the most used first.
  private func categoryOptions(_ grid: BudgetGrid) -> OptionList {
    let taken = Set(grid.rows.filter { !$0.name.isEmpty }.map(\.key))
    let names = (aids?.memory.categories(matching: "") ?? []).map(\.name)
    return OptionList(
      names.filter { !taken.contains(SearchKey.text($0)) }.map { FieldOption(text: $0) })
  }

  private mutating func clearCell() {
    if let refusal = grid?.refusal {
      say(wording.sentence(refusal, in: project, directory))
      return
    }
    grid?.clear()
  }

  /// Types what was pasted: into the cell that is being typed in where it is one text, else into
  /// cells.
  mutating func pasteIntoGrid(_ text: String) {
    let isOne = !text.contains { $0 == "\t" } && text.split(whereSeparator: \.isNewline).count < 2
    if isOne, grid?.editor != nil {
      let line = text.filter { !$0.isNewline }
      grid?.edit {
        $0.insert(line)
        return true
      }
    } else {
      endTyping()
      if let pasted = grid?.paste(text), pasted.filled + pasted.leftOut > 1 || pasted.leftOut > 0 {
        say(wording.pasted(filled: pasted.filled, leftOut: pasted.leftOut))
      }
    }
    grid?.identify(&identifiers)
  }

  // MARK: Saving

  /// Saves all cells that have changed as one entry, unless something stands in the way, which is
  /// then said.
  ///
  /// - Parameter andNext: whether the grid of the next part is to follow.
  private mutating func saveGrid(andNext: Bool) -> [Effect] {
    endTyping()
    grid?.identify(&identifiers)
    guard let grid, !grid.isSaving else { return [] }
    self.grid?.startsNext = andNext
    if let first = grid.firstProblem {
      self.grid?.focus(row: first.row, column: first.column)
      say(wording.sentence(first.problem, in: project, directory))
      return []
    }
    let operations = grid.operations
    if operations.isEmpty {
      if !andNext { say(wording.nothingToSave) }
      closeGrid(andNext: andNext)
      return []
    }
    for operation in operations {
      // Of those that are dropped, the grid knows the transfers that name them.
      let conflict = operation.assignments.flatMap {
        project.conflict(of: $0, kind: .budgetLine, id: nil)
      }
      if let conflict {
        say(wording.sentence(conflict, in: project, directory))
        return []
      }
    }
    let doubts = doubts(about: grid)
    guard doubts.isEmpty else {
      question = Question(text: wording.saveAnyway(doubts), answer: .save)
      return []
    }
    return writeGrid()
  }

  /// What is to be confirmed before the grid is saved.
  private func doubts(about grid: BudgetGrid) -> [String] {
    var rivals: [(category: String, year: Int, amount: Money?)] = []
    for row in grid.rows {
      for year in grid.years {
        guard let cell = row.cells[year], cell.hasRival, cell.isChanged else { continue }
        rivals.append((row.name, year, cell.standing.amount))
      }
    }
    return [grid.isDropped ? wording.droppedMeanwhile : nil, wording.rivals(rivals)]
      .compactMap(\.self)
  }

  /// Gives the grid away to be written; it stays until that is done.
  mutating func writeGrid() -> [Effect] {
    grid?.identify(&identifiers)
    guard let grid else { return [] }
    self.grid?.isSaving = true
    return [write(Draft(operations: grid.operations))]
  }

  /// What was given away is on disk.
  mutating func finishGrid() {
    guard let grid, grid.isSaving else { return }
    closeGrid(andNext: grid.startsNext)
  }

  private mutating func closeGrid(andNext: Bool) {
    let part = grid?.part
    grid = nil
    guard andNext else { return }
    let parts = project.partsInOrder.map { Optional($0.id) } + [nil]
    let index = parts.firstIndex(of: part) ?? parts.count - 1
    openGrid(parts[(index + 1) % parts.count])
  }

  // MARK: What is not finished

  func unfinished(_ grid: BudgetGrid) -> Unfinished? {
    grid.unfinished { Self.typed($0, wording.language) }.map { .grid($0) }
  }

  /// The grid with what was typed in it, as far as it has not been written.
  func restored(_ text: Unfinished.GridText) -> BudgetGrid {
    var grid = BudgetGrid(project, figures.budget, part: text.part)
    grid.restore(
      text, typed: { Self.typed($0, wording.language) }, isKnown: { project.isKnown($0) })
    return grid
  }

  /// Takes up again what was not finished in the grid.
  mutating func resume(_ text: Unfinished.GridText) {
    guard mayEnter() else { return }
    screen = .budget
    budget.panel = .lines
    grid = restored(text)
  }
}
