internal import Files
public import Reporting

/// A workbook that is written to a file, whole or not at all.
public enum WorkbookFile {
  /// Writes a workbook.
  ///
  /// - Parameters:
  ///   - replaces: whether what has the name gives way.
  ///   - body: writes it to a path, with an empty folder for what is written meanwhile.
  /// - Throws: why it could not be written; what has the name is then as before.
  public static func write(
    to path: String, replaces: Bool,
    _ body: (_ path: String, _ folder: String) throws(WorkbookProblem) -> Void
  ) throws(ReportFiles.Problem) {
    if !replaces, WholeFile.isThere(path) { throw .isThere }
    let folder: String
    do throws(SystemFailure) {
      folder = try WholeFile.folder(beside: path)
    } catch {
      throw ReportFiles.Problem(error)
    }
    defer { Folder.removeTree(folder) }
    let written = folder + "/book.xlsx"
    do throws(WorkbookProblem) {
      try body(written, folder)
    } catch {
      switch error {
      case .noLibrary: throw .noWorkbookLibrary
      case .stopped: throw .stopped
      case .failed(let code): throw .workbookFailed(code: code)
      }
    }
    do throws(SystemFailure) {
      try WholeFile.move(written, to: path, replacing: replaces)
    } catch {
      throw ReportFiles.Problem(error)
    }
  }
}
