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

  /// The failure of a path that is no ordinary file.
  init(notAFile path: String) {
    operation = .open
    self.path = path
    code = EINVAL
  }

  /// The system's own words for the reason, in its language.
  public var reason: String { String(cString: strerror(code)) }
  /// Whether there is no such file or folder.
  public var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  /// Whether the disk or the quota is full.
  public var isFull: Bool { code == ENOSPC || code == EDQUOT }
  /// Whether the system does not permit it.
  public var isForbidden: Bool { code == EACCES || code == EPERM || code == EROFS }
}
