internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The tabs of the screens, and how what is seen is to be read: the day, an invented project, hidden
/// names, what has changed since.
struct HeaderView: SceneView {
  let scene: Scene
  private let tabs: [any Screen.Type]
  private let shown: Int

  init(_ scene: Scene, tabs: [any Screen.Type], shown: Int) {
    self.scene = scene
    self.tabs = tabs
    self.shown = shown
  }

  func draw(in frame: inout Frame, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    var rest = rect
    if rect.columns >= 46 {
      let end = frame.label(" Volets ", in: rect, Style(.heading))
      rest = rect.splitLeft(end - rect.column).rest
    }
    for (tab, text) in names(columns: rest.columns).enumerated() {
      let style = tab == shown ? Style(.selection) : Style(.muted)
      let end = frame.label(text, in: rest, style)
      rest = rest.splitLeft(end - rest.column + 1).rest
    }
    if let travel = scene.world.travel {
      drawTravel(travel, in: &frame, rest)
    } else {
      drawTags(in: &frame, rest)
    }
  }

  private var sinceText: String? {
    scene.world.since.map { "\(wording.sinceShort) \(scene.world.startDay($0.start).iso)" }
  }

  private func drawTags(in frame: inout Frame, _ rect: Rect) {
    var right = rect
    func tail(_ text: String, _ style: Style) {
      let width = DisplayWidth.columns(of: text)
      guard width + 1 <= right.columns else { return }
      frame.label(text, in: right, style, .trailing)
      right = right.splitLeft(right.columns - width - 1).left
    }
    let isFictive = project.info.fictive
    let dates = [
      format.fullDate(figures.today), format.date(figures.today), figures.today.iso,
    ]
    // The date is the first to be shortened, as the others say how the screen is to be read.
    let tags = [
      isFictive ? wording.fictive + "  " : nil, scene.hidesPeople ? wording.namesHidden : nil,
      sinceText, scene.look.isReadOnly ? wording.readOnly : nil,
    ]
    func width(_ tags: [String?]) -> Int {
      tags.compactMap(\.self).reduce(0) { $0 + DisplayWidth.columns(of: $1) + 1 }
    }
    let reserved = width(tags)
    if let date = dates.first(where: {
      DisplayWidth.columns(of: $0) + 2 + reserved <= right.columns
    }) {
      tail(date + " ", .text)
    }
    if isFictive {
      tail(
        width(tags) < right.columns ? " \(wording.fictive) " : wording.fictiveShort, Style(.banner))
    }
    if scene.hidesPeople { tail(wording.namesHidden, Style(.accent)) }
    if let sinceText { tail(sinceText, Style(.fresh)) }
    if scene.look.isReadOnly { tail(wording.readOnly, Style(.accent)) }
  }

  /// The day that is travelled to, in the place of today.
  private func drawTravel(_ travel: TimeTravel, in frame: inout Frame, _ rect: Rect) {
    let view = wording.name(travel.view)
    let fictive = project.info.fictive ? " · \(wording.fictiveShort)" : ""
    let texts = [
      " ◀ \(format.fullDate(travel.day)) · \(view)\(fictive) ",
      " ◀ \(travel.day.iso) · \(view)\(fictive) ",
      " ◀ \(wording.pastWord) \(travel.day.iso)\(fictive) ", " ◀ \(travel.day.iso)\(fictive) ",
    ]
    let text = texts.first { DisplayWidth.columns(of: $0) <= rect.columns } ?? texts[3]
    frame.label(text, in: rect, Style(.banner), .trailing)
  }

  /// What the tabs say: names as long as there is room, then short ones, then numbers for all but
  /// the one that is shown.
  private func names(columns: Int) -> [String] {
    func width(_ texts: [String]) -> Int {
      texts.reduce(0) { $0 + DisplayWidth.columns(of: $1) + 1 }
    }
    let full = tabs.enumerated().map { " \($0 + 1) \(wording.say($1.name)) " }
    var tags: [String] = []
    if project.info.fictive { tags.append(wording.fictiveShort) }
    if scene.hidesPeople { tags.append(wording.namesHidden) }
    if scene.look.isReadOnly { tags.append(wording.readOnly) }
    if scene.world.since != nil { tags.append("\(wording.sinceShort) 0000-00-00") }
    if let travel = scene.world.travel {
      tags.append(" ◀ \(format.fullDate(travel.day)) · \(wording.name(travel.view)) · ")
    }
    let reserved = width(tags)
    guard width(full) + reserved > columns else { return full }
    let short = tabs.enumerated().map { " \($0 + 1) \(wording.say($1.shortName))" }
    guard width(short) + reserved > columns else { return short }
    return tabs.enumerated().map { tab, screen in
      tab == shown ? " \(tab + 1) \(wording.say(screen.name)) " : " \(tab + 1)"
    }
  }
}
