internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// How a list of expenses looks: its columns, and one expense in them.
struct ExpenseColumns: SceneView {
  let scene: Scene
  /// The records that are marked.
  let marks: Set<RecordID>
  /// What the texts of the list take.
  private let extent: ExpenseExtent
  /// The fields that are the same in all rows, whose columns are left out first.
  private let common: Set<Field>

  init(
    _ scene: Scene, _ extent: ExpenseExtent, marks: Set<RecordID>, common: Set<Field> = []
  ) {
    self.scene = scene
    self.extent = extent
    self.marks = marks
    self.common = common
  }

  /// The field that each column shows.
  static let fields: [Field] = [
    .date, .amount, .state, .part, .category, .municipality, .supplier, .description,
  ]

  /// The list in a room. What is blank everywhere takes none, save while it is entered.
  func view(in rect: Rect) -> ListView {
    func column(
      _ field: Field, _ title: String, _ width: Int, most: Int, rank: Int,
      _ alignment: Alignment = .leading
    ) -> Column {
      if extent.isBlank(field), scene.above.field?.input.field != field {
        // Of the highest rank and wider than any room.
        return Column("", width: rect.columns + 1, rank: .max)
      }
      return Column(
        title, width: width, wanted: extent.wanted(field, atLeast: width, atMost: most),
        alignment: alignment, rank: rank)
    }
    return ListView(
      [
        Column(wording.heading(.date), width: 10),
        column(.amount, wording.heading(.amount), 10, most: 16, rank: 0, .trailing),
        column(.state, "", 9, most: 14, rank: 5),
        column(.part, wording.heading(.part), 5, most: 8, rank: common.contains(.part) ? 7 : 4),
        column(
          .category, wording.heading(.category), 12, most: common.contains(.category) ? 12 : 40,
          rank: common.contains(.category) ? 7 : 3),
        column(.municipality, wording.heading(.municipality), 12, most: 30, rank: 2),
        column(.supplier, wording.heading(.supplier), 10, most: 40, rank: 1),
        column(.description, wording.heading(.description), 14, most: 80, rank: 6),
      ], in: rect)
  }

  /// What each column shows of an expense, as far as there is room.
  static func texts(of expense: Expense, _ scene: Scene) -> [String] {
    let wording = scene.wording
    let project = scene.project
    let state =
      !expense.eligible
      ? wording.notEligible
      : project.totals.isOutside(expense)
        ? wording.outsideMark
        : expense.state(on: project.today) == .committed ? wording.name(.committed) : ""
    return [
      expense.date?.iso ?? wording.undefined,
      expense.amount.map { wording.format.money($0, .cents) } ?? wording.undefined, state,
      project.code(ofPart: expense.part), expense.category,
      expense.municipality.map { scene.directory.name(of: $0) } ?? "",
      scene.hidesPeople && !expense.supplier.isEmpty ? wording.hiddenName : expense.supplier,
      expense.description,
    ]
  }

  func draw(_ expense: Expense, in frame: inout Frame, _ row: Rect, _ layout: ColumnLayout) {
    let look = scene.isMarked(expense.id) ? Style(.fresh) : Style.text
    var texts = Self.texts(of: expense, scene)
    if let money = expense.amount {
      texts[1] = amount(money, .cents, columns: layout.rect(1, row: row.row).columns)
    }
    // Where there is no room for both, what was bought tells more than a blank.
    if texts[6].isEmpty, layout.places[Self.fields.count - 1] == nil {
      texts[6] = expense.description
    }
    frame.mark(marks.contains(expense.id), at: Point(column: row.column, row: row.row))
    for (index, text) in texts.enumerated() {
      let isAmount = index == 1
      let style =
        index == 2
        ? Style(project.totals.counts(expense) ? .planned : .warning)
        : index > 2 && index < 7 ? .muted : look
      let place = layout.rect(index, row: row.row)
      let alignment: Alignment = isAmount ? .trailing : .leading
      if scene.drawField(expense.id, Self.fields[index], in: &frame, place, alignment) { continue }
      frame.label(text, in: place, style, alignment)
    }
  }
}
