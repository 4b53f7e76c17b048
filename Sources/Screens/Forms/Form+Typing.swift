internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Making forms, and moving and typing in them.
extension Form {
  /// An empty form for a new record.
  ///
  /// - Parameters:
  ///   - prefill: what is known of it, as it belongs to what is shown.
  ///   - savedCount: how many were saved before it without leaving.
  init(adding kind: Kind, _ prefill: [Assignment], savedCount: Int = 0, _ scene: Scene) {
    let id = scene.newID(kind)
    let blank = kind.emptyRecord(id)
    let repeated = scene.world.remembered.entered[kind] ?? []
    let inputs = Form.order(of: kind).map { field in
      if let known = prefill.last(where: { $0.field == field }) {
        return scene.input(of: field, known.value, .given)
      }
      if let kept = repeated.last(where: { $0.field == field }) {
        return scene.input(of: field, kept.value, .repeated)
      }
      let proposed =
        field == .date && kind != .decision ? .day(scene.project.today) : blank.value(of: field)
      return scene.input(of: field, proposed, .proposed)
    }
    self.init(kind, id, isNew: true, inputs: inputs)
    self.savedCount = savedCount
    adaptToPart(scene)
    makeOptions(scene)
    review(scene)
  }

  /// The form of a record; nil if it is not there.
  init?(editing kind: Kind, _ id: RecordID, focus field: Field? = nil, _ scene: Scene) {
    guard let record = scene.record(kind, id) else { return nil }
    let inputs = Form.order(of: kind).map { scene.input(of: $0, record.value(of: $0), .record) }
    self.init(kind, id, isNew: false, inputs: inputs)
    if let index = field.flatMap({ index(of: $0) }) { focus(on: index) }
    makeOptions(scene)
    review(scene)
  }

  // MARK: Moving

  /// Moves keys to the next field, or the one before; what is selected in the list is taken.
  mutating func moveFocus(by step: Int, _ scene: Scene) {
    takeOption(scene)
    learn(scene)
    focus(on: (focus + step + inputs.count) % inputs.count)
    makeOptions(scene)
  }

  /// Moves keys to a field.
  mutating func moveFocus(to field: Field, _ scene: Scene) {
    guard let index = index(of: field) else { return }
    focus(on: index)
    makeOptions(scene)
  }

  /// What up and down do: choose in the list, go through the lines of a long text, or to another
  /// field.
  ///
  /// - Parameter columns: columns of the text.
  mutating func move(by step: Int, columns: Int, _ scene: Scene) {
    if options.move(by: step) { return }
    if options.selection != nil, step > 0 { return }
    if input.field.isLong {
      var hasMoved = false
      inputs[focus].edit(scene.reader) { hasMoved = $0.moveLine(by: step, columns: columns) }
      if hasMoved { return }
    }
    moveFocus(by: step, scene)
  }

  /// Fills the field with what is selected in the list.
  ///
  /// - Parameter isAsked: whether someone asks for it; else it is taken only where it is surely meant.
  mutating func takeOption(isAsked: Bool = false, _ scene: Scene) {
    guard let option = options.selected, isAsked || options.isSure else { return }
    inputs[focus].choose(option, scene.reader)
    adaptToPart(scene)
    makeOptions(scene)
    review(scene)
  }

  // MARK: Typing

  /// Types a key into the field that keys go to.
  mutating func type(_ key: Key, _ scene: Scene) {
    if turn(input.field, key, scene) { return }
    change(scene) { _ = $0.handle(key) }
  }

  /// Types a text that was pasted.
  mutating func paste(_ text: String, _ scene: Scene) {
    change(scene) { $0.insert(text) }
  }

  private mutating func change(_ scene: Scene, _ body: (inout TextField) -> Void) {
    let before = inputs[focus].text
    inputs[focus].edit(scene.reader, body)
    guard inputs[focus].text != before else { return }
    conflict = nil
    filterOptions(scene)
    review(scene)
  }

  /// Turns a date to another day, or a choice to the next one; false for other keys and fields.
  private mutating func turn(_ field: Field, _ key: Key, _ scene: Scene) -> Bool {
    switch field.type {
    case .day:
      guard let days = Self.days(for: key) else { return false }
      let from: CalendarDay
      if case .day(let day)? = input.value { from = day } else { from = scene.project.today }
      let day = days.isMonth ? from.adding(months: days.count) : from.adding(days: days.count)
      let typed = scene.typed(.day(day), of: field)
      change(scene) { $0.replace(with: typed.text) }
      return true
    case .flag, .choice, .reference(.part):
      guard key == .left || key == .right || key == .character(" ") else { return false }
      // A space may be typed in the midst of a name.
      if key == .character(" "), input.source == .typed, field.type != .flag { return false }
      turnChoice(by: key == .left ? -1 : 1, scene)
      return true
    default: return false
    }
  }

  private static func days(for key: Key) -> (count: Int, isMonth: Bool)? {
    switch key {
    case .shiftLeft: (-1, false)
    case .shiftRight: (1, false)
    case .shiftUp: (-7, false)
    case .shiftDown: (7, false)
    case .pageUp: (-1, true)
    case .pageDown: (1, true)
    default: nil
    }
  }

  private mutating func turnChoice(by step: Int, _ scene: Scene) {
    let all = options.all.map(\.option)
    guard !all.isEmpty else { return }
    let now = all.firstIndex { $0.text == input.text }
    let next = now.map { ($0 + step + all.count) % all.count } ?? (step > 0 ? 0 : all.count - 1)
    inputs[focus].choose(all[next], scene.reader)
    conflict = nil
    adaptToPart(scene)
    makeOptions(scene)
    review(scene)
  }

  /// Puts back what the field said before it was changed.
  mutating func resetField(_ scene: Scene) {
    inputs[focus].reset()
    conflict = nil
    makeOptions(scene)
    review(scene)
  }

  // MARK: What typing brings about

  /// Fills in what the supplier's last expense was charged to, where nothing was typed.
  private mutating func learn(_ scene: Scene) {
    guard kind == .expense, isNew, input.field == .supplier,
      case .text(let supplier)? = input.value,
      let habit = scene.world.typing?.memory.habit(of: supplier)
    else { return }
    // As it was spelt before: one supplier, one spelling.
    inputs[focus].fill(.text(habit.supplier), text: habit.supplier, chosen: [:], source: .typed)
    for assignment in habit.assignments {
      guard let index = index(of: assignment.field),
        ![.typed, .given].contains(inputs[index].source)
      else { continue }
      let typed = scene.typed(assignment.value, of: assignment.field)
      inputs[index].fill(
        assignment.value, text: typed.text, chosen: typed.chosen, source: .learned)
    }
    adaptToPart(scene)
  }

  /// Looks anew at what would deserve a second look.
  mutating func review(_ scene: Scene) {
    guard kind == .expense, inputs.count > 1, let memory = scene.world.typing?.memory else {
      return
    }
    let fields = inputs.map { Assignment($0.field, $0.value) }
    warnings = scene.project.warnings(
      ofExpense: fields, besides: isNew ? nil : id, memory: memory, budget: scene.figures.budget)
  }
}

extension Scene {
  /// A record, or the agreement.
  func record(_ kind: Kind, _ id: RecordID) -> (any Record)? {
    kind == .project ? project.info : project.record(kind, id)
  }

  fileprivate func input(
    of field: Field, _ value: FieldValue?, _ source: FieldSource
  ) -> FieldInput {
    let typed = typed(value, of: field)
    return FieldInput(field, value, text: typed.text, chosen: typed.chosen, source: source)
  }
}
