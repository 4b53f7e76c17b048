/// What became of one record between two moments.
public struct Change: Sendable {
  /// The kind of the record.
  public var kind: Kind
  /// The record.
  public var id: RecordID
  /// As it was; nil if it was not there.
  public var before: (any Record)?
  /// As it is; nil if it is gone.
  public var after: (any Record)?
  /// What it put on the money spent and committed as it was, and what it puts there now. Where the
  /// moment before has no day, payments until one and the same day count.
  public var charges: (before: Totals.Charge, after: Totals.Charge)

  /// The fields that differ, in the order of the kind.
  public var fields: [Field] {
    kind.fields.filter { before?.value(of: $0) != after?.value(of: $0) }
  }

  /// What it puts on the money spent and committed: after less before.
  public var charge: (spent: Money, committed: Money) {
    (
      charges.after.spent - charges.before.spent,
      charges.after.committed - charges.before.committed
    )
  }

  /// Whether nothing was written: the day of payment of an expense has come.
  public var isPaymentAlone: Bool { before != nil && after != nil && fields.isEmpty }

  /// What became of the records that entries touch, in the order that they were first touched.
  /// Records that end as they began are left out.
  ///
  /// - Parameter day: the day of `before`, at whose end what was to be paid later was committed; nil to
  ///   count payments until the day of `after`.
  public static func between(
    _ before: Project, _ after: Project, since day: CalendarDay? = nil,
    touchedBy entries: some Sequence<Entry>
  ) -> [Change] {
    // Records of two kinds may bear one identifier.
    var seen: [Kind: Set<RecordID>] = [:]
    var changes: [Change] = []
    for entry in entries {
      for operation in entry.operations {
        guard case .known(let kind) = operation.kind,
          seen[kind, default: []].insert(operation.id).inserted
        else { continue }
        note(kind, operation.id, before, after, since: day, in: &changes)
      }
    }
    return changes
  }

  /// The expenses that nothing was written to, and whose day of payment has come since a day; takes
  /// time in proportion to all expenses.
  ///
  /// - Parameter touched: the records that entries touch.
  public static func payments(
    _ before: Project, _ after: Project, since day: CalendarDay, besides touched: Set<RecordID>
  ) -> [Change] {
    var changes: [Change] = []
    for expense in after.expenses where !touched.contains(expense.id) {
      guard let payment = expense.paymentDay, payment > day, payment <= after.today else {
        continue
      }
      note(.expense, expense.id, before, after, since: day, in: &changes)
    }
    return changes.sorted { $0.id < $1.id }
  }

  /// What became of every record, kind by kind.
  ///
  /// - Parameter day: as above.
  public static func between(
    _ before: Project, _ after: Project, since day: CalendarDay? = nil
  ) -> [Change] {
    var changes: [Change] = []
    for kind in Kind.allCases {
      var seen: Set<RecordID> = []
      for project in [after, before] {
        project.forEach(kind) { record in
          guard seen.insert(record.id).inserted else { return }
          note(kind, record.id, before, after, since: day, in: &changes)
        }
      }
    }
    return changes
  }

  private static func note(
    _ kind: Kind, _ id: RecordID, _ before: Project, _ after: Project, since day: CalendarDay?,
    in changes: inout [Change]
  ) {
    let old = before.record(kind, id)
    let new = after.record(kind, id)
    func charge(_ record: (any Record)?, _ day: CalendarDay) -> Totals.Charge {
      (record as? Expense).map { after.totals.charge(of: $0, on: day) } ?? Totals.Charge()
    }
    let change = Change(
      kind: kind, id: id, before: old, after: new,
      charges: (charge(old, day ?? after.today), charge(new, after.today)))
    guard
      (change.before == nil) != (change.after == nil) || !change.fields.isEmpty
        || change.charges.before != change.charges.after
    else { return }
    changes.append(change)
  }
}
