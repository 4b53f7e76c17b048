/// Sums over all records that change by one step when one record changes.
///
/// Lateness and payment depend on the day, years on the agreement's calendar. When the day moves,
/// activities are counted anew, and those expenses that are paid between the two days; when the
/// calendar does, everything.
public struct Totals: Hashable, Sendable {
  /// The day that lateness is counted from, and up to which payments are made.
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
    /// The project year from 1; 0 while the agreement's dates are unknown, or for a budget line without
    /// a year.
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

    /// Spent and committed.
    public var sum: Money { spent + committed }

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
    /// Those whose progress is 100 % and that are not said to be done.
    public var unfinished = 0
    /// Those that have no planned cost.
    public var uncosted = 0
    /// Sum of planned costs, in cents.
    public var weight: Int128 = 0
    /// Sum of planned cost × progress.
    public var weightedProgress: Int128 = 0
    /// Sum of progress.
    public var plainProgress = 0
    /// Sum of the progress of those without a planned cost.
    public var uncostedProgress = 0

    /// No activity.
    public init() {}

    /// Physical progress in percent, weighted by planned cost, or evenly where no activity has one. An
    /// activity without cost beside others that have one weighs their mean. Nil without activities.
    public var progress: Double? {
      guard total > 0 else { return nil }
      guard weight > 0 else { return Double(plainProgress) / Double(total) }
      // Σ cost × progress + (Σ cost ÷ costed) × Σ progress without cost, over the same without progress.
      let costed = Int128(total - uncosted)
      let earned = weightedProgress * costed + weight * Int128(uncostedProgress)
      return Double(earned) / Double(weight * Int128(total))
    }

    /// How many activities weigh the mean of the others for want of a cost of their own.
    public var assumedCosts: Int { weight > 0 ? uncosted : 0 }

    /// Adds other activities.
    public static func += (left: inout Self, right: Self) {
      left.total += right.total
      left.done += right.done
      left.late += right.late
      left.unfinished += right.unfinished
      left.uncosted += right.uncosted
      left.weight += right.weight
      left.weightedProgress += right.weightedProgress
      left.plainProgress += right.plainProgress
      left.uncostedProgress += right.uncostedProgress
    }
  }

  /// Charges that count, by their date.
  public private(set) var days: [CalendarDay: Charge] = [:]
  /// What is paid of them on each day, and what is to be paid on days to come.
  public private(set) var payments: [CalendarDay: Charge] = [:]
  /// Expenses that will be paid after today, and when.
  private(set) var pending: [RecordID: CalendarDay] = [:]
  /// Activities per part; nil for none.
  public private(set) var activities: [RecordID?: Activities] = [:]
  /// Charges that count, per activity.
  public private(set) var activityCharges: [RecordID: Charge] = [:]
  /// Charges that count, per municipality.
  public private(set) var municipalityCharges: [RecordID: Charge] = [:]
  /// Participations per stage.
  public private(set) var stages: [Stage: Int] = [:]
  /// Expenses that the agreement does not admit; they count nowhere else.
  public private(set) var ineligible = Charge()
  /// Those that it admits and that are dated outside its days, or not dated; they count nowhere else.
  public private(set) var outside = Charge()

  /// How expenses spell each category, by its key.
  public var categorySpellings: [String: String] {
    Dictionary(uniqueKeysWithValues: zip(categories.keys, categories.spellings))
  }

  /// Charges that count, per part, category and year.
  public var lines: [LineKey: Charge] { lines { year, _ in year } }

  /// Charges that count, per part, category and a year of another kind.
  ///
  /// - Parameter year: the year to count a charge under, by its project year (0 while the agreement's
  ///   dates are unknown) and its civil month (months since January of the year 0; nil without a
  ///   date).
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
    let charge = charge(of: expense, sign)
    let paymentDay = expense.paymentDay
    if let paymentDay, paymentDay > today { pending[expense.id] = sign > 0 ? paymentDay : nil }
    guard expense.eligible else {
      ineligible += charge
      return
    }
    let year = year(of: expense.date)
    guard year > 0 || calendar == nil else {
      outside += charge
      return
    }
    let key = NumberedKey(
      part: expense.part, category: categories.number(of: expense.category), year: year,
      month: expense.date?.month)
    Self.add(charge, to: &charges, at: key)
    if let day = expense.date { Self.add(charge, to: &days, at: day) }
    if let paymentDay { Self.add(charge, to: &payments, at: paymentDay) }
    if let activity = expense.activity { Self.add(charge, to: &activityCharges, at: activity) }
    if let town = expense.municipality { Self.add(charge, to: &municipalityCharges, at: town) }
  }

  /// What an expense is, whether it counts or not.
  private func charge(
    of expense: borrowing Expense, _ sign: Int, on day: CalendarDay? = nil
  ) -> Charge {
    var charge = Charge()
    let amount = Money(cents: (expense.amount?.cents ?? 0) * sign)
    switch expense.state(on: day ?? today) {
    case .paid: charge.spent = amount
    case .committed: charge.committed = amount
    }
    charge.count = sign
    return charge
  }

  /// Whether an expense counts: the agreement admits it, and its date lies within it.
  public func counts(_ expense: borrowing Expense) -> Bool {
    guard expense.eligible else { return false }
    return !isOutside(expense)
  }

  /// Whether the date of an expense lies outside the agreement, or is not known; never while the
  /// agreement's own are not.
  public func isOutside(_ expense: borrowing Expense) -> Bool {
    guard calendar != nil else { return false }
    return year(of: expense.date) == 0
  }

  /// What an expense is that the agreement admits, whatever its date.
  public func chargeOutside(of expense: borrowing Expense) -> Charge { charge(of: expense, 1) }

  /// What an expense adds to spent and committed; nothing where it does not count.
  public func charge(of expense: borrowing Expense) -> Charge {
    counts(expense) ? charge(of: expense, 1) : Charge()
  }

  /// The same, as it stands on another day.
  func charge(of expense: borrowing Expense, on day: CalendarDay) -> Charge {
    counts(expense) ? charge(of: expense, 1, on: day) : Charge()
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
    change.unfinished = activity.isOpen && activity.progress == 100 ? sign : 0
    if activity.cost == nil {
      change.uncosted = sign
      change.uncostedProgress = activity.physicalProgress * sign
    }
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
      && left.days == right.days && left.payments == right.payments
      && left.pending == right.pending && left.activities == right.activities
      && left.activityCharges == right.activityCharges
      && left.municipalityCharges == right.municipalityCharges && left.stages == right.stages
      && left.ineligible == right.ineligible && left.outside == right.outside
  }

  /// Goes with `==`.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(today)
    hasher.combine(lines)
    hasher.combine(days)
  }
}
