/// Expenses that were keyed in by hand, to know them again in a table.
struct ExpensesByHand {
  /// How many there are of equal date, amount, supplier and reference.
  private var counts: [FactHash: Int] = [:]

  /// The expenses of a project that bear a reference; none without a project.
  init(_ project: borrowing Project?) {
    var counts: [FactHash: Int] = [:]
    project?.forEachExpense { expense in
      guard !expense.reference.isEmpty, !ImportIdentity.isImported(expense.id) else { return }
      let key = Self.key(expense.date, expense.amount, expense.supplier, expense.reference)
      counts[key, default: 0] += 1
    }
    self.counts = counts
  }

  /// Whether an expense is one of them. Each stands for one row only.
  mutating func takesOne(_ assignments: [Assignment]) -> Bool {
    guard !counts.isEmpty else { return false }
    let value = { (field: Field) in assignments.first { $0.field == field }?.value }
    let reference = value(.reference).text
    guard !reference.isEmpty else { return false }
    let key = Self.key(value(.date).day, value(.amount).money, value(.supplier).text, reference)
    guard let count = counts[key], count > 0 else { return false }
    counts[key] = count - 1
    return true
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
