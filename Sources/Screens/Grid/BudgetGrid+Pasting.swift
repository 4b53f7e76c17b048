internal import ProjectModel
internal import Widgets

/// Typing many cells at once, from a spreadsheet.
extension BudgetGrid {
  /// What became of cells that were pasted.
  struct Pasted {
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
      let cell = rows[row].cells[years[place]] ?? Cell()
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
}
