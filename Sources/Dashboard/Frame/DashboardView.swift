internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Something that draws a part of the dashboard's state, and what all that do so look up in it.
protocol DashboardView {
  var dashboard: Dashboard { get }
  init(dashboard: Dashboard)
}

extension DashboardView {
  init(_ dashboard: Dashboard) { self.init(dashboard: dashboard) }

  var figures: Figures { dashboard.figures }
  var project: Project { dashboard.project }
  var wording: Wording { dashboard.wording }
  var format: QuebecFormat { dashboard.wording.format }
}

extension Rect {
  /// The room inside a panel that fills this rectangle; all of it where that is too small for a
  /// panel and something to read in it.
  var insidePanel: Rect { hasRoomForPanel ? inset(columns: 1, rows: 1) : self }

  /// Whether there is room for a panel and something to read in it.
  var hasRoomForPanel: Bool { columns >= 8 && rows >= 5 }

  /// Lines over a list, left out where the list would hardly be seen, and the list.
  func headed(by count: Int) -> (head: Rect, list: Rect) {
    let split = splitTop(rows >= 4 ? count : 0)
    return (split.top, split.rest)
  }
}
