internal import ArgumentParser
internal import Dashboard
internal import ProjectModel
internal import Words

/// Why something is written.
struct ReasonOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Options.wording.say("Motif, gardé à l’historique.", "Reason, kept in the history.")))
  var why: String?
}

/// `volets add KIND field=value…`
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: Options.wording.say("Ajouter une fiche.", "Add a record."),
    discussion: Options.wording.say(
      "Exemple : volets add expense date=hier amount=\"1 250,50\" part=V2 supplier=\"Coop L’Élan\"",
      "Example: volets add expense date=yesterday amount=1250.50 part=V2 supplier=\"Coop L’Élan\""))

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options
  @Argument(help: ArgumentHelp(Options.wording.say("Sorte de fiche.", "Kind of record.")))
  var kind: String
  @OptionGroup var reason: ReasonOption
  @Argument(help: ArgumentHelp(Options.wording.say("champ=valeur", "field=value")))
  var fields: [String] = []

  mutating func run() throws {
    var session = try Session(options.resolved(over: parent.options), writing: true)
    let kind = try session.kind(kind)
    guard kind != .project else {
      throw CommandFailure.usage(
        session.wording.say(
          "Le projet existe déjà; modifiez-le avec « volets set project champ=valeur ».",
          "The project is already there; change it with “volets set project field=value”."))
    }
    let assignments = try session.assignments(fields, kind: kind, isNew: true)
    try session.check(assignments, kind: kind, id: nil)
    var draft = try session.newDraft(reason: reason.why)
    var identifiers = RecordIDSource()
    let id = identifiers.next(kind)
    draft.set(kind, id, assignments)
    try session.commit(draft)
    Output.print(id.description)
  }
}

/// `volets set ID field=value…`
struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: Options.wording.say("Modifier une fiche.", "Change a record."),
    discussion: Options.wording.say(
      "ID est l’identifiant ou le code de la fiche; « project » désigne le projet.",
      "ID is the identifier or the code of the record; “project” is the project itself."))

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options
  @Argument(help: ArgumentHelp(Options.wording.say("Identifiant ou code.", "Identifier or code.")))
  var id: String
  @OptionGroup var reason: ReasonOption
  @Argument(
    help: ArgumentHelp(
      Options.wording.say(
        "champ=valeur; une valeur vide efface", "field=value; an empty value clears")))
  var fields: [String] = []

  mutating func run() throws {
    var session = try Session(options.resolved(over: parent.options), writing: true)
    let (kind, id) = try session.record(id)
    guard !fields.isEmpty else {
      throw CommandFailure.usage(
        session.wording.say("Il manque champ=valeur.", "A field=value is missing."))
    }
    var assignments = try session.assignments(fields, kind: kind, isNew: false)
    try session.check(assignments, kind: kind, id: id)
    if kind == .project { assignments += session.project.confirmations(of: assignments) }
    var draft = try session.newDraft(reason: reason.why)
    draft.set(kind, id, assignments)
    try session.commit(draft)
  }
}

/// `volets drop ID`
struct DropCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop",
    abstract: Options.wording.say(
      "Retirer une fiche; l’historique la garde.", "Drop a record; the history keeps it."))

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options
  @Argument(help: ArgumentHelp(Options.wording.say("Identifiant ou code.", "Identifier or code.")))
  var id: String
  @OptionGroup var reason: ReasonOption

  mutating func run() throws {
    var session = try Session(options.resolved(over: parent.options), writing: true)
    let (kind, id) = try session.record(id)
    guard kind != .project else {
      throw CommandFailure.usage(
        session.wording.say(
          "Le projet lui-même ne se retire pas.", "The project itself cannot be dropped."))
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
          ? wording.say(
            "Aucune fiche ne porte l’identifiant \(wording.quoted(text)); « volets list SORTE » les donne.",
            "No record has the identifier \(wording.quoted(text)); “volets list KIND” gives them.")
          : wording.say(
            "Plusieurs fiches portent le code \(wording.quoted(text)); donnez l’identifiant.",
            "Several records have the code \(wording.quoted(text)); give the identifier."))
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

  /// Refuses what no field alone can tell is wrong.
  func check(_ assignments: [Assignment], kind: Kind, id: RecordID?) throws {
    if let conflict = project.conflict(of: assignments, kind: kind, id: id) {
      throw CommandFailure.usage(wording.sentence(conflict, in: project, Resources.directory()))
    }
  }
}
