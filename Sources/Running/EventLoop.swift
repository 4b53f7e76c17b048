public import Cells
internal import Exchange
internal import Screens
public import ProjectJournal
public import ProjectModel

/// How the dashboard came to its end.
public enum Ending: Hashable, Sendable {
  /// It was left, its terminal was closed, or a signal came that ends programs.
  case left
  /// Waiting for keys failed for good.
  case deafness
}

/// One thread and one wait: keys, signals, journals and the clock become messages, messages change
/// the dashboard, and the dashboard is shown. Nothing wakes while nothing happens.
public final class EventLoop {
  let setup: Setup
  let terminal: any Terminal
  let machine: any Machine
  let columns: ImportMemory
  private var keeper: Keeper
  let views: ViewMemory
  /// How everything was looked at when that was kept last.
  private var keptViews: KeptViews?
  /// The screen that was shown last.
  private var screen = ""
  /// The project's folder.
  var store: Store
  /// All that is on the screen.
  var dashboard: Shell
  /// Whether nobody has asked to leave.
  var isRunning = true
  private var ending = Ending.left
  /// Whether the dashboard has work to go on with once no key waits.
  private(set) var hasWork = false
  /// What is still to be told and done; the next is the last.
  private var pending: [Step] = []

  /// How often journals are looked at where their changes are not announced, in milliseconds.
  static let lookInterval: Int64 = 2000
  /// How often a lock that another process holds is asked for, and how long, in milliseconds, it is
  /// waited in between. Keys are not heard meanwhile, so that it must be over within a second.
  private static let lockAttempts = 45
  private static let lockPause: Int64 = 20

  enum Step {
    case tell(Message)
    case perform(Effect)
  }

  /// A loop on a project that was read.
  ///
  /// - Parameters:
  ///   - store: the folder that it was read from.
  ///   - project: the project; nobody else should hold it, as the first change would then copy it.
  public init(
    _ setup: Setup, store: consuming Store, project: consuming Project, terminal: any Terminal,
    machine: any Machine
  ) {
    self.setup = setup
    self.terminal = terminal
    self.machine = machine
    keeper = Keeper(settings: setup.settings, folder: store.folder)
    columns = ImportMemory(settings: setup.settings)
    views = ViewMemory(settings: setup.settings, project: store.folder)
    dashboard = Shell(
      project: project, directory: setup.directory, wording: setup.wording, size: terminal.size,
      glyphs: setup.glyphs, theme: setup.theme, depth: setup.depth, isReadOnly: setup.isReadOnly,
      seed: setup.seed, localTime: setup.localTime)
    store.follow()
    store.waitsForLock = { [machine] attempt in
      attempt < Self.lockAttempts && machine.pause(Self.lockPause)
    }
    self.store = store
  }

  /// Shows the dashboard until it is left; what made it end.
  @discardableResult
  public func run() -> Ending {
    begin()
    while isRunning { turn() }
    end()
    return ending
  }

  /// Keeps what is to be there the next time.
  func end() {
    keep()
    _ = keeper.sync()
    keepViews()
  }

  /// Tells the dashboard how it begins.
  func begin() {
    take(.viewsFound(views.last(), views.named()))
    screen = dashboard.screenName
    keptViews = dashboard.views
    if let greeting = setup.greeting { take(.said(greeting)) }
    take(problems)
    // What was written between reading the project and watching its folder.
    readJournals()
    if let past = setup.past {
      loadHistory()
      dashboard.travel(to: past.day, withHindsight: past.isHindsight)
    }
    if setup.beginsMeeting { take(.meetingBegins) }
    if !setup.isReadOnly { take(.unfinishedFound(keeper.begin())) }
  }

  /// Shows what is so, and waits for what comes.
  func turn() {
    // First, so that nothing that was seen can be lost.
    keep()
    if dashboard.screenName != screen {
      screen = dashboard.screenName
      if dashboard.views.screens != keptViews?.screens { keepViews() }
    }
    terminal.show(dashboard.frame())
    guard let ready = machine.wait(announcements: store.announcements, upTo: timeout) else {
      return
    }
    guard !ready.contains(.failure) else {
      isRunning = false
      ending = .deafness
      return
    }
    // Also after a night of sleep or of Ctrl-Z, which no timeout counts.
    if let today = machine.today, today != dashboard.today { take(.dayChanged(today)) }
    if ready.isEmpty { passTime() }
    if ready.contains(.signals) { terminal.readSignals().forEach { heed($0) } }
    if ready.contains(.announcements) { readJournals() }
    if ready.contains(.input) { readKeys() }
  }

  /// Keeps what is being entered.
  private func keep() {
    // What is offered is kept until it is taken up or turned down.
    guard !setup.isReadOnly, !dashboard.isOffering else { return }
    tell(keeper.keep(dashboard.unfinished))
  }

  /// Keeps how everything is looked at, where that has changed: as a screen is left, as the program
  /// stops, and at the end. So no key and no clock waits for it; a kill loses the last look at one
  /// screen. What is done for the projector alone is nobody's own way to look.
  func keepViews() {
    guard !setup.isReadOnly, !setup.beginsMeeting, keptViews != dashboard.views else { return }
    keptViews = dashboard.views
    views.keep(dashboard.views)
  }

  /// Says that what is being entered is not kept.
  private func tell(_ failure: Keeper.Failure?) {
    guard let failure else { return }
    take(.said(dashboard.wording.sentence(failure)))
  }

  /// Milliseconds until something must happen by itself; nil if nothing must.
  private var timeout: Int64? {
    let now = machine.monotonic
    let input = terminal.inputDeadline
    if hasWork, input == nil { return 0 }
    let waits = [
      input.map { max(0, $0 - now) },
      keeper.needsSync ? Keeper.syncDelay : nil,
      dashboard.deadline.map { max(0, $0 - now) },
      store.isAnnounced ? nil : Self.lookInterval,
      machine.untilMidnight,
    ]
    return waits.compactMap(\.self).min()
  }

  private func passTime() {
    if let deadline = terminal.inputDeadline {
      let now = machine.monotonic
      if deadline <= now {
        terminal.flushInput(at: now).forEach { type($0) }
        return
      }
    } else if hasWork {
      hasWork = false
      take(.goOn)
      return
    }
    tell(keeper.sync())
    if !store.isAnnounced { readJournals() }
    take(.timePassed)
  }

  private func readKeys() {
    switch terminal.readInput(at: machine.monotonic) {
    case .events(let events): events.forEach { type($0) }
    case .closed: isRunning = false
    }
  }

  private func type(_ event: TerminalEvent) {
    switch event {
    case .key(let key): take(.key(key))
    case .paste(let text): take(.pasted(text))
    }
  }

  private func heed(_ signal: TerminalSignal) {
    switch signal {
    case .resize: if terminal.updateSize() { take(.resized(terminal.size)) }
    case .terminate, .hangUp, .interrupt: isRunning = false
    case .stop: work([.perform(.suspend)])
    }
  }
}

extension EventLoop {
  /// Tells the dashboard something, and does all that follows from it.
  func take(_ message: Message) { work([.tell(message)]) }

  private func take(_ messages: [Message]) { work(messages.map { .tell($0) }) }

  /// Takes steps in their order. What follows from a step comes before the next one: the dashboard
  /// asked for that one later.
  func work(_ steps: [Step]) {
    pending += steps.reversed()
    while let step = pending.popLast() {
      switch step {
      case .tell(let message):
        let effects = dashboard.update(message, now: machine.monotonic)
        pending += effects.reversed().map { .perform($0) }
      case .perform(let effect):
        pending += perform(effect).reversed().map { .tell($0) }
      }
    }
  }

  private func readJournals() { take(news()) }

  private func loadHistory() { work([.perform(.loadHistory)]) }

  /// Does what the dashboard asks for; the answers.
  func perform(_ effect: Effect) -> [Message] {
    switch effect {
    case .quit: isRunning = false
    case .suspend: return suspend()
    case .repaint: terminal.repaint()
    case .reload: return reload()
    case .loadHistory: return history()
    case .write(let draft, let ticket): return write(draft, ticket)
    case .listFiles(let path):
      return [.filesListed(path: path, names: TableFile(path, home: setup.home).names)]
    case .readTable(let path, let kind):
      let file = TableFile(path, home: setup.home)
      return [file.message(kind, columns, dashboard.wording) { !machine.pause(0) }]
    case .recallColumns(let kind, let headings):
      return [.columnsRecalled(columns.mapping(kind, headings))]
    case .keepColumns(let mapping, let headings): return keep(mapping, headings)
    case .copy(let copied):
      return [.copied(copied.extent, terminal.copy(TabWriter.bytes(copied.rows)))]
    case .writeTable(let table, let path):
      let file = ExportFile(path, home: setup.home)
      return [.exported(file.write(table, dashboard.wording))]
    case .writeReport(let id, let path): return writeReport(id, path)
    case .changeViews(let change): return changeViews(change)
    case .goOn: hasWork = true
    }
    return []
  }
}
