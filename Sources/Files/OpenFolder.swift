#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A folder that is held open: what is done in it happens there, wherever its path leads meanwhile.
public struct OpenFolder: ~Copyable {
  let descriptor: CInt
  /// The path that it was opened by.
  public let path: String

  /// Opens a folder.
  ///
  /// - Throws: what the system said; `isMissing` where the path leads to no folder.
  public init(_ path: String) throws(SystemFailure) {
    descriptor = uninterrupted { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    self.path = path
    guard descriptor >= 0 else { throw SystemFailure(.open, path) }
  }

  /// Opens a folder in another one.
  ///
  /// - Throws: what the system said, or the nature of what is no folder; a link is not followed.
  public init(_ name: String, in parent: borrowing OpenFolder) throws(SystemFailure) {
    path = parent.path + "/" + name
    let (folder, flags) = (parent.descriptor, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    descriptor = uninterrupted { openat(folder, name, flags) }
    guard descriptor >= 0 else {
      let failure = SystemFailure(.open, path)
      var info = stat()
      guard fstatat(parent.descriptor, name, &info, AT_SYMLINK_NOFOLLOW) == 0,
        info.st_mode & S_IFMT != S_IFDIR
      else { throw failure }
      throw SystemFailure(FileNature(info) ?? .file, path)
    }
  }

  deinit { close(descriptor) }

  /// What folder this is.
  ///
  /// - Throws: what the system said.
  public func status() throws(SystemFailure) -> FileStatus {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw SystemFailure(.inspect, path) }
    return FileStatus(info)
  }

  /// Whether it belongs to who runs the program.
  ///
  /// - Throws: what the system said.
  public var isOwn: Bool {
    get throws(SystemFailure) {
      var info = stat()
      guard fstat(descriptor, &info) == 0 else { throw SystemFailure(.inspect, path) }
      return info.st_uid == geteuid()
    }
  }

  /// Makes a folder in it with 0700, durably; one that is there is left alone.
  ///
  /// - Throws: what the system said.
  public func makeFolder(_ name: String) throws(SystemFailure) {
    if mkdirat(descriptor, name, 0o700) == 0 { return try sync() }
    guard errno == EEXIST else { throw SystemFailure(.makeFolder, path + "/" + name) }
  }

  /// Makes the names in it durable.
  ///
  /// - Throws: what the system said.
  public func sync() throws(SystemFailure) {
    // Some file systems cannot sync a folder; they order names themselves.
    let result = uninterrupted { fsync(descriptor) }
    guard result == 0 || errno == EINVAL else { throw SystemFailure(.sync, path) }
  }

  /// Takes the lock of the folder if nobody holds it; it ends with the value. Some file systems have
  /// none.
  public func takesLock() -> Bool {
    uninterrupted { flock(descriptor, LOCK_EX | LOCK_NB) } == 0
  }

  /// The same, waiting for whoever holds it, so many milliseconds at most.
  public func takesLock(within limit: Int) -> Bool {
    for _ in 0..<max(1, limit / 10) {
      if takesLock() { return true }
      guard errno == EWOULDBLOCK else { return false }
      var pause = timespec(tv_sec: 0, tv_nsec: 10_000_000)
      nanosleep(&pause, nil)
    }
    return false
  }
}
