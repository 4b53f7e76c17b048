internal import Cells
internal import ProjectModel
internal import Words

extension Shell {
  /// Carries commands out, in order.
  ///
  /// - Parameter id: the layer in whose name that is done.
  mutating func run(_ commands: [Command], for id: LayerID) {
    for command in commands { run(command, for: id) }
  }

  private mutating func run(_ command: Command, for id: LayerID) {
    switch command {
    case .effect(let effect): effects.append(effect)
    case .write(let draft): write(draft, for: id)
    case .time(let action): go(action, for: id)
    case .travel(let day): go(to: day, for: id)
    case .seeWithHindsight(let day): goWithHindsight(to: day)
    case .since(let action): perform(action)
    case .remember(let what): world.remember(what)
    case .push(let layer): push(layer, for: id)
    case .enter(let entering): enter(entering)
    case .close: stack.remove(id)
    case .ask(let question): ask(question, for: id)
    case .leave(let commands):
      guard let owner = owner(of: id) else { return }
      stack.remove(id)
      run(commands, for: owner)
    case .askAnew: askAnew(id)
    case .change(let change):
      if let target = stack.id(where: change.finds) { tell(target, change.apply) }
    case .changeThis(let body): tell(id, body)
    case .changeOwner(let body):
      if let owner = owner(of: id) { tell(owner, body) }
    case .show(let name, let change): show(name, change)
    case .expenses(let scope): show(scope)
    case .perform(let binding, let target): perform(binding, target)
    case .open(let subject): open(subject, for: id)
    case .follow(let subject): follow(subject, for: id)
    case .leavePage: leavePage()
    case .say(let text): notice = Notice(text: text)
    case .refuse(let text): notice = Notice(text: text, tone: .refusal)
    case .look(let action): look(action)
    case .palette(let isForAdding): openPalette(isForAdding: isForAdding, for: id)
    case .help: openHelp(for: id)
    case .beginMeeting: beginMeeting()
    case .view(let action): perform(action, for: id)
    case .resume(let unfinished): resume(unfinished, for: id)
    case .postpone(let unfinished): offers.append(unfinished)
    case .offerNext: offerNext()
    }
  }

  private func owner(of id: LayerID) -> LayerID? {
    stack.place(of: id).map { stack.slots[$0].owner }
  }

  /// Lays a layer on top; it is arranged at once, as what follows may ask it something.
  @discardableResult
  mutating func push(_ layer: any Layer, for owner: LayerID) -> LayerID {
    let id = stack.push(layer, by: owner)
    _ = ask(id, needs(of: id)) { $0.arrange($1) }
    return id
  }

  /// Lays a layer on top in which something is entered; says why not where nothing may be. It stays
  /// whatever becomes of the page that it was asked for on.
  private mutating func enter(_ entering: Entering) {
    if let refusal {
      notice = Notice(text: refusal, tone: .refusal)
      return
    }
    stack.removeAll { $0 is SinceLayer }
    world.prepare(.typing, wording)
    switch entering.make(scene()) {
    case .layer(let layer): push(layer, for: stack.screen.id)
    case .refusal(let text): notice = Notice(text: text, tone: .refusal)
    }
  }

  // MARK: Questions

  private mutating func ask(_ question: Question, for owner: LayerID) {
    stack.removeAll { ($0 as? QuestionLayer)?.question.isOffer == false }
    push(QuestionLayer(question), for: owner)
  }

  /// Asks what is so now, where others have written since it was asked.
  private mutating func askAnew(_ id: LayerID) {
    guard let owner = owner(of: id) else { return }
    let needs = ask(owner) { $0.needs(.enter, $1) } ?? []
    guard let text = ask(owner, needs, { $0.question($1) }) ?? nil else { return }
    _ = stack.change(id) { layer in
      guard var question = layer as? QuestionLayer else { return }
      question.ask(text)
      layer = question
    }
  }

  // MARK: Screens

  /// Shows a screen by its name in commands; what lay on top of the one before goes.
  private mutating func show(_ name: String, _ change: LayerChange?) {
    guard let tab = stack.screens.firstIndex(where: { type(of: $0).plainName == name }) else {
      return
    }
    leaveAllPages()
    stack.removeAll { $0 is SinceLayer }
    changeScreen { screen, _ in screen.leave() }
    stack.show(tab)
    arrangeScreen()
    if let change {
      tell(stack.screen.id, change.apply)
    } else {
      changeScreen { $0.enter($1) }
    }
  }

  /// Shows the expenses that make a figure of the screen that is shown.
  private mutating func show(_ scope: FigureScope) {
    let origin = screenName
    show(
      RegistersScreen.plainName,
      LayerChange(RegistersScreen.self) { screen, scene in
        screen.show(scope, from: origin, scene)
        return []
      })
  }

  /// Makes anew what is stale in the screen that is shown.
  mutating func arrangeScreen() {
    let needs = needs(of: stack.screen.id)
    if needs.contains(.history) { loadHistory() }
    _ = ask(stack.screen.id, needs) { $0.arrange($1) }
  }

  /// Changes the screen that is shown.
  mutating func changeScreen(_ body: (inout any Screen, Scene) -> Void) {
    _ = ask(stack.screen.id) { layer, scene in
      guard var screen = layer as? any Screen else { return }
      body(&screen, scene)
      layer = screen
    }
  }

  // MARK: Look

  private mutating func look(_ action: LookAction) {
    switch action {
    case .nextTheme: plainLook.theme = plainLook.theme.next
    case .otherLanguage:
      plainLook.wording = Wording(wording.language == .french ? .english : .french)
    case .hidePeople:
      plainLook.hidesPeople.toggle()
      // It may name someone.
      notice = nil
    }
  }

  // MARK: Help and palette

  private mutating func openHelp(for owner: LayerID) {
    let scene = scene()
    let told = stack.top.layer
    push(
      HelpLayer(
        title: told.title(scene),
        bindings: stack.heard(scene).map(\.binding)
          + AlwaysAction.bindings.map { ShownBinding($0) },
        legend: told.legend(scene)), for: owner)
  }

  private mutating func openPalette(isForAdding: Bool, for owner: LayerID) {
    if isForAdding, let refusal {
      notice = Notice(text: refusal, tone: .refusal)
      return
    }
    if !isForAdding { loadHistory() }
    let scene = scene()
    // The common keys are offered also where letters are typed.
    push(
      PaletteLayer(
        scene, stack.heard(scene) + stack.commonBindings(scene), offers, namedViews,
        isForAdding: isForAdding),
      for: owner)
  }
}
