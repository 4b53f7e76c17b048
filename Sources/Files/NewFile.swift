#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A file that is written piece by piece under another name, and has its own once it is whole: whoever
/// looks meanwhile, or after a crash, finds no part of it.
public struct NewFile: ~Copyable {
  private let path: String
  private let temporary: String
  private let file: POSIXFile

  /// Begins a file.
  ///
  /// - Throws: what the system said.
  public init(_ path: String) throws(SystemFailure) {
    self.path = path
    temporary = path + ".new-\(getpid())"
    try WholeFile.remove(temporary)
    file = try POSIXFile(temporary, .creating)
  }

  /// Writes what comes next.
  ///
  /// - Throws: what the system said.
  public func write(_ bytes: [UInt8]) throws(SystemFailure) { try file.write(bytes) }

  /// Gives it its name, durably.
  ///
  /// - Parameter replacing: whether something that has the name gives way; it stays otherwise.
  /// - Throws: what the system said; `isThereAlready` where something has the name and stays.
  public consuming func finish(replacing: Bool) throws(SystemFailure) {
    do throws(SystemFailure) {
      try file.sync()
      try WholeFile.name(temporary, path, replacing: replacing)
    } catch {
      unlink(temporary)
      throw error
    }
    try WholeFile.syncFolder(of: path)
  }

  /// Gives it up.
  public consuming func discard() { unlink(temporary) }
}

extension WholeFile {
  /// Gives a file that is written its name.
  fileprivate static func name(
    _ temporary: String, _ path: String, replacing: Bool
  ) throws(SystemFailure) {
    guard !replacing, link(temporary, path) == 0 else {
      let failure = SystemFailure(.write, path)
      // Where files cannot have two names, a rename is all that there is.
      guard replacing || (failure.isWithoutLinks && access(path, F_OK) != 0) else { throw failure }
      guard rename(temporary, path) == 0 else { throw SystemFailure(.write, path) }
      return
    }
    unlink(temporary)
  }
}
