internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

extension ActivitiesScreen {
  /// Columns from which the detail stands beside the list.
  private static let sideBySide = 150

  /// Columns of the detail; titles have more use for room than it has.
  private static func sideColumns(_ body: Rect) -> Int { min(48, body.columns * 32 / 100) }

  /// Rows of the list that are seen at once.
  static func listRows(in body: Rect) -> Int { max(1, areas(body).list.rows) }

  /// The heading lines, the list, the detail beside it, and where a detail covers the list.
  static func areas(_ body: Rect) -> (head: Rect, list: Rect, side: Rect, cover: Rect) {
    let isWide = body.columns >= sideBySide
    let split = body.splitLeft(isWide ? body.columns - sideColumns(body) : body.columns)
    let head = split.left.splitTop(body.rows >= 6 ? 2 : 0)
    return (head.top, head.rest, split.rest, isWide ? split.rest : body)
  }
}

/// Draws the screen *Volets*: the activities of each part with a Gantt strip over the agreement's
/// years.
struct ActivitiesView: SceneView {
  let scene: Scene
  private let list: ActivityList
  private let marks: Set<RecordID>

  init(_ scene: Scene, _ list: ActivityList, _ marks: Set<RecordID>) {
    self.scene = scene
    self.list = list
    self.marks = marks
  }

  private var columns: [Column] {
    [
      Column(
        wording.heading(.code), width: min(12, max(5, list.widths.code + 1)),
        rank: 2),
      Column(
        wording.heading(.title), width: 20, wanted: max(20, min(90, list.widths.title + 2))),
      Column(
        wording.heading(.owner), width: 12, wanted: max(12, min(24, list.widths.owner)), rank: 4),
      Column(wording.heading(.due), width: 10, rank: 5),
      Column(wording.heading(.status), width: 13, rank: 1),
      Column("%", width: 5, alignment: .trailing),
      Column("", width: 18, wanted: 48, rank: 3),
    ]
  }

  func draw(in frame: inout Frame, _ body: Rect) {
    let areas = ActivitiesScreen.areas(body)
    // A page covers all of it where there is no side.
    if scene.above.page != nil, areas.side.isEmpty { return }
    let view = ListView(columns, in: areas.list)
    drawHead(in: &frame, areas.head, view)
    drawRows(in: &frame, view)
    guard !areas.side.isEmpty, scene.above.page == nil else { return }
    if let subject = selectedSubject {
      PageView(scene).draw(subject, in: &frame, areas.side)
    } else {
      _ = frame.panel(areas.side, title: "")
    }
  }

  private var selectedSubject: Page.Subject? {
    switch list.selected {
    case .activity(let id): .activity(id)
    case .part(let id): .part(id)
    case nil: nil
    }
  }

  private func scale(_ layout: ColumnLayout) -> TimeScale? {
    guard let calendar = project.calendar, let place = layout.places[6] else { return nil }
    return TimeScale(
      start: Int(calendar.start.number), end: Int(calendar.end.number) + 1,
      column: place.lowerBound, columns: place.count)
  }

  private func drawHead(in frame: inout Frame, _ rect: Rect, _ view: ListView) {
    guard rect.rows == 2 else { return }
    let line = rect.splitTop(1).top.inset(columns: 1)
    var total = Totals.Activities()
    for part in figures.parts { total += part.activities }
    let counts =
      list.filter.isEmpty
      ? wording.activities(total, cancelled: project.activities.count - total.total)
      : wording.matches(list.matchCount, project.activities.count, list.filter)
    let order = wording.sortedBy(list.order, isReversed: list.isReversed)
    let width = DisplayWidth.columns(of: order)
    frame.label(
      counts, in: line.splitLeft(line.columns - width - 1).left,
      list.filter.isEmpty ? Style(.text, bold: true) : Style(.accent))
    frame.label(order, in: line, .muted, .trailing)
    view.drawHeadings(in: &frame, row: rect.row + 1)
    guard let scale = scale(view.layout), let calendar = project.calendar else { return }
    let rooms = calendar.years.map { year in
      let start = scale.column(of: Int(year.start.number))
      let end = scale.column(of: Int(year.end.number) + 1)
      return Rect(column: start, row: rect.row + 1, columns: end - start, rows: 1)
    }
    let names = calendar.years.map { wording.yearTitle($0.number) }
    // All of them named, or none.
    let isRoomy = zip(rooms, names).allSatisfy { $0.columns > DisplayWidth.columns(of: $1) }
    for (year, room) in zip(calendar.years, rooms) {
      frame.label(
        isRoomy ? wording.yearTitle(year.number) : "\(year.number)", in: room, Style(.muted))
    }
  }

  private func drawRows(in frame: inout Frame, _ view: ListView) {
    guard !list.rows.isEmpty else {
      frame.message(
        list.filter.isEmpty ? wording.noActivities : wording.noMatch(list.filter), in: view.rect)
      return
    }
    let layout = view.layout
    let scale = scale(layout)
    let yearStarts = (project.calendar?.years.dropFirst() ?? []).map { Int($0.start.number) }
    let selected = view.drawRows(in: &frame, list.list, count: list.rows.count) {
      frame, index, row in
      switch list.rows[index] {
      case .part(let part): drawPart(part, in: &frame, row, layout)
      case .activity(let id):
        if let activity = project.activities[id] {
          drawActivity(activity, in: &frame, row.row, layout, scale, yearStarts)
        }
      }
    }
    frame.restCursor(on: selected)
  }

  private func drawPart(
    _ id: RecordID?, in frame: inout Frame, _ rect: Rect, _ layout: ColumnLayout
  ) {
    guard let part = figures.parts.first(where: { $0.part?.id == id }) else { return }
    let isFolded = list.collapsed.contains(id)
    let line = Rect(
      column: rect.column + 1, row: rect.row, columns: rect.columns - 3, rows: 1)
    let name = part.part.map { "\($0.code) \($0.title)" } ?? wording.noPart
    let style: QuebecFormat.MoneyStyle = rect.columns >= 100 ? .dollars : .short
    let money = wording.ratio(part.money.spent, part.money.revised, style)
    let progress = part.activities.progress.map { format.percent($0 / 100) } ?? wording.undefined
    let late = part.activities.late > 0 ? wording.lateMark(part.activities.late) + "  " : ""
    let counts =
      rect.columns >= 60 ? wording.doneOf(part.activities.done, part.activities.total) + "  " : ""
    let tail: [(text: String, style: Style)] = [
      (late, Style(.bad, bold: true)), (counts, .muted),
      (progress + "  ", Style(.text, bold: true)),
      (rect.columns >= 46 ? money : "", .text),
    ]
    let width = tail.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
    let split = line.splitLeft(line.columns - width - 1)
    frame.label("\(isFolded ? "▸" : "▾") \(name)", in: split.left, Style(.heading))
    frame.line(tail, in: split.rest.splitLeft(1).rest)
  }

  private func drawActivity(
    _ activity: Activity, in frame: inout Frame, _ row: Int, _ layout: ColumnLayout,
    _ scale: TimeScale?, _ yearStarts: [Int]
  ) {
    let status = wording.status(of: activity, on: project.today)
    let isOver = activity.status == .done || activity.status == .cancelled
    let isFresh = scene.isMarked(activity.id)
    let text = Style(isFresh ? .fresh : isOver ? .muted : .text)
    frame.label(" " + activity.code, in: layout.rect(0, row: row), Style(.muted))
    var title = layout.rect(1, row: row)
    // Where there is no room for statuses, their shapes stand before the titles.
    if layout.places[4] == nil {
      let mark = "\(status.mark) "
      let end = frame.label(mark, in: title, Style(status.role, bold: status.isLate))
      title = title.splitLeft(end - title.column).rest
    }
    if isFresh {
      let end = frame.label("● ", in: title, Style(.fresh))
      frame.label(activity.title, in: title.splitLeft(end - title.column).rest, text)
    } else {
      frame.label(activity.title, in: title, text)
    }
    let owner =
      scene.hidesPeople && !activity.owner.isEmpty ? wording.hiddenName : activity.owner
    frame.label(owner, in: layout.rect(2, row: row), .muted)
    frame.label(activity.due?.iso ?? wording.undefined, in: layout.rect(3, row: row), .muted)
    let place = layout.rect(4, row: row)
    frame.label(
      status.mark + " " + status.word(place.columns - 2), in: place,
      Style(status.role, bold: status.isLate))
    frame.label(
      format.percent(Double(activity.physicalProgress) / 100), in: layout.rect(5, row: row), text,
      .trailing)
    let fields: [Field] = [.code, .title, .owner, .due, .status, .progress]
    for (index, field) in fields.enumerated() {
      _ = scene.drawField(
        activity.id, field, in: &frame, layout.rect(index, row: row),
        field == .progress ? .trailing : .leading)
    }
    frame.mark(
      marks.contains(activity.id),
      at: Point(column: layout.rect(0, row: row).column - 1, row: row))
    guard let scale else { return }
    strip(of: activity).draw(
      in: &frame, scale, row: row, today: Int(project.today.number), marks: yearStarts)
  }

  /// The bar of an activity, with its milestones.
  private func strip(of activity: Activity) -> GanttStrip {
    let start = activity.start ?? activity.due
    let end = activity.due ?? activity.start
    var span: ClosedRange<Int>?
    if let start, let end, start <= end { span = Int(start.number)...Int(end.number) }
    let steps = scene.world.milestones(of: activity.id).compactMap { milestone in
      (milestone.done ?? milestone.due).map {
        (at: Int($0.number), isReached: milestone.done != nil)
      }
    }
    let role: Role =
      activity.daysLate(on: project.today) != nil
      ? .bad : activity.status == .cancelled ? .track : .good
    return GanttStrip(
      span: span, progress: Double(activity.physicalProgress) / 100, role: role, steps: steps)
  }
}
