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

  /// Whether the file on disk is another one than was read, or shorter: then all must be read anew.
  private func wasReplaced(by other: FileStatus) -> Bool {
    guard let status else { return false }
    return !status.isSameFile(as: other) || other.size < offset
  }

  /// Reads what was added since the last time. What was read before is looked at again wherever it may
  /// have changed.
  ///
  /// - Parameter body: gets each line and its number.
  /// - Returns: false if what was read before is not there any more: then all must be read anew.
  mutating func readNew(
    _ body: (LineReader.Line, Int) -> Void
  ) throws(SystemFailure) -> Bool {
    let found = try FileStatus(of: path)
    if wasReplaced(by: found) { return false }
    if found == status, isSettled { return true }
    let file = try POSIXFile(path, .readingOwn)
    return try read(file, file.status(), isOwn: false, body)
  }

  /// The same under the lock of the file, by what holds it: some shares let nobody else read it
  /// meanwhile, and some systems end a lock with whatever else has the file open.
  ///
  /// What was read before is looked at again where the file tells that it has changed; changes that
  /// follow one another too fast for the clock are seen when they are announced.
  ///
  /// - Parameters:
  ///   - file: holds the lock.
  ///   - isOwn: whether what changed the file is known to have come from here: only what was added
  ///     counts.
  mutating func readNew(
    holding file: borrowing POSIXFile, isOwn: Bool, _ body: (LineReader.Line, Int) -> Void
  ) throws(SystemFailure) -> Bool {
    let found = try file.status()
    if found == status, !isOwn { return true }
    return try read(file, found, isOwn: isOwn, body)
  }

  private mutating func read(
    _ file: borrowing POSIXFile, _ now: FileStatus, isOwn: Bool,
    _ body: (LineReader.Line, Int) -> Void
  ) throws(SystemFailure) -> Bool {
    if wasReplaced(by: now) { return false }
    if !isOwn, offset > 0 {
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
