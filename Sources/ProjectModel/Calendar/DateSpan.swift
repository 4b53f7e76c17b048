/// A month or a year as people type it, with its first and last day.
public struct DateSpan: Hashable, Sendable {
  /// First day.
  public let first: CalendarDay
  /// Last day.
  public let last: CalendarDay

  /// Reads a month or a civil year: `2024-02`, `février 2024`, `02/2024`, `2024`. Nil for anything
  /// else, single days included.
  public init?(_ text: String) {
    let words = SearchKey.words(of: text)
    if words.count == 1, words[0].utf8.count == 4, let year = Int(words[0]),
      let first = CalendarDay(year: year, month: 1, day: 1)
    {
      self.init(first, months: 12)
    } else if let (year, month) = DateReading.monthAlone(words),
      let first = CalendarDay(year: year, month: month, day: 1)
    {
      self.init(first, months: 1)
    } else {
      return nil
    }
  }

  private init(_ first: CalendarDay, months: Int) {
    self.first = first
    last = first.adding(months: months).adding(days: -1)
  }
}
