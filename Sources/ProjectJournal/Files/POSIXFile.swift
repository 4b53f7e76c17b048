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
  init(refusing path: String) {
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

/// An open file that closes itself.
struct POSIXFile: ~Copyable {
  let descriptor: CInt
  let path: String

  enum Mode {
    case reading
    /// Reading and appending; made with 0600 if it is not there.
    case appending
    /// Reading a file that is there, under the lock of its writers, to replace it.
    case rewriting
    /// Writing a file that must not exist yet, with 0600.
    case creating
  }

  init(_ path: String, _ mode: Mode) throws(SystemFailure) {
    let flags =
      switch mode {
      case .reading, .rewriting: O_RDONLY | O_NONBLOCK
      case .appending: O_RDWR | O_CREAT | O_APPEND
      case .creating: O_WRONLY | O_CREAT | O_EXCL
      }
    var descriptor: CInt
    repeat {
      descriptor = open(path, flags | O_CLOEXEC, 0o600)
    } while descriptor < 0
      && errno == EINTR
    guard descriptor >= 0 else { throw SystemFailure(.open, path) }
    var info = stat()
    let isFile = fstat(descriptor, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
    guard isFile || (mode != .reading && mode != .rewriting) else {
      close(descriptor)
      throw SystemFailure(notAFile: path)
    }
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// What tells one file from another, and how long it is.
  struct Status: Hashable {
    var device: UInt64
    var inode: UInt64
    var size: Int
  }

  func status() throws(SystemFailure) -> Status {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw SystemFailure(.inspect, path) }
    return Status(info)
  }

  static func status(of path: String) throws(SystemFailure) -> Status {
    var info = stat()
    guard stat(path, &info) == 0 else { throw SystemFailure(.inspect, path) }
    return Status(info)
  }

  /// Reads at most `count` bytes at `offset` into `buffer`; the number read, 0 at the end.
  func read(at offset: Int, into buffer: UnsafeMutableRawPointer, count: Int) throws(SystemFailure)
    -> Int
  {
    var result: Int
    repeat {
      result = pread(descriptor, buffer, count, off_t(offset))
    } while result < 0
      && errno == EINTR
    guard result >= 0 else { throw SystemFailure(.read, path) }
    return result
  }

  func write(_ bytes: [UInt8]) throws(SystemFailure) {
    let failure: SystemFailure? = bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        #if canImport(Darwin)
          let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
        #else
          let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        #endif
        if count > 0 {
          written += count
        } else if count < 0, errno != EINTR {
          return SystemFailure(.write, path)
        }
      }
      return nil
    }
    if let failure { throw failure }
  }

  /// Waits until what was written is on the disk.
  func sync() throws(SystemFailure) {
    #if canImport(Darwin)
      if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
    #endif
    guard fsync(descriptor) == 0 else { throw SystemFailure(.sync, path) }
  }

  func truncate(to size: Int) throws(SystemFailure) {
    guard ftruncate(descriptor, off_t(size)) == 0 else { throw SystemFailure(.write, path) }
  }

  /// Who may read and write the file.
  func mode() throws(SystemFailure) -> mode_t {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw SystemFailure(.inspect, path) }
    return info.st_mode & 0o7777
  }

  func setMode(_ mode: mode_t) throws(SystemFailure) {
    guard fchmod(descriptor, mode) == 0 else { throw SystemFailure(.write, path) }
  }

  /// Waits for the lock that keeps two processes of one writer from writing at once; it ends with
  /// the file.
  func lock() throws(SystemFailure) {
    var result: CInt
    repeat { result = flock(descriptor, LOCK_EX) } while result != 0 && errno == EINTR
    guard result == 0 else { throw SystemFailure(.lock, path) }
  }

  /// Takes the lock if nobody holds it.
  func takesLock() -> Bool {
    var result: CInt
    repeat { result = flock(descriptor, LOCK_EX | LOCK_NB) } while result != 0 && errno == EINTR
    return result == 0
  }

  /// Whether its path still leads to it, and not to another file or to none.
  func isNamed() throws(SystemFailure) -> Bool {
    let held = try status()
    do throws(SystemFailure) {
      let named = try POSIXFile.status(of: path)
      return named.inode == held.inode && named.device == held.device
    } catch {
      if error.isMissing { return false }
      throw error
    }
  }

  /// Puts a file in the place of another, at once.
  static func rename(_ path: String, to target: String) throws(SystemFailure) {
    #if canImport(Darwin)
      let result = Darwin.rename(path, target)
    #else
      let result = Glibc.rename(path, target)
    #endif
    guard result == 0 else { throw SystemFailure(.write, target) }
  }

  /// Removes a file if it is there.
  static func remove(_ path: String) throws(SystemFailure) {
    guard unlink(path) == 0 || errno == ENOENT else { throw SystemFailure(.write, path) }
  }

  /// Opens a journal file and locks it. If the file was replaced while waiting for the
  /// lock, the new one is taken.
  static func locked(
    _ path: String, _ mode: Mode = .appending
  ) throws(SystemFailure) -> POSIXFile {
    while true {
      let file = try POSIXFile(path, mode)
      try file.lock()
      let held = try file.status()
      do throws(SystemFailure) {
        let named = try POSIXFile.status(of: path)
        if named.inode == held.inode, named.device == held.device { return file }
      } catch {
        // A file that was taken away is made anew; anything else would fail for ever.
        guard error.isMissing else { throw error }
      }
    }
  }

  /// All bytes of a small file.
  static func contents(of path: String) throws(SystemFailure) -> [UInt8] {
    try POSIXFile(path, .reading).contents()
  }

  /// All bytes of a file that fits into memory.
  func contents() throws(SystemFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let result: Result<Int, SystemFailure> = chunk.withUnsafeMutableBytes { buffer in
        guard let base = buffer.baseAddress else { return .success(0) }
        do throws(SystemFailure) {
          return .success(try read(at: bytes.count, into: base, count: buffer.count))
        } catch {
          return .failure(error)
        }
      }
      let count = try result.get()
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }
}

extension POSIXFile.Status {
  fileprivate init(_ info: stat) {
    device = UInt64(truncatingIfNeeded: info.st_dev)
    inode = UInt64(truncatingIfNeeded: info.st_ino)
    size = Int(info.st_size)
  }
}
