/// What is copied out of a list: rows of cells.
public struct Copied: Hashable, Sendable {
  /// What was asked for.
  public enum Extent: Hashable, Sendable {
    /// One cell.
    case cell
    /// So many rows.
    case rows(Int)
    /// The list as it is shown, with its heads, and so many rows.
    case list(Int)
  }

  /// The cells, row by row.
  public let rows: [[String]]
  /// What was asked for.
  public let extent: Extent

  init(_ rows: [[String]], _ extent: Extent) {
    self.rows = rows
    self.extent = extent
  }
}

/// What became of a file that a list or a report is written to.
public enum ExportOutcome: Hashable, Sendable {
  /// It is there, with so many rows; its whole path.
  case written(path: String, rows: Int)
  /// A report is there; its whole path, and what it still lacks, in sentences.
  case reportWritten(path: String, missing: [String])
  /// Something has that name, and stays; a name that is free.
  case taken(free: String)
  /// It was not written; why, in a sentence.
  case refused(String)
}
