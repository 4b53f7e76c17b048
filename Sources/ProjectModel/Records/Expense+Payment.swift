extension Expense {
  /// The day that it is paid: the one that is given, else its own date where it is said to be paid;
  /// nil where it is not known to be paid on any day.
  public var paymentDay: CalendarDay? { paid ?? (state == .paid ? date : nil) }

  /// Where it stands on a day: committed until it is paid. A payment to come is a commitment,
  /// whatever its state says. Without any day it stands as its state says.
  public func state(on today: CalendarDay) -> ExpenseState {
    paymentDay.map { $0 <= today ? .paid : .committed } ?? state
  }

  /// The first day that it counts on: its date, or the day it is paid where that comes before; nil
  /// without a date.
  public var firstDay: CalendarDay? { date.map { min($0, paid ?? $0) } }

  /// The expense as lists tell it on a day: with where it stands then, and the day that it is paid,
  /// also where that is its date.
  public func told(on today: CalendarDay) -> Expense {
    var told = self
    told.state = state(on: today)
    told.paid = paymentDay
    return told
  }

  /// The state that goes with assignments to an expense, so that the day it is paid and its state do
  /// not contradict each other: a day that is given makes it paid, and what is said to be committed
  /// anew has no day any more on which it was paid.
  ///
  /// - Parameter today: a day of payment after it is planned, and stays where an expense is said to be
  ///   committed.
  public static func paymentAssignments(
    besides assignments: [Assignment], of current: Expense?, today: CalendarDay
  ) -> [Assignment] {
    let state = assignments.last { $0.field == .state }
    let paid = assignments.last { $0.field == .paid }
    if let paid {
      guard state == nil, let day = paid.value.day else { return [] }
      let wanted = day <= today ? ExpenseState.paid : .committed
      return wanted == (current?.state ?? .paid)
        ? [] : [Assignment(.state, .choice(wanted.rawValue))]
    }
    guard state?.value.choice() == ExpenseState.committed, let day = current?.paid, day <= today
    else {
      return []
    }
    return [Assignment(.paid, nil)]
  }
}
