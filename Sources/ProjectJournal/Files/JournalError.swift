public import Files

/// Why a journal could not be opened or written.
public enum JournalError: Error, Hashable, Sendable {
  /// The system refused; nothing was written.
  case system(SystemFailure)
  /// The folder holds no `volets.json`.
  case notAProject(path: String)
  /// `volets.json` is not what it should be.
  case badMarker(path: String, JSONProblem?)
  /// The folder already holds a project.
  case alreadyAProject(path: String)
  /// The folder, or a line of it, was written by a later version: it can be read, not written.
  case newerFormat(version: Int)
  /// The writer's file was replaced since it was read; nothing was written. The caller must start from
  /// an empty project and read again, and may then write.
  case replaced
  /// Writing was switched off.
  case readOnly
  /// Nothing is left of a project that was open; nothing was written.
  case gone(path: String)
  /// Who writes could not be found out, or not be kept; nothing was written.
  case noIdentity(SystemFailure)
}

/// Something in a journal that was set aside. Nothing of it is lost: it stays in its file.
public struct JournalProblem: Hashable, Sendable {
  /// Name of the file in the journal folder.
  public var file: String
  /// Number of the line, from 1.
  public var line: Int
  /// What is wrong with it.
  public var kind: Kind

  /// A problem of a line.
  public init(file: String, line: Int, kind: Kind) {
    self.file = file
    self.line = line
    self.kind = kind
  }

  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The line is not a transaction; the column counts characters from 1.
    case badLine(column: Int, reason: JSONProblem.Reason)
    /// The last line has no end: a writer was interrupted, or is at work.
    case unfinishedLine(bytes: Int)
    /// The file cannot be read.
    case unreadable(SystemFailure)
  }
}
