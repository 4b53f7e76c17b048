internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// How a list of expenses looks: its columns, and one expense in them.
struct ExpenseColumns: SceneView {
  let scene: Scene
  /// The records that are marked.
  let marks: Set<RecordID>
  /// The fields that are the same in all rows, whose columns are left out first.
  private let common: Set<Field>

  init(_ scene: Scene, marks: Set<RecordID>, common: Set<Field> = []) {
    self.scene = scene
    self.marks = marks
    self.common = common
  }

  /// The field that each column shows.
  static let fields: [Field] = [
    .date, .amount, .state, .part, .category, .municipality, .supplier, .description,
  ]

  /// The list in a room.
  func view(in rect: Rect) -> ListView {
    ListView(
      [
        Column(wording.heading(.date), width: 10),
        Column(wording.heading(.amount), width: 14, alignment: .trailing),
        Column("", width: 9, rank: 5),
        Column(wording.heading(.part), width: 5, rank: common.contains(.part) ? 7 : 4),
        Column(
          wording.heading(.category), width: 12, weight: 2,
          rank: common.contains(.category) ? 7 : 3),
        Column(wording.heading(.municipality), width: 12, weight: 2, rank: 2),
        Column(wording.heading(.supplier), width: 10, weight: 3, rank: 1),
        Column(wording.heading(.description), width: 14, weight: 3, rank: 6),
      ], in: rect)
  }

  func draw(_ expense: Expense, in frame: inout Frame, _ row: Rect, _ layout: ColumnLayout) {
    let look = scene.isMarked(expense.id) ? Style(.fresh) : Style.text
    let state =
      !expense.eligible
      ? wording.notEligible
      : project.totals.isOutside(expense)
        ? wording.outsideMark
        : expense.state(on: project.today) == .committed ? wording.name(.committed) : ""
    var supplier =
      scene.hidesPeople && !expense.supplier.isEmpty ? wording.hiddenName : expense.supplier
    // Where there is no room for both, what was bought tells more than a blank.
    if supplier.isEmpty, layout.places[Self.fields.count - 1] == nil {
      supplier = expense.description
    }
    let texts = [
      expense.date?.iso ?? wording.undefined,
      expense.amount.map { amount($0, .cents, columns: layout.rect(1, row: row.row).columns) }
        ?? wording.undefined, state,
      project.code(ofPart: expense.part), expense.category,
      expense.municipality.map { scene.directory.name(of: $0) } ?? "", supplier,
      expense.description,
    ]
    frame.mark(marks.contains(expense.id), at: Point(column: row.column, row: row.row))
    for (index, text) in texts.enumerated() {
      let isAmount = index == 1
      let style =
        index == 2
        ? Style(project.totals.counts(expense) ? .planned : .warning)
        : index > 2 && index < 7 ? .muted : look
      let place = layout.rect(index, row: row.row)
      if scene.drawField(expense.id, Self.fields[index], in: &frame, place) { continue }
      frame.label(text, in: place, style, isAmount ? .trailing : .leading)
    }
  }
}
