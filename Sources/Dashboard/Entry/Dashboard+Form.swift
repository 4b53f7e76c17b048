internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Opening forms, and moving and typing in them.
extension Dashboard {
  /// Opens an empty form for a new record.
  ///
  /// - Parameter prefill: what is known of it, as it belongs to what is shown.
  mutating func add(_ kind: Kind, _ prefill: [Assignment] = []) {
    guard mayEnter() else { return }
    openNew(kind, prefill, savedCount: 0)
  }

  /// Opens the form of a record.
  mutating func edit(_ kind: Kind, _ id: RecordID, focus field: Field? = nil) {
    guard mayEnter() else { return }
    guard let record = kind == .project ? project.info : project.record(kind, id) else { return }
    prepareAids()
    let inputs = Form.order(of: kind).map { input(of: $0, record.value(of: $0), .record) }
    form = Form(kind, id, isNew: false, inputs: inputs)
    if let index = field.flatMap({ form?.index(of: $0) }) { form?.focus(on: index) }
    makeOptions()
    review()
  }

  /// Whether something may be entered now; says why not.
  mutating func mayEnter() -> Bool {
    if let refusal = writingRefusal {
      say(refusal)
      return false
    }
    since?.isOpen = false
    prepareAids()
    return true
  }

  mutating func openNew(_ kind: Kind, _ prefill: [Assignment], savedCount: Int) {
    let id = identifiers.next(kind)
    let blank = kind.emptyRecord(id)
    let repeated = lastEntered[kind] ?? []
    let inputs = Form.order(of: kind).map { field in
      if let known = prefill.last(where: { $0.field == field }) {
        return input(of: field, known.value, .given)
      }
      if let kept = repeated.last(where: { $0.field == field }) {
        return input(of: field, kept.value, .repeated)
      }
      let proposed =
        field == .date && kind != .decision ? .day(project.today) : blank.value(of: field)
      return input(of: field, proposed, .proposed)
    }
    form = Form(kind, id, isNew: true, inputs: inputs)
    form?.savedCount = savedCount
    makeOptions()
    review()
  }

  private func input(
    of field: Field, _ value: FieldValue?, _ source: FieldInput.Source
  ) -> FieldInput {
    let typed = typed(value, of: field)
    return FieldInput(field, value, text: typed.text, chosen: typed.chosen, source: source)
  }

  // MARK: Moving

  /// Moves keys to the next field, or the one before; what is selected in the list is taken.
  mutating func moveFocus(by step: Int) {
    takeOption()
    learn()
    guard let form else { return }
    self.form?.focus(on: (form.focus + step + form.inputs.count) % form.inputs.count)
    makeOptions()
  }

  /// What Enter does in a form: takes what is selected and goes on; on the last field it saves.
  mutating func enterInForm() -> [Effect] {
    guard let form else { return [] }
    let isAnswered = form.options.selection == nil
    takeOption()
    if isAnswered, form.focus == form.inputs.count - 1 { return save(andNext: false) }
    // Where several may be named, the next name follows.
    if !isAnswered, form.input.field.isMultiple { return [] }
    moveFocus(by: 1)
    return []
  }

  /// What up and down do: choose in the list, go through the lines of a long text, or to another
  /// field.
  mutating func moveInForm(by step: Int) {
    guard var form else { return }
    if form.options.move(by: step) {
      self.form = form
      return
    }
    if form.options.selection != nil, step > 0 { return }
    if form.input.field.isLong {
      var hasMoved = false
      let columns = FormView(self).textColumns
      form.inputs[form.focus].edit(reader) { hasMoved = $0.moveLine(by: step, columns: columns) }
      self.form = form
      if hasMoved { return }
    }
    moveFocus(by: step)
  }

  /// Fills the field with what is selected in the list.
  mutating func takeOption() {
    guard let option = form?.options.selected, let focus = form?.focus else { return }
    let reader = reader
    form?.inputs[focus].choose(option, reader)
    makeOptions()
    review()
  }

  /// What Escape does: leaves what is typed as it is, then closes.
  mutating func leaveForm() {
    guard let form else { return }
    if form.options.selection != nil, form.input.field.reading == .other {
      self.form?.options.deselect()
    } else if form.isTouched, form.cell == nil {
      question = Question(text: wording.discardQuestion, answer: .discard)
    } else {
      closeForm()
    }
  }

  mutating func closeForm() {
    form = nil
  }

  // MARK: Typing

  /// Types a key into the field that keys go to.
  mutating func type(_ key: Key) {
    guard let focus = form?.focus, let field = form?.input.field else { return }
    if turn(field, key) { return }
    change(focus) { _ = $0.handle(key) }
  }

  /// Types a text that was pasted.
  mutating func pasteIntoForm(_ text: String) {
    guard let focus = form?.focus else { return }
    change(focus) { $0.insert(text) }
  }

  private mutating func change(_ index: Int, _ body: (inout TextField) -> Void) {
    let before = form?.inputs[index].text
    let reader = reader
    form?.inputs[index].edit(reader, body)
    guard form?.inputs[index].text != before else { return }
    filterOptions()
    review()
  }

  /// Turns a date to another day, or a choice to the next one; false for other keys and fields.
  private mutating func turn(_ field: Field, _ key: Key) -> Bool {
    switch field.type {
    case .day:
      guard let days = Self.days(for: key) else { return false }
      let from: CalendarDay
      if case .day(let day)? = form?.input.value { from = day } else { from = project.today }
      put(.day(days.isMonth ? from.adding(months: days.count) : from.adding(days: days.count)))
      return true
    case .flag, .choice, .reference(.part):
      guard key == .left || key == .right || key == .character(" ") else { return false }
      // A space may be typed in the midst of a name.
      if key == .character(" "), form?.input.source == .typed, field.type != .flag { return false }
      turnChoice(by: key == .left ? -1 : 1)
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

  private mutating func turnChoice(by step: Int) {
    guard let form else { return }
    let all = form.options.all.map(\.option)
    guard !all.isEmpty else { return }
    let now = all.firstIndex { $0.text == form.input.text }
    let next = now.map { ($0 + step + all.count) % all.count } ?? (step > 0 ? 0 : all.count - 1)
    let reader = reader
    self.form?.inputs[form.focus].choose(all[next], reader)
    makeOptions()
    review()
  }

  /// Writes a value into the field that keys go to.
  private mutating func put(_ value: FieldValue) {
    guard let form else { return }
    let typed = typed(value, of: form.input.field)
    change(form.focus) { $0.replace(with: typed.text) }
  }

  /// Puts back what the field said before it was changed.
  mutating func resetField() {
    guard let focus = form?.focus else { return }
    form?.inputs[focus].reset()
    makeOptions()
    review()
  }

  // MARK: What typing brings about

  /// Fills in what the supplier's last expense was charged to, where nothing was typed.
  private mutating func learn() {
    guard let form, form.kind == .expense, form.isNew, form.input.field == .supplier,
      case .text(let supplier)? = form.input.value, let habit = aids?.memory.habit(of: supplier)
    else { return }
    // As it was spelt before: one supplier, one spelling.
    self.form?.inputs[form.focus].fill(
      .text(habit.supplier), text: habit.supplier, chosen: [:], source: .typed)
    for assignment in habit.assignments {
      guard let index = form.index(of: assignment.field),
        ![.typed, .given].contains(form.inputs[index].source)
      else { continue }
      let typed = typed(assignment.value, of: assignment.field)
      self.form?.inputs[index].fill(
        assignment.value, text: typed.text, chosen: typed.chosen, source: .learned)
    }
  }

  /// Looks anew at what would deserve a second look.
  mutating func review() {
    guard let form, form.kind == .expense, form.cell == nil, let memory = aids?.memory
    else { return }
    let fields = form.inputs.map { Assignment($0.field, $0.value) }
    self.form?.warnings = project.warnings(
      ofExpense: fields, besides: form.isNew ? nil : form.id, memory: memory,
      budget: figures.budget)
  }
}
