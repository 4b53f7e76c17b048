internal import Exchange
internal import ProjectModel
internal import Words

/// The activities of a part along the time of the agreement: what was planned, what of it is done, the
/// milestones, and today.
struct SchedulePicture: ReportPicture {
  private struct Row {
    var name: String
    var days: ClosedRange<CalendarDay>
    var progress: Double
    var late: String?
    var isCancelled: Bool
    var milestones: [(day: CalendarDay, isDone: Bool)]
  }

  let anchor: String
  let title: String
  let description: String
  private let rows: [Row]
  private let axis: DayAxis
  private let calendar: ProjectCalendar
  private let source: ReportSource

  private static let rowHeight = 20.0
  private static let left = 262.0
  private static let top = 18.0

  init(
    _ source: ReportSource, _ part: Part, _ activities: [Activity], _ calendar: ProjectCalendar,
    number: Int
  ) {
    self.source = source
    self.calendar = calendar
    let words = source.words
    anchor = "figure-echeancier-\(number)"
    title = words.schedulePicture(part.code)
    let first = activities.compactMap { $0.start ?? $0.due }.min() ?? calendar.start
    let last = activities.compactMap { $0.due ?? $0.start }.max() ?? calendar.end
    axis = DayAxis(
      days: min(first, calendar.start)...max(last, calendar.end),
      pixels: (Self.left, PictureSize.width - 2))
    let milestones = Dictionary(grouping: source.project.milestones) { $0.activity }
    rows = activities.compactMap { activity in
      guard let from = activity.start ?? activity.due, let to = activity.due ?? activity.start
      else { return nil }
      let label = [activity.code, activity.title].filter { !$0.isEmpty }.joined(separator: " ")
      return Row(
        name: label, days: min(from, to)...max(from, to),
        progress: Double(activity.physicalProgress) / 100,
        late: activity.daysLate(on: source.today).map { words.lateBy($0) },
        isCancelled: activity.status == .cancelled,
        milestones: (milestones[activity.id] ?? []).compactMap { milestone in
          (milestone.done ?? milestone.due).map { ($0, milestone.done != nil) }
        })
    }
    description = words.scheduleDescription(
      rows.count, late: rows.filter { $0.late != nil }.map(\.name))
  }

  var height: Double { Self.top + Double(rows.count) * Self.rowHeight + 28 }

  func draw(into markup: inout MarkupWriter) {
    let bottom = Self.top + Double(rows.count) * Self.rowHeight + 2
    axis.drawYears(
      calendar, names: calendar.years.map { source.words.year($0.number, nil) }, top: 2,
      bottom: bottom, into: &markup)
    for (index, row) in rows.enumerated() {
      draw(row, at: Self.top + Double(index) * Self.rowHeight, into: &markup)
    }
    if axis.days.contains(source.today) {
      let x = axis.end(of: source.today)
      markup.line(from: (x, 2), to: (x, bottom), classes: "now")
    }
    drawLegend(at: bottom + 18, into: &markup)
  }

  private func draw(_ row: Row, at top: Double, into markup: inout MarkupWriter) {
    let style = row.isCancelled ? "t small muted" : "t small"
    markup.label(row.name.cut(to: 43), x: 2, y: top + 13, classes: style)
    let x = axis.start(of: row.days.lowerBound)
    let width = max(3, axis.end(of: row.days.upperBound) - x)
    markup.bar(x: x, y: top + 4, width: width, height: 11, classes: "track")
    if !row.isCancelled {
      markup.bar(x: x, y: top + 4, width: width * row.progress, height: 11, classes: "paid")
    }
    for milestone in row.milestones {
      let center = (x: axis.end(of: milestone.day), y: top + 9.5)
      let corners: [(x: Double, y: Double)] = [
        (center.x - 5, center.y), (center.x, center.y - 5), (center.x + 5, center.y),
        (center.x, center.y + 5),
      ]
      markup.empty(
        "polygon", .with("points", MarkupWriter.points(corners)),
        .style(milestone.isDone ? "mark done" : "mark"))
    }
    guard let late = row.late else { return }
    // Behind its milestones too.
    let end = max(x + width, (row.milestones.map { axis.end(of: $0.day) + 4 }.max() ?? 0))
    let isRoom = end + Double(late.count) * 6.2 < axis.pixels.to
    markup.label(
      late, x: isRoom ? end + 8 : x - 6, y: top + 13, anchor: isRoom ? "start" : "end",
      classes: "t small late")
  }

  private func drawLegend(at y: Double, into markup: inout MarkupWriter) {
    let words = source.words
    var x = 2.0
    for (style, name) in [("track", words.planned), ("paid", words.done)] {
      markup.bar(x: x, y: y - 9, width: 18, height: 10, classes: style)
      markup.label(name, x: x + 23, y: y, classes: "t small")
      x += 45 + Double(name.count) * 6.4
    }
    for (style, name) in [("mark", words.milestoneAhead), ("mark done", words.milestoneReached)] {
      let corners: [(x: Double, y: Double)] = [
        (x, y - 4), (x + 5, y - 9), (x + 10, y - 4), (x + 5, y + 1),
      ]
      markup.empty("polygon", .with("points", MarkupWriter.points(corners)), .style(style))
      markup.label(name, x: x + 16, y: y, classes: "t small")
      x += 36 + Double(name.count) * 6.4
    }
    markup.line(from: (x + 4, y - 11), to: (x + 4, y + 3), classes: "now")
    markup.label(words.lastDay, x: x + 11, y: y, classes: "t small")
  }
}
