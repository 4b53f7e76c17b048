internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Typing in the grid, one cell after the other.
extension BudgetGrid {
  /// Why the cell in focus cannot be typed in; nil if it can.
  var refusal: GridProblem? {
    guard let cell, let year else { return nil }
    return refusal(of: cell, year: year)
  }

  /// Why a cell of a year cannot be typed in; nil if it can.
  func refusal(of cell: Cell, year: Int) -> GridProblem? {
    if cell.standing.lines.count > 1 { return .several(cell.standing.lines.count) }
    let isOutside = year < 1 || lastYear.map { year > $0 } ?? false
    return isOutside && cell.standing.lines.isEmpty ? .noSuchYear : nil
  }

  /// Begins to type in the cell in focus.
  ///
  /// - Parameter text: what stands there at first; nil to begin anew, over what stands there.
  mutating func beginTyping(_ text: String?) {
    editor = Editor(
      field: TextField(text ?? ""), replaces: text == nil, before: cell ?? Cell(),
      nameBefore: row.name)
  }

  /// Changes what is being typed, and reads it.
  mutating func edit(_ change: (inout TextField) -> Bool) {
    guard let before = editor?.field.text, var field = editor?.field else { return }
    guard change(&field) else { return }
    editor?.field = field
    guard field.text != before else { return }
    if let year {
      rows[list.selection].cells[year, default: Cell()].type(field.text)
    } else {
      rows[list.selection].name = field.text
      editor?.options.filter(by: field.text)
      // A name that is there already whole is not replaced by a longer one.
      if editor?.options.shown.contains(where: { $0.text == field.text }) == true {
        editor?.options.deselect()
      }
    }
  }

  /// Keeps what is typed, a name as it is selected in the list.
  mutating func endTyping() {
    guard let editor else { return }
    self.editor = nil
    if let year {
      rows[list.selection].cells[year]?.settle()
    } else {
      rows[list.selection].name = Self.named(editor.options.selected?.text ?? editor.field.text)
    }
    tidy()
  }

  /// Leaves the cell as it was.
  mutating func cancelTyping() {
    guard let editor else { return }
    self.editor = nil
    if let year {
      // Others may have written meanwhile.
      var cell = editor.before
      cell.take(row.cells[year]?.standing ?? cell.standing)
      rows[list.selection].cells[year] = cell
    } else {
      rows[list.selection].name = editor.nameBefore
    }
    tidy()
  }

  /// Empties the cell in focus; a new category loses its name.
  mutating func clear() {
    if let year {
      put("", row: list.selection, year: year)
    } else if row.isNew {
      rows[list.selection].name = ""
    }
    tidy()
  }

  /// Puts the cell in focus back as the project has it.
  mutating func reset() {
    editor = nil
    if let year {
      rows[list.selection].cells[year]?.reset()
    } else if row.isNew {
      rows[list.selection].name = ""
    }
    tidy()
  }

  /// Types a whole text into a cell.
  mutating func put(_ text: String, row: Int, year: Int) {
    rows[row].cells[year, default: Cell()].type(text)
    rows[row].cells[year]?.settle()
  }

  /// A name without spaces at its ends, in composed characters.
  static func named(_ text: String) -> String {
    let kept = LatinFolding.composed(text).drop { $0.isWhitespace }
    return String(kept.reversed().drop { $0.isWhitespace }.reversed())
  }

  // MARK: Moving

  /// Moves the focus by rows; a column that the row does not have gives way to the nearest.
  mutating func move(rows step: Int) {
    list.move(by: step, count: rows.count)
    // A new category begins with its name.
    if row.isBlank { column = 0 }
    column = max(column, leastColumn)
  }

  /// Moves the focus by columns, within the row.
  mutating func move(columns step: Int) {
    column = min(max(column + step, leastColumn), years.count)
  }

  /// Moves the focus to the next cell, or the one before, and on to other rows.
  mutating func step(_ step: Int) {
    let next = column + step
    if next > years.count, list.selection < rows.count - 1 {
      list.move(by: 1, count: rows.count)
      column = leastColumn
    } else if next < leastColumn, list.selection > 0 {
      list.move(by: -1, count: rows.count)
      column = years.count
    } else {
      move(columns: step)
    }
  }

  /// Moves the focus to a cell.
  mutating func focus(row: Int, column: Int) {
    list.select(row, count: rows.count)
    self.column = min(max(column, leastColumn), years.count)
  }
}
