internal import Files
internal import ProjectJournal

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The folder that a demonstration lives in, below the folder for temporary files. It goes with the
/// value, and that of a program that was ended by force goes with the next start.
struct DemoFolder: ~Copyable {
  /// Where it is.
  let path: String
  /// Held as long as the demonstration runs, so that no other start removes it.
  private let held: OpenFolder

  private static let prefix = "volets-demo-"

  private init(_ path: String) throws(SystemFailure) {
    try Folder.make(path)
    held = try OpenFolder(path)
    self.path = path
  }

  /// Makes the project of the demonstration.
  ///
  /// - Throws: what stands in the way.
  static func make(_ options: Options.Resolved) throws(JournalError) -> DemoFolder {
    let folder = try empty()
    try Session.make(.demo, in: folder.path, options)
    // Not before, as making a project waits for that lock. The name, which has the number of this process,
    // says as much until then, and where folders have no locks.
    _ = folder.held.takesLock()
    return folder
  }

  private static func empty() throws(JournalError) -> DemoFolder {
    let name = "\(prefix)\(getpid())-\(System.randomLetters(6))"
    do throws(SystemFailure) {
      return try DemoFolder(System.temporaryFolder + "/" + name)
    } catch {
      throw .notWritten(error)
    }
  }

  deinit { Folder.removeTree(path) }

  /// Removes it.
  consuming func remove() {}

  /// Removes the folders of demonstrations that ended without removing theirs.
  static func removeLeftovers() {
    var names: [String] = []
    do throws(SystemFailure) {
      names = try Folder.names(in: System.temporaryFolder).filter { isAbandoned($0) }
    } catch {
      // They are in nobody's way; the next start tries again.
    }
    for name in names { removeLeftover(name) }
  }

  private static func removeLeftover(_ name: String) {
    do throws(SystemFailure) {
      let folder = try OpenFolder(name, in: try OpenFolder(System.temporaryFolder))
      if try folder.isOwn, folder.takesLock() { Folder.removeTree(folder.path) }
    } catch {
      // Somebody else's, or gone already.
    }
  }

  /// Whether a name is that of a demonstration whose process is no more.
  private static func isAbandoned(_ name: String) -> Bool {
    guard name.hasPrefix(prefix),
      let process = pid_t(name.dropFirst(prefix.count).prefix { $0 != "-" }), process > 0
    else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }
}
