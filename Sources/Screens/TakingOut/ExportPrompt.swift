internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The file that a list is to be written to, while its path is typed on the status line. It belongs to
/// the list, and stays until the file is there.
struct ExportPrompt: Layer {
  enum Action: Sendable { case write, cancel }

  private var field: TextField

  /// - Parameter name: the name that is proposed.
  init(_ name: String) { field = TextField(name) }

  private static let table = KeyTable<Action>([
    Binding([.enter], .write, .writeTheList, hint: .keep, 0, isMove: true),
    Binding([.escape], .cancel, .cancel, hint: .cancel, 1, isMove: true),
  ])

  func keys(_ scene: Scene) -> KeyTable<Action> { Self.table }

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .cancel: return [.close]
    case .write:
      let path = field.text
      guard !path.allSatisfy({ $0 == " " }) else { return [.close] }
      return [
        .changeOwner { layer, scene in
          guard let list = layer as? any Listing, let excerpt = list.excerpt(scene) else {
            return [.refuse(scene.wording.nothingToTakeOut)]
          }
          let rows = list.cells(.all, scene)
          return [.effect(.writeTable([excerpt.headings] + rows, path: path))]
        }
      ]
    }
  }

  mutating func type(_ key: Key, _ scene: Scene) -> Outcome {
    field.handle(key) ? .handled : .passed
  }

  mutating func paste(_ text: String, _ scene: Scene) -> Outcome {
    if PastedPath.isWhole(text) { field.replace(with: text) } else { field.insert(text) }
    return .handled
  }

  mutating func take(_ event: Event, _ scene: Scene) -> [Command] {
    guard case .exported(let outcome) = event else { return [] }
    switch outcome {
    case .written, .reportWritten: return [.close]
    case .taken(let free):
      field.replace(with: free)
      return []
    case .refused: return []
    }
  }

  func draw(in frame: inout Frame, _ scene: Scene) {
    PromptLine(
      label: scene.wording.name(.exportFile), help: scene.wording.help(.exportFile), field: field,
      columns: max(20, DisplayWidth.columns(of: field.text) + 2)
    ).draw(in: &frame, scene)
  }
}
