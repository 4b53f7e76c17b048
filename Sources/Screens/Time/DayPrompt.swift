internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The day to travel to, while it is typed on the status line.
struct DayPrompt: Layer {
  enum Action: Sendable { case go, cancel }

  private var field = TextField()

  private static let table = KeyTable<Action>([
    Binding([.enter], .go, .openWhatIsChosen, hint: .open, 0),
    Binding([.escape], .cancel, .cancel, hint: .cancel, 1),
  ])

  func keys(_ scene: Scene) -> KeyTable<Action> { Self.table }

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    guard action == .go else { return [.close] }
    do throws(DateProblem) {
      let day = try CalendarDay(typed: field.text, today: scene.world.present.today)
      return [.leave([.travel(day)])]
    } catch {
      return [.refuse(scene.wording.reason(error))]
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
    // What is wrong with it is read whole before there is room for more.
    let typed = DisplayWidth.columns(of: field.text) + 2
    PromptLine(
      label: scene.wording.name(PromptSubject.day), help: scene.wording.help(PromptSubject.day),
      field: field,
      columns: scene.above.notice == nil ? 24 : max(8, typed)
    ).draw(in: &frame, scene)
  }
}
