/// Whose years the budget is seen in.
public enum YearKind: Int, Hashable, Sendable, CaseIterable {
  /// Counted from the first day of the agreement.
  case project
  /// From 1 April to 31 March.
  case government
  /// The civil year.
  case municipal
}

/// How finely time is cut.
public enum PeriodLength: Int, Hashable, Sendable, CaseIterable, Comparable {
  case year, quarter, month

  /// Months of one period.
  public var months: Int {
    switch self {
    case .year: 12
    case .quarter: 3
    case .month: 1
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A year, a quarter or a month of the agreement.
public struct Period: Hashable, Sendable {
  /// How long it is.
  public var length: PeriodLength
  /// Whose year it belongs to.
  public var kind: YearKind
  /// That year, 1 for the first one that the agreement has days in.
  public var year: Int
  /// Which quarter or month of that year, from 1; 1 for a year.
  public var number: Int
  /// Its days within the agreement; fewer than the calendar's own at either end.
  public var days: ClosedRange<CalendarDay>
}

extension ProjectCalendar {
  /// First day of the first year of a kind that the agreement has days in; it may lie before the
  /// agreement.
  public func firstDay(of kind: YearKind) -> CalendarDay {
    switch kind {
    case .project: start
    case .government: FinancialYear.government(containing: start).start
    case .municipal: FinancialYear.municipal(containing: start).start
    }
  }

  /// The agreement cut into periods, without a gap, in order.
  public func periods(_ length: PeriodLength, of kind: YearKind) -> [Period] {
    let base = firstDay(of: kind)
    var periods: [Period] = []
    var index = 0
    var first = base
    while first <= end {
      let next = base.adding(months: length.months * (index + 1))
      let days = (from: max(first, start), to: min(next.adding(days: -1), end))
      if days.from <= days.to {
        let perYear = 12 / length.months
        periods.append(
          Period(
            length: length, kind: kind, year: index / perYear + 1, number: index % perYear + 1,
            days: days.from...days.to))
      }
      first = next
      index += 1
    }
    return periods
  }

  /// The year of a kind that a civil month lies in, from 1; months are counted as by
  /// `CalendarDay.month`. Only for years that begin on the first of a month.
  func year(of kind: YearKind, month: Int) -> Int {
    (month - firstDay(of: kind).month) / 12 + 1
  }
}
