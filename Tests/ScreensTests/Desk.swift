import Cells
import ProjectModel
import RunningSupport
import TestSupport
import Testing
import Words

@testable import ProjectJournal
@testable import Running
@testable import Screens

/// The program at work on a project folder of its own: keys go in, and what they ask of the world is
/// done by the very loop that the program runs, with a clock and identifiers that are the same in
/// every run.
final class Desk {
  private let folder: TemporaryFolder

  /// The folder of the project.
  let path: String
  private let townships: Directory
  private let script: Script
  private var loop: EventLoop
  private var others: [String: Store] = [:]
  private static let directory = Result { try ScreensTests.directory() }
  private static let demonstration = Result { () throws -> [String: [UInt8]] in
    var journals: [String: [UInt8]] = [:]
    for entry in try demonstrationEntries() {
      journals["\(entry.stamp.writer)", default: []] += EntryEncoder.line(entry)
    }
    return journals
  }
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
    try ProjectMaker.make(in: path, project: "desk", journals: journals)
    script = Script(size: size, at: Int64(demonstrationDay.number) * 86_400_000 + 15 * 3_600_000)
    loop = try Self.loop(path, townships, script, seed, language)
    loop.begin()
  }

  /// Starts the program anew on the same folder, as after a crash.
  ///
  /// - Parameter meanwhile: what happens while it does not run.
  func restart(
    seed: UInt64 = 5, _ language: Language = .french, meanwhile: () throws -> Void = {}
  ) throws {
    // What is seen is kept.
    loop.turn()
    try meanwhile()
    let next = try Self.loop(path, townships, script, seed, language)
    // The one before lets go of what it kept.
    loop = next
    loop.begin()
  }

  private static func loop(
    _ path: String, _ directory: Directory, _ script: Script, _ seed: UInt64, _ language: Language
  ) throws -> EventLoop {
    var store = try Self.store(path, as: "me")
    let project = try store.project(on: demonstrationDay)
    var setup = Setup(
      wording: Wording(language), directory: directory, settings: path + "/../config")
    setup.seed = seed
    return EventLoop(setup, store: store, project: project, terminal: script, machine: script)
  }

  private static func store(_ path: String, as name: String) throws -> Store {
    try Store(path, identify: try identify(name))
  }

  private static func identify(_ name: String) throws -> Store.Identify {
    let identity = WriterIdentity(writer: try #require(WriterID(name)), name: name.uppercased())
    return { () throws(JournalError) in identity }
  }

  /// All that is on the screen.
  var dashboard: Shell {
    get { loop.dashboard }
    set { loop.dashboard = newValue }
  }

  /// Lets nothing be written, or everything again.
  func refuseWrites(_ refuses: Bool = true) throws {
    loop.store.identify = refuses ? nil : try Self.identify("me")
  }

  // MARK: What comes in

  /// Tells the dashboard something, and does what it asks for.
  func tell(_ message: Message) {
    loop.take(message)
    play([])
  }

  /// Lets something happen, and all that follows from it.
  private func play(_ events: [Script.Event]) {
    script.events += events
    while !script.events.isEmpty || loop.hasWork {
      loop.turn()
      // Whoever leaves comes back at once.
      loop.isRunning = true
    }
  }

  /// Presses keys one after the other.
  func press(_ keys: Key...) { play(keys.map { .key($0) }) }

  /// Presses one key several times.
  func press(_ key: Key, times: Int) { play(Array(repeating: .key(key), count: times)) }

  /// Types a text as keys; a line break as Alt with Enter.
  func type(_ text: String) {
    play(text.map { .key($0 == "\n" ? .alt("\n") : .character($0)) })
  }

  /// Gives the window another size.
  func resize(to size: Size) { play([.resize(size)]) }

  /// Pastes a text.
  func paste(_ text: String) { play([.paste(text)]) }

  /// Opens an empty form.
  func add(_ kind: Kind, _ prefill: [Assignment] = []) {
    dashboard.run([.add(kind, prefill)], for: dashboard.stack.screen.id)
    dashboard.arrange()
  }

  /// Opens the form of a record.
  func edit(_ kind: Kind, _ id: String) throws {
    dashboard.run([.edit(kind, try #require(RecordID(id)))], for: dashboard.stack.screen.id)
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
    if !field.isLong { press(.control("u")) }
    if field.isMultiple {
      for name in text.split(separator: field.separator) {
        type(String(name))
        press(.enter)
      }
    } else {
      type(text)
    }
  }

  /// Goes to the quick line of the screen *Saisie*.
  func goToLine() {
    dashboard.show("entry")
    dashboard.change(CaptureScreen.self) { capture, _ in capture.place = .line }
  }

  /// Reads the journals anew, as Ctrl-R does.
  func reload() {
    loop.work([.perform(.reload)])
    play([])
  }

  // MARK: Others

  /// Someone else writes; the loop is told as the system tells it.
  ///
  /// - Parameter isAnnounced: false where that is to be later, as while the program does not run.
  func other(
    _ name: String = "marc", isAnnounced: Bool = true, _ body: (inout Draft) throws -> Void
  ) throws {
    var theirs = try others[name] ?? Self.store(path, as: name)
    _ = try theirs.news()
    var draft = Draft()
    try body(&draft)
    script.monotonic += 1000
    try theirs.write(
      draft, now: script.moment, today: demonstrationDay, restart: { _ in }, { _ in })
    others[name] = theirs
    if isAnnounced { play([.announcement]) }
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
  var line: String { dashboard.capture.line.understood?.text ?? "" }

  /// What was written here, as the folder holds it.
  var written: [Entry] {
    get throws {
      let me = WriterID("me")
      return try Store(path, identify: nil).history().filter { $0.stamp.writer == me }
    }
  }

  /// The project as the folder holds it, read anew.
  func onDisk() throws -> Project {
    var whole = try Store(path, identify: nil)
    let project = try whole.project(on: demonstrationDay)
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
