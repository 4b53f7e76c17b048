#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Files read, replaced and removed whole.
public enum WholeFile {
  /// All bytes of an ordinary file.
  ///
  /// - Parameter limit: the longest that it may be, in bytes.
  /// - Throws: what the system said; `isMissing` where there is none.
  public static func contents(
    of path: String, upTo limit: Int = .max
  ) throws(SystemFailure) -> [UInt8] {
    try contents(POSIXFile(path, .reading), path, limit)
  }

  /// All bytes of an ordinary file of a folder that is held open.
  ///
  /// - Parameter limit: the longest that it may be, in bytes.
  /// - Throws: what the system said; `isMissing` where there is none.
  public static func contents(
    of name: String, in folder: borrowing OpenFolder, upTo limit: Int
  ) throws(SystemFailure) -> [UInt8] {
    try contents(POSIXFile(name, in: folder, .reading), folder.path + "/" + name, limit)
  }

  private static func contents(
    _ file: consuming POSIXFile, _ path: String, _ limit: Int
  ) throws(SystemFailure) -> [UInt8] {
    guard try file.status().size <= limit else { throw SystemFailure(tooLong: path) }
    return try file.contents()
  }

  /// All bytes of an ordinary file or, for `-`, of whatever the standard input is.
  ///
  /// - Parameters:
  ///   - limit: the most that is read, in bytes.
  ///   - isStopped: asked between two pieces, and while nothing comes, whether to give up.
  /// - Throws: what the system said; `isMissing` where there is none, `isTooLong` where there is more,
  ///   `isInterruption` where it was given up.
  public static func input(
    of path: String, upTo limit: Int, isStopped: () -> Bool = { false }
  ) throws(SystemFailure) -> [UInt8] {
    let file = try path == "-" ? POSIXFile(duplicating: 0, named: path) : POSIXFile(path, .reading)
    return try file.contents(upTo: limit, isStopped: isStopped)
  }

  /// When what is written outlives a crash of the machine; one of the program it outlives at once.
  public enum Durability: Sendable {
    /// Once it is written.
    case now
    /// When the system comes to it.
    case later
  }

  /// Puts bytes in the place of a file, whole or not at all: whoever reads it meanwhile sees the old
  /// file or the new one.
  ///
  /// - Parameters:
  ///   - temporary: the name in the same folder that they are first written to.
  ///   - mode: who may read and write it, as the bits of `chmod`.
  /// - Throws: what the system said; the file is then as before, save where only its folder could
  ///   not be synced.
  public static func replace(
    _ path: String, with bytes: [UInt8], by temporary: String? = nil, mode: UInt32 = 0o600,
    _ durability: Durability = .now
  ) throws(SystemFailure) {
    let temporary = temporary ?? path + ".new-\(getpid())"
    try remove(temporary)
    do throws(SystemFailure) {
      let file = try POSIXFile(temporary, .creating)
      if mode != 0o600 { try file.setMode(mode) }
      try file.write(bytes)
      if durability == .now { try file.sync() }
      guard rename(temporary, path) == 0 else { throw SystemFailure(.write, path) }
    } catch {
      unlink(temporary)
      throw error
    }
    if durability == .now { try syncFolder(of: path) }
  }

  /// Makes a file that must not be there yet, durably; what is there stays. Whoever reads it meanwhile
  /// sees no file or the whole one, save on file systems without links.
  ///
  /// - Throws: what the system said; `isThereAlready` where something has that name.
  public static func create(_ path: String, with bytes: [UInt8]) throws(SystemFailure) {
    let temporary = path + ".new-\(getpid())"
    try remove(temporary)
    try write(bytes, toNew: temporary)
    // A rename would replace what has the name; a link never does.
    let result = link(temporary, path)
    let failure = SystemFailure(.write, path)
    unlink(temporary)
    if result != 0 {
      guard failure.isWithoutLinks else { throw failure }
      try write(bytes, toNew: path)
    }
    try syncFolder(of: path)
  }

  /// The same for a file that nobody reads yet: it has no other name at any moment, and may be there
  /// in part if the program ends meanwhile.
  ///
  /// - Throws: what the system said; `isThereAlready` where something has that name.
  public static func createUnread(_ path: String, with bytes: [UInt8]) throws(SystemFailure) {
    try write(bytes, toNew: path)
    try syncFolder(of: path)
  }

  private static func write(_ bytes: [UInt8], toNew path: String) throws(SystemFailure) {
    let file = try POSIXFile(path, .creating)
    do throws(SystemFailure) {
      try file.write(bytes)
      try file.sync()
    } catch {
      unlink(path)
      throw error
    }
  }

  static func syncFolder(of path: String) throws(SystemFailure) {
    guard let slash = path.lastIndex(of: "/") else { return }
    try Folder.sync(String(path[...slash]))
  }

  /// Whether something has a name, wherever a link of that name leads.
  public static func isThere(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0
  }

  /// Removes a file; one that is not there is no failure.
  ///
  /// - Throws: what the system said.
  public static func remove(_ path: String) throws(SystemFailure) {
    guard unlink(path) == 0 || errno == ENOENT else { throw SystemFailure(.write, path) }
  }
}
