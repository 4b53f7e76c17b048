internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// The rate of a what-if, asked for on the status line.
struct RatePrompt: Layer {
  enum Action: Sendable { case answer, cancel }

  private var field: TextField

  init(beginningWith digit: Character) { field = TextField(String(digit)) }

  private static let table = KeyTable<Action>([
    Binding([.enter], .answer, .tryTheRate, isMove: true),
    Binding([.escape], .cancel, .cancel, isMove: true),
  ])

  func keys(_ scene: Scene) -> KeyTable<Action> { Self.table }

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .answer: answer(scene)
    case .cancel: [.close]
    }
  }

  /// Tries what is typed, or says why it cannot.
  private func answer(_ scene: Scene) -> [Command] {
    do throws(NumberProblem) {
      let rate = try Money(typed: field.text)
      guard rate.cents >= 0 else { return [.refuse(scene.wording.noNegativeRate)] }
      return [.leave([.change(BudgetScreen.self) { $0.spend(rate, $1) }])]
    } catch {
      return [.refuse(scene.wording.reason(error, text: field.text))]
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
    let typed = max(8, DisplayWidth.columns(of: field.text) + 2)
    PromptLine(
      label: scene.wording.name(PromptSubject.rate), help: scene.wording.help(PromptSubject.rate),
      field: field, columns: scene.above.notice == nil ? 24 : typed
    ).draw(in: &frame, scene)
  }
}
