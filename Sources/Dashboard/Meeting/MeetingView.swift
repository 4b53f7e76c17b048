internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Draws the mode for the projector: few figures, large, on at most 29 rows, so that they are read
/// from the back of a room (text of a fiftieth of the height of the image).
struct MeetingView: DashboardView {
  let dashboard: Dashboard

  /// Rows of text that can be read from the back of a room.
  static let mostRows = 29

  private var all: Rect { Rect(dashboard.size) }

  /// The rows that are drawn, in the middle of a terminal that has more.
  private var area: Rect {
    let rows = min(Self.mostRows, all.rows)
    return Rect(column: 0, row: (all.rows - rows) / 2, columns: all.columns, rows: rows)
      .inset(columns: all.columns >= 40 ? 2 : 0)
  }

  private var header: Rect { area.splitTop(area.rows >= 6 ? 2 : 0).top }
  private var footer: Rect { area.splitTop(area.rows - (area.rows >= 4 ? 1 : 0)).rest }

  /// The room between title and last change.
  var body: Rect {
    let rest = area.splitTop(header.rows).rest
    return rest.splitTop(rest.rows - footer.rows - (rest.rows >= 12 ? 1 : 0)).top
  }

  func draw(in frame: inout Frame) {
    drawHeader(in: &frame)
    switch dashboard.meetingPage {
    case .whole: drawWhole(in: &frame)
    case .part(let id):
      if let part = figures.parts.first(where: { $0.part?.id == id }) {
        drawPart(part, in: &frame)
      }
    case .map: drawMap(in: &frame)
    case .changes, .decisions: drawLines(in: &frame)
    }
    drawFooter(in: &frame)
    if all.rows > Self.mostRows + 3, dashboard.meetingPage == .whole {
      frame.label(
        wording.enlargeFont,
        in: Rect(column: 2, row: all.rows - 1, columns: all.columns - 4, rows: 1),
        .text)
    }
    frame.showsCursor = false
  }

  private func drawHeader(in frame: inout Frame) {
    guard header.rows > 0 else { return }
    var right = format.date(figures.today)
    if let travel = dashboard.travel { right = "◀ \(right) · \(wording.name(travel.view))" }
    let fictive = project.info.fictive ? " \(wording.fictive) " : ""
    var rest = header.line(0)
    let rightWidth = DisplayWidth.columns(of: right)
    if rightWidth + 12 <= rest.columns {
      frame.label(
        right, in: rest, dashboard.travel == nil ? Style.text.bold : Style(.banner), .trailing)
      rest = rest.splitLeft(rest.columns - rightWidth - 2).left
    }
    let fictiveWidth = DisplayWidth.columns(of: fictive)
    if fictiveWidth > 0 {
      let isShort = fictiveWidth + 24 > rest.columns
      let text = isShort ? wording.fictiveShort : fictive
      frame.label(text, in: rest, Style(.banner), .trailing)
      rest = rest.splitLeft(rest.columns - DisplayWidth.columns(of: text) - 2).left
    }
    frame.label(title, in: rest, Style(.heading))
    for column in header.column..<header.right where header.rows > 1 {
      frame.put("━", at: Point(column: column, row: header.row + 1), in: header, Style(.border))
    }
  }

  private var title: String {
    switch dashboard.meetingPage {
    case .whole: project.info.title.isEmpty ? wording.wholeProject : project.info.title
    case .part(let id): project.parts[id].map { wording.partTitle($0) } ?? ""
    case .map: wording.mapTitle(figures.stages)
    case .changes: sinceWords
    case .decisions: wording.decisionsTitle
    }
  }

  private var sinceWords: String {
    dashboard.since.map { wording.sinceTitle(of: $0.start, dashboard.startDay($0.start)) }
      ?? wording.sinceTitle
  }

  private var news: String {
    wording.meetingNews(
      dashboard.meeting?.lastEntries ?? [], in: dashboard.present, dashboard.directory)
  }

  private var clock: String {
    guard let last = dashboard.meeting?.lastEntries.last else { return "" }
    let time = dashboard.localTime(last.stamp.milliseconds)
    return format.time(hour: time.hour, minute: time.minute)
  }

  /// What was changed last, and which page this is.
  private func drawFooter(in frame: inout Frame) {
    guard footer.rows > 0 else { return }
    if let question = dashboard.question {
      frame.ends(
        [question.text], Style(.warning, bold: true), " \(wording.yesNo)", Style(.key), in: footer)
      return
    }
    let pages = dashboard.meetingPages.count
    let auto = dashboard.meeting?.nextTurn == nil ? "" : "► "
    let place = "\(auto)\((dashboard.meeting?.page ?? 0) + 1)/\(pages)"
    if let remark = dashboard.meeting?.remark ?? dashboard.notice?.text {
      frame.ends([remark], .text, place, .text, in: footer)
      return
    }
    let news = news
    // The time is never cut, as it tells whether one has seen it before.
    let clock = news.isEmpty ? "" : " · " + clock
    let room = footer.columns - DisplayWidth.columns(of: place) - 2
    let end = frame.label(
      news.isEmpty ? "" : "● " + news,
      in: footer.splitLeft(room - DisplayWidth.columns(of: clock)).left,
      Style(.fresh, bold: true))
    frame.label(
      clock, in: footer.splitLeft(end - footer.column).rest, Style(.fresh, bold: true))
    frame.label(place, in: footer, .text, .trailing)
  }
}

// MARK: Lines

extension MeetingView {
  /// A line of a page of lines.
  struct Line {
    var mark = ""
    var text: String
    var tail = ""
    var style = Style.text
  }

  /// Lines that are seen at once.
  var lineRows: Int { body.rows }

  /// Lines of the page that is shown; 0 for one that has none.
  var lineCount: Int {
    switch dashboard.meetingPage {
    case .changes: changeLineCount
    case .decisions: decisionLines.count
    default: 0
    }
  }

  private func drawLines(in frame: inout Frame) {
    let top = dashboard.meeting?.top ?? 0
    let decisions = dashboard.meetingPage == .decisions ? decisionLines : []
    let count = lineCount
    let visible = top..<max(top, min(count, top + body.rows))
    for (offset, index) in visible.enumerated() {
      let line = decisions.isEmpty ? changeLine(index) : decisions[index]
      let row = body.line(offset)
      let width = DisplayWidth.columns(of: line.tail)
      let room = row.splitLeft(row.columns - (width > 0 ? width + 2 : 0)).left
      frame.line(
        [(line.mark.isEmpty ? "" : line.mark + " ", line.style.bold), (line.text, line.style)],
        in: room)
      frame.label(line.tail, in: row, line.style.bold, .trailing)
    }
    frame.scrollBar(
      column: area.right + 1, rows: body.row..<body.bottom, visible: visible, count: count)
  }

  /// A heading, an empty line, what is told, and how many municipalities were only heard from.
  private var changeLineCount: Int {
    guard let since = dashboard.since else { return 1 }
    return 2 + max(1, since.told.count + (since.newsCount > 0 ? 1 : 0))
  }

  private func changeLine(_ index: Int) -> Line {
    guard let since = dashboard.since else { return Line(text: wording.noEarlierMeeting) }
    if index == 0 { return Line(text: since.sum(wording), style: Style(.heading)) }
    if index == 1 { return Line(text: "") }
    guard since.told.indices.contains(index - 2) else {
      return since.newsCount > 0
        ? Line(mark: "~", text: wording.newsOf(since.newsCount))
        : Line(text: wording.nothingChanged)
    }
    let change = since.changes[since.told[index - 2]]
    return Line(
      mark: wording.mark(isNew: change.before == nil, isGone: change.after == nil),
      text: wording.line(of: change, in: project, dashboard.directory, hidesPeople: true),
      style: dashboard.fresh[change.id] != nil ? Style(.fresh) : .text)
  }

  private var decisionLines: [Line] {
    let last = project.pastMeetings.last
    var lines: [Line] = []
    if let last {
      let decisions = project.decisions.filter { $0.meeting == last.id }
        .sorted { ($0.due ?? .init(number: .max), $0.id) < ($1.due ?? .init(number: .max), $1.id) }
      lines.append(Line(text: wording.decisionsOf(last), style: Style(.heading)))
      lines += decisions.map { decision in line(of: decision) }
      if decisions.isEmpty { lines.append(Line(text: wording.noDecisions)) }
    }
    let known = Set(project.decisions.filter { $0.meeting == last?.id }.map(\.id))
    let open = project.decisions.filter { $0.done == nil && !known.contains($0.id) }
      .sorted { ($0.due ?? .init(number: .max), $0.id) < ($1.due ?? .init(number: .max), $1.id) }
    if !open.isEmpty {
      lines += [Line(text: ""), Line(text: wording.openDecisions, style: Style(.heading))]
      lines += open.map { line(of: $0) }
    }
    let dates = figures.agenda.filter {
      $0.daysLate <= 0 && [.report, .meeting, .instalment, .milestone].contains($0.kind)
    }
    lines += [Line(text: ""), Line(text: wording.nextDates, style: Style(.heading))]
    lines += dates.prefix(8).map { item in
      let title = item.title.isEmpty ? wording.title(item.kind) : item.title
      return Line(
        mark: "○", text: "\(format.date(item.due)) · \(title)", tail: wording.dueness(item.daysLate)
      )
    }
    if dates.isEmpty { lines.append(Line(text: wording.noDates30)) }
    return lines
  }

  private func line(of decision: Decision) -> Line {
    if let done = decision.done {
      return Line(
        mark: "●", text: decision.title, tail: wording.doneOn(done), style: Style(.good))
    }
    guard let due = decision.due else { return Line(mark: "○", text: decision.title) }
    let late = figures.today.days(since: due)
    return Line(
      mark: late > 0 ? "▲" : "○", text: decision.title, tail: wording.dueness(late),
      style: Style(late > 0 ? .bad : .text))
  }
}
