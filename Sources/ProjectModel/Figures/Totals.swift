/// Sums over all records that change by one step when one record changes.
///
/// Lateness depends on the day, years on the agreement's calendar; activities are counted anew when
/// the one moves, everything when the other does.
public struct Totals: Hashable, Sendable {
  /// The day that lateness is counted from.
  public private(set) var today: CalendarDay
  /// The agreement's calendar, if known.
  public let calendar: ProjectCalendar?
  private let years: [ProjectCalendar.Year]
  private var categories = CategoryKeys()
  /// `lines` month by month, under keys that are quick to hash.
  private var charges: [NumberedKey: Charge] = [:]

  private struct NumberedKey: Hashable {
    var part: RecordID?
    /// The number of the category's key in `categories`.
    var category: Int
    var year: Int
    /// Months since January of the year 0; nil without a date.
    var month: Int?
  }

  /// What is charged to one part, category and project year.
  public struct LineKey: Hashable, Sendable {
    /// The part; nil for none.
    public var part: RecordID?
    /// The category, as `SearchKey` reduces it.
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

  /// Eligible charges per day.
  public private(set) var days: [CalendarDay: Charge] = [:]
  /// Activities per part; nil for none.
  public private(set) var activities: [RecordID?: Activities] = [:]
  /// Eligible charges per activity.
  public private(set) var activityCharges: [RecordID: Charge] = [:]
  /// Eligible charges per municipality.
  public private(set) var municipalityCharges: [RecordID: Charge] = [:]
  /// Participations per stage.
  public private(set) var stages: [Stage: Int] = [:]
  /// Expenses that the agreement does not admit.
  public private(set) var ineligible = Charge()

  /// How expenses spell each category, by its key.
  public var categorySpellings: [String: String] {
    Dictionary(uniqueKeysWithValues: zip(categories.keys, categories.spellings))
  }

  /// Eligible charges per part, category and year.
  public var lines: [LineKey: Charge] { lines { year, _ in year } }

  /// Eligible charges per part, category and a year of another kind.
  ///
  /// - Parameter year: the year to count a charge under, by its project year (0 outside the
  ///   agreement) and its civil month (months since January of the year 0; nil without a date).
  public func lines(by year: (_ projectYear: Int, _ month: Int?) -> Int) -> [LineKey: Charge] {
    var numbered: [NumberedKey: Charge] = [:]
    for (key, charge) in charges {
      var whole = key
      whole.year = year(key.year, key.month)
      whole.month = nil
      numbered[whole, default: Charge()] += charge
    }
    var lines: [LineKey: Charge] = [:]
    for (key, charge) in numbered {
      let category = categories.keys[key.category]
      lines[LineKey(part: key.part, category: category, year: key.year)] = charge
    }
    return lines
  }

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
  // Each counts a record with a sign: 1 adds it, -1 takes it away again.

  mutating func count(_ expense: borrowing Expense, _ sign: Int) {
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
    let key = NumberedKey(
      part: expense.part, category: categories.number(of: expense.category),
      year: year(of: expense.date), month: expense.date?.month)
    Self.add(charge, to: &charges, at: key)
    if let day = expense.date { Self.add(charge, to: &days, at: day) }
    if let activity = expense.activity { Self.add(charge, to: &activityCharges, at: activity) }
    if let town = expense.municipality { Self.add(charge, to: &municipalityCharges, at: town) }
  }

  /// Adds a charge, and forgets keys that no expense is left under, so that equal records make
  /// equal totals.
  private static func add<Key>(_ charge: Charge, to charges: inout [Key: Charge], at key: Key) {
    charges[key, default: Charge()] += charge
    if charge.count < 0, charges[key]?.count == 0 { charges[key] = nil }
  }

  mutating func count(_ activity: borrowing Activity, _ sign: Int) {
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

  /// Moves to another day: what was not late may be so now.
  mutating func setToday(_ day: CalendarDay, _ table: Table<Activity>) {
    today = day
    activities = [:]
    for activity in table { count(activity, 1) }
  }

  mutating func count(_ participation: borrowing Participation, _ sign: Int) {
    stages[participation.stage, default: 0] += sign
    if stages[participation.stage] == 0 { stages[participation.stage] = nil }
  }
}

extension Totals {
  /// Equal sums; the numbers of categories depend on the order of arrival and take no part.
  public static func == (left: Self, right: Self) -> Bool {
    left.today == right.today && left.calendar == right.calendar && left.lines == right.lines
      && left.days == right.days && left.activities == right.activities
      && left.activityCharges == right.activityCharges
      && left.municipalityCharges == right.municipalityCharges && left.stages == right.stages
      && left.ineligible == right.ineligible
  }

  /// Goes with `==`.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(today)
    hasher.combine(lines)
    hasher.combine(days)
  }
}
