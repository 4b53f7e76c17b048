import Cells
import ProjectJournal
import ProjectModel
import TestSupport
import Testing
import Words

@testable import Dashboard

/// A dashboard at work on a project folder of its own: keys go in, and what they ask of the world is
/// done as the program does it, with a clock and identifiers that are the same in every run.
final class Desk {
  private let folder: TemporaryFolder
  private let path: String
  private var journal: Journal
  private var others: [String: Journal] = [:]
  private var clock = Int64(demonstrationDay.number) * 86_400_000 + 15 * 3_600_000
  private let townships: Directory
  private static let directory = Result { try DashboardTests.directory() }
  private static let demonstration = Result { () throws -> [String: [UInt8]] in
    var journals: [String: [UInt8]] = [:]
    for entry in try demonstrationEntries() {
      journals["\(entry.stamp.writer)", default: []] += EntryEncoder.line(entry)
    }
    return journals
  }
  /// The dashboard.
  var dashboard: Dashboard
  /// Why the next changes are not written, in a sentence; nil while they are.
  var refusal: String?
  /// Every change that was asked for.
  private(set) var drafts: [Draft] = []
  /// Whether it was asked to leave.
  private(set) var hasQuit = false

  /// A desk on the demonstration, or on other entries.
  init(
    _ entries: [Entry]? = nil, size: Size = Size(columns: 120, rows: 36),
    _ language: Language = .french, seed: UInt64 = 4
  ) throws {
    folder = try TemporaryFolder()
    path = folder.path + "/projet"
    townships = try Self.directory.get()
    var journals: [String: [UInt8]] = [:]
    for entry in entries ?? [] {
      journals["\(entry.stamp.writer)", default: []] += EntryEncoder.line(entry)
    }
    if entries == nil { journals = try Self.demonstration.get() }
    try ProjectMarker.make(in: path, project: "desk", journals: journals)
    journal = try Journal.open(path, identity: try Self.identity("me"))
    dashboard = Dashboard(
      project: Project(today: demonstrationDay), directory: townships, wording: Wording(language),
      size: size)
    try restart(seed: seed, language)
  }

  /// Starts the program anew on the same folder.
  func restart(seed: UInt64 = 5, _ language: Language = .french) throws {
    journal = try Journal.open(path, identity: try Self.identity("me"))
    var project = Project(today: demonstrationDay)
    _ = try journal.readNew { project.apply($0) }
    dashboard = Dashboard(
      project: project, directory: townships, wording: Wording(language), size: dashboard.size,
      seed: seed)
  }

  private static func identity(_ name: String) throws -> WriterIdentity {
    WriterIdentity(writer: try #require(WriterID(name)), name: name.uppercased())
  }

  // MARK: What comes in

  /// Tells the dashboard something, and does what it asks for.
  func tell(_ message: Message) {
    for effect in dashboard.update(message, now: clock) { perform(effect) }
  }

  /// Presses keys one after the other.
  func press(_ keys: Key...) { for key in keys { tell(.key(key)) } }

  /// Presses one key several times.
  func press(_ key: Key, times: Int) { for _ in 0..<times { press(key) } }

  /// Types a text as keys; a line break as Alt with Enter.
  func type(_ text: String) {
    for character in text { press(character == "\n" ? .alt("\n") : .character(character)) }
  }

  /// Pastes a text.
  func paste(_ text: String) { tell(.pasted(text)) }

  /// Opens an empty form.
  func add(_ kind: Kind, _ prefill: [Assignment] = []) {
    dashboard.add(kind, prefill)
    dashboard.arrange()
  }

  /// Opens the form of a record.
  func edit(_ kind: Kind, _ id: String) throws {
    dashboard.edit(kind, try #require(RecordID(id)))
    dashboard.arrange()
  }

  /// Goes to a field of the form by Tab.
  func go(to field: Field, location: SourceLocation = #_sourceLocation) throws {
    let count = dashboard.form?.inputs.count ?? 0
    for _ in 0..<count where dashboard.form?.input.field != field { press(.tab) }
    try #require(dashboard.form?.input.field == field, sourceLocation: location)
  }

  /// Types a text into a field, in the place of what stands there.
  func fill(_ field: Field, _ text: String, location: SourceLocation = #_sourceLocation) throws {
    try go(to: field, location: location)
    if field.isLong { press(.control("e"), .control("u"), .control("k")) }
    if !field.isLong, dashboard.form?.input.text.isEmpty == false { press(.backspace) }
    if field.isMultiple {
      for name in text.split(separator: ",") {
        type(String(name))
        press(.enter)
      }
    } else {
      type(text)
    }
  }

  /// Goes to the quick line of the screen *Saisie*.
  func goToLine() {
    dashboard.show(.entry)
    dashboard.entry.place = .line
  }

  // MARK: The world

  private func perform(_ effect: Effect) {
    switch effect {
    case .quit: hasQuit = true
    case .suspend, .repaint: break
    case .reload: reload()
    case .loadHistory: loadHistory()
    case .write(let draft, let ticket): write(draft, ticket)
    case .goOn: tell(.goOn)
    case .recallColumns: tell(.columnsRecalled(nil))
    case .listFiles, .readTable, .keepColumns: break
    }
  }

  /// Reads the journals anew, as Ctrl-R does.
  func reload() {
    attempt {
      journal.rewind()
      var fresh = Project(today: dashboard.today)
      _ = try journal.readNew { fresh.apply($0) }
      tell(.projectReloaded(fresh))
    }
  }

  private func loadHistory() {
    attempt {
      var entries: [Entry] = []
      var whole = try Journal.open(path, identity: nil)
      _ = try whole.readNew { entries.append(copy $0) }
      tell(.identified(try Self.identity("me").writer))
      tell(.historyLoaded(entries))
    }
  }

  private func write(_ draft: Draft, _ ticket: Ticket) {
    drafts.append(draft)
    if let refusal {
      tell(.refused(ticket, refusal))
      return
    }
    attempt {
      clock += 1000
      var entries: [Entry] = []
      _ = try journal.append(draft, now: clock) { entries.append(copy $0) }
      tell(.entriesArrived(entries))
      tell(.written(ticket))
    }
  }

  private func attempt(_ body: () throws -> Void) {
    do { try body() } catch { Issue.record(error) }
  }

  // MARK: Others

  /// Someone else writes; the dashboard is told as the program tells it.
  func other(_ name: String = "marc", _ body: (inout Draft) throws -> Void) throws {
    var theirs =
      try others[name] ?? Journal.open(path, identity: try Self.identity(name))
    _ = try theirs.readNew { _ in }
    var draft = Draft()
    try body(&draft)
    clock += 1000
    _ = try theirs.append(draft, now: clock) { _ in }
    others[name] = theirs
    var entries: [Entry] = []
    if case .entries = try journal.readNew({ entries.append(copy $0) }) {
      tell(.entriesArrived(entries))
    }
  }

  /// Someone else sets fields of a record.
  func other(_ kind: Kind, _ id: RecordID, _ fields: [Assignment]) throws {
    try other { $0.set(kind, id, fields) }
  }

  // MARK: What is seen

  /// The screen as text, no-break spaces as spaces.
  var screen: String { dashboard.frame().text.replacing("\u{A0}", with: " ") }

  /// The sentence at the foot of the screen, or the question.
  var sentence: String {
    (dashboard.question?.text ?? dashboard.notice?.text ?? "").replacing("\u{A0}", with: " ")
  }

  /// What is typed in the quick line; empty for spaces alone.
  var line: String { dashboard.entry.line.understood?.text ?? "" }

  /// The project as the folder holds it, read anew.
  func onDisk() throws -> Project {
    var whole = try Journal.open(path, identity: nil)
    var project = Project(today: demonstrationDay)
    _ = try whole.readNew { project.apply($0) }
    #expect(whole.problems.isEmpty)
    return project
  }

  /// A record as the folder holds it.
  func onDisk(_ kind: Kind, _ id: RecordID?) throws -> (any Record)? {
    guard let id else { return nil }
    let project = try onDisk()
    return kind == .project ? project.info : project.record(kind, id)
  }
}

extension Project {
  /// The values of every record that is there.
  var facts: [Kind: [RecordID: [FieldValue?]]] {
    var facts: [Kind: [RecordID: [FieldValue?]]] = [:]
    for kind in Kind.allCases where kind != .project {
      forEach(kind) { record in
        facts[kind, default: [:]][record.id] = kind.fields.map { record.value(of: $0) }
      }
    }
    facts[.project] = [.project: Kind.project.fields.map { info.value(of: $0) }]
    return facts
  }
}
