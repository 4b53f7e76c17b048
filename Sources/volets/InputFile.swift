#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Small and large files that are no journals, read and written whole.
enum InputFile {
  /// A file that could not be read or written; the system's own words for the reason.
  struct Failure: Error {
    var reason: String
    var isMissing: Bool

    /// The failure that `errno` tells of now.
    init() {
      isMissing = errno == ENOENT
      reason = String(cString: strerror(errno))
    }
  }

  /// The bytes of a file; `-` is standard input.
  static func bytes(of path: String) throws(Failure) -> [UInt8] {
    let descriptor = path == "-" ? dup(0) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure() }
    defer { close(descriptor) }
    var info = stat()
    fstat(descriptor, &info)
    var bytes = [UInt8](repeating: 0, count: max(Int(info.st_size) + 1, 65_536))
    var length = 0
    while true {
      if length == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
      let count = bytes.withUnsafeMutableBytes { buffer in
        let room = UnsafeMutableRawBufferPointer(rebasing: buffer[length...])
        return read(descriptor, room.baseAddress, room.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure() }
      if count == 0 { break }
      length += count
    }
    bytes.removeSubrange(length...)
    return bytes
  }

  /// Writes a file of the user's settings; whoever reads it meanwhile sees the old one or the new one.
  static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
    let draft = "\(path).\(getpid())"
    guard let file = fopen(draft, "w") else { throw Failure() }
    fchmod(fileno(file), 0o600)
    let isWhole = fwrite(bytes, 1, bytes.count, file) == bytes.count
    guard fclose(file) == 0, isWhole, rename(draft, path) == 0 else {
      let failure = Failure()
      unlink(draft)
      throw failure
    }
  }

  /// Makes a folder that only the user may read, if it is not there.
  static func makeFolder(_ path: String) throws(Failure) {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw Failure() }
  }
}
