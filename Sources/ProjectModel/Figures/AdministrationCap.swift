/// How the cost of administration stands against the cap that the agreement states.
public struct AdministrationCap: Hashable, Sendable {
  /// The cap, in percent of the base.
  public var percent: Quantity
  /// What it is a percentage of.
  public var base: AdminBase
  /// The categories that the agreement counts as administration, as it spells them. While there are
  /// none, nothing is known of what administration costs.
  public var categories: [String]
  /// The base: the envelope, or the budget of everything but administration.
  public var baseAmount: Money
  /// Paid and committed for everything but administration: the base that a cap on direct costs has in
  /// the end. Nil for a cap on the whole.
  public var actualBase: Money?
  /// Budgeted, paid and committed for administration.
  public var money: BudgetCell
  /// Whether the agreement has ended, so that what was budgeted is no base any more.
  public var hasEnded: Bool

  /// The most that administration may cost, rounded down to the cent.
  public var limit: Money { limit(of: baseAmount) }
  /// The most that it may cost, by what has been paid and committed for everything else; nil for a cap
  /// on the whole.
  public var actualLimit: Money? { actualBase.map { limit(of: $0) } }
  /// Paid and committed.
  public var used: Money { money.spent + money.committed }
  /// By how much more is paid and committed than the cap admits: what is budgeted for the rest is what
  /// it is held against, and once the agreement has ended what the rest has cost. Zero where it is not.
  public var excess: Money {
    max(.zero, used - (hasEnded ? actualLimit ?? limit : limit))
  }
  /// By how much more is budgeted than the cap admits.
  public var budgetExcess: Money { max(.zero, money.revised - limit) }
  /// Whether more is paid and committed than the cap admits.
  public var isExceeded: Bool { excess.cents > 0 }
  /// Whether more is budgeted than the cap admits.
  public var isOverBudgeted: Bool { budgetExcess.cents > 0 }
  /// Whether it is known which categories count: where there are any, one of them at least is named.
  public let isKnown: Bool

  /// The cap of a project; nil where the agreement states none, or not of what.
  public init?(_ project: Project, _ figures: Figures) {
    self.init(project.info, figures.budget, envelope: figures.envelope, hasEnded: figures.hasEnded)
  }

  private init?(_ info: ProjectInfo, _ budget: BudgetTable, envelope: Money, hasEnded: Bool) {
    guard let percent = info.adminCap, let base = info.adminBase else { return nil }
    self.percent = percent
    self.base = base
    self.hasEnded = hasEnded
    categories = info.adminCategories
    let keys = Set(categories.map { SearchKey.text($0) }.filter { !$0.isEmpty })
    isKnown =
      !keys.isEmpty
      && (budget.categoryNames.isEmpty || keys.contains { budget.categoryNames[$0] != nil })
    money = budget.sum { keys.contains($0.category) }
    switch base {
    case .total: baseAmount = envelope
    case .direct:
      let rest = budget.sum { !keys.contains($0.category) }
      baseAmount = rest.revised
      actualBase = rest.spent + rest.committed
    }
  }

  /// The percentage of an amount, rounded down to the cent: a ceiling is not passed by rounding. Credits
  /// beyond all costs leave no room at all.
  private func limit(of amount: Money) -> Money {
    Money(cents: Int(Int128(max(0, amount.cents)) * Int128(percent.thousandths) / 100_000))
  }
}
