internal import ProjectJournal
internal import ProjectModel
internal import Running
internal import Words

/// An open project folder, and the project folded from it.
struct Session {
  let options: Options.Resolved
  var store: Store
  var project: Project

  var wording: Wording { options.wording }

  /// Opens the project that the options, the environment or the place name, and reads all of it.
  ///
  /// - Parameter makingDefault: whether to make the UMQ–MIFI project where nothing names one and
  ///   none is there yet.
  init(_ options: Options.Resolved, makingDefault: Bool = false) throws {
    let folder = try Self.folder(options)
    if makingDefault, folder == System.defaultProject, !ProjectMarker.exists(in: folder) {
      do throws(JournalError) {
        try Self.make(.umqMifi, in: folder, options)
      } catch {
        // Another first start may have made it meanwhile.
        guard case .alreadyAProject = error else {
          throw CommandFailure.operation(options.wording.sentence(error))
        }
      }
    }
    try self.init(options, folder: folder)
  }

  /// Opens the project of a folder and reads all of it.
  init(_ options: Options.Resolved, folder: String) throws {
    self.options = options
    do throws(JournalError) {
      var store = try Store(folder, identify: options.identify) {
        // Of a day to come that was asked for, nothing lies ahead.
        max(System.now().milliseconds, options.now)
      }
      project = try store.project(on: options.today)
      self.store = store
    } catch {
      throw CommandFailure.operation(options.wording.sentence(error))
    }
  }

  private static func folder(_ options: Options.Resolved) throws -> String {
    if let folder = options.folder { return withoutSlash(folder) }
    if let folder = System.variable("VOLETS_DATA") { return withoutSlash(folder) }
    if ProjectMarker.exists(in: ".") { return "." }
    guard let folder = System.defaultProject else {
      throw CommandFailure.usage(options.wording.noProjectNamed)
    }
    return folder
  }

  /// A folder's path without slashes at its end.
  static func withoutSlash(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// Takes the project back to the day of the past that the options ask for, if they ask for one.
  mutating func goBack() throws {
    guard let past = options.past else { return }
    var history = History(try allEntries())
    // By now all has been written that is there, whatever some clock said.
    let isNow = past.day == options.today && !options.isTodayFixed
    let count =
      isNow
      ? history.entries.count : history.count(through: past.day) { System.local($0).day }
    let known = history.project(after: count, today: past.day)
    guard past.isHindsight else {
      project = known
      return
    }
    var view = Hindsight(of: project)
    project = view.project(on: past.day, known: known)
  }

  /// Every entry, read anew, in the order of the files.
  func allEntries() throws -> [Entry] {
    do throws(JournalError) {
      return try store.history()
    } catch {
      throw CommandFailure.operation(wording.sentence(error))
    }
  }

  /// Writes one change, durably, and folds it.
  mutating func commit(_ draft: Draft) throws {
    // Moved out and back, so that the project is changed in place and never copied.
    var moved = Project(today: project.today)
    swap(&moved, &project)
    defer { swap(&moved, &project) }
    do throws(JournalError) {
      try store.write(
        draft, now: options.now, today: options.today, restart: { moved = $0 },
        { moved.apply($0) })
    } catch {
      throw CommandFailure.operation(wording.sentence(error))
    }
  }

  /// The project, which leaves the session.
  mutating func takeProject() -> Project {
    var taken = Project(today: project.today)
    swap(&taken, &project)
    return taken
  }

  /// A change to be filled, where something may be written.
  mutating func newDraft(reason: String? = nil) throws -> Draft {
    do throws(JournalError) {
      try store.prepareToWrite()
    } catch {
      throw CommandFailure.operation(wording.sentence(error))
    }
    return Draft(reason: reason)
  }

  /// Reads what people type as fields of this project.
  func reader() -> FieldReader {
    FieldReader(
      project: project, directory: Resources.directory(), today: project.today,
      fieldNames: { Wording.names($0) }, names: { set, word in Wording.names(set, word) })
  }
}

extension Session {
  /// The projects that a folder can begin as.
  enum Template: String, CaseIterable {
    case umqMifi = "umq-mifi"
    case empty
    case demo
  }

  /// Makes a project folder.
  ///
  /// - Throws: what stands in the way.
  static func make(
    _ template: Template, in folder: String, _ options: Options.Resolved
  ) throws(JournalError) {
    var journals: [String: [UInt8]] = [:]
    switch template {
    case .empty: break
    case .demo: journals = Resources.demoJournals()
    case .umqMifi:
      let identity = try System.identity()
      let draft: Draft
      do throws(JSONProblem) {
        draft = try Resources.template()
      } catch {
        throw .badMarker(path: "template.jsonl", error)
      }
      let entry = Entry(
        draft,
        stamp: Stamp.next(after: nil, now: options.now, writer: identity.writer),
        author: identity.name)
      journals["\(identity.writer)"] = EntryEncoder.line(entry)
    }
    try ProjectMaker.make(in: folder, project: System.randomLetters(12), journals: journals)
  }
}
