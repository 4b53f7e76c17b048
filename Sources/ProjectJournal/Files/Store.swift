internal import Files
public import ProjectModel

/// An open project folder: read whole, followed, and written to, by commands and screens alike.
///
/// It holds no project; it hands what it reads to whoever folds it.
public struct Store {
  /// Finds out who writes; asked once, before the first change.
  public typealias Identify = @Sendable () throws(JournalError) -> WriterIdentity

  private var journal: Journal
  /// Who writes, once that is known.
  private var identity: WriterIdentity?
  /// What announces changes; nil until they are followed.
  var watcher: JournalWatcher?
  /// How to find out who writes; nil where nothing may be written.
  var identify: Identify?
  /// Called each time that another process is found to hold the writer's file, with the number of times
  /// before; waits a moment, or returns false to give up.
  public var waitsForLock: (Int) -> Bool = POSIXFile.waitsForLock

  /// Opens the project of a folder. Nothing is read yet.
  ///
  /// - Parameters:
  ///   - identify: finds out who writes; nil where nothing may be written.
  ///   - clock: what the clock here shows, in milliseconds since 1970-01-01 UTC; nil to ask of no
  ///     entry whether its clock ran ahead.
  /// - Throws: `notAProject`, `markerMissing`, `badMarker`, or `system` where the folder cannot be
  ///   looked into.
  public init(
    _ folder: String, identify: Identify?, clock: (() -> Int64)? = nil
  ) throws(JournalError) {
    journal = try Journal.open(folder, clock: clock)
    self.identify = identify
  }

  /// The project's folder.
  public var folder: String { journal.folder }
  /// The folder of the journals.
  public var journalFolder: String { journal.journalFolder }
  /// Lines set aside so far, in order of file and line; then what is strange about lines that count.
  public var problems: [JournalProblem] { journal.problems + journal.doubts }
  /// Number of entries taken in.
  public var entryCount: Int { journal.entryCount }
  /// Bytes taken in.
  public var byteCount: Int { journal.byteCount }
  /// The later version of the format that the project is written in; nil where it is not later.
  public var laterVersion: Int? { journal.laterVersion }
  /// The first line that says so; nil where it is the folder, or none does.
  public var laterLine: (file: String, line: Int)? { journal.laterLine }

  // MARK: Reading

  /// Reads everything from the start.
  ///
  /// - Parameter today: the day that the project is seen on.
  /// - Throws: `gone` or `anotherProject` where the project is not there any more, `system` where the
  ///   folder of the journals cannot be listed.
  public mutating func project(on today: CalendarDay) throws(JournalError) -> Project {
    while true {
      journal.rewind()
      var project = Project(today: today)
      if try journal.readNew({ project.apply($0) }) != .replaced { return project }
    }
  }

  /// Reads everything anew, where something was read before. Where that fails, what was read before is
  /// what is followed, so that it is asked for again at the next news.
  ///
  /// - Parameter today: the day that the project is seen on.
  /// - Throws: `gone` where nothing is left: renamed, unmounted, in the midst of a checkout. What was
  ///   known is then better than nothing. `anotherProject`, and `system` where the folder cannot be
  ///   listed.
  public mutating func reload(on today: CalendarDay) throws(JournalError) -> Project {
    let before = journal
    do throws(JournalError) {
      let project = try project(on: today)
      guard before.entryCount == 0 || journal.entryCount > 0 else { throw .gone(path: folder) }
      return project
    } catch {
      journal = before
      throw error
    }
  }

  /// Every entry, read anew beside what is followed, in the order of the files.
  ///
  /// - Throws: as reading does.
  public func history() throws(JournalError) -> [Entry] {
    while true {
      var entries: [Entry] = []
      var whole = unread
      if try whole.readNew({ entries.append($0.compact()) }) != .replaced { return entries }
    }
  }

  /// The same project, of which nothing is read yet.
  var unread: Journal { journal.unread }

  // MARK: Following

  /// What came to the folder since it was last read.
  public enum News: Hashable, Sendable {
    /// Nothing.
    case nothing
    /// Entries, in the order of the files.
    case entries([Entry])
    /// A file was replaced or is gone: everything must be read anew.
    case replaced
  }

  /// Begins to watch for changes.
  public mutating func follow() { watcher = JournalWatcher(folder: journalFolder) }

  /// Readable when something changed; nil where changes are not announced.
  public var announcements: CInt? { watcher?.descriptor }

  /// Whether changes are announced now; where not, the caller looks at intervals.
  public var isAnnounced: Bool { watcher?.isWatching ?? false }

  /// Takes in what was announced, and reads what has come.
  ///
  /// - Throws: `gone` or `anotherProject` where the project is not there any more, `system` where the
  ///   folder of the journals cannot be listed.
  public mutating func news() throws(JournalError) -> News {
    watcher?.drain()
    var entries: [Entry] = []
    switch try journal.readNew({ entries.append($0.compact()) }) {
    case .nothing: return .nothing
    case .entries: return .entries(entries)
    case .replaced: return .replaced
    }
  }

  // MARK: Writing

  /// Who writes; found out the first time that it is asked for.
  ///
  /// - Throws: `readOnly` where nothing may be written, `noIdentity` where it cannot be found out.
  public mutating func writer() throws(JournalError) -> WriterIdentity {
    guard let identify else { throw .readOnly }
    if let identity { return identity }
    let found = try identify()
    identity = found
    return found
  }

  /// Makes sure that something may be written, before work is done for it.
  ///
  /// - Throws: what stands in the way: `newerFormat`, `readOnly`, `noIdentity`.
  public mutating func prepareToWrite() throws(JournalError) {
    if let version = laterVersion { throw .newerFormat(version: version) }
    _ = try writer()
  }

  /// Writes a change and waits until it is on disk. Nothing is written unless this returns.
  ///
  /// - Parameters:
  ///   - now: the wall clock, milliseconds since 1970-01-01 UTC.
  ///   - today: the day that the project is seen on.
  ///   - restart: gets the project as it was read anew, where a file was replaced meanwhile.
  ///   - body: gets entries of others that were found, then the change as an entry.
  /// - Throws: what stands in the way: `gone`, `anotherProject`, `newerFormat`, `readOnly`,
  ///   `noIdentity`, `textTooLong`, `changeTooLong`; `notWritten`, `leftPiece` or `unconfirmed` with
  ///   what the system said.
  public mutating func write(
    _ draft: Draft, now: Int64, today: CalendarDay, restart: (consuming Project) -> Void,
    _ body: (borrowing Entry) -> Void
  ) throws(JournalError) {
    let writer = try writer()
    while true {
      do throws(JournalError) {
        _ = try journal.append(
          draft, by: writer, now: now, waits: waitsForLock, body)
        return
      } catch {
        guard error == .replaced else { throw error }
      }
      restart(try JournalError.refusing { () throws(JournalError) in try reload(on: today) })
    }
  }
}
