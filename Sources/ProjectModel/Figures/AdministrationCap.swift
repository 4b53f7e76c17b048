/// How the cost of administration stands against the cap that the agreement states.
public struct AdministrationCap: Hashable, Sendable {
  /// The cap, in percent of the base.
  public var percent: Quantity
  /// What it is a percentage of.
  public var base: AdminBase
  /// The base: the envelope, or the budget of everything but administration.
  public var baseAmount: Money
  /// Budgeted, paid and committed for administration.
  public var money: BudgetCell

  /// The most that administration may cost, rounded to the cent.
  public var limit: Money {
    (UnroundedMoney(baseAmount) * Double(percent.thousandths) / 100_000).rounded
  }
  /// Whether more is paid and committed than the cap admits.
  public var isExceeded: Bool { money.spent + money.committed > limit }
  /// Whether more is budgeted than the cap admits.
  public var isOverBudgeted: Bool { money.revised > limit }

  /// The cap of a project; nil where the agreement states none, or not of what.
  ///
  /// Administration is every category whose name holds the word.
  public init?(_ project: Project, _ figures: Figures) {
    guard let percent = project.info.adminCap, let base = project.info.adminBase else { return nil }
    self.percent = percent
    self.base = base
    money = figures.budget.sum { Self.isAdministration($0.category) }
    switch base {
    case .total: baseAmount = figures.envelope
    case .direct: baseAmount = figures.money.revised - money.revised
    }
  }

  /// Whether a category, as `SearchKey` reduces it, is administration.
  private static func isAdministration(_ category: String) -> Bool {
    category.split(separator: " ").contains("administration")
  }
}
