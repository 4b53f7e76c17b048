internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Draws the mode for the projector: few figures, large.
struct MeetingView: SceneView {
  let scene: Scene
  let state: MeetingState
  let layout: MeetingLayout
  /// The map of all that take part.
  let picture: MapPicture
  private let page: MeetingState.Page

  init(_ scene: Scene, _ state: MeetingState, _ picture: MapPicture) {
    self.scene = scene
    self.state = state
    self.picture = picture
    layout = MeetingLayout(scene.size)
    page = state.page(scene.figures)
  }

  /// The room between title and last change.
  var body: Rect { layout.body }

  func draw(in frame: inout Frame) {
    frame.fill(layout.all)
    drawHeader(in: &frame)
    switch page {
    case .whole: drawWhole(in: &frame)
    case .outlook: OutlookView(scene: scene).draw(in: &frame, body)
    case .part(let id):
      if let part = figures.parts.first(where: { $0.part?.id == id }) {
        drawPart(part, in: &frame)
      }
    case .map: drawMap(in: &frame)
    case .changes, .decisions: drawLines(in: &frame)
    }
    drawFooter(in: &frame)
    if page == .whole { frame.label(wording.enlargeFont, in: layout.advice, .text) }
    frame.cursor = nil
    frame.showsCursor = false
  }

  private func drawHeader(in frame: inout Frame) {
    let header = layout.header
    guard header.rows > 0 else { return }
    var right = format.date(figures.today)
    if let travel = scene.world.travel { right = "◀ \(right) · \(wording.name(travel.view))" }
    let fictive = project.info.fictive ? " \(wording.fictive) " : ""
    var rest = header.line(0)
    let rightWidth = DisplayWidth.columns(of: right)
    if rightWidth + 12 <= rest.columns {
      frame.label(
        right, in: rest, scene.world.travel == nil ? Style.text.bold : Style(.banner), .trailing)
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
    switch page {
    case .whole: project.info.title.isEmpty ? wording.wholeProject : project.info.title
    case .outlook: wording.outlook
    case .part(let id): project.parts[id].map { wording.partTitle($0) } ?? ""
    case .map: wording.mapTitle(figures.stages)
    case .changes: sinceWords
    case .decisions: wording.decisionsTitle
    }
  }

  private var sinceWords: String {
    scene.world.since.map { wording.sinceTitle(of: $0.start, scene.world.startDay($0.start)) }
      ?? wording.sinceTitle
  }

  private var news: String {
    wording.meetingNews(state.lastEntries, in: scene.world.present, scene.directory)
  }

  private var clock: String {
    guard let last = state.lastEntries.last else { return "" }
    let time = scene.localTime(last.written)
    return format.time(hour: time.hour, minute: time.minute)
  }

  /// What was changed last, and which page this is.
  private func drawFooter(in frame: inout Frame) {
    let footer = layout.footer
    guard footer.rows > 0 else { return }
    let auto = state.nextTurn == nil ? "" : "► "
    let place = "\(auto)\(state.number + 1)/\(MeetingState.pages(figures).count)"
    if let notice = scene.above.notice {
      frame.ends([notice.text], .text, place, .text, in: footer)
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

  private func drawLines(in frame: inout Frame) {
    let lines = MeetingLines(scene)
    let count = lines.count(on: page)
    let visible = state.top..<max(state.top, min(count, state.top + body.rows))
    for (offset, line) in lines.lines(of: page, visible).enumerated() {
      let row = body.line(offset)
      let width = DisplayWidth.columns(of: line.tail)
      let room = row.splitLeft(row.columns - (width > 0 ? width + 2 : 0)).left
      frame.line(
        [(line.mark.isEmpty ? "" : line.mark + " ", line.style.bold), (line.text, line.style)],
        in: room)
      frame.label(line.tail, in: row, line.style.bold, .trailing)
    }
    frame.scrollBar(
      column: layout.barColumn, rows: body.row..<body.bottom, visible: visible, count: count)
  }
}
