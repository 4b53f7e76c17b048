internal import ProjectModel

/// What happened elsewhere, as layers are told it.
enum Event {
  /// The project is about to change: who holds a copy lets go of it, as a project that nobody else
  /// holds is changed in place.
  case willChange
  /// The project has changed by entries; by anything where they are nil.
  case changed([Entry]?)
  /// What this layer asked to be written is on disk, and has come back among the entries.
  case written
  /// What this layer asked to be written was not.
  case refused
  /// Names in the folder of a path that begin as it ends; those of folders end in `/`.
  case filesListed(path: String, names: [String])
  /// Where columns went the last time; nil if that is not known.
  case columnsRecalled(ColumnMapping?)
  /// What became of a file that a list was to be written to.
  case exported(ExportOutcome)
  /// No key waits, and work may go on.
  case goOn
  /// Time has passed.
  case clock
}
