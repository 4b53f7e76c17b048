internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// A page about one thing, opened over a screen, with the way back.
struct PageLayer: Layer, RecordHolder, Filterable {
  enum Action: Sendable {
    case follow, back, history, filter
    case move(ListMove)
    case record(RecordAction)
    case report(ReportAction)
  }

  /// What is open, and how far it is scrolled.
  var page: Page
  /// Where one was before each link that was followed.
  private(set) var trail: [Waypoint]
  /// Its lines.
  private(set) var lines: [PageLine] = []
  /// What chooses among them.
  private var filter = RowFilter()
  /// Rows that are seen at once.
  private var seen = 1

  init(_ subject: Page.Subject, trail: [Waypoint] = []) { self.init(Page(subject), trail: trail) }

  init(_ page: Page, trail: [Waypoint]) {
    self.page = page
    self.trail = trail
  }

  private static let table = KeyTable<Action>(bindings)

  /// The same with what is done to a report.
  private static let reportTable = KeyTable<Action>(
    bindings + reportBindings.map { $0.map { .report($0) } })

  private static let bindings: [Binding<Action>] =
    [
      Binding([.up, "k"], .move(.up), .previousLinkOrLine, hint: .scroll, 0, isMove: true),
      Binding([.down, "j"], .move(.down), .nextLinkOrLine, hint: .scroll, 0, isMove: true),
    ] + ListMove.pages.map { $0.map { .move($0) } }
    + [
      Binding([.enter], .follow, .followTheLink, hint: .follow, 2, isMove: true),
      Binding([.escape, .left, .backspace, "h"], .back, .back, hint: .back, 1, isMove: true),
      Binding(["/"], .filter, .filterAsYouType),
      Binding(["H"], .history, .changesOfThis, hint: .history, 4, needs: .history),
    ]
    + (RecordAction.bindings + RecordAction.figureBindings + RecordAction.duplicating).map {
      binding in
      var binding = binding
      if binding.action == .comment { binding.rank = 5 }
      return binding.map { .record($0) }
    }

  func keys(_ scene: Scene) -> KeyTable<Action> {
    report(scene) == nil ? Self.table : Self.reportTable
  }

  var hearing: Hearing { .common }

  func needs(_ key: Key?, _ scene: Scene) -> Needs {
    switch page.subject {
    case .municipality: [.places, .comments]
    case .area: .places
    case .activity: [.milestones, .comments]
    case .record(.report, _), .passage: [.reportPlans, .comments]
    default: .comments
    }
  }

  func title(_ scene: Scene) -> String { scene.wording.say(.pageTitle) }

  func legend(_ scene: Scene) -> [Sign] { Legend.page(scene.wording) }

  // MARK: Keys

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .follow:
      // The only one need not be chosen.
      let link = page.link ?? (links.count == 1 ? links.first?.link : nil)
      return link.map { [.follow($0.subject)] } ?? []
    case .back:
      guard !filter.isOpen else { return [.leavePage] }
      filter(by: "", scene)
      return []
    case .filter: return startFiltering(scene)
    case .history:
      guard let id = selectedRecord(scene)?.id else { return [] }
      return [.show(LogScreen.self) { $0.showOnly(id, $1) }]
    case .record(let action): return change(action, scene)
    case .report(let action): return perform(action, scene)
    case .move(let move):
      self.move(move, scene)
      return []
    }
  }

  mutating func move(_ move: ListMove, _ scene: Scene) {
    switch move {
    case .up, .down:
      page.step(move == .up ? -1 : 1, links: links, rows: seen, count: lines.count)
    default: page.scroll(by: move.rows(seen: seen), rows: seen, count: lines.count)
    }
  }

  var filterText: String { filter.text }

  mutating func filter(by text: String, _ scene: Scene) { filter = RowFilter(text) }

  func selectedRecord(_ scene: Scene) -> RecordReference? {
    switch page.subject {
    case .activity(let id): RecordReference(.activity, id)
    case .part(let id): id.map { RecordReference(.part, $0) }
    case .expense(let id): RecordReference(.expense, id)
    case .record(let kind, let id): RecordReference(kind, id)
    case .passage(let report, let place):
      scene.project.passages(of: report)[place].map { RecordReference(.passage, $0.id) }
    case .municipality(let code):
      scene.project.standings[code].map { RecordReference(.participation, $0.id) }
    case .area, .cap, .figures: nil
    }
  }

  /// The participation of a municipality that does not take part yet.
  private func newParticipation(_ scene: Scene) -> [Assignment]? {
    guard case .municipality(let code) = page.subject, scene.project.standings[code] == nil
    else { return nil }
    return [Assignment(.municipality, .reference(code))]
  }

  func edition(_ scene: Scene) -> Command? {
    if case .passage(let report, let place) = page.subject {
      return writing(place, of: report, scene)
    }
    return selectedRecord(scene).map { .edit($0.kind, $0.id) }
      ?? newParticipation(scene).map { .add(.participation, $0) }
  }

  func addition(_ scene: Scene) -> Command {
    switch page.subject {
    case .activity(let id): .add(.milestone, [Assignment(.activity, .reference(id))])
    case .part(let id): .add(.activity, id.map { [Assignment(.part, .reference($0))] } ?? [])
    case .municipality(let code):
      newParticipation(scene).map { .add(.participation, $0) }
        ?? .add(.expense, [Assignment(.municipality, .reference(code))])
    case .record(.comment, let id):
      .add(
        .comment,
        scene.project.comments[id]?.on.map { [Assignment(.on, .reference($0))] } ?? [])
    case .record(let kind, _): .add(kind)
    case .passage(let report, let place): writing(place, of: report, scene)
    case .expense, .area, .cap, .figures: .add(.expense)
    }
  }

  // MARK: From elsewhere

  mutating func take(_ event: Event, _ scene: Scene) -> [Command] {
    guard case .changed = event else { return [] }
    return page.subject.exists(in: scene.world) ? [] : [.leavePage]
  }

  func tell(_ above: inout Scene.Above) { above.page = page.subject }

  mutating func arrange(_ scene: Scene) {
    let area = PageView.textArea(in: scene.above.pageArea ?? scene.areas.body)
    lines = PageContent(scene).lines(of: page.subject, columns: area.columns).filter { line in
      filter.passes(SearchKey.text("\(line.label) \(line.text) \(line.tail)"))
    }
    seen = area.rows
    page.fit(links: links, rows: area.rows, count: lines.count)
  }

  /// The lines that lead to other pages.
  private var links: [(line: Int, link: Page.Link)] {
    var seen: [Page.Subject: Int] = [:]
    return lines.enumerated().compactMap { line, content in
      guard let subject = content.link else { return nil }
      defer { seen[subject, default: 0] += 1 }
      return (line, Page.Link(subject: subject, occurrence: seen[subject] ?? 0))
    }
  }

  // MARK: Drawing

  func draw(in frame: inout Frame, _ scene: Scene) {
    let rect = scene.above.pageArea ?? scene.areas.body
    frame.fill(rect)
    PageView(scene).draw(page, lines, filter: filter, in: &frame, rect)
  }
}

/// Where one was before following a link, and what the lists showed, so that one key leads back.
struct Waypoint {
  /// The tab of the screen.
  var tab: Int
  var page: Page?
  /// What the lists of each screen showed.
  var bookmarks: [(any Sendable)?]
}
