internal import Files
public import Words

extension Wording {
  /// Why a report was not written, and what to do.
  public func sentence(_ problem: ReportFiles.Problem, file: String) -> String {
    switch problem {
    case .isThere: fileIsThere(file)
    case .system(let failure): unwritable(file, failure.reason)
    case .noBrowser: noBrowser
    case .browserFailed: browserFailed(file)
    case .noWorkbookLibrary: noWorkbookLibrary
    case .workbookFailed(let code): workbookFailed(file, code: code)
    case .stopped: reportStopped(file)
    }
  }
}
