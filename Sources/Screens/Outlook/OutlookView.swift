internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// « Où mène l'argent » with its own years below and a sentence, for rooms that have nothing else
/// along time.
struct OutlookView: SceneView {
  let scene: Scene
  /// What is spent at the end where a what-if leads; nil without one.
  var whatIf: UnroundedMoney?

  func draw(in frame: inout Frame, _ rect: Rect) {
    guard let outlook = scene.world.outlook, let calendar = project.calendar else {
      frame.message(wording.noDates, in: rect)
      return
    }
    let chart = OutlookChart(scene, outlook, whatIf: whatIf)
    let sentence = rect.splitTop(rect.rows - (rect.rows >= 9 ? 1 : 0))
    let below = sentence.top.splitTop(sentence.top.rows - (rect.rows >= 7 ? 2 : 0))
    let room = OutlookRoom(below.top)
    chart.drawCaption(in: &frame, room.caption)
    let scale = TimeScale(
      start: Int(calendar.start.number), end: Int(calendar.end.number) + 1,
      column: room.plot.column, columns: room.plot.columns)
    for year in calendar.years.dropFirst() {
      let column = scale.column(of: Int(year.start.number)) - 1
      for row in room.plot.row..<room.plot.bottom {
        frame.put("┊", at: Point(column: column, row: row), in: room.plot, Style(.track))
      }
    }
    let halves = Double(room.plot.columns * 2) / Double(scale.end - scale.start)
    chart.draw(in: &frame, room) { day in
      Double(Int(day.number) + 1 - scale.start) * halves
    }
    let isTold = chart.drawEnds(in: &frame, room)
    drawYears(calendar, scale, in: &frame, below.rest)
    chart.drawSentence(in: &frame, sentence.rest, isTold: isTold)
  }

  /// The ground with a mark at each year and at today, and the years by name.
  private func drawYears(
    _ calendar: ProjectCalendar, _ scale: TimeScale, in frame: inout Frame, _ rect: Rect
  ) {
    guard rect.rows > 1 else { return }
    let ground = Rect(column: scale.column, row: rect.row, columns: scale.columns, rows: 1)
    frame.fill(ground, with: "─", Style(.border))
    for year in calendar.years {
      let start = scale.column(of: Int(year.start.number))
      let end = min(scale.column(of: Int(year.end.number) + 1), ground.right)
      frame.put("┬", at: Point(column: start, row: rect.row), in: ground, Style(.border))
      let isCurrent = year.number == figures.currentYear
      let label = FinancialYear(
        containing: year.start, firstMonth: year.start.civil.month
      ).label
      frame.ends(
        ["\(wording.yearTitle(year.number)) · \(label)", wording.yearTitle(year.number)],
        isCurrent ? Style(.text, bold: true) : .muted, "", .text,
        in: Rect(column: start, row: rect.row + 1, columns: end - start - 1, rows: 1))
    }
    guard figures.today >= calendar.start, figures.today <= calendar.end else { return }
    let column = min(scale.column(of: Int(figures.today.number) + 1), ground.right - 1)
    frame.put(
      "▲", at: Point(column: column, row: rect.row), in: ground, Style(.text, bold: true))
  }
}
