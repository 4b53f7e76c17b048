/// Sums over all records that change by one step when one record changes.
///
/// Lateness depends on the day, years on the agreement's calendar; both are fixed here, and a new
/// value is made when either moves.
public struct Totals: Hashable, Sendable {
  /// The day that lateness is counted from.
  public let today: CalendarDay
  /// The agreement's calendar, if known.
  public let calendar: ProjectCalendar?
  private let years: [ProjectCalendar.Year]
  private var categories = CategoryKeys()

  /// What is charged to one part, category and project year.
  public struct LineKey: Hashable, Sendable {
    /// The part; nil for none.
    public var part: RecordID?
    /// The category, as `CategoryKey` reduces it.
    public var category: String
    /// The project year from 1; 0 for dates outside the agreement.
    public var year: Int

    /// A key.
    public init(part: RecordID?, category: String, year: Int) {
      self.part = part
      self.category = category
      self.year = year
    }
  }

  /// What was paid and what is committed.
  public struct Charge: Hashable, Sendable {
    /// Eligible and paid.
    public var spent = Money.zero
    /// Eligible, ordered, not yet paid.
    public var committed = Money.zero
    /// Number of expenses that count.
    public var count = 0

    /// No charge.
    public init() {}

    /// Adds another charge.
    public static func += (left: inout Self, right: Self) {
      left.spent += right.spent
      left.committed += right.committed
      left.count += right.count
    }
  }

  /// Counts and weighted progress of activities.
  public struct Activities: Hashable, Sendable {
    /// Activities that were not cancelled.
    public var total = 0
    /// Those that are done.
    public var done = 0
    /// Those whose due day has passed and that are not done.
    public var late = 0
    /// Sum of planned costs, in cents.
    public var weight: Int128 = 0
    /// Sum of planned cost × progress.
    public var weightedProgress: Int128 = 0
    /// Sum of progress.
    public var plainProgress = 0

    /// No activity.
    public init() {}

    /// Physical progress in percent, weighted by planned cost, or evenly where no activity has a
    /// cost; nil without activities.
    public var progress: Double? {
      guard total > 0 else { return nil }
      return weight > 0
        ? Double(weightedProgress) / Double(weight) : Double(plainProgress) / Double(total)
    }

    /// Adds other activities.
    public static func += (left: inout Self, right: Self) {
      left.total += right.total
      left.done += right.done
      left.late += right.late
      left.weight += right.weight
      left.weightedProgress += right.weightedProgress
      left.plainProgress += right.plainProgress
    }
  }

  /// Eligible charges per part, category and year.
  public private(set) var lines: [LineKey: Charge] = [:]
  /// Eligible charges per day.
  public private(set) var days: [CalendarDay: Charge] = [:]
  /// Activities per part; nil for none.
  public private(set) var activities: [RecordID?: Activities] = [:]
  /// Eligible charges per activity.
  public private(set) var activityCharges: [RecordID: Charge] = [:]
  /// Participations per stage.
  public private(set) var stages: [Stage: Int] = [:]
  /// Expenses that the agreement does not admit.
  public private(set) var ineligible = Charge()

  init(today: CalendarDay, calendar: ProjectCalendar?) {
    self.today = today
    self.calendar = calendar
    years = calendar?.years ?? []
  }

  /// The project year of a day, 0 outside the agreement.
  public func year(of day: CalendarDay?) -> Int {
    guard let day else { return 0 }
    for year in years where day >= year.start && day <= year.end { return year.number }
    return 0
  }
}

extension Totals {
  mutating func add(_ expense: Expense) { count(expense, 1) }
  mutating func subtract(_ expense: Expense) { count(expense, -1) }
  mutating func add(_ activity: Activity) { count(activity, 1) }
  mutating func subtract(_ activity: Activity) { count(activity, -1) }
  mutating func add(_ participation: Participation) { count(participation, 1) }
  mutating func subtract(_ participation: Participation) { count(participation, -1) }

  private mutating func count(_ expense: Expense, _ sign: Int) {
    var charge = Charge()
    let amount = Money(cents: (expense.amount?.cents ?? 0) * sign)
    switch expense.state {
    case .paid: charge.spent = amount
    case .committed: charge.committed = amount
    }
    charge.count = sign
    guard expense.eligible else {
      ineligible += charge
      return
    }
    let key = LineKey(
      part: expense.part, category: categories.key(expense.category), year: year(of: expense.date)
    )
    Self.add(charge, to: &lines, at: key)
    if let day = expense.date { Self.add(charge, to: &days, at: day) }
    if let activity = expense.activity { Self.add(charge, to: &activityCharges, at: activity) }
  }

  /// Adds a charge, and forgets keys that no expense is left under, so that equal records make
  /// equal totals.
  private static func add<Key>(_ charge: Charge, to charges: inout [Key: Charge], at key: Key) {
    charges[key, default: Charge()] += charge
    if charge.count < 0, charges[key]?.count == 0 { charges[key] = nil }
  }

  private mutating func count(_ activity: Activity, _ sign: Int) {
    guard activity.status != .cancelled else { return }
    var change = Activities()
    change.total = sign
    change.done = activity.status == .done ? sign : 0
    change.late = activity.daysLate(on: today) != nil ? sign : 0
    let weight = Int128(max(activity.cost?.cents ?? 0, 0) * sign)
    change.weight = weight
    change.weightedProgress = weight * Int128(activity.physicalProgress)
    change.plainProgress = activity.physicalProgress * sign
    activities[activity.part, default: Activities()] += change
    if activities[activity.part]?.total == 0 { activities[activity.part] = nil }
  }

  private mutating func count(_ participation: Participation, _ sign: Int) {
    stages[participation.stage, default: 0] += sign
    if stages[participation.stage] == 0 { stages[participation.stage] = nil }
  }
}

extension Activity {
  /// Days since the due day passed without the activity being done; nil if it is not late.
  public func daysLate(on today: CalendarDay) -> Int? {
    guard let due, today > due, status != .done, status != .cancelled else { return nil }
    return today.days(since: due)
  }

  /// Progress in percent; an activity that is done counts in full.
  public var physicalProgress: Int { status == .done ? 100 : progress }
}

/// The keys of categories of expense that people would call the same, each reduced only once.
///
/// A cache: it takes no part in comparing totals.
struct CategoryKeys: Hashable, Sendable {
  private var keys: [String: String] = [:]

  mutating func key(_ category: String) -> String {
    if let key = keys[category] { return key }
    let key = SearchKey.text(category)
    keys[category] = key
    return key
  }

  static func == (left: Self, right: Self) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}
