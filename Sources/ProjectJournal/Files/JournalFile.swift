internal import Files

/// One `*.jsonl` file, how far it was read, and what it was then.
struct JournalFile {
  let name: String
  let path: String
  /// The file when it was last read; nil before.
  private var status: FileStatus?
  /// Whether whatever was done to it since would show in its status.
  private var isSettled = true
  private var reader = LineReader()

  /// Bytes taken in: everything up to and with the last line end.
  var offset: Int { reader.offset }
  /// Lines taken in.
  var lineCount: Int { reader.lineCount }
  /// Bytes after the last line end.
  var tail: Int { reader.tail }
  /// Whether a line that is added needs a line feed before it.
  var isOpen: Bool { reader.tail > 0 || reader.endsInReturn }

  init(name: String, folder: String) {
    self.name = name
    path = folder + "/" + name
  }

  /// How closely what was read before is looked at again.
  enum Scrutiny {
    /// Wherever it may have changed.
    case whereverPossible
    /// Where the file tells that it has changed; changes that follow one another too fast for the
    /// clock are seen when they are announced.
    case whereTold
    /// Not at all: only what was added counts.
    case none
  }

  /// Whether the file on disk is another one than was read, or shorter: then all must be read anew.
  func wasReplaced(by other: FileStatus) -> Bool {
    guard let status else { return false }
    return !status.isSameFile(as: other) || other.size < offset
  }

  /// Reads what was added since the last time.
  ///
  /// - Parameter body: gets each line and its number.
  /// - Returns: false if what was read before is not there any more: then all must be read anew.
  mutating func readNew(
    _ scrutiny: Scrutiny, _ body: (LineReader.Line, Int) -> Void
  ) throws(SystemFailure) -> Bool {
    let found = try FileStatus(of: path)
    if wasReplaced(by: found) { return false }
    if found == status, isSettled || scrutiny == .whereTold { return true }
    let file = try POSIXFile(path, .readingOwn)
    let now = try file.status()
    if wasReplaced(by: now) { return false }
    if scrutiny != .none, offset > 0 {
      var again = LineReader()
      try again.read(file, upTo: offset) { _, _ in }
      guard again.checksum == reader.checksum, again.offset == offset else { return false }
    }
    let isSettled = now.isSettled
    try reader.read(file, body)
    status = now
    self.isSettled = isSettled
    return true
  }
}
