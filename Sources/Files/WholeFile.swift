#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Files read, replaced and removed whole.
public enum WholeFile {
  /// All bytes of an ordinary file.
  ///
  /// - Throws: what the system said; `isMissing` where there is none.
  public static func contents(of path: String) throws(SystemFailure) -> [UInt8] {
    try POSIXFile(path, .reading).contents()
  }

  /// All bytes of a file, a pipe or, for `-`, the standard input.
  ///
  /// - Throws: what the system said; `isMissing` where there is none.
  public static func stream(of path: String) throws(SystemFailure) -> [UInt8] {
    let file =
      try path == "-" ? POSIXFile(duplicating: 0, named: path) : POSIXFile(path, .streaming)
    return try file.contents()
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
    guard durability == .now, let slash = path.lastIndex(of: "/") else { return }
    try Folder.sync(String(path[...slash]))
  }

  /// Removes a file; one that is not there is no failure.
  ///
  /// - Throws: what the system said.
  public static func remove(_ path: String) throws(SystemFailure) {
    guard unlink(path) == 0 || errno == ENOENT else { throw SystemFailure(.write, path) }
  }
}
