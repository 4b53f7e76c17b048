internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Where the parts of a form stand in a room, and its lines: for drawing, and for keeping the field
/// in focus in view.
struct FormLayout {
  /// One row of the form.
  enum Line {
    case input(Int, row: Int)
    case problem(Int, String)
    case rival(Int)
  }

  /// The fields, one below the other.
  let fields: Rect
  /// What the field in focus may be filled with, and the like.
  let side: Rect
  /// What helps to fill it.
  let help: Rect
  /// Columns of the names of fields.
  let labelColumns: Int
  /// The rows of the fields.
  let lines: [Line]

  /// Columns from which a list or a calendar stands beside the fields.
  private static let leastColumnsForSide = 64
  private static let sideColumns = 28
  /// Columns that the text of a field keeps beside its name, in rooms that have them.
  private static let leastTextColumns = 20
  /// Rows of fields from which a long text has several.
  private static let leastRowsForLong = 13
  /// Rows of a text of several lines.
  static let longRows = 3

  init(_ form: Form, _ scene: Scene) {
    let inner = scene.areas.body.insidePanel
    let helpRows = inner.rows >= 18 ? 4 : inner.rows >= 10 ? 3 : inner.rows >= 6 ? 1 : 0
    let split = inner.splitTop(inner.rows - helpRows)
    let rest = split.top
    help = split.rest
    if rest.columns >= Self.leastColumnsForSide {
      let sideColumns = min(rest.columns / 2 - 10, max(Self.sideColumns, rest.columns / 3))
      let columns = rest.splitLeft(rest.columns - sideColumns - 1)
      fields = columns.left
      side = columns.rest.splitLeft(1).rest
    } else {
      fields = rest
      side = Rect(column: 0, row: 0, columns: 0, rows: 0)
    }
    let longest =
      form.inputs.map { DisplayWidth.columns(of: scene.wording.heading($0.field)) + 4 }.max() ?? 0
    // Names whole where what is typed keeps room enough beside them.
    labelColumns = min(
      longest, max(8, fields.columns * 2 / 5, fields.columns - Self.leastTextColumns))
    lines = Self.lines(
      form, scene, textColumns: max(1, fields.columns - labelColumns - 3),
      hasLongRows: fields.rows >= Self.leastRowsForLong)
  }

  /// Columns of the text of a field.
  var textColumns: Int { max(1, fields.columns - labelColumns - 3) }

  /// Whether a long text has several rows.
  var hasLongRows: Bool { fields.rows >= Self.leastRowsForLong }

  private static func lines(
    _ form: Form, _ scene: Scene, textColumns: Int, hasLongRows: Bool
  ) -> [Line] {
    let wording = scene.wording
    var lines: [Line] = []
    for (index, input) in form.inputs.enumerated() {
      let rows = input.field.isLong && hasLongRows ? longRows : 1
      for row in 0..<rows { lines.append(.input(index, row: row)) }
      var reason = form.problem(of: input).map { wording.reason($0, inForm: input.text) }
      if reason == nil, let conflict = form.conflict, conflict.field == input.field {
        reason = wording.sentence(conflict, in: scene.project, scene.directory)
      }
      if let reason {
        lines += Wrapping.lines(of: "▲ " + reason, columns: textColumns).prefix(4).map {
          .problem(index, $0)
        }
      }
      if input.hasRival, input.isChanged { lines.append(.rival(index)) }
    }
    return lines
  }

  /// The first line to be seen, so that the field in focus is.
  func top(from former: Int, _ form: Form) -> Int {
    let own = lines.indices.filter { line in
      switch lines[line] {
      case .input(let index, _), .problem(let index, _), .rival(let index): index == form.focus
      }
    }
    guard let first = own.first, let last = own.last else { return 0 }
    let rows = max(1, fields.rows)
    var top = min(former, max(0, lines.count - rows))
    if last >= top + rows { top = last - rows + 1 }
    return min(top, first)
  }
}
