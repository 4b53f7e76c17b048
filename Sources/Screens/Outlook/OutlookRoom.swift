internal import Cells
internal import Widgets

/// How the picture « Où mène l'argent » is divided in a room.
struct OutlookRoom {
  /// What is drawn, in one line; empty where room is short.
  let caption: Rect
  /// The amounts of the heights.
  let axis: Rect
  /// The curves.
  let plot: Rect
  /// The names of the ends of the curves.
  let labels: Rect

  /// Columns beside the plot: amounts before it, ends of curves behind it.
  struct Margins: Hashable {
    var left = 0
    var right = 0

    /// The margins in a room: the names of all curves where it is wide, those of the main ones in a
    /// few letters where it is not, or their amounts alone,
    /// nothing where even those would take the picture's place.
    ///
    /// - Parameter hasEnds: whether there are curves to be named.
    init(columns: Int, hasEnds: Bool = true) {
      guard columns >= 40 else { return }
      left = 8
      if hasEnds { right = columns < 56 ? 8 : columns < 76 ? 13 : 27 }
    }

    /// What is left of a room between them.
    func between(_ rect: Rect) -> Rect {
      rect.splitLeft(rect.columns - right).left.splitLeft(left).rest
    }
  }

  init(_ rect: Rect) {
    let margins = Margins(columns: rect.columns)
    let split = rect.splitTop(rect.rows >= 5 ? 1 : 0)
    caption = split.top
    plot = margins.between(split.rest)
    axis = split.rest.splitLeft(max(0, margins.left - 1)).left
    labels = split.rest.splitLeft(split.rest.columns - max(0, margins.right - 1)).rest
  }

  /// Whether the ends of all curves have names.
  var hasNames: Bool { labels.columns >= 20 }
  /// Whether those of the main ones have a few letters.
  var hasTags: Bool { labels.columns >= 12 }
}
