internal import Cells

/// How the mode for the projector is divided. It takes the whole terminal; where that has more rows
/// than are read from the back of a room, lines stand two rows apart and figures grow.
struct MeetingLayout {
  /// Rows of text that can be read from the back of a room, as text of a fiftieth of the height of the
  /// image is.
  static let readableRows = 29
  /// Columns from which something is named beside the figures.
  private static let wideColumns = 72

  /// The whole terminal.
  let all: Rect
  /// Title and day, and a line below.
  let header: Rect
  /// The room between title and last change.
  let body: Rect
  /// What was changed last.
  let footer: Rect
  /// Rows from one line of text to the next.
  let pitch: Int
  /// Rows of a bar.
  let barRows: Int
  /// The figures of a page: three fifths of the body, or all of it where that is narrow.
  let lead: Rect
  /// What is named beside them; empty where there is no room for it.
  let side: Rect

  init(_ size: Size) {
    all = Rect(size)
    pitch = all.rows > Self.readableRows ? 2 : 1
    let area = all.inset(columns: all.columns >= 40 ? 2 : 0)
    header = area.splitTop(area.rows >= 6 ? 1 + pitch : 0).top
    footer = area.splitTop(area.rows - (area.rows >= 4 ? 1 : 0)).rest
    let rest = area.splitTop(header.rows).rest
    body = rest.splitTop(rest.rows - footer.rows - (rest.rows >= 12 ? 1 : 0)).top
    barRows = max(1, body.rows / 10)
    let sideColumns = area.columns >= Self.wideColumns ? area.columns * 2 / 5 : 0
    lead = body.splitLeft(body.columns - sideColumns - (sideColumns > 0 ? 3 : 0)).left
    side = body.splitLeft(body.columns - sideColumns).rest
  }

  /// Whether letters are smaller than can be read from the back of a room.
  var isTooSmall: Bool { all.rows > Self.readableRows }
  /// Whether there is room to space out what stands below one another.
  var isRoomy: Bool { body.rows >= 14 }
  /// The scale of a number that stands beside its words; nil where it is written as they are.
  var smallScale: Int? { body.rows >= 40 ? body.rows / 27 : nil }

  /// Where the map is drawn.
  var map: Rect {
    side.isEmpty ? body.splitTop(body.rows - legendRows).top : lead
  }
  /// Rows below the map for what its marks mean, where nothing is beside it.
  private var legendRows: Int { body.rows < 8 ? 0 : body.columns < 60 ? 4 : 2 }
  /// Whether words are shortened.
  var isNarrow: Bool { body.columns < 60 }
}
