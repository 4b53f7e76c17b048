internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// One field of one record, or of several, being changed where a list shows it. The list below draws
/// the field in its place; this layer draws the choice and what belongs to it on the status line.
struct InPlaceLayer: Layer {
  enum Action: Sendable {
    case save, nextField, previousField, up, down, reset, cancel, help
  }

  /// What comes after it is written.
  private enum Sequel {
    case close
    /// The same field of the row below or above, which was there before anything was written.
    case row(RecordReference?)
    /// The next field of the same row, or the one before.
    case field(Int)
  }

  /// The record with its one field.
  private(set) var form: Form
  private var sequel = Sequel.close

  /// The field of a record, or of all that are marked.
  ///
  /// - Parameter ids: the records that are changed together; what stands there now is that of the
  ///   selected one, or of the first.
  init?(_ record: RecordReference, _ field: Field, marked ids: [RecordID], _ scene: Scene) {
    let id = ids.contains(record.id) ? record.id : ids.first ?? record.id
    guard let held = scene.project.record(record.kind, id) else { return nil }
    let typed = scene.typed(held.value(of: field), of: field)
    let input = FieldInput(
      field, held.value(of: field), text: typed.text, chosen: typed.chosen, source: .record)
    form = Form(record.kind, id, isNew: false, inputs: [input])
    form.targets = ids
    form.makeOptions(scene)
  }

  /// The fields of a kind that can be changed in a list, the most usual first.
  private static func fields(of kind: Kind) -> [Field] {
    switch kind {
    case .activity: [.progress, .status, .due, .start, .owner, .cost, .title]
    case .participation: [.stage, .lastNews, .nextStep, .parts, .joined]
    case .expense:
      [
        .amount, .date, .state, .paid, .category, .part, .activity, .municipality, .supplier,
        .reference,
        .description, .eligible,
      ]
    case .instalment: [.received, .due, .amount, .title]
    case .report: [.sent, .due, .title, .reportKind, .start, .end, .preparedBy]
    case .indicator: [.title, .code, .part, .axis, .baseline]
    case .transfer: [.reason, .date, .amount]
    case .decision: [.done, .due, .owner, .title, .date]
    case .risk: [.status, .likelihood, .impact, .response, .owner, .title]
    case .meeting: [.title, .date, .note]
    case .milestone: [.done, .due, .title]
    case .comment: [.text, .date]
    default: []
    }
  }

  /// The field of a kind that was changed last in a list, or the most usual one; nil where none can
  /// be.
  static func firstField(of kind: Kind, _ scene: Scene) -> Field? {
    scene.world.remembered.cellFields[kind] ?? fields(of: kind).first
  }

  private static let table = KeyTable<Action>([
    Binding([.enter, .control("s")], .save, .save, hint: .save, 0),
    Binding([.tab], .nextField, .nextField, hint: .nextField, 1, isMove: true),
    Binding([.backTab], .previousField, .previousField, isMove: true),
    Binding([.escape], .cancel, .cancel, hint: .cancel, 2, isMove: true),
    Binding([.up], .up, .previousLine, isMove: true),
    Binding([.down], .down, .nextLine, isMove: true),
    Binding([.control("_")], .reset, .putTheFieldBack),
    Binding([.function(1)], .help, .helpOnThis, hint: .help, 10),
  ])

  func keys(_ scene: Scene) -> KeyTable<Action> { Self.table }

  func needs(_ key: Key?, _ scene: Scene) -> Needs { .typing }

  func title(_ scene: Scene) -> String { scene.wording.heading(form.input.field) }

  func legend(_ scene: Scene) -> [Sign] { Legend.entry(scene.wording) }

  /// The field that is changed, for the list that shows it.
  var edited: EditedField {
    EditedField(record: form.id, input: form.input)
  }

  // MARK: Keys

  mutating func perform(_ action: Action, _ scene: Scene) -> [Command] {
    switch action {
    case .save: return leave(.close, scene)
    case .nextField: return leave(.field(1), scene)
    case .previousField: return leave(.field(-1), scene)
    case .up, .down:
      let step = action == .up ? -1 : 1
      if form.options.selection != nil {
        _ = form.options.move(by: step)
        return []
      }
      return leaveForRow(step)
    case .reset:
      form.resetField(scene)
      return []
    case .cancel:
      if form.options.selection != nil, form.input.field.reading == .other {
        form.options.deselect()
        return []
      }
      return [.close]
    case .help: return [.help]
    }
  }

  mutating func type(_ key: Key, _ scene: Scene) -> Outcome {
    if case .alt = key { return .handled }
    form.type(key, scene)
    return .handled
  }

  mutating func paste(_ text: String, _ scene: Scene) -> Outcome {
    form.paste(text, scene)
    return .handled
  }

  /// Finds the row below or above before anything is written, which may move the row elsewhere, then
  /// goes on there.
  private func leaveForRow(_ step: Int) -> [Command] {
    let record = RecordReference(form.kind, form.id)
    return [
      .changeOwner { owner, scene in
        let next = (owner as? any RecordTable)?.record(by: step, from: record, scene)
        return [
          .change(InPlaceLayer.self) { $0.leave(.row(next), $1) }
        ]
      }
    ]
  }

  /// Takes what is selected in the list, writes, and goes on.
  private mutating func leave(_ sequel: Sequel, _ scene: Scene) -> [Command] {
    var isAsked = false
    if case .close = sequel { isAsked = true }
    form.takeOption(isAsked: isAsked, scene)
    guard !form.isSaving else { return [] }
    self.sequel = sequel
    let isTyped = form.targets.count > 1 && form.input.source == .typed
    guard form.input.isChanged || isTyped else { return goOn() }
    return save(scene)
  }

  private mutating func save(_ scene: Scene) -> [Command] {
    switch form.check(scene) {
    case .problem(let commands): return commands
    case .nothing: return [.refuse(scene.wording.nothingToSave), .close]
    case .doubts(let text):
      let earlier = form.earlierDay(scene).map { day in
        Question.Other(
          text: day.iso, commands: [.change(Self.self) { $0.saveWithEarlierDay($1) }])
      }
      return [
        .ask(Question(text: text, yes: [.change(Self.self) { $0.write($1) }], other: earlier))
      ]
    case .fine: return write(scene)
    }
  }

  private mutating func saveWithEarlierDay(_ scene: Scene) -> [Command] {
    form.takeEarlierDay(scene)
    return save(scene)
  }

  private mutating func write(_ scene: Scene) -> [Command] {
    [.write(form.draft(scene))]
  }

  mutating func question(_ scene: Scene) -> String? { form.doubtText(scene) }

  /// Moves to what comes after the field.
  private func goOn() -> [Command] {
    let kind = form.kind
    let field = form.input.field
    switch sequel {
    case .close:
      return form.isSaving
        ? [
          .leave([
            Self.changeList { list, _ in
              list.marks = []
              return []
            }
          ])
        ] : [.close]
    case .row(let next):
      guard let next else { return [.close] }
      return [
        .leave([
          Self.changeList { list, scene in
            guard scene.project.record(kind, next.id) != nil else { return [] }
            list.select(next, scene)
            guard let chosen = list.selectedRecord(scene), chosen == next else { return [] }
            return list.editInPlace(next, field, scene)
          }
        ])
      ]
    case .field(let step):
      let fields = Self.fields(of: kind)
      let index = fields.firstIndex(of: field) ?? 0
      let other = fields[(index + step + fields.count) % fields.count]
      let record = RecordReference(kind, form.id)
      return [
        .leave([
          Self.changeList { list, scene in
            list.editInPlace(record, other, scene)
          }
        ])
      ]
    }
  }

  /// Changes the list that the field belongs to, in its own name.
  private static func changeList(
    _ body: @escaping (inout any RecordTable, Scene) -> [Command]
  ) -> Command {
    .changeThis { layer, scene in
      guard var list = layer as? any RecordTable else { return [] }
      defer { layer = list }
      return body(&list, scene)
    }
  }

  // MARK: From elsewhere

  mutating func take(_ event: Event, _ scene: Scene) -> [Command] {
    switch event {
    case .changed(let entries): form.takeChange(entries, scene)
    case .written: return goOn()
    case .refused: form.isSaving = false
    default: break
    }
    return []
  }

  func tell(_ above: inout Scene.Above) { above.field = edited }

  func draw(in frame: inout Frame, _ scene: Scene) {
    InPlaceView(scene, form, hints: hintLine(scene)).draw(in: &frame)
  }
}
