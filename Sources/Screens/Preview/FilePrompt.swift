internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The file that is to be imported, while its path is typed on the status line.
struct FilePrompt: Layer {
  enum Action: Sendable { case read, complete, cancel }

  /// The kind of the file's records.
  private let kind: Kind
  /// What has been typed of its path.
  private(set) var field: TextField

  init(_ kind: Kind, folder: String) {
    self.kind = kind
    field = TextField(folder)
  }

  private static let table = KeyTable<Action>([
    Binding([.enter], .read, .openWhatIsChosen, hint: .open, 0),
    Binding([.escape], .cancel, .cancel, hint: .cancel, 1),
    Binding([.tab], .complete, .completeThePath),
  ])

  func keys(_ scene: Scene) -> KeyTable<Action> { Self.table }

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .cancel: return [.close]
    case .complete:
      // What is completed is the path as the folder has it.
      if field.text != path, !path.isEmpty { field.replace(with: path) }
      return [.effect(.listFiles(field.text))]
    case .read:
      let path = path
      return path.isEmpty ? [.close] : [.effect(.readTable(path, kind))]
    }
  }

  /// The path that is typed.
  private var path: String { PastedPath.path(field.text) }

  /// The folder of the path, where the next file may lie.
  var folder: String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }

  mutating func type(_ key: Key, _ scene: Scene) -> Outcome {
    field.handle(key) ? .handled : .passed
  }

  mutating func paste(_ text: String, _ scene: Scene) -> Outcome {
    // A whole path takes the place of the one that is proposed.
    if PastedPath.isWhole(text) { field.replace(with: text) } else { field.insert(text) }
    return .handled
  }

  mutating func take(_ event: Event, _ scene: Scene) -> [Command] {
    guard case .filesListed(let path, let names) = event else { return [] }
    return complete(path, names, scene.wording)
  }

  /// Completes the path as far as the names agree; shows them where they do not.
  ///
  /// - Parameter names: names in the folder of the path that begin as it ends; those of folders end in
  ///   `/`.
  private mutating func complete(
    _ path: String, _ names: [String], _ wording: Wording
  ) -> [Command] {
    guard field.text == path else { return [] }
    if path == "~" {
      field.replace(with: "~/")
      return []
    }
    guard let first = names.first else { return [.refuse(wording.noFileBegins)] }
    let common = names.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let completed = folder + common
    if completed.count > path.count { field.replace(with: String(completed)) }
    return names.count > 1 ? [.say(wording.fileNames(names))] : []
  }

  func draw(in frame: inout Frame, _ scene: Scene) {
    // Beside an empty path all keys are named even on a screen of 80 columns.
    PromptLine(
      label: scene.wording.name(.file(kind)), help: scene.wording.help(.file(kind)), field: field,
      columns: max(12, DisplayWidth.columns(of: field.text) + 2)
    ).draw(in: &frame, scene)
  }
}

extension Command {
  /// Asks which file to import.
  static func askForFile(_ kind: Kind) -> Command {
    .enter(Entering { .layer(FilePrompt(kind, folder: $0.world.remembered.folder)) })
  }
}

extension String {
  /// What two texts begin with alike.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
