internal import ProjectModel
internal import Words

/// « Depuis… »: what has changed between a moment and what is shown.
struct Since: Sendable {
  /// The project where it starts, and the last entry that it holds.
  final class Base: Sendable {
    let project: Project
    let last: (written: Int64, stamp: Stamp)?
    /// The day at whose end it starts.
    let day: CalendarDay

    init(_ project: Project, _ day: CalendarDay, _ last: (written: Int64, stamp: Stamp)?) {
      self.project = project
      self.day = day
      self.last = last
    }
  }

  var start: SinceStart
  /// The project at its start, and the last entry that it holds; nil where what has changed was
  /// found otherwise.
  var base: Base?
  /// What has changed, in the order it was first touched.
  private(set) var changes: [Change] = []
  /// Records that have changed.
  private(set) var records: Set<RecordID> = []
  /// What was paid and committed more, by part.
  private(set) var charges: [RecordID?: (spent: Money, committed: Money)] = [:]
  /// The budget lines that it was charged to.
  private(set) var lines: Set<Scenario.Line> = []
  /// The same in all.
  private(set) var charge = (spent: Money.zero, committed: Money.zero)
  /// How much has changed, kind by kind: what a meeting is told first.
  private(set) var totals: [Total] = []
  /// The changes that weigh most, as places in `changes`; of no more than a meeting is told of.
  private(set) var largest: [Int] = []

  /// How many records of a kind have changed.
  struct Total: Hashable, Sendable {
    /// The kind; nil for all others together.
    var kind: Kind?
    var count = 0
    /// Those that reached something: activities done, municipalities at a new stage, instalments
    /// received.
    var reached = 0
    /// What was paid and committed by them.
    var charge = Money.zero
  }

  init(_ start: SinceStart) { self.start = start }

  /// Takes in what new entries have changed; false where one of them belongs before the start, so
  /// that everything is to be found anew.
  mutating func update(_ project: Project, touchedBy entries: [Entry]) -> Bool {
    guard let base,
      entries.allSatisfy({ entry in base.last.map { (entry.written, entry.stamp) > $0 } ?? true })
    else { return false }
    var moved = Change.between(base.project, project, since: base.day, touchedBy: entries)
    let touched = Set(entries.lazy.flatMap(\.operations).map(\.id))
    var kept: [Change] = []
    for change in changes {
      guard touched.contains(change.id) else {
        kept.append(change)
        continue
      }
      // In its place, unless it is as it was at the start.
      if let index = moved.firstIndex(where: { $0.id == change.id && $0.kind == change.kind }) {
        kept.append(moved.remove(at: index))
      }
    }
    take(kept + moved)
    return true
  }

  /// Takes what has changed.
  mutating func take(_ changes: [Change]) {
    self.changes = changes
    records = Set(changes.map(\.id))
    sumUp()
    charges = [:]
    lines = []
    charge = (.zero, .zero)
    for change in changes {
      let moved = change.charge
      charge.spent += moved.spent
      charge.committed += moved.committed
      // An expense may have moved from one part to another.
      for (record, charge, sign) in [
        (change.before, change.charges.before, -1), (change.after, change.charges.after, 1),
      ] {
        guard let expense = record as? Expense, charge.count > 0 else { continue }
        lines.insert(
          Scenario.Line(part: expense.part, category: SearchKey.text(expense.category)))
        charges[expense.part, default: (.zero, .zero)].spent +=
          Money(cents: charge.spent.cents * sign)
        charges[expense.part, default: (.zero, .zero)].committed +=
          Money(cents: charge.committed.cents * sign)
      }
    }
  }

  /// Totals at most.
  private static let mostTotals = 5
  /// Changes that are named at most.
  private static let mostNamed = 3

  /// Finds totals and what weighs most.
  private mutating func sumUp() {
    var sums: [Kind: Total] = [:]
    var weights: [(place: Int, weight: UInt)] = []
    for (place, change) in changes.enumerated() {
      let charge = change.charge.spent + change.charge.committed
      sums[change.kind, default: Total(kind: change.kind)].count += 1
      if change.reachesSomething { sums[change.kind]?.reached += 1 }
      sums[change.kind]?.charge += charge
      if let weight = change.weight { weights.append((place, weight)) }
    }
    let order: [Kind] = [
      .expense, .instalment, .activity, .milestone, .participation, .decision, .report, .measure,
    ]
    let kinds = order + Kind.allCases.filter { !order.contains($0) }
    totals = kinds.compactMap { sums[$0] }
    if totals.count > Self.mostTotals {
      let rest = totals.dropFirst(Self.mostTotals - 1)
      totals = Array(totals.prefix(Self.mostTotals - 1))
      totals.append(Total(kind: nil, count: rest.reduce(0) { $0 + $1.count }))
    }
    largest = weights.sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }
      .prefix(Self.mostNamed).map(\.place)
  }

  /// What has changed in all, in words.
  func sum(_ wording: Wording) -> String {
    wording.sum(ofChanges: changes.count, spent: charge.spent, committed: charge.committed)
  }
}

extension Change {
  /// Whether the record came to where it was to be.
  fileprivate var reachesSomething: Bool {
    switch (before, after) {
    case (let before as Activity?, let after as Activity):
      after.status == .done && before?.status != .done
    case (let before as Participation?, let after as Participation):
      // One that is only put on the list has reached nothing.
      before.map { $0.stage != after.stage } ?? after.stage.isReached
    case (let before as Milestone?, let after as Milestone):
      after.done != nil && before?.done == nil
    case (let before as Instalment?, let after as Instalment):
      after.received != nil && before?.received == nil
    case (let before as Report?, let after as Report): after.sent != nil && before?.sent == nil
    case (let before as Decision?, let after as Decision): after.done != nil && before?.done == nil
    default: false
    }
  }

  /// How much it weighs, in cents: what it moved; nil for what moved no money.
  fileprivate var weight: UInt? {
    let amount: Money
    if kind == .expense {
      // What was committed and is paid has moved as well.
      amount =
        charge.spent.cents.magnitude >= charge.committed.cents.magnitude
        ? charge.spent : charge.committed
    } else if kind == .instalment, reachesSomething {
      amount = (after as? Instalment)?.amount ?? .zero
    } else if let transfer = after as? Transfer, before == nil {
      amount = transfer.amount ?? .zero
    } else if kind == .budgetLine {
      let amounts = [after, before].map { ($0 as? BudgetLine)?.amount ?? .zero }
      amount = amounts[0] - amounts[1]
    } else {
      return nil
    }
    return amount.cents == 0 ? nil : amount.cents.magnitude
  }
}
