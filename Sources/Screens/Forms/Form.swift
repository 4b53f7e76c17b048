internal import ProjectModel
internal import Widgets
internal import Words

/// A record being entered or changed: its fields, and the one that keys go to.
struct Form: Sendable {
  /// The kind of record.
  let kind: Kind
  /// The record; a new one has its identifier from the start, so that it is never written twice. Where
  /// what it says gives it another one, it takes that when it is given away.
  private(set) var id: RecordID
  /// Whether it is not there yet.
  let isNew: Bool
  /// Its fields, in the order of the form.
  var inputs: [FieldInput]
  /// The field that keys go to.
  private(set) var focus = 0
  /// What that field may be filled with.
  var options = OptionList()
  /// First line that is seen.
  var top = 0
  /// What saving it would deserve a second look.
  var warnings: [ExpenseWarning] = []
  /// Why what it says as a whole cannot be written; nil once anything of it has changed.
  var conflict: Conflict?
  /// The records that are written: the one, or several whose one field is changed together.
  var targets: [RecordID]
  /// Whether it has been given away to be written.
  var isSaving = false
  /// Whether another one is to follow.
  var startsNext = false
  /// Whether someone has dropped the record meanwhile.
  var isDropped = false
  /// Whether someone has written meanwhile to rows that are changed together with this one.
  var hasTouchedRows = false
  /// How many were saved before this one without leaving.
  var savedCount = 0

  init(_ kind: Kind, _ id: RecordID, isNew: Bool, inputs: [FieldInput]) {
    self.kind = kind
    self.id = id
    self.isNew = isNew
    self.inputs = inputs
    targets = [id]
    self.inputs[0].select(true)
  }

  /// Takes the identifier that what it says gives a new record.
  mutating func takeIdentifier(in project: Project) {
    guard isNew, let own = project.identifier(of: assignments, kind) else { return }
    id = own
    targets = [own]
  }

  /// The field that keys go to.
  var input: FieldInput { inputs[focus] }

  /// Moves keys to another field.
  mutating func focus(on index: Int) {
    inputs[focus].wasLeft = true
    inputs[focus].select(false)
    focus = min(max(0, index), inputs.count - 1)
    inputs[focus].select(true)
    options = OptionList()
  }

  /// Where a field stands in the form.
  func index(of field: Field) -> Int? { inputs.firstIndex { $0.field == field } }

  /// What a field is read as.
  func value(of field: Field) -> FieldValue? {
    inputs.first { $0.field == field }?.value
  }

  /// Whether anything would be lost by closing it.
  var isTouched: Bool {
    inputs.contains { $0.source == .typed && ($0.isChanged || $0.problem != nil) }
  }

  /// Takes what stands in it as typed, so that it is asked for before it is thrown away.
  mutating func markTyped() {
    for index in inputs.indices where inputs[index].value != nil { inputs[index].markTyped() }
  }

  /// What is to be written: for a new record all there is, else what has changed.
  var assignments: [Assignment] {
    inputs.filter { input in
      if isNew { return input.value != nil }
      // The other rows may hold something else than the one that is seen.
      return input.isChanged || targets.count > 1 && input.source == .typed
    }.map { Assignment($0.field, $0.value) }
  }

  /// The first field that cannot be written as it is: it cannot be read, or must not be empty.
  var firstProblem: (index: Int, problem: FieldProblem)? {
    for (index, input) in inputs.enumerated() {
      if let problem = input.problem { return (index, problem) }
      if input.value == nil, kind.requiredFields.contains(input.field) { return (index, .required) }
    }
    return nil
  }

  /// What is wrong with a field, to be said beside it; what is missing is said once keys have left it.
  func problem(of input: FieldInput) -> FieldProblem? {
    guard input.wasLeft else { return nil }
    if let problem = input.problem { return problem }
    return input.value == nil && kind.requiredFields.contains(input.field) ? .required : nil
  }

  /// Whether something is wrong with a field, to be said beside it.
  func isWrong(_ input: FieldInput) -> Bool {
    problem(of: input) != nil || conflict?.field == input.field
  }

  /// The fields of a kind in the order in which a form asks for them: what tells most first.
  static func order(of kind: Kind) -> [Field] {
    if kind == .comment { return [.text, .date, .on] }
    if kind == .passage { return [.text, .report, .section, .part, .category, .activity] }
    // Which entries a report was made from is not typed.
    if kind == .report { return kind.fields.filter { $0 != .cut } }
    guard kind == .expense else { return kind.fields }
    return [
      .supplier, .amount, .reference, .date, .category, .part, .municipality, .activity,
      .description, .state, .paid, .eligible, .note,
    ]
  }
}
