internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The file that a report is to be written to, while its path is typed on the status line; its ending
/// says as what. It stays until the file is there.
struct ReportPrompt: Layer {
  enum Action: Sendable { case write, cancel }

  private let report: RecordID
  private var field: TextField
  /// Whether it has been given away: a browser takes seconds, and that is said before.
  private var isWriting = false

  init(_ report: Report, _ scene: Scene) {
    self.report = report.id
    let name = scene.wording.reportName(
      report.title, day: scene.project.period(of: report).upperBound)
    field = TextField(scene.world.remembered.folder + name + ".pdf")
  }

  private static let table = KeyTable<Action>([
    Binding([.enter], .write, .writeTheReport, hint: .keep, 0, isMove: true),
    Binding([.escape], .cancel, .cancel, hint: .cancel, 1, isMove: true),
  ])

  func keys(_ scene: Scene) -> KeyTable<Action> { Self.table }

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .cancel: return [.close]
    case .write:
      guard !isWriting else { return [] }
      guard !field.text.allSatisfy({ $0 == " " }) else { return [.close] }
      isWriting = true
      return [.say(scene.wording.reportIsBeingWritten), .effect(.goOn)]
    }
  }

  mutating func type(_ key: Key, _ scene: Scene) -> Outcome {
    isWriting || field.handle(key) ? .handled : .passed
  }

  mutating func paste(_ text: String, _ scene: Scene) -> Outcome {
    if PastedPath.isWhole(text) { field.replace(with: text) } else { field.insert(text) }
    return .handled
  }

  mutating func take(_ event: Event, _ scene: Scene) -> [Command] {
    switch event {
    case .goOn where isWriting: return [.effect(.writeReport(report, path: field.text))]
    case .exported(let outcome) where isWriting:
      isWriting = false
      switch outcome {
      case .written, .reportWritten: return [.close]
      case .taken(let free): field.replace(with: free)
      case .refused: break
      }
      return []
    default: return []
    }
  }

  func draw(in frame: inout Frame, _ scene: Scene) {
    PromptLine(
      label: scene.wording.name(.reportFile), help: scene.wording.help(.reportFile), field: field,
      columns: max(20, DisplayWidth.columns(of: field.text) + 2)
    ).draw(in: &frame, scene)
  }
}
