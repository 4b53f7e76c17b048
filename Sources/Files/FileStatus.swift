#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What tells one file from another, and whether it has changed.
public struct FileStatus: Hashable, Sendable {
  /// The device that it lies on.
  public var device: UInt64
  /// Its number there.
  public var inode: UInt64
  /// Its length in bytes.
  public var size: Int
  /// What it is; nil for an ordinary file.
  public var nature: FileNature?
  /// When its bytes were last written, in nanoseconds since 1970-01-01 UTC.
  public var written: Int64
  /// When anything of it last changed, in nanoseconds since 1970-01-01 UTC.
  public var changed: Int64

  init(_ info: stat) {
    device = UInt64(truncatingIfNeeded: info.st_dev)
    inode = UInt64(truncatingIfNeeded: info.st_ino)
    size = Int(info.st_size)
    nature = FileNature(info)
    #if canImport(Darwin)
      written = Self.nanoseconds(info.st_mtimespec)
      changed = Self.nanoseconds(info.st_ctimespec)
    #else
      written = Self.nanoseconds(info.st_mtim)
      changed = Self.nanoseconds(info.st_ctim)
    #endif
  }

  /// What a name stands for; a link is told as such and not followed.
  ///
  /// - Throws: what the system said; `isMissing` where there is no such name.
  public init(of path: String) throws(SystemFailure) {
    var info = stat()
    guard lstat(path, &info) == 0 else { throw SystemFailure(.inspect, path) }
    self.init(info)
  }

  /// Whether both are of one file.
  public func isSameFile(as other: FileStatus) -> Bool {
    inode == other.inode && device == other.device
  }

  /// Coarsest steps in which file systems tell times, with some room, in nanoseconds.
  private static let coarsest: UInt64 = 3_000_000_000

  /// Whether a later change would show in the times: one that follows at once may have the same. By a
  /// clock that is far from this machine's, as that of a server, nothing can be said, and little is
  /// lost: such file systems tell times finely.
  public var isSettled: Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return (Self.nanoseconds(now) &- changed).magnitude > Self.coarsest
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
