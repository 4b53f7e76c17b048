internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The budget of a part as a grid of category × year: it hears every key until it is saved or left.
struct GridLayer: Layer {
  enum Action: Sendable {
    case up, down, pageUp, pageDown, left, right, firstYear, lastYear
    case nextCell, previousCell, open, edit, clear, reset, save, saveAndNext, back, help
  }

  /// The grid.
  var grid: BudgetGrid

  /// The grid of a part, with a category and a year in focus where it has them.
  init(_ scene: Scene, part: RecordID?, category: String? = nil, year: Int? = nil) {
    grid = BudgetGrid(scene.project, scene.figures.budget, part: part)
    if let category, let row = grid.rows.firstIndex(where: { !$0.isNew && $0.key == category }) {
      let column = year.flatMap { grid.years.firstIndex(of: $0) } ?? 0
      grid.focus(row: row, column: column + 1)
    }
  }

  /// The grid with what was typed in it, as far as it has not been written.
  static func restored(_ text: Unfinished.GridText, _ scene: Scene) -> GridLayer {
    var layer = GridLayer(scene, part: text.part)
    layer.grid.restore(text, isKnown: { scene.project.isKnown($0) })
    return layer
  }

  private static let movingTable = KeyTable<Action>(
    [
      Binding([.enter], .open, .editOrReplace, hint: .edit, 1, isMove: true),
      Binding([.function(2)], .edit, .editWhatIsThere),
      Binding([.tab], .nextCell, .keepAndNextCell, hint: .nextCell, 2, isMove: true),
      Binding([.backTab], .previousCell, .previousCell, isMove: true),
      Binding([.up], .up, .cellAbove, isMove: true),
      Binding([.down], .down, .cellBelow, isMove: true),
      Binding([.left], .left, .cellToTheLeft, isMove: true),
      Binding([.right], .right, .cellToTheRight, isMove: true),
      Binding([.pageUp], .pageUp, .previousPage, isMove: true),
      Binding([.pageDown], .pageDown, .nextPage, isMove: true),
      Binding([.home], .firstYear, .firstYear, isMove: true),
      Binding([.end], .lastYear, .lastYear, isMove: true),
      Binding([.delete, .backspace], .clear, .emptyTheCell, hint: .empty, 3),
    ] + saving + [
      Binding([.escape], .back, .close, hint: .close, 4, isMove: true), helping,
    ])

  private static let typingTable = KeyTable<Action>(
    [
      Binding([.enter], .open, .keepAndGoDown, hint: .keep, 1, isMove: true),
      Binding([.tab], .nextCell, .keepAndNextCell, hint: .nextCell, 2, isMove: true),
      Binding([.backTab], .previousCell, .previousCell, isMove: true),
      Binding([.up], .up, .cellAbove, isMove: true),
      Binding([.down], .down, .cellBelow, isMove: true),
      Binding([.pageUp], .pageUp, .previousPage, isMove: true),
      Binding([.pageDown], .pageDown, .nextPage, isMove: true),
    ] + saving + [
      Binding([.escape], .back, .leaveAsItWas, hint: .cancel, 4, isMove: true), helping,
    ])

  private static let saving: [Binding<Action>] = [
    Binding([.control("s")], .save, .saveChangedCells, hint: .save, 0),
    Binding([.control("n"), .function(3)], .saveAndNext, .saveAndNextPart, hint: .nextPart, 5),
    Binding([.control("_")], .reset, .putTheCellBack),
  ]

  private static let helping = Binding<Action>(
    [.function(1)], .help, .helpOnThis, hint: .help, 10)

  func keys(_ scene: Scene) -> KeyTable<Action> {
    grid.editor == nil ? Self.movingTable : Self.typingTable
  }

  func needs(_ key: Key?, _ scene: Scene) -> Needs { .typing }

  func title(_ scene: Scene) -> String { scene.wording.gridTitle(scene.name(ofPart: grid.part)) }

  func legend(_ scene: Scene) -> [Sign] { Legend.grid(scene.wording) }

  // MARK: Keys

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .up: move(by: -1, scene)
    case .down: move(by: 1, scene)
    case .pageUp: move(by: ListMove.pageUp.rows(seen: rowsSeen(scene)), scene)
    case .pageDown: move(by: ListMove.pageDown.rows(seen: rowsSeen(scene)), scene)
    case .left: grid.move(columns: -1)
    case .right: grid.move(columns: 1)
    case .firstYear: grid.move(columns: -ListMove.far)
    case .lastYear: grid.move(columns: ListMove.far)
    case .nextCell: step(by: 1, scene)
    case .previousCell: step(by: -1, scene)
    case .open:
      if grid.editor == nil { return beginTyping(over: false, scene) }
      endTyping(scene)
      grid.move(rows: 1)
    case .edit: return beginTyping(over: false, scene)
    case .clear: return clear(scene)
    case .reset: grid.reset()
    case .save: return save(andNext: false, scene)
    case .saveAndNext: return save(andNext: true, scene)
    case .back: return back(scene)
    case .help: return [.help]
    }
    return []
  }

  private func rowsSeen(_ scene: Scene) -> Int { GridLayout.rowCount(in: scene.areas.body) }

  /// Goes through the list of categories where one is selected there, else to another row.
  private mutating func move(by rows: Int, _ scene: Scene) {
    if grid.editor?.options.selection != nil {
      _ = grid.editor?.options.move(by: rows.signum())
      return
    }
    endTyping(scene)
    grid.move(rows: rows)
  }

  private mutating func step(by step: Int, _ scene: Scene) {
    endTyping(scene)
    grid.step(step)
  }

  /// Leaves the list of categories, then the cell that is being typed in as it was; else closes the
  /// grid.
  private mutating func back(_ scene: Scene) -> [Command] {
    if grid.editor?.options.selection != nil {
      grid.editor?.options.deselect()
    } else if grid.editor != nil {
      grid.cancelTyping()
    } else if grid.isTouched {
      let text = scene.wording.discardGridQuestion(changed: grid.changedCount)
      return [.ask(Question(text: text, yes: [.close]))]
    } else {
      return [.close]
    }
    return []
  }

  // MARK: Typing

  mutating func type(_ key: Key, _ scene: Scene) -> Outcome {
    if case .alt = key { return .handled }
    var commands: [Command] = []
    if let editor = grid.editor {
      if editor.replaces, key == .left || key == .right {
        endTyping(scene)
        grid.move(columns: key == .left ? -1 : 1)
      } else {
        grid.edit { $0.handle(key) }
      }
    } else if case .character(let character) = key, !character.isWhitespace {
      commands = beginTyping(over: true, scene)
      grid.edit { $0.handle(key) }
    }
    identify(scene)
    return .handled(commands)
  }

  /// Begins to type in the cell in focus; says why not where it cannot be typed in.
  private mutating func beginTyping(over isOver: Bool, _ scene: Scene) -> [Command] {
    if let refusal = grid.refusal {
      return [.refuse(scene.wording.sentence(refusal, in: scene.project, scene.directory))]
    }
    let text = grid.cell.map { typed($0, scene) } ?? grid.row.name
    grid.beginTyping(isOver ? nil : text)
    if grid.column == 0 {
      let options = categoryOptions(scene)
      grid.editor?.options = options
    }
    return []
  }

  mutating func endTyping(_ scene: Scene) {
    grid.endTyping()
    identify(scene)
  }

  /// Gives identifiers to the lines that are to be made.
  mutating func identify(_ scene: Scene) { grid.identify { scene.newID(.budgetLine) } }

  /// What stands in a cell as a person would type it.
  private func typed(_ cell: BudgetGrid.Cell, _ scene: Scene) -> String {
    cell.typed ?? cell.standing.amount.map { scene.typed($0) } ?? ""
  }

  /// The categories that have no row yet, the most used first.
  private func categoryOptions(_ scene: Scene) -> OptionList {
    let taken = Set(grid.rows.filter { !$0.name.isEmpty }.map(\.key))
    let names = (scene.world.typing?.memory.categories(matching: "") ?? []).map(\.name)
    return OptionList(
      names.filter { !taken.contains(SearchKey.text($0)) }.map { FieldOption(text: $0) })
  }

  private mutating func clear(_ scene: Scene) -> [Command] {
    if let refusal = grid.refusal {
      return [.refuse(scene.wording.sentence(refusal, in: scene.project, scene.directory))]
    }
    grid.clear()
    return []
  }

  /// Types what was pasted: into the cell that is being typed in where it is one text, else into
  /// cells.
  mutating func paste(_ text: String, _ scene: Scene) -> Outcome {
    var commands: [Command] = []
    let isOne = !text.contains { $0 == "\t" } && text.split(whereSeparator: \.isNewline).count < 2
    if isOne, grid.editor != nil {
      let line = text.filter { !$0.isNewline }
      grid.edit {
        $0.insert(line)
        return true
      }
    } else {
      endTyping(scene)
      let pasted = grid.paste(text)
      if pasted.filled + pasted.leftOut > 1 || pasted.leftOut > 0 {
        commands = [
          .say(scene.wording.pasted(filled: pasted.filled, leftOut: pasted.leftOut))
        ]
      }
    }
    identify(scene)
    return .handled(commands)
  }

  // MARK: From elsewhere

  mutating func take(_ event: Event, _ scene: Scene) -> [Command] {
    switch event {
    case .changed: refresh(scene)
    case .written: return finish(scene)
    case .refused:
      grid.isSaving = false
      refresh(scene)
    default: break
    }
    return []
  }

  /// Takes in what has become of the budget meanwhile.
  private mutating func refresh(_ scene: Scene) {
    guard !grid.isSaving else { return }
    grid.refresh(scene.project, scene.figures.budget)
    guard let editor = grid.editor, !editor.replaces, let cell = grid.cell, cell.typed == nil
    else { return }
    // Nothing was changed yet in what is being edited.
    let text = typed(cell, scene)
    grid.editor?.field.replace(with: text)
  }

  mutating func arrange(_ scene: Scene) {
    grid.list.reveal(rows: rowsSeen(scene), count: grid.rows.count)
  }

  func unfinished(_ scene: Scene) -> Unfinished? {
    grid.unfinished { scene.typed($0) }.map { .grid($0) }
  }

  func draw(in frame: inout Frame, _ scene: Scene) {
    frame.fill(scene.areas.body)
    BudgetGridView(scene, grid).draw(in: &frame)
  }
}
