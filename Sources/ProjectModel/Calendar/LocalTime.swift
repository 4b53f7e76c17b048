/// A moment as the clock on the wall here shows it.
public struct LocalTime: Hashable, Sendable {
  /// The day.
  public var day: CalendarDay
  /// 0 to 23.
  public var hour: Int
  /// 0 to 59.
  public var minute: Int

  /// A moment.
  public init(day: CalendarDay, hour: Int, minute: Int) {
    self.day = day
    self.hour = hour
    self.minute = minute
  }

  /// A moment in milliseconds since 1970-01-01 UTC, on a clock that shows UTC.
  public init(utc milliseconds: Int64) {
    let minutes = Int((Double(milliseconds) / 60_000).rounded(.down))
    let days = Int((Double(minutes) / 1440).rounded(.down))
    day = CalendarDay(number: Int32(clamping: days))
    hour = (minutes - days * 1440) / 60
    minute = minutes % 60
    if minute < 0 { minute += 60 }
  }
}
