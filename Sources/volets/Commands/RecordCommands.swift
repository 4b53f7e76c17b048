internal import ArgumentParser
internal import ProjectModel
internal import Running
internal import Words

/// Why something is written.
struct ReasonOption: ParsableArguments {
  @Option(help: ArgumentHelp(Options.wording.whyHelp))
  var why: String?
}

/// Whether a category may be new that is close to one there is.
struct NewNameOption: ParsableArguments {
  @Flag(name: .customLong("new"), help: ArgumentHelp(Options.wording.newHelp))
  var allowsNew = false
}

/// `volets add KIND field=value…`
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: Options.wording.addAbstract,
    discussion: Options.wording.addDiscussion + "\n"
      + FieldsText.help(in: CommandLine.arguments, Options.wording))

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options
  @Argument(help: ArgumentHelp(Options.wording.kindHelp))
  var kind: String
  @OptionGroup var reason: ReasonOption
  @OptionGroup var naming: NewNameOption
  @Argument(help: ArgumentHelp(Options.wording.fieldsHelp))
  var fields: [String] = []

  mutating func run() throws {
    var session = try Session(options.resolved(over: parent.options))
    let kind = try session.kind(kind)
    guard kind != .project else {
      throw CommandFailure.usage(session.wording.projectThereAlready)
    }
    var assignments = try session.assignments(fields, kind: kind, isNew: true)
    try session.check(&assignments, kind: kind, id: nil, allowsNew: naming.allowsNew)
    var draft = try session.newDraft(reason: reason.why)
    var identifiers = RecordIDSource()
    let id = session.project.identifier(of: assignments, kind) ?? identifiers.next(kind)
    assignments += session.project.companions(of: assignments, kind, id)
    draft.set(kind, id, assignments)
    try session.commit(draft)
    Output.print(id.description, done: session.wording.entryMade(id.description))
  }
}

/// `volets set ID field=value…`
struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: Options.wording.setAbstract,
    discussion: Options.wording.setDiscussion)

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options
  @Argument(help: ArgumentHelp(Options.wording.identifierHelp))
  var id: String
  @OptionGroup var reason: ReasonOption
  @OptionGroup var naming: NewNameOption
  @Argument(help: ArgumentHelp(Options.wording.changedFieldsHelp))
  var fields: [String] = []

  mutating func run() throws {
    var session = try Session(options.resolved(over: parent.options))
    let (kind, id) = try session.record(id)
    guard !fields.isEmpty else {
      throw CommandFailure.usage(session.wording.missingAssignment)
    }
    var assignments = try session.assignments(fields, kind: kind, isNew: false)
    try session.check(&assignments, kind: kind, id: id, allowsNew: naming.allowsNew)
    assignments += session.project.companions(of: assignments, kind, id)
    var draft = try session.newDraft(reason: reason.why)
    draft.set(kind, id, assignments)
    try session.commit(draft)
  }
}

/// `volets drop ID`
struct DropCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop",
    abstract: Options.wording.dropAbstract)

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options
  @Argument(help: ArgumentHelp(Options.wording.identifierHelp))
  var id: String
  @OptionGroup var reason: ReasonOption

  mutating func run() throws {
    var session = try Session(options.resolved(over: parent.options))
    let (kind, id) = try session.record(id)
    guard kind != .project else {
      throw CommandFailure.usage(session.wording.projectStays)
    }
    if let conflict = session.project.conflict(ofDropping: id) {
      throw CommandFailure.usage(
        session.wording.sentence(conflict, in: session.project, Resources.directory()))
    }
    var draft = try session.newDraft(reason: reason.why)
    draft.drop(kind, id)
    try session.commit(draft)
  }
}

/// `volets merge MUNICIPALITY`
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: Options.wording.mergeAbstract)

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options
  @Argument(help: ArgumentHelp(Options.wording.mergedTownHelp))
  var municipality: String
  @OptionGroup var reason: ReasonOption

  mutating func run() throws {
    var session = try Session(options.resolved(over: parent.options))
    let read = try session.assignments(
      ["municipality=\(municipality)"], kind: .participation, isNew: false)
    guard case .reference(let town)? = read.first?.value,
      var draft = session.project.mergingParticipations(of: town)
    else {
      throw CommandFailure.operation(session.wording.nothingToMerge)
    }
    _ = try session.newDraft()
    draft.reason = reason.why
    try session.commit(draft)
    Output.print(session.project.standings[town]?.id.description ?? "")
  }
}

extension Session {
  /// The kind that a name stands for.
  func kind(_ name: String) throws -> Kind {
    guard let kind = Wording.kind(named: name) else {
      throw CommandFailure.usage(wording.sentence(FieldFailure(.unknownKind(name))))
    }
    return kind
  }

  /// The record that an identifier or a code stands for.
  func record(_ text: String) throws -> (Kind, RecordID) {
    if ["project", "projet"].contains(text) { return (.project, .project) }
    if let id = RecordID(text), let kind = project.kind(of: id) { return (kind, id) }
    let key = SearchKey.text(text)
    var found: [(Kind, RecordID)] = []
    for kind in [Kind.part, .activity, .indicator] where !key.isEmpty {
      project.forEach(kind) { record in
        if case .text(let code) = record.value(of: .code), SearchKey.text(code) == key {
          found.append((kind, record.id))
        }
      }
    }
    if found.isEmpty, let participation = try participation(of: text) {
      return (.participation, participation)
    }
    guard let first = found.first, found.count == 1 else {
      throw CommandFailure.usage(
        found.isEmpty
          ? wording.noSuchIdentifier(text)
          : wording.severalWithCode(text))
    }
    return first
  }

  /// The participation of the municipality that a name or a code stands for; nil if it has none.
  private func participation(of text: String) throws -> RecordID? {
    let found = DirectorySearch(Resources.directory()).matches(text).filter { $0.rank <= .bare }
    // A code that the directory does not know may stand in the project all the same.
    let codes = Set(found.map(\.id) + [RecordID(text)].compactMap(\.self))
    let taking = project.standings.filter { codes.contains($0.key) }.map(\.value.id)
    return taking.count == 1 ? taking[0] : nil
  }

  /// Reads `field=value` texts.
  func assignments(_ fields: [String], kind: Kind, isNew: Bool) throws -> [Assignment] {
    do {
      return try reader().assignments(fields, kind: kind, isNew: isNew)
    } catch {
      throw CommandFailure.usage(wording.sentence(error))
    }
  }

  /// Refuses what no field alone can tell is wrong, gives categories the spelling that they have, and
  /// warns of what deserves a second look.
  ///
  /// - Parameter allowsNew: whether a category may be new that is close to one there is.
  func check(
    _ assignments: inout [Assignment], kind: Kind, id: RecordID?, allowsNew: Bool
  ) throws {
    if let conflict = project.conflict(of: assignments, kind: kind, id: id) {
      throw CommandFailure.usage(wording.sentence(conflict, in: project, Resources.directory()))
    }
    guard kind == .expense || kind == .budgetLine else { return }
    let memory = ExpenseMemory(project)
    try checkCategory(&assignments, memory, allowsNew: allowsNew)
    guard kind == .expense else { return }
    for warning in project.warnings(ofExpense: assignments, besides: id, memory: memory) {
      if case .notEligible = warning { continue }
      Output.error(wording.sentence(warning, in: project, Resources.directory()))
    }
  }

  private func checkCategory(
    _ assignments: inout [Assignment], _ memory: ExpenseMemory, allowsNew: Bool
  ) throws {
    guard let index = assignments.firstIndex(where: { $0.field == .category }),
      case .text(let typed)? = assignments[index].value
    else { return }
    if let known = memory.category(named: typed) {
      assignments[index] = Assignment(.category, .text(known))
    } else if !allowsNew {
      let near = memory.categories(near: typed)
      guard near.isEmpty else {
        throw CommandFailure.usage(
          wording.sentence(
            FieldFailure(field: Field.category.name, text: typed, .nearCategory(near))))
      }
    }
  }
}
