/// An expense of days that a report had told of already, that was entered, changed or dropped since.
public struct LateCharge: Hashable, Sendable {
  /// The expense.
  public var id: RecordID
  /// What it put on the money spent as the report was made; zero where it was not there.
  public var before: Money
  /// What it puts there now.
  public var after: Money

  /// The expenses that differ, by their dates.
  ///
  /// - Parameters:
  ///   - told: the project as the report had it, on its last day.
  ///   - now: the project on that day by what is known now.
  public static func all(since told: Project, in now: Project) -> [LateCharge] {
    var charges: [LateCharge] = []
    now.forEachExpense { expense in
      let after = now.totals.charge(of: expense).spent
      let id = expense.id
      let before = told.expenses[id].map { told.totals.charge(of: $0).spent } ?? .zero
      if before != after { charges.append(LateCharge(id: id, before: before, after: after)) }
    }
    told.forEachExpense { expense in
      let before = told.totals.charge(of: expense).spent
      guard now.expenses[expense.id] == nil, before != .zero else { return }
      charges.append(LateCharge(id: expense.id, before: before, after: .zero))
    }
    func date(_ charge: LateCharge) -> CalendarDay {
      (now.expenses[charge.id] ?? told.expenses[charge.id])?.date ?? .distantFuture
    }
    return charges.map { (date($0), $0) }.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
  }
}
