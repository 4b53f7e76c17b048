#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Another program, run to its end without a terminal: it reads nothing, and what it writes is dropped.
public enum ChildProcess {
  /// How a program ended.
  public enum Ending: Hashable, Sendable {
    /// By itself, with a status.
    case exited(Int32)
    /// By a signal.
    case killed(Int32)
    /// It took too long, and was killed.
    case timedOut
    /// It was given up from outside, and killed.
    case stopped
  }

  /// The first of some programs that is there: by its path, or by a name to be looked for in `PATH`.
  public static func find(_ programs: [String]) -> String? {
    let folders =
      getenv("PATH").map { String(cString: $0).split(separator: ":").map { String($0) } } ?? []
    for program in programs {
      let paths = program.contains("/") ? [program] : folders.map { $0 + "/" + program }
      if let path = paths.first(where: { access($0, X_OK) == 0 && !Folder.exists($0) }) {
        return path
      }
    }
    return nil
  }

  /// Runs a program in a process group of its own.
  ///
  /// - Parameters:
  ///   - seconds: how long it may take.
  ///   - isStopped: asked now and then whether to give up.
  /// - Throws: what the system said where it could not be started.
  public static func run(
    _ path: String, _ arguments: [String], within seconds: Int, isStopped: () -> Bool = { false }
  ) throws(SystemFailure) -> Ending {
    // Where whoever started this program ignores the ends of children, none could be waited for.
    signal(SIGCHLD, SIG_DFL)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [CInt(0), 1, 2] {
      posix_spawn_file_actions_addopen(
        &actions, descriptor, "/dev/null", descriptor == 0 ? O_RDONLY : O_WRONLY, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Signals that this program holds back or ignores are as usual for the other.
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var child = pid_t()
    let result = posix_spawn(&child, path, &actions, &attributes, words, environ)
    guard result == 0 else {
      errno = result
      throw SystemFailure(.open, path)
    }
    return wait(for: child, seconds, isStopped)
  }

  private static func wait(
    for child: pid_t, _ seconds: Int, _ isStopped: () -> Bool
  ) -> Ending {
    var status = CInt()
    // Twenty looks a second: what is waited for takes seconds.
    for _ in 0..<(seconds * 20) {
      let ended = uninterrupted { waitpid(child, &status, WNOHANG) }
      // Somebody else has waited for it: what it left tells how it ended, and its number is nobody's.
      if ended < 0 { return .exited(0) }
      if ended == child {
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal)
      }
      if isStopped() {
        end(child)
        return .stopped
      }
      usleep(50_000)
    }
    end(child)
    return .timedOut
  }

  private static func end(_ child: pid_t) {
    kill(-child, SIGKILL)
    var status = CInt()
    _ = uninterrupted { waitpid(child, &status, 0) }
  }
}
