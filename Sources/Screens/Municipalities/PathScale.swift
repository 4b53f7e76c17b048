internal import Cells
internal import ProjectModel
internal import Widgets

/// The months of an agreement as cells of a strip: each has the same number of columns or, where the
/// agreement is longer than the room, stands for the same number of months.
struct PathScale {
  /// Columns that a strip has at least, if the agreement has as many months.
  static let leastColumns = 36

  /// First and last day of each cell.
  let stretches: [ClosedRange<CalendarDay>]
  /// Columns of each cell.
  let cellColumns: Int
  private let calendar: ProjectCalendar

  /// - Parameter room: columns that the strip has at most.
  init(_ calendar: ProjectCalendar, room: Int) {
    self.calendar = calendar
    let months = max(1, Int(calendar.totalMonths.rounded(.up)))
    let monthsPerCell = (months + max(1, room) - 1) / max(1, room)
    cellColumns = max(1, room / months)
    stretches = stride(from: 0, to: months, by: monthsPerCell).map { month in
      let first = calendar.start.adding(months: month)
      let next = calendar.start.adding(months: month + monthsPerCell)
      return first...max(first, min(next.adding(days: -1), calendar.end))
    }
  }

  /// Columns of the whole strip.
  var columns: Int { stretches.count * cellColumns }

  /// Columns that a strip of an agreement has where room is short.
  static func leastColumns(of calendar: ProjectCalendar) -> Int {
    PathScale(calendar, room: leastColumns).columns
  }

  /// The columns of the cell that holds a day, counted from the strip's first; nil outside of the
  /// agreement.
  func columns(of day: CalendarDay) -> Range<Int>? {
    guard let index = stretches.firstIndex(where: { $0.contains(day) }) else { return nil }
    return (index * cellColumns)..<((index + 1) * cellColumns)
  }

  /// The years of the agreement, and the columns at which they begin.
  var years: [(year: ProjectCalendar.Year, column: Int)] {
    calendar.years.compactMap { year in columns(of: year.start).map { (year, $0.lowerBound) } }
  }
}
