/// Why a workbook could not be written.
public enum WorkbookProblem: Error, Hashable, Sendable {
  /// libxlsxwriter is not installed.
  case noLibrary
  /// It was given up from outside.
  case stopped
  /// The library gave up, with its number for the reason: the disk is full, a folder is gone.
  case failed(code: Int)
}
