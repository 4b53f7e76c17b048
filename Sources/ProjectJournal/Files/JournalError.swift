public import Files
public import ProjectModel

/// Why a journal could not be opened or written.
public enum JournalError: Error, Hashable, Sendable {
  /// The system refused to read or to look.
  case system(SystemFailure)
  /// The system refused to write; nothing was written.
  case notWritten(SystemFailure)
  /// The system refused in the midst of writing, and to undo it: a piece of a line is left, which
  /// counts for nothing.
  case leftPiece(SystemFailure)
  /// The line is in its file and counts, but the system does not confirm that it is on the disk.
  case unconfirmed(SystemFailure)
  /// A text has more bytes than the limit; nothing was written. Nil for the reason of the change.
  case textTooLong(Field?, limit: Int)
  /// The change has more bytes than a line may have; nothing was written.
  case changeTooLong(limit: Int)
  /// The folder holds no `volets.json`.
  case notAProject(path: String)
  /// The folder holds no `volets.json`, but so many journals: a part of a project.
  case markerMissing(path: String, journals: Int)
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
  /// Another project is where an open one was; nothing was written.
  case anotherProject(path: String)
  /// A contact could not be erased from every journal: what there was of it, what is left now, and
  /// what stood in the way. It can be done again.
  case unfinishedErasure(ContactErasure, left: ContactErasure, ContactErasure.Obstacle)
  /// Who writes could not be found out, or not be kept; nothing was written.
  case noIdentity(SystemFailure)
  /// It is not known where to keep who writes; nothing was written.
  case noSettings
}

extension JournalError {
  /// Does something for writing; what the system refuses is then told as not written.
  static func writing<Value: ~Copyable>(
    _ body: () throws(SystemFailure) -> Value
  ) throws(JournalError) -> Value {
    do throws(SystemFailure) { return try body() } catch { throw .notWritten(error) }
  }

  /// Reads what must be known before something is written; what cannot be read is then told as not
  /// written.
  static func refusing<Value: ~Copyable>(
    _ body: () throws(JournalError) -> Value
  ) throws(JournalError) -> Value {
    do throws(JournalError) {
      return try body()
    } catch {
      if case .system(let failure) = error { throw .notWritten(failure) }
      throw error
    }
  }
}

/// Something in a journal that was set aside. Nothing of it is lost: it stays in its file.
public struct JournalProblem: Hashable, Sendable {
  /// Name of the file in the journal folder; empty for the folder itself.
  public var file: String
  /// Number of the line, from 1; 0 for the file as a whole.
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
    /// The line has more bytes than a line may have.
    case tooLong(bytes: Int)
    /// The file cannot be read, or is no ordinary file of its own.
    case unreadable(SystemFailure)
    /// The file looks like a journal by its name, and is not read.
    case misnamed
    /// The line counts, and alone states a later version of the format, by a flipped bit most likely.
    case doubtfulVersion(Int)
    /// The line counts, and others of its file do, but the clock of the writer ran ahead: how many lines
    /// there are, and the latest day, in UTC, that the clock showed.
    case clockAhead(count: Int, CalendarDay)
  }
}
