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
    let names = names(columns: rect.columns)
    var rest = rect
    if names.hasBrand {
      let end = frame.label(Self.brand, in: rect, Style(.heading))
      rest = rect.splitLeft(end - rect.column).rest
    }
    for (tab, text) in names.texts.enumerated() {
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

  private static let brand = " Volets "

  /// What tells how the screen is to be read, but for the day and the invented project.
  private var tags: [(text: String, style: Style)] {
    [
      scene.hidesPeople ? (wording.namesHidden, Style(.accent)) : nil,
      sinceText.map { ($0, Style(.fresh)) },
      scene.look.isReadOnly ? (wording.readOnly, Style(.accent)) : nil,
    ].compactMap(\.self)
  }

  /// The labels of an invented project, from the longest on; an empty one for a real project.
  private var fictiveLabels: [String] {
    project.info.fictive ? [" \(wording.fictive) ", " \(wording.fictiveShort) "] : [""]
  }

  private func drawTags(in frame: inout Frame, _ rect: Rect) {
    let dates = [format.fullDate(figures.today), format.date(figures.today), figures.today.iso]
    let columns = tags.reduce(0) { $0 + Self.tagWidth($1.text) }
    // The day is written shorter before the label is, and goes last of all.
    var forms: [(date: String, label: String)] = []
    for label in fictiveLabels {
      forms += dates.map { ($0 + " ", label) } + [(figures.today.iso, label)]
    }
    forms += fictiveLabels.map { ("", $0) }
    let fitting = forms.first {
      // The tabs end in a gap.
      Self.tagWidth($0.date) + Self.tagWidth($0.label) + columns - 1 <= rect.columns
    }
    var right = rect
    func tail(_ text: String, _ style: Style) {
      let width = DisplayWidth.columns(of: text)
      guard width > 0, width <= right.columns else { return }
      frame.label(text, in: right, style, .trailing)
      right = right.splitLeft(right.columns - width - 1).left
    }
    if let fitting { tail(fitting.date, .text) }
    tail(fitting?.label ?? fictiveLabels.last ?? "", Style(.banner))
    for tag in tags { tail(tag.text, tag.style) }
  }

  /// Columns of a tag with a gap before it; none for an empty one.
  private static func tagWidth(_ text: String) -> Int {
    let columns = DisplayWidth.columns(of: text)
    return columns == 0 ? 0 : columns + 1
  }

  /// The day that is travelled to, in the place of today.
  private func drawTravel(_ travel: TimeTravel, in frame: inout Frame, _ rect: Rect) {
    let texts = travelTexts(travel)
    let text =
      texts.first { DisplayWidth.columns(of: $0) <= rect.columns } ?? texts[texts.count - 1]
    frame.label(text, in: rect, Style(.banner), .trailing)
  }

  /// What tells of a day of the past, from long to short.
  private func travelTexts(_ travel: TimeTravel) -> [String] {
    let view = wording.name(travel.view)
    let fictive = project.info.fictive ? " · \(wording.fictiveShort)" : ""
    return [
      " ◀ \(format.fullDate(travel.day)) · \(view)\(fictive) ",
      " ◀ \(travel.day.iso) · \(view)\(fictive) ",
      " ◀ \(wording.pastWord) \(travel.day.iso)\(fictive) ", " ◀ \(travel.day.iso)\(fictive) ",
      " ◀ \(travel.day.iso) ", "◀ \(travel.day.iso)",
      // The status line tells the day as well.
      travel.day.iso, "◀",
    ]
  }

  /// The columns that what is said beside the tabs takes, from its fullest to its least form.
  private var reserved: (full: Int, least: Int) {
    if let travel = scene.world.travel {
      let texts = travelTexts(travel).map { Self.tagWidth($0) }
      return (texts[1], texts[3])
    }
    let tags = tags.reduce(0) { $0 + Self.tagWidth($1.text) }
    let label = Self.tagWidth(fictiveLabels.last ?? "")
    return (tags + label + Self.tagWidth(figures.today.iso), tags + label)
  }

  /// What the tabs say: names as long as there is room, then short ones, then these without the name
  /// of the program, then numbers for all but the one that is shown.
  private func names(columns: Int) -> (hasBrand: Bool, texts: [String]) {
    func width(_ texts: [String]) -> Int {
      texts.reduce(-1) { $0 + DisplayWidth.columns(of: $1) + 1 }
    }
    let full = tabs.enumerated().map { " \($0 + 1) \(wording.say($1.name)) " }
    let short = tabs.enumerated().map { " \($0 + 1) \(wording.say($1.shortName))" }
    let reserved = reserved
    let brand = Self.brand.count
    let forms: [(hasBrand: Bool, texts: [String], beside: Int)] = [
      (true, full, reserved.full), (true, short, reserved.full), (false, short, reserved.full),
      (true, short, reserved.least), (false, short, reserved.least),
    ]
    let fitting = forms.first {
      width($0.texts) + ($0.hasBrand ? brand : 0) + $0.beside <= columns
    }
    if let fitting { return (fitting.hasBrand, fitting.texts) }
    func numbers(_ name: String) -> [String] {
      tabs.indices.map { $0 == shown ? " \($0 + 1) \(name) " : " \($0 + 1)" }
    }
    let long = numbers(wording.say(tabs[shown].name))
    let hasBrand = columns >= 46
    return width(long) + (hasBrand ? brand : 0) + reserved.least <= columns
      ? (hasBrand, long) : (hasBrand, numbers(wording.say(tabs[shown].shortName)))
  }
}
