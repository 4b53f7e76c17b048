/// Expenses that were keyed in by hand, to know them again in a table.
struct ExpensesByHand {
  /// Those of equal date, amount, supplier and reference.
  private var expenses: [FactHash: [RecordID]] = [:]

  /// The expenses of a project that bear a reference; none without a project.
  init(_ project: borrowing Project?) {
    var expenses: [FactHash: [RecordID]] = [:]
    project?.forEachExpense { expense in
      guard !expense.reference.isEmpty, !ImportIdentity.isImported(expense.id) else { return }
      let key = Self.key(expense.date, expense.amount, expense.supplier, expense.reference)
      expenses[key, default: []].append(expense.id)
    }
    self.expenses = expenses
  }

  /// The one of them that an expense is; nil if it is none. Each stands for one row only.
  mutating func takeOne(_ assignments: [Assignment]) -> RecordID? {
    guard !expenses.isEmpty else { return nil }
    let value = { (field: Field) in assignments.first { $0.field == field }?.value }
    let reference = value(.reference).text
    guard !reference.isEmpty else { return nil }
    let key = Self.key(value(.date).day, value(.amount).money, value(.supplier).text, reference)
    return expenses[key]?.popLast()
  }

  private static func key(
    _ date: CalendarDay?, _ amount: Money?, _ supplier: String, _ reference: String
  ) -> FactHash {
    var hash = FactHash()
    hash.add(Int(date?.number ?? .min))
    hash.add(amount?.cents ?? .min)
    hash.add(supplier)
    hash.add(reference)
    return hash
  }
}
