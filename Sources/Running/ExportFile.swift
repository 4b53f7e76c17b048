internal import Exchange
internal import Files
internal import Screens
internal import Words

/// A file that a list is written to, by a path as it is typed.
struct ExportFile {
  private let file: TypedFile

  /// - Parameter home: the user's own folder, which `~` stands for.
  init(_ typed: String, home: String?) { file = TypedFile(typed, home: home, ending: ".csv") }

  /// Writes a table, the first row being its heads; nothing that is there is written over.
  func write(_ table: [[String]], _ wording: Wording) -> ExportOutcome {
    var csv = CSVWriter()
    for row in table { csv.row(row) }
    do throws(SystemFailure) {
      try WholeFile.create(file.path, with: csv.bytes)
      return .written(path: file.whole, rows: max(0, table.count - 1))
    } catch {
      guard error.isThereAlready else {
        return .refused(wording.exportRefused(file.path, error.reason))
      }
      return file.free.map { .taken(free: $0) }
        ?? .refused(wording.exportRefused(file.path, error.reason))
    }
  }
}
