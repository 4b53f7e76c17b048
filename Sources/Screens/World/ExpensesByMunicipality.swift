internal import ProjectModel

/// The expenses of each municipality, oldest first. Read once from the whole project, then kept up
/// entry by entry.
struct ExpensesByMunicipality: Sendable {
  /// Where an expense stands among those of its municipality.
  private struct Place: Comparable {
    var day: Int32
    var id: RecordID

    init(_ expense: borrowing Expense) {
      day = expense.date?.number ?? .min
      id = expense.id
    }

    static func < (left: Self, right: Self) -> Bool {
      (left.day, left.id) < (right.day, right.id)
    }
  }

  private var places: [RecordID: [Place]] = [:]

  init(_ project: Project) {
    project.forEachExpense { expense in
      if let municipality = expense.municipality {
        places[municipality, default: []].append(Place(expense))
      }
    }
    for municipality in places.keys { places[municipality]?.sort() }
  }

  /// The expenses of a municipality, oldest first.
  subscript(municipality: RecordID) -> [RecordID] { places[municipality]?.map(\.id) ?? [] }

  /// Takes the expenses that an entry is about to change out of their places.
  mutating func remove(_ entry: Entry, from project: Project) {
    Self.forEachExpense(of: entry, in: project) { expense, municipality in
      let index = insertionIndex(of: Place(expense), in: municipality)
      if let held = places[municipality], index < held.count, held[index].id == expense.id {
        places[municipality]?.remove(at: index)
      }
    }
  }

  /// Puts the expenses that an entry has changed into their places.
  mutating func insert(_ entry: Entry, from project: Project) {
    Self.forEachExpense(of: entry, in: project) { expense, municipality in
      let place = Place(expense)
      let index = insertionIndex(of: place, in: municipality)
      if let held = places[municipality], index < held.count, held[index] == place { return }
      places[municipality, default: []].insert(place, at: index)
    }
  }

  private func insertionIndex(of place: Place, in municipality: RecordID) -> Int {
    let held = places[municipality] ?? []
    var low = 0
    var high = held.count
    while low < high {
      let middle = (low + high) / 2
      if held[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func forEachExpense(
    of entry: Entry, in project: Project, _ body: (Expense, RecordID) -> Void
  ) {
    for operation in entry.operations where operation.kind == .known(.expense) {
      if let expense = project.expenses[operation.id], let municipality = expense.municipality {
        body(expense, municipality)
      }
    }
  }
}
