internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Asking for the file that is to be imported, on the status line.
extension Dashboard {
  /// Asks which file to import; its records are of the kind that is shown.
  mutating func askForFile() {
    guard mayEnter() else { return }
    let kind: Kind =
      switch context {
      case .activities: .activity
      case .municipalities, .map, .regions: .participation
      case .cash: .instalment
      default: .expense
      }
    prompt = Prompt(subject: .file(kind), field: TextField(importFolder))
  }

  /// Types a key into the path.
  mutating func typeInPath(_ key: Key) -> [Effect]? {
    guard case .file? = prompt?.subject else { return nil }
    if notice?.until == nil { notice = nil }
    return prompt?.field.handle(key) == true ? [] : nil
  }

  /// The path that is typed; without the quotation marks that a file manager may put around it.
  private var typedPath: String {
    var text = Substring(prompt?.field.text ?? "")
    while let last = text.last, last.isWhitespace { text.removeLast() }
    text = text.drop { $0.isWhitespace }
    if text.count >= 2, let mark = text.first, mark == text.last, mark == "'" || mark == "\"" {
      text = text.dropFirst().dropLast()
    }
    return String(text)
  }

  /// What Enter does: asks for the table of the file; nil where no file is asked for.
  mutating func readTypedFile() -> [Effect]? {
    guard case .file(let kind)? = prompt?.subject else { return nil }
    let path = typedPath
    if path.isEmpty {
      prompt = nil
      return []
    }
    return [.readTable(path, kind)]
  }

  /// What Tab does: asks for the names that the path may go on with.
  mutating func completePath() -> [Effect] {
    guard case .file? = prompt?.subject, let text = prompt?.field.text else { return [] }
    return [.listFiles(text)]
  }

  /// Completes the path as far as the names agree; shows them where they do not.
  ///
  /// - Parameter names: names in the folder of the path that begin as it ends; those of folders end in
  ///   `/`.
  mutating func completePath(_ path: String, _ names: [String]) {
    guard case .file? = prompt?.subject, prompt?.field.text == path else { return }
    if path == "~" {
      prompt?.field.replace(with: "~/")
      return
    }
    guard let first = names.first else {
      say(wording.noFileBegins)
      return
    }
    let common = names.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let completed = folder + common
    if completed.count > path.count { prompt?.field.replace(with: String(completed)) }
    if names.count > 1 { say(wording.fileNames(names)) }
  }

  /// Keeps the folder of a file that was read, where the next one may lie.
  mutating func noteImportFolder() {
    let path = typedPath
    importFolder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}

extension String {
  /// What two texts begin with alike.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
