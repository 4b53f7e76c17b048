internal import Files

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

  deinit { Folder.removeTree(path) }

  /// The names in a folder, sorted; none where there is no folder.
  public static func names(in path: String) -> [String] {
    do { return try Folder.names(in: path) } catch { return [] }
  }
}
