internal import Cells
internal import Widgets

/// How the screen *Aperçu* is divided in a room.
struct OverviewLayout {
  var title = Rect(Size(columns: 0, rows: 0))
  var total = Rect(Size(columns: 0, rows: 0))
  /// The panels of the parts, or one line for each where they are `isCompact`.
  var parts: [Rect] = []
  var isCompact = false
  /// One line for what is charged to no part, on taller screens.
  var common = Rect(Size(columns: 0, rows: 0))
  var timeline = Rect(Size(columns: 0, rows: 0))
  var toDo = Rect(Size(columns: 0, rows: 0))
  /// The forecasts as figures; in wide rooms as a picture, `outlook`, in their place.
  var forecast = Rect(Size(columns: 0, rows: 0))
  var outlook = Rect(Size(columns: 0, rows: 0))
  var municipalities = Rect(Size(columns: 0, rows: 0))

  /// Columns from which the picture of the forecasts has room.
  private static let wide = 160

  init(_ body: Rect, partCount: Int) {
    var rest = body
    func take(_ rows: Int) -> Rect {
      let split = rest.splitTop(rows)
      rest = split.rest
      return split.top
    }
    if rest.rows >= 8 { title = take(1) }
    if rest.rows >= 5 { total = take(1) }
    let fitsPanels =
      partCount > 0 && body.columns / max(1, partCount) >= 22 && rest.rows >= 18
    isCompact = !fitsPanels
    if isCompact {
      let lines = take(min(partCount, max(0, rest.rows - 3)))
      parts = (0..<partCount).map { index in
        Rect(
          column: lines.column, row: lines.row + index, columns: lines.columns,
          rows: index < lines.rows ? 1 : 0)
      }
    } else {
      let height = min(14, max(9, rest.rows * 2 / 5))
      parts = take(height).columns(partCount, gap: 0)
      if body.rows >= 26 { common = take(1) }
    }
    if rest.columns >= 76, rest.rows >= 9 {
      if rest.rows >= 24 {
        let isWide = body.columns >= Self.wide
        let bottom = isWide ? rest.rows * 54 / 100 : min(11, rest.rows / 3)
        let upper = rest.splitTop(rest.rows - bottom)
        rest = upper.top
        if isWide {
          (outlook, municipalities) = upper.rest.splitLeft(body.columns * 66 / 100)
        } else {
          let halves = upper.rest.columns(2, gap: 0)
          forecast = halves[0]
          municipalities = halves[1]
        }
      }
      let split = rest.splitLeft(rest.columns * 52 / 100)
      timeline = split.left
      toDo = split.rest
    } else if rest.rows >= 16 {
      let split = rest.splitTop(8)
      timeline = split.top
      toDo = split.rest
    } else {
      toDo = rest
    }
  }
}
