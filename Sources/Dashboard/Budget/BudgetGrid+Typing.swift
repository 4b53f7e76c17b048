internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Typing in the grid: one cell after the other, or many at once from a spreadsheet.
extension BudgetGrid {
  // MARK: One cell

  /// Why the cell in focus cannot be typed in; nil if it can.
  var refusal: GridCell.Problem? {
    guard let cell, let year else { return nil }
    return refusal(of: cell, year: year)
  }

  private func refusal(of cell: GridCell, year: Int) -> GridCell.Problem? {
    if cell.standing.lines.count > 1 { return .several(cell.standing.lines.count) }
    let isOutside = year < 1 || lastYear.map { year > $0 } ?? false
    return isOutside && cell.standing.lines.isEmpty ? .noSuchYear : nil
  }

  /// Begins to type in the cell in focus.
  ///
  /// - Parameter text: what stands there at first; nil to begin anew, over what stands there.
  mutating func beginTyping(_ text: String?) {
    editor = Editor(
      field: TextField(text ?? ""), replaces: text == nil, before: cell ?? GridCell(),
      nameBefore: row.name)
  }

  /// Changes what is being typed, and reads it.
  mutating func edit(_ change: (inout TextField) -> Bool) {
    guard let before = editor?.field.text, var field = editor?.field else { return }
    guard change(&field) else { return }
    editor?.field = field
    guard field.text != before else { return }
    if let year {
      rows[list.selection].cells[year, default: GridCell()].type(field.text)
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

  private mutating func put(_ text: String, row: Int, year: Int) {
    rows[row].cells[year, default: GridCell()].type(text)
    rows[row].cells[year]?.settle()
  }

  /// A name without spaces at its ends, in composed characters.
  private static func named(_ text: String) -> String {
    let kept = LatinFolding.composed(text).drop { $0.isWhitespace }
    return String(kept.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// Gives identifiers to the lines that are to be made.
  mutating func identify(_ identifiers: inout RecordIDSource) {
    for row in rows.indices {
      for year in years {
        guard let cell = rows[row].cells[year], cell.isChanged, cell.value != nil,
          cell.standing.lines.isEmpty, cell.newLine == nil
        else { continue }
        rows[row].cells[year]?.newLine = identifiers.next(.budgetLine)
      }
    }
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

  // MARK: Many cells

  /// What became of cells that were pasted.
  struct Pasted: Hashable, Sendable {
    /// Cells that took an amount, or were emptied.
    var filled = 0
    /// Cells that were left out: beyond the grid, or not to be typed in.
    var leftOut = 0
  }

  /// Fills cells from the one in focus to the right and down. From a name on, each line begins with
  /// a category, and goes to its row where there is one.
  mutating func paste(_ text: String) -> Pasted {
    var pasted = Pasted()
    var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    while lines.last?.allSatisfy({ $0.isWhitespace }) == true { lines.removeLast() }
    let start = (row: list.selection, column: column)
    for (offset, line) in lines.enumerated() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      guard start.column == 0 else {
        let target = start.row + offset
        let hasRow = rows.indices.contains(target) && (offset == 0 || !rows[target].isBlank)
        if hasRow {
          fill(row: target, from: start.column, fields[...], &pasted)
        } else {
          pasted.leftOut += fields.count
        }
        continue
      }
      let name = Self.named(fields[0])
      guard !name.isEmpty else {
        pasted.leftOut += fields.count { !Self.isBlank($0) }
        continue
      }
      let key = SearchKey.text(name)
      var target = rows.firstIndex { !$0.name.isEmpty && $0.key == key }
      if target == nil, offset == 0, row.isNew {
        rows[start.row].name = name
        target = start.row
      }
      fill(row: target ?? addRow(name), from: 1, fields.dropFirst(), &pasted)
    }
    tidy()
    return pasted
  }

  private mutating func fill(
    row: Int, from column: Int, _ fields: ArraySlice<String>, _ pasted: inout Pasted
  ) {
    for (offset, field) in fields.enumerated() {
      let place = column - 1 + offset
      let isBlank = Self.isBlank(field)
      guard years.indices.contains(place) else {
        if !isBlank { pasted.leftOut += 1 }
        continue
      }
      let cell = rows[row].cells[years[place]] ?? GridCell()
      guard refusal(of: cell, year: years[place]) == nil else {
        if !isBlank || !cell.isEmpty { pasted.leftOut += 1 }
        continue
      }
      put(isBlank ? "" : field, row: row, year: years[place])
      pasted.filled += 1
    }
  }

  /// Whether a field of a spreadsheet holds no amount; some show nothing as « - $ ».
  private static func isBlank(_ field: String) -> Bool {
    field.allSatisfy { $0.isWhitespace || "-–—$".contains($0) }
  }

  // MARK: Saving

  /// What saving writes: lines set, made and dropped. To be asked for once all have identifiers.
  var operations: [Draft.Operation] {
    var operations: [Draft.Operation] = []
    for row in rows {
      for year in years {
        guard let cell = row.cells[year], cell.isChanged else { continue }
        if let line = cell.standing.lines.first {
          operations.append(
            Draft.Operation(
              kind: .budgetLine, id: line,
              assignments: cell.value.map { [Assignment(.amount, .money($0))] }))
        } else if let amount = cell.value {
          guard let newLine = cell.newLine else { preconditionFailure("identify comes first") }

          var fields: [Assignment] = []
          if let part { fields.append(Assignment(.part, .reference(part))) }
          fields += [
            Assignment(.category, .text(row.name)), Assignment(.year, .integer(year)),
            Assignment(.amount, .money(amount)),
          ]
          operations.append(
            Draft.Operation(kind: .budgetLine, id: newLine, assignments: fields))
        }
      }
    }
    return operations
  }
}
