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
    /// Reading an ordinary file that has one name and is reached by no link.
    case readingOwn
    /// Reading and appending to an ordinary file that has one name and is reached by no link; made
    /// with 0600 if it is not there.
    case appending
    /// Reading a file that is there, under the lock of its writers, to replace it. Open for writing
    /// where that is permitted, as some shares lock no other file.
    case rewriting
    /// Writing a file that must not exist yet, with 0600.
    case creating

    fileprivate var flags: CInt {
      switch self {
      case .reading: O_RDONLY | O_NONBLOCK
      case .rewriting: O_RDWR | O_NONBLOCK
      case .readingOwn: O_RDONLY | O_NONBLOCK | O_NOFOLLOW
      case .appending: O_RDWR | O_CREAT | O_APPEND | O_NONBLOCK | O_NOFOLLOW
      case .creating: O_WRONLY | O_CREAT | O_EXCL
      }
    }

    /// Whether a file of this nature cannot be opened so.
    fileprivate func refuses(_ nature: FileNature) -> Bool {
      switch self {
      case .creating: false
      case .reading, .rewriting: nature != .shared
      case .readingOwn, .appending: true
      }
    }
  }

  /// Opens a file.
  ///
  /// - Throws: what the system said, or the nature of what is no such file as the mode asks for.
  public init(_ path: String, _ mode: Mode) throws(SystemFailure) {
    try self.init(AT_FDCWD, path, path, mode)
  }

  /// Opens a file of a folder that is held open.
  ///
  /// - Throws: what the system said, or the nature of what is no such file as the mode asks for.
  public init(
    _ name: String, in folder: borrowing OpenFolder, _ mode: Mode
  ) throws(SystemFailure) {
    try self.init(folder.descriptor, name, folder.path + "/" + name, mode)
  }

  private init(
    _ folder: CInt, _ name: String, _ path: String, _ mode: Mode
  ) throws(SystemFailure) {
    var descriptor = Self.open(name, in: folder, mode.flags)
    if descriptor < 0, mode == .rewriting, errno == EACCES {
      descriptor = Self.open(name, in: folder, O_RDONLY | O_NONBLOCK)
    }
    var info = stat()
    if descriptor < 0 {
      let failure = SystemFailure(.open, path)
      // What a link, a folder or a socket answers with says less than what it is.
      let follow = mode.flags & O_NOFOLLOW == 0 ? 0 : AT_SYMLINK_NOFOLLOW
      if fstatat(folder, name, &info, follow) == 0, let nature = FileNature(info),
        mode.refuses(nature)
      {
        throw SystemFailure(nature, path)
      }
      throw failure
    }
    guard fstat(descriptor, &info) == 0 else {
      let failure = SystemFailure(.inspect, path)
      close(descriptor)
      throw failure
    }
    if let nature = FileNature(info), mode.refuses(nature) {
      close(descriptor)
      throw SystemFailure(nature, path)
    }
    self.descriptor = descriptor
    self.path = path
  }

  private static func open(_ name: String, in folder: CInt, _ flags: CInt) -> CInt {
    uninterrupted { openat(folder, name, flags | O_CLOEXEC | O_NOCTTY, 0o600) }
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

  /// What file this is, and how long.
  ///
  /// - Throws: what the system said.
  public func status() throws(SystemFailure) -> FileStatus {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw SystemFailure(.inspect, path) }
    return FileStatus(info)
  }

  /// Whether a name in a folder leads to it, and not to another file or to none.
  private func isNamed(_ name: String, in folder: CInt) throws(SystemFailure) -> Bool {
    let held = try status()
    var info = stat()
    if fstatat(folder, name, &info, 0) == 0 { return FileStatus(info).isSameFile(as: held) }
    let failure = SystemFailure(.inspect, path)
    if failure.isMissing { return false }
    throw failure
  }

  /// Whether its path still leads to it, and not to another file or to none.
  func isNamed() throws(SystemFailure) -> Bool { try isNamed(path, in: AT_FDCWD) }

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
    let result = uninterrupted { pread(descriptor, buffer, count, off_t(offset)) }
    guard result >= 0 else { throw SystemFailure(.read, path) }
    return result
  }

  /// How long nothing may come before it is asked again whether to go on, in milliseconds.
  private static let silence: CInt = 200
  /// The most that is read at once, in bytes.
  private static let piece = 1 << 20

  /// The bytes that follow, to the end; all of them in a file that was just opened.
  ///
  /// - Parameters:
  ///   - limit: the most that is read, in bytes.
  ///   - isStopped: asked between two pieces, and while nothing comes, whether to give up.
  /// - Throws: what the system said; `isTooLong` where there is more, `isInterruption` where it was
  ///   given up.
  public func contents(
    upTo limit: Int = .max, isStopped: () -> Bool = { false }
  ) throws(SystemFailure) -> [UInt8] {
    let size = try status().size
    guard size <= limit else { throw SystemFailure(tooLong: path) }
    var bytes = [UInt8](repeating: 0, count: max(size + 1, 65_536))
    var length = 0
    while true {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let isSilent = poll(&waiting, 1, Self.silence) == 0
      if isStopped() { throw SystemFailure(interrupted: path) }
      if isSilent { continue }
      guard length <= limit else { throw SystemFailure(tooLong: path) }
      if length == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
      let count = bytes.withUnsafeMutableBytes { buffer in
        let end = min(buffer.count, length + Self.piece)
        let room = UnsafeMutableRawBufferPointer(rebasing: buffer[length..<end])
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
    var written = 0
    try write(bytes, counting: &written)
  }

  private func write(_ bytes: [UInt8], counting written: inout Int) throws(SystemFailure) {
    let failure: SystemFailure? = bytes.withUnsafeBytes { buffer in
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

  /// Why bytes could not be added for good, and what is in the file all the same.
  public struct AppendFailure: Error, Hashable, Sendable {
    /// What is in the file.
    public enum Remainder: Hashable, Sendable {
      /// What was there before, and no more.
      case nothing
      /// Some of the bytes.
      case piece
      /// All of them, though perhaps not on the disk, or all but the last.
      case whole
    }

    /// What failed first.
    public var cause: SystemFailure
    /// What is in the file now.
    public var remainder: Remainder
  }

  /// Writes bytes and syncs; if either fails, the file gets its former size back.
  ///
  /// - Throws: what the system said, and what is in the file where that could not be undone.
  public func append(_ bytes: [UInt8], from size: Int) throws(AppendFailure) {
    var written = 0
    do throws(SystemFailure) {
      try write(bytes, counting: &written)
      try sync()
    } catch {
      var remainder = AppendFailure.Remainder.nothing
      do throws(SystemFailure) {
        try truncate(to: size)
      } catch {
        // Without its line feed alone, it will have one once somebody writes on.
        remainder = written == 0 ? .nothing : written < bytes.count - 1 ? .piece : .whole
      }
      throw AppendFailure(cause: error, remainder: remainder)
    }
  }

  /// Waits until what was written is on the disk.
  ///
  /// - Throws: what the system said.
  public func sync() throws(SystemFailure) {
    #if canImport(Darwin)
      if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
    #endif
    guard uninterrupted({ fsync(descriptor) }) == 0 else { throw SystemFailure(.sync, path) }
  }

  /// Cuts the file to a size in bytes.
  ///
  /// - Throws: what the system said.
  public func truncate(to size: Int) throws(SystemFailure) {
    let result = uninterrupted { ftruncate(descriptor, off_t(size)) }
    guard result == 0 else { throw SystemFailure(.write, path) }
  }
}

extension POSIXFile {
  /// Takes the lock that keeps two processes of one writer from writing at once; it ends with the
  /// file.
  private func lock(_ waits: (Int) -> Bool) throws(SystemFailure) {
    var attempt = 0
    while !takesLock() {
      let failure = SystemFailure(.lock, path)
      guard failure.isHeld, waits(attempt) else { throw failure }
      attempt += 1
    }
  }

  /// Waits a fiftieth of a second for a lock, for five seconds in all: whoever holds one for longer
  /// hangs.
  ///
  /// - Parameter attempt: how often it was waited before.
  public static func waitsForLock(_ attempt: Int) -> Bool {
    guard attempt < 250 else { return false }
    usleep(20_000)
    return true
  }

  /// Takes the lock if nobody holds it.
  func takesLock() -> Bool {
    uninterrupted { flock(descriptor, LOCK_EX | LOCK_NB) } == 0
  }

  /// Opens a file and waits for the lock of its writers, which ends with the file. If it was replaced
  /// meanwhile, the new one is taken.
  ///
  /// - Parameter waits: called each time that another process is found to hold it, with the number of
  ///   times before; waits a moment, or returns false to give up.
  /// - Throws: what the system said; `isHeld` where the lock was given up.
  public static func locked(
    _ path: String, _ mode: Mode = .appending, waits: (Int) -> Bool = waitsForLock
  ) throws(SystemFailure) -> POSIXFile {
    while true {
      let file = try POSIXFile(path, mode)
      try file.lock(waits)
      // A file that was taken away is made anew; anything else would fail for ever.
      if try file.isNamed() { return file }
    }
  }

  /// The same in a folder that is held open, to append.
  ///
  /// - Throws: what the system said.
  public static func locked(
    _ name: String, in folder: borrowing OpenFolder, waits: (Int) -> Bool
  ) throws(SystemFailure) -> POSIXFile {
    while true {
      let file = try POSIXFile(name, in: folder, .appending)
      try file.lock(waits)
      if try file.isNamed(name, in: folder.descriptor) { return file }
    }
  }
}
