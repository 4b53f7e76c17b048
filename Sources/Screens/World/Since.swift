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
  /// The changes that a meeting is told of, as places in `changes`, the most telling kinds first.
  private(set) var told: [Int] = []
  /// Municipalities that were heard from, and of which nothing else is told.
  private(set) var newsCount = 0

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
    orderForMeetings()
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

  private mutating func orderForMeetings() {
    let order: [Kind] = [
      .decision, .expense, .participation, .activity, .milestone, .report, .instalment, .measure,
    ]
    var ranks: [Kind: Int] = [:]
    for (rank, kind) in order.enumerated() { ranks[kind] = rank }
    newsCount = changes.count { $0.isNewsOnly }
    told = changes.indices
      .filter { !changes[$0].isAboutPeopleOnly && !changes[$0].isNewsOnly }
      .map { (rank: ranks[changes[$0].kind] ?? order.count, place: $0) }
      .sorted { $0 < $1 }.map(\.place)
  }

  /// What has changed in all, in words.
  func sum(_ wording: Wording) -> String {
    wording.sum(ofChanges: changes.count, spent: charge.spent, committed: charge.committed)
  }
}

extension Change {
  /// Whether all that changed may name people.
  fileprivate var isAboutPeopleOnly: Bool {
    before != nil && after != nil && !isPaymentAlone && fields.allSatisfy(\.isPersonal)
  }

  /// Whether a municipality was heard from, and nothing else is told.
  fileprivate var isNewsOnly: Bool {
    guard kind == .participation, before != nil, after != nil else { return false }
    let told = fields.filter { !$0.isPersonal }
    return told == [.lastNews]
  }
}
