internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// What stands beside the fields of a form: what the field in focus is read as, a calendar or the
/// list to choose from, and below it where the budget line of an expense stands.
struct FormSide: SceneView {
  let scene: Scene
  private let form: Form

  init(_ scene: Scene, _ form: Form) {
    self.scene = scene
    self.form = form
  }

  func draw(in frame: inout Frame, _ rect: Rect) {
    for row in rect.row..<rect.bottom {
      frame.put("│", at: Point(column: rect.column - 1, row: row), in: frame.bounds, Style(.border))
    }
    var rest = rect.inset(columns: 1)
    let input = form.input
    let said = scene.hidesPeople && input.field.isPersonal ? "" : reading(of: input)
    for line in Wrapping.lines(of: said, columns: rest.columns).prefix(3) {
      frame.label(line, in: rest.line(0), Style(input.problem == nil ? .good : .bad))
      rest = rest.splitTop(1).rest
    }
    rest = rest.splitTop(said.isEmpty ? 0 : 1).rest
    let balance = form.kind == .expense ? balanceLines : []
    let bottom = rest.splitTop(rest.rows - (rest.rows > balance.count + 3 ? balance.count : 0))
    for (offset, line) in balance.prefix(bottom.rest.rows).enumerated() {
      pair(line, in: &frame, bottom.rest.line(offset))
    }
    if case .day = input.field.type {
      drawCalendar(input, in: &frame, bottom.top)
    } else if !(scene.hidesPeople && input.field.isPersonal) {
      OptionsView(form.options, input).draw(in: &frame, bottom.top)
    }
  }

  /// What the text of a field is read as, where that is not what stands there.
  private func reading(of input: FieldInput) -> String {
    if input.text.isEmpty { return "" }
    if let problem = input.problem {
      return !form.options.shown.isEmpty ? "" : wording.reason(problem, inForm: input.text)
    }
    switch input.value {
    case .money(let money): return "= " + format.money(money)
    case .day(let day): return format.fullDate(day)
    case .reference(let id):
      guard case .reference(let kind) = input.field.type, let record = project.record(kind, id)
      else { return "" }
      return project.label(of: record)
    default: return ""
    }
  }

  private func drawCalendar(_ input: FieldInput, in frame: inout Frame, _ rect: Rect) {
    var day = figures.today
    if case .day(let typed)? = input.value { day = typed }
    let civil = day.civil
    guard let first = CalendarDay(year: civil.year, month: civil.month, day: 1) else { return }
    let today = figures.today.civil
    let isThisMonth = today.year == civil.year && today.month == civil.month
    let months = QuebecFormat.months(wording.language)
    MonthCalendar(
      title: "\(months[civil.month - 1]) \(civil.year)",
      weekdays: QuebecFormat.weekdays(wording.language).map { String($0.prefix(2)) },
      firstWeekday: first.weekday - 1,
      dayCount: CalendarDay.length(ofMonth: civil.month, year: civil.year),
      selected: input.value == nil ? nil : civil.day, today: isThisMonth ? today.day : nil
    ).draw(in: &frame, rect)
  }

  // MARK: The budget line

  private typealias Pair = (left: String, right: String, style: Style)

  private func pair(_ line: Pair, in frame: inout Frame, _ row: Rect) {
    frame.ends([line.left], .muted, line.right, line.style, in: row)
  }

  /// Where the budget line that the expense is charged to stands, and where it will.
  private var balanceLines: [Pair] {
    guard case .text(let category)? = form.value(of: .category) else { return [] }
    var part: RecordID?
    if case .reference(let id)? = form.value(of: .part) { part = id }
    var date: CalendarDay?
    if case .day(let day)? = form.value(of: .date) { date = day }
    let year = project.totals.year(of: date)
    let key = Totals.LineKey(part: part, category: SearchKey.text(category), year: year)
    guard let cell = figures.budget.cells[key] else { return [] }
    let code = project.code(ofPart: part)
    let name = [code.isEmpty ? wording.noPart : code, category, wording.yearName(year)]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    var lines: [Pair] = [
      (name, "", .text), (wording.budget, format.money(cell.revised), .text),
      (wording.available, format.money(cell.available), .text),
    ]
    if form.isNew, case .money(let amount)? = form.value(of: .amount),
      form.value(of: .eligible) != .flag(false)
    {
      let left = cell.available - amount
      lines.append(
        (
          wording.availableAfter, format.money(left),
          Style(left.cents < 0 ? .bad : .good, bold: true)
        ))
    }
    return lines
  }
}
