internal import ProjectModel

/// Keeping what is typed in the grid, and giving it back.
extension BudgetGrid {
  /// What is typed and not saved; nil if nothing is.
  ///
  /// - Parameter typed: an amount as a person would type it.
  func unfinished(_ typed: (Money) -> String) -> Unfinished.GridText? {
    guard isTouched else { return nil }
    let touched = rows.filter { $0.isChanged || $0.isNew && !$0.name.isEmpty }
    return Unfinished.GridText(
      part: part,
      rows: touched.map { row in
        Unfinished.RowText(
          category: row.name, isNew: row.isNew,
          cells: years.compactMap { year in
            guard let cell = row.cells[year], cell.isChanged, let text = cell.typed else {
              return nil
            }
            return Unfinished.CellText(
              year: year, text: text, original: cell.seen.map(typed) ?? "",
              newLine: cell.newLine)
          })
      })
  }

  /// Gives back what was typed. What has been written since stays as it is.
  ///
  /// - Parameter isKnown: whether a line that was to be made has been made.
  mutating func restore(_ text: Unfinished.GridText, isKnown: (RecordID) -> Bool) {
    for old in text.rows {
      let left = old.cells.filter { cell in !(cell.newLine.map(isKnown) ?? false) }
      guard !left.isEmpty || old.cells.isEmpty else { continue }
      let index = index(of: old) ?? addRow(old.category)
      for cell in left where years.contains(cell.year) {
        var seen = Cell()
        seen.type(cell.original)
        rows[index].cells[cell.year, default: Cell()]
          .restore(cell.text, newLine: cell.newLine, seen: seen.value)
        if let column = years.firstIndex(of: cell.year) { focus(row: index, column: column + 1) }
      }
    }
    tidy()
  }

  private func index(of old: Unfinished.RowText) -> Int? {
    if old.category.isEmpty {
      return rows.firstIndex { !old.isNew && !$0.isNew && $0.name.isEmpty }
    }
    let key = SearchKey.text(old.category)
    return rows.firstIndex { !$0.name.isEmpty && $0.key == key }
  }
}
