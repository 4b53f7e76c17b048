#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Whole files, read and written without more than the C library.
public enum Files {
  /// The root of the package, with a slash behind it.
  public static let package =
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/"

  /// The bytes of a file; nil if there is none.
  public static func contents(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// Writes a file anew, or adds to it; false if not all of it could be written.
  public static func write(_ bytes: [UInt8], to path: String, adding: Bool = false) -> Bool {
    guard let file = fopen(path, adding ? "a" : "w") else { return false }
    let count = fwrite(bytes, 1, bytes.count, file)
    return fclose(file) == 0 && count == bytes.count
  }
}
