#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A system call that failed: what was tried, on which path, and the system's reason.
public struct SystemFailure: Error, Hashable, Sendable {
  /// What was tried.
  public enum Operation: Hashable, Sendable {
    case open, read, write, sync, lock, makeFolder, list, inspect
  }

  /// What was tried.
  public var operation: Operation
  /// On which path.
  public var path: String
  /// The system's error number.
  public var code: Int32
  /// What stands there instead, where it is no ordinary file or folder and so was refused.
  public var nature: FileNature?

  /// The failure that `errno` tells of now.
  init(_ operation: Operation, _ path: String) {
    self.operation = operation
    self.path = path
    code = errno
  }

  /// The failure of a line that would not read back.
  public init(refusing path: String) {
    operation = .write
    self.path = path
    code = EILSEQ
  }

  /// The failure of a path that is no ordinary file of its own, or no folder.
  public init(_ nature: FileNature, _ path: String) {
    operation = .open
    self.path = path
    self.nature = nature
    code = EINVAL
  }

  /// The failure of a place that other programs have taken.
  init(taken path: String) {
    operation = .lock
    self.path = path
    code = EWOULDBLOCK
  }

  /// The failure of a file that is longer than it may be.
  init(tooLong path: String) {
    operation = .read
    self.path = path
    code = EFBIG
  }

  /// The failure of reading or writing that was given up from outside.
  public init(interrupted path: String) {
    operation = .read
    self.path = path
    code = EINTR
  }

  /// The system's own words for the reason, in its language.
  public var reason: String { String(cString: strerror(code)) }
  /// Whether there is no such file or folder.
  public var isMissing: Bool { nature == nil && (code == ENOENT || code == ENOTDIR) }
  /// Whether there is such a file or folder already.
  public var isThereAlready: Bool { code == EEXIST }
  /// Whether files of this file system cannot have two names.
  var isWithoutLinks: Bool { code == EPERM || code == ENOTSUP || code == ENOSYS || code == EMLINK }
  /// Whether another process holds the lock.
  public var isHeld: Bool { operation == .lock && (code == EWOULDBLOCK || code == EAGAIN) }
  /// Whether there is more than may be read.
  public var isTooLong: Bool { code == EFBIG }
  /// Whether it was given up from outside.
  public var isInterruption: Bool { code == EINTR }
  /// Whether the disk or the quota is full.
  public var isFull: Bool { code == ENOSPC || code == EDQUOT }
  /// Whether the system does not permit it.
  public var isForbidden: Bool { code == EACCES || code == EPERM || code == EROFS }
}

/// Makes a call of the system, again where a signal interrupted it.
func uninterrupted<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}
