internal import Ncurses
internal import ProjectModel
internal import Running

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// This machine: its clocks, and `poll`.
final class LocalMachine: Machine {
  private let terminal: NcursesTerminal
  private let options: Options.Resolved
  /// How often waiting has failed since it last succeeded.
  private var failureCount = 0

  /// Failures until waiting is given up, about two seconds.
  private static let failureLimit = 20

  /// The machine that a terminal is open on.
  init(_ terminal: NcursesTerminal, _ options: Options.Resolved) {
    self.terminal = terminal
    self.options = options
  }

  var monotonic: Int64 { System.monotonic() }
  var moment: Int64 { options.now }
  var today: CalendarDay? { options.isTodayFixed ? nil : System.now().day }
  var untilMidnight: Int64? { options.isTodayFixed ? nil : System.untilMidnight() }

  func wait(announcements: CInt?, upTo limit: Int64?) -> Readiness? {
    var descriptors = [
      pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: terminal.signalDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: announcements ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    let limit = terminal.hasSignals ? 0 : limit
    let timeout = limit.map { CInt(min($0, 86_400_000)) } ?? -1
    guard poll(&descriptors, nfds_t(descriptors.count), timeout) >= 0 else { return failed() }
    failureCount = 0
    var ready: Readiness = []
    if descriptors[0].revents != 0 { ready.insert(.input) }
    if descriptors[1].revents != 0 || terminal.hasSignals { ready.insert(.signals) }
    if descriptors[2].revents != 0 { ready.insert(.announcements) }
    return ready
  }

  /// Signals interrupt; anything else may pass, and is not asked again at once.
  private func failed() -> Readiness? {
    let isInterruption = errno == EINTR
    failureCount += 1
    if !isInterruption || failureCount > Self.failureLimit { usleep(100_000) }
    return isInterruption || failureCount < Self.failureLimit ? nil : .failure
  }

  func pause(_ duration: Int64) -> Bool {
    let end = monotonic + duration
    repeat {
      var signals = pollfd(fd: terminal.signalDescriptor, events: Int16(POLLIN), revents: 0)
      let hasCome = poll(&signals, 1, CInt(max(0, end - monotonic))) > 0
      if hasCome, terminal.isAskedToEnd() { return false }
    } while monotonic < end
    return true
  }
}
