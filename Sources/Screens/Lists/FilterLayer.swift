internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// A layer with a list that can be filtered by a text.
protocol Filterable: Layer {
  /// The text that it is filtered by.
  var filterText: String { get }

  /// Shows only what fits a text.
  mutating func filter(by text: String, _ scene: Scene)

  /// Takes the filter away again, as before it was typed.
  mutating func cancelFilter(_ scene: Scene)

  /// Moves in its list.
  mutating func move(_ move: ListMove, _ scene: Scene)

  /// What the status line says before the text.
  func filterPrompt(_ scene: Scene) -> String
}

extension Filterable {
  mutating func cancelFilter(_ scene: Scene) { filter(by: "", scene) }
  func filterPrompt(_ scene: Scene) -> String { scene.wording.filterPrompt }

  /// Lets a text be typed by which the list is filtered.
  func startFiltering(_ scene: Scene) -> [Command] {
    [.push(FilterLayer(TextField(filterText), prompt: filterPrompt(scene)))]
  }
}

/// The text that a list is filtered by, while it is typed on the status line.
struct FilterLayer: Layer {
  enum Action: Sendable {
    case keep, clear
    case move(ListMove)
  }

  private var field: TextField
  private let prompt: String

  init(_ field: TextField, prompt: String) {
    self.field = field
    self.prompt = prompt
  }

  private static let table = KeyTable<Action>(
    [
      Binding([.enter, .tab], .keep, .keep, hint: .keep, 0, isMove: true),
      Binding([.escape], .clear, .clear, hint: .clear, 1, isMove: true),
    ] + ListMove.typingBindings.map { $0.map { .move($0) } })

  func keys(_ scene: Scene) -> KeyTable<Action> { Self.table }

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .keep: return [.close]
    case .clear: return [Self.change { $0.cancelFilter($1) }, .close]
    case .move(let move): return [Self.change { $0.move(move, $1) }]
    }
  }

  private static func change(_ body: @escaping (inout any Filterable, Scene) -> Void) -> Command {
    .changeOwner { owner, scene in
      guard var list = owner as? any Filterable else { return [] }
      body(&list, scene)
      owner = list
      return []
    }
  }

  private func apply() -> Outcome {
    let text = field.text
    return .handled([Self.change { $0.filter(by: text, $1) }])
  }

  mutating func type(_ key: Key, _ scene: Scene) -> Outcome {
    guard field.handle(key) else { return .passed }
    return apply()
  }

  mutating func paste(_ text: String, _ scene: Scene) -> Outcome {
    field.insert(text)
    return apply()
  }

  func draw(in frame: inout Frame, _ scene: Scene) {
    let rect = scene.areas.status
    guard !rect.isEmpty else { return }
    frame.fill(rect)
    let end = frame.label(" \(prompt) ", in: rect, Style(.key))
    let room = rect.splitLeft(end - rect.column).rest
    let hints = hintLine(scene)
    let hintWidth = DisplayWidth.columns(of: hints)
    let fieldWidth = room.columns > hintWidth + 20 ? room.columns - hintWidth - 2 : room.columns
    field.draw(in: &frame, room.splitLeft(fieldWidth).left)
    frame.label(hints, in: room.splitLeft(fieldWidth + 1).rest, .muted, .trailing)
  }
}
