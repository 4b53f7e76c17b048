internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The name of a view that is to be kept or renamed, while it is typed on the status line.
struct ViewPrompt: Layer {
  enum Action: Sendable { case keep, cancel }

  /// What is to be done with the name.
  enum Purpose {
    /// What a screen shows is kept under it.
    case keep(screen: String, ViewSettings)
    /// A view gets it.
    case rename(NamedView)
  }

  private let purpose: Purpose
  /// The views that there are.
  private let views: [NamedView]
  private var field: TextField

  init(_ purpose: Purpose, among views: [NamedView]) {
    self.purpose = purpose
    self.views = views
    if case .rename(let view) = purpose {
      field = TextField(view.name)
    } else {
      field = TextField()
    }
  }

  private static let table = KeyTable<Action>([
    Binding([.enter], .keep, .keep, hint: .keep, 0, isMove: true),
    Binding([.escape], .cancel, .cancel, hint: .cancel, 1, isMove: true),
  ])

  func keys(_ scene: Scene) -> KeyTable<Action> { Self.table }

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .cancel: [.close]
    case .keep: keep(scene.wording)
    }
  }

  private func keep(_ wording: Wording) -> [Command] {
    let change: NamedViewChange
    switch purpose {
    case .keep(let screen, let settings):
      guard let view = NamedView(name: field.text, screen: screen, settings: settings) else {
        return [.refuse(wording.wrongViewName(longest: NamedView.longestName))]
      }
      change = .keep(view)
    case .rename(let view):
      guard let renamed = view.renamed(to: field.text) else {
        return [.refuse(wording.wrongViewName(longest: NamedView.longestName))]
      }
      if renamed.name == view.name { return [.close] }
      change = .rename(view.name, to: renamed.name)
    }
    let doing = Command.effect(.changeViews(change))
    guard let replaced = replaced else { return [.leave([doing])] }
    return [
      .leave([.ask(Question(text: wording.replaceViewQuestion(replaced.name), yes: [doing]))])
    ]
  }

  /// The view that would go.
  private var replaced: NamedView? {
    views.first { view in
      if case .rename(let own) = purpose, own.isCalled(view.name) { return false }
      return view.isCalled(field.text)
    }
  }

  mutating func type(_ key: Key, _ scene: Scene) -> Outcome {
    field.handle(key) ? .handled : .passed
  }

  mutating func paste(_ text: String, _ scene: Scene) -> Outcome {
    field.insert(text)
    return .handled
  }

  func draw(in frame: inout Frame, _ scene: Scene) {
    PromptLine(
      label: scene.wording.name(.viewName), help: scene.wording.help(.viewName), field: field,
      columns: scene.size.columns < 100 ? 30 : 40
    ).draw(in: &frame, scene)
  }
}
