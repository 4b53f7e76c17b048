internal import Files

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Announces changes in a journal folder through a descriptor that `poll` can wait on: inotify on
/// Linux, kqueue on macOS. Where neither works, `descriptor` is nil and the caller looks at
/// intervals.
final class JournalWatcher {
  /// Readable when something changed; nil where changes are not announced.
  let descriptor: CInt?
  /// Whether changes are announced now. False on remote file systems, and while the folder itself is
  /// gone or was put in another's place; then the caller looks at intervals and calls `drain`.
  private(set) var isWatching = false
  private let folder: String
  #if canImport(Darwin)
    private var watched: [String: CInt] = [:]
  #endif

  /// Watches the journal folder of a project.
  init(folder: String) {
    self.folder = folder
    guard !Folder.isRemote(folder) else {
      descriptor = nil
      return
    }
    #if canImport(Darwin)
      let queue = kqueue()
      descriptor = queue >= 0 ? queue : nil
      if queue >= 0 { watchFiles() }
      isWatching = queue >= 0
    #else
      let queue = inotify_init1(CInt(IN_NONBLOCK) | CInt(IN_CLOEXEC))
      descriptor = queue >= 0 ? queue : nil
      watchFolder()
    #endif
  }

  deinit {
    if let descriptor { close(descriptor) }
    #if canImport(Darwin)
      for file in watched.values { close(file) }
    #endif
  }

  /// Takes in what was announced, so that `descriptor` is readable only for what comes after.
  func drain() {
    guard let descriptor else { return }
    #if canImport(Darwin)
      var event = kevent()
      var now = timespec()
      while kevent(descriptor, nil, 0, &event, 1, &now) > 0 {}
      watchFiles()
    #else
      withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
        while read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
      }
      watchFolder()
    #endif
  }

  #if !canImport(Darwin)
    /// A watch follows the folder's inode. Watching again is nothing for the same one, and finds the
    /// one that a checkout or a synchronisation has put in its place.
    private func watchFolder() {
      let events = UInt32(
        IN_MODIFY | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ATTRIB | IN_MOVE_SELF
          | IN_DELETE_SELF)
      isWatching = descriptor.map { inotify_add_watch($0, folder, events) >= 0 } ?? false
    }
  #endif

  #if canImport(Darwin)
    /// A kqueue tells of the folder's names and of each file's bytes, so every file is watched too.
    private func watchFiles() {
      guard let descriptor else { return }
      var names: [String] = []
      do throws(SystemFailure) {
        names = try Folder.names(in: folder)
      } catch {
        // The folder itself is watched all the same, and tells when it can be read again.
      }
      for path in [folder] + names.map({ folder + "/" + $0 }) {
        if watched[path] != nil { continue }
        let file = open(path, O_EVTONLY | O_CLOEXEC)
        guard file >= 0 else { continue }
        watched[path] = file
        var change = kevent(
          ident: UInt(file), filter: Int16(EVFILT_VNODE), flags: UInt16(EV_ADD | EV_CLEAR),
          fflags: UInt32(NOTE_WRITE | NOTE_EXTEND | NOTE_DELETE | NOTE_RENAME), data: 0, udata: nil)
        kevent(descriptor, &change, 1, nil, 0, nil)
      }
    }
  #endif
}
