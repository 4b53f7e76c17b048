internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Where the parts of the table to import stand in a room.
struct PreviewLayout {
  let info: Rect
  let head: Rect
  let list: Rect
  let detail: Rect

  init(_ body: Rect) {
    let inner = body.insidePanel
    let rows = inner.rows
    let info = inner.splitTop(rows >= 14 ? 3 : rows >= 9 ? 2 : rows >= 5 ? 1 : 0)
    let below = rows >= 18 ? 5 : rows >= 13 ? 3 : rows >= 7 ? 1 : 0
    let middle = info.rest.splitTop(info.rest.rows - below)
    let head = middle.top.splitTop(rows >= 5 ? 2 : rows >= 3 ? 1 : 0)
    self.info = info.top
    self.head = head.top
    list = head.rest
    detail = middle.rest
  }
}

/// Where the columns of the table to import stand.
struct PreviewColumns {
  private let preview: ImportPreview
  private let list: Rect
  private let wording: Wording

  /// Columns of the sign that says what becomes of a row.
  static let signColumns = 2
  /// Columns of the terminal from which rows are numbered.
  private static let leastColumnsForNumbers = 48

  init(_ preview: ImportPreview, _ layout: PreviewLayout, _ wording: Wording) {
    self.preview = preview
    list = layout.list
    self.wording = wording
  }

  /// Columns of the numbers of rows.
  var numberColumns: Int {
    guard list.columns >= Self.leastColumnsForNumbers, preview.table.rowCount > 0 else { return 0 }
    return String(preview.table.number(ofRow: preview.table.rowCount - 1)).count + 1
  }

  /// What a column goes to.
  func target(of column: Int) -> String {
    preview.mapping.targets[column].map { "→ \(wording.name($0))" } ?? wording.leftOutMark
  }

  private func width(of column: Int) -> Int {
    let heading = DisplayWidth.columns(of: String(preview.table.headings[column].prefix(40)))
    let target = DisplayWidth.columns(of: target(of: column))
    let least = max(preview.widths[column], min(heading, 16), min(target, 16))
    return min(least, ImportPreview.widest)
  }

  /// The columns that are seen where one is the first, and their places; the last one may be cut.
  func places(first: Int) -> [(column: Int, place: Range<Int>, isWhole: Bool)] {
    var start = list.column + 1 + Self.signColumns + numberColumns
    let end = list.right - 1
    var places: [(column: Int, place: Range<Int>, isWhole: Bool)] = []
    for column in first..<max(first, preview.table.headings.count) where start < end {
      let width = width(of: column)
      guard start + width <= end || end - start >= 4 || places.isEmpty else { break }
      places.append((column, start..<min(end, start + width), start + width <= end))
      start += width + 2
    }
    return places
  }

  /// Whether a column is wholly seen where another one is the first.
  func isSeen(_ column: Int, first: Int) -> Bool {
    places(first: first).contains { $0.column == column && $0.isWhole }
  }
}
