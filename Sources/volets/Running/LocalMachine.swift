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
    let timeout = limit.map { CInt(min($0, 86_400_000)) } ?? -1
    guard poll(&descriptors, nfds_t(descriptors.count), timeout) >= 0 else { return nil }
    var ready: Readiness = []
    if descriptors[0].revents != 0 { ready.insert(.input) }
    if descriptors[1].revents != 0 { ready.insert(.signals) }
    if descriptors[2].revents != 0 { ready.insert(.announcements) }
    return ready
  }
}
