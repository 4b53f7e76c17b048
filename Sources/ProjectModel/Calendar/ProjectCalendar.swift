/// The time of an agreement: its days, its months counted from its own first day, and its years.
///
/// Months elapsed count whole project months plus, in the month under way, days elapsed over the
/// days of that month; the day asked about is included. So 2023-06-30 is 15 months into an
/// agreement that started on 2022-04-01.
public struct ProjectCalendar: Hashable, Sendable {
  /// First day of the agreement.
  public let start: CalendarDay
  /// Last day of the agreement.
  public let end: CalendarDay

  /// A calendar from `start` to `end`, both included; nil if it would end before it starts, last
  /// more than fifty years, or end so late that there is no day after its last year.
  public init?(start: CalendarDay, end: CalendarDay) {
    guard end >= start, end <= Stamp.latestDay, end.days(since: start) < 50 * 366 else {
      return nil
    }
    self.start = start
    self.end = end
  }

  /// One year of the agreement.
  public struct Year: Hashable, Sendable {
    /// 1 for the first year.
    public let number: Int
    /// First day.
    public let start: CalendarDay
    /// Last day; the last year of the agreement may be short.
    public let end: CalendarDay
  }

  /// Days of the agreement, both ends included.
  public var totalDays: Int { end.days(since: start) + 1 }

  /// Days elapsed at the end of `day`: 0 before the start, `totalDays` after the end.
  public func elapsedDays(on day: CalendarDay) -> Int {
    min(max(day.days(since: start) + 1, 0), totalDays)
  }

  /// Months of the agreement.
  public var totalMonths: Double { months(through: end) }

  /// Months elapsed at the end of `day`: 0 before the start, `totalMonths` after the end.
  public func elapsedMonths(on day: CalendarDay) -> Double {
    months(through: min(day, end))
  }

  private func months(through day: CalendarDay) -> Double {
    guard day >= start else { return 0 }
    let next = day.adding(days: 1)
    let from = start.civil
    let to = next.civil
    var whole = (to.year - from.year) * 12 + to.month - from.month
    while whole > 0, start.adding(months: whole) > next { whole -= 1 }
    let current = start.adding(months: whole)
    let length = start.adding(months: whole + 1).days(since: current)
    return Double(whole) + Double(next.days(since: current)) / Double(length)
  }

  /// The years of the agreement, in order; at least one.
  public var years: [Year] {
    var years: [Year] = []
    var first = start
    while first <= end {
      let next = start.adding(months: 12 * (years.count + 1))
      let last = min(next.adding(days: -1), end)
      years.append(Year(number: years.count + 1, start: first, end: last))
      first = next
    }
    return years
  }

  /// Number of years of the agreement.
  public var yearCount: Int {
    var count = 1
    while start.adding(months: 12 * count) <= end { count += 1 }
    return count
  }

  /// The number of the year that `day` falls in; nil outside the agreement.
  public func year(of day: CalendarDay) -> Int? {
    guard day >= start, day <= end else { return nil }
    var number = max(1, (day.civil.year - start.civil.year))
    while start.adding(months: 12 * number) <= day { number += 1 }
    return number
  }

  /// The share of a year's months that has elapsed at the end of `day`, from 0 to 1.
  public func elapsedShare(of year: Year, on day: CalendarDay) -> Double {
    guard day >= year.start else { return 0 }
    guard day < year.end else { return 1 }
    let before = Double(12 * (year.number - 1))
    return (months(through: day) - before) / (months(through: year.end) - before)
  }
}
