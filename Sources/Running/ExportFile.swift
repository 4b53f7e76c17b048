internal import Exchange
internal import Files
internal import Screens
internal import Words

/// A file that a list is written to, by a path as it is typed.
struct ExportFile {
  private let path: String

  /// Numbers that are tried for a name that is free.
  private static let attempts = 2..<1000

  /// - Parameter home: the user's own folder, which `~` stands for.
  init(_ typed: String, home: String?) {
    var path = typed
    if path.hasPrefix("~/"), let home { path = home + path.dropFirst() }
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    self.path = name.contains(".") ? path : path + ".csv"
  }

  /// Writes a table, the first row being its heads; nothing that is there is written over.
  func write(_ table: [[String]], _ wording: Wording) -> ExportOutcome {
    var csv = CSVWriter()
    for row in table { csv.row(row) }
    do throws(SystemFailure) {
      try WholeFile.create(path, with: csv.bytes)
      return .written(path: wholePath, rows: max(0, table.count - 1))
    } catch {
      guard error.isThereAlready else {
        return .refused(wording.exportRefused(path, error.reason))
      }
      return free.map { .taken(free: $0) } ?? .refused(wording.exportRefused(path, error.reason))
    }
  }

  /// The path with a number that no other file has.
  private var free: String? {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let point = path[start...].lastIndex(of: ".") ?? path.endIndex
    return Self.attempts.lazy.map { "\(path[..<point])-\($0)\(path[point...])" }
      .first { !WholeFile.isThere($0) }
  }

  /// The path from the root.
  private var wholePath: String {
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
