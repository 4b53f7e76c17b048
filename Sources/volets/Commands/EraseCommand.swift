internal import ArgumentParser
internal import Files
internal import ProjectJournal
internal import ProjectModel
internal import Running
internal import Words

/// `volets erase contact TEXT…`
struct EraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: Options.wording.eraseAbstract,
    discussion: Options.wording.eraseDiscussion)

  @ParentCommand var parent: Volets
  @OptionGroup var options: Options
  @Argument(help: ArgumentHelp(Options.wording.eraseKindHelp, valueName: "contact"))
  var what: String
  @Argument(
    help: ArgumentHelp(
      Options.wording.eraseTextHelp,
      valueName: Options.wording.eraseTextValue))
  var text: [String] = []
  @Flag(help: ArgumentHelp(Options.wording.eraseYesHelp))
  var yes = false
  @Flag(help: ArgumentHelp(Options.wording.jsonHelp)) var json = false

  mutating func run() throws {
    let options = try options.resolved(over: parent.options)
    let wording = options.wording
    guard what == "contact" else {
      throw CommandFailure.usage(wording.cannotErase(what))
    }
    let text = self.text.joined(separator: " ")
    guard SearchKey.text(text).utf8.count(where: { $0 != 0x20 }) >= 3 else {
      throw CommandFailure.usage(wording.tooShortToErase(text))
    }
    var session = try Session(options)
    // Also refuses what nothing may be written to.
    var draft = try session.newDraft()
    let contact = try session.contact(named: text)
    let municipalities = session.municipalities(of: contact)
    let erasure = try session.erasing(contact) { contact, folder throws(JournalError) in
      try ContactErasure.survey(contact, in: folder)
    }
    // What is kept outside of the journals comes first, as they tell who is meant.
    let kept = session.erasingKept(contact, isDone: yes)
    if yes, let contact, !erasure.files.isEmpty {
      // Before anything goes, so that no erasure is without its record, whatever ends it.
      draft.reason = wording.erasureReason(
        lines: erasure.lineCount, files: erasure.files.count)
      for (id, fields) in contact.held.sorted(by: { $0.key < $1.key }) {
        draft.set(.participation, id, fields.map { Assignment($0, nil) })
      }
      try session.commit(draft)
    }
    if yes {
      do {
        _ = try session.erasing(contact) { contact, folder throws(JournalError) in
          try ContactErasure.erase(contact, in: folder)
        }
      } catch {
        for line in ErasureText.rest(of: erasure, kept, isDone: yes, wording) { Output.error(line) }
        throw error
      }
    }
    tell(erasure, kept, text, contact, municipalities, wording)
  }

  private func tell(
    _ erasure: ContactErasure, _ kept: KeptErasure, _ text: String, _ contact: Contact?,
    _ municipalities: [String], _ wording: Wording
  ) {
    if json {
      Output.print(
        erasure.json(
          kept, municipalities, isDone: yes && (!erasure.files.isEmpty || kept.count > 0), wording))
    } else if erasure.files.isEmpty, erasure.unreadable.isEmpty {
      let lines =
        (kept.count == 0 ? [wording.holdsNobody(text)] : [])
        + ErasureText.rest(of: erasure, kept, isDone: yes, wording)
      Output.print(Output.visible(lines.joined(separator: "\n")))
    } else {
      Output.print(
        Output.visible(
          ErasureText.account(
            of: erasure, kept, contact: Output.oneLine(contact?.label ?? text),
            municipalities: municipalities, isDone: yes, wording)))
    }
  }
}

extension Session {
  /// The contact that a text stands for; nil if nobody can be meant.
  fileprivate mutating func contact(named text: String) throws -> Contact? {
    var book = ContactBook()
    for entry in try allEntries() { book.note(entry) }
    let named = book.contacts(named: text)
    var found = named.filter { $0.isNamed(exactly: text) }
    if found.isEmpty {
      let towns = participations(of: text)
      found = towns.isEmpty ? named : book.contacts(of: towns)
      if found.isEmpty { return towns.isEmpty ? Contact(mentionedAs: text) : nil }
    }
    guard found.count == 1 else {
      let people = found.map { contact in
        let towns = municipalities(of: contact)
        return towns.isEmpty ? contact.label : "\(contact.label) (\(wording.list(towns)))"
      }
      throw CommandFailure.usage(wording.severalContacts(text, people))
    }
    return found[0]
  }

  /// The participations of the municipality that a name or a code stands for.
  private func participations(of text: String) -> Set<RecordID> {
    let found = DirectorySearch(Resources.directory()).matches(text).filter { $0.rank <= .bare }
    let codes = Set(found.map(\.id) + [RecordID(text)].compactMap(\.self))
    return Set(
      project.participations.filter { record in
        codes.contains(record.id) || record.municipality.map { codes.contains($0) } ?? false
      }.map(\.id))
  }

  /// The names of the municipalities whose contact a person is or was.
  fileprivate func municipalities(of contact: Contact?) -> [String] {
    let directory = Resources.directory()
    return (contact?.participations ?? []).map { id in
      let record = project.formerRecord(.participation, id)
      guard case .reference(let code)? = record?.value(of: .municipality) else {
        return id.description
      }
      return directory[code]?.name ?? code.description
    }
  }

  fileprivate func erasing(
    _ contact: Contact?,
    _ body: (Contact, String) throws(JournalError) -> ContactErasure
  ) throws -> ContactErasure {
    guard let contact else { return ContactErasure() }
    do throws(JournalError) {
      return try body(contact, store.journalFolder)
    } catch {
      throw CommandFailure.operation(wording.sentence(error))
    }
  }

  fileprivate func erasingKept(_ contact: Contact?, isDone: Bool) -> KeptErasure {
    guard let contact else { return KeptErasure(count: 0, failures: []) }
    return KeptErasure.erase(
      contact, settings: System.configurationFolder, project: store.folder, isDone: isDone)
  }
}

extension ContactErasure {
  fileprivate func json(
    _ kept: KeptErasure, _ municipalities: [String], isDone: Bool, _ wording: Wording
  ) -> String {
    var json = JSONWriter(indents: true)
    json.object { json in
      json.key("erased")
      json.flag(isDone)
      json.key("fields")
      json.integer(fieldCount)
      json.key("lines")
      json.integer(lineCount)
      json.key("municipalities")
      json.array { json in
        for name in municipalities {
          json.element()
          json.string(name)
        }
      }
      json.key("files")
      json.array { json in
        for file in files {
          json.element()
          json.object { json in
            json.key("file")
            json.string(file.name)
            json.key("lines")
            json.integer(file.lines)
          }
        }
      }
      json.key("texts")
      json.array { json in
        for excerpt in texts { json.place(excerpt.file, excerpt.line, excerpt) }
      }
      json.key("unreadable")
      json.array { json in for line in unreadable { json.place(line.file, line.line, nil) } }
      json.key("unreached")
      json.array { json in
        let kept = kept.failures.map { (file: $0.path, failure: $0) }
        for (file, failure) in unreached.map({ (file: $0.file, failure: $0.failure) }) + kept {
          json.element()
          json.object { json in
            json.key("file")
            json.string(file)
            json.key("reason")
            json.string(wording.reason(failure))
          }
        }
      }
      json.key("unfinished")
      json.integer(kept.count)
      json.key("signatures")
      json.integer(signatureCount)
    }
    return json.text
  }
}

extension JSONWriter {
  fileprivate mutating func place(_ file: String, _ line: Int, _ text: ContactErasure.Excerpt?) {
    element()
    object { json in
      json.key("file")
      json.string(file)
      json.key("line")
      json.integer(line)
      if let text {
        json.key("kind")
        if let kind = text.kind { json.string(kind) } else { json.null() }
        json.key("field")
        json.string(text.field)
        json.key("text")
        json.string(text.text)
      }
    }
  }
}
