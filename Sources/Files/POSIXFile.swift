#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// An open file that closes itself.
public struct POSIXFile: ~Copyable {
  private let descriptor: CInt
  private let path: String

  /// What a file is opened for.
  public enum Mode: Sendable {
    /// Reading an ordinary file.
    case reading
    /// Reading whatever it is, to its end; a pipe is waited for.
    case streaming
    /// Reading and appending; made with 0600 if it is not there.
    case appending
    /// Reading a file that is there, under the lock of its writers, to replace it.
    case rewriting
    /// Writing a file that must not exist yet, with 0600.
    case creating
  }

  /// Opens a file.
  ///
  /// - Throws: what the system said; `EINVAL` where what is to be read or replaced is no ordinary file.
  public init(_ path: String, _ mode: Mode) throws(SystemFailure) {
    let flags =
      switch mode {
      case .reading, .rewriting: O_RDONLY | O_NONBLOCK
      case .streaming: O_RDONLY
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

  /// Another hold on a descriptor that is open already.
  ///
  /// - Throws: what the system said.
  init(duplicating other: CInt, named path: String) throws(SystemFailure) {
    descriptor = dup(other)
    self.path = path
    guard descriptor >= 0 else { throw SystemFailure(.open, path) }
  }

  deinit { close(descriptor) }

  /// What tells one file from another, and how long it is.
  public struct Status: Hashable, Sendable {
    /// The device that it lies on.
    public var device: UInt64
    /// Its number there.
    public var inode: UInt64
    /// Its length in bytes.
    public var size: Int

    fileprivate init(_ info: stat) {
      device = UInt64(truncatingIfNeeded: info.st_dev)
      inode = UInt64(truncatingIfNeeded: info.st_ino)
      size = Int(info.st_size)
    }

    /// Whether both are of one file.
    func isSameFile(as other: Status) -> Bool { inode == other.inode && device == other.device }
  }

  /// What file this is, and how long.
  ///
  /// - Throws: what the system said.
  public func status() throws(SystemFailure) -> Status {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw SystemFailure(.inspect, path) }
    return Status(info)
  }

  /// What file a path leads to, and how long it is.
  ///
  /// - Throws: what the system said; `isMissing` where there is none.
  public static func status(of path: String) throws(SystemFailure) -> Status {
    var info = stat()
    guard stat(path, &info) == 0 else { throw SystemFailure(.inspect, path) }
    return Status(info)
  }

  /// Whether its path still leads to it, and not to another file or to none.
  func isNamed() throws(SystemFailure) -> Bool {
    let held = try status()
    do throws(SystemFailure) {
      return try POSIXFile.status(of: path).isSameFile(as: held)
    } catch {
      if error.isMissing { return false }
      throw error
    }
  }

  /// Who may read and write the file, as the bits of `chmod`.
  ///
  /// - Throws: what the system said.
  public func mode() throws(SystemFailure) -> UInt32 {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw SystemFailure(.inspect, path) }
    return UInt32(info.st_mode & 0o7777)
  }

  func setMode(_ mode: UInt32) throws(SystemFailure) {
    guard fchmod(descriptor, mode_t(mode)) == 0 else { throw SystemFailure(.write, path) }
  }
}

extension POSIXFile {
  /// Reads at most `count` bytes at `offset` into `buffer`; the number read, 0 at the end.
  ///
  /// - Throws: what the system said.
  public func read(
    at offset: Int, into buffer: UnsafeMutableRawPointer, count: Int
  ) throws(SystemFailure) -> Int {
    var result: Int
    repeat {
      result = pread(descriptor, buffer, count, off_t(offset))
    } while result < 0
      && errno == EINTR
    guard result >= 0 else { throw SystemFailure(.read, path) }
    return result
  }

  /// The bytes that follow, to the end; all of them in a file that was just opened.
  ///
  /// - Throws: what the system said.
  public func contents() throws(SystemFailure) -> [UInt8] {
    let size = try status().size
    var bytes = [UInt8](repeating: 0, count: max(size + 1, 65_536))
    var length = 0
    while true {
      if length == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
      let count = bytes.withUnsafeMutableBytes { buffer in
        let room = UnsafeMutableRawBufferPointer(rebasing: buffer[length...])
        #if canImport(Darwin)
          return Darwin.read(descriptor, room.baseAddress, room.count)
        #else
          return Glibc.read(descriptor, room.baseAddress, room.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw SystemFailure(.read, path) }
      if count == 0 { break }
      length += count
    }
    bytes.removeSubrange(length...)
    return bytes
  }

  /// Writes all of some bytes.
  ///
  /// - Throws: what the system said; a part of them may be written.
  public func write(_ bytes: [UInt8]) throws(SystemFailure) {
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

  /// Writes bytes and syncs; if either fails, the file gets its former size back.
  ///
  /// - Throws: what the system said.
  public func append(_ bytes: [UInt8], from size: Int) throws(SystemFailure) {
    do throws(SystemFailure) {
      try write(bytes)
      try sync()
    } catch {
      // Should this fail as well, the first failure is the one to tell.
      do throws(SystemFailure) { try truncate(to: size) } catch {}
      throw error
    }
  }

  /// Waits until what was written is on the disk.
  ///
  /// - Throws: what the system said.
  public func sync() throws(SystemFailure) {
    #if canImport(Darwin)
      if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
    #endif
    guard fsync(descriptor) == 0 else { throw SystemFailure(.sync, path) }
  }

  /// Cuts the file to a size in bytes.
  ///
  /// - Throws: what the system said.
  public func truncate(to size: Int) throws(SystemFailure) {
    guard ftruncate(descriptor, off_t(size)) == 0 else { throw SystemFailure(.write, path) }
  }
}

extension POSIXFile {
  /// Waits for the lock that keeps two processes of one writer from writing at once; it ends with
  /// the file.
  private func lock() throws(SystemFailure) {
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

  /// Opens a file and waits for the lock of its writers, which ends with the file. If it was replaced
  /// meanwhile, the new one is taken.
  ///
  /// - Throws: what the system said.
  public static func locked(
    _ path: String, _ mode: Mode = .appending
  ) throws(SystemFailure) -> POSIXFile {
    while true {
      let file = try POSIXFile(path, mode)
      try file.lock()
      // A file that was taken away is made anew; anything else would fail for ever.
      if try file.isNamed() { return file }
    }
  }
}
