internal import Cells
internal import Dashboard
internal import Files
internal import Ncurses
internal import ProjectJournal
internal import ProjectModel
internal import Words

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Shows the dashboard on the terminal until it is left.
///
/// - Parameter inMeeting: whether it begins in the mode for the projector.
func runDashboard(_ session: consuming Session, inMeeting: Bool = false) throws {
  let wording = session.wording
  let terminal: NcursesTerminal
  do throws(NcursesTerminal.Failure) {
    terminal = try NcursesTerminal(
      environmentTerm: System.variable("TERM"), wantsColour: System.variable("NO_COLOR") == nil,
      escapeDelay: System.variable("ESCDELAY"))
  } catch {
    throw CommandFailure.operation(wording.sentence(error))
  }
  defer { terminal.close() }
  var loop = EventLoop(&session, terminal: terminal)
  loop.run(inMeeting: inMeeting)
}

/// One thread and one `poll`: keys, signals, journals and the clock become messages, messages change
/// the dashboard, and the dashboard is shown. Nothing wakes while nothing happens.
struct EventLoop: ~Copyable {
  private let options: Options.Resolved
  private let terminal: NcursesTerminal
  private var journal: Journal
  private var dashboard: Dashboard
  private let watcher: JournalWatcher
  private var isRunning = true
  private var keeper: Keeper
  /// Whether the dashboard has work to go on with once no key waits.
  private var hasWork = false

  /// How often journals are looked at where their changes are not announced, in milliseconds.
  private static let lookInterval: Int64 = 2000

  /// Takes the project out of the session: with a second owner, the first change would copy it.
  init(_ session: inout Session, terminal: NcursesTerminal) {
    options = session.options
    self.terminal = terminal
    journal = session.journal
    watcher = JournalWatcher(folder: session.journal.journalFolder)
    dashboard = Dashboard(
      project: session.takeProject(), directory: Resources.directory(), wording: session.wording,
      size: terminal.size, glyphs: Appearance.glyphs(isUTF8: terminal.isUTF8),
      theme: Appearance.theme, isReadOnly: session.options.isReadOnly,
      seed: .random(in: 0 ... .max),
      localTime: { System.local($0) })
    keeper = Keeper(project: ProjectMarker.project(in: session.journal.folder))
    if let name = terminal.unknownName { update(.said(session.wording.unknownTerminal(name))) }
    tellProblems()
  }

  mutating func run(inMeeting: Bool) {
    // What was written between reading the project and watching its folder.
    readJournals()
    if let past = options.past {
      loadHistory()
      dashboard.travel(to: past.day, withHindsight: past.isHindsight)
    }
    if inMeeting { update(.meetingBegins) }
    if !options.isReadOnly { update(.unfinishedFound(keeper.begin())) }
    while isRunning {
      // First, so that nothing that was seen can be lost.
      keep()
      terminal.show(dashboard.frame())
      wait()
    }
    keep()
  }

  /// Keeps what is being entered.
  private mutating func keep() {
    // What is offered is kept until it is taken up or turned down.
    guard !options.isReadOnly, !dashboard.isOffering else { return }
    keeper.keep(dashboard.unfinished)
  }

  private mutating func wait() {
    var descriptors = [
      pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: terminal.signalDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: watcher.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    let ready = poll(&descriptors, nfds_t(descriptors.count), timeout())
    if ready < 0 { return }
    // Also after a night of sleep or of Ctrl-Z, which no timeout counts.
    if !options.isTodayFixed {
      let today = System.now().day
      if today != dashboard.today { update(.dayChanged(today)) }
    }
    if ready == 0 {
      if hasWork, terminal.inputDelay == nil {
        hasWork = false
        update(.goOn)
      } else {
        passTime()
      }
    }
    if descriptors[1].revents != 0 { terminal.readSignals().forEach { handle($0) } }
    if descriptors[2].revents != 0 {
      watcher.drain()
      readJournals()
    }
    if descriptors[0].revents != 0 { readKeys() }
  }

  /// Milliseconds until something must happen by itself; -1 if nothing must.
  private func timeout() -> CInt {
    var waits: [Int64] = []
    if let delay = terminal.inputDelay { waits.append(delay) } else if hasWork { return 0 }
    if keeper.needsSync { waits.append(Keeper.syncDelay) }
    if let deadline = dashboard.deadline { waits.append(max(0, deadline - System.monotonic())) }
    if !watcher.isWatching { waits.append(Self.lookInterval) }
    if !options.isTodayFixed { waits.append(System.untilMidnight()) }
    return waits.min().map { CInt(min($0, 86_400_000)) } ?? -1
  }

  private mutating func passTime() {
    if terminal.inputDelay == 0 {
      terminal.flushInput().forEach { handle($0) }
      return
    }
    keeper.sync()
    if !watcher.isWatching {
      watcher.drain()
      readJournals()
    }
    update(.timePassed)
  }

  private mutating func readKeys() {
    switch terminal.readInput() {
    case .events(let events): events.forEach { handle($0) }
    case .closed: isRunning = false
    }
  }

  private mutating func handle(_ event: TerminalEvent) {
    switch event {
    case .key(let key): update(.key(key))
    case .paste(let text): update(.pasted(text))
    }
  }

  private mutating func handle(_ signal: NcursesTerminal.Signal) {
    switch signal {
    case .resize:
      if terminal.updateSize() { update(.resized(terminal.size)) }
    case .terminate, .hangUp, .interrupt: isRunning = false
    case .stop: perform(.suspend)
    }
  }

  private mutating func update(_ message: Message) {
    for effect in dashboard.update(message, now: System.monotonic()) { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .quit: isRunning = false
    case .suspend:
      terminal.suspend(message: dashboard.wording.suspended)
      if terminal.size != dashboard.size { update(.resized(terminal.size)) }
      readJournals()
    case .repaint: terminal.repaint()
    case .reload: reload()
    case .loadHistory: loadHistory()
    case .write(let draft, let ticket): write(draft, ticket)
    case .listFiles(let path):
      update(.filesListed(path: path, names: TableFile.names(path)))
    case .readTable(let path, let kind):
      update(TableFile.message(path, kind, dashboard.wording))
    case .recallColumns(let kind, let headings):
      update(.columnsRecalled(ImportMemory.mapping(kind, headings)))
    case .keepColumns(let mapping, let headings): keep(mapping, headings)
    case .goOn: hasWork = true
    }
  }

  private mutating func keep(_ mapping: ColumnMapping, _ headings: [String]) {
    do throws(SystemFailure) {
      try ImportMemory.keep(mapping, headings)
    } catch {
      update(.said(dashboard.wording.mappingNotKept(error.reason)))
    }
  }

  // MARK: Journals

  private mutating func readJournals() {
    var entries: [Entry] = []
    do throws(JournalError) {
      switch try journal.readNew({ entries.append(copy $0) }) {
      case .nothing: break
      case .entries: update(.entriesArrived(entries))
      case .replaced: reload()
      }
      tellProblems()
    } catch {
      update(.said(dashboard.wording.sentence(error)))
    }
  }

  private mutating func reload() {
    let hadEntries = journal.entryCount > 0
    journal.rewind()
    var fresh = Project(today: dashboard.today)
    do throws(JournalError) {
      _ = try journal.readNew { fresh.apply($0) }
      if hadEntries, journal.entryCount == 0 {
        // Renamed, unmounted, in the midst of a checkout: better what was known than nothing.
        update(.said(dashboard.wording.folderGone(journal.folder)))
        return
      }
      update(.projectReloaded(fresh))
      tellProblems()
    } catch {
      // What is on the screen stays; it says why nothing newer is.
      update(.said(dashboard.wording.sentence(error)))
    }
  }

  /// Reads all entries anew, beside the journal that is followed.
  private mutating func loadHistory() {
    var entries: [Entry] = []
    do throws(JournalError) {
      var whole = try Journal.open(journal.folder, identity: nil)
      _ = try whole.readNew { entries.append(copy $0) }
      if !options.isReadOnly, journal.identity == nil { journal.admit(try Session.identity()) }
      if let identity = journal.identity { update(.identified(identity.writer)) }
      update(.historyLoaded(entries))
    } catch {
      update(.historyRefused(dashboard.wording.sentence(error)))
    }
  }

  /// Writes a change; it comes back among the entries, as those of others do.
  private mutating func write(_ draft: Draft, _ ticket: Ticket) {
    do throws(JournalError) {
      if options.isReadOnly { throw .readOnly }
      if journal.identity == nil { journal.admit(try Session.identity()) }
      while try !append(draft) { reload() }
      update(.written(ticket))
    } catch {
      update(.refused(ticket, dashboard.wording.sentence(error)))
    }
  }

  /// Writes a change; false if everything must be read again first.
  private mutating func append(_ draft: Draft) throws(JournalError) -> Bool {
    var entries: [Entry] = []
    do throws(JournalError) {
      _ = try journal.append(draft, now: options.now) { entries.append(copy $0) }
    } catch {
      guard error == .replaced else { throw error }
      return false
    }
    update(.entriesArrived(entries))
    return true
  }

  private mutating func tellProblems() {
    let problems = journal.problems.filter(\.isLasting)
    let first = problems.first.map { dashboard.wording.sentence($0) } ?? ""
    update(.problemsFound(count: problems.count, first: first))
  }
}

extension JournalProblem {
  /// Whether the problem stays until someone does something about it; the end of a line that is
  /// being written at this moment does not.
  fileprivate var isLasting: Bool {
    if case .unfinishedLine = kind { false } else { true }
  }
}
