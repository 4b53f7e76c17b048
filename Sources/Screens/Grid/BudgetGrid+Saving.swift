internal import ProjectModel

/// What saving writes.
extension BudgetGrid {
  /// Gives identifiers to the lines that are to be made.
  ///
  /// - Parameter newID: makes one.
  mutating func identify(_ newID: () -> RecordID) {
    for row in rows.indices {
      for year in years {
        guard let cell = rows[row].cells[year], cell.isChanged, cell.value != nil,
          cell.standing.lines.isEmpty, cell.newLine == nil
        else { continue }
        rows[row].cells[year]?.newLine = newID()
      }
    }
  }

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
