internal import Cells
internal import ProjectModel
internal import Widgets

/// How the face *le chemin* is divided: side by side, as many columns of rows as there is room and
/// need for; in each a name, a strip of months and what there is to say; the legend below.
struct PathLayout {
  /// What one row has beside its strip.
  private static let leastName = 16
  private static let mostName = 30
  private static let tail = 14

  /// The room of each column of rows, without head and legend.
  private(set) var columns: [Rect] = []
  /// Rows above the columns: the years, and the line with today.
  let headRows: Int
  /// The lowest row.
  let legend: Rect
  /// The months; nil while the agreement has no dates.
  private(set) var scale: PathScale?
  /// Columns of names.
  private(set) var nameColumns = 0

  /// - Parameter count: rows that there are to show.
  init(_ rect: Rect, _ calendar: ProjectCalendar?, count: Int) {
    let isLow = rect.rows < 8
    let split = rect.splitTop(rect.rows - (isLow ? 0 : 1))
    legend = split.rest
    headRows = isLow ? min(1, max(0, rect.rows - 1)) : 2
    let body = split.top.splitTop(headRows).rest
    let room = body.columns - 2
    let strip = calendar.map { PathScale.leastColumns(of: $0) } ?? 0
    let fitting = max(1, room / (strip + Self.leastName + 4))
    let needed = max(1, (count + max(1, body.rows) - 1) / max(1, body.rows))
    let number = min(fitting, needed)
    let width = room / number
    // What is seen whole is spread evenly.
    let isWhole = number > 1 && count <= number * body.rows
    let rows = isWhole ? (count + number - 1) / number : body.rows
    columns = (0..<number).map { index in
      Rect(
        column: body.column + index * width, row: body.row,
        columns: index + 1 == number ? room - index * width + 1 : width, rows: rows)
    }
    guard let calendar, width >= Self.leastName + 2 else {
      nameColumns = max(0, width - 2)
      return
    }
    // The strip grows by whole cells while name and tail have room.
    let wide = PathScale(calendar, room: width - Self.leastName - Self.tail - 4)
    let scale = wide.columns >= strip ? wide : PathScale(calendar, room: min(strip, width - 12))
    self.scale = scale
    let rest = width - scale.columns - 3
    let beside = rest - Self.tail
    nameColumns = beside >= Self.leastName ? min(Self.mostName, beside) : rest
  }

  /// Rows that are seen at once.
  var rowCount: Int { max(1, columns.reduce(0) { $0 + $1.rows }) }

  /// Where the strip of a column begins.
  func strip(_ row: Rect) -> Rect {
    row.splitLeft(nameColumns + 2).rest.splitLeft(scale?.columns ?? 0).left
  }

  /// What is left of a row behind its strip.
  func tail(_ row: Rect) -> Rect {
    let rest = row.splitLeft(nameColumns + 3 + (scale?.columns ?? 0)).rest
    return rest.columns >= 6 ? rest.splitLeft(rest.columns - 1).left : rest.splitLeft(0).left
  }
}
