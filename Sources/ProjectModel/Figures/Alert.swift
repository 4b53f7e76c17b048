/// Something that is wrong, or soon may be. Sentences for people are made where they are shown.
public enum Alert: Hashable, Sendable {
  /// Activities past their due day; `worst` is the most days.
  case lateActivities(count: Int, worst: Int)
  /// A report that was due and not sent.
  case lateReport(title: String, days: Int)
  /// An instalment that was due and not received.
  case lateInstalment(title: String, amount: Money, days: Int)
  /// More spent and committed than there is: the grant, or the budget where no grant is known.
  case overspent(by: Money)
  /// More budgeted than granted.
  case budgetOverGrant(by: Money)
  /// Granted and not yet budgeted.
  case unallocated(Money)
  /// A part whose charges pass its budget.
  case partOverspent(code: String, by: Money)
  /// A project year whose charges pass its budget.
  case yearOverspent(year: Int, by: Money)
  /// A budget line whose charges pass it.
  case lineOverspent(code: String, category: String, year: Int, by: Money)
  /// Charges that no budget line provides for.
  case unbudgeted(Money, count: Int)
  /// Administration passes the cap that the agreement states: what is paid and committed for it, or
  /// what is budgeted.
  case capPassed(by: Money, isBudget: Bool)
  /// The agreement states a cap, and not which categories it is of.
  case capWithoutCategories
  /// Parts with a budget and without activities, whose work has no known value; their codes.
  case partsWithoutActivities([String])
  /// Activities that weigh the mean of the others for want of a planned cost.
  case assumedCosts(count: Int)
  /// Activities whose progress is 100 % and that are not said to be done; the first of them.
  case unfinished(count: Int, first: RecordID)
  /// Municipalities that two records stand for, which only writers who have not met can make; the first
  /// of them.
  case twoParticipations(count: Int, first: RecordID)
  /// Eligible expenses dated outside the agreement, or not dated.
  case outsideAgreement(Money, count: Int)
  /// The earned-value forecast passes the budget.
  case forecastOver(by: UnroundedMoney)
  /// The simple forecast leaves money to repay.
  case forecastUnder(by: UnroundedMoney)
  /// Participating municipalities not heard from for a long time.
  case silentMunicipalities(count: Int, days: Int)
  /// Fields of the agreement that are assumptions.
  case toConfirm([String])

  /// How much it matters.
  public enum Severity: String, Hashable, Sendable, Comparable {
    case over, warning, notice

    private var rank: Int { self == .over ? 0 : self == .warning ? 1 : 2 }

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
  }

  /// How much this alert matters.
  public var severity: Severity {
    switch self {
    case .lateReport, .lateInstalment, .overspent, .budgetOverGrant, .partOverspent,
      .outsideAgreement, .capPassed(_, isBudget: false):
      .over
    case .lateActivities, .yearOverspent, .lineOverspent, .unbudgeted, .forecastOver,
      .forecastUnder, .silentMunicipalities, .capPassed(_, isBudget: true), .twoParticipations:
      .warning
    case .unallocated, .toConfirm, .capWithoutCategories, .partsWithoutActivities, .assumedCosts,
      .unfinished:
      .notice
    }
  }

  /// The name in JSON.
  public var name: String {
    switch self {
    case .lateActivities: "lateActivities"
    case .lateReport: "lateReport"
    case .lateInstalment: "lateInstalment"
    case .overspent: "overspent"
    case .budgetOverGrant: "budgetOverGrant"
    case .unallocated: "unallocated"
    case .partOverspent: "partOverspent"
    case .yearOverspent: "yearOverspent"
    case .lineOverspent: "lineOverspent"
    case .unbudgeted: "unbudgeted"
    case .outsideAgreement: "outsideAgreement"
    case .capPassed: "capPassed"
    case .capWithoutCategories: "capWithoutCategories"
    case .partsWithoutActivities: "partsWithoutActivities"
    case .assumedCosts: "assumedCosts"
    case .unfinished: "unfinished"
    case .twoParticipations: "twoParticipations"
    case .forecastOver: "forecastOver"
    case .forecastUnder: "forecastUnder"
    case .silentMunicipalities: "silentMunicipalities"
    case .toConfirm: "toConfirm"
    }
  }
}
