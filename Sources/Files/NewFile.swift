#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A file that is written piece by piece under another name, and has its own once it is whole: whoever
/// looks meanwhile, or after a crash, finds no part of it under that. What is not finished is taken
/// away.
public final class NewFile {
  private let path: String
  private let temporary: String
  private let file: POSIXFile
  private var isFinished = false

  /// Begins a file.
  ///
  /// - Throws: what the system said.
  public init(_ path: String) throws(SystemFailure) {
    self.path = path
    temporary = path + ".new-\(getpid())"
    try WholeFile.remove(temporary)
    file = try POSIXFile(temporary, .creating)
  }

  deinit {
    if !isFinished { unlink(temporary) }
  }

  /// Writes what comes next.
  ///
  /// - Throws: what the system said.
  public func write(_ bytes: [UInt8]) throws(SystemFailure) { try file.write(bytes) }

  /// Gives it its name, durably.
  ///
  /// - Parameter replacing: whether something that has the name gives way; it stays otherwise.
  /// - Throws: what the system said; `isThereAlready` where something has the name and stays.
  public func finish(replacing: Bool) throws(SystemFailure) {
    try file.sync()
    try WholeFile.move(temporary, to: path, replacing: replacing)
    isFinished = true
  }
}

extension WholeFile {
  /// Gives a file that is written whole another name of the same file system, durably, and makes it
  /// nobody else's to read.
  ///
  /// - Parameter replacing: whether something that has the name gives way; it stays otherwise.
  /// - Throws: what the system said; `isThereAlready` where something has the name and stays.
  public static func move(
    _ written: String, to path: String, replacing: Bool
  ) throws(SystemFailure) {
    guard chmod(written, 0o600) == 0 else { throw SystemFailure(.write, written) }
    // A rename would replace what has the name; a link never does.
    if replacing || link(written, path) != 0 {
      let failure = SystemFailure(.write, path)
      guard replacing || (failure.isWithoutLinks && access(path, F_OK) != 0) else { throw failure }
      guard rename(written, path) == 0 else { throw SystemFailure(.write, path) }
    } else {
      unlink(written)
    }
    try syncFolder(of: path)
  }

  /// Gives a folder that is written whole another name of the same file system, durably.
  ///
  /// - Throws: what the system said; something that has the name stays.
  public static func moveFolder(_ written: String, to path: String) throws(SystemFailure) {
    guard rename(written, path) == 0 else { throw SystemFailure(.write, path) }
    try syncFolder(of: path)
  }

  /// A private folder beside a file, for what is written on the way to it; nothing is in it.
  ///
  /// - Throws: what the system said.
  public static func folder(beside path: String) throws(SystemFailure) -> String {
    let folder = path + ".new-\(getpid()).d"
    Folder.removeTree(folder)
    // Folders above are not made: a name that is mistyped would make one.
    guard mkdir(folder, 0o700) == 0 else { throw SystemFailure(.makeFolder, folder) }
    return folder
  }
}
