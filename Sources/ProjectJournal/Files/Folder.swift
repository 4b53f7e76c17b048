#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Folders on disk: making them private, listing them, and making their entries durable.
enum Folder {
  /// Makes a folder and those above it, all with 0700; folders that exist are left alone.
  static func make(_ path: String) throws(SystemFailure) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw SystemFailure(.makeFolder, path)
    }
    try make(String(path[..<slash]))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw SystemFailure(.makeFolder, path)
    }
  }

  /// The names in a folder, sorted.
  static func names(in path: String) throws(SystemFailure) -> [String] {
    guard let stream = opendir(path) else { throw SystemFailure(.list, path) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Makes the names in a folder durable.
  static func sync(_ path: String) throws(SystemFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFailure(.open, path) }
    defer { close(descriptor) }
    // Some file systems cannot sync a folder; they order names themselves.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw SystemFailure(.sync, path) }
  }

  /// Writes a small file whole or not at all: to a temporary name, synced, then renamed.
  static func write(_ bytes: [UInt8], to path: String) throws(SystemFailure) {
    try write(bytes, to: path, by: path + ".new-\(getpid())", mode: 0o600)
  }

  /// Writes a file whole or not at all, by way of a temporary name in the same folder.
  static func write(
    _ bytes: [UInt8], to path: String, by temporary: String, mode: mode_t
  ) throws(SystemFailure) {
    unlink(temporary)
    do {
      let file = try POSIXFile(temporary, .creating)
      if mode != 0o600 { try file.setMode(mode) }
      try file.write(bytes)
      try file.sync()
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let failure = SystemFailure(.write, path)
      unlink(temporary)
      throw failure
    }
    if let slash = path.lastIndex(of: "/") { try sync(String(path[...slash])) }
  }

  /// Removes a file; one that is not there is no failure.
  static func remove(_ path: String) throws(SystemFailure) {
    guard unlink(path) == 0 || errno == ENOENT else { throw SystemFailure(.write, path) }
  }

  /// The path of the file itself where a name stands for another one.
  static func resolved(_ path: String) throws(SystemFailure) -> String {
    guard let resolved = realpath(path, nil) else { throw SystemFailure(.open, path) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Whether the folder lies on a file system whose changes by other machines the kernel does not
  /// announce: NFS, SMB, FUSE and the folders that WSL shares with Windows.
  static func isRemote(_ path: String) -> Bool {
    #if canImport(Darwin)
      var info = statfs()
      return statfs(path, &info) == 0 && info.f_flags & UInt32(MNT_LOCAL) == 0
    #else
      guard let resolved = realpath(path, nil) else { return false }
      defer { free(resolved) }
      let full = String(cString: resolved)
      let mounts: [UInt8]
      do throws(SystemFailure) {
        mounts = try POSIXFile.contents(of: "/proc/self/mounts")
      } catch {
        // Looking every now and then is right for every file system; waiting to be told is not.
        return true
      }
      var best = (length: -1, type: "")
      for line in String(decoding: mounts, as: UTF8.self).split(separator: "\n") {
        let words = line.split(separator: " ")
        guard words.count > 2 else { continue }
        let point = words[1] == "/" ? "" : String(words[1])
        if full == point || full.hasPrefix(point + "/"), point.utf8.count > best.length {
          best = (point.utf8.count, String(words[2]))
        }
      }
      let remote = ["nfs", "cifs", "smb", "fuse", "9p", "drvfs", "davfs", "vboxsf"]
      return remote.contains { best.type.hasPrefix($0) }
    #endif
  }
}
