public import ProjectModel
internal import Words

/// How everything is looked at, kept and taken up again.
extension Shell {
  /// How everything is looked at now.
  public var views: KeptViews {
    var screens: [String: ViewSettings] = [:]
    for screen in stack.screens {
      if let view = screen.view { screens[type(of: screen).plainName] = view }
    }
    return KeptViews(screen: screenName, screens: screens)
  }

  /// Looks at everything as it was looked at when the program ended; what is not known is passed over.
  mutating func restore(_ views: KeptViews) {
    for (tab, screen) in stack.screens.enumerated() {
      guard let view = views.screens[type(of: screen).plainName] else { continue }
      _ = stack.change(LayerStack.id(ofTab: tab)) { Self.show(view, &$0) }
    }
    // Not where letters are typed at once: a key that is to lead elsewhere would be one of them.
    let tab = stack.screens.firstIndex {
      type(of: $0).plainName == views.screen && $0.view != nil
    }
    if let tab {
      stack.show(tab)
      arrangeScreen()
    }
  }

  private static func show(_ view: ViewSettings, _ layer: inout any Layer) {
    guard var screen = layer as? any Screen else { return }
    screen.show(view)
    layer = screen
  }

  /// Looks at a list as it was kept under a name.
  ///
  /// - Returns: what of it is no longer understood, and was left out; nil for nothing.
  @discardableResult
  public mutating func show(_ view: NamedView) -> String? {
    guard stack.screens.contains(where: { type(of: $0).plainName == view.screen }) else {
      return nil
    }
    run([.show(view.screen, nil)], for: stack.common.id)
    changeScreen { screen, _ in screen.show(view.settings) }
    arrange()
    return (stack.screen.layer as? any Screen)?.unread
  }

  /// The records that the list of the screen holds, in order, folded ones among them; nil where it
  /// shows no list of records.
  public var listed: (kind: Kind, ids: [RecordID])? {
    (stack.screen.layer as? any Listing)?.listed(scene())
  }

  // MARK: Named views

  /// Does what is asked of the views that are kept under names.
  mutating func perform(_ action: ViewAction, for id: LayerID) {
    switch action {
    case .show(let view):
      if let unread = show(view) {
        notice = Notice(text: wording.viewUnread(view.name, unread), tone: .refusal)
      }
    case .keep:
      guard !plainLook.isReadOnly else {
        notice = Notice(text: wording.readOnlyRefusal, tone: .refusal)
        return
      }
      guard stack.find(PageLayer.self) == nil, let screen = stack.screen.layer as? any Screen,
        let settings = screen.namedView
      else {
        notice = Notice(text: wording.noViewHere, tone: .refusal)
        return
      }
      push(
        ViewPrompt(
          .keep(screen: type(of: screen).plainName, settings), among: namedViews), for: id)
    case .rename(let view): push(ViewPrompt(.rename(view), among: namedViews), for: id)
    case .drop(let view):
      run(
        [
          .ask(
            Question(
              text: wording.dropViewQuestion(view.name),
              yes: [.effect(.changeViews(.drop(view.name)))]))
        ], for: id)
    }
  }

  /// Takes in what became of the views that are kept under names.
  mutating func take(_ views: [NamedView], after change: NamedViewChange) {
    namedViews = views
    let text =
      switch change {
      case .keep(let view): wording.viewKept(view.name)
      case .rename(_, let name): wording.viewKept(name)
      case .drop(let name): wording.viewDropped(name)
      }
    notice = Notice(text: text)
  }
}

/// What is asked of the views that are kept under names.
enum ViewAction: Hashable, Sendable {
  /// Looks at a list so.
  case show(NamedView)
  /// Keeps what the screen shows.
  case keep
  case rename(NamedView)
  case drop(NamedView)
}
