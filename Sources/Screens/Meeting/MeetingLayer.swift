internal import Cells
internal import ProjectModel
internal import Words

/// The mode for the projector: few figures, large, page by page, without names of people. What
/// others write is told on each of them.
struct MeetingLayer: Layer {
  enum Action: Sendable {
    case next, previous, turnAlone, closeMeeting, leave, nextTheme, otherLanguage, help
    case move(ListMove)
    case time(TimeAction)
  }

  private var state = MeetingState()
  /// The map of all that take part.
  private var picture = MapPicture()
  /// How roles look while it lasts.
  private var theme: Theme
  /// Where « Depuis… » began before.
  private let former: SinceStart?

  /// - Parameters:
  ///   - theme: how roles look without it.
  ///   - since: what was asked about before.
  init(_ theme: Theme, since: Since?) {
    self.theme = theme == .mono ? .mono : .projector
    former = since?.start
  }

  private static let table = KeyTable<Action>(
    [
      Binding([.up, "k"], .move(.up), .previousLine, isMove: true),
      Binding([.down, "j"], .move(.down), .nextLine, isMove: true),
      Binding(["?", .function(1)], .help, .helpOnThis),
      Binding(["F"], .leave, .meetingMode),
      Binding([.right, .enter, " ", "l", .pageDown, .tab], .next, .nextPage, isMove: true),
      Binding([.left, "h", .pageUp, .backTab], .previous, .previousPage, isMove: true),
      Binding(["a"], .turnAlone, .turnAlone),
      Binding(["C"], .closeMeeting, .closeTheMeeting),
      Binding([.escape, "q"], .leave, .back, isMove: true),
    ] + TimeAction.bindings.map { $0.map { .time($0) } }
      + [
        Binding(["T"], .nextTheme, .themes),
        Binding(["L"], .otherLanguage, .otherLanguage),
      ])

  func keys(_ scene: Scene) -> KeyTable<Action> { Self.table }

  func needs(_ key: Key?, _ scene: Scene) -> Needs {
    switch state.page(scene.figures) {
    case .map: .places
    case .outlook: .outlook
    default: []
    }
  }

  // MARK: Keys

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .next: state.turn(by: 1, scene.figures)
    case .previous: state.turn(by: -1, scene.figures)
    case .turnAlone: state.toggleTurning(scene.now)
    case .move(let move): state.scroll(by: move.rows(seen: 1))
    case .nextTheme: theme = theme.next
    case .otherLanguage: return [.look(.otherLanguage)]
    case .time(let action): return [.time(action)]
    case .help: return [.help]
    case .leave: return [.since(.set(former.map { Since($0) })), .close]
    case .closeMeeting: return [askToClose(scene)]
    }
    return []
  }

  /// Asks whether to close the meeting of today.
  private func askToClose(_ scene: Scene) -> Command {
    if let refusal = scene.refusal { return .refuse(refusal) }
    let project = scene.world.present
    let today = project.today
    let open = project.meetingToday
    // Closing it again moves its end.
    let closed = project.pastMeetings.last { $0.date == today }
    let held = open ?? closed
    var fields = [Assignment(.done, .day(today))]
    if held == nil {
      fields += [
        Assignment(.date, .day(today)), Assignment(.title, .text(scene.wording.meetingWord)),
      ]
    }
    var draft = Draft()
    draft.set(.meeting, held?.id ?? scene.newID(.meeting), fields)
    let text = scene.wording.closeQuestion(isClosed: open == nil && closed != nil)
    return .ask(Question(text: text, yes: [.write(draft)]))
  }

  // MARK: From elsewhere

  mutating func take(_ event: Event, _ scene: Scene) -> [Command] {
    switch event {
    case .changed(let entries?) where !entries.isEmpty: state.note(entries, scene.now)
    case .clock: state.turnIfDue(scene.figures, scene.now)
    default: break
    }
    return []
  }

  mutating func arrange(_ scene: Scene) {
    let layout = MeetingLayout(scene.size)
    state.fit(scene.project, scene.figures, scene.world.revision.project)
    state.fit(count: MeetingView(scene, state, picture).listCount)
    guard state.page(scene.figures) == .map, let places = scene.world.places else { return }
    let source = MapMarks.Source(
      room: MapRaster.Room(bounds: places.homeBounds, size: layout.map.size),
      revision: places.source?.revision ?? 0, isWhole: true, columns: MeetingView.markColumns)
    picture.fit(
      source, places,
      marking: Places.Item.sorted(places.items.values, by: .region).map(\.participation.id))
  }

  var deadline: Int64? { state.nextTurn }

  var tellsNews: Bool { true }

  func tell(_ above: inout Scene.Above) { above.isMeeting = true }

  var coversAll: Bool { true }

  func adjust(_ look: inout Look) {
    look.theme = theme
    look.hidesPeople = true
  }

  // MARK: Drawing

  /// Where it says what was changed last; what is asked is asked there.
  static func footer(_ size: Size) -> Rect { MeetingLayout(size).footer }

  func draw(in frame: inout Frame, _ scene: Scene) {
    MeetingView(scene, state, picture).draw(in: &frame)
  }

  func title(_ scene: Scene) -> String { scene.wording.meetingWord }

  func legend(_ scene: Scene) -> [Sign] { Legend.overview(scene.wording) }
}
