public import Exchange
public import Files
public import Words

extension Wording {
  /// A sentence about a file that is no table.
  public func sentence(_ problem: CSVProblem, file: String) -> String {
    switch problem {
    case .empty: emptyFile(file)
    case .workbook: workbook(file)
    case .notText: notATable(file)
    case .stopped: importStopped
    case .tooManyColumns(let count): tooManyColumns(file, count, most: CSVReader.mostColumns)
    }
  }

  /// A sentence about a file that could not be read.
  public func sentence(_ failure: SystemFailure, file: String) -> String {
    if failure.isMissing { return noSuchFile(file) }
    if failure.nature != nil { return notAFile(file) }
    if failure.isTooLong { return tooLong(file, megabytes: CSVReader.longestFile >> 20) }
    if failure.isInterruption { return importStopped }
    return unreadable(file, failure.reason)
  }
}
