#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A folder of a test's own, removed with the value.
public final class TemporaryFolder {
  /// Where it is.
  public let path: String

  /// A folder could not be made.
  public struct NotMade: Error {}

  /// Makes a folder.
  public init() throws {
    var template = Array("/tmp/volets-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw NotMade() }
    path = String(cString: made)
  }

  deinit { Self.remove(path) }

  /// The names in a folder.
  public static func names(in path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }

  private static func remove(_ path: String) {
    for name in names(in: path) where name != "." && name != ".." {
      let child = path + "/" + name
      if unlink(child) != 0 { remove(child) }
    }
    rmdir(path)
  }
}
