internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// A record that is being entered or changed: it hears every key until it is saved or left.
struct FormLayer: Layer {
  enum Action: Sendable {
    case save, saveAndNext, enter, nextField, previousField, up, down, newLine, reset, close, help
  }

  private(set) var form: Form
  /// First line that is seen.
  private var top = 0

  init(_ form: Form) { self.form = form }

  private static let table = KeyTable<Action>([
    Binding([.control("s"), .function(2)], .save, .save, hint: .save, 0),
    Binding(
      [.control("n"), .function(3)], .saveAndNext, .saveAndBeginNext, hint: .saveAndNext, 1),
    Binding([.tab], .nextField, .nextField, hint: .nextField, 2, isMove: true),
    Binding([.backTab], .previousField, .previousField, isMove: true),
    Binding([.enter], .enter, .takeAndGoOn, isMove: true),
    Binding([.up], .up, .previousLine, isMove: true),
    Binding([.down], .down, .nextLine, isMove: true),
    Binding([.alt("\n")], .newLine, .newLine),
    Binding([.control("_")], .reset, .putTheFieldBack),
    Binding([.escape], .close, .close, hint: .close, 3, isMove: true),
    Binding([.function(1)], .help, .helpOnThis, hint: .help, 10),
  ])

  func keys(_ scene: Scene) -> KeyTable<Action> { Self.table }

  func needs(_ key: Key?, _ scene: Scene) -> Needs { .typing }

  func title(_ scene: Scene) -> String { scene.wording.title(form.kind) }

  func legend(_ scene: Scene) -> [Sign] { Legend.entry(scene.wording) }

  // MARK: Keys

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .save: return save(andNext: false, scene)
    case .saveAndNext: return save(andNext: true, scene)
    case .nextField: form.moveFocus(by: 1, scene)
    case .previousField: form.moveFocus(by: -1, scene)
    case .enter: return enter(scene)
    case .up, .down:
      let columns = FormLayout(form, scene).textColumns
      form.move(by: action == .up ? -1 : 1, columns: columns, scene)
    case .newLine: if form.input.field.isLong { form.paste("\n", scene) }
    case .reset: form.resetField(scene)
    case .close: return close(scene)
    case .help: return [.help]
    }
    return []
  }

  /// Takes what is selected and goes on; saves on the last field.
  private mutating func enter(_ scene: Scene) -> [Command] {
    let isAnswered = form.options.selection == nil
    form.takeOption(isAsked: true, scene)
    if isAnswered, form.focus == form.inputs.count - 1 { return save(andNext: false, scene) }
    // Where several may be named, the next name follows.
    if !isAnswered, form.input.field.isMultiple { return [] }
    form.moveFocus(by: 1, scene)
    return []
  }

  /// Leaves what is typed as it is, then closes.
  private mutating func close(_ scene: Scene) -> [Command] {
    if form.options.selection != nil, form.input.field.reading == .other {
      form.options.deselect()
      return []
    }
    guard form.isTouched else { return [.close] }
    return [.ask(Question(text: scene.wording.discardQuestion, yes: [.close]))]
  }

  mutating func type(_ key: Key, _ scene: Scene) -> Outcome {
    // Escape and a letter in one breath are neither.
    if case .alt = key { return .handled }
    form.type(key, scene)
    return .handled
  }

  mutating func paste(_ text: String, _ scene: Scene) -> Outcome {
    form.paste(text, scene)
    return .handled
  }

  // MARK: Saving

  /// - Parameter andNext: whether another one is to follow.
  private mutating func save(andNext: Bool, _ scene: Scene) -> [Command] {
    guard !form.isSaving else { return [] }
    form.startsNext = andNext
    switch form.check(scene) {
    case .problem(let commands): return commands
    case .nothing: return [.refuse(scene.wording.nothingToSave), .close]
    case .doubts(let text):
      let earlier = form.earlierDay(scene).map { day in
        Question.Other(
          text: day.iso, commands: [.change(Self.self) { $0.saveWithEarlierDay($1) }])
      }
      return [
        .ask(
          Question(
            text: text, yes: [.change(Self.self) { $0.write($1) }], other: earlier,
            isRenewed: true))
      ]
    case .fine: return write(scene)
    }
  }

  private mutating func saveWithEarlierDay(_ scene: Scene) -> [Command] {
    form.takeEarlierDay(scene)
    return save(andNext: form.startsNext, scene)
  }

  private mutating func write(_ scene: Scene) -> [Command] { [.write(form.draft(scene))] }

  mutating func question(_ scene: Scene) -> String? { form.doubtText(scene) }

  private func finish() -> [Command] {
    var commands: [Command] = []
    if form.isNew { commands.append(.remember(.entered(form.kind, form.id, form.assignments))) }
    guard form.startsNext else { return commands + [.close] }
    return commands + [
      .change(Self.self) { layer, scene in
        let count = layer.form.savedCount + 1
        layer = FormLayer(Form(adding: layer.form.kind, [], savedCount: count, scene))
        return []
      }
    ]
  }

  // MARK: From elsewhere

  mutating func take(_ event: Event, _ scene: Scene) -> [Command] {
    switch event {
    case .changed(let entries): form.takeChange(entries, scene)
    case .written: return finish()
    case .refused: form.isSaving = false
    default: break
    }
    return []
  }

  mutating func arrange(_ scene: Scene) { top = FormLayout(form, scene).top(from: top, form) }

  func tell(_ above: inout Scene.Above) { above.showsNews = false }

  func draw(in frame: inout Frame, _ scene: Scene) {
    frame.fill(scene.areas.body)
    FormView(scene, form, top: top).draw(in: &frame)
  }

  func unfinished(_ scene: Scene) -> Unfinished? {
    guard form.isTouched else { return nil }
    let typed = form.inputs.filter { $0.source == .typed || form.isNew && !$0.text.isEmpty }
    return .form(
      Unfinished.FormText(
        kind: form.kind, id: form.id, isNew: form.isNew,
        fields: typed.map {
          Unfinished.FieldText(
            $0.field, text: $0.text, original: $0.seenText, chosen: $0.chosen)
        }, focus: form.input.field))
  }

  /// The form with what was typed in it when the program ended.
  static func resumed(_ text: Unfinished.FormText, _ scene: Scene) -> Entering.Made {
    var held: Form?
    if text.isNew {
      let fresh = Form(adding: text.kind, [], scene)
      held = Form(text.kind, text.id, isNew: true, inputs: fresh.inputs)
    } else {
      held = Form(editing: text.kind, text.id, scene)
    }
    guard var form = held else { return .refusal(scene.wording.droppedMeanwhile) }
    let reader = scene.reader
    for field in text.fields {
      guard let index = form.index(of: field.field) else { continue }
      form.inputs[index].restore(
        field.text, original: field.original, chosen: field.chosen, reader)
    }
    if let field = text.focus ?? text.fields.last?.field { form.moveFocus(to: field, scene) }
    form.makeOptions(scene)
    form.review(scene)
    return .layer(FormLayer(form))
  }
}

extension Command {
  /// Opens an empty form for a new record.
  ///
  /// - Parameter prefill: what is known of it, as it belongs to what is shown.
  static func add(_ kind: Kind, _ prefill: [Assignment] = []) -> Command {
    .enter(Entering { .layer(FormLayer(Form(adding: kind, prefill, $0))) })
  }

  /// Opens the form of a record.
  static func edit(_ kind: Kind, _ id: RecordID, focus field: Field? = nil) -> Command {
    .enter(
      Entering { scene in
        Form(editing: kind, id, focus: field, scene).map { .layer(FormLayer($0)) }
          ?? .refusal(scene.wording.droppedMeanwhile)
      })
  }
}
