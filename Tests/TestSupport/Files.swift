internal import Files

/// Whole files, as tests need them.
public enum Files {
  /// The root of the package, with a slash behind it.
  public static let package =
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/"

  /// The bytes of a file; nil if there is none.
  public static func contents(of path: String) -> [UInt8]? {
    do { return try WholeFile.contents(of: path) } catch { return nil }
  }

  /// Writes a file anew in its place, or adds to it; false if not all of it could be written.
  public static func write(_ bytes: [UInt8], to path: String, adding: Bool = false) -> Bool {
    do {
      let file = try POSIXFile(path, .appending)
      if !adding { try file.truncate(to: 0) }
      try file.write(bytes)
      return true
    } catch {
      return false
    }
  }
}
