internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Where the panels of the screen *Budget* stand, and what they are divided into.
struct BudgetLayout {
  /// The room of the screen.
  let body: Rect
  /// The panel that keys go to.
  let panel: BudgetPanel
  /// Whether the four panels are seen at once.
  let showsAll: Bool

  init(_ state: BudgetState, in body: Rect) {
    self.body = body
    panel = state.panel
    showsAll = body.columns >= 110 && body.rows >= 28 && !state.isEnlarged
  }

  /// One line that names the panels, where only one of them is seen.
  var strip: Rect { body.splitTop(showsAll || body.rows < 8 ? 0 : 1).top }

  /// Where a panel is; nil while it is not seen.
  func rect(of panel: BudgetPanel) -> Rect? {
    guard showsAll else {
      return panel == self.panel ? body.splitTop(strip.rows).rest : nil
    }
    // Where there is room for a bar in each line, the lines have more use for it than the curves.
    let left = body.columns * (body.columns >= 180 ? 43 : 54) / 100
    let rows = body.splitTop(body.rows * 54 / 100)
    let half = panel == .timeline || panel == .lines ? rows.top : rows.rest
    let split = half.splitLeft(left)
    return panel == .timeline || panel == .forecast ? split.left : split.rest
  }

  /// The room inside a panel; empty while it is not seen.
  func inner(of panel: BudgetPanel) -> Rect {
    guard let rect = rect(of: panel) else { return Rect(column: 0, row: 0, columns: 0, rows: 0) }
    return rect.insidePanel
  }

  /// The heads of the columns of the table of lines, and its rows.
  var lines: (head: Rect, list: Rect) { inner(of: .lines).headed(by: 1) }

  /// The picture of where the money leads, beside or above the figures of the forecast while no other
  /// panel shows it and there is room for both; and those figures.
  var forecast: (chart: Rect, text: Rect) {
    let inner = inner(of: .forecast)
    let none = Rect(column: 0, row: 0, columns: 0, rows: 0)
    guard !showsAll else { return (none, inner) }
    if inner.columns >= 130, inner.rows >= 16 {
      let split = inner.splitLeft(64)
      return (split.rest.splitTop(min(split.rest.rows, 30)).top, split.left)
    }
    guard inner.rows >= 30, inner.columns >= 50 else { return (none, inner) }
    let split = inner.splitTop(inner.rows * 42 / 100)
    return (split.top, split.rest)
  }

  /// What a what-if comes to, where it leads as a picture while no other panel shows that, and its
  /// levers.
  var whatIf: (head: Rect, chart: Rect, list: Rect) {
    let inner = inner(of: .forecast)
    let split = inner.splitTop(min(6, inner.rows * 2 / 5))
    let hasChart = !showsAll && inner.rows >= 16 && inner.columns >= 50
    let rest = split.rest.splitTop(hasChart ? (split.rest.rows + 1) / 2 : 0)
    return (split.top, rest.top, rest.rest)
  }
}
