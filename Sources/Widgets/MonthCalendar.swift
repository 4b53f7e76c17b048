public import Cells

/// A month as a small calendar of seven columns.
public struct MonthCalendar: Hashable, Sendable {
  /// Columns that it takes.
  public static let columns = 20
  /// Rows that it takes: a title, the days of the week, six weeks.
  public static let rows = 8

  /// What stands above it.
  public var title: String
  /// Two columns for each day of the week, from the first one shown.
  public var weekdays: [String]
  /// The place of the first day of the month among them, 0 to 6.
  public var firstWeekday: Int
  /// How many days the month has.
  public var dayCount: Int
  /// The day that is chosen; nil if it lies elsewhere.
  public var selected: Int?
  /// The day that it is today; nil if it lies elsewhere.
  public var today: Int?

  /// A month.
  public init(
    title: String, weekdays: [String], firstWeekday: Int, dayCount: Int, selected: Int?,
    today: Int?
  ) {
    self.title = title
    self.weekdays = weekdays
    self.firstWeekday = firstWeekday
    self.dayCount = dayCount
    self.selected = selected
    self.today = today
  }

  /// Draws it from the top left corner of a rectangle; what has no room is left out.
  public func draw(in frame: inout Frame, _ rect: Rect) {
    let title = Rect(
      column: rect.column, row: rect.row, columns: min(rect.columns, Self.columns), rows: 1)
    let spare = max(0, title.columns - DisplayWidth.columns(of: self.title)) / 2
    frame.label(self.title, in: title.splitLeft(spare).rest, Style(.heading))
    for (index, name) in weekdays.prefix(7).enumerated() {
      write(name, index, row: 1, in: &frame, rect, .muted)
    }
    for day in 1...max(1, dayCount) {
      let place = firstWeekday + day - 1
      let style =
        day == selected
        ? Style(.selection) : day == today ? Style(.accent, bold: true) : Style.text
      write(day < 10 ? " \(day)" : "\(day)", place % 7, row: 2 + place / 7, in: &frame, rect, style)
    }
  }

  private func write(
    _ text: String, _ column: Int, row: Int, in frame: inout Frame, _ rect: Rect, _ style: Style
  ) {
    guard row < rect.rows else { return }
    frame.write(
      text, at: Point(column: rect.column + column * 3, row: rect.row + row), in: rect, style)
  }
}
