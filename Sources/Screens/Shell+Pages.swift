internal import ProjectModel

/// Opening pages, following their links, and the way back.
extension Shell {
  /// Links that can be followed before the oldest way back is forgotten.
  private static let trailLimit = 50

  private var page: PageLayer? { stack.find(PageLayer.self) }

  /// Opens a page over the screen that is shown.
  mutating func open(_ subject: Page.Subject, for owner: LayerID) {
    if let id = stack.id(where: { $0 is PageLayer }) {
      set(Page(subject), id)
    } else {
      push(PageLayer(subject), for: owner)
    }
  }

  private mutating func set(_ page: Page, _ id: LayerID) {
    _ = stack.change(id) { layer in
      guard var held = layer as? PageLayer else { return }
      held.page = page
      layer = held
    }
  }

  /// Goes to where a page belongs, opens it there, and remembers the way back.
  mutating func follow(_ subject: Page.Subject, for owner: LayerID) {
    let waypoint = Waypoint(
      tab: stack.tab, page: page?.page, bookmarks: stack.screens.map { $0.bookmark() })
    var trail = page?.trail ?? []
    if trail.count == Self.trailLimit { trail.removeFirst() }
    trail.append(waypoint)
    stack.removeAll { $0 is SinceLayer }
    reveal(subject)
    stack.removeAll { $0 is PageLayer }
    push(PageLayer(subject, trail: trail), for: owner)
  }

  /// Shows the screen that a page belongs to, and there what it is about.
  private mutating func reveal(_ subject: Page.Subject) {
    let ids = stack.screens.indices.map { LayerStack.id(ofTab: $0) }
    for (tab, id) in ids.enumerated() {
      let isRevealed = ask(id) { layer, scene in
        guard var screen = layer as? any Screen else { return false }
        defer { layer = screen }
        return screen.reveal(subject, scene)
      }
      if isRevealed == true {
        stack.show(tab)
        return
      }
    }
  }

  /// Closes the page, or goes back to where the link to it was followed; from there further back
  /// where what that page was about is gone.
  mutating func leavePage() {
    while let id = stack.id(where: { $0 is PageLayer }), let layer = page {
      var trail = layer.trail
      guard let last = trail.popLast() else {
        stack.remove(id)
        return
      }
      restore(last.bookmarks)
      stack.show(last.tab)
      arrangeScreen()
      guard let former = last.page else {
        stack.remove(id)
        return
      }
      _ = stack.change(id) { $0 = PageLayer(former, trail: trail) }
      if former.subject.exists(in: world) { return }
    }
  }

  /// Closes all pages; the lists are again as they were before the first link.
  mutating func leaveAllPages() {
    if let first = page?.trail.first { restore(first.bookmarks) }
    stack.removeAll { $0 is PageLayer }
  }

  private mutating func restore(_ bookmarks: [(any Sendable)?]) {
    for (tab, bookmark) in bookmarks.enumerated() {
      guard let bookmark else { continue }
      let id = LayerStack.id(ofTab: tab)
      _ = ask(id) { layer, scene in
        guard var screen = layer as? any Screen else { return }
        screen.restore(bookmark, scene)
        layer = screen
      }
    }
  }
}

extension Page.Subject {
  /// Whether what it is about is there.
  func exists(in world: World) -> Bool {
    let project = world.project
    return switch self {
    case .activity(let id): project.activities[id] != nil
    case .part(let id): world.figures.parts.contains { $0.part?.id == id }
    case .expense(let id): project.expenses[id] != nil
    case .record(let kind, let id): project.record(kind, id) != nil
    case .passage(let report, _): project.reports[report] != nil
    case .municipality, .area, .figures, .cap: true
    }
  }
}
