#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Holds back the signals that would end the program, until the process ends: long work stops between
/// two steps, and what has begun to be written is written whole. They are asked for, not handled, so
/// that nothing runs at a moment of its own.
struct Interruption {
  private var watched = sigset_t()

  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Holds them back from now on.
  init() {
    sigemptyset(&watched)
    for signal in Self.signals { sigaddset(&watched, signal) }
    sigprocmask(SIG_BLOCK, &watched, nil)
  }

  /// Whether one of them came.
  var hasCome: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return Self.signals.contains { sigismember(&pending, $0) == 1 }
  }
}
