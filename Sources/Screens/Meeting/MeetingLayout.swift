internal import Cells

/// How the mode for the projector is divided: at most 29 rows, so that they are read from the back of
/// a room (text of a fiftieth of the height of the image), in the middle of a terminal that has more.
struct MeetingLayout {
  /// Rows of text that can be read from the back of a room.
  private static let mostRows = 29

  /// The whole terminal.
  let all: Rect
  /// Title and day, and a line below.
  let header: Rect
  /// The room between title and last change.
  let body: Rect
  /// What was changed last.
  let footer: Rect
  /// Where lines have their scroll bar.
  let barColumn: Int
  /// The advice to enlarge the font; empty where it is of no use.
  let advice: Rect

  init(_ size: Size) {
    all = Rect(size)
    let rows = min(Self.mostRows, all.rows)
    let area = Rect(column: 0, row: (all.rows - rows) / 2, columns: all.columns, rows: rows)
      .inset(columns: all.columns >= 40 ? 2 : 0)
    header = area.splitTop(area.rows >= 6 ? 2 : 0).top
    footer = area.splitTop(area.rows - (area.rows >= 4 ? 1 : 0)).rest
    let rest = area.splitTop(header.rows).rest
    body = rest.splitTop(rest.rows - footer.rows - (rest.rows >= 12 ? 1 : 0)).top
    barColumn = area.right + 1
    advice = Rect(
      column: 2, row: all.rows - 1, columns: all.columns - 4,
      rows: all.rows > Self.mostRows + 3 ? 1 : 0)
  }

  /// Where the map is drawn.
  var map: Rect { body.splitTop(body.rows - (body.rows >= 8 ? 2 : 0)).top }
}
