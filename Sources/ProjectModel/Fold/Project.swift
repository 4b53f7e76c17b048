/// The whole state of a project: every record, and the totals that go with them.
///
/// State is the fold of entries. Entries may come in any order and more than once; equal sets of
/// entries make equal states. Applying one takes time in proportion to that entry alone, save for a
/// change of the agreement's own dates, which sorts every expense into its year anew.
public struct Project: Sendable {
  private(set) var infos = Table<ProjectInfo>()
  /// The *volets*.
  public private(set) var parts = Table<Part>()
  /// The activities.
  public private(set) var activities = Table<Activity>()
  /// The milestones of activities.
  public private(set) var milestones = Table<Milestone>()
  /// The municipalities that take part.
  public private(set) var participations = Table<Participation>()
  /// The stages that they went through.
  public internal(set) var stageHistory = FieldHistory(of: .stage, in: .participation)
  /// The indicators.
  public private(set) var indicators = Table<Indicator>()
  /// Their measures.
  public private(set) var measures = Table<Measure>()
  /// The budget lines.
  public private(set) var budgetLines = Table<BudgetLine>()
  /// The transfers between lines.
  public private(set) var transfers = Table<Transfer>()
  /// The expenses.
  public private(set) var expenses = Table<Expense>()
  /// The instalments of the grant.
  public private(set) var instalments = Table<Instalment>()
  /// The reports that are due.
  public private(set) var reports = Table<Report>()
  /// The meetings.
  public private(set) var meetings = Table<Meeting>()
  /// The decisions.
  public private(set) var decisions = Table<Decision>()
  /// The risks.
  public private(set) var risks = Table<Risk>()
  /// What people write in reports.
  public private(set) var passages = Table<Passage>()
  /// The comments on records.
  public private(set) var comments = Table<Comment>()
  /// What they said, and who wrote it.
  public internal(set) var commentHistory = FieldHistory(of: .text, in: .comment)
  /// Records of kinds that this program does not know: kind, record, field, JSON text.
  public private(set) var others: [String: [RecordID: OtherRecord]] = [:]
  /// Sums kept up with every change.
  public private(set) var totals: Totals

  /// An empty project as seen on a day.
  public init(today: CalendarDay) {
    totals = Totals(today: today, calendar: nil)
  }

  /// The agreement; empty before anything was written about it.
  public var info: ProjectInfo { infos[.project] ?? ProjectInfo(id: .project) }

  /// The agreement's calendar; nil until both of its dates are known and in order.
  public var calendar: ProjectCalendar? { totals.calendar }

  /// The day that lateness is counted from, and up to which payments are made.
  public var today: CalendarDay { totals.today }

  /// Moves to another day; what was not late may be so now, and what was to be paid, paid.
  ///
  /// Going forward takes time in proportion to the activities and to the payments to come, going back
  /// in proportion to the expenses.
  public mutating func setToday(_ day: CalendarDay) {
    guard day != today else { return }
    var payments: [RecordID] = []
    if day < today {
      let last = today
      expenses.forEachBorrowed { expense in
        if let payment = expense.paymentDay, payment > day, payment <= last {
          payments.append(expense.id)
        }
      }
    }
    setToday(day, takingBack: payments)
  }

  /// Moves to another day.
  ///
  /// - Parameter payments: the expenses that are paid after that day and until today. Those that are
  ///   paid after today and until that day are known.
  mutating func setToday(_ day: CalendarDay, takingBack payments: some Sequence<RecordID>) {
    guard day != today else { return }
    let moved =
      payments.compactMap { expenses[$0] }
      + totals.pending.filter { $0.value <= day }.compactMap { expenses[$0.key] }
    for expense in moved { totals.count(expense, -1) }
    totals.setToday(day, activities)
    for expense in moved { totals.count(expense, 1) }
  }

  /// A record of a kind that this program does not know.
  public struct OtherRecord: Hashable, Sendable {
    var winners: Winners
    /// Fields with their JSON text.
    public internal(set) var fields: [String: String] = [:]
    /// Whether it is dropped.
    public var isDropped: Bool { winners.isDropped }
  }
}

extension Project {
  /// Does with the table of a kind what can be done with any.
  func visit<Visitor: TableVisitor>(_ kind: Kind, _ visitor: Visitor) -> Visitor.Result {
    switch kind {
    case .project: visitor.visit(infos)
    case .part: visitor.visit(parts)
    case .activity: visitor.visit(activities)
    case .milestone: visitor.visit(milestones)
    case .participation: visitor.visit(participations)
    case .indicator: visitor.visit(indicators)
    case .measure: visitor.visit(measures)
    case .budgetLine: visitor.visit(budgetLines)
    case .transfer: visitor.visit(transfers)
    case .expense: visitor.visit(expenses)
    case .instalment: visitor.visit(instalments)
    case .report: visitor.visit(reports)
    case .meeting: visitor.visit(meetings)
    case .decision: visitor.visit(decisions)
    case .risk: visitor.visit(risks)
    case .comment: visitor.visit(comments)
    case .passage: visitor.visit(passages)
    }
  }

  /// Takes in one entry.
  public mutating func apply(_ entry: borrowing Entry) {
    apply(entry.content, at: entry.stamp)
    stageHistory.note(entry)
    commentHistory.note(entry)
  }

  /// Takes in what is done at a moment, whoever does it: stages that it writes are not noted.
  mutating func apply(_ content: borrowing Entry.Content, at stamp: Stamp) {
    for index in 0..<content.operations.count {
      switch content.operations[index].kind {
      case .known(let kind): apply(content.operations[index], kind, of: content, at: stamp)
      case .other(let name):
        apply(content.operations[index], otherKind: name, of: content, at: stamp)
      }
    }
  }

  /// Takes in one operation, whoever does it.
  mutating func apply(
    _ operation: Entry.Operation, _ kind: Kind, of content: borrowing Entry.Content,
    at stamp: Stamp
  ) {
    switch kind {
    case .expense:
      expenses.take(operation, of: content, at: stamp, &totals) { $0.count($1, $2) }
    case .activity:
      activities.take(operation, of: content, at: stamp, &totals) { $0.count($1, $2) }
    case .participation:
      participations.take(operation, of: content, at: stamp, &totals) { $0.count($1, $2) }
    case .project:
      infos.take(operation, of: content, at: stamp)
      let calendar = Self.calendar(of: info)
      if calendar != totals.calendar { totals = recomputedTotals(today: today) }
    case .part: parts.take(operation, of: content, at: stamp)
    case .milestone: milestones.take(operation, of: content, at: stamp)
    case .indicator: indicators.take(operation, of: content, at: stamp)
    case .measure: measures.take(operation, of: content, at: stamp)
    case .budgetLine: budgetLines.take(operation, of: content, at: stamp)
    case .transfer: transfers.take(operation, of: content, at: stamp)
    case .instalment: instalments.take(operation, of: content, at: stamp)
    case .report: reports.take(operation, of: content, at: stamp)
    case .meeting: meetings.take(operation, of: content, at: stamp)
    case .decision: decisions.take(operation, of: content, at: stamp)
    case .risk: risks.take(operation, of: content, at: stamp)
    case .comment: comments.take(operation, of: content, at: stamp)
    case .passage: passages.take(operation, of: content, at: stamp)
    }
  }

  private mutating func apply(
    _ operation: Entry.Operation, otherKind name: String, of content: borrowing Entry.Content,
    at stamp: Stamp
  ) {
    var record =
      others[name]?[operation.id] ?? OtherRecord(winners: Winners(first: stamp))
    if operation.isDrop {
      record.winners.noteDrop(stamp)
    } else {
      record.winners.noteWrite(stamp)
      for index in operation.extras {
        record.winners.write(content.extras[index], stamp, to: &record.fields)
      }
    }
    others[name, default: [:]][operation.id] = record
  }
}

extension Project {
  private static func calendar(of info: ProjectInfo) -> ProjectCalendar? {
    guard let start = info.start, let end = info.end else { return nil }
    return ProjectCalendar(start: start, end: end)
  }

  /// The totals added up afresh from every record.
  func recomputedTotals(today: CalendarDay) -> Totals {
    var fresh = Totals(today: today, calendar: Self.calendar(of: info))
    for expense in expenses { fresh.count(expense, 1) }
    for activity in activities { fresh.count(activity, 1) }
    for participation in participations { fresh.count(participation, 1) }
    return fresh
  }

  /// Whether the totals that were kept up equal those added up afresh; false means a defect.
  public func checkTotals() -> Bool {
    totals == recomputedTotals(today: today)
  }

  /// Whether two projects hold the same records, whatever order they came in.
  public func hasSameRecords(as other: Project) -> Bool {
    stageHistory == other.stageHistory && commentHistory == other.commentHistory
      && others == other.others
      && Kind.allCases.allSatisfy {
        visit($0, TakeTable()).isEqual(to: other.visit($0, TakeTable()))
      }
  }
}

extension Equatable {
  /// Whether something is of the same type and equal.
  fileprivate func isEqual(to other: any Equatable) -> Bool { (other as? Self) == self }
}
