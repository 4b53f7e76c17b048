#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Folders on disk: making them private, listing them, and making their names durable.
public enum Folder {
  /// Makes a folder and those above it, all with 0700; folders that exist are left alone.
  ///
  /// - Throws: what the system said.
  public static func make(_ path: String) throws(SystemFailure) {
    let above = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    var result = mkdir(path, 0o700)
    if result != 0, errno == ENOENT, above != ".", !above.isEmpty {
      try make(above)
      result = mkdir(path, 0o700)
    }
    guard result == 0 || errno == EEXIST else { throw SystemFailure(.makeFolder, path) }
    guard result == 0 else { return }
    // So that the name outlives a crash; a folder that may be entered and not read cannot be synced.
    do throws(SystemFailure) { try sync(above.isEmpty ? "/" : above) } catch {}
  }

  /// The names in a folder, sorted.
  ///
  /// - Throws: what the system said.
  public static func names(in path: String) throws(SystemFailure) -> [String] {
    guard let stream = opendir(path) else { throw SystemFailure(.list, path) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        // A list that breaks off is not the whole one.
        guard errno == 0 else { throw SystemFailure(.list, path) }
        break
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Makes the names in a folder durable.
  ///
  /// - Throws: what the system said.
  public static func sync(_ path: String) throws(SystemFailure) {
    let descriptor = uninterrupted { open(path, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw SystemFailure(.open, path) }
    defer { close(descriptor) }
    // Some file systems cannot sync a folder; they order names themselves.
    let result = uninterrupted { fsync(descriptor) }
    guard result == 0 || errno == EINVAL else { throw SystemFailure(.sync, path) }
  }

  /// Removes a folder and all that is in it, as far as that can be done. Links in it are removed, not
  /// followed.
  public static func removeTree(_ path: String) {
    var info = stat()
    guard lstat(path, &info) == 0, info.st_mode & S_IFMT == S_IFDIR else { return }
    var names: [String] = []
    do throws(SystemFailure) { names = try Self.names(in: path) } catch {}
    for name in names {
      let child = path + "/" + name
      if unlink(child) != 0 { removeTree(child) }
    }
    rmdir(path)
  }

  /// Whether a path leads to a folder.
  public static func exists(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  private static func kind(of path: String) -> mode_t? {
    var info = stat()
    return stat(path, &info) == 0 ? info.st_mode & S_IFMT : nil
  }

  /// The path of the file itself where a name stands for another one.
  ///
  /// - Throws: what the system said.
  public static func resolved(_ path: String) throws(SystemFailure) -> String {
    guard let resolved = realpath(path, nil) else { throw SystemFailure(.open, path) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Whether the folder lies on a file system whose changes by other machines the kernel does not
  /// announce: NFS, SMB, FUSE and the folders that WSL shares with Windows.
  public static func isRemote(_ path: String) -> Bool {
    #if canImport(Darwin)
      var info = statfs()
      return statfs(path, &info) == 0 && info.f_flags & UInt32(MNT_LOCAL) == 0
    #else
      guard let resolved = realpath(path, nil) else { return false }
      defer { free(resolved) }
      let full = String(cString: resolved)
      let mounts: [UInt8]
      do throws(SystemFailure) {
        mounts = try WholeFile.contents(of: "/proc/self/mounts")
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
