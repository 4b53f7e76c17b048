/// A project as things had come by a day, by what is known now: expenses, transfers, measures,
/// decisions and comments by their own dates, whenever they were keyed in; what was paid, received, sent, reached
/// or done by that day.
///
/// The status and progress of activities and the stage and last news of municipalities have no date
/// of their own and are as they were written by that day; a municipality that is known to have joined
/// by then has at least agreed. Plans, such as budgets, costs and due days, are as they are now.
///
/// Moving from one day to another takes time in proportion to the expenses between them and to all
/// records of other kinds.
public struct Hindsight: Sendable {
  @Boxed private var present: Project
  private var shown: Project
  /// The expenses by their first day; those without one are always shown.
  private let dated: [(day: CalendarDay, id: RecordID)]
  /// Those that are paid after it, by the day of payment: the others are paid on every day that they
  /// are shown.
  private let paidLater: [(day: CalendarDay, id: RecordID)]
  /// How many of them are shown.
  private var shownCount: Int
  /// Numbers the moves from day to day.
  private var step: Int64 = 0

  /// A view of a project as it is known now.
  public init(of present: Project) {
    _present = Boxed(wrappedValue: present)
    shown = present
    dated = Self.sorted(present.expenses) { $0.firstDay }
    paidLater = Self.sorted(present.expenses) { expense in
      expense.paymentDay.flatMap { payment in
        expense.firstDay.map { $0 < payment } ?? true ? payment : nil
      }
    }
    shownCount = dated.count
  }

  private static func sorted(
    _ expenses: Table<Expense>, by day: (Expense) -> CalendarDay?
  ) -> [(day: CalendarDay, id: RecordID)] {
    expenses.compactMap { expense in day(expense).map { (day: $0, id: expense.id) } }
      .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
  }

  /// The project on a day.
  ///
  /// - Parameter known: what was known on that day, for what has no date of its own.
  public mutating func project(on day: CalendarDay, known: Project) -> Project {
    var content = Entry.Content()
    moveExpenses(to: day, &content)
    hideRecords(after: day, &content)
    clearDays(after: day, &content)
    restoreStates(known, on: day, &content)
    shown.apply(content, at: .afterAll(step: step))
    step += 1
    shown.stageHistory = known.stageHistory
    shown.commentHistory = known.commentHistory
    shown.setToday(day, takingBack: payments(after: day, until: shown.today))
    return shown
  }

  private mutating func moveExpenses(to day: CalendarDay, _ content: inout Entry.Content) {
    let count = dated.partitioningIndex { $0.day > day } ?? dated.count
    for place in min(count, shownCount)..<max(count, shownCount) {
      content.hide(count < shownCount, .expense, dated[place].id)
    }
    shownCount = count
  }

  /// The expenses that are paid in some days, later than their own.
  private func payments(after day: CalendarDay, until last: CalendarDay) -> [RecordID] {
    guard day < last else { return [] }
    let first = paidLater.partitioningIndex { $0.day > day } ?? paidLater.count
    let end = paidLater.partitioningIndex { $0.day > last } ?? paidLater.count
    return paidLater[first..<end].map(\.id)
  }

  private func hideRecords(after day: CalendarDay, _ content: inout Entry.Content) {
    func hide<Element>(
      _ table: Table<Element>, _ shown: Table<Element>, _ date: (Element) -> CalendarDay?
    ) {
      for record in table {
        let isHidden = date(record).map { $0 > day } ?? false
        if isHidden != (shown[record.id] == nil) { content.hide(isHidden, Element.kind, record.id) }
      }
    }
    hide(present.transfers, shown.transfers, \.date)
    hide(present.measures, shown.measures, \.date)
    hide(present.decisions, shown.decisions, \.date)
    hide(present.risks, shown.risks, \.date)
    hide(present.comments, shown.comments, \.date)
  }

  private func clearDays(after day: CalendarDay, _ content: inout Entry.Content) {
    func clear<Element>(_ table: Table<Element>, _ shown: Table<Element>, _ field: Field) {
      for record in table {
        let value = record.value(of: field)
        let wanted = value.day.map { $0 > day } == true ? nil : value
        if shown[record.id]?.value(of: field) != wanted {
          content.set(Element.kind, record.id, [Assignment(field, wanted)])
        }
      }
    }
    clear(present.milestones, shown.milestones, .done)
    clear(present.instalments, shown.instalments, .received)
    clear(present.reports, shown.reports, .sent)
    clear(present.participations, shown.participations, .joined)
    // A decision that is hidden comes back with the day it held: ask for that too.
    for decision in present.decisions where decision.date.map({ $0 <= day }) ?? true {
      let wanted = decision.done.flatMap { $0 > day ? nil : FieldValue.day($0) }
      if shown.decisions.including(dropped: decision.id)?.value(of: .done) != wanted {
        content.set(.decision, decision.id, [Assignment(.done, wanted)])
      }
    }
  }

  private func restoreStates(_ known: Project, on day: CalendarDay, _ content: inout Entry.Content)
  {
    for activity in present.activities {
      let then = known.activities[activity.id] ?? Activity(id: activity.id)
      guard let now = shown.activities[activity.id],
        now.status != then.status || now.progress != then.progress
      else { continue }
      content.set(
        .activity, activity.id,
        [
          Assignment(.status, then.value(of: .status)),
          Assignment(.progress, then.value(of: .progress)),
        ])
    }
    for participation in present.participations {
      var then =
        known.participations[participation.id] ?? Participation(id: participation.id)
      let hasJoined = participation.joined.map { $0 <= day } ?? false
      if hasJoined, then.stage == .toContact || then.stage == .contacted { then.stage = .engaged }
      guard let now = shown.participations[participation.id],
        now.stage != then.stage || now.lastNews != then.lastNews
      else { continue }
      content.set(
        .participation, participation.id,
        [
          Assignment(.stage, then.value(of: .stage)),
          Assignment(.lastNews, then.value(of: .lastNews)),
        ])
    }
  }
}

extension Entry.Content {
  /// Drops a record, or brings it back whole.
  fileprivate mutating func hide(_ isHidden: Bool, _ kind: Kind, _ id: RecordID) {
    if isHidden { drop(kind, id) } else { set(kind, id, []) }
  }
}
