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
  /// What is named.
  let contents: MeetingContents
  private let page: MeetingState.Page

  init(_ scene: Scene, _ state: MeetingState, _ picture: MapPicture) {
    self.scene = scene
    self.state = state
    self.picture = picture
    layout = MeetingLayout(scene.size)
    contents = MeetingContents(scene: scene, dates: state.dates)
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
    case .changes: drawChanges(in: &frame)
    case .decisions: drawDecisions(in: &frame)
    }
    // Nothing is pale or thin in a room.
    frame.restyle(body) { style in
      var style = style.role == .muted ? Style(.text) : style
      style.isBold = true
      return style
    }
    drawFooter(in: &frame)
    frame.cursor = nil
    frame.showsCursor = false
  }

  private func drawHeader(in frame: inout Frame) {
    let header = layout.header
    guard header.rows > 0 else { return }
    var right =
      layout.isNarrow ? wording.shortDay(figures.today) : format.date(figures.today)
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
    frame.ends(titles, Style(.heading), "", .text, in: rest)
    for column in header.column..<header.right where header.rows > 1 {
      frame.put("━", at: Point(column: column, row: header.row + 1), in: header, Style(.border))
    }
  }

  /// What the page is called; shorter ones behind.
  private var titles: [String] {
    switch page {
    case .whole: [project.info.title.isEmpty ? wording.wholeProject : project.info.title]
    case .outlook: [wording.outlook]
    case .part(let id): project.parts[id].map { wording.partTitles($0) } ?? []
    case .map: [wording.mapTitle(figures.stages)]
    case .changes: [sinceWords]
    case .decisions: [wording.decisionsTitle]
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
    if news.isEmpty, page == .whole, layout.isTooSmall {
      frame.ends([wording.enlargeFont], .text, place, .text, in: footer)
      return
    }
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

  /// How many things the list that goes up and down has; 0 for a page that names all that it has room
  /// for.
  var listCount: Int { page == .decisions ? state.dates.count : 0 }
}
