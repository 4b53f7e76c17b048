/// Expenses of a project that have the day and the amount of a row that is to be added, and are no row
/// of the table: likely the same expense, read once by other columns or keyed in by hand.
struct ExpenseTwins {
  /// A day and an amount.
  struct Facts: Hashable {
    var day: Int32
    var cents: Int

    /// Those among the fields of an expense; nil where one of them is missing.
    init?(_ assignments: ArraySlice<Assignment>) {
      let value = { (field: Field) in assignments.first { $0.field == field }?.value }
      guard let day = value(.date).day, let amount = value(.amount).money else { return nil }
      self.init(day: day, amount: amount)
    }

    init(day: CalendarDay, amount: Money) {
      self.day = Int32(truncatingIfNeeded: day.number)
      cents = amount.cents
    }
  }

  /// The expenses that rows of the table are.
  private var taken: Set<RecordID> = []

  /// Takes in an expense that a row of the table is.
  mutating func take(_ record: any Record) {
    if record is Expense { taken.insert(record.id) }
  }

  /// For each row its twin in a project; each expense is the twin of one row.
  func found(_ rows: [Facts?], in project: Project) -> [RecordID?] {
    var twins: [Facts: [RecordID]] = [:]
    for facts in rows { if let facts { twins[facts] = [] } }
    guard !twins.isEmpty else { return rows.map { _ in nil } }
    project.forEachExpense { expense in
      guard let day = expense.date, let amount = expense.amount else { return }
      let facts = Facts(day: day, amount: amount)
      guard twins[facts] != nil, !taken.contains(expense.id) else { return }
      twins[facts]?.append(expense.id)
    }
    return rows.map { facts in
      guard let facts, let place = twins.index(forKey: facts), !twins.values[place].isEmpty else {
        return nil
      }
      return twins.values[place].removeFirst()
    }
  }
}
