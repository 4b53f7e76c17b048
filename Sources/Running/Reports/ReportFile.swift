internal import Reporting
internal import Screens
internal import Words

/// A file that a report is written to from the dashboard, by a path as it is typed.
struct ReportFile {
  private let file: TypedFile

  /// - Parameter home: the user's own folder, which `~` stands for.
  init(_ typed: String, home: String?) { file = TypedFile(typed, home: home, ending: ".pdf") }

  /// As what it is written; nil where its ending says nothing that is known.
  private var form: ReportFiles.Form? {
    if file.path.hasSuffix("/") { return .csv }
    return switch file.ending {
    case "pdf": .pdf
    case "html", "htm": .html
    case "xlsx": .xlsx
    default: nil
    }
  }

  /// Writes a report; nothing that is there is written over.
  func write(
    _ source: ReportSource, _ wording: Wording, isStopped: @escaping () -> Bool
  ) -> ExportOutcome {
    guard let form else { return .refused(wording.reportEnding) }
    let files = ReportFiles(source, replaces: false, isStopped: isStopped)
    var path = file.path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    do throws(ReportFiles.Problem) {
      try files.write(form, to: path)
      return .reportWritten(path: file.whole, missing: wording.missing(in: source))
    } catch {
      if error == .isThere, let free = file.free { return .taken(free: free) }
      return .refused(wording.sentence(error, file: path))
    }
  }
}
