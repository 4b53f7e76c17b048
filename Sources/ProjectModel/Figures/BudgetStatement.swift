/// The budget line by line, as a report to the funder states it: all years of the agreement together,
/// what was paid in the days that the report tells of, and what should have been paid by its end.
///
/// Takes time in proportion to the budget lines and to the expenses.
public struct BudgetStatement: Hashable, Sendable {
  /// A category of a part, or a sum of some.
  public struct Line: Hashable, Sendable {
    /// Its money.
    public var money = BudgetCell()
    /// Paid in the period.
    public var inPeriod = Money.zero
    /// The revised budget that has come due by today, spread as planned value is; rounded to the cent
    /// per line and year, so that lines add up to their sum.
    public var due = Money.zero

    /// An empty line.
    public init() {}

    /// *Virements*: revised − initial.
    public var transfers: Money { money.revised - money.initial }
    /// *Écart*: what has come due − what is paid; negative where more is paid.
    public var variance: Money { due - money.spent }
    /// The variance as a share of what has come due; nil where nothing has.
    public var varianceShare: Double? { due.cents > 0 ? variance.share(of: due) : nil }
    /// Whether the variance is more than a share of what has come due, either way; always where
    /// something is paid that nothing provides for.
    public func isBeyond(_ threshold: Double) -> Bool {
      guard let share = varianceShare else { return money.spent.cents != 0 }
      return share.magnitude > threshold
    }

    /// Adds another line.
    public static func += (left: inout Self, right: Self) {
      left.money += right.money
      left.inPeriod += right.inPeriod
      left.due += right.due
    }
  }

  /// What a line is of.
  public struct Key: Hashable, Sendable {
    /// The part; nil for none, or one that is gone.
    public var part: RecordID?
    /// The key of the category.
    public var category: String
  }

  /// The lines.
  public private(set) var lines: [Key: Line] = [:]

  /// The statement of a project at its day.
  ///
  /// - Parameter period: the days that are told of; the last is the project's day.
  public init(_ project: Project, _ budget: BudgetTable, period: ClosedRange<CalendarDay>) {
    let years = project.calendar?.years ?? []
    func key(_ part: RecordID?, _ category: String) -> Key {
      Key(part: part.flatMap { project.parts[$0]?.id }, category: category)
    }
    for (place, cell) in budget.cells {
      var line = Line()
      line.money = cell
      if let calendar = project.calendar, years.indices.contains(place.year - 1) {
        let share = calendar.elapsedShare(of: years[place.year - 1], on: project.today)
        line.due = (UnroundedMoney(cell.revised) * share).rounded
      }
      lines[key(place.part, place.category), default: Line()] += line
    }
    let totals = project.totals
    // What was paid before the agreement began is of its first report.
    let from = period.lowerBound == project.calendar?.start ? nil : period.lowerBound
    var spent: [RecordID?: [String: Money]] = [:]
    project.forEachExpense { expense in
      guard let paid = expense.paymentDay, paid <= period.upperBound, paid >= from ?? paid,
        totals.counts(expense)
      else { return }
      spent[expense.part, default: [:]][expense.category, default: .zero] +=
        totals.charge(of: expense).spent
    }
    for (part, amounts) in spent {
      for (category, amount) in amounts {
        lines[key(part, SearchKey.text(category)), default: Line()].inPeriod += amount
      }
    }
  }

  /// The sum of the lines that a condition chooses.
  public func sum(where isChosen: (Key) -> Bool = { _ in true }) -> Line {
    lines.reduce(into: Line()) { sum, line in
      if isChosen(line.key) { sum += line.value }
    }
  }
}
