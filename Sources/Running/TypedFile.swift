internal import Files

/// A file to be written, by a path as it is typed.
struct TypedFile {
  /// Where it is to be; `~` stands for the user's own folder no more.
  let path: String

  /// Numbers that are tried for a name that is free.
  private static let attempts = 2..<1000

  /// - Parameters:
  ///   - home: the user's own folder, which `~` stands for.
  ///   - ending: what is put behind a name without one.
  init(_ typed: String, home: String?, ending: String) {
    var path = typed
    if path.hasPrefix("~/"), let home { path = home + path.dropFirst() }
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    self.path = name.isEmpty || name.contains(".") ? path : path + ending
  }

  /// What stands behind the last point of its name, in small letters; empty where there is none.
  var ending: String {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }

  /// The path with a number that no other file has.
  var free: String? {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let point = path[start...].lastIndex(of: ".") ?? path.endIndex
    return Self.attempts.lazy.map { "\(path[..<point])-\($0)\(path[point...])" }
      .first { !WholeFile.isThere($0) }
  }

  /// The path from the root.
  var whole: String {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? "."
    do throws(SystemFailure) {
      let whole = try Folder.resolved(folder)
      let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
      return (whole == "/" ? "" : whole) + "/" + name
    } catch {
      return path
    }
  }
}
