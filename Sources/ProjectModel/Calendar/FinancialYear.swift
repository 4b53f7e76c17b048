/// One financial year. The government's ends on 31 March (Loi sur l'administration publique, A-6.01),
/// the municipal one is the civil year; both are independent of the agreement's own years.
public struct FinancialYear: Hashable, Comparable, Sendable {
  /// First day.
  public let start: CalendarDay
  /// Last day.
  public let end: CalendarDay

  /// The year that holds `day`, for years that begin on the first of a month (1–12).
  public init(containing day: CalendarDay, firstMonth: Int) {
    let (year, month, _) = day.civil
    let first = min(max(firstMonth, 1), 12)
    let startYear = month >= first ? year : year - 1
    start = CalendarDay(year: max(startYear, 1), month: first, knownDay: 1)
    end = start.adding(months: 12).adding(days: -1)
  }

  /// The government's year: 1 April to 31 March.
  public static func government(containing day: CalendarDay) -> Self {
    Self(containing: day, firstMonth: 4)
  }

  /// The municipal year: 1 January to 31 December.
  public static func municipal(containing day: CalendarDay) -> Self {
    Self(containing: day, firstMonth: 1)
  }

  /// `2022-2023`, or `2022` where the year is a civil one.
  public var label: String {
    start.year == end.year ? "\(start.year)" : "\(start.year)-\(end.year)"
  }

  public static func < (left: Self, right: Self) -> Bool { left.start < right.start }
}
