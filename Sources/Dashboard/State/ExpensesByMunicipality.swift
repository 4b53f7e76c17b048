internal import ProjectModel

/// The expenses of each municipality. Read once from the whole project, then kept up entry by entry.
struct ExpensesByMunicipality: Sendable {
  private var ids: [RecordID: Set<RecordID>] = [:]

  init(_ project: Project) {
    for expense in project.expenses {
      if let municipality = expense.municipality {
        ids[municipality, default: []].insert(expense.id)
      }
    }
  }

  /// The expenses of a municipality, in no order.
  subscript(municipality: RecordID) -> Set<RecordID> { ids[municipality] ?? [] }

  /// Takes the expenses that an entry is about to change out of their places.
  mutating func remove(_ entry: Entry, from project: Project) {
    forEachExpense(of: entry) { id in
      if let municipality = project.expenses[id]?.municipality {
        ids[municipality]?.remove(id)
      }
    }
  }

  /// Puts the expenses that an entry has changed into their places.
  mutating func insert(_ entry: Entry, from project: Project) {
    forEachExpense(of: entry) { id in
      if let municipality = project.expenses[id]?.municipality {
        ids[municipality, default: []].insert(id)
      }
    }
  }

  private func forEachExpense(of entry: Entry, _ body: (RecordID) -> Void) {
    for operation in entry.operations where operation.kind == .known(.expense) {
      body(operation.id)
    }
  }
}
