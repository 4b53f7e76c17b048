public import Cells
public import ProjectModel
public import Words

/// All state of the dashboard: the world, the stack of layers and how they look. `update` changes it
/// and says what is to be done; `frame` draws it. Nothing here touches the terminal, the disk or the
/// clock.
public struct Shell {
  /// The project that is shown and all that is derived from it.
  @Shared var world: World
  /// What is shown of it.
  var stack: LayerStack
  /// How it looks, whatever layers change of it.
  var plainLook: Look
  /// Size of the terminal.
  public internal(set) var size: Size
  /// What happened last, in words.
  var notice: Notice?
  /// What is wrong with the journals.
  var problems = Problems()
  /// What keys do now, in short.
  private(set) var hints = Hints()
  /// What a program that has ended had not finished, and has not been asked about yet.
  var offers: [Unfinished] = []
  /// The views that are kept under names, in the order of those.
  var namedViews: [NamedView] = []
  /// Milliseconds of the clock that `update` was last given.
  var now: Int64 = 0
  /// What is to be done, so far.
  var effects: [Effect] = []
  /// Makes identifiers of new records.
  let identifiers: Identifiers

  /// Who asked for what is being written.
  private var writers: [Ticket: LayerID] = [:]
  private(set) var lastTicket = Ticket(number: 0)
  /// What is to be done once the history is there.
  private var waiting: [(binding: ShownBinding, id: LayerID)] = []
  /// Whether the history has been asked for and has not come.
  var awaitsHistory = false

  /// A dashboard on a project.
  ///
  /// - Parameter seed: what identifiers of new records are made from; at random, save in tests.
  public init(
    project: Project, directory: Directory, wording: Wording, size: Size,
    glyphs: Glyphs = .unicode, theme: Theme = .dark, depth: ColourDepth = .indexed,
    isReadOnly: Bool = false, seed: UInt64 = 0,
    localTime: @escaping @Sendable (Int64) -> LocalTime = { LocalTime(utc: $0) }
  ) {
    _world = Shared(wrappedValue: World(project, directory, localTime: localTime))
    plainLook = Look(
      wording: wording, theme: theme, glyphs: glyphs, depth: depth, isReadOnly: isReadOnly)
    self.size = size
    identifiers = Identifiers(seed: seed)
    let screens = Screens.all()
    stack = LayerStack(screens)
    arrange()
  }
}

// MARK: What the program asks

extension Shell {
  /// The project that is shown: as it is now, or as it was on the day that is travelled to.
  public var project: Project { world.project }

  /// The project as it is now, whatever day is shown.
  public var present: Project { world.present }

  /// The day that it is now, whatever day is shown.
  public var today: CalendarDay { world.present.today }

  /// Words in the language of the screen.
  public var wording: Wording { plainLook.wording }

  /// The name in commands of the screen that is shown.
  public var screenName: String {
    (stack.screen.layer as? any Screen).map { type(of: $0).plainName } ?? ""
  }

  /// The next moment, in milliseconds of the clock that `update` is given, at which something shown
  /// must change by itself; nil if nothing waits, so that nobody need wake.
  public var deadline: Int64? {
    ([notice?.until, world.fresh.values.min()] + stack.slots.map(\.layer.deadline))
      .compactMap(\.self).min()
  }

  /// What would be lost if everything ended now: what keys go to first, then what lies behind it.
  public var unfinished: [Unfinished] {
    let scene = scene()
    let overlays = stack.overlays.reversed().compactMap { $0.layer.unfinished(scene) }
    return overlays + stack.screens.compactMap { $0.unfinished(scene) } + offers
  }

  /// Whether it is being asked whether to take up again what was not finished.
  public var isOffering: Bool {
    (stack.top.layer as? QuestionLayer)?.question.isOffer == true
  }

  /// The names of all screens in commands.
  public static var screenNames: [String] { Screens.all().map { type(of: $0).plainName } }

  /// The name in commands of the screen that a name means, in either language; nil for none.
  public static func screenName(_ text: String) -> String? {
    let key = SearchKey.text(text)
    return Screens.all().map { type(of: $0) }.first { type in
      type.plainName == key
        || Language.allCases.contains { SearchKey.text(Wording($0).say(type.name)) == key }
    }?.plainName
  }

  /// Shows a screen by its name in commands.
  public mutating func show(_ name: String) {
    run([.show(name, nil)], for: stack.common.id)
    arrange()
  }

  /// Shows a day of the past; needs the history.
  public mutating func travel(to day: CalendarDay, withHindsight isHindsight: Bool) {
    if isHindsight {
      change { $0.travelWithHindsight(to: day) }
    } else {
      tell(change { $0.travel(to: day) })
    }
    arrange()
  }
}

// MARK: What layers see

extension Shell {
  /// How everything looks now.
  var look: Look {
    var look = plainLook
    for slot in stack.overlays { slot.layer.adjust(&look) }
    return look
  }

  /// Why nothing may be written now; nil if it may.
  var refusal: String? {
    plainLook.isReadOnly
      ? wording.readOnlyRefusal : world.travel != nil ? wording.pastRefusal : nil
  }

  /// The three parts of the terminal; the end of the lowest row is kept for what is wrong with the
  /// journals.
  var areas: Areas { Areas(size, kept: problemColumns) }

  /// What a layer sees.
  func scene(withPage: Bool = true) -> Scene {
    var above = Scene.Above(notice: notice, refusal: refusal)
    for slot in stack.overlays { slot.layer.tell(&above) }
    let look = look
    let areas = areas
    if withPage, above.page != nil, let screen = stack.screen.layer as? any Screen {
      above.pageArea = screen.pageArea(
        Scene(_world, look, areas, now: now, above: above, identifiers: identifiers))
    }
    return Scene(_world, look, areas, now: now, above: above, identifiers: identifiers)
  }

  /// Lets a layer do something with what it needs; nil if it is gone.
  mutating func ask<Result>(
    _ id: LayerID, _ needs: Needs = [], _ body: (inout any Layer, Scene) -> Result
  ) -> Result? {
    if !needs.isEmpty { world.prepare(needs, wording) }
    let scene = scene()
    return stack.change(id) { body(&$0, scene) }
  }

  /// What a layer must find in the world now.
  mutating func needs(of id: LayerID) -> Needs { ask(id) { $0.needs(nil, $1) } ?? [] }

  /// Lets a layer do something, and does what it asks for.
  mutating func tell(
    _ id: LayerID, _ body: (inout any Layer, Scene) -> [Command]
  ) {
    run(ask(id, needs(of: id), body) ?? [], for: id)
  }

  /// Tells every layer that is there what has happened, the lowest first.
  mutating func tell(_ event: Event) {
    for id in stack.slots.map(\.id) {
      if case .willChange = event {
        run(ask(id) { $0.take(event, $1) } ?? [], for: id)
      } else {
        tell(id) { $0.take(event, $1) }
      }
    }
  }

  /// Makes anew what is stale, and brings what is selected into view.
  mutating func arrange() {
    for id in ([stack.screen] + stack.overlays).map(\.id) {
      _ = ask(id, needs(of: id)) { $0.arrange($1) }
    }
    hints.refresh(stack, scene())
  }

  /// Asks for the history where it is not there.
  mutating func loadHistory() {
    guard world.history == nil, !awaitsHistory else { return }
    awaitsHistory = true
    effects.append(.loadHistory)
  }

  // MARK: Waiting

  /// Does what a line of a layer's table says, once the world has what it needs.
  mutating func perform(_ binding: ShownBinding, _ id: LayerID) {
    if binding.needs.contains(.history), world.history == nil {
      waiting.append((binding, id))
      loadHistory()
      return
    }
    run(ask(id, needs(of: id).union(binding.needs)) { $0.perform(binding, $1) } ?? [], for: id)
  }

  /// Does what waited for the history.
  mutating func goOnWithHistory() {
    awaitsHistory = false
    let waited = waiting
    waiting = []
    for (binding, id) in waited { perform(binding, id) }
  }

  /// Gives up what waits for the history.
  mutating func giveUpHistory() {
    awaitsHistory = false
    waiting = []
  }

  /// Asks for a change to be written, in the name of a layer.
  mutating func write(_ draft: Draft, for id: LayerID) {
    lastTicket = Ticket(number: lastTicket.number + 1)
    writers[lastTicket] = id
    effects.append(.write(draft, lastTicket))
  }

  /// Tells the layer that asked for a write what became of it.
  mutating func answer(_ ticket: Ticket, _ event: Event) {
    guard let id = writers.removeValue(forKey: ticket) else { return }
    tell(id) { $0.take(event, $1) }
  }

  /// Changes what is shown of the project.
  mutating func change<Result>(_ body: (inout World) -> Result) -> Result {
    tell(.willChange)
    defer { tell(.changed(nil)) }
    return body(&world)
  }
}
