/// A what-if: the simple forecast with another rate, with activities put off, with budget lines
/// frozen. It is reckoned beside the project and never written.
///
/// Spent at the end = spent + rate × months left, less what the frozen lines would have taken, less
/// what the delays push past the end of the agreement.
/// - A frozen line takes as much of the rate as its share of all that is available.
/// - What an activity has left to cost (its planned cost − what was paid for it) is spread evenly
///   over the days from now, or from its start, to its due day. A delay moves that stretch, or makes
///   it longer where work is under way; what then lies past the end of the agreement is not spent.
public struct Scenario: Hashable, Sendable {
  /// A budget line over all years.
  public struct Line: Hashable, Sendable {
    /// The part; nil for none.
    public var part: RecordID?
    /// The category, as `SearchKey` reduces it.
    public var category: String

    /// A line.
    public init(part: RecordID?, category: String) {
      self.part = part
      self.category = category
    }
  }

  /// Something that can be changed.
  public enum Lever: Hashable, Sendable {
    /// The monthly rate.
    case rate
    /// When an activity is due.
    case activity(RecordID)
    /// Whether a line is spent on.
    case line(Line)
  }

  /// What a month costs from now on; nil for the mean rate so far.
  public var monthly: UnroundedMoney?
  /// Months that activities are put off by, at least one.
  public var delays: [RecordID: Int] = [:]
  /// Lines that nothing more is spent on.
  public var frozen: Set<Line> = []

  /// The project as it is.
  public init() {}

  /// Whether nothing is changed.
  public var isEmpty: Bool { monthly == nil && delays.isEmpty && frozen.isEmpty }

  /// Where a scenario leads.
  public struct Outcome: Hashable, Sendable {
    /// What a month costs from now on, without the frozen lines.
    public var monthly: UnroundedMoney
    /// What is spent at the end of the agreement.
    public var atEnd: UnroundedMoney
    /// What of the envelope is left then; negative for an overrun.
    public var left: UnroundedMoney
    /// The day that the envelope is used up at that rate, if that is before the end; nil where it is
    /// used up already.
    public var usedUp: CalendarDay?
    /// The last due day of the activities that are not over; nil for none.
    public var lastDue: CalendarDay?
    /// Activities that are due after the end of the agreement.
    public var dueAfterEnd: Int
    /// What delays push past the end.
    public var pushedOut: UnroundedMoney
    /// What the frozen lines would have taken a month.
    public var held: UnroundedMoney
  }

  /// Where the scenario leads; nil before the agreement's first day or without its dates.
  public func outcome(_ project: Project, _ figures: Figures) -> Outcome? {
    guard let calendar = project.calendar, let burn = figures.burn, let mean = burn.monthly else {
      return nil
    }
    let rate = monthly ?? mean
    let held = rate * frozenShare(figures)
    let monthly = rate - held
    let monthsLeft = max(0, burn.totalMonths - burn.elapsedMonths)
    let pushed = min(pushedOut(project, calendar), monthly * monthsLeft)
    let atEnd = max(
      burn.spent + monthly * monthsLeft - max(.zero, pushed), burn.spent + burn.committed)
    var usedUp: CalendarDay?
    if atEnd > burn.budget, let months = burn.runwayMonths(at: monthly) {
      let day = project.today.adding(months: months)
      usedUp = day.flatMap { $0 < calendar.end ? $0 : nil }
    }
    let dues = project.activities.lazy.filter(\.isOpen).compactMap { activity in
      activity.due.map { $0.adding(months: delays[activity.id] ?? 0) }
    }
    return Outcome(
      monthly: monthly, atEnd: atEnd, left: burn.budget - atEnd, usedUp: usedUp,
      lastDue: dues.max(), dueAfterEnd: dues.count { $0 > calendar.end },
      pushedOut: max(.zero, pushed), held: held)
  }

  /// The share of all that is available that the frozen lines have, from 0 to 1.
  private func frozenShare(_ figures: Figures) -> Double {
    guard !frozen.isEmpty else { return 0 }
    var lines: [Line: Int] = [:]
    for (key, cell) in figures.budget.cells {
      lines[Line(part: key.part, category: key.category), default: 0] += cell.available.cents
    }
    var all = 0
    var held = 0
    for (line, cents) in lines where cents > 0 {
      all += cents
      if frozen.contains(line) { held += cents }
    }
    return all > 0 ? Double(held) / Double(all) : 0
  }

  private func pushedOut(_ project: Project, _ calendar: ProjectCalendar) -> UnroundedMoney {
    // In order, as sums of fractions depend on it in their last place.
    delays.sorted { $0.key < $1.key }.reduce(.zero) { sum, delay in
      guard let activity = project.activities[delay.key], activity.isOpen else { return sum }
      let spent = project.totals.activityCharges[activity.id]?.spent ?? .zero
      let rest = UnroundedMoney(max(.zero, (activity.cost ?? .zero) - spent))
      let now = Self.shareAfter(calendar.end, activity, delay: 0, today: project.today)
      let then = Self.shareAfter(calendar.end, activity, delay: delay.value, today: project.today)
      return sum + rest * (then - now)
    }
  }

  /// The share of what an activity has left to cost that lies past a day.
  private static func shareAfter(
    _ end: CalendarDay, _ activity: Activity, delay: Int, today: CalendarDay
  ) -> Double {
    guard let due = activity.due?.adding(months: delay) else { return 0 }
    let start = activity.start.map { $0.adding(months: delay) } ?? today
    let first = max(start, today.adding(days: 1))
    guard due >= first else { return first > end ? 1 : 0 }
    let days = due.days(since: first) + 1
    let after = min(max(0, due.days(since: end)), days)
    return Double(after) / Double(days)
  }
}
