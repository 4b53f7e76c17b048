public import Exchange
public import Words

extension Wording {
  /// A sentence about a file that is no table.
  public func sentence(_ problem: CSVProblem, file: String) -> String {
    switch problem {
    case .empty: emptyFile(file)
    case .workbook: workbook(file)
    case .notText: notATable(file)
    case .stopped: importStopped
    }
  }
}
